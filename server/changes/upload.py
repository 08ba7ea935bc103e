"""A file on its way in: from the request to a file under the data folder, never whole in memory."""

from __future__ import annotations

import logging
import re
import unicodedata
from collections.abc import AsyncIterator
from pathlib import Path
from typing import BinaryIO

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.concurrency import run_in_threadpool

from server.changes import refusals

log = logging.getLogger(__name__)
logging.getLogger("python_multipart").setLevel(logging.WARNING)

FIELD = b"file"
LONGEST_NAME = 200  # bytes; file systems take 255, and ingest may add some of its own
MEBIBYTE = 1024 * 1024
FORM = 64 * 1024  # bytes that the form itself may have around the file

_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"|?*\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]')


class Form:
    """The parts of a form as they come: those called ``file`` are written to ``target``.

    ``names`` are the names that their files were sent under; ``ended``: the form came whole.
    """

    def __init__(self, boundary: bytes, target: Path) -> None:
        self.names: list[bytes] = []
        self.size = 0
        self.ended = False
        self._target = target
        self._out: BinaryIO | None = None
        self._header = b""
        self._value = b""
        self._disposition = b""
        self._parser = MultipartParser(
            boundary,
            {
                "on_part_begin": self._begin,
                "on_header_field": self._header_field,
                "on_header_value": self._header_value,
                "on_header_end": self._header_end,
                "on_headers_finished": self._open,
                "on_part_data": self._data,
                "on_part_end": self.close,
                "on_end": self._end,
            },
        )

    def write(self, chunk: bytes) -> None:
        """Takes what comes next; raises ``FormParserError`` and ``OSError``."""
        self._parser.write(chunk)

    def close(self) -> None:
        """Ends the part that is being written."""
        if self._out is not None:
            self._out.close()
            self._out = None

    def _begin(self) -> None:
        self._disposition = b""

    def _header_field(self, data: bytes, start: int, end: int) -> None:
        self._header += data[start:end]

    def _header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def _header_end(self) -> None:
        if self._header.lower() == b"content-disposition":
            self._disposition = self._value
        self._header = self._value = b""

    def _open(self) -> None:
        _, options = parse_options_header(self._disposition)
        if options.get(b"name") == FIELD and b"filename" in options:
            self.names.append(options[b"filename"])
            self._out = self._target.open("wb")

    def _data(self, data: bytes, start: int, end: int) -> None:
        if self._out is not None:
            self.size += end - start
            self._out.write(data[start:end])

    def _end(self) -> None:
        self.ended = True


async def receive(content_type: str, body: AsyncIterator[bytes], folder: Path, limit: int) -> Path:
    """The file of a form, written into the empty ``folder`` under its own name.

    ``limit`` is in mebibytes. Raises ``Problem``: 413, 415 or 422.
    """
    kind, options = parse_options_header(content_type)
    if kind != b"multipart/form-data" or not options.get(b"boundary"):
        raise refusals.not_multipart()
    written = folder / "sent"
    taken = 0
    try:
        form = Form(options[b"boundary"], written)
        try:
            async for chunk in body:
                taken += len(chunk)
                if taken > limit * MEBIBYTE + FORM:
                    raise refusals.too_large(limit)
                await run_in_threadpool(form.write, chunk)
        finally:
            form.close()
    except FormParserError as error:
        raise refusals.no_file() from error
    except OSError as error:
        log.error("what is sent can't be written: %s", error)  # noqa: TRY400  # a full disk
        raise refusals.failed() from error
    if not form.ended or len(form.names) != 1:
        raise refusals.no_file()
    if form.size > limit * MEBIBYTE:
        raise refusals.too_large(limit)
    if not form.size:
        raise refusals.rejected("empty", "the file has no bytes")
    return written.replace(folder / shown_name(form.names[0].decode("utf-8", "replace")))


def shown_name(sent: str) -> str:
    """A sent file name as a name in one folder: no path, nothing hidden, letters kept."""
    name = unicodedata.normalize("NFC", sent).replace("\\", "/").rpartition("/")[2]
    name = " ".join(_UNSAFE.sub(" ", name).split()).lstrip(".-~ ")
    stem, dot, suffix = name.rpartition(".")
    if not dot:
        stem, suffix = name, ""
    suffix = suffix[:20]
    room = LONGEST_NAME - len((dot + suffix).encode())
    return (stem or "van-ban").encode()[:room].decode(errors="ignore") + dot + suffix
