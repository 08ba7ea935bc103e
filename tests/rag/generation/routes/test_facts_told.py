from pathlib import Path

from rag.assistant import Assistant
from tests.rag.generation.small import assistant_of


def test_what_is_known_is_told_where_another_fact_is_not_stated(assistant: Assistant) -> None:
    answer = assistant.answer("chỉ thị 33 ban hành ngày nào, ai ký?")
    assert answer.status == "partial"
    assert "26/11/2021" in answer.text
    assert [one.text for one in answer.notices] == [
        "Tài liệu không nêu người ký của Chỉ thị số 33/CT-TTg."
    ]


def test_nothing_is_told_where_no_fact_that_is_asked_is_stated(assistant: Assistant) -> None:
    assert assistant.answer("ai ký chỉ thị 33?").status == "refused_no_evidence"


def test_who_follows_a_document_is_not_who_issued_it(tmp_path: Path) -> None:
    plan = (
        "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\n\nSố: 12/KH-UBND\nLào Cai, ngày 02 tháng 12 năm 2025\n\n"
        "KẾ HOẠCH\nQuan trắc nước sông trên địa bàn tỉnh Lào Cai\n\n1. Tổ chức thực hiện\n"
        "Giao Sở Nông nghiệp và Môi trường theo dõi việc thực hiện Kế hoạch.\n"
    )
    answer = assistant_of(tmp_path, plan).answer("Kế hoạch 12/KH-UBND do cơ quan nào theo dõi?")
    assert "Sở Nông nghiệp và Môi trường theo dõi" in answer.text
    assert "ban hành" not in answer.text
