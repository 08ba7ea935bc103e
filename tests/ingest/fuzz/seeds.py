"""Small files of every format to begin with, made here; those of old Office by LibreOffice."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from docx import Document
from PIL import Image, ImageDraw

from tests.ingest.hostile.compounds import compound
from tests.ingest.hostile.office import docx, relation, xlsx
from tests.ingest.hostile.pdfs import one_page, stream
from tests.ingest.hostile.zipping import part, zipped

_WORDS = "Kế hoạch số 300/KH-UBND ngày 23/12/2023 của Ủy ban nhân dân tỉnh"
_TCVN3 = "QuyÕt ®Þnh cña Uû ban nh©n d©n tØnh vÒ viÖc ban hµnh quy chÕ\n"
_FONT = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"


@dataclass(frozen=True, slots=True)
class Seed:
    """A file to mutate, and how often for every hundred: what starts programs costs most."""

    suffix: str
    data: bytes
    weight: float


def seeds() -> tuple[Seed, ...]:
    """All of them; without LibreOffice, without what only it makes."""
    word = _word()
    return (
        Seed(".docx", word, 22),
        Seed(".docx", docx(), 6),
        Seed(".xlsx", xlsx(_sheet()), 10),
        Seed(".pdf", _pdf(), 10),
        Seed(".html", _html().encode(), 8),
        Seed(".mht", _mhtml(), 4),
        Seed(".md", _markdown().encode(), 5),
        Seed(".rtf", _rtf(), 0.2),
        Seed(".txt", (_WORDS + "\n").encode() * 20, 3),
        Seed(".txt", (_WORDS + "\n").encode("utf-16") * 5, 1),
        Seed(".txt", _TCVN3.encode("cp1252") * 10, 2),
        Seed(".png", _picture("PNG"), 0.7),
        Seed(".jpg", _picture("JPEG"), 0.7),
        Seed(".tif", _picture("TIFF"), 0.7),
        Seed(".doc", compound(), 0.3),
        *_converted(word, ".docx", (("doc", 0.3), ("odt", 0.2), ("pdf", 10))),
        *_converted(xlsx(_sheet()), ".xlsx", (("xls", 8), ("ods", 6))),
        Seed(".pptx", _slides(), 4),
        Seed(".ppt", compound("PowerPoint Document"), 0.2),
    )


def _word() -> bytes:
    document = Document()
    document.sections[0].header.paragraphs[0].text = "CÔNG BÁO/Số 12"
    document.add_heading("KẾ HOẠCH", 1)
    document.add_paragraph(_WORDS)
    for item in ("Rà soát thủ tục hành chính", "Báo cáo kết quả"):
        document.add_paragraph(item, style="List Number")
    table = document.add_table(2, 3)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"ô {number}"
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def _sheet() -> str:
    rows = "".join(
        f'<row r="{row}">'
        + "".join(
            f'<c r="{column}{row}" t="inlineStr"><is><t>ô {row}</t></is></c>' for column in "ABC"
        )
        + f'<c r="D{row}"><v>{row * 1.5}</v></c></row>'
        for row in range(1, 9)
    )
    return (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<sheetData>{rows}</sheetData></worksheet>"
    )


_A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def _slides() -> bytes:
    slide = (
        f"<p:sld {_P} {_A}><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>{_WORDS}</a:t></a:r>"
        "</a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>"
    )
    main = (
        f'<p:presentation {_P} {_R}><p:sldIdLst><p:sldId id="256" r:id="rId1"/></p:sldIdLst>'
        "</p:presentation>"
    )
    return zipped(
        part("ppt/presentation.xml", main),
        relation("ppt/_rels/presentation.xml.rels", "slides/slide1.xml", "slide"),
        part("ppt/slides/slide1.xml", slide),
    )


def _pdf() -> bytes:
    lines = b"".join(
        b"BT /F1 12 Tf 50 %d Td (Ke hoach so %d cua tinh, ngay 23 thang 12 nam 2023) Tj ET\n"
        % (y, y)
        for y in range(700, 400, -16)
    )
    return one_page(stream(lines), _FONT)


def _html() -> str:
    row = "<tr><td>1</td><td colspan=2>Rà soát</td></tr>"
    return (
        "<!DOCTYPE html><html><head><meta charset=utf-8><title>KH</title><style>p{}</style></head>"
        f"<body><h1>KẾ HOẠCH</h1><p>{_WORDS}<br>&nbsp;&#7879;</p><ol><li>Một<li>Hai</ol>"
        f"<table><tr><th>TT<th>Việc<th>Hạn</tr>{row * 3}</table><script>1<2</script></body></html>"
    )


def _mhtml() -> bytes:
    return (
        b"From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n"
        b'\ttype="text/html"; boundary="--x"\n\n----x\nContent-Type: text/html\n'
        b"Content-Transfer-Encoding: quoted-printable\n\n"
        + _html().replace("=", "=3D").encode()
        + b"\n----x--\n"
    )


def _markdown() -> str:
    return f"# KẾ HOẠCH\n\n{_WORDS}\n\n1. Một\n2. Hai\n   - *ba* [bốn](http://x)\n\n|a|b|\n|-|-|\n|1|2|\n"


def _rtf() -> bytes:
    return (
        rb"{\rtf1\ansi{\fonttbl{\f0 .VnTime;}}\f0 Quy\'d5t \'ae\'denh\par \trowd\cellx900\cellx1800"
        rb"\intbl a\cell b\cell\row \u7879? {\*\x y}\bin3 abc\par}"
    )


def _picture(form: str) -> bytes:
    picture = Image.new("L", (240, 60), 255)
    ImageDraw.Draw(picture).text((10, 20), "KE HOACH so 300/KH-UBND", fill=0)
    made = BytesIO()
    picture.save(made, form)
    return made.getvalue()


def _converted(data: bytes, suffix: str, to: tuple[tuple[str, float], ...]) -> list[Seed]:
    program = shutil.which("soffice")
    if program is None:
        return []
    made: list[Seed] = []
    with tempfile.TemporaryDirectory() as name:
        source = Path(name, "seed" + suffix)
        source.write_bytes(data)
        for target, weight in to:
            subprocess.run(
                [program, f"-env:UserInstallation={Path(name, 'profile').as_uri()}", "--headless",
                 "--convert-to", target, "--outdir", name, source],
                check=True, capture_output=True,
            )  # fmt: skip
            made.append(Seed("." + target, Path(name, f"seed.{target}").read_bytes(), weight))
    return made
