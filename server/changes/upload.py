"""A file on its way in: from the request to a file under the data folder, never whole in memory."""

from __future__ import annotations

import logging
import os
import re
import unicodedata
from collections.abc import AsyncIterator
from pathlib import Path

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import File, FormParser, parse_options_header
from starlette.concurrency import run_in_threadpool

from server.changes import refusals

logging.getLogger("python_multipart").setLevel(logging.WARNING)

FIELD = b"file"
LONGEST_NAME = 200  # bytes; file systems take 255, and ingest may add some of its own
MEBIBYTE = 1024 * 1024
FORM = 64 * 1024  # bytes that the form itself may have around the file

_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"|?*\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]')


async def receive(content_type: str, body: AsyncIterator[bytes], folder: Path, limit: int) -> Path:
    """The file of a form, written into the empty ``folder`` under its own name.

    ``limit`` is in mebibytes. Raises ``Problem``: 413, 415 or 422.
    """
    kind, options = parse_options_header(content_type)
    if kind != b"multipart/form-data" or not options.get(b"boundary"):
        raise refusals.not_multipart()
    files: list[File] = []
    parser = FormParser(
        "multipart/form-data",
        lambda _: None,
        files.append,
        boundary=options[b"boundary"],
        config={
            "UPLOAD_DIR": str(folder),
            "UPLOAD_DELETE_TMP": False,  # the folder goes, and all that is in it
            "MAX_MEMORY_FILE_SIZE": 0,
            "MAX_FIELD_SIZE": FORM,
            "MAX_FIELDS": 10,
        },
    )
    taken = 0
    try:
        async for chunk in body:
            taken += len(chunk)
            if taken > limit * MEBIBYTE + FORM:
                raise refusals.too_large(limit)
            await run_in_threadpool(parser.write, chunk)
        await run_in_threadpool(parser.finalize)
    except FormParserError as error:
        raise refusals.no_file() from error
    finally:
        parser.close()
    return _placed(files, folder, limit)


def _placed(files: list[File], folder: Path, limit: int) -> Path:
    if len(files) != 1 or files[0].field_name != FIELD or files[0].file_name is None:
        raise refusals.no_file()
    sent, size, written = files[0].file_name, files[0].size, files[0].actual_file_name
    if size > limit * MEBIBYTE:
        raise refusals.too_large(limit)
    if written is None:  # nothing came that had to be written
        raise refusals.rejected("empty", "the file has no bytes")
    return Path(os.fsdecode(written)).replace(folder / shown_name(sent.decode("utf-8", "replace")))


def shown_name(sent: str) -> str:
    """A sent file name as a name in one folder: no path, nothing hidden, letters kept."""
    name = unicodedata.normalize("NFC", sent).replace("\\", "/").rpartition("/")[2]
    name = " ".join(_UNSAFE.sub(" ", name).split()).lstrip(".-~ ")
    stem, dot, suffix = name.rpartition(".")
    if not dot:
        stem, suffix = name, ""
    room = LONGEST_NAME - len((dot + suffix).encode())
    cut = (stem or "van-ban").encode()[: max(room, 1)].decode(errors="ignore")
    return (cut + dot + suffix)[:LONGEST_NAME]
