"""Second questions after what an answer named without a number, and of other parts and bodies."""

from __future__ import annotations

import pytest

from rag.model import Turn
from rag.retrieval.followup import standalone

_LETTER = ("Sở Y tế Huế có văn bản gì về tiêm chủng không?", "Có, công văn do Giám đốc ký.")
_CHARGED = ("Sở nào theo dõi Kế hoạch 63?", "Sở Nội vụ [1].")
_SIGNED = ("Ai ký Quyết định 2568/QĐ-UBND?", "Phó Chủ tịch Nguyễn Văn Khởi [1].")
_ISSUED = ("Kế hoạch 63/KH-UBND ban hành ngày nào?", "Ngày 06/03/2024 [1].")
_PASSED = (
    "Which ministry leads the scheme under Decision 2597/QĐ-TTg?",
    "The Ministry of Justice.",
)
_MEETING = ("Hội nghị lần thứ nhất ở phường Bắc Cam Ranh họp ngày nào?", "Ngày 05/12/2025.")
_FEE = ("Học phí THCS Cầu Giấy chất lượng cao bao nhiêu?", "3.300.000 đồng.")
_FEES = ("Học phí THCS của Trường THCS - THPT Lê Lợi là bao nhiêu?", "2.365.000 đồng.")
_LAW = ("Luật Khiếu nại được Kế hoạch 63 viện dẫn là luật năm nào?", "Năm 2011.")


@pytest.mark.parametrize(
    ("turn", "question", "alone"),
    [
        (_LETTER, "Nó gửi cho ai?", "Công văn của Sở Y tế Huế về tiêm chủng gửi cho ai?"),
        (_CHARGED, "Còn Sở Tài chính?", "Theo Kế hoạch số 63, Sở Tài chính được giao nhiệm vụ gì?"),
        (_CHARGED, "Các huyện thì sao?", "Theo Kế hoạch số 63, các huyện được giao nhiệm vụ gì?"),
        (_CHARGED, "Sở đó phải làm gì nữa?", "Theo Kế hoạch số 63, Sở Nội vụ phải làm gì?"),
        (_SIGNED, "Chức vụ của ông ấy?", "Chức vụ của Nguyễn Văn Khởi?"),
        (
            _SIGNED,
            "Ông ấy ký ngày nào?",
            "Nguyễn Văn Khởi ký Quyết định số 2568/QĐ-UBND ngày nào?",
        ),
        (
            _ISSUED,
            "Thế Sở Nội vụ thì làm gì?",
            "Theo Kế hoạch số 63/KH-UBND, Sở Nội vụ thì làm gì?",
        ),
        (_ISSUED, "Còn kế hoạch năm 2023?", "Kế hoạch năm 2023 ban hành ngày nào?"),
        (_ISSUED, "Còn kế hoạch 5 năm?", "Kế hoạch 5 năm ban hành ngày nào?"),
        (_ISSUED, "Dự án 3 là gì?", "Theo Kế hoạch số 63/KH-UBND, dự án 3 là gì?"),
        (
            ("Ai ký Kế hoạch 63?", "Nguyễn Lưu Trung."),
            "Còn Quyết định 2568/QĐ-UBND của Cần Thơ?",
            "Ai ký Quyết định 2568/QĐ-UBND của Cần Thơ?",
        ),
        (
            ("Ai ký Kế hoạch 63?", "Nguyễn Lưu Trung."),
            "Bộ trưởng Bộ Y tế là ai?",
            "Bộ trưởng Bộ Y tế là ai?",
        ),
        (_ISSUED, "Chỉ thị trước đó là gì?", "Chỉ thị trước đó là gì?"),
        (
            _PASSED,
            "And Hanoi?",
            "According to Decision No. 2597/QĐ-TTg, what must Hanoi do?",
        ),
        (
            _PASSED,
            "What does that ministry do?",
            "According to Decision No. 2597/QĐ-TTg, what does the Ministry of Justice do?",
        ),
        (_MEETING, "Thế xã Lương Minh?", "Hội nghị lần thứ nhất ở xã Lương Minh họp ngày nào?"),
        (
            _MEETING,
            "Lần thứ ba thì chậm nhất ngày nào?",
            "Hội nghị lần thứ ba ở phường Bắc Cam Ranh họp chậm nhất ngày nào?",
        ),
        (
            _FEE,
            "Thế trường Lê Lợi thì sao?",
            "Học phí trường THCS Lê Lợi chất lượng cao bao nhiêu?",
        ),
        (
            _FEES,
            "Còn khối THPT của trường đó thì thu bao nhiêu?",
            "Học phí khối THPT của Trường THCS - THPT Lê Lợi là bao nhiêu?",
        ),
        (
            _LAW,
            "còn Luật Tố cáo thì năm bao nhiêu?",
            "Luật Tố cáo được Kế hoạch 63 viện dẫn là luật năm nào?",
        ),
    ],
)
def test_the_second_question_stands_alone(turn: tuple[str, str], question: str, alone: str) -> None:
    history = [Turn("user", turn[0]), Turn("assistant", turn[1])]
    assert standalone(question, history) == alone


def test_who_held_a_post_then_is_asked_about_the_event() -> None:
    history = [
        Turn("user", "Ai phát biểu ở hội nghị Năm dân vận 2018?"),
        Turn("assistant", "Chủ tịch UBND tỉnh Phạm Vũ Hồng."),
    ]
    alone = standalone("Thế Trưởng Ban Dân vận khi ấy là ai?", history)
    assert alone == "Về hội nghị Năm dân vận 2018, Trưởng Ban Dân vận khi ấy là ai?"


def test_another_document_on_the_same_matter() -> None:
    history = [
        Turn("user", "Chỉ thị 14/CT-TTg về gì?"),
        Turn("assistant", "Về chấn chỉnh công tác tiếp công dân."),
    ]
    alone = standalone("Thế trong tỉnh có chỉ thị cùng chủ đề không, số mấy?", history)
    assert alone == "Chỉ thị nào của UBND tỉnh về chấn chỉnh công tác tiếp công dân?"
