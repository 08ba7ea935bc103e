"""Read back by python-docx and, as XML, against what ECMA-376 asks of footnotes."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, datetime

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import etree

from rag.model import Lang, Status
from rag.wire import (
    AnswerOut,
    AnswerTextOut,
    CitationOut,
    LocationOut,
    NearestOut,
    NoticeOut,
    QuestionOut,
    RefusalOut,
    SourceOut,
    TimingOut,
)
from server.docx.document import docx

WHEN = datetime(2026, 11, 26, 20, 5, tzinfo=UTC)  # five past three in the morning in Hà Nội

FIRST = "Báo cáo gửi trước ngày 15/12/2024"
SECOND = "Sở Nội vụ\ntheo dõi [1]"


def citation(label: str, quote: str, text: str) -> CitationOut:
    start = text.index(quote)
    return CitationOut(
        id=f"c{label}",
        label=label,
        start_index=start,
        end_index=start + len(quote),
        cited_text=quote,
        title="Kế hoạch số 12/KH-UBND",
        url="/documents/ke-hoach#char=1-2",
        source=SourceOut(
            doc_id="ke-hoach",
            file="plan.txt",
            number="12/KH-UBND",
            type="Kế hoạch",
            issuer=None,
            issued_on="2024-03-06",
            location=LocationOut(path=["I"], label="mục I", page=None),
            start=1,
            end=2,
            text_sha256="0" * 64,
        ),
    )


def answer(
    text: str,
    quotes: tuple[str, ...] = (),
    *,
    status: Status = "answered",
    lang: Lang = "vi",
    question: str = "Báo cáo gửi khi nào?",
    refusal: RefusalOut | None = None,
    notices: tuple[str, ...] = (),
) -> AnswerOut:
    return AnswerOut(
        id="ans_1",
        conversation_id="conv_1",
        status=status,
        answer=AnswerTextOut(text=text, lang=lang),
        citations=[citation(str(n), quote, text) for n, quote in enumerate(quotes, start=1)],
        question=QuestionOut(
            original=question, interpreted=question, lang=lang, diacritics_restored=False
        ),
        notices=[NoticeOut(kind="reading", text=each) for each in notices],
        suggestions=["Ai ký?"],
        refusal=refusal,
        timing_ms=TimingOut(understand=0, retrieve=0, answer=0, verify=0, total=0),
    )


class Made:
    """The document opened again."""

    def __init__(self, given: AnswerOut) -> None:
        self.bytes = docx(given, WHEN)
        self.document = Document(io.BytesIO(self.bytes))
        self.package = zipfile.ZipFile(io.BytesIO(self.bytes))
        self.footnotes = self.xml("word/footnotes.xml")

    def xml(self, name: str) -> etree._Element:
        return etree.fromstring(self.package.read(name))

    @property
    def lines(self) -> list[str]:
        return [paragraph.text for paragraph in self.document.paragraphs]

    def note(self, number: int) -> list[str]:
        [note] = self.footnotes.findall(f"w:footnote[@w:id='{number}']", self.footnotes.nsmap)
        return [
            "".join(t.text or "\n" for t in p.iter(qn("w:t"), qn("w:br")))
            for p in note.findall(qn("w:p"))
        ]


TEXT = f"{FIRST} [1].\n{SECOND} [2]. Gửi đúng hạn [1]."


def test_each_citation_is_a_footnote_at_its_mark() -> None:
    made = Made(answer(TEXT, (FIRST, SECOND)))
    body = made.document.element.body
    references = [each.get(qn("w:id")) for each in body.iter(qn("w:footnoteReference"))]
    assert references == ["1", "2"]
    assert made.note(1) == [
        f" “{FIRST}”",
        "Kế hoạch số 12/KH-UBND. Loại văn bản: Kế hoạch; Số, ký hiệu: 12/KH-UBND; "
        "Ngày ban hành: 06/03/2024; Vị trí: mục I; Tệp gốc: plan.txt.",
    ]
    assert made.note(2)[0] == f" “{SECOND}”"
    [first] = [p for p in made.document.paragraphs if p.text.startswith(FIRST)]
    assert first.text == f"{FIRST}."  # the mark stands where [1] stood
    assert first.runs[1]._r.find(qn("w:footnoteReference")) is not None


def test_a_mark_inside_a_quotation_is_no_mark() -> None:
    made = Made(answer(TEXT, (FIRST, SECOND)))
    assert any(line.startswith("theo dõi [1]") for line in made.lines)


def test_a_citation_named_again_refers_to_its_footnote() -> None:
    made = Made(answer(TEXT, (FIRST, SECOND)))
    [field] = [
        each
        for each in made.document.element.body.iter(qn("w:fldSimple"))
        if "NOTEREF" in each.get(qn("w:instr"))
    ]
    [name] = re.findall(r"NOTEREF (\S+)", field.get(qn("w:instr")))
    marks = made.document.element.body.iter(qn("w:bookmarkStart"))
    [bookmark] = [each for each in marks if each.get(qn("w:name")) == name]
    assert bookmark.getnext().find(qn("w:footnoteReference")).get(qn("w:id")) == "1"


def test_marks_side_by_side_are_parted() -> None:
    made = Made(answer(f"{FIRST} [1][2].", (FIRST, "15/12/2024")))
    assert f"{FIRST}, ." in made.lines  # between the two marks, which are no text


def test_the_package_has_what_footnotes_need() -> None:
    made = Made(answer(TEXT, (FIRST, SECOND)))
    types = made.package.read("[Content_Types].xml").decode()
    assert "/word/footnotes.xml" in types
    assert "wordprocessingml.footnotes+xml" in types
    assert "relationships/footnotes" in made.package.read("word/_rels/document.xml.rels").decode()
    kinds = [each.get(qn("w:type")) for each in made.footnotes]
    assert kinds == ["separator", "continuationSeparator", None, None]
    settings = made.xml("word/settings.xml")
    order = [etree.QName(each).localname for each in settings]
    assert order.index("footnotePr") == order.index("compat") - 1
    declared = settings.find(qn("w:footnotePr"))
    assert declared is not None
    assert [each.get(qn("w:id")) for each in declared] == ["-1", "0"]
    styles = {each.style_id for each in made.document.styles}
    assert {"FootnoteText", "FootnoteReference"} <= styles


def test_the_page_is_set_as_official_texts_are() -> None:
    made = Made(answer(TEXT, (FIRST, SECOND)))
    section = made.document.sections[0]
    assert [round(side.mm) for side in (section.page_width, section.page_height)] == [210, 297]  # type: ignore[union-attr]
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(side.mm) for side in margins] == [20, 20, 30, 20]  # type: ignore[union-attr]
    normal = made.document.styles["Normal"].font
    assert (normal.name, normal.size.pt) == ("Times New Roman", 14)
    assert "Trả lời lúc 03 giờ 05 phút, ngày 27/11/2026 (giờ Hà Nội)" in made.lines
    assert made.document.core_properties.author == "Chỉ Thị"
    assert "docProps/thumbnail.jpeg" not in made.package.namelist()


def test_a_refusal_says_why_and_what_is_near() -> None:
    near = NearestOut(doc_id=None, number="12/KH-UBND", title="Kế hoạch 12", why="cùng năm")
    refusal = RefusalOut(reason="Kho không nêu.", nearest=[near])
    made = Made(
        answer("Không rõ.", status="refused_no_evidence", refusal=refusal, notices=("Chú ý.",))
    )
    for line in ("Chưa có căn cứ để trả lời.", "Không rõ.", "Kho không nêu.", "– Chú ý.",
                 "– Kế hoạch 12 (cùng năm)"):  # fmt: skip
        assert line in made.lines
    assert len(made.footnotes) == 2  # the separators alone


def test_an_english_answer_is_set_in_english() -> None:
    made = Made(answer("The report is due.", lang="en"))
    assert made.lines[0] == "ANSWER TO A QUESTION"
    assert "Answered at 03:05 on 27/11/2026 (Hà Nội time)" in made.lines


@pytest.mark.parametrize(
    "odd", ["\x00\x0b", "\ufffe", "</w:t><w:br/>&amp;", "\u202e" + "x" * 10_000]
)
def test_no_text_breaks_the_document(odd: str) -> None:
    text = f"A{odd}B"
    made = Made(answer(f"{text} [1].", (text,), question=f"{odd}?", notices=(odd,)))
    shown = re.sub("[\x00\x0b\ufffe]", "\ufffd", text)
    assert f"{shown}." in made.lines
    assert made.note(1)[0] == f" “{shown}”"


def test_an_answer_without_words_is_a_document_too() -> None:
    made = Made(answer("", status="unavailable", notices=("Hỏng.",)))
    assert "Hệ thống gặp sự cố" in made.lines
