"""Words recognised in a picture by Tesseract, Google's engine as Debian packages it.

Called as a program, with tab-separated output (``tesseract stdin stdout -l vie tsv``); it never
touches the network or the disk.
"""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
from functools import cache
from io import BytesIO, StringIO

from PIL import Image

from ingest.formats import progress
from ingest.formats.paged.words import Box, Word

INSTALL = "apt-get install tesseract-ocr tesseract-ocr-vie"
_SECONDS = 120  # for one page


class NoRecognition(Exception):
    """Tesseract or its Vietnamese data isn't installed; the message says how to install it."""

    def __init__(self) -> None:
        super().__init__(f"Tesseract with Vietnamese is missing: {INSTALL}")


@cache
def available() -> bool:
    """Whether Tesseract and its Vietnamese data are installed."""
    program = shutil.which("tesseract")
    if program is None:
        return False
    listed = subprocess.run(  # noqa: S603 -- a program of the system, no input from outside
        [program, "--list-langs"], capture_output=True, text=True, check=False, timeout=30
    )
    return "vie" in listed.stdout.split()


def recognise(picture: Image.Image, dpi: int) -> list[Word]:
    """The words in a grey ``picture`` of ``dpi`` pixels per inch, at places in points.

    Raises NoRecognition where the program is missing, TimeoutError where it takes too long.
    """
    answer = _run(picture, dpi, "--psm", "4", "tsv")
    return [
        word
        for line in csv.DictReader(StringIO(answer), delimiter="\t", quoting=csv.QUOTE_NONE)
        if (word := _word(line, 72 / dpi))
    ]


def quarter_turns(picture: Image.Image, dpi: int) -> int:
    """How many quarters to the left ``picture`` must be turned to stand upright; 0: unsure."""
    try:
        answer = _run(picture, dpi, "--psm", "0", language="osd")
    except TimeoutError:
        return 0
    for line in answer.splitlines():
        if line.startswith("Orientation in degrees:"):
            return int(line.split(":")[1]) // 90 % 4
    return 0


def _run(picture: Image.Image, dpi: int, *options: str, language: str = "vie") -> str:
    program = shutil.which("tesseract")
    if program is None or not available():
        raise NoRecognition
    data = BytesIO()
    picture.save(data, "PPM")
    command = [program, "stdin", "stdout", "-l", language, "--dpi", str(dpi), *options]
    try:
        done = subprocess.run(  # noqa: S603 -- the same
            command,
            input=data.getvalue(),
            capture_output=True,
            check=False,
            timeout=_SECONDS,
            # Its own threads cost more than they bring on one page.
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except subprocess.TimeoutExpired as error:
        raise TimeoutError(f"Tesseract took more than {_SECONDS} s") from error
    progress.advance()
    return done.stdout.decode("utf8", "replace")


def _word(line: dict[str, str], scale: float) -> Word | None:
    text = (line.get("text") or "").strip()
    if line["level"] != "5" or not text:
        return None
    left, top, width, height = (int(line[name]) for name in ("left", "top", "width", "height"))
    box = Box(left * scale, top * scale, (left + width) * scale, (top + height) * scale)
    return Word(text, box, max(0.0, float(line["conf"])) / 100)
