"""The page as Nghị định 30/2020/NĐ-CP, phụ lục I, wants it: paper, margins, type, page numbers."""

from __future__ import annotations

from typing import Final, cast

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Cm, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from rag.model import Lang

FONT: Final = "Times New Roman"
SIZE: Final = Pt(14)  # 13 to 14
LANGUAGES: Final[dict[Lang, str]] = {"vi": "vi-VN", "en": "en-GB"}

BLACK: Final = RGBColor(0, 0, 0)


def lay_out(document: Document, lang: Lang) -> None:
    """Sets up python-docx's own template, which is a letter in Calibri and blue headings."""
    package = document.part.package.rels
    for name in [
        name for name, one in package.items() if one.reltype == RELATIONSHIP_TYPE.THUMBNAIL
    ]:
        del package[name]  # a picture of the template, which file managers would show
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)  # 20 to 25
    section.left_margin, section.right_margin = Mm(30), Mm(20)  # 30 to 35, 15 to 20
    section.different_first_page_header_footer = True  # the first page bears no number
    number = section.header.paragraphs[0]
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _field(number, "PAGE")
    _body(_style(document, "Normal"), lang)
    for name in ("Title", "Heading 1", "Header"):
        _plain(_style(document, name))
    title, heading = _style(document, "Title"), _style(document, "Heading 1")
    title.font.bold = heading.font.bold = True
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    heading.paragraph_format.space_before = Pt(12)
    heading.paragraph_format.space_after = Pt(3)
    heading.paragraph_format.keep_with_next = True


def _body(style: ParagraphStyle, lang: Lang) -> None:
    _plain(style)
    set_to = style.paragraph_format
    set_to.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    set_to.first_line_indent = Cm(1)  # 1 or 1.27
    set_to.space_after = Pt(6)  # at least 6
    set_to.line_spacing = 1.15  # 1 to 1.5
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), LANGUAGES[lang])
    style.element.get_or_add_rPr().append(language)


def _plain(style: ParagraphStyle) -> None:
    """Times New Roman, black, upright, without lines, for every script."""
    style.font.size = SIZE
    style.font.color.rgb = BLACK
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), FONT)
    if style.name != "Normal":
        style.paragraph_format.first_line_indent = Pt(0)
    properties = style.element.pPr
    border = None if properties is None else properties.find(qn("w:pBdr"))
    if border is not None:
        properties.remove(border)


def _style(document: Document, name: str) -> ParagraphStyle:
    return cast(ParagraphStyle, document.styles[name])


def _field(paragraph: Paragraph, instruction: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), f" {instruction} ")
    field.append(paragraph.add_run("2")._r)
    paragraph._p.append(field)
