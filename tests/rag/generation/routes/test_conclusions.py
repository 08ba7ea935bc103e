import pytest

from rag.assistant import Assistant
from tests.rag.generation.small import assistant_of

NOTICE = (
    "VĂN PHÒNG CHÍNH PHỦ\nSố: 512/TB-VPCP\nHà Nội, ngày 12 tháng 9 năm 2025\nTHÔNG BÁO\n"
    "Kết luận của Phó Thủ tướng Trần Hồng Hà tại cuộc họp về xử lý rác thải nhựa\n"
    "Ngày 10 tháng 9 năm 2025, tại Trụ sở Chính phủ, Phó Thủ tướng chủ trì cuộc họp.\n"
    "1. Bộ Nông nghiệp và Môi trường hoàn thiện đề án thu gom rác thải nhựa.\n"
)
PLAN = (
    "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 71/KH-UBND\nLào Cai, ngày 03 tháng 4 năm 2025\nKẾ HOẠCH\n"
    "Về thu gom rác thải nhựa\n1. Sở Xây dựng xây dựng khu xử lý rác thải nhựa.\n"
)


@pytest.fixture(scope="module")
def noticed(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("corpus"), NOTICE, PLAN)


@pytest.mark.parametrize(
    "question",
    [
        "Thông báo 512/TB-VPCP là kết luận của ai?",
        "TB 512/TB-VPCP thông báo kết luận của đồng chí nào?",
        "thong bao 512/TB-VPCP la ket luan cua ai, tai cuoc hop nao",
        "Whose conclusions does Notice 512/TB-VPCP record?",
    ],
)
def test_whose_words_a_notice_makes_known(noticed: Assistant, question: str) -> None:
    answer = noticed.answer(question)
    assert answer.status == "answered"
    assert "Trần Hồng Hà tại cuộc họp về xử lý rác thải nhựa" in answer.text
    assert len(answer.text) <= 400


def test_who_issued_it_is_another_matter(noticed: Assistant) -> None:
    answer = noticed.answer("Thông báo 512/TB-VPCP do cơ quan nào ban hành?")
    assert "do Văn phòng Chính phủ ban hành" in answer.text


def test_a_plan_makes_nobody_s_words_known(noticed: Assistant) -> None:
    answer = noticed.answer("Kế hoạch 71/KH-UBND là kết luận của ai?")
    assert "Trần Hồng Hà" not in answer.text
