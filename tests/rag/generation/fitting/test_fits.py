"""Whether a clause can be an answer at all."""

from __future__ import annotations

from pathlib import Path

from rag.generation.fitting.fits import (
    led_fact,
    names_type,
    names_unnumbered,
    told,
)
from rag.model import Document, Evidence, Query
from tests.rag.generation.small import assistant_of


def _evidence(text: str) -> Evidence:
    return Evidence(Document("d", "d.txt", text, "", ""), 0, len(text))


def test_what_bears_no_number_is_named_by_its_type() -> None:
    said = _evidence("gắn với báo cáo công tác dân vận chính quyền hằng năm")
    assert names_type(("Báo cáo",), said)
    assert not names_type(("Chương trình",), said)


def test_a_directive_is_named_by_its_number_only() -> None:
    assert not names_type(("Chỉ thị",), _evidence("theo các chỉ thị của cấp trên"))


FORM = """ỦY BAN NHÂN DÂN
TỈNH LÂM ĐỒNG
Số: 21/KH-UBND
Lâm Đồng, ngày 05 tháng 02 năm 2026
KẾ HOẠCH
Tổ chức hội nghị giới thiệu người ứng cử
1. Sở Nội vụ chủ trì tổ chức hội nghị giới thiệu người ứng cử.
2. Hội nghị đã giới thiệu những người sau đây ứng cử đại biểu Hội đồng nhân dân xã (2)……………
"""


def test_a_form_to_be_filled_in_states_no_figure(tmp_path: Path) -> None:
    answer = assistant_of(tmp_path, FORM).answer(
        "Hội nghị giới thiệu người ứng cử bao nhiêu đại biểu Hội đồng nhân dân xã?"
    )
    assert answer.status == "refused_no_evidence"


def test_the_time_of_a_task_may_stand_in_a_cell_below_it() -> None:
    text = "Xây dựng cơ sở dữ liệu quốc gia\nBộ Tư pháp\nTháng 3/2026\n"
    task = Evidence(Document("d", "d.txt", text, "", ""), 0, text.index("\n"))
    asked = "Xây dựng cơ sở dữ liệu quốc gia vào tháng mấy?"
    assert told("time", task, Query(asked, asked, "vi"))
    alone = _evidence("Xây dựng cơ sở dữ liệu quốc gia")
    assert not told("time", alone, Query(asked, asked, "vi"))


FINES = """CHÍNH PHỦ
Số: 132/2026/NĐ-CP
Hà Nội, ngày 06 tháng 4 năm 2026
NGHỊ ĐỊNH
Quy định xử phạt vi phạm hành chính trong phòng, chống rửa tiền
Điều 1. Xử phạt tổ chức kinh doanh dịch vụ kế toán
1. Phạt tiền từ 10.000.000 đồng đến 15.000.000 đồng đối với một trong các hành vi sau đây:
a) Không cập nhật danh sách đen;
b) Không nhận biết khách hàng;
2. Phạt tiền từ 15.000.000 đồng đến 25.000.000 đồng đối với hành vi cản trở cung cấp thông tin.
"""


def test_the_fine_above_a_list_is_that_of_each_act(tmp_path: Path) -> None:
    said = assistant_of(tmp_path, FINES).answer(
        "Dịch vụ kế toán không cập nhật danh sách đen thì bị phạt bao nhiêu?"
    )
    assert "từ 10.000.000 đồng đến 15.000.000 đồng" in said.text
    assert "Không cập nhật danh sách đen" in said.text
    assert "25.000.000" not in said.text


def test_a_clause_with_a_figure_needs_none_from_above() -> None:
    question = "Bị phạt bao nhiêu?"
    said = _evidence("Phạt tiền 500.000 đồng đối với hành vi cản trở.")
    assert led_fact(said, Query(question, question, "vi")) is None


def test_a_law_is_named_by_what_it_rules() -> None:
    assert names_unnumbered(("Luật",), _evidence("theo pháp luật về tín ngưỡng, tôn giáo"))
    assert not names_unnumbered(("Luật",), _evidence("theo quy định của pháp luật"))


def test_a_period_of_a_mentioned_document_agrees_where_a_document_is_asked(tmp_path: Path) -> None:
    answer = assistant_of(tmp_path, DRIVES).answer(
        "Which letter reviews the skilful mass mobilisation drive of 2021-2023?"
    )
    assert "700-CV/TU" in answer.text


DRIVES = """ỦY BAN NHÂN DÂN
TỈNH KIÊN GIANG
Số: 63/KH-UBND
Kiên Giang, ngày 05 tháng 02 năm 2024
KẾ HOẠCH
Công tác dân vận của cơ quan nhà nước năm 2024
1. Thực hiện phong trào thi đua “Dân vận khéo” giai đoạn 2021-2025; Công văn số 700-CV/TU \
ngày 15/02/2023 của Ban Thường vụ Tỉnh ủy về sơ kết phong trào giai đoạn 2021-2023.
"""
