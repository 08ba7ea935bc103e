"""Office files for tests, made by hand: a part a string."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def zipped(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    """A ZIP archive with these parts at ``path``."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return path


def relations(**parts: str) -> str:
    """A part of relations: the type, and the part with ``/`` for ``__``."""
    listed = "".join(
        f'<Relationship Id="{kind}" Type="{_TYPES}{kind.rstrip("0123456789")}" Target="{part}"/>'
        for kind, part in parts.items()
    )
    return f"<Relationships>{listed}</Relationships>"


def word(inner: str, root: str) -> str:
    """A part of a Word document: ``inner`` without its namespaces declared."""
    return (
        f'<w:{root} xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/'
        f'markup-compatibility/2006" xmlns:wps="w:p:s" xmlns:v="urn:v">{inner}</w:{root}>'
    )


def docx(path: Path, body: str, **parts: str) -> Path:
    """A DOCX file: its body, and parts such as ``styles`` or ``footnotes`` by their types."""
    roots = {"header1": "hdr", "header2": "hdr", "footer1": "ftr"}
    return zipped(
        path,
        {
            "_rels/.rels": relations(officeDocument="word/document.xml"),
            "word/_rels/document.xml.rels": relations(**{kind: f"{kind}.xml" for kind in parts}),
            "word/document.xml": word(f"<w:body>{body}</w:body>", "document"),
            **{f"word/{kind}.xml": word(xml, roots.get(kind, kind)) for kind, xml in parts.items()},
        },
    )


def p(text: str, properties: str = "", run: str = "") -> str:
    """A paragraph of one run."""
    return (
        f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr>"
        f'<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def item(text: str, num: int, level: int = 0) -> str:
    """A paragraph in a list."""
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>')


def table(*rows: tuple[str, ...], properties: str = "") -> str:
    """A table; a cell is the XML of its paragraphs."""
    inner = "".join(
        "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows
    )
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{inner}</w:tbl>"


FRAMED = '<w:tblBorders><w:insideH w:val="single"/><w:insideV w:val="single"/></w:tblBorders>'
