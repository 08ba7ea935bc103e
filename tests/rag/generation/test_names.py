"""Names that no document has."""

import pytest

from rag.generation.names import strange_name
from rag.model import Query
from rag.vietnamese.terms import terms

_VOCABULARY = frozenset(
    terms("xã Lương Minh, học phí trường, Bệnh viện Bạch Mai, thành phố Cần Thơ, cửa khẩu")
)


@pytest.mark.parametrize(
    ("question", "strange"),
    [
        ("Ai kiểm tra Bệnh viện Chợ Rẫy?", True),
        ("Ai kiểm tra Bệnh viện Bạch Mai?", False),
        ("Ai ở Cần Thơ được giao?", False),
        ("Học phí trường Lương Minh Cần Thơ bao nhiêu?", False),
        ("Học phí trường Chợ Rẫy Cần Thơ bao nhiêu?", True),
        ("ai kiem tra benh vien cho ray", False),  # "cho" may be a function word
        ("ai kiem tra cua khau moc bai", True),
        ("xa luong minh hop khi nao", False),
    ],
)
def test_a_name_that_stands_nowhere(question: str, strange: bool) -> None:
    query = Query(original=question, text=question, lang="vi")
    assert strange_name(query, _VOCABULARY) is strange
