"""How deep an item a line is."""

import pytest

from rag.generation.structure import depth


def test_items_within_one_another_are_deeper() -> None:
    marks = ("2. Sở", "2.1. Việc", "a) Việc", "(1) Việc", "- Việc", "+ Việc")
    depths = [depth(one, 0) or 0 for one in marks]
    assert depths == sorted(set(depths))


@pytest.mark.parametrize("line", ["Công an thành phố", "2.\nCông an thành phố", "2026"])
def test_a_line_without_a_mark_is_no_item(line: str) -> None:
    assert depth(line, 0) is None
