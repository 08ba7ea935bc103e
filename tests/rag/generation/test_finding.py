"""People, abbreviations, mottos, lists: found in the five directives, checked by reading them."""

from __future__ import annotations

from rag.generation.asked.expected import expected_kinds
from rag.generation.asked.found_kinds import found_kind
from rag.generation.fitting.classes import class_told
from rag.generation.text.definitions import find_definitions, find_mottos
from rag.generation.text.people import asked_people, find_people
from rag.generation.text.structure import leads, list_around
from rag.model import Document, Evidence, Query


def _query(text: str) -> Query:
    return Query(text, text, "vi")


def _evidence(document: Document, words: str) -> Evidence:
    start = document.text.index(words)
    return Evidence(document, start, start + len(words))


def test_people_have_the_posts_that_the_documents_give(documents: dict[str, Document]) -> None:
    posts = {one.name: one.post for one in find_people(documents.values())}
    assert posts["Phạm Vũ Hồng"] in (
        "Phó Bí thư Tỉnh ủy, Bí thư Ban cán sự Đảng, Chủ tịch UBND tỉnh",
        "Chủ tịch UBND tỉnh",
    )
    assert posts["Lâm Hoàng Sa"] == "Ủy viên Ban Thường vụ, Trưởng Ban Dân vận Tỉnh ủy"
    assert posts["Huỳnh Thị Diễm Ngọc"] == "Phó Chủ tịch Ủy ban nhân dân tỉnh Sóc Trăng"
    assert posts["Nguyễn Lưu Trung"] == "Phó Chủ tịch"
    assert posts["Trần Quốc Dũng"] is None
    assert "Sóc Trăng" not in posts


def test_a_person_is_found_without_diacritics(documents: dict[str, Document]) -> None:
    people = find_people(documents.values())
    assert {one.name for one in asked_people("ong lam hoang sa lam gi", people)} == {"Lâm Hoàng Sa"}
    assert asked_people("ông Nguyễn Văn A làm gì", people) == []


def test_abbreviations_stand_behind_their_full_forms(documents: dict[str, Document]) -> None:
    full = {one.abbreviation: one.full_form for one in find_definitions(documents.values())}
    assert full["PAPI"] == "chỉ số hiệu quả quản trị và hành chính công cấp tỉnh"
    assert full["PCI"] == "năng lực cạnh tranh cấp tỉnh"
    assert full["CTDV"] == "công tác dân vận"
    assert full["CQNN"] == "Cơ quan nhà nước"
    for one in find_definitions(documents.values()):
        assert one.evidence.quote.endswith(f"({one.abbreviation})")


def test_mottos_are_quoted_whole(documents: dict[str, Document]) -> None:
    words = [one.words for one in find_mottos([documents["003"]])]
    assert words == ["Kỷ cương, liêm chính, hành động, sáng tạo, hiệu quả"]


def test_a_theme_takes_in_the_line_that_its_own_goes_on_from() -> None:
    text = "Tổ chức Diễn đàn pháp luật\n2026 với chủ đề “Pháp luật và trí tuệ nhân tạo”\nBộ Tư pháp"
    (theme,) = find_mottos([Document("d", "d.txt", text, "", "0")])
    assert (theme.label, theme.words) == ("chủ đề", "Pháp luật và trí tuệ nhân tạo")
    assert theme.sentence.startswith("Tổ chức Diễn đàn pháp luật\n2026 với chủ đề")


def test_an_agency_that_the_question_names_is_no_answer(documents: dict[str, Document]) -> None:
    evidence = _evidence(
        documents["001"], "kịp thời phản ánh về Ủy ban nhân dân tỉnh (qua Sở Nội vụ)"
    )
    assert expected_kinds(_query("vướng mắc thì phản ánh về cơ quan nào")) == {"agency"}
    assert found_kind("agency", evidence, _query("phản ánh về cơ quan nào")) is not None
    only = _evidence(documents["001"], "qua Sở Nội vụ")
    assert found_kind("agency", only, _query("ngoài sở nội vụ còn cơ quan nào")) is None


def test_the_date_of_a_mentioned_document_is_no_time(documents: dict[str, Document]) -> None:
    evidence = _evidence(
        documents["000"],
        "Kế hoạch số 300/KH-UBND ngày 23/12/2023 của Ủy ban nhân dân tỉnh về công tác cải cách "
        "hành chính năm 2024",
    )
    assert found_kind("time", evidence, _query("khi nào phải xong")) is None


def test_the_line_that_leads_an_item_is_its_sections(documents: dict[str, Document]) -> None:
    evidence = _evidence(documents["001"], "hướng dẫn, theo dõi, kiểm tra việc triển khai")
    assert [one.quote for one in leads(evidence)][-1] == "III. TỔ CHỨC THỰC HIỆN"
    assert list_around(evidence, 2000) is None  # a heading over clauses leads no list


def test_a_sum_is_expected_only_where_nothing_else_is_asked() -> None:
    assert expected_kinds(_query("kinh phí thực hiện")) == {"amount"}
    assert expected_kinds(_query("CQ nào tham mưu về kinh phí?")) == {"agency"}
    assert expected_kinds(_query("Kinh phí bao nhiêu?")) == {"amount"}


def test_companies_may_be_listed_behind_a_colon() -> None:
    text = "Đề nghị các Tập đoàn: Bưu chính Viễn thông, Viễn thông Quân đội triển khai."
    evidence = Evidence(Document("d", "d.txt", text, "", "0"), 0, len(text))
    assert class_told(_query("Những tập đoàn nào được đề nghị?"), evidence)
    assert class_told(_query("Hãng thông tấn nào đưa tin?"), _evidence(evidence.document, "Đề"))
