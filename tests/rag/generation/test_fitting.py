"""Whether a clause can be an answer at all."""

from __future__ import annotations

from rag.generation.fitting import names_type
from rag.model import Document, Evidence


def _evidence(text: str) -> Evidence:
    return Evidence(Document("d", "d.txt", text, "", ""), 0, len(text))


def test_what_bears_no_number_is_named_by_its_type() -> None:
    said = _evidence("gắn với báo cáo công tác dân vận chính quyền hằng năm")
    assert names_type(("Báo cáo",), said)
    assert not names_type(("Chương trình",), said)


def test_a_directive_is_named_by_its_number_only() -> None:
    assert not names_type(("Chỉ thị",), _evidence("theo các chỉ thị của cấp trên"))
