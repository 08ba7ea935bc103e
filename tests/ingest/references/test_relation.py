from ingest.references import find_references
from rag.model import Identity


def _relations(text: str) -> list[tuple[str | None, str]]:
    return [(one.number, one.relation) for one in find_references(text, Identity())]


def test_an_item_of_a_list_has_the_relation_of_what_leads_it() -> None:
    text = (
        "Điều 1. Bãi bỏ toàn bộ các văn bản sau:\n"
        "1. Quyết định số 104/2000/QĐ-TTg ngày 25 tháng 8 năm 2000.\n"
        "2. Khoản 3 Điều 2 Quyết định số 63/2002/QĐ-TTg ngày 20 tháng 5 năm 2002.\n"
        "Điều 2. Thực hiện Quyết định số 7/2001/QĐ-TTg ngày 02 tháng 01 năm 2001.\n"
    )
    assert _relations(text) == [
        ("104/2000/QĐ-TTg", "repeals"),
        ("63/2002/QĐ-TTg", "repeals"),
        ("07/2001/QĐ-TTg", "implements"),
    ]


def test_a_list_within_a_title_shares_the_words_before_it() -> None:
    text = "Sửa đổi, bổ sung một số điều của Luật Thương mại, Luật Cạnh tranh, Luật Đầu tư."
    told = [(one.subject, one.relation) for one in find_references(text, Identity())]
    assert ("Đầu tư", "amends") in told
    assert ("Cạnh tranh", "amends") in told


def test_a_list_of_what_expires_with_a_document_is_repealed() -> None:
    text = (
        "2. Các Quyết định sau đây hết hiệu lực kể từ ngày Quyết định này có hiệu lực thi hành:\n"
        "a) Quyết định số 12/2018/QĐ-UBND ngày 16 tháng 7 năm 2018;\n"
        "b) Quyết định số 27/2022/QĐ-UBND ngày 29 tháng 8 năm 2022.\n"
    )
    assert _relations(text) == [("12/2018/QĐ-UBND", "repeals"), ("27/2022/QĐ-UBND", "repeals")]


def test_what_expires_on_a_day_is_repealed() -> None:
    text = (
        "4. Các Quyết định sau đây hết hiệu lực kể từ ngày 01 tháng 01 năm 2026:\n"
        "- Quyết định số 08/2021/QĐ-UBND ngày 20 tháng 5 năm 2021;\n"
        "- Quyết định số 45/2022/QĐ-UBND ngày 29 tháng 12 năm 2022.\n"
        "Quyết định số 5/2020/QĐ-UBND ngày 02 tháng 3 năm 2020 hết hiệu lực thi hành.\n"
    )
    assert _relations(text) == [
        ("08/2021/QĐ-UBND", "repeals"),
        ("45/2022/QĐ-UBND", "repeals"),
        ("05/2020/QĐ-UBND", "repeals"),
    ]


def test_what_expires_is_no_part_of_its_own_subject() -> None:
    text = (
        "2. Quyết định số 18/2019/QĐ-UBND ngày 06/8/2019 của UBND tỉnh Lào Cai về quản lý chợ"
        " hết hiệu lực kể từ ngày Quyết định này có hiệu lực."
    )
    found = find_references(text, Identity())
    assert [(one.relation, one.subject) for one in found] == [("repeals", "quản lý chợ")]


def test_what_expires_at_the_end_of_its_sentence_is_no_part_of_the_subject() -> None:
    text = (
        "Quyết định số 18/2019/QĐ-UBND ngày 06/8/2019 của UBND tỉnh Lào Cai về quản lý chợ"
        " hết hiệu lực thi hành.\nĐiều 3. Chánh Văn phòng thi hành Quyết định này."
    )
    found = find_references(text, Identity())
    assert [(one.relation, one.subject) for one in found] == [("repeals", "quản lý chợ")]
