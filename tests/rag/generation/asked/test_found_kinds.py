from dataclasses import replace

import pytest

from rag.generation.asked.expected import Kind
from rag.generation.asked.found_kinds import found_kind
from rag.model import Document, Evidence, Query

QUERY = Query(original="", text="", lang="vi")


def _asked(text: str) -> Query:
    return replace(QUERY, original=text, text=text)


def _quote(text: str) -> Evidence:
    return Evidence(Document("d", "d.txt", text, "", ""), 0, len(text))


@pytest.mark.parametrize(
    ("kind", "quote"),
    [
        ("time", "Ba năm liên tiếp hoạt động không hiệu quả"),
        ("time", "Thời hạn giải quyết: Trong 10 (mười) ngày"),
        ("time", "Họp định kỳ 06 tháng một lần"),
        ("exception", "Không áp dụng khoản 2 Điều này"),
        ("amount", "phiếu kín đạt trên 2/3 số đại biểu"),
        ("effect", "Quyết định này có hiệu lực thi hành kể từ ngày 28/11/2025."),
    ],
)
def test_a_clause_names_the_kind(kind: Kind, quote: str) -> None:
    assert found_kind(kind, _quote(quote), _asked("hỏi")) is not None


@pytest.mark.parametrize("quote", ["Trong năm vừa qua, quý vị đại biểu", "ngày càng tốt hơn"])
def test_a_clause_that_only_looks_like_a_time_names_none(quote: str) -> None:
    assert found_kind("time", _quote(quote), _asked("hỏi")) is None


@pytest.mark.parametrize(
    ("quote", "named"),
    [
        ("báo cáo gắn với báo cáo công tác dân vận hằng năm", False),
        ("báo cáo trước ngày 15/12 hằng năm", True),
        ("báo cáo trong quý I", True),
        ("báo cáo trong 10 (mười) ngày", True),
    ],
)
def test_which_day_is_not_told_by_how_often(quote: str, named: bool) -> None:
    found = found_kind("time", _quote(quote), _asked("Báo cáo gửi trước ngày nào?"))
    assert (found is not None) is named
    assert found_kind("time", _quote(quote), _asked("Thời gian báo cáo là khi nào?")) is not None


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("Chương trình giai đoạn 2021 - 2030", "2021 - 2030"),
        ("thực hiện từ năm 2026 đến năm 2031", "2026 đến năm 2031"),
        ("báo cáo trong năm 2026", None),
    ],
)
def test_from_when_to_when_wants_both_ends(quote: str, found: str | None) -> None:
    span = found_kind("time", _quote(quote), _asked("Làm từ năm nào đến năm nào?"))
    assert (quote[span.start : span.end] if span else None) == found


def test_a_whole_day_answers_rather_than_a_year_before_it() -> None:
    quote = "chỉ tiêu năm 2026, gửi trước ngày 06 tháng 5 năm 2026"
    span = found_kind("time", _quote(quote), _asked("Gửi trước ngày nào?"))
    assert span is not None
    assert quote[span.start :].startswith("ngày 06 tháng 5")


def test_a_year_that_ends_a_sentence_is_no_amount() -> None:
    quote = "nhiệm kỳ 2026 - 2031."
    assert found_kind("amount", _quote(quote), _asked("Phụ cấp bao nhiêu?")) is None


@pytest.mark.parametrize(
    ("quote", "amount"),
    [
        ("Dòng 1: ghi tổng doanh thu", False),
        ("đối tượng nhóm 2 theo Phụ lục 1", False),
        ("tỷ giá tháng 6 năm hiện hành", False),
        ("nhóm 2: 280.000 đồng", True),
        ("loại 5%", True),
        ("trong 6 tháng", True),
    ],
)
def test_a_number_that_tells_one_of_several_is_no_amount(quote: str, *, amount: bool) -> None:
    found = found_kind("amount", _quote(quote), _asked("Thuê kế toán giá bao nhiêu?"))
    assert (found is not None) is amount


def test_the_number_of_an_item_is_no_figure() -> None:
    asked = _asked("Phải đạt tín nhiệm bao nhiêu?")
    assert found_kind("amount", _quote("(3) Địa điểm tổ chức hội nghị"), asked) is None
    assert found_kind("amount", _quote("trong năm (05) ngày"), asked) is not None
