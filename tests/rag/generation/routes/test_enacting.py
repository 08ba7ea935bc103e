import pytest

from rag.assistant import Assistant
from tests.rag.generation.small import assistant_of

ENACTING = (
    "BỘ XÂY DỰNG\nSố: 620/QĐ-BXD\nHà Nội, ngày 12 tháng 9 năm 2025\nQUYẾT ĐỊNH\n"
    "Về việc triển khai Nghị quyết số 21/NQ-CP\n"
    "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch phát triển nhà ở xã hội đến năm 2030.\n"
    "Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.\n"
)
PLAIN = (
    "BỘ XÂY DỰNG\nSố: 9/CT-BXD\nHà Nội, ngày 02 tháng 5 năm 2025\nCHỈ THỊ\n"
    "Về tăng cường quản lý cây xanh đô thị\n1. Các Sở Xây dựng kiểm tra cây xanh.\n"
)


@pytest.fixture(scope="module")
def enacting(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("corpus"), ENACTING, PLAIN)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("QĐ 620/QĐ-BXD ban hành cái gì?", "Kế hoạch phát triển nhà ở xã hội đến năm 2030"),
        (
            "Quyết định 620/QĐ-BXD ngày 12/9/2025 ban hành kèm theo gì?",
            "Kế hoạch phát triển nhà ở xã hội đến năm 2030",
        ),
        ("What does Decision 620/QĐ-BXD promulgate?", "Kế hoạch phát triển nhà ở xã hội"),
        ("Chỉ thị 9/CT-BXD ban hành gì?", "tăng cường quản lý cây xanh đô thị"),
    ],
)
def test_what_a_document_puts_into_force(enacting: Assistant, question: str, told: str) -> None:
    answer = enacting.answer(question)
    assert answer.status == "answered"
    assert told in answer.text
