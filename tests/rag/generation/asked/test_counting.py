"""What a question counts, and which clauses have a figure of it."""

from __future__ import annotations

import pytest

from rag.generation.asked.counting import (
    asks_number_and_names,
    counted,
    counts,
    counts_sorts,
    spelled_out,
)
from rag.model import Document, Evidence, Query


@pytest.mark.parametrize(
    ("question", "clause", "told"),
    [
        ("Bị khiển trách mấy lần thì cho thôi?", "bị khiển trách hai lần trong một năm", True),
        ("Có bao nhiêu khách quốc tế?", "Khách quốc tế đến tháng 4 đạt 2,03 triệu lượt", True),
        ("Bao nhiêu đường thì bị đánh thuế?", "có hàm lượng đường trên 5g/100ml", True),
        ("Chuyển bao nhiêu cổ phiếu?", "Chuyển cổ phiếu chậm nhất là 01 ngày làm việc", False),
        ("Được có tối đa mấy ĐVSNCL?", "không quá 07 đơn vị sự nghiệp công lập", True),
        ("Vắng mặt bao nhiêu ngày?", "vắng mặt tại Việt Nam quá 30 ngày", True),
        ("Đã xong bao nhiêu nhiệm vụ?", "bàn giao sau khi hoàn thành nhiệm vụ", False),
        ("Hỗ trợ bao nhiêu triệu?", "hỗ trợ theo mức 2 triệu đồng", True),
        ("Phải có mấy đoàn viên?", "Điều 16. Phát triển đoàn viên công đoàn", False),
        ("Cấp lại mật khẩu trong mấy tiếng?", "trong vòng không quá 02 giờ", True),
        ("Mỗi xã được cấp bao nhiêu tiền?", "trên 80% số trạm y tế xã", False),
        ("Tỉnh xin cấp mấy chiếc xe?", "đề nghị hỗ trợ 20 xe ô tô", True),
        ("Cấp lại mật khẩu trong mấy tiếng?", "trong vòng không quá 02 ngày", False),
        ("Hội nghị kéo dài mấy tiếng?", "chủ trì chính hội nghị", False),
        ("Gửi kế hoạch trong mấy hôm?", "trong thời hạn 10 ngày", True),
        ("Phải có mấy phần ủy viên?", "có ít nhất 2/3 tổng số ủy viên", True),
        ("Phải có mấy phần ủy viên?", "họp ngày 2/3/2026", False),
        ("Tổng mức đầu tư là bao nhiêu tỷ đồng?", "(2) Đồng chí Bộ trưởng Bộ Y tế", False),
    ],
)
def test_a_clause_has_a_figure_of_what_is_counted(question: str, clause: str, told: bool) -> None:
    evidence = Evidence(Document("d", "d.txt", clause, "", "0"), 0, len(clause))
    query = Query(question, question, "vi")
    assert counts((*counted(query), *spelled_out(query, evidence.document)), evidence) is told


@pytest.mark.parametrize(
    ("question", "both"),
    [
        ("Chia thành mấy nhóm, nhóm nào?", True),
        ("Quy trình có mấy bước, từng bước ra sao?", True),
        ("Lương chuyên gia có mấy mức, mỗi mức thế nào?", True),
        ("Có bao nhiêu trường hợp, kể ra giúp tôi?", True),
        ("Có bao nhiêu hộ, mỗi hộ được hỗ trợ mấy triệu?", False),
        ("Quy trình có mấy bước?", False),
    ],
)
def test_how_many_there_are_and_which(question: str, both: bool) -> None:
    assert asks_number_and_names(Query(question, question, "vi")) is both


def test_kinds_are_counted_by_a_list() -> None:
    asked = ("Đơn vị sự nghiệp chia làm mấy loại?", "Có mấy đơn vị sự nghiệp?")
    assert [counts_sorts(Query(one, one, "vi")) for one in asked] == [True, False]
