"""Hostile pictures: floods of pixels, loops of directories."""

from __future__ import annotations

import struct
import zlib

from tests.ingest.hostile.kind import HARMLESS, LARGE, REFUSED, Hostile
from tests.ingest.hostile.zipping import MIB, repeated


def png(width: int, height: int, rows: bytes = b"\0\0") -> bytes:
    """A PNG that says it has so many grey pixels, and has ``rows``."""
    head = struct.pack(">2I5B", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", head)
        + _chunk(b"IDAT", zlib.compress(rows))
        + _chunk(b"IEND", b"")
    )


def _chunk(kind: bytes, body: bytes) -> bytes:
    check = zlib.crc32(kind + body)
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", check)


def _png_flood() -> bytes:
    """As many pixels as pass the first look, in a thousandth of the bytes."""
    return png(9_000, 9_000, bytes(9_001) * 9_000)


def _png_words() -> bytes:
    """A text chunk that unpacks 1:1,000."""
    unpacked = repeated("a", b"", b"\0", 64 * MIB, b"").packed
    bomb = b"k\0\0" + b"\x78\xda" + unpacked + b"\0\0\0\0"
    start, end = png(8, 8, bytes(72))[:33], png(8, 8, bytes(72))[33:]
    return start + _chunk(b"zTXt", bomb) + end


def jpeg(width: int, height: int) -> bytes:
    """A JPEG that says it has so many pixels, and ends there."""
    frame = struct.pack(">BHHB3B", 8, height, width, 1, 1, 0x11, 0)
    return b"\xff\xd8\xff\xc0" + struct.pack(">H", len(frame) + 2) + frame + b"\xff\xd9"


def tiff(width: int, height: int, following: int = 0) -> bytes:
    """A TIFF that says it has so many pixels; ``following`` is where its next page stands."""
    fields = [(256, 4, width), (257, 4, height), (258, 3, 8), (259, 3, 1), (262, 3, 1)]
    fields += [(273, 4, 8), (277, 3, 1), (278, 4, height), (279, 4, 16)]
    listed = b"".join(struct.pack("<2H2I", tag, kind, 1, value) for tag, kind, value in fields)
    directory = struct.pack("<H", len(fields)) + listed + struct.pack("<I", following)
    return b"II*\0" + struct.pack("<I", 8) + directory


def _many_pages() -> bytes:
    page = tiff(16, 1)[8:]
    size = len(page)
    pages = (page[:-4] + struct.pack("<I", 8 + size * (n + 1)) for n in range(100_000))
    return b"II*\0" + struct.pack("<I", 8) + b"".join(pages) + tiff(16, 1)[8:]


FILES: tuple[Hostile, ...] = (
    Hostile("PNG of 10^10 pixels", "a.png", lambda: png(100_000, 100_000), LARGE),
    Hostile("PNG of 2^62 pixels", "a.png", lambda: png((1 << 31) - 1, (1 << 31) - 1), REFUSED),
    Hostile("PNG of 81 million pixels in 80 KB", "a.png", _png_flood, HARMLESS),
    Hostile("PNG with words that unpack 1:1,000", "a.png", _png_words, HARMLESS),
    Hostile("JPEG of 65,535 x 65,535 pixels", "a.jpg", lambda: jpeg(65_535, 65_535), LARGE),
    Hostile("JPEG of no pixels", "a.jpg", lambda: jpeg(0, 0), REFUSED),
    Hostile("TIFF of 10^10 pixels", "a.tif", lambda: tiff(100_000, 100_000), LARGE),
    Hostile("TIFF whose pages go round", "a.tif", lambda: tiff(16, 1, following=8), HARMLESS),
    Hostile("TIFF of 100,001 pages", "a.tif", _many_pages, LARGE),
)
