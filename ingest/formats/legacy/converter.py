"""Runs of text, with the fonts they are set in where a format knows them, made into Unicode."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from ingest.formats.legacy.encodings import ENCODINGS, Encoding, claim_of
from ingest.formats.legacy.evidence import (
    BEYOND_ASCII,
    VIETNAMESE,
    Evidence,
    readings,
    stands,
    weigh,
)


class Run(NamedTuple):
    """A stretch of text in one font; ``font`` is None where the format doesn't know it."""

    text: str
    font: str | None = None


END = Run("\n")
"""Stands behind the runs of each paragraph where those of many are given."""


class _Piece(NamedTuple):
    text: str
    encoding: Encoding | None
    capitals: bool
    known: bool  # whether the font is


# Symbol fonts' characters are shown at U+F000 and on: the byte is what was typed.
_WORD = re.compile(r"[^\W\d_]+")
_CHUNK = re.compile(r"[^\s.,;:()/\"]+")
_DONG = re.compile("\\w®|®\\w|§[a-z\u00a1-\u00ff]")  # đ and Đ, where no sign would stand
_PRIVATE = re.compile("[\uf020-\uf0ff]")


class Converter:
    """What makes the runs of one document Unicode; made from all its text, as far as known.

    ``runs`` are those of all paragraphs, lines or cells, with ``END`` or a line end behind each. A
    stretch too short to tell is taken as the rest of its document is.
    """

    def __init__(self, runs: Iterable[Run] = ()) -> None:
        self._evidence = {encoding.name: Evidence() for encoding in ENCODINGS}
        self._present: set[str] = set()
        self._unicode = 0
        for encoding, text in _merged(map(_piece, runs)):
            for line in text.splitlines():
                self._learn(line, encoding)
        self.converted: dict[str, int] = {}

    def _learn(self, text: str, claim: Encoding | None) -> None:
        if VIETNAMESE.search(text):
            self._unicode += 1
        elif BEYOND_ASCII.search(text):
            if claim is not None:
                self._present.add(claim.name)
            enough = [one.name for one in ENCODINGS if weigh(text, one).enough]
            self._present.update(enough)
            for encoding in ENCODINGS if not enough else ():
                weigh(text, encoding, self._evidence[encoding.name])

    def convert(self, runs: Sequence[Run]) -> str:
        """Return the text of one paragraph, cell or line in Unicode."""
        pieces = [_piece(run) for run in runs]
        out: list[str] = []
        for claim, group in groupby(_neutral_joined(pieces), key=lambda one: one[0]):
            out.append(self._stretch([piece for _, piece in group], claim))
        return "".join(out)

    def notes(self) -> tuple[str, ...]:
        """A sentence for each encoding that text was converted from."""
        return tuple(
            f"text in the encoding {name} was converted to Unicode ({count} stretches)"
            for name, count in self.converted.items()
        )

    def _stretch(self, pieces: Sequence[_Piece], claim: Encoding | None) -> str:
        text = "".join(piece.text for piece in pieces)
        encoding = self._encoding(text, claim, known=any(piece.known for piece in pieces))
        if encoding is None and claim is None and all(map(self._has, ENCODINGS)):
            return _word_by_word(text)
        if encoding is None:
            return text if VIETNAMESE.search(text) else _in_capitals(pieces)
        self.converted[encoding.name] = self.converted.get(encoding.name, 0) + 1
        return _decoded(pieces, text, encoding)

    def _encoding(self, text: str, claim: Encoding | None, *, known: bool) -> Encoding | None:
        """The encoding that ``text`` is in, or None where it is Unicode as it stands."""
        if VIETNAMESE.search(text) or not BEYOND_ASCII.search(text):
            return None
        evidence, best = max(
            ((weigh(text, one), one) for one in ENCODINGS), key=lambda pair: pair[0].balance
        )
        if claim is not None:
            claimed = weigh(text, claim)
            belied = evidence.enough and evidence.balance > claimed.balance
            if len(claimed.kept) <= len(claimed.made) and not belied:
                return claim
        if evidence.enough or (self._has(best) and self._fits(evidence, text, known=known)):
            return best
        return None

    def _fits(self, evidence: Evidence, text: str, *, known: bool) -> bool:
        if evidence.made or evidence.odd:
            return evidence.outweighs
        unopposed = not evidence.foreign and not evidence.kept
        ambiguous = bool(evidence.either) and not known and not self._unicode
        return unopposed and (ambiguous or _DONG.search(text) is not None)

    def _has(self, encoding: Encoding) -> bool:
        """Whether the document has other text in ``encoding``."""
        return encoding.name in self._present or self._evidence[encoding.name].enough


