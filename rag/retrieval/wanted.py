"""The document that a question asks for: of what kind, whose, and about what."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rag.retrieval.slots import Slot, find_slots
from rag.vietnamese.numbers import find_numbers
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold
from rag.vietnamese.types import TypeMention, type_mentions

_NUMBER = r"(?:so (?:may|nao|bao nhieu)|nao|gi)"
_DAY = r"(?:ban hanh |ra |ky )?(?:(?:vao )?(?:ngay|hom) (?:nao|may|bao nhieu)|khi nao|bao gio)"
WHICH = re.compile(rf"\s*{_NUMBER}\b")
ASKED = re.compile(
    rf"[\s,]*(?:\b(?:(?<!chi )(?<!do )thi|la|sao)\b[\s,]*)*(?:\b(?:{_NUMBER}|{_DAY})[\s,]*)+$"
)
"""What a question for a number or a day ends with."""

_ANY = re.compile(r"\bvan ban\b")
_ACT = re.compile(r"\s*(?:da )?(?:phe duyet|ban hanh|thong qua|cong bo|ra|ky|trien khai|co)\b\s*")
_MEANS = re.compile(r"\s*\b(?:bang|o|tai|theo|trong|qua|la)\s*$")
_ASIDE = re.compile(r"\s*\b(?:trong|theo|tai|o)\s*$")
_OWN = re.compile(r"\s*(?:cua|do)\s+")
_DATED = re.compile(r"\s*(?:ngay|nam)\s+[\d/.-]+")
_ABOUT = re.compile(r"\s*(?:ve|quy dinh|phe duyet|ban hanh|huong dan|trien khai)\b(?: ve\b)?\s*")
_BODIES = ("issuer", "province")


@dataclass(frozen=True, slots=True)
class Wanted:
    """The kind of the document, its owner and its matter; empty where they aren't said."""

    kind: str = ""
    owner: str = ""
    matter: str = ""

    @classmethod
    def of(cls, question: str) -> Wanted:
        """Read a question; an empty one where it asks for no document, or numbers one."""
        text = _without_aside(question.strip(" ?.!"))
        folded = fold(text)
        kinds = kinds_of(text)
        asked = next((one for one in kinds if WHICH.match(folded, one.end)), None)
        if not (asked or (kinds and kinds[0].start == 0)):
            return cls()
        before = cls._before(text, asked) if asked is not None else None
        if before is None and find_numbers(text):
            return cls()
        return before or cls._behind(text, asked or kinds[0])

    @classmethod
    def _before(cls, text: str, kind: TypeMention) -> Wanted | None:
        """From "Thủ tướng phê duyệt … bằng quyết định nào?"."""
        means = _MEANS.search(fold(text[: kind.start]))
        if means is None:
            return None
        owner = body_first(text)
        start = owner.end if owner else 0
        act = _ACT.match(fold(text), start)
        matter = text[act.end() if act else start : means.start()].strip(" ,")
        if not terms(matter) or (find_numbers(matter) and act is None):
            return None
        return cls(kind.type, owner_of(text, owner), matter)

    @classmethod
    def _behind(cls, text: str, kind: TypeMention) -> Wanted:
        """From "Thủ tướng có chỉ thị nào về …?", "Quyết định của … về … là số mấy?"."""
        folded = fold(text)
        asked = ASKED.search(folded, kind.end)
        which = WHICH.match(folded, kind.end)
        named = which.end() if which else kind.end
        end = asked.start() if asked and asked.start() > named else len(text)
        if not (which or end < len(text)):
            return cls()
        owner, at = body_first(text), named
        if own := _OWN.match(folded, at):
            owner = _body_at(text, own.end())
            at = owner.end if owner else at
        dated = _DATED.match(folded, at)
        about = _ABOUT.match(folded, dated.end() if dated else at)
        matter = text[about.end() : end].strip(" ,") if about else ""
        return cls(kind.type, owner_of(text, owner), matter) if matter else cls()

    def asked(self) -> str:
        """The question for it."""
        owner = f" của {self.owner}" if self.owner else ""
        link = "thực hiện" if find_numbers(self.matter) else "về"
        return f"{self.kind} nào{owner} {link} {self.matter}"


def _without_aside(text: str) -> str:
    """A question without the document in which it looks: "… trong Kế hoạch 63"."""
    for one in find_slots(text):
        aside = _ASIDE.search(fold(text[: one.start]))
        if one.kind == "number" and one.end == len(text) and aside:
            return text[: aside.start()]
    return text


def kinds_of(text: str) -> list[TypeMention]:
    """The types that a text names, and *văn bản*, which may be any."""
    named = [TypeMention("Văn bản", *one.span()) for one in _ANY.finditer(fold(text))]
    return sorted([*type_mentions(text), *named], key=lambda one: one.start)


def body_first(text: str) -> Slot | None:
    """The body or the place with which a text begins."""
    return _body_at(text, 0)


def _body_at(text: str, at: int) -> Slot | None:
    slots = (one for one in find_slots(text) if one.kind in _BODIES)
    return next((one for one in slots if one.start <= at < one.end), None)


def owner_of(text: str, slot: Slot | None) -> str:
    """The body of a slot as it is written; nothing without one."""
    return text[slot.start : slot.end] if slot else ""
