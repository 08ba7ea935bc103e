"""What a body has to do: the paragraphs that begin with it."""

from rag.generation.assignments import AssignmentReader
from rag.model import Document


def test_a_task_of_others_is_none_of_a_body_that_it_mentions() -> None:
    text = "1. Sở Y tế phối hợp với Sở Tài chính.\n2. Sở Tài chính: Bố trí kinh phí."
    found = AssignmentReader({"d": Document("d", "d.txt", text, "", "0")}).read("d")
    (finance,) = [one for one in found if one.names == "so tai chinh"]
    assert text[finance.span.start : finance.span.end] == "2. Sở Tài chính: Bố trí kinh phí."
    assert finance.headed
