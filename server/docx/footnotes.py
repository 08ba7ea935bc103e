"""Real footnotes, which python-docx does not make: their part, styles and references.

ECMA-376 Part 1, 17.11. Two footnotes that nobody sees, the separators, come with every document
that has any; the settings name them.
"""

from __future__ import annotations

from typing import Final, cast

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph
from docx.text.run import Run

SEPARATORS: Final = {-1: "separator", 0: "continuationSeparator"}
SIZE: Final = Pt(11)

TEXT_STYLE: Final = "footnote text"
MARK_STYLE: Final = "footnote reference"

# What stands after footnotePr in the settings (CT_Settings, 17.15.1.78); order matters there.
_AFTER: Final = ("w:endnotePr", "w:compat", "w:docVars", "w:rsids")


class Footnotes:
    """The footnotes of one document, numbered from 1 in the order in which they are added."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._styles()
        self._root = parse_xml(f"<w:footnotes {nsdecls('w')}/>")
        for number, kind in SEPARATORS.items():
            self._root.append(_separator(number, kind))
        part = document.part
        made = XmlPart(
            PackURI("/word/footnotes.xml"),
            CONTENT_TYPE.WML_FOOTNOTES,
            self._root,
            part.package,
        )
        part.relate_to(made, RELATIONSHIP_TYPE.FOOTNOTES)
        self._part = made
        self._declare()
        self._count = 0

    def add(self, paragraph: Paragraph) -> Paragraph:
        """Puts a reference at the end of ``paragraph``; the new footnote's first paragraph.

        The reference is bookmarked, so that ``refer`` can point at it again.
        """
        self._count += 1
        run = paragraph.add_run(style=self._document.styles[MARK_STYLE])
        reference = OxmlElement("w:footnoteReference")
        reference.set(qn("w:id"), str(self._count))
        run._r.append(reference)
        _bookmark(run, self._count)
        note = OxmlElement("w:footnote")
        note.set(qn("w:id"), str(self._count))
        self._root.append(note)
        body = self._paragraph(note)
        mark = body.add_run(style=self._document.styles[MARK_STYLE])
        mark._r.append(OxmlElement("w:footnoteRef"))
        body.add_run(" ")
        return body

    def more(self, first: Paragraph) -> Paragraph:
        """Another paragraph of the footnote that ``first`` begins."""
        note = first._p.getparent()
        return self._paragraph(note)

    def part(self, paragraph: Paragraph) -> None:
        """Parts two references that stand side by side: 1 and 2 are not 12."""
        paragraph.add_run(", ", style=self._document.styles[MARK_STYLE])

    def refer(self, paragraph: Paragraph, number: int) -> None:
        """Refers once more to footnote ``number``, by a field that follows its number (17.16.5)."""
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), f" NOTEREF {_name(number)} \\f \\h ")
        run = paragraph.add_run(str(number), style=self._document.styles[MARK_STYLE])
        run._r.addprevious(field)
        field.append(run._r)

    def _paragraph(self, note: BaseOxmlElement) -> Paragraph:
        made = OxmlElement("w:p")
        note.append(made)
        paragraph = Paragraph(made, self._document._body)
        paragraph.style = self._document.styles[TEXT_STYLE]
        return paragraph

    def _styles(self) -> None:
        styles = self._document.styles
        text = cast(
            ParagraphStyle, styles.add_style(TEXT_STYLE, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
        )
        text.style_id = "FootnoteText"  # as Word names it
        text.base_style = styles["Normal"]
        text.font.size = SIZE
        text.paragraph_format.first_line_indent = Pt(0)
        text.paragraph_format.space_after = Pt(3)
        text.paragraph_format.line_spacing = 1.0
        mark = styles.add_style(MARK_STYLE, WD_STYLE_TYPE.CHARACTER, builtin=True)
        mark.style_id = "FootnoteReference"
        mark.font.superscript = True

    def _declare(self) -> None:
        settings = self._document.settings.element
        declared = OxmlElement("w:footnotePr")
        for number in SEPARATORS:
            one = OxmlElement("w:footnote")
            one.set(qn("w:id"), str(number))
            declared.append(one)
        settings.insert_element_before(declared, *_AFTER)


def _separator(number: int, kind: str) -> BaseOxmlElement:
    return parse_xml(
        f'<w:footnote {nsdecls("w")} w:type="{kind}" w:id="{number}"><w:p><w:pPr>'
        '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
        f"<w:r><w:{kind}/></w:r></w:p></w:footnote>"
    )


def _name(number: int) -> str:
    return f"_RefCitation{number}"


def _bookmark(run: Run, number: int) -> None:
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for each in (start, end):
        each.set(qn("w:id"), str(number))
    start.set(qn("w:name"), _name(number))
    run._r.addprevious(start)
    run._r.addnext(end)
