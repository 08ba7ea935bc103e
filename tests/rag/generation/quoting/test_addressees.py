"""To whom something is reported: the clause that says so is told, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.assistant import Assistant
from rag.generation.quoting.addressees import asks_to_whom, hands_it_on, receiver, says_to_whom
from rag.model import Document, Evidence, Query
from tests.rag.generation.small import assistant_of

_HOUSING = """ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
Số: 77/KH-UBND
Lai Châu, ngày 05 tháng 5 năm 2025
KẾ HOẠCH
Phát triển nhà ở xã hội
III. TỔ CHỨC THỰC HIỆN
1. Sở Xây dựng: Chủ trì, phối hợp với các sở, ngành rà soát quỹ đất; hướng dẫn chủ đầu tư lập \
hồ sơ; kiểm tra việc bán, cho thuê nhà ở xã hội trên địa bàn; định kỳ báo cáo Ủy ban nhân dân \
tỉnh, Bộ Xây dựng và Thanh tra tỉnh về tình hình nhà ở xã hội, số căn hộ đã bàn giao, số hộ còn \
chờ, giá thuê bình quân ở từng phường; đồng thời đề xuất điều chỉnh chỉ tiêu, bố trí vốn và \
danh mục dự án của các năm tiếp theo cho phù hợp với nhu cầu thực tế của người lao động tại các \
khu công nghiệp của tỉnh.
2. Sở Tài chính: Cân đối, bố trí kinh phí theo quy định của Luật Ngân sách nhà nước.
"""


def _asked(text: str) -> Query:
    return Query(original=text, text=text, lang="en" if text.startswith(("To ", "Wh")) else "vi")


@pytest.mark.parametrize(
    "question",
    [
        "Sở Nội vụ báo cáo kết quả cho ai?",
        "kho khan thi phan anh ve dau",
        "Kết quả rà soát trình cơ quan nào?",
        "Báo cáo định kỳ được gửi tới những nơi nào?",
        "Trung tâm báo cáo số liệu qua chi cục nào?",
        "To whom must the Department report the results?",
        "Where should the reports be sent?",
    ],
)
def test_a_question_that_asks_to_whom(question: str) -> None:
    assert asks_to_whom(_asked(question))


@pytest.mark.parametrize(
    "question",
    [
        "Ai báo cáo kết quả?",
        "Báo cáo 440 do ai ký?",
        "Các báo cáo gửi khi nào?",
        "Who reports?",
        "Giám định sự cố công trình thuộc về những cơ quan nào?",
        "Kết quả phải công khai ở những đâu?",
    ],
)
def test_a_question_that_asks_who_or_when(question: str) -> None:
    assert not asks_to_whom(_asked(question))


@pytest.mark.parametrize(
    ("clause", "says"),
    [
        ("tổng hợp kết quả thực hiện báo cáo Bộ Nội vụ, Chính phủ theo quy định", True),
        ("gửi báo cáo kết quả trước ngày 15/12 về Sở Tài chính để tổng hợp", True),
        ("Sở Tài chính theo dõi, đôn đốc và báo cáo kịp thời", False),
        ("báo cáo các cơ quan có liên quan", False),
    ],
)
def test_a_clause_says_to_whom_behind_its_verb(clause: str, *, says: bool) -> None:
    whole = Evidence(Document("d", "d.txt", clause, "", ""), 0, len(clause))
    assert says_to_whom(whole, _asked("Báo cáo kết quả cho ai?")) is says


def test_the_receiver_stands_behind_the_verb() -> None:
    clause = "Các cấp ủy, Ban Tổ chức Tỉnh ủy rà soát, chủ động báo cáo Bộ Chính trị để bổ sung"
    whole = Evidence(Document("d", "d.txt", clause, "", ""), 0, len(clause))
    at = receiver(whole, _asked("Báo cáo kết quả lên đâu?"))
    assert at is not None
    assert clause[at.start : at.end].startswith("Bộ Chính")


def test_all_that_something_is_handed_to_are_its_receiver() -> None:
    clause = (
        "Sở Xây dựng định kỳ báo cáo Ủy ban nhân dân tỉnh, Bộ Xây dựng và Thanh tra tỉnh về nhà ở"
    )
    whole = Evidence(Document("d", "d.txt", clause, "", ""), 0, len(clause))
    at = receiver(whole, _asked("Kết quả báo cáo những cơ quan nào?"))
    assert at is not None
    assert clause[at.start : at.end].endswith("Thanh tra tỉnh")


def test_of_a_long_clause_the_stretch_that_says_to_whom_is_told(tmp_path: Path) -> None:
    told = assistant_of(tmp_path, _HOUSING).answer(
        "Sở Xây dựng Lai Châu phải báo cáo tình hình nhà ở xã hội cho những nơi nào?"
    )
    assert "báo cáo Ủy ban nhân dân tỉnh, Bộ Xây dựng và Thanh tra tỉnh" in told.text
    assert len(told.text) <= 400


def test_whom_a_body_reports_to_is_no_clause_that_it_is_the_subject_of(
    assistant: Assistant,
) -> None:
    told = assistant.answer("Sở Nội vụ báo cáo kết quả kế hoạch 63 cho ai?").text
    assert "báo cáo Bộ Nội vụ, Chính phủ" in told
    assert "nghiêm túc triển khai" not in told


def test_a_clause_that_hands_something_on_keeps_its_place(assistant: Assistant) -> None:
    told = assistant.answer("Vướng mắc khi thực hiện kế hoạch 63 thì phản ánh về đâu?").text
    assert "phản ánh về Ủy ban nhân dân tỉnh (qua Sở Nội vụ)" in told


def test_what_is_only_brought_up_is_not_reported() -> None:
    clause = "kịp thời phản ánh về Ủy ban nhân dân tỉnh để xem xét"
    whole = Evidence(Document("d", "d.txt", clause, "", ""), 0, len(clause))
    assert hands_it_on(whole, _asked("Vướng mắc thì phản ánh cho ai?"))
    assert not hands_it_on(whole, _asked("Kết quả phải tổng hợp, báo cáo cho cơ quan nào?"))
