from __future__ import annotations

from rag.generation.proof.gaps import without_gaps
from rag.generation.proof.render import location, render
from rag.model import Document, Draft, DraftSentence, Evidence, LeftOut, Page, Section

# Page 1 ends behind "dân", where the page number 2 was left out; page 3 is a scan.
TEXT = "Ủy ban nhân dân tỉnh ban hành kế hoạch.\nSở Nội vụ báo cáo trước ngày 15/12/2024."
SECOND = TEXT.index("tỉnh")
THIRD = TEXT.index("Sở")
DOCUMENT = Document(
    "d",
    "d.pdf",
    TEXT,
    "Kế hoạch số 63/KH-UBND",
    "0" * 64,
    sections=(Section(("1",), "mục 1", "", THIRD, THIRD, len(TEXT), 1),),
    pages=(Page(1, 0), Page(2, SECOND), Page(3, THIRD, 0.874)),
    left_out=(LeftOut("page_number", "2", SECOND - 1, 2),),
)
WHOLE = Evidence(DOCUMENT, 0, THIRD - 1)
SCANNED = Evidence(DOCUMENT, THIRD, len(TEXT))


def test_a_quotation_ends_where_something_was_left_out_and_another_goes_on() -> None:
    sentence = DraftSentence("Ủy ban nhân dân tỉnh ban hành kế hoạch.", (WHOLE,))
    rendered = render(Draft("answered", (sentence,)), "vi")
    assert rendered.text == "Ủy ban nhân dân tỉnh ban hành kế hoạch [1][2]."
    quotes = [one.quote for one in rendered.citations]
    assert quotes == ["Ủy ban nhân dân", "tỉnh ban hành kế hoạch."]
    assert [one.location.page for one in rendered.citations] == [1, 2]
    for one in rendered.citations:
        assert TEXT[one.start : one.end] == one.quote


def test_what_was_left_out_beside_a_quotation_does_not_cut_it() -> None:
    before = Evidence(DOCUMENT, 0, SECOND - 1)
    sentence = DraftSentence("x", (before, SCANNED))
    assert without_gaps(sentence) == sentence


def test_the_page_is_that_on_which_the_quotation_begins() -> None:
    assert location(DOCUMENT, THIRD, len(TEXT)).page == 3
    assert location(DOCUMENT, THIRD, len(TEXT)).label == "mục 1"
    assert location(DOCUMENT, 0, THIRD).page == 1


def test_a_text_without_pages_has_none() -> None:
    plain = Document("d", "d.txt", TEXT, "Một văn bản", "0" * 64)
    assert location(plain, 0, 4).page is None
    assert plain.pages_of(0, 4) == ()


def test_an_answer_from_a_recognised_page_says_so() -> None:
    said = DraftSentence("Sở Nội vụ báo cáo trước ngày 15/12/2024.", (SCANNED,))
    (notice,) = render(Draft("answered", (said,)), "vi").notices
    assert notice.kind == "scanned"
    assert notice.text == (
        "Trang 3 của Kế hoạch số 63/KH-UBND được nhận dạng từ bản quét (độ tin cậy 87 %): nên đối "
        "chiếu với bản gốc."
    )
    (english,) = render(Draft("answered", (said,)), "en").notices
    assert english.text == (
        "Page 3 of Kế hoạch số 63/KH-UBND was recognised from a scan (confidence 87 %): compare "
        "with the original."
    )


def test_pages_with_a_text_layer_need_no_notice() -> None:
    said = DraftSentence("Ủy ban nhân dân tỉnh ban hành kế hoạch.", (WHOLE,))
    assert render(Draft("answered", (said,)), "vi").notices == ()


def test_the_pages_of_a_span_are_all_that_it_touches() -> None:
    assert [page.number for page in DOCUMENT.pages_of(0, len(TEXT))] == [1, 2, 3]
    assert [page.number for page in DOCUMENT.pages_of(SECOND, SECOND + 1)] == [2]
    assert [page.number for page in DOCUMENT.pages_of(0, SECOND)] == [1]