def convert(text: str, font: str | None = None) -> str:
    """Return ``text``, set in ``font`` where that is known, in Unicode.

    A shorthand for text that stands alone; a ``Converter`` knows the whole document.
    """
    return Converter().convert([Run(text, font)])


def _piece(run: Run) -> _Piece:
    claim = claim_of(run.font)
    if claim is None:
        return _Piece(run.text, None, capitals=False, known=run.font is not None)
    text = _PRIVATE.sub(lambda one: chr(ord(one.group()) - 0xF000), run.text)
    return _Piece(text, claim.encoding, claim.capitals, known=True)


def _neutral_joined(pieces: Sequence[_Piece]) -> Iterator[tuple[Encoding | None, _Piece]]:
    """Each piece with the encoding it is taken to be in: spaces and signs go with what is before.

    A word may be cut between runs of different fonts of one encoding, never between encodings.
    """
    current: Encoding | None = None
    begun = False
    for piece in pieces:
        if not begun or piece.text.strip():
            current = piece.encoding
            begun = begun or bool(piece.text.strip())
        yield current, piece


def _word_by_word(text: str) -> str:
    """A document with both encodings may have both in one sentence.

    A word that may be in either, or stands as it is, goes with its neighbours.
    """
    if VIETNAMESE.search(text):
        return text
    words = [word for word in _CHUNK.finditer(text) if BEYOND_ASCII.search(word.group())]
    sure = [_sure(word.group()) for word in words]
    for order in (range(1, len(words)), range(len(words) - 2, -1, -1)):
        step = 1 if order.step > 0 else -1
        for at in order:
            before = sure[at - step]
            if sure[at] is None and before in readings(words[at].group(), ENCODINGS):
                sure[at] = before
    by_place = {word.start(): one for word, one in zip(words, sure, strict=True)}
    return _CHUNK.sub(
        lambda word: (
            one.decode(word.group())
            if (one := by_place.get(word.start())) is not None
            else word.group()
        ),
        text,
    )


def _sure(word: str) -> Encoding | None:
    found = readings(word, ENCODINGS)
    return found[0] if len(found) == 1 and not stands(word) else None


def _merged(pieces: Iterable[_Piece]) -> Iterator[tuple[Encoding | None, str]]:
    for encoding, group in groupby(pieces, key=lambda piece: piece.encoding):
        yield encoding, "".join(piece.text for piece in group)


def _in_capitals(pieces: Sequence[_Piece]) -> str:
    return "".join(piece.text.upper() if piece.capitals else piece.text for piece in pieces)


def _decoded(pieces: Sequence[_Piece], text: str, encoding: Encoding) -> str:
    """The decoded text, in capitals where the font has only those."""
    capital = [piece.capitals for piece in pieces for _ in piece.text]
    out = "".join(
        part.text.upper() if capital[part.at] else part.text for part in encoding.parts(text)
    )
    return _WORD.sub(_capitals_mended, out)


def _capitals_mended(word: re.Match[str]) -> str:
    """TCVN3 has no capitals with tones: what was typed as ``QUYÕT`` is ``QUYẾT``, not ``QUYếT``."""
    plain = [letter for letter in word.group() if letter.isascii()]
    if len(plain) > 1 and all(letter.isupper() for letter in plain):
        return word.group().upper()
    return word.group()
