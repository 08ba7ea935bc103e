"""How deep an item a line is."""

import pytest

from rag.generation.text.structure import behind_colon, depth, list_around
from rag.model import Document, Evidence, Section


def test_items_within_one_another_are_deeper() -> None:
    marks = ("2. Sở", "2.1. Việc", "a) Việc", "(1) Việc", "- Việc", "+ Việc")
    depths = [depth(one, 0) or 0 for one in marks]
    assert depths == sorted(set(depths))


@pytest.mark.parametrize("line", ["Công an thành phố", "2.\nCông an thành phố", "2026"])
def test_a_line_without_a_mark_is_no_item(line: str) -> None:
    assert depth(line, 0) is None


@pytest.mark.parametrize(
    ("above", "whole"), [("1. Sở lập hồ sơ gồm:", True), ("1. Hồ sơ", False)], ids=["led", "headed"]
)
def test_only_what_leads_to_its_points_makes_a_list_of_them(above: str, *, whole: bool) -> None:
    text = f"{above}\na) Đơn đề nghị;\nb) Bản sao giấy phép."
    first, second = text.index("a)"), text.index("b)")
    sections = (
        Section(("1",), "khoản 1", "", 0, 0, len(text), 1),
        Section(("1", "a"), "điểm a", "", first, first, second - 1, 2),
        Section(("1", "b"), "điểm b", "", second, second, len(text), 2),
    )
    document = Document("d", "d.txt", text, "", "", sections=sections)
    found = list_around(Evidence(document, second + 3, len(text)), 500)
    assert (found is not None and found.quote == text) is whole


def test_a_quotation_below_a_colon_is_said_with_it() -> None:
    lead = "4. Các tài liệu bồi dưỡng chuyên đề gồm:"
    below = "“Chủ nghĩa yêu nước”; “Tư tưởng Hồ Chí Minh”; “Giáo dục đạo đức cách mạng”."
    document = Document("d", "d.txt", f"{lead}\n{below}", "", "")
    found = behind_colon(Evidence(document, 3, len(lead)))
    assert found is not None
    assert found.quote == below
