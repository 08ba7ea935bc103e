"""Messages over a pipe or a socket: one byte for the kind, four for the length, then the body."""

from __future__ import annotations

import os
import struct
from dataclasses import dataclass, field

_HEAD = struct.Struct(">cI")


class FrameTooLong(Exception):
    """A message says that it is longer than allowed."""


def frame(kind: bytes, body: bytes) -> bytes:
    """One message of ``kind`` (one byte) as it travels."""
    return _HEAD.pack(kind, len(body)) + body


def write_all(descriptor: int, data: bytes) -> None:
    """Write all of ``data``, however little goes through at once."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest[: 1 << 20]) :]


@dataclass(slots=True)
class Frames:
    """The messages that arrive in pieces; at most ``limit`` bytes each."""

    limit: int
    _held: bytearray = field(default_factory=bytearray)

    def feed(self, data: bytes) -> list[tuple[bytes, bytes]]:
        """The messages, (kind, body), that ``data`` completes; raises FrameTooLong."""
        self._held += data
        found: list[tuple[bytes, bytes]] = []
        while len(self._held) >= _HEAD.size:
            kind, length = _HEAD.unpack_from(self._held)
            if length > self.limit:
                raise FrameTooLong
            end = _HEAD.size + length
            if len(self._held) < end:
                break
            found.append((kind, bytes(self._held[_HEAD.size : end])))
            del self._held[:end]
        return found
