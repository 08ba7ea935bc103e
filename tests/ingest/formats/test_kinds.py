from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from ingest.formats.kinds import Kind, first_look, kind_of, lie
from rag.errors import UnreadableFile


def _package(**parts: str) -> bytes:
    """A ZIP file of parts; two underscores stand for a slash, three for a dot."""
    file = BytesIO()
    with ZipFile(file, "w") as package:
        for name, text in parts.items():
            package.writestr(name.replace("___", ".").replace("__", "/"), text)
    return file.getvalue()


DOCX_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("text", "Kế hoạch".encode()),
        ("text", "Kế hoạch".encode("utf-16")),
        ("text", b"Quy\xd5t \xae\xdenh"),  # TCVN3
        ("text", "Xem %PDF và {\\rtf".encode()),
        ("pdf", b"%PDF-1.7\n"),
        ("pdf", b"\n" * 900 + b"%PDF-1.4\n"),
        ("rtf", b"\xef\xbb\xbf {\\rtf1\\ansi}"),
        ("html", "<!DOCTYPE html><p>Kế hoạch".encode()),
        ("html", "\ufeff\n<!-- saved from url -->\n<HTML><body>".encode()),
        ("html", b'<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">'),
        (
            "html",
            b'From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\tx="y"\n\n',
        ),
        ("image", b"\x89PNG\r\n\x1a\n"),
        ("image", b"\xff\xd8\xff\xe0"),
        ("image", b"II*\x00"),
        ("image", b"MM\x00*"),
        ("word", b"\xdb\xa5-\x00"),
        ("docx", _package(**{"[Content_Types]___xml": DOCX_TYPES})),
        ("docx", _package(word__document___xml="<document/>")),
        ("sheets", _package(xl__workbook___xml="<workbook/>")),
        ("odt", _package(mimetype="application/vnd.oasis.opendocument.text")),
        ("sheets", _package(mimetype="application/vnd.oasis.opendocument.spreadsheet\n")),
    ],
)
def test_the_kind_is_seen_in_the_bytes(tmp_path: Path, kind: Kind, data: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    assert kind_of(path, path.name) == kind


@pytest.mark.parametrize(
    ("told", "data"),
    [
        ("no known kind", bytes(range(256))),
        ("a program", b"MZ\x90\0\3\0\0\0"),
        ("a GIF picture: save it as PNG", b"GIF89a\0\1\0\1\0\0"),
        ("a RAR archive", b"Rar!\x1a\x07\x01\0"),
        ("a ZIP archive: unpack it", _package(a="b")),
        ("a document of a rare kind", _package(**{"[Content_Types]___xml": "visio"})),
        ("XML of no known kind", b'<?xml version="1.0"?><invoice/>'),
    ],
)
def test_other_kinds_are_told(tmp_path: Path, told: str, data: bytes) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    with pytest.raises(UnreadableFile, match=told) as refused:
        kind_of(path, path.name)
    assert refused.value.code == "unknown_type"


def test_the_name_makes_markdown_of_text_and_tells_data_from_documents() -> None:
    assert first_look(b"# A", Path("a.md"), "a.md") == "markdown"
    assert first_look(b"%PDF-1.4", Path("a.md"), "a.md") == "pdf"
    with pytest.raises(UnreadableFile, match=r"\.jsonl files can't be read"):
        first_look(b'{"a": 1}', Path("a.jsonl"), "a.jsonl")


def test_a_name_that_lies_is_noted() -> None:
    assert lie("docx", "report.pdf") == (
        "its name ends in .pdf, but it is a Word document (DOCX): it was read as that"
    )
    assert lie("image", "scan.JPG") is None
    assert lie("docx", "report.docx.tmp") is None
    assert lie("text", "report") is None
