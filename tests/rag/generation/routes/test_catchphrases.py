"""Catchphrases that count what they join."""

import pytest

from rag.assistant import Assistant
from tests.rag.generation.small import assistant_of

CLEAR = "bảo đảm “rõ người, rõ việc, rõ thời gian, rõ sản phẩm và rõ thẩm quyền”"
ON_THE_SPOT = "chỉ huy tại chỗ, lực lượng tại chỗ, phương tiện tại chỗ, hậu cần tại chỗ"
PLAN = (
    "ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU\nSố: 12/KH-UBND\nCà Mau, ngày 02 tháng 3 năm 2026\n"
    "KẾ HOẠCH\nPhòng, chống thiên tai năm 2026\n"
    f"1. Các sở phân công nhiệm vụ {CLEAR}.\n"
    f"2. Các xã chuẩn bị {ON_THE_SPOT}.\n"
    "3. Tuyên truyền rõ người, rõ việc, rõ địa bàn.\n"
)


@pytest.fixture(scope="module")
def planning(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("corpus"), PLAN)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ('Kế hoạch phòng chống thiên tai Cà Mau nêu phương châm "5 rõ" gồm những gì?', CLEAR),
        ("Nguyên tắc ba rõ khi tuyên truyền là gì?", "rõ người, rõ việc, rõ địa bàn"),
        ("4 tại chỗ là những gì?", ON_THE_SPOT),
    ],
)
def test_the_run_has_as_many_items_as_are_asked_for(
    planning: Assistant, question: str, told: str
) -> None:
    assert told in planning.answer(question).text


def test_there_is_no_run_of_another_count(planning: Assistant) -> None:
    assert "rõ người" not in planning.answer("Phương châm 6 rõ gồm những gì?").text
