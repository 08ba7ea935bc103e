"""Whether a clause can be about the years that a question names."""

from __future__ import annotations

from rag.generation.fitting.years import years_agree
from rag.model import Document, Evidence, Identity, PartialDate, Query


def test_the_date_of_the_document_asked_about_is_no_year_of_the_answer() -> None:
    said = "Hội nghị lần thứ ba: dự kiến ngày 12/02/2026"
    document = Document("d", "d.txt", said, "", "", Identity(date=PartialDate(2025, 11)))
    evidence = Evidence(document, 0, len(said))

    def asked(text: str) -> Query:
        return Query(text, text, "vi", years=(2025,))

    assert years_agree(asked("Theo kế hoạch tháng 11/2025, hội nghị dự kiến hôm nào?"), evidence)
    assert not years_agree(asked("Năm 2025, hội nghị dự kiến hôm nào?"), evidence)
    assert not years_agree(asked("Hội nghị tháng 12/2025 dự kiến hôm nào?"), evidence)


def test_the_year_of_the_document_that_a_question_begins_with_is_settled() -> None:
    said = "Số đơn vị hành chính: tháng 6/2025"
    document = Document("d", "d.txt", said, "Lịch phổ biến thống kê năm 2026", "", Identity())
    evidence = Evidence(document, 0, len(said))

    def asked(text: str) -> Query:
        return Query(text, text, "vi", years=(2026,))

    assert years_agree(asked("Theo lịch phổ biến năm 2026, số đơn vị do ai công bố?"), evidence)
    assert years_agree(asked("Lịch phổ biến 2026: số đơn vị do ai công bố?"), evidence)
    assert not years_agree(asked("Số đơn vị hành chính năm 2026 do ai công bố?"), evidence)


def test_what_a_document_sets_holds_from_the_year_of_its_force() -> None:
    text = "Bãi bỏ thủ tục sửa đổi.\nQuyết định này có hiệu lực từ ngày 01/01/2026."
    document = Document("d", "d.txt", text, "", "", Identity(date=PartialDate(2025, 12)))
    evidence = Evidence(document, 0, text.index("\n"))
    asked = "Từ năm 2026 bãi bỏ thủ tục nào?"
    assert years_agree(Query(asked, asked, "vi", years=(2026,)), evidence)
    assert not years_agree(Query(asked, asked, "vi", years=(2027,)), evidence)
