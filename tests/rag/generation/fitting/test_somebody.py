"""Whether a clause names the body or the person that is asked for."""

from __future__ import annotations

import pytest

from rag.generation.fitting.somebody import somebody_told
from rag.model import Document, Evidence, Lang, Query


@pytest.mark.parametrize(
    ("question", "clause", "told"),
    [
        ("Kinh tế số do sở nào phụ trách?", "Kinh tế số chiếm 45% GRDP tỉnh.", False),
        ("Kinh tế số do sở nào phụ trách?", "Sở Tài chính phụ trách kinh tế số.", True),
        ("Bộ Y tế gửi hồ sơ cho bộ nào?", "Bộ Y tế gửi hồ sơ trước ngày 15.", False),
        ("Cơ quan nào xác định?", "Do cơ quan tài chính xác định.", True),
        ("Cơ quan nào xác định?", "Có xác nhận của cơ quan liên quan.", False),
        ("Thủ tục nội bộ nào bị bãi bỏ?", "Thẩm định giải thể.", True),
        ("Which ministry drafts the decree?", "Nghị định quy định chi tiết luật.", False),
        ("Hồ sơ gửi cho ai?", "Hồ sơ được lập thành 02 bộ.", False),
        ("Hồ sơ gửi cho ai?", "Hồ sơ gửi người quản lý trực tiếp.", True),
        ("Tỉnh báo cáo bộ nào?", "Đề nghị của Giám đốc Sở Nội vụ.", False),
        ("Which department proposed it?", "Theo đề nghị của Giám đốc Sở Nội vụ.", True),
        ("Ưu tiên giải quyết những vụ nào?", "Giải quyết khiếu nại kéo dài.", True),
        ("Thủy điện Bắc Ái công suất mấy MW?", "Công suất 1.200 MW, năm 2030.", True),
        ("Ai là chủ đầu tư nhà máy?", "Nhà đầu tư quan tâm, đề xuất chủ trương.", False),
        ("Ai là chủ đầu tư nhà máy?", "Chủ đầu tư là Ban Quản lý dự án.", True),
        ("Ai phải làm gì?", "Hồ sơ được lập thành 02 bộ.", True),
        ("Ký hợp đồng cho việc phục vụ nào?", "Ký hợp đồng lái xe.", True),
        ("Có đại diện các bộ nào?", "Dự họp có các Bộ, cơ quan: Y tế, Tài chính.", True),
        ("Có đại diện các bộ nào?", "Dự họp có các Bộ, cơ quan liên quan.", False),
        ("Hồ sơ gồm những gì?", "Hồ sơ được lập thành 02 bộ.", True),
    ],
)
def test_whom_a_question_asks_for(question: str, clause: str, told: bool) -> None:
    evidence = Evidence(Document("d", "d.txt", clause, "", "0"), 0, len(clause))
    lang: Lang = "en" if question.startswith("Which") else "vi"
    assert somebody_told(Query(question, question, lang), evidence) is told


def test_who_does_it_may_stand_above() -> None:
    text = "Sở Công Thương:\n- Chủ trì phát triển kinh tế số.\n"
    item = Evidence(Document("d", "d.txt", text, "", "0"), text.index("Chủ"), len(text) - 1)
    asked = "Kinh tế số do sở nào phụ trách?"
    assert somebody_told(Query(asked, asked, "vi"), item)


def test_whom_a_clause_names_may_stand_behind_its_semicolon() -> None:
    text = "Tỉnh sắp xếp xe theo quy định; nếu vẫn thiếu thì báo cáo Bộ Tài chính.\n"
    asked = "Sắp xếp xe rồi vẫn thiếu thì tỉnh báo cáo bộ nào?"
    clause = Evidence(Document("d", "d.txt", text, "", "0"), 0, text.index(";"))
    assert somebody_told(Query(asked, asked, "vi"), clause)
