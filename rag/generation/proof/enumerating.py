"""References told as a list: each work once, as many as an answer may hold, none cut off unsaid."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rag.model import Document, Draft, DraftSentence, Evidence, Lang, Notice, Query, Reference
from rag.vietnamese.casing import readable
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.text import fold, fold_space

MAX_LISTED = 1300  # code points of all that is listed, so that an answer stays under 1,500
MARKER = 8  # code points of a citation's marker and the line break

Item = tuple[Document, Reference]


def enumerated(items: Iterable[Item], query: Query, room: int = MAX_LISTED) -> Draft | None:
    """The references as one sentence each; in short where all don't fit in full.

    ``room``: code points of all that is listed.
    """
    once = _once(items)
    if not once:
        return None
    told = fitting([_sentence(document, one) for document, one in once], room)
    if len(told) < len(once):
        told = fitting([_short(document, one, query.lang) for document, one in once], room)
    left = len(once) - len(told)
    notices = (left_out(left, len(once), query.lang),) if left else ()
    return Draft("partial" if left else "answered", tuple(told), notices)


def _once(items: Iterable[Item]) -> list[Item]:
    """Each work once, where it is first named, by the mention that says most about it."""
    best: dict[str, Item] = {}
    for document, one in items:
        key = _key(one)
        if key not in best or _fullness(one) > _fullness(best[key][1]):
            best[key] = (document, one)
    numbered = {_name(one) for _, one in best.values() if one.number and one.subject}
    return [one for one in best.values() if one[1].number or _name(one[1]) not in numbered]


def _name(one: Reference) -> str:
    return fold(fold_space(f"{one.type or ''} {one.subject or ''}"))


def _key(one: Reference) -> str:
    """What two mentions of one work have in common: the number, or the law's own name."""
    return fold(one.number) if one.number else _name(one)


def _fullness(one: Reference) -> int:
    return sum(part is not None for part in (one.number, one.date, one.issuer, one.subject))


def fitting(sentences: Sequence[DraftSentence], room: int) -> list[DraftSentence]:
    """As many of them, from the first on, as an answer may hold."""
    kept: list[DraftSentence] = []
    length = 0
    for one in sentences:
        length += len(one.text) + MARKER
        if length > room and kept:
            break
        kept.append(one)
    return kept


def _sentence(document: Document, one: Reference) -> DraftSentence:
    evidence = Evidence(document, one.start, one.end)
    said = readable(evidence.quote).rstrip(" ;,.")
    if one.type is not None and said[:2] == "số":  # the type stands once before several numbers
        said = f"{one.type} {said}"
    return DraftSentence(f"{said}.", (evidence,))


def _short(document: Document, one: Reference, lang: Lang) -> DraftSentence:
    """Type and number of a reference whose own words are quoted in its citation."""
    evidence = Evidence(document, one.start, one.end)
    if one.number is None or one.type is None or not find_numbers(one.number):
        return _sentence(document, one)
    joint = " No. " if lang == "en" else " số "
    return DraftSentence(f"{one.type}{joint}{one.number}.", (evidence,))


def left_out(left: int, total: int, lang: Lang) -> Notice:
    """How many of all could not be told."""
    if lang == "en":
        return Notice("shortened", f"{total} documents are listed; {left} more are in the source.")
    return Notice("shortened", f"Có {total} văn bản; còn {left} văn bản nữa xem trong nguồn.")
