"""Hostile compound files, [MS-CFB]: chains of sectors and trees of entries that go round."""

from __future__ import annotations

import struct
from collections.abc import Sequence

from tests.ingest.hostile.kind import BAD, REFUSED, Hostile

_SECTOR = 512
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def _entry(name: str, kind: int, start: int, size: int, tree: Sequence[int]) -> bytes:
    """A directory entry; ``tree`` is its left and right neighbour and its child."""
    named = (name + "\0").encode("utf-16-le")
    return (
        named.ljust(64, b"\0")
        + struct.pack("<HBB3I", len(named), kind, 1, *tree)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )


def compound(
    name: str = "WordDocument",
    fat: Sequence[int] = (_FAT, _END, 3, 4, 5, 6, 7, 8, 9, _END),
    tree: Sequence[int] = (_FREE, _FREE, _FREE),
    size: int = 4096,
    more_difat: int = _END,
    contents: bytes = b"",
    small: Sequence[int] = (),
) -> bytes:
    """A compound file of ten sectors: the table of sectors, the directory, a stream of eight."""
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    minis = (4, 1) if small else (_END, 0)  # the table of small sectors stands in sector 4
    header += struct.pack("<9I", 0, 1, 1, 0, 4096, *minis, more_difat, int(more_difat != _END))
    header += struct.pack("<109I", 0, *[_FREE] * 108)
    table = struct.pack("<128I", *fat, *[_FREE] * (128 - len(fat)))
    root = _entry("Root Entry", 5, 2 if small else _END, 512 if small else 0, (_FREE, _FREE, 1))
    listed = root + _entry(name, 2, 0 if small else 2, size, tree) + bytes(256)
    if small:
        contents = bytes(2 * _SECTOR) + struct.pack(f"<{len(small)}I", *small)
    return header + table + listed + contents.ljust(8 * _SECTOR, b"\0")


FILES: tuple[Hostile, ...] = (
    Hostile("DOC whose stream goes round", "a.doc", lambda: compound(fat=(_FAT, _END, 3, 2)), BAD),
    Hostile(
        "DOC whose directory goes round", "a.doc", lambda: compound(fat=(_FAT, 1, 3, _END)), BAD
    ),
    Hostile("DOC whose tree of entries goes round", "a.doc", lambda: compound(tree=(1, 1, 1)), BAD),
    Hostile("DOC whose list of tables goes round", "a.doc", lambda: compound(more_difat=3), BAD),
    Hostile(
        "DOC with a stream said to have 2^60 bytes", "a.doc", lambda: compound(size=1 << 60), BAD
    ),
    Hostile("DOC that is encrypted", "a.doc", lambda: compound("EncryptionInfo"), BAD),
    Hostile("XLS that goes round", "a.xls", lambda: compound("Workbook", (_FAT, _END, 3, 2)), BAD),
    Hostile(
        "XLS that is encrypted",
        "a.xls",
        lambda: compound("Workbook", contents=struct.pack("<2HI2HI", 0x809, 4, 0, 0x2F, 4, 0)),
        BAD,
    ),
    Hostile(
        "PPT that goes round",
        "a.ppt",
        lambda: compound("PowerPoint Document", (_FAT, _END, 3, 2)),
        BAD,
    ),
    Hostile(
        "XLS whose small stream goes round",
        "a.xls",
        lambda: compound("Workbook", (_FAT, _END, 3, _END, _END), small=(0,), size=100),
        BAD,
    ),
    Hostile("DOC of its first 8 bytes", "a.doc", lambda: compound()[:8], BAD),
    Hostile("OLE that is none of Office's", "a.doc", lambda: compound("__properties"), REFUSED),
)
