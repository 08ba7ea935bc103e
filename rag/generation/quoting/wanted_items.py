"""What a question that asks for a list says of its items: their noun, and how many they are."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rag.generation.text.enumerations import Enumeration
from rag.generation.text.rows import row_at
from rag.model import Query
from rag.vietnamese.count_words import fold_counts
from rag.vietnamese.text import fold

OPENING = 60  # code points of an item in which it says what it is
FIRST = 5  # words of that

_COUNTS = dict(
    zip("hai ba bon nam sau bay tam chin muoi".split(), range(2, 11), strict=True)
) | dict(zip("two three four five six seven eight nine ten".split(), range(2, 11), strict=True))
# "năm" is a year, too: a number only before what is always counted.
_COUNT = re.compile(
    r"\b(?:(?P<number>hai|ba|bon|sau|bay|tam|chin|muoi|\d{1,2}) |nam (?=nhom|yeu to|loai|noi dung"
    r"|nhiem vu|linh vuc|truong hop|nguyen tac|hinh thuc|giai phap|muc tieu))"
    r"(?P<noun>(?!ngay|thang|nam|lan|cap|ben)[a-z]+)(?: \w+){0,8}? (?:nao|gi)\b"
    r"|\b(?:what|which|the|list) (?P<english>two|three|four|five|six|seven|eight|nine|ten) "
)
_NOUN = re.compile(
    r"\b(?:nhung|cac|may|hai|ba|bon|nam(?! hoc\b)|sau|bay|tam|chin|muoi) "
    r"(?P<noun>(?:(?!gi\b|nao\b|la\b)\w+[ ,]+){1,7}?)(?:nao|gi)\b"
    r"|\bdanh sach (?:cac |nhung )?(?P<listed>\w+ \w+)"
)
# Words before the noun, or instead of one: "những loại giấy gì", "những việc gì".
_NO_NOUN = frozenset(
    "viec noi dung gi loai nhom nhiem vu quyen cai truong hop hinh thuc muc mat dieu cong linh vuc"
    " kieu thanh phan doi tuong dang khoan".split()
)
# Papers are listed as what a file is made up of: "nộp những giấy tờ gì?", "Hồ sơ gồm: …".
_PAPERS = frozenset(("giay",))
_FILE = "ho_so"
_WHO = re.compile(r"\bgom (?:nhung |co )?(?:ai|nguoi nao)\b|\b(?:la|co) nhung ai\b")
_PERSON = re.compile(r"(?:đ/c|đồng chí|ông|bà)\b", re.IGNORECASE)
_RUNNING = frozenset(("stt", "tt", "so tt"))


@dataclass(frozen=True, slots=True)
class WantedItems:
    """``noun`` is the folded first syllable of what the items are, "" where it says nothing."""

    noun: str
    count: int | None
    people: bool

    @classmethod
    def of(cls, query: Query) -> WantedItems:
        """Read it off a question."""
        folded = fold_counts(query.text)
        return cls(_noun(query, folded), _count(folded), _WHO.search(folded) is not None)

    def allow(self, one: Enumeration) -> bool:
        """Whether a list can be of such items."""
        counted = self.count is None or self.count == len(one.items)
        bears = self.noun in one.said or (self.noun in _PAPERS and _FILE in one.said)
        return counted and (not self.noun or bears)

    def are(self, one: Enumeration) -> bool:
        """Whether most of its items, or the column that they stand in, bear the noun."""
        openings = [one.document.text[item.start : item.end][:OPENING] for item in one.items]
        if self.people:
            return 2 * sum(_PERSON.search(each) is not None for each in openings) > len(openings)
        bearing = sum(self.noun in fold(each).split()[:FIRST] for each in openings)
        return bool(self.noun) and (2 * bearing > len(openings) or self.noun in _column(one))


def _noun(query: Query, folded: str) -> str:
    found = None if query.lang == "en" else _NOUN.search(folded)
    words = (found["noun"] or found["listed"]).split(",")[0].split()[:2] if found else []
    return next((one for one in words if one not in _NO_NOUN), "")


def _count(folded: str) -> int | None:
    found = _COUNT.search(folded)
    if found is None:
        return None
    said = found["english"] or found["number"] or "nam"
    return int(said) if said.isdigit() else _COUNTS[said]


def _column(one: Enumeration) -> list[str]:
    """The words of the name of the column in which the items of a table stand."""
    text = one.document.text
    row = row_at(one.document, *one.items[0])
    names = [fold(text[span.start : span.end]).strip() for span in row.columns] if row else []
    return next((name.split() for name in names if name not in _RUNNING), [])
