"""Mutations: blind ones on bytes, and some that keep a container whole and change what is in it."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Callable, Sequence
from io import BytesIO
from random import Random
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

Mutation = Callable[[bytes, Random], bytes]

_INTERESTING = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
_NUMBER = re.compile(rb"\d+")
_PDF_OBJECT = re.compile(rb"\d+ \d+ obj.*?endobj", re.DOTALL)
_TAG = re.compile(rb"<[^<>]{1,200}>")
_SECTOR = 512
_AWARE_SHARE = 0.75  # of mutations: blind ones seldom get past the check sums of containers


def _place(data: bytes, random: Random) -> int:
    return random.randrange(len(data) + 1)


def _stretch(data: bytes, random: Random, most: int = 4096) -> tuple[int, int]:
    start = _place(data, random)
    return start, min(len(data), start + random.randint(1, most))


def flip(data: bytes, random: Random) -> bytes:
    """Some bits the other way."""
    changed = bytearray(data)
    for _ in range(random.randint(1, 20)):
        if changed:
            changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def put(data: bytes, random: Random) -> bytes:
    """A number at a limit written over what is there."""
    at = _place(data, random)
    width, code = random.choice(((1, "B"), (2, "H"), (4, "I")))
    value = random.choice(_INTERESTING) & ((1 << 8 * width) - 1)
    return data[:at] + struct.pack(random.choice("<>") + code, value) + data[at + width :]


def cut(data: bytes, random: Random) -> bytes:
    """A stretch, or the end, left out."""
    start, end = _stretch(data, random)
    return data[:start] if random.random() < 0.3 else data[:start] + data[end:]


def double(data: bytes, random: Random) -> bytes:
    """A stretch several times."""
    start, end = _stretch(data, random)
    return data[:end] + data[start:end] * random.choice((1, 2, 10, 300)) + data[end:]


def move(data: bytes, random: Random) -> bytes:
    """A stretch copied over another place."""
    start, end = _stretch(data, random)
    at = _place(data, random)
    return data[:at] + data[start:end] + data[at + end - start :]


def number(data: bytes, random: Random) -> bytes:
    """A number written in digits, changed."""
    found = list(_NUMBER.finditer(data))
    if not found:
        return flip(data, random)
    one = random.choice(found)
    value = random.choice((b"0", b"-1", b"1", b"99999999999", b"2147483648", b"65536"))
    return data[: one.start()] + value + data[one.end() :]


def objects(data: bytes, random: Random) -> bytes:
    """Two objects of a PDF changed for one another, or one inside the other."""
    found = list(_PDF_OBJECT.finditer(data))
    if len(found) < 2:
        return move(data, random)
    one, other = sorted(random.sample(found, 2), key=lambda match: match.start())
    middle = data[one.end() : other.start()]
    if random.random() < 0.5:
        pieces = (data[: one.start()], other.group(), middle, one.group(), data[other.end() :])
    else:
        pieces = (data[: one.end() - 6], other.group(), b"endobj", middle, data[other.start() :])
    return b"".join(pieces)


def tags(data: bytes, random: Random) -> bytes:
    """A tag of markup left out, doubled, or put where another stands."""
    found = list(_TAG.finditer(data))
    if len(found) < 2:
        return double(data, random)
    one, other = random.choice(found), random.choice(found)
    new = random.choice((b"", one.group() * random.choice((2, 50)), other.group()))
    return data[: one.start()] + new + data[one.end() :]


def sectors(data: bytes, random: Random) -> bytes:
    """A number in the header, the tables or the directory of a compound file, changed."""
    at = random.choice((random.randrange(0, _SECTOR, 4), random.randrange(0, len(data) + 1, 4)))
    value = random.choice((*range(8), 0xFFFFFFFE, 0xFFFFFFFF, random.randrange(1 << 16)))
    return data[:at] + struct.pack("<I", value) + data[at + 4 :]


BLIND: tuple[Mutation, ...] = (flip, put, cut, double, move, number)


def inside(data: bytes, random: Random) -> bytes:
    """One member of a ZIP file mutated, and the file written anew around it."""
    try:
        with ZipFile(BytesIO(data)) as package:
            members = [(one.filename, package.read(one)) for one in package.infolist()]
    except (BadZipFile, OSError, ValueError, RuntimeError, EOFError, zlib.error):
        members = []
    if not members:
        return flip(data, random)
    target = random.randrange(len(members))
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as package:
        for at, (name, content) in enumerate(members):
            mutations = (*BLIND, tags, tags, tags)
            package.writestr(
                name, random.choice(mutations)(content, random) if at == target else content
            )
    return made.getvalue()


_AWARE: dict[bytes, Sequence[Mutation]] = {
    b"PK": (inside,),
    b"%P": (objects, number, number, flip),
    b"\xd0\xcf": (sectors, sectors, flip),
    b"<!": (tags, flip),
    b"<h": (tags, flip),
}


def mutated(data: bytes, random: Random, others: Sequence[bytes]) -> bytes:
    """``data`` mutated one to four times; now and then spliced with one of ``others``."""
    aware = _AWARE.get(data[:2], BLIND)
    for _ in range(random.choice((1, 1, 1, 2, 4))):
        data = random.choice(aware if random.random() < _AWARE_SHARE else BLIND)(data, random)
    if others and random.random() < 0.05:
        data = (
            data[: _place(data, random)] + (other := random.choice(others))[_place(other, random) :]
        )
    return data[: 4 << 20]
