from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from server.changes.upload import FORM, MEBIBYTE, receive, shown_name
from server.problems import Problem

KIND = "multipart/form-data; boundary=cut"


def form(name: str, content: bytes, *, field: str = "file", times: int = 1) -> bytes:
    part = (
        f'--cut\r\nContent-Disposition: form-data; name="{field}"; filename="{name}"\r\n'
        "Content-Type: text/plain\r\n\r\n"
    ).encode()
    return times * (part + content + b"\r\n") + b"--cut--\r\n"


def received(
    folder: Path, body: bytes, kind: str = KIND, limit: int = 1, chunk: int = 1000
) -> Path:
    async def sent() -> AsyncIterator[bytes]:
        for start in range(0, len(body), chunk):
            yield body[start : start + chunk]

    return asyncio.run(receive(kind, sent(), folder, limit))


def refusal(folder: Path, body: bytes, kind: str = KIND) -> tuple[int, str]:
    with pytest.raises(Problem) as refused:
        received(folder, body, kind)
    return refused.value.status, refused.value.code


@pytest.mark.parametrize("chunk", [1, 1000])
def test_a_file_is_written_under_its_own_name(tmp_path: Path, chunk: int) -> None:
    content = "Chỉ thị\r\n--cu\r\n".encode() * 200
    path = received(tmp_path, form("Chỉ thị 77.txt", content), chunk=chunk)
    assert path == tmp_path / "Chỉ thị 77.txt"
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\văn bản\\a.docx", "a.docx"),
        (".hidden.txt", "hidden.txt"),
        ("..", "van-ban"),
        ("", "van-ban"),
        ("a\u202etxt.exe\n.pdf", "a txt.exe .pdf"),
        ("E\u0302.txt", "Ê.txt"),
        (f"{'ư' * 300}.pdf", f"{'ư' * 98}.pdf"),
    ],
)
def test_names_are_shown_as_sent_and_lead_nowhere(sent: str, shown: str) -> None:
    assert shown_name(sent) == shown


def test_a_file_at_the_limit_is_taken_and_one_beyond_it_is_not(tmp_path: Path) -> None:
    whole = form("a.txt", b"x" * MEBIBYTE)
    assert received(tmp_path, whole, chunk=FORM).stat().st_size == MEBIBYTE
    beyond = form("b.txt", b"x" * (MEBIBYTE + 1))
    assert refusal(tmp_path, beyond) == (413, "file-too-large")
    assert refusal(tmp_path, form("c.txt", b"x" * 3 * MEBIBYTE)) == (413, "file-too-large")


@pytest.mark.parametrize(
    ("body", "kind", "status", "code"),
    [
        (b"x=1", "application/x-www-form-urlencoded", 415, "not-multipart"),
        (b"", "", 415, "not-multipart"),
        (b"", "multipart/form-data", 415, "not-multipart"),
        (b"", KIND, 422, "one-file-wanted"),
        (b"no form at all", KIND, 422, "one-file-wanted"),
        (form("a.txt", b"x", field="other"), KIND, 422, "one-file-wanted"),
        (form("a.txt", b"x", times=2), KIND, 422, "one-file-wanted"),
        (form("a.txt", b"x")[:-20], KIND, 422, "one-file-wanted"),
        (form("a.txt", b""), KIND, 422, "file-empty"),
    ],
)
def test_what_is_no_file_is_told(
    tmp_path: Path, body: bytes, kind: str, status: int, code: str
) -> None:
    assert refusal(tmp_path, body, kind) == (status, code)
