"""Pictures of pages: PNG, JPEG, and TIFF of several pages, read by recognition."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path

from PIL import Image, ImageSequence, UnidentifiedImageError
from PIL.Image import DecompressionBombError, DecompressionBombWarning

from ingest.formats.extraction import Extraction
from ingest.formats.paged.page import LaidOut
from ingest.formats.paged.recognise import LEAST_DPI, MOST_DPI, recognised, unread
from ingest.formats.paged.tesseract import available
from ingest.formats.paged.whole import extraction_of
from rag.errors import UnreadableFile

MOST_PIXELS = 40_000_000  # A3 at 300 dpi has 17 million
MOST_PAGES = 300
_FORMATS = ("PNG", "JPEG", "TIFF")
_A4 = 11.7  # inches: the longer side of a page whose picture doesn't say how large it is
_LIKELY_DPI = (100, 700)


def read(path: Path) -> Extraction:
    """What can be recognised in the picture at ``path``; raises UnreadableFile."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", DecompressionBombWarning)
            with Image.open(path, formats=_FORMATS) as picture:
                return extraction_of(list(_pages(picture, path)), path)
    except (DecompressionBombError, DecompressionBombWarning) as error:
        raise _too_large(path) from error
    except UnidentifiedImageError as error:
        raise UnreadableFile(path, "it is no PNG, JPEG or TIFF picture", "unreadable") from error
    except (OSError, SyntaxError, ValueError, TypeError, EOFError) as error:
        raise UnreadableFile(
            path, "it is a damaged picture: scan the page again and add that"
        ) from error


def _pages(picture: Image.Image, path: Path) -> Iterator[LaidOut]:
    if _has(picture, MOST_PAGES + 1):
        raise UnreadableFile(
            path, f"it holds more than {MOST_PAGES} pictures: split it", "too_large"
        )
    if not picture.width or not picture.height:
        raise UnreadableFile(path, "it is a picture without pixels", "empty")
    for number, frame in enumerate(ImageSequence.Iterator(picture), 1):
        if frame.width * frame.height > MOST_PIXELS:
            raise _too_large(path)
        dpi = _dpi(frame)
        if available():
            picture_at, resolution = _made_ready(frame, dpi)
            yield recognised(picture_at, number, resolution)
        else:
            yield unread(number, frame.width * 72 / dpi, frame.height * 72 / dpi)


def _has(picture: Image.Image, pages: int) -> bool:
    """Whether there are so many: to count them all would take as long as there are pages."""
    try:
        picture.seek(pages - 1)
    except EOFError:
        return False
    finally:
        picture.seek(0)
    return True


def _dpi(frame: Image.Image) -> float:
    """Pixels per inch as the file says, or as they are if it shows a page of A4."""
    said = float(frame.info.get("dpi", (0, 0))[0] or 0)
    if _LIKELY_DPI[0] <= said <= _LIKELY_DPI[1]:
        return said
    return max(72.0, max(frame.size) / _A4)


def _made_ready(frame: Image.Image, dpi: float) -> tuple[Image.Image, int]:
    """The picture at a resolution that recognition works well with, and that resolution."""
    picture = frame if frame.mode in {"L", "RGB"} else frame.convert("RGB")
    wanted = min(MOST_DPI, max(LEAST_DPI, dpi))
    factor = wanted / dpi
    if 0.9 < factor < 1.1 or picture.width * picture.height * factor**2 > MOST_PIXELS:
        return picture.copy(), round(dpi)
    size = (round(frame.width * factor), round(frame.height * factor))
    return picture.resize(size), round(wanted)


def _too_large(path: Path) -> UnreadableFile:
    return UnreadableFile(
        path,
        f"the picture has more than {MOST_PIXELS:,} pixels: scan the page at 300 dpi",
        "too_large",
    )
