import pytest

from rag.generation.asked.expected import expected_kinds
from rag.generation.asked.offered import offers_bodies
from rag.model import Query


@pytest.mark.parametrize(
    ("question", "offered"),
    [
        ("Sở Y tế hay Sở Tài chính chủ trì việc mua thuốc?", True),
        ("so y te hay so tai chinh duyet du toan", True),
        ("Việc này do Bộ Nội vụ hoặc Bộ Công an hướng dẫn?", True),
        ("Sở Y tế và Sở Tài chính làm gì?", False),
        ("Sở Y tế hay bị trễ hạn thì làm gì?", False),
    ],
)
def test_two_bodies_of_which_one_is_to_be_told(question: str, offered: bool) -> None:
    query = Query(question, question, "vi")
    assert offers_bodies(query) is offered
    assert ("agency" in expected_kinds(query)) is offered
