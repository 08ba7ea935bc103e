"""Hostile PDF files (ISO 32000-1): floods, loops and lies."""

from __future__ import annotations

import zlib
from collections.abc import Mapping

from tests.ingest.hostile.kind import HARMLESS, LARGE, REFUSED, Hostile
from tests.ingest.hostile.zipping import MIB, repeated

_PAGE = (
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << {} >> >>"
)
_FONT = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
_WORDS = b"BT /F1 12 Tf 50 700 Td (Ke hoach cua tinh nam 2024, ngay 23 thang 12) Tj ET"


def stream(data: bytes, fields: str = "", length: int | None = None) -> bytes:
    """A stream object."""
    said = len(data) if length is None else length
    return f"<< /Length {said} {fields} >>\nstream\n".encode() + data + b"\nendstream"


def _flate(unit: bytes, size: int) -> bytes:
    """``unit`` repeated to ``size`` bytes, packed 1:1,000."""
    return b"\x78\xda" + repeated("a", b"", unit, size // len(unit), b"").packed + b"\0\0\0\0"


def pdf(objects: Mapping[int, bytes | str], trailer: str = "") -> bytes:
    """A PDF of numbered objects; 1 is its catalogue."""
    body = bytearray(b"%PDF-1.7\n")
    places: dict[int, int] = {}
    for number, one in objects.items():
        places[number] = len(body)
        data = one.encode() if isinstance(one, str) else one
        body += f"{number} 0 obj\n".encode() + data + b"\nendobj\n"
    at, size = len(body), max(objects) + 1
    body += f"xref\n0 {size}\n0000000000 65535 f \n".encode()
    for number in range(1, size):
        place = places.get(number)
        body += b"0000000000 65535 f \n" if place is None else b"%010d 00000 n \n" % place
    body += f"trailer\n<< /Size {size} /Root 1 0 R {trailer.format(at=at)} >>\n".encode()
    return bytes(body + f"startxref\n{at}\n%%EOF\n".encode())


def one_page(
    contents: bytes, resources: str = _FONT, box: str = "", more: Mapping[int, bytes | str] = {}
) -> bytes:
    """A PDF of one page."""
    page = _PAGE.format(resources)
    return pdf(
        {
            1: "<< /Type /Catalog /Pages 2 0 R >>",
            2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            3: page.replace("0 0 595 842", box or "0 0 595 842"),
            4: contents,
            **more,
        }
    )


def _many_pages(count: int, said: int) -> bytes:
    kids = " ".join(f"{n} 0 R" for n in range(10, 10 + count))
    pages = {n: _PAGE.format(_FONT) for n in range(10, 10 + count)}
    return pdf(
        {
            1: "<< /Type /Catalog /Pages 2 0 R >>",
            2: f"<< /Type /Pages /Kids [{kids}] /Count {said} >>",
            4: stream(_WORDS),
            **pages,
        }
    )


def _tree_loops() -> bytes:
    return pdf(
        {
            1: "<< /Type /Catalog /Pages 2 0 R >>",
            2: "<< /Type /Pages /Kids [3 0 R 2 0 R 3 0 R] /Count 5 >>",
            3: "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1000000 >>",
        }
    )


def _shared_pages() -> bytes:
    """A tree 20 deep in which every node lists the next ten times: 10^20 pages in 2 KB."""
    nodes: dict[int, bytes | str] = {
        n: f"<< /Type /Pages /Kids [{f'{n + 1} 0 R ' * 10}] /Count {10 ** min(9, 32 - n)} >>"
        for n in range(10, 30)
    }
    return pdf(
        {
            1: "<< /Type /Catalog /Pages 10 0 R >>",
            4: stream(_WORDS),
            **nodes,
            30: _PAGE.format(_FONT),
        }
    )


def _object_streams_loop() -> bytes:
    """The page's object lies in a stream of objects that lies in itself."""
    body = b"%PDF-1.7\n"
    body += b"5 0 obj\n" + stream(
        b"5 0 1 20 << /Type /ObjStm >> << /Type /Catalog /Pages 1 0 R >>",
        "/Type /ObjStm /N 2 /First 9 /Extends 5 0 R",
    )
    body += b"\nendobj\n"
    at = len(body)
    rows = b"\0\0\0\0" + b"\2\0\5\1" + b"\0\0\0\0" * 3 + b"\2\0\5\0"
    rows += b"\1" + at.to_bytes(2, "big") + b"\0"
    fields = f"/Type /XRef /Size 7 /W [1 2 1] /Root 1 0 R /Prev {at}"
    body += b"6 0 obj\n" + stream(rows, fields)
    return body + f"\nendobj\nstartxref\n{at}\n%%EOF\n".encode()


def _forms(depth: int, times: int) -> bytes:
    """Forms that draw the next ``times`` times each."""
    more: dict[int, bytes | str] = {}
    for n in range(10, 10 + depth):
        resources = f"/Resources << /XObject << /X {n + 1} 0 R >> >>"
        more[n] = stream(
            b"/X Do " * times, f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] {resources}"
        )
    last = stream(_WORDS, f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << {_FONT} >>")
    more[10 + depth] = last
    return one_page(stream(b"/X Do"), "/XObject << /X 10 0 R >>", more=more)


def _form_in_itself() -> bytes:
    resources = "/Resources << /XObject << /X 10 0 R >> >>"
    form = stream(b"/X Do /X Do", f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] {resources}")
    return one_page(stream(b"/X Do"), "/XObject << /X 10 0 R >>", more={10: form})


def _picture(width: int, height: int, data: bytes, kind: str = "/FlateDecode") -> bytes:
    fields = (
        f"/Type /XObject /Subtype /Image /Width {width} /Height {height} "
        f"/BitsPerComponent 8 /ColorSpace /DeviceGray /Filter {kind}"
    )
    contents = stream(b"595 0 0 842 0 0 cm /X Do")
    return one_page(contents, "/XObject << /X 10 0 R >>", more={10: stream(data, fields)})


def _filters() -> bytes:
    """Flate in flate in flate."""
    data = zlib.compress(_flate(b" ", 64 * MIB))
    return one_page(stream(data, "/Filter [/FlateDecode /FlateDecode]"))


FILES: tuple[Hostile, ...] = (
    Hostile(
        "PDF with a flate stream said to have 1 PB",
        "a.pdf",
        lambda: one_page(stream(zlib.compress(_WORDS), "/Filter /FlateDecode", 10**15)),
        HARMLESS,
    ),
    Hostile(
        "PDF with a flate stream that unpacks to 1 GB",
        "a.pdf",
        lambda: one_page(stream(_flate(b" ", 1024 * MIB), "/Filter /FlateDecode")),
        HARMLESS,
    ),
    Hostile(
        "PDF with 60 million operators in 256 KB",
        "a.pdf",
        lambda: one_page(stream(_flate(b"q Q ", 256 * MIB), "/Filter /FlateDecode")),
        HARMLESS,
    ),
    Hostile(
        "PDF with 8 million words on a page",
        "a.pdf",
        lambda: one_page(
            stream(_flate(b"BT /F1 12 Tf 9 9 Td (ab cd) Tj ET ", 64 * MIB), "/Filter /FlateDecode")
        ),
        HARMLESS,
    ),
    Hostile(
        "PDF with 20 million lines on a page",
        "a.pdf",
        lambda: one_page(stream(_flate(b"0 0 m 9 9 l S ", 256 * MIB), "/Filter /FlateDecode")),
        HARMLESS,
    ),
    Hostile("PDF with flate in flate", "a.pdf", _filters, HARMLESS),
    Hostile(
        "PDF with a picture of 10^10 pixels",
        "a.pdf",
        lambda: _picture(100_000, 100_000, zlib.compress(b"\0")),
        HARMLESS,
    ),
    Hostile(
        "PDF with a picture of 400 million pixels in 400 KB",
        "a.pdf",
        lambda: _picture(20_000, 20_000, _flate(b"\xff", 400_000_000)),
        HARMLESS,
    ),
    Hostile(
        "PDF with a JPEG of 65,535 x 65,535",
        "a.pdf",
        lambda: _picture(65_535, 65_535, b"\xff\xd8\xff\xd9", "/DCTDecode"),
        HARMLESS,
    ),
    Hostile("PDF of 100,000 pages", "a.pdf", lambda: _many_pages(100_000, 100_000), LARGE),
    Hostile("PDF that says it has 10^9 pages", "a.pdf", lambda: _many_pages(2, 10**9), HARMLESS),
    Hostile("PDF with 10^20 pages in 2 KB", "a.pdf", _shared_pages, HARMLESS),
    Hostile("PDF whose page tree goes round", "a.pdf", _tree_loops, HARMLESS),
    Hostile("PDF whose object streams go round", "a.pdf", _object_streams_loop, HARMLESS),
    Hostile(
        "PDF whose cross-references go round",
        "a.pdf",
        lambda: one_page(stream(_WORDS)).replace(b"/Root 1 0 R ", b"/Root 1 0 R /Prev 9 ", 1),
        HARMLESS,
    ),
    Hostile("PDF with forms that draw themselves", "a.pdf", _form_in_itself, HARMLESS),
    Hostile("PDF with forms 30 deep, ten times each", "a.pdf", lambda: _forms(30, 10), HARMLESS),
    Hostile("PDF with forms 10,000 deep", "a.pdf", lambda: _forms(10_000, 1), HARMLESS),
    Hostile(
        "PDF with a page 10^9 wide",
        "a.pdf",
        lambda: one_page(stream(b"0 0 9 9 re f"), box="0 0 1000000000 1000000000"),
        HARMLESS,
    ),
    Hostile("PDF with arrays 100,000 deep", "a.pdf", lambda: one_page(b"[" * 100_000), HARMLESS),
    Hostile("PDF that ends after its first line", "a.pdf", lambda: b"%PDF-1.7\n", REFUSED),
)
