from __future__ import annotations

from rag.retrieval.named import person_of, unnumbered


def test_a_person_is_named_behind_a_post_or_in_the_question() -> None:
    assert person_of("Ai phát biểu?", "Chủ tịch UBND tỉnh Phạm Vũ Hồng [1].") == "Phạm Vũ Hồng"
    assert person_of("Ông Trần Quốc Dũng ký gì?", "Tài liệu không nêu.") == "Trần Quốc Dũng"
    assert (
        person_of("Who signed?", "Signed by Director Dương Thị Kim Thúy.") == "Dương Thị Kim Thúy"
    )
    assert person_of("Kế hoạch 63 về gì?", "Chủ tịch UBND tỉnh Phạm Vũ Hồng") is None


def test_a_document_without_a_number_goes_by_its_body_and_place() -> None:
    said = "Công văn của Sở Tài chính tháng 01/2022 về tăng cường công tác dân vận [1]."
    assert (
        unnumbered("Sở Tài chính Sóc Trăng ra công văn gì?", said)
        == "Công văn của Sở Tài chính Sóc Trăng"
    )
    assert unnumbered("Ai chủ trì?", "Ban Dân vận Tỉnh ủy chủ trì [1].") is None
