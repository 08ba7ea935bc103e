from rag.generation.asked.contrast import contrasts
from rag.model import Query
from rag.vietnamese.terms import terms


def test_a_clause_leans_to_the_side_whose_words_it_has() -> None:
    transfer = Query("", "thẩm định chuyển giao ở trung ương", "vi")
    founding = Query("", "thẩm định thành lập ở cấp xã", "vi")
    first, second = contrasts([transfer, founding])
    said = terms("Thẩm định chuyển giao đơn vị: 15 ngày")
    assert first.leaning(said) > 0 > second.leaning(said)
    assert first.leaning(terms("Số lượng hồ sơ: 01 bộ")) == 0
    assert second.is_silent(said)
    assert not first.is_silent(said)


def test_an_abbreviation_counts_by_what_it_stands_for() -> None:
    commune = Query("", "UBND xã cấp GPXD", "vi", expansions=("giấy phép xây dựng",))
    full = ("giấy phép xây dựng", "Sở Xây dựng")
    department = Query("", "Sở XD cấp GPXD", "vi", expansions=full)
    _, second = contrasts([commune, department])
    board = second.leaning(terms("Ban Quản lý cấp giấy phép xây dựng"))
    assert second.leaning(terms("Sở Xây dựng cấp giấy phép")) > board
