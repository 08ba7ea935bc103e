"""Hostile packages: DOCX, XLSX, ODT, ODS."""

from __future__ import annotations

import stat
from collections.abc import Callable
from dataclasses import replace

from tests.ingest.hostile.kind import BAD, HARMLESS, LARGE, Hostile
from tests.ingest.hostile.pictures import png
from tests.ingest.hostile.zipping import MIB, Part, part, repeated, zipped

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_PACKAGE = "application/vnd.openxmlformats-officedocument."
_OPEN, _CLOSE = f"<w:document {_W}><w:body>", "</w:body></w:document>"
_WORD = "<w:p><w:r><w:t>Kế hoạch</w:t></w:r></w:p>"
_S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_O = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)
LAUGHS = '<!DOCTYPE x [<!ENTITY a0 "ha">' + "".join(
    f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12)
) + "]>"  # fmt: skip
_OUTSIDE = '<!DOCTYPE x [<!ENTITY a11 SYSTEM "file:///etc/passwd">]>'
_PARAMETER = '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x"> %p;]>'


def _types(name: str, kind: str) -> Part:
    return part(
        "[Content_Types].xml",
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/{name}" ContentType="{_PACKAGE}{kind}"/></Types>',
    )


def relation(source: str, target: str, kind: str) -> Part:
    """A part that names one other."""
    return part(
        source,
        f'<Relationships xmlns="{_RELS}"><Relationship Id="rId1" Type="{_OFFICE}/{kind}" '
        f'Target="{target}"/></Relationships>',
    )


def docx(document: str | bytes | Part = _OPEN + _WORD + _CLOSE, *more: Part) -> bytes:
    """A DOCX with a main part."""
    name = "word/document.xml"
    main = document if isinstance(document, Part) else part(name, document)
    return zipped(
        _types(name, "wordprocessingml.document.main+xml"),
        relation("_rels/.rels", name, "officeDocument"),
        main,
        *more,
    )


