from __future__ import annotations

import pytest

from rag.assistant import Assistant
from tests.rag.generation.small import assistant_of

DELEGATING = (
    "ỦY BAN NHÂN DÂN\nTỈNH QUẢNG NGÃI\nSố: 1617/QĐ-UBND\n"
    "Quảng Ngãi, ngày 20 tháng 11 năm 2025\nQUYẾT ĐỊNH\n"
    "Ủy quyền cho Giám đốc Sở Nông nghiệp và Môi trường quản lý chất lượng thủy sản\n"
    "Điều 1. Ủy quyền cho Giám đốc Sở cấp giấy chứng nhận; báo cáo trước ngày 05/12 hằng năm.\n"
    "Điều 2. Thời gian ủy quyền: Kể từ ngày ban hành đến hết ngày 28/02/2027.\n"
    "Điều 3. Quyết định này có hiệu lực từ ngày 01 tháng 12 năm 2025.\n"
)
REPEALING = (
    "ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH\nSố: 78/2025/QĐ-UBND\nHà Tĩnh, ngày 24 tháng 11 năm 2025\n"
    "QUYẾT ĐỊNH\nBãi bỏ quy định về phòng cháy nhà ở\n"
    "Điều 1. Bãi bỏ quy định về phòng cháy nhà ở.\n"
    "Điều 2. Quyết định này có hiệu lực kể từ ngày 04 tháng 12 năm 2025.\n"
)
PASSED = (
    "HỘI ĐỒNG NHÂN DÂN\nTHÀNH PHỐ HÀ NỘI\nSố: 58/2025/NQ-HĐND\n"
    "Hà Nội, ngày 27 tháng 11 năm 2025\nNGHỊ QUYẾT\nQuy định mức học phí trường chất lượng cao\n"
    "Điều 1. Học phí thu hằng tháng, chậm nhất ngày 05.\n"
)
PLANNED = (
    "ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG\nSố: 21/KH-UBND\n"
    "Lâm Đồng, ngày 05 tháng 02 năm 2026\nKẾ HOẠCH\n"
    "Bồi dưỡng cán bộ làm công tác đối ngoại\n"
    "1. Đối tượng: công chức của các sở.\n"
    "2. Thời gian thực hiện: Từ năm 2026 đến năm 2031.\n"
)


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("corpus"), DELEGATING, REPEALING, PASSED, PLANNED)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Giám đốc Sở Nông nghiệp Quảng Ngãi được ủy quyền đến hết ngày nào?", "28/02/2027"),
        ("Việc ủy quyền theo Quyết định 1617 kéo dài tới khi nào?", "28/02/2027"),
        ("Ủy quyền cho Sở Nông nghiệp Quảng Ngãi có hiệu lực đến ngày nào?", "28/02/2027"),
        ("Until when does the delegation under Decision 1617/QĐ-UBND last?", "28/02/2027"),
        ("Từ ngày nào Sở Nông nghiệp Quảng Ngãi được ủy quyền?", "01 tháng 12 năm 2025"),
        ("Từ ngày nào việc ủy quyền theo Quyết định 1617 được áp dụng?", "01 tháng 12 năm 2025"),
        ("Việc ủy quyền cho Sở Nông nghiệp Quảng Ngãi bắt đầu khi nào?", "01 tháng 12 năm 2025"),
    ],
)
def test_how_long_a_delegation_holds(held: Assistant, question: str, told: str) -> None:
    answer = held.answer(question)
    assert answer.status == "answered"
    assert told in answer.text
    assert "05/12" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Quy định về phòng cháy ở Hà Tĩnh được bãi bỏ đến hết ngày nào?",
        "Giám đốc Sở Nông nghiệp được ủy quyền tuyển dụng lái xe đến hết ngày nào?",
    ],
)
def test_what_is_not_delegated_has_no_term(held: Assistant, question: str) -> None:
    assert "28/02/2027" not in held.answer(question).text


def test_the_day_on_which_a_council_passed_a_resolution(held: Assistant) -> None:
    answer = held.answer("Nghị quyết 58/2025/NQ-HĐND về học phí được thông qua hôm nào?")
    assert "27/11/2025" in answer.text


def test_from_when_a_document_described_in_a_few_words_is_in_force(held: Assistant) -> None:
    answer = held.answer(
        "Quyết định phòng cháy của Hà Tĩnh bắt đầu có hiệu lực thi hành, áp dụng từ hôm nào?"
    )
    assert "kể từ ngày 04 tháng 12 năm 2025" in answer.text


def test_when_a_plan_is_carried_out(held: Assistant) -> None:
    answer = held.answer(
        "Kế hoạch bồi dưỡng cán bộ đối ngoại của Lâm Đồng kéo dài từ năm nào đến năm nào?"
    )
    assert answer.text.startswith("Kế hoạch số 21/KH-UBND: Thời gian thực hiện")
    assert "Từ năm 2026 đến năm 2031" in answer.text
