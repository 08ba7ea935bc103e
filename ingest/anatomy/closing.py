"""The end of a document: to whom it goes, who signed it, by what authority and in what post.

``Nơi nhận``, then the signature; on some pages that stands first, on some there is a name and
nothing else. What follows, the annexes with their forms, has no part in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.anatomy.lines import Line
from ingest.anatomy.people import is_person, name_of
from ingest.anatomy.signatures import Signature, find_signature, right_cell
from rag.model import Stated

_RECIPIENTS = re.compile(r"N[ơƠ][iI]\s+[nN][hH][ậẬ][nN]\s*(?::\s*|$|(?=[-–+•(]))")
_ITEM = re.compile(r"[-–+•*]\s*")
# "- Các Bộ: TC; NN&MT;" is one item: the class stands before several short names.
_CLASS = re.compile(r"(?:Các|các) [^:;]{2,30}: *\S")
_NOTE = re.compile(r"\([^()]*\)")  # "- Bộ Tài chính; (Báo cáo)"
_SHORT = re.compile(r"(?!UBND|HĐND|VP|TT)[A-ZĐ]{1,6}(?:&[A-ZĐ]{1,4})*(?:, *[A-ZĐ&]{1,8})*")
_BELOW = 60  # lines below "Nơi nhận" among which the signature begins
_ABOVE = 8  # lines above it on which the signature may stand instead


@dataclass(frozen=True, slots=True)
class Closing:
    """What the end states; ``[start, end)`` spans it, both -1 where there is none."""

    start: int = -1
    end: int = -1
    recipients: tuple[Stated, ...] = ()
    signer: Stated | None = None
    post: Stated | None = None
    authority: Stated | None = None


def read_closing(lines: Sequence[Line], start: int) -> Closing:
    """The closing block after the head that ends at ``start``."""
    body = [line for line in lines if line.start >= start]
    at = next((i for i, line in enumerate(body) if _RECIPIENTS.match(line.text)), None)
    if at is None:
        return _unlisted(body)
    earlier = find_signature(body, 0, at)
    if earlier is not None and earlier.last < at - _ABOVE:
        return _signed(body, earlier)  # the recipients are those of a form in an annex
    body[at : at + _BELOW] = _columns(body[at : at + _BELOW])
    after = find_signature(body, at + 1, at + _BELOW, listed=True)
    before = earlier if after is None else None
    later = find_signature(body, at + _BELOW, len(body)) if not (after or before) else None
    if later is not None:
        return _signed(body, later)  # "Nơi nhận" is a part of a form that the text quotes
    items, last = _recipients(body[at : after.first if after else len(body)])
    first = min(at, before.first) if before else at
    final = after.last if after else at + last
    found = after or before
    return Closing(
        start=body[first].start,
        end=body[final].end,
        recipients=items,
        signer=found.signer if found else None,
        post=found.post if found else None,
        authority=found.authority if found else None,
    )


def _unlisted(body: Sequence[Line]) -> Closing:
    """A text without a list of recipients: a signature, or only a name, may still close it."""
    signature = find_signature(body, 0, len(body))
    if signature is not None:
        return _signed(body, signature)
    name = name_of(body[-1].text) if body else None
    if name is not None and is_person(name):
        last = body[-1]
        start = last.start + last.text.index(name)
        return Closing(last.start, last.end, signer=Stated(name, start, start + len(name)))
    return Closing()


def _signed(body: Sequence[Line], found: Signature) -> Closing:
    """A closing that is nothing but a signature."""
    return Closing(
        start=body[found.first].start,
        end=body[found.last].end,
        signer=found.signer,
        post=found.post,
        authority=found.authority,
    )


def _columns(block: Sequence[Line]) -> list[Line]:
    """The lines with the signature's cells, where a reader left them behind recipients, below."""
    left: list[Line] = []
    right: list[Line] = []
    rest = 0
    for index, line in enumerate(block):
        at = right_cell(line.text, beside=bool(right))
        if at is None:
            left.append(line)
            continue
        words = line.text[:at].rstrip()
        left.append(Line(words, line.start, line.start + len(words)))
        right.append(Line(line.text[at:], line.start + at, line.end))
        rest = len(block) - index - 1
    cut = len(left) - rest
    return [*left[:cut], *right, *left[cut:]]


def _recipients(block: Sequence[Line]) -> tuple[tuple[Stated, ...], int]:
    """The items below ``Nơi nhận:`` and the index of the last line that belongs to them."""
    items: list[Stated] = []
    last = 0
    head = _RECIPIENTS.match(block[0].text)
    rest = Line(
        block[0].text[head.end() :] if head else "",
        block[0].start + (head.end() if head else 0),
        block[0].end,
    )
    for index, line in enumerate([rest, *block[1:]]):
        if not line.text:
            continue
        if index > 45 or (index and line.in_capitals and not _ITEM.match(line.text)):
            break
        last = index
        items.extend(_items(line))
    return tuple(items), last


def _items(line: Line) -> list[Stated]:
    """The recipients on one line: one, or several after each other with dashes between."""
    found: list[Stated] = []
    for match in re.finditer(r"(?:^|(?<=;)\s*)(?:[-–+•*]\s*)?(?P<item>[^;]+)", line.text):
        words = match["item"].strip().strip(" .,;-")
        if not words:
            continue
        at = line.start + match.start("item") + match["item"].index(words)
        end = at + len(words)
        of_class = found and _CLASS.match(found[-1].value) and _SHORT.fullmatch(words)
        if of_class or (found and _NOTE.fullmatch(words)):
            start = found.pop().start
            found.append(Stated(line.text[start - line.start : end - line.start], start, end))
        else:
            found.append(Stated(words, at, end))
    return found
