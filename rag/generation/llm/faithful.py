"""Whether a wording says nothing but what its source says.

A check for what is *wrong* in a sentence misses the lie that nobody thought of; so this one knows
only what is *right*. A wording holds where it is the source itself, token by token and in order,
but for these changes, none of which can add or turn a statement:

* the form of dates, document numbers, agencies and tone marks (``canonical``);
* the end left out at a semicolon, the subject line of a document that is named, and what stands in
  brackets, unless that limits what is said (*trừ*, *nếu*, *không*, *trước* …);
* the beginning left out where it only tells the source (*Theo Kế hoạch …:*), and the source told in
  front, by the document's own type, number, date and issuer, or *Cụ thể,*;
* date and issuer of a document that stays named by its number; *được* in *được ban hành*;
  *là* for a colon, *và* for a comma.

Everything else (a word, figure or name that the source lacks, another order, a word left out in
the middle, a list cut at a comma) fails. That refuses honest paraphrases too: then the extractive
sentence is given, which says the same. Copying with deletion is how headlines and abstracts stay
faithful (fragments of Grusky et al. 2018, arXiv 1804.11283).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rag.generation.llm.canonical import Token, canonical
from rag.generation.proof.verify import document_labels
from rag.model import Evidence
from rag.vietnamese.text import nfc

# A wording is a statement: letters, figures and the punctuation of prose, no markup, no labels.
_PROSE = re.compile(r"[^\W_]|[\s.,;:()\-–%/…&“”\"'‘’]")

_PAIRS = (("(", ")"), ("“", "”"))

# What limits, turns or times a statement; it may not be left out.
_LIMITS = frozenset(
    """không chưa chẳng đừng cấm miễn trừ ngoại bãi hủy hoãn tạm dừng ngừng chỉ phải cần nên được bị
    nếu khi trường hợp hoặc hay nhưng tuy song riêng kể trước sau từ đến dưới trên quá ít nhiều nhất
    tối đa thiểu hơn kém thấp cao dự kiến thảo đối với thuộc ngoài thay vì mỗi từng""".split()
)
# Words in which these limit nothing.
_HARMLESS = frozenset(
    tuple(phrase.split())
    for phrase in (
        *("chỉ thị", "chỉ đạo", "chỉ tiêu", "chỉ số", "chỉ dẫn", "nâng cao", "đề cao", "nhất là"),
        *("môi trường", "thị trường", "nhà trường", "quá trình", "thống nhất", "ngoài ra"),
        *("trên địa", "trên cơ", "trên phạm", "trường học", "đối thoại", "đối tượng", "từng bước"),
    )
)
# A later clause that opens with one of these belongs to what goes before.
_TURNS = frozenset(
    "trừ ngoại nếu khi trường nhưng tuy song riêng không miễn chỉ hoặc đối kể".split()
)
_NAMED = frozenset({"number", "date", "agency"})
_SOURCE_WORDS = frozenset("theo tại của trong mục điểm khoản điều phần này thì".split())


def is_faithful(wording: str, said: str, evidence: Sequence[Evidence]) -> bool:
    """Whether ``wording`` can be made from ``said``, or from one of its quotes, as above."""
    if not all(_PROSE.match(char) for char in nfc(wording)) or wording.rstrip()[-1:] in "?!":
        return False
    if any(_open(wording, *pair) and not _open(said, *pair) for pair in _PAIRS):
        return False
    told = canonical(wording)
    if not told:
        return False
    texts = [said, *(one.quote for one in evidence)]
    rows = [row for text in texts for row in _without_lead(canonical(text))]
    if [one.key for one in told[:2]] == ["cụ", "thể"] and "," in _marks_at(told, 2):
        told = told[2:]
    bodies = [told, *_without_source(told, evidence)]
    return any(_made_from(body, row) for body in bodies for row in rows if body and row)


def _open(text: str, left: str, right: str) -> bool:
    return text.count(left) != text.count(right)


def _marks_at(row: Sequence[Token], at: int) -> str:
    return row[at].marks if at < len(row) else ""


def body(said: str) -> tuple[Token, ...]:
    """The tokens of a source without the beginning that may be left out."""
    return list(_without_lead(canonical(said)))[-1]


def _without_lead(row: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    """The source, and the source without a beginning that may be left out."""
    yield row
    if not row:
        return
    end = next((i for i, one in enumerate(row) if ":" in one.marks), None)
    if row[0].key == "theo" and end is not None and not _limits(row[:end]):
        yield row[end:]


def _without_source(
    told: tuple[Token, ...], evidence: Sequence[Evidence]
) -> Iterator[tuple[Token, ...]]:
    """The wording without "Theo Kế hoạch số 63/KH-UBND, " where that is the document cited."""
    if told[0].key not in ("theo", "tại"):
        return
    own = {one.key for cited in evidence[:1] for one in canonical(_identity(cited))}
    for i, one in enumerate(told[1:], 1):
        if one.marks and set(one.marks) & set(",:"):
            yield told[i:]
        if one.key not in own and one.key not in _SOURCE_WORDS:
            return


def _identity(evidence: Evidence) -> str:
    """Who the cited document is, and where in it the quote stands."""
    own = evidence.document.identity
    stated = [one.value for one in (own.type, own.number, own.issuer, own.superior) if one]
    date = own.date
    if date is not None and date.day:
        stated.append(f"ngày {date.day}/{date.month}/{date.year}")
    full = f"{own.issuer.value} {evidence.document.province}" if own.issuer else ""
    return "\n".join((*stated, full, document_labels(evidence)))


def _made_from(told: Sequence[Token], row: Sequence[Token]) -> bool:
    """Whether the tokens of the wording are the source's, in order, but for what may be left out.

    ``places`` are the positions in the source that the wording, read so far, may have come to.
    """
    places = _skips(row, {0})
    for i, one in enumerate(told):
        reached = set()
        for at in places:
            if at < len(row) and row[at].key == one.key and _punctuated(one, row[at], first=not i):
                reached.add(at + 1)
            elif at < len(row) and _joins(one, row[at]):
                reached.add(at)
        places = _skips(row, reached)
        if not places:
            return False
    return any(_may_end(row, at) for at in places)


def _punctuated(told: Token, source: Token, *, first: bool) -> bool:
    """Whether the punctuation before a token says no more than the source's."""
    if first:
        return True
    held = set(source.marks)
    if "-" in held or "/" in held:
        return set(told.marks) == held
    softer = held | ({","} if held & set(";:.()") else set())
    return set(told.marks) <= softer


