"""A directive as DOCX: A4, Times, cells of the head without rules, page numbers from page 2."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from docx import Document
from docx.document import Document as Paper
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from tests.ingest.office.parts import Parts

Runs = Callable[[str], Sequence[tuple[str, str]]]
"""From words to what is typed for them: stretches of text, each with its font."""


def in_times(words: str) -> Sequence[tuple[str, str]]:
    """Unicode in Times New Roman."""
    return [(words, "Times New Roman")]


def write_paper(parts: Parts, path: Path, runs: Runs = in_times) -> None:
    """Write the DOCX."""
    paper = Document()
    _set_up(paper)
    if parts.left:
        table = paper.add_table(1, 2)
        # As the law has it: the nation's name on one line, the issuer's narrower beside it.
        table.autofit = False
        for cell, width in zip(table.rows[0].cells, (6.2, 9.8), strict=True):
            cell.width = Cm(width)
        _cell(table.cell(0, 0), parts.left, runs, bold=len(parts.left) - 1, size=12)
        _cell(table.cell(0, 1), parts.right, runs, bold=2, size=12)
        _line(paper.add_paragraph(), "", runs)
    for line in parts.title:
        _line(paper.add_paragraph(), line, runs, centred=True, bold=True)
    for line in parts.body:
        paragraph = paper.add_paragraph()
        paragraph.paragraph_format.first_line_indent = Cm(1.27)
        _line(paragraph, line, runs)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    if parts.recipients or parts.signer:
        table = paper.add_table(1, 2)
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        _cell(table.cell(0, 0), parts.recipients, runs, centred=False, size=11)
        signer = [*parts.signer[:-1], "", "", "", *parts.signer[-1:]]
        _cell(table.cell(0, 1), signer, runs, bold=len(signer))
    paper.save(str(path))


def _set_up(paper: Paper) -> None:
    section = paper.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(2)
    section.top_margin = section.bottom_margin = Cm(2)
    section.different_first_page_header_footer = True
    head = section.header.paragraphs[0]
    head.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for kind, words in (("begin", None), (None, "PAGE"), ("end", None)):
        run = head.add_run()
        run.font.name, run.font.size = "Times New Roman", Pt(13)
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = words
        run._r.append(element)
    style = paper.styles["Normal"]
    style.paragraph_format.space_after = Pt(6)


def _cell(
    cell: _Cell, lines: Sequence[str], runs: Runs, *, bold: int = 0, centred: bool = True,
    size: int = 13,
) -> None:  # fmt: skip
    for order, line in enumerate(lines):
        paragraph = cell.paragraphs[0] if order == 0 else cell.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(0)
        _line(paragraph, line, runs, centred=centred, bold=order < bold, size=size)


def _line(
    paragraph: Paragraph, words: str, runs: Runs, *, centred: bool = False, bold: bool = False,
    size: int = 14,
) -> None:  # fmt: skip
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for text, font in runs(words):
        run = paragraph.add_run(text)
        run.bold = bold
        run.font.name, run.font.size = font, Pt(size)
        fonts = run._r.get_or_add_rPr().get_or_add_rFonts()
        for which in ("w:cs", "w:eastAsia", "w:hAnsi", "w:ascii"):
            fonts.set(qn(which), font)
