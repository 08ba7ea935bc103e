"""Questions about a document that nobody named, put to one, worked out by hand."""

from __future__ import annotations

import pytest

from rag.retrieval.held import Held
from rag.retrieval.topic import Topic
from rag.retrieval.unnamed_document import is_of_a_document, put_to
from rag.retrieval.utterance import Utterance

RULES = Held("Quyết định số 12/2025/QĐ-UBND", "rules", "Quyết định")
FEE = Topic.of("Phí trông giữ xe máy ban đêm là bao nhiêu?", "5.000 đồng/lượt.", "vi")
CITED = Topic.of(
    "Sở Y tế dẫn chỉ thị nào của Thủ tướng?", "Chỉ thị số 08/CT-TTg ngày 02/3/2024.", "vi"
)


@pytest.mark.parametrize(
    ("asked", "alone"),
    [
        ("Văn bản này ai ký?", "Quyết định số 12/2025/QĐ-UBND ai ký"),
        ("Ai ký vậy?", "Quyết định số 12/2025/QĐ-UBND ai ký"),
        ("quy định đó áp dụng từ khi nào?", "Quyết định số 12/2025/QĐ-UBND áp dụng từ khi nào"),
        ("Nó có hiệu lực từ bao giờ?", "Quyết định số 12/2025/QĐ-UBND có hiệu lực từ bao giờ"),
        ("Cơ quan nào ban hành?", "Quyết định số 12/2025/QĐ-UBND cơ quan nào ban hành"),
        ("quy định ở văn bản nào", "Quyết định số 12/2025/QĐ-UBND là văn bản nào"),
        ("Văn bản nào quy định vậy?", "Quyết định số 12/2025/QĐ-UBND là văn bản nào"),
        ("vb này áp dụng cho ai", "Quyết định số 12/2025/QĐ-UBND áp dụng cho ai"),
        ("Đối tượng áp dụng?", "đối tượng áp dụng của Quyết định số 12/2025/QĐ-UBND"),
        ("Thay thế văn bản nào?", "Quyết định số 12/2025/QĐ-UBND thay thế văn bản nào"),
    ],
)
def test_what_only_a_document_has_is_asked_of_the_one_that_answered(asked: str, alone: str) -> None:
    assert put_to(Utterance.of(asked, "vi"), FEE, RULES) == alone


@pytest.mark.parametrize(
    "asked",
    [
        "Còn ban ngày thì sao?",
        "Ai thu?",
        "Nộp ở đâu?",
        "Quyết định 74/2025/QĐ-UBND ai ký?",
        "Của Đà Nẵng thì ban hành khi nào?",
        "Ai ký hợp đồng trông giữ xe với chủ bãi?",
        "Phí qua đêm ô tô được ban hành ngày nào?",
    ],
)
def test_what_is_asked_of_something_else_is_left(asked: str) -> None:
    assert not is_of_a_document(Utterance.of(asked, "vi"), FEE)


def test_a_type_that_is_asked_for_is_that_of_the_document_that_answered() -> None:
    asked = Utterance.of("Theo quyết định số mấy?", "vi")
    assert put_to(asked, FEE, RULES) == "Quyết định số 12/2025/QĐ-UBND là văn bản nào"
    assert put_to(Utterance.of("Theo nghị quyết nào?", "vi"), FEE, RULES) is None
    english = Utterance.of("Which decision sets this out?", "en")
    assert put_to(english, FEE, RULES) == "What document is Quyết định số 12/2025/QĐ-UBND"


def test_a_document_that_was_named_is_meant_unless_the_word_is_for_another_type() -> None:
    letter = Held("Công văn số 77/SYT-NVY", "letter", "Công văn")
    assert put_to(Utterance.of("Công văn này ai ký?", "vi"), CITED, letter) == (
        "Công văn số 77/SYT-NVY ai ký"
    )
    assert put_to(Utterance.of("Công văn này ai ký?", "vi"), CITED, RULES) is None
    assert not is_of_a_document(Utterance.of("Chỉ thị này ai ký?", "vi"), CITED)
    assert not is_of_a_document(Utterance.of("Ai ký vậy?", "vi"), CITED)