def _joins(told: Token, source: Token) -> bool:
    """*là* or *gồm* for a colon, *và* for a comma."""
    return (told.key in ("là", "gồm") and ":" in source.marks) or (
        told.key == "và" and source.marks == ","
    )


def _skips(row: Sequence[Token], places: set[int]) -> set[int]:
    """The places with those that may be gone on to by leaving something out."""
    reached = set(places)
    waiting = list(places)
    while waiting:
        for further in _skipped(row, waiting.pop()):
            if further not in reached:
                reached.add(further)
                waiting.append(further)
    return reached


def _skipped(row: Sequence[Token], at: int) -> Iterator[int]:
    """Where one may go on: behind brackets, *được ban hành*, a named document's date or issuer."""
    if at >= len(row):
        return
    if "(" in row[at].marks:
        end = next((i for i in range(at + 1, len(row)) if ")" in row[i].marks), len(row))
        if not _limits(row[at:end]):
            yield end
    if row[at].key == "được" and [one.key for one in row[at + 1 : at + 3]] == ["ban", "hành"]:
        yield at + 1
    if not at or row[at - 1].kind not in _NAMED or not _names(row, at - 1):
        return
    if row[at].kind == "date":
        yield at + 1
    if row[at].key == "của" and at + 1 < len(row) and row[at + 1].kind == "agency":
        yield at + 2


def _names(row: Sequence[Token], at: int) -> bool:
    """Whether ``at`` is a document's number, or the date or issuer that goes with one."""
    while at > 0 and row[at].kind in ("date", "agency"):
        at -= 2 if row[at].kind == "agency" and row[at - 1].key == "của" else 1
    return at >= 0 and row[at].kind == "number"


def _may_end(row: Sequence[Token], at: int) -> bool:
    """Whether the wording may end where the source goes on from ``at``."""
    if at == len(row):
        return True
    rest = row[at:]
    if rest[0].key == "về" and at and _names(row, at - 1):
        return not _limits(rest, _TURNS)
    if ";" not in rest[0].marks or _is_listed(row, at):
        return False
    return not any(
        ";" in one.marks and one.key in _TURNS and _limits(rest[i : i + 2], _TURNS)
        for i, one in enumerate(rest)
    )


def _is_listed(row: Sequence[Token], at: int) -> bool:
    """Whether ``at`` is inside a list that a colon opened: to end there would tell it as whole."""
    lead = 0 if row[0].key != "theo" else 1
    return sum(":" in one.marks for one in row[1 : at + 1]) > lead


def _limits(row: Sequence[Token], words: frozenset[str] = _LIMITS) -> bool:
    """Whether a stretch limits, turns or times what is said."""
    keys = ["", *(one.key for one in row), ""]
    return any(
        word in words and not {(before, word), (word, after)} & _HARMLESS
        for before, word, after in zip(keys, keys[1:], keys[2:], strict=False)
    )
