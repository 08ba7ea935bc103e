"""What a document reports that somebody said: all of the paragraph that begins with who speaks."""

from __future__ import annotations

import pytest

from rag.assistant import Assistant
from tests.rag.generation.small import assistant_of

NEWS = (
    "Tin trong tỉnh\n14.03.2019\nHội nghị tổng kết phong trào trồng rừng\n\n"
    "Phát biểu tại hội nghị, Chủ tịch UBND tỉnh Trần Văn Lộc nhấn mạnh, trồng rừng là việc lâu"
    " dài, mỗi xã phải có vườn ươm của mình. Kiểm lâm phải tuần tra ban đêm ở các bến gỗ và xử lý"
    " ngay xe chở gỗ lậu. Các trường học dành mỗi tháng một buổi cho học sinh chăm sóc cây non.\n\n"
    "Tỉnh Lạng Sơn trồng được 900 ha rừng trong năm 2018, trường học nào cũng có vườn cây.\n"
)
NOTICE = (
    "VĂN PHÒNG CHÍNH PHỦ\nSố: 88/TB-VPCP\nHà Nội, ngày 02 tháng 4 năm 2019\nTHÔNG BÁO\n"
    "Kết luận của Phó Thủ tướng tại cuộc họp về đường sắt\n"
    "Sau khi nghe các ý kiến, Phó Thủ tướng Lê Đức Hòa đã kết luận như sau:\n"
    "1. Bộ Xây dựng rà soát tiến độ các ga.\n"
    "2. Bộ Tài chính bố trí đủ vốn đền bù đất cho các hộ dân.\n"
)


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("corpus"), NEWS, NOTICE)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Chủ tịch tỉnh Trần Văn Lộc lưu ý gì về xe chở gỗ lậu?", "tuần tra ban đêm"),
        ("Ông Trần Văn Lộc nói gì về học sinh và cây non?", "mỗi tháng một buổi"),
        ("Chủ tịch UBND tỉnh yêu cầu gì về tuần tra tại hội nghị trồng rừng?", "Kiểm lâm phải"),
        ("Phó Thủ tướng Lê Đức Hòa yêu cầu gì về vốn đền bù đất?", "Bộ Tài chính bố trí"),
    ],
)
def test_who_speaks_goes_on_speaking(held: Assistant, question: str, told: str) -> None:
    answer = held.answer(question)
    assert answer.status == "answered"
    assert told in answer.text
    assert len(answer.sentences) == 1


def test_a_speech_is_told_by_its_first_sentences(held: Assistant) -> None:
    answer = held.answer("Chủ tịch Trần Văn Lộc nhấn mạnh điều gì?")
    assert "vườn ươm" in answer.text
    assert "mỗi tháng một buổi" in answer.text
    assert "900 ha" not in answer.text


@pytest.mark.parametrize(
    "question",
    ["Ông Trần Văn Lộc nói gì về sân bay?", "Chủ tịch Trần Văn Lộc lưu ý gì về thủy điện?"],
)
def test_what_somebody_did_not_speak_of_is_not_told(held: Assistant, question: str) -> None:
    assert held.answer(question).status.startswith("refused")


def test_the_number_of_a_notice_is_none_of_its_clauses(held: Assistant) -> None:
    asked = "Kết luận của Phó Thủ tướng Lê Đức Hòa tại cuộc họp về đường sắt là thông báo số mấy?"
    assert "88/TB-VPCP" in held.answer(asked).text
