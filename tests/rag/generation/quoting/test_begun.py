"""What opens the sentence that a clause goes on with."""

import pytest

from rag.generation.quoting.begun import opening
from rag.model import Document, Evidence

WAGES = (
    "3. Tiền lương tháng đóng bảo hiểm không bao gồm các khoản như thưởng; tiền ăn giữa ca; "
    "các khoản hỗ trợ xăng xe, điện thoại; hỗ trợ khi người lao động có thân nhân bị chết."
)


def _of(text: str, quote: str) -> Evidence:
    start = text.index(quote)
    return Evidence(Document("d", "d.txt", text, "", "0"), start, start + len(quote))


def test_a_clause_behind_a_semicolon_has_the_beginning_of_its_sentence() -> None:
    found = opening(_of(WAGES, "các khoản hỗ trợ xăng xe, điện thoại;"))
    assert found is not None
    assert found.quote == "Tiền lương tháng đóng bảo hiểm không bao gồm các khoản như thưởng;"


def test_a_clause_that_says_what_is_done_needs_none() -> None:
    text = "1. Đổi mới quản lý nhà nước; ưu tiên nguồn lực chuyển đổi số; các đơn vị liên quan."
    assert opening(_of(text, "ưu tiên nguồn lực chuyển đổi số;")) is None


@pytest.mark.parametrize("quote", ["Tiền lương tháng đóng bảo hiểm không bao gồm", "thưởng;"])
def test_what_follows_no_semicolon_is_itself_the_beginning(quote: str) -> None:
    assert opening(_of(WAGES, quote)) is None