def xlsx(sheet: str | Part, *more: Part) -> bytes:
    """An XLSX with one sheet."""
    name, at = "xl/workbook.xml", "xl/worksheets/sheet1.xml"
    return zipped(
        _types(name, "spreadsheetml.sheet.main+xml"),
        relation("_rels/.rels", name, "officeDocument"),
        relation("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "worksheet"),
        part(
            name,
            f'<workbook {_S} xmlns:r="{_OFFICE}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/>'
            "</sheets></workbook>",
        ),
        sheet if isinstance(sheet, Part) else part(at, sheet),
        *more,
    )


def zipped_odf(content: str | Part, kind: str = "text") -> bytes:
    """An ODT or ODS."""
    return zipped(
        part("mimetype", f"application/vnd.oasis.opendocument.{kind}"),
        content if isinstance(content, Part) else part("content.xml", content),
    )


def odf_content(body: str, prolog: str = "", kind: str = "text") -> str:
    """The main part of an ODF document."""
    return (
        f"{prolog}<office:document-content {_O}><office:body><office:{kind}>{body}"
        f"</office:{kind}></office:body></office:document-content>"
    )


def _cell(place: str) -> str:
    return f'<c r="{place}"><v>1</v></c>'


def _bomb(name: str, before: str, after: str, unit: bytes = b" ") -> Callable[[], Part]:
    return lambda: repeated(name, before.encode(), unit, 256 * MIB // len(unit), after.encode())


_DOCX_BOMB = _bomb("word/document.xml", _OPEN, _CLOSE)
_XLSX_BOMB = _bomb(
    "xl/worksheets/sheet1.xml", f"<worksheet {_S}><sheetData>", "</sheetData></worksheet>"
)
_ODT_BOMB = _bomb("content.xml", f"<office:document-content {_O}>", "</office:document-content>")


def _nested(depth: int) -> bytes:
    inner = zipped(_DOCX_BOMB())
    for _ in range(depth):
        inner = zipped(*(part(f"{n}.zip", inner) for n in range(10)))
    return inner


def _overlapping() -> bytes:
    main = part("word/document.xml", _OPEN + _WORD * 200_000 + _CLOSE)
    return docx(main, *_at_one_place(main, 400))


def _at_one_place(main: Part, times: int) -> list[Part]:
    """Entries by other names that share the bytes of ``main``."""
    return [replace(main, name=f"word/{n}.xml") for n in range(times)]


def _table(depth: int) -> str:
    start, end = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
    return _OPEN + start * depth + _WORD + end * depth + _CLOSE


def _lists(depth: int) -> str:
    start, end = "<text:list><text:list-item>", "</text:list-item></text:list>"
    return odf_content(start * depth + "<text:p>a</text:p>" + end * depth)


def _picture() -> bytes:
    return docx(_OPEN + _WORD + _CLOSE, part("word/media/image1.png", png(100_000, 100_000)))


def _link() -> Part:
    return part("word/media/a", "/etc/passwd", mode=stat.S_IFLNK | 0o777)


def _utf16() -> bytes:
    return docx((LAUGHS + _OPEN + "&a11;" + _CLOSE).encode("utf-16"))


FILES: tuple[Hostile, ...] = (
    Hostile("DOCX that unpacks 1:1,000", "a.docx", lambda: docx(_DOCX_BOMB()), LARGE),
    Hostile("XLSX that unpacks 1:1,000", "a.xlsx", lambda: xlsx(_XLSX_BOMB()), LARGE),
    Hostile("ODT that unpacks 1:1,000", "a.odt", lambda: zipped_odf(_ODT_BOMB()), LARGE),
    Hostile(
        "DOCX that understates what it unpacks to",
        "a.docx",
        lambda: docx(replace(_DOCX_BOMB(), size=1000)),
    ),
    Hostile(
        "ODT that understates what it unpacks to",
        "a.odt",
        lambda: zipped_odf(replace(_ODT_BOMB(), size=1000)),
    ),
    Hostile("ZIP in ZIP in ZIP", "a.zip", lambda: _nested(3), ("unknown_type",)),
    Hostile(
        "DOCX with ZIP in ZIP in it",
        "a.docx",
        lambda: docx(_OPEN + _WORD + _CLOSE, part("word/embeddings/a.zip", _nested(2))),
        HARMLESS,
    ),
    Hostile("DOCX whose parts overlap", "a.docx", _overlapping),
    Hostile(
        "DOCX with 60,000 parts",
        "a.docx",
        lambda: docx(_OPEN + _CLOSE, *(part(f"a{n}", b"") for n in range(60_000))),
        LARGE,
    ),
    Hostile(
        "DOCX with ../../etc/passwd",
        "a.docx",
        lambda: docx(_OPEN + _CLOSE, part("../../etc/passwd", b"x")),
        BAD,
    ),
    Hostile("DOCX with /etc/passwd", "a.docx", lambda: docx(_OPEN, part("/etc/passwd", b"x")), BAD),
    Hostile(r"DOCX with ..\..\x", "a.docx", lambda: docx(_OPEN, part("..\\..\\x", b"x")), BAD),
    Hostile("DOCX with a link to /etc/passwd", "a.docx", lambda: docx(_OPEN, _link()), BAD),
    Hostile("DOCX that is encrypted", "a.docx", lambda: docx(_OPEN, part("a", b"x", flags=1)), BAD),
    Hostile(
        "DOCX with a billion laughs",
        "a.docx",
        lambda: docx(LAUGHS + _OPEN + "<w:p><w:r><w:t>&a11;</w:t></w:r></w:p>" + _CLOSE),
        BAD,
    ),
    Hostile("DOCX with a billion laughs in UTF-16", "a.docx", _utf16, BAD),
    Hostile("DOCX with an outer entity", "a.docx", lambda: docx(_OUTSIDE + _OPEN + _CLOSE), BAD),
    Hostile("DOCX with an outer DTD", "a.docx", lambda: docx(_PARAMETER + _OPEN + _CLOSE), BAD),
    Hostile(
        "ODT with a billion laughs",
        "a.odt",
        lambda: zipped_odf(odf_content("<text:p>&a11;</text:p>", LAUGHS)),
        BAD,
    ),
    Hostile(
        "ODT with an outer entity",
        "a.odt",
        lambda: zipped_odf(odf_content("<text:p>&a11;</text:p>", _OUTSIDE)),
        BAD,
    ),
    Hostile(
        "DOCX with 10 million empty paragraphs",
        "a.docx",
        lambda: docx(
            repeated("word/document.xml", _OPEN.encode(), b"<w:p/>", 10**7, _CLOSE.encode())
        ),
    ),
    Hostile("DOCX with tables 200 deep", "a.docx", lambda: docx(_table(60)), HARMLESS),
    Hostile("DOCX with tables 5,000 deep", "a.docx", lambda: docx(_table(5000))),
    Hostile("ODT with lists 5,000 deep", "a.odt", lambda: zipped_odf(_lists(5000))),
    Hostile("DOCX with a picture of 10^10 pixels", "a.docx", _picture, HARMLESS),
    Hostile(
        "XLSX with cells at both ends",
        "a.xlsx",
        lambda: xlsx(
            f'<worksheet {_S}><dimension ref="A1:XFD1048576"/><sheetData><row r="1">{_cell("A1")}'
            f'</row><row r="1048576">{_cell("XFD1048576")}</row></sheetData></worksheet>'
        ),
        HARMLESS,
    ),
    Hostile(
        "XLSX that says it has 16,384 x 1,048,576 cells",
        "a.xlsx",
        lambda: xlsx(
            f'<worksheet {_S}><dimension ref="A1:XFD1048576"/><sheetData><row r="1">{_cell("A1")}'
            "</row></sheetData></worksheet>"
        ),
        HARMLESS,
    ),
    Hostile(
        "XLSX with a cell in row 4,294,967,295",
        "a.xlsx",
        lambda: xlsx(
            f'<worksheet {_S}><sheetData><row r="4294967295">{_cell("A4294967295")}</row>'
            "</sheetData></worksheet>"
        ),
        HARMLESS,
    ),
    Hostile(
        "ODS with a row repeated 1,048,576 times 16,384",
        "a.ods",
        lambda: zipped_odf(
            odf_content(
                '<table:table><table:table-row table:number-rows-repeated="1048576"><table:'
                'table-cell table:number-columns-repeated="16384" office:value-type="string">'
                "<text:p>x</text:p></table:table-cell></table:table-row></table:table>",
                kind="spreadsheet",
            ),
            "spreadsheet",
        ),
        HARMLESS,
    ),
)
