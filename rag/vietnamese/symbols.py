"""The symbol of a document number: groups of letters joined by ``-`` or ``/``.

The rule is general: any such groups make a symbol. The table of known names (``symbol_names``)
restores case and đ, lets lower case and loose spaces be trusted (``33 ct ttg``), and says which
style is the Party's (``114-KL/TW``).
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from rag.vietnamese.symbol_names import BODY_KEYS, CODE_KEYS, CODES, PARTY_KEYS, canonical_name
from rag.vietnamese.text import DASHES, fold

# What is typed for another code so often that it needs no type word beside it.
_SLIPS = {"tr": "CTr", "ttgcp": "TTg", "tuw": "TW"}
_CENTRE = {"tư": "TW", "t.ư": "TW", "t.w": "TW"}
_STATE_KEYS = {"ttg", "cp", "ubnd", "hdnd", "ctn", "ctubnd"}

# The level of a place, which no symbol begins or goes on with where only spaces join it.
_LEVEL_KEYS = {"tp", "tx", "tt", "th"}
# Symbols that are whole by themselves behind a number with its year: 20/2023 QH15, 102/2025 NQLT.
_WHOLE = re.compile(r"(?:qh|ubtvqh)\d{1,2}|[a-z]{2}lt")
# Committees whose plans their standing board drafts: KH-MTTQ-BTT.
_FRONT = re.compile(r"mtt[qw]")

_TIGHT = frozenset("/_" + DASHES.replace("\\", ""))
_LETTERS = r"(?:[Tt]\.[ƯưWw]|[A-Za-zĐđƯư&]{1,18}\d{0,2})(?![^\W_])"
_FIRST = re.compile(rf"(?P<sep>\s{{0,2}}[/{DASHES}]\s{{0,2}}|[_ \n]|)(?P<group>{_LETTERS})")
_NEXT = re.compile(rf"(?P<sep>\s{{0,2}}[/{DASHES}]\s{{0,2}}|[._ ])(?P<group>{_LETTERS})")
_VOWEL = re.compile(r"[aeiouyư]", re.IGNORECASE)

Joiner = Literal["/", "-"]


class Symbol(NamedTuple):
    """A symbol read from a text.

    ``text`` is canonical (``KH-UBND``, ``KL/TW``), ``code`` the canonical code of its type or None
    (a công văn's has none), ``joiner`` what stands between number and symbol, ``end`` where the
    symbol ends; ``sure`` whether it is one even where no type word stands before the number.
    """

    text: str
    code: str | None
    joiner: Joiner
    end: int
    sure: bool


class _Group(NamedTuple):
    """One group as written, with the separator before it and where it ends."""

    written: str
    separator: str
    end: int

    @property
    def key(self) -> str:
        return fold(self.written).rstrip("0123456789")

    @property
    def is_code(self) -> bool:
        return self.key in CODE_KEYS and self.key == fold(self.written)

    @property
    def is_body(self) -> bool:
        """A body of the tables, or a steering committee by its abbreviation: ``BCĐTKNQ18``."""
        return self.key in BODY_KEYS or self.key.startswith("bcd")

    @property
    def is_known(self) -> bool:
        return self.is_code or self.is_body or self.written.lower() in _CENTRE

    @property
    def is_capital(self) -> bool:
        """Capitals with at most a small letter or two among them: ``KGVX``, ``QĐi``, ``CTr``."""
        capitals = sum(char.isupper() for char in self.written)
        return capitals >= 2 and self.written[0].isupper()

    @property
    def is_initials(self) -> bool:
        """Capitals, or small letters that no word has: ``kgvx``."""
        return self.is_capital or (len(self.key) > 1 and not _VOWEL.search(self.written))

    @property
    def is_tight(self) -> bool:
        return self.separator in _TIGHT


def read_symbol(
    text: str,
    position: int,
    type_code: str | None = None,
    *,
    asked: bool = False,
    dated: bool = False,
) -> Symbol | None:
    """The symbol that begins at ``position`` of an NFC text, right after the digits; None if none.

    ``type_code`` is the code of the type word before the number, where there is one: it settles
    what a slip in the symbol's code means. ``asked`` says that what stands before the digits leads
    to a number, ``dated`` that a year belongs to it: then spaces alone may join a symbol that has
    no type's code (``1657 UBND KGVX``, ``20/2023 QH15``).
    """
    groups = _collect(text, position, asked=asked, dated=dated)
    if not groups:
        return None
    names = [_canonical(group) for group in groups]
    if len(names) == 1:
        names = _unglue(names[0])
    names[0] = _mend_code(names[0], type_code, alone=len(names) == 1)
    joiner = _joiner(groups, names)
    return Symbol(
        _join(names, groups, joiner),
        names[0] if names[0] in CODES else None,
        joiner,
        groups[-1].end,
        len(names) > 1 or (joiner == "/" and _stands_alone(names[0])),
    )


def may_begin_symbol(text: str, position: int, *, dated: bool) -> bool:
    """Whether ``read_symbol`` may find one, told by what stands right behind the digits."""
    match = _FIRST.match(text, position)
    if match is None:
        return False
    group = _Group(match["group"], match["sep"], match.end())
    return dated or group.separator.strip() != "" or group.is_code or group.is_body


def _collect(text: str, position: int, *, asked: bool, dated: bool) -> list[_Group]:
    """The groups of the symbol; empty where what follows the digits is no symbol."""
    match = _FIRST.match(text, position)
    if match is None:
        return []
    groups = [_Group(match["group"], match["sep"], match.end())]
    while match := _NEXT.match(text, groups[-1].end):
        group = _Group(match["group"], match["sep"], match.end())
        if not _continues(groups, group, asked=asked):
            break
        groups.append(group)
    whole = dated and _WHOLE.fullmatch(fold(groups[0].written)) is not None
    return groups if whole or _is_symbol(groups, asked=asked) else []


def _continues(groups: list[_Group], group: _Group, *, asked: bool) -> bool:
    """Whether ``group`` goes on the symbol, rather than being the text's next word."""
    begun = len(groups) == 1 and groups[0].is_known
    if group.is_tight:
        word = group.written.islower() and 1 < len(group.key) < 9
        return group.is_known or group.is_initials or (begun and word)
    if group.is_code and group.key not in BODY_KEYS:
        return False  # two types' codes, loosely joined, are two documents: 33/CT - KH 300
    if len(groups) == 2:
        return _drafted(groups, group, asked=asked)
    dashed = group.separator.strip(" \n.") != ""
    drafter = asked and groups[0].is_body and not groups[0].is_code
    return begun and (group.is_known or ((dashed or drafter) and group.is_capital))


def _drafted(groups: list[_Group], group: _Group, *, asked: bool) -> bool:
    """Whether ``group`` is a third one, as loosely joined as the second: ``KH - MTTQ - BTT``."""
    issuer = groups[1]
    if issuer.is_tight or not groups[0].is_code or not group.is_body:
        return False
    if issuer.separator.strip() and group.separator.strip():
        return True
    others = _STATE_KEYS | PARTY_KEYS | _LEVEL_KEYS | {"cchc"}  # a topic as well
    return _FRONT.search(issuer.key) is not None or (asked and group.key not in others)


def _is_symbol(groups: list[_Group], *, asked: bool) -> bool:
    first, rest = groups[0], groups[1:]
    if first.separator.strip() not in _TIGHT:
        if first.is_code:
            return bool(rest) and rest[0].is_known
        loose = {first.key, *(one.key for one in rest)}
        return asked and first.is_body and bool(rest) and not loose & _LEVEL_KEYS
    if first.separator.strip() == "/":
        if first.is_tight:
            return bool(rest) or first.is_known or first.is_capital
        return first.is_known or (first.is_capital and bool(rest))
    if not rest:
        return first.is_tight and first.is_known
    if not first.is_tight:
        return first.is_code
    return first.is_known or first.is_initials


def _canonical(group: _Group) -> str:
    """The group with its right case and letters, as far as they are known."""
    written = group.written.lower()
    letters = written.rstrip("0123456789")
    figures = group.written[len(letters) :]
    known = _CENTRE.get(letters) or canonical_name(letters)
    if known:
        return known + figures
    return group.written if group.is_capital else group.written.upper()


def _unglue(name: str) -> list[str]:
    """``NĐCP`` is NĐ-CP with its hyphen lost; any other single group stays one."""
    if fold(name).rstrip("0123456789") in CODE_KEYS | BODY_KEYS:
        return [name]
    for cut in range(len(name) - 2, 1, -1):
        head, tail = name[:cut], name[cut:]
        if fold(head) in CODE_KEYS and fold(tail).rstrip("0123456789") in BODY_KEYS:
            letters = tail.rstrip("0123456789")
            return [
                canonical_name(head) or head,
                (canonical_name(letters) or letters) + tail[len(letters) :],
            ]
    return [name]


def _mend_code(name: str, type_code: str | None, *, alone: bool) -> str:
    """What a slip in the code means: ``13-Tr/TU`` after "Chương trình" is 13-CTr/TU."""
    key = fold(name)
    if key.rstrip("0123456789") in CODE_KEYS | BODY_KEYS or alone:
        return name
    if type_code is not None and one_edit_apart(key, fold(type_code)):
        return type_code
    return _SLIPS.get(key, name)


def _joiner(groups: list[_Group], names: list[str]) -> Joiner:
    if fold(names[-1]) in PARTY_KEYS and names[0] in CODES:
        return "-"
    dashed = groups[0].separator.strip() not in ("/", "_", "")
    return "-" if dashed and fold(names[-1]) not in _STATE_KEYS else "/"


def _join(names: list[str], groups: list[_Group], joiner: Joiner) -> str:
    if len(names) == 2 and names[0] in CODES:
        return f"{names[0]}{'/' if joiner == '-' else '-'}{names[1]}"
    separators = [group.separator.strip() for group in groups[1:]] or ["-"] * (len(names) - 1)
    joined = names[0]
    for separator, name in zip(separators, names[1:], strict=True):
        joined += ("/" if separator == "/" else "-") + name
    return joined


def _stands_alone(name: str) -> bool:
    """Whether one group is a symbol by itself: ``QH15``, ``UBTVQH14``, ``TTg``, a type's code."""
    key = fold(name)
    return key.rstrip("0123456789") in {"qh", "ubtvqh", "ttg", "cp"} or name in CODES


def one_edit_apart(one: str, other: str) -> bool:
    """Whether one letter added, left out, changed or swapped with the next is the difference."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    if len(one) > len(other):
        one, other = other, one
    start = next((i for i, char in enumerate(one) if char != other[i]), len(one))
    if len(one) < len(other):
        return one[start:] == other[start + 1 :]
    if one[start + 1 :] == other[start + 1 :]:
        return True
    swapped = one[:start] + one[start : start + 2][::-1] + one[start + 2 :]
    return swapped == other
