"""ZIP files written by hand, so that they can say what is not so (PKWARE's APPNOTE.TXT)."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from functools import cache

MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Part:
    """An entry: deflated bytes and what is said of them."""

    name: str
    packed: bytes
    size: int
    crc: int
    method: int = zlib.DEFLATED
    flags: int = 0
    mode: int = 0

    def header(self) -> bytes:
        """The local header."""
        name = self.name.encode()
        fields = (20, self.flags, self.method, 0, 0x21, self.crc, len(self.packed), self.size)
        return struct.pack("<4s5H3I2H", b"PK\x03\x04", *fields, len(name), 0) + name

    def listed(self, at: int) -> bytes:
        """Its line in the list of entries; the local header is at ``at``."""
        name = self.name.encode()
        fields = (20, 20, self.flags, self.method, 0, 0x21, self.crc, len(self.packed), self.size)
        rest = (len(name), 0, 0, 0, 0, self.mode << 16, at)
        return struct.pack("<4s6H3I5H2I", b"PK\x01\x02", *fields, *rest) + name


def part(name: str, data: bytes | str, **said: int) -> Part:
    """An entry that is what it says, but for ``said``."""
    data = data.encode() if isinstance(data, str) else data
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(data) + packer.flush()
    return Part(name, packed, **({"size": len(data), "crc": zlib.crc32(data)} | said))


@cache
def repeated(name: str, before: bytes, unit: bytes, times: int, after: bytes) -> Part:
    """An entry of ``unit`` repeated, packed about 1 to 1,000 without being unpacked here."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    start = packer.compress(before) + packer.flush(zlib.Z_FULL_FLUSH)
    many = max(1, MIB // len(unit))
    block = packer.compress(unit * many) + packer.flush(zlib.Z_FULL_FLUSH)
    end = packer.compress(after) + packer.flush()
    blocks = times // many
    crc = zlib.crc32(before)
    for _ in range(blocks):
        crc = zlib.crc32(unit * many, crc)
    size = len(before) + blocks * many * len(unit) + len(after)
    return Part(name, start + block * blocks + end, size, zlib.crc32(after, crc))


def zipped(*parts: Part) -> bytes:
    """A ZIP file of ``parts``; those that share their bytes stand once and are listed each."""
    body, listed, places = bytearray(), bytearray(), dict[int, int]()
    for one in parts:
        if id(one.packed) not in places:
            places[id(one.packed)] = len(body)
            body += one.header() + one.packed
        listed += one.listed(places[id(one.packed)])
    end = struct.pack(
        "<4s4H2IH", b"PK\x05\x06", 0, 0, len(parts), len(parts), len(listed), len(body), 0
    )
    return bytes(body + listed + end)
