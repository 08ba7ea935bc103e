import pytest

from rag.assistant import Assistant
from tests.rag.generation.small import assistant_of

LOCAL = (
    "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 71/2025/QĐ-UBND\nLào Cai, ngày 03 tháng 4 năm 2025\n"
    "QUYẾT ĐỊNH\nBan hành Quy chế quản lý chợ trên địa bàn tỉnh Lào Cai\n"
    "Căn cứ Thông tư số 15/2024/TT-BCT ngày 02/5/2024 của Bộ Công Thương về quản lý chợ;\n"
    "Điều 1. Quyết định này có hiệu lực thi hành từ ngày 15 tháng 4 năm 2025.\n"
    "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrịnh Xuân Trường\n"
)
OTHER = (
    "ỦY BAN NHÂN DÂN\nTỈNH PHÚ THỌ\nSố: 90/2025/QĐ-UBND\nPhú Thọ, ngày 05 tháng 6 năm 2025\n"
    "QUYẾT ĐỊNH\nBan hành Quy chế quản lý bến xe\n"
    "Điều 1. Quyết định này có hiệu lực thi hành từ ngày 25 tháng 6 năm 2025.\n"
)


@pytest.fixture(scope="module")
def placed(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("corpus"), LOCAL, OTHER)


@pytest.mark.parametrize(
    "question",
    [
        "Quyết định 71/2025/QĐ-UBND của Phú Thọ ai ký?",
        "Quyết định 71/2025/QĐ-UBND tỉnh Phú Thọ có hiệu lực từ ngày nào?",
        "When was Phu Tho's Decision 71/2025/QĐ-UBND issued?",
        "Thông tư 15/2024/TT-BCT của Bộ Y tế ban hành ngày nào?",
    ],
)
def test_a_number_is_not_told_of_another_body(placed: Assistant, question: str) -> None:
    assert placed.answer(question).status == "refused_no_evidence"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Quyết định 71/2025/QĐ-UBND của Lào Cai ai ký?", "Trịnh Xuân Trường"),
        ("When was Lao Cai's Decision 71/2025/QĐ-UBND issued?", "03/04/2025"),
        ("Thông tư 15/2024/TT-BCT của Bộ Công Thương ban hành ngày nào?", "02/05/2024"),
    ],
)
def test_it_is_told_of_its_own(placed: Assistant, question: str, told: str) -> None:
    answer = placed.answer(question)
    assert answer.status == "answered"
    assert told in answer.text
