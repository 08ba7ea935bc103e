"""What a question calls the items of a list, and whether what leads a list calls them so.

"Tổ phải làm những việc gì?" is answered by "Điều 2. Nhiệm vụ của Tổ …:", not by the list of the
members; "… gồm những nội dung nào?" by "Phương án gồm các nội dung chủ yếu sau:".
``data/list_kinds.tsv`` has the words that documents use where people ask in others.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rag.generation.text.enumerations import Enumeration
from rag.model import Evidence, Query
from rag.vietnamese.count_words import fold_counts
from rag.vietnamese.glossary import translated
from rag.vietnamese.tables import rows
from rag.vietnamese.text import UPPER, fold, fold_space

KEPT = 64  # questions whose words for the items are kept

_SORTS = frozenset("loai nhom kieu dang so danh muc cac nhung mot".split())
_BEHIND = re.compile(
    r"\b(?:nhung|cac|may|hai|ba|bon|nam|sau|bay|tam|chin|muoi) "
    r"(?P<noun>(?:(?!gi\b|nao\b|la\b)\w+ ){1,7}?)"
    r"(?:nao|gi)\b"
    r"|\bco (?P<own>quyen|trach nhiem|nghia vu|nhiem vu)(?: han| va \w+ \w+)? gi\b"
    r"|\b(?:may|bao nhieu) (?P<counted>\w+(?: \w+)?)"
)
# What stands before a comma and says where to look: "Theo Nghị định 15, hồ sơ gồm những gì?".
_NO_PLACE = r"(?!(?:theo|trong|tai|o|doi voi|voi|khi|neu|ve|cho|de)\b)"
# "Hồ sơ đề nghị … gồm những gì?": what is made up of the items opens the question.
_BEFORE = re.compile(
    rf"(?:^|[,:;] ){_NO_PLACE}(?P<noun>\w+(?: \w+){{1,4}})\b[^;:?]*? (?:gom|bao gom|la|co)"
    r"(?: co)?(?: nhung)? (?:gi|ai)\b"
)
# "… gồm những nội dung nào?": a noun that says nothing, of what is made up of them.
_MADE_OF = re.compile(
    rf"(?:^|[,:;] ){_NO_PLACE}(?P<whole>\w+(?: \w+){{2,4}})\b[^;:?]*? (?:bao )?gom"
    r"(?: co)? (?:nhung |cac )?(?:noi dung|yeu to|thanh phan|phan|khoan) (?:gi|nao)\b"
)
# "… được chi cho những việc gì?": documents call that what is spent on.
_SPENT_ON = re.compile(
    r"\bchi(?: (?:tra|vao|cho))? (?:cho )?(?:nhung|cac) (?:viec|khoan|hoat dong)\b"
)
_SPENT = "noi dung chi"
_PASSING = re.compile(r"\b(?:cac|nhung) noi dung(?: \w+){0,3}\W*\Z")
_OPENS = re.compile(r"\W*(?:dieu )?[\divx]*[.:)]* ?(?:cac )?noi dung\b")
# "What are the conditions for …?", "Which tasks must …?", "List the members of …": the plural that
# ends before what the items are of.
_ENDS_EN = (
    r"(?:of|for|in|on|to|that|which|who|must|are|is|was|were|do|does|did|should|can|will|may|shall"
    r"|under|when|have|has|had|at|by|with|from|as|need|needs|required|needed|listed|named|given)"
)
_ENGLISH = re.compile(
    r"\b(?:(?:which|what|how many)(?: are| were)?|list|name|give(?: me)?|state)"
    r"(?: all)?(?: the)?(?: \d+)?"
    rf" (?P<noun>(?:(?!{_ENDS_EN}\b)[\w'’-]+ ){{0,4}}?(?!{_ENDS_EN}\b)(?P<head>[a-z]+(?:s|ia)))"
    rf"(?= {_ENDS_EN}\b|\W*$)"
)
LIKELY = 0.5  # chance of a meaning of their noun
_PLACES = "noi"  # "những nơi nào": folded like the first syllable of *nội dung*
_NUMBERING = re.compile(
    r"(?:[“\"]?dieu \d+\w?[.:]? |\(?\d+(?:\.\d+)*[.)] |[a-z]\) |[ivx]+\. |[-–+*•] )*"
)
# A lead that opens with the name of one of them: "Cửa sông Cung:", "Bước 2".
_NAMED = re.compile(rf" (?:số )?(?:[{UPPER}]|\d)")
_MADE_UP = re.compile(r"\b(?:bao )?gồm\b(?=:? \w)")
_SEVERAL = r"(?:cac|nhung|mot so|mot trong(?: cac| nhung)?|\d+)"


@cache
def _written() -> dict[str, str]:
    return {row["asked"]: row["written"] for row in rows("list_kinds")}


def called_so(query: Query, listed: Enumeration) -> bool:
    """Whether what leads a list says that its items are what the question calls them."""
    return _leads(query, listed.document.text[listed.lead.start : listed.lead.end])


def called_in_passing(listed: Enumeration) -> bool:
    """Whether all that leads a list calls so is "… Cụ thể các nội dung:", which many lists do."""
    lead = fold(fold_space(listed.document.text[listed.lead.start : listed.lead.end]))
    return _PASSING.search(lead) is not None and _OPENS.match(lead) is None


def tells_so(query: Query, evidence: Evidence) -> bool:
    """Whether a clause lists in its own sentence what the question calls so: "… gồm A và B"."""
    found = _MADE_UP.search(evidence.quote)
    return found is not None and _leads(query, evidence.quote[: found.end()])


def _leads(query: Query, lead: str) -> bool:
    led = _leading(_called(query))
    if led is None:
        return False
    text = fold_space(lead)
    found = led.search(fold(text))
    return found is not None and _NAMED.match(text, found.end()) is None


@lru_cache(maxsize=KEPT)
def _called(query: Query) -> str:
    """The words of the items, as a pattern of folded text; "" where the question has none."""
    if query.lang == "en":
        return _called_in_english(query.text)
    folded = fold_counts(query.text)
    found = _BEHIND.search(folded) or _BEFORE.search(folded)
    if found is None:
        return ""
    said = next(one for one in found.groups() if one)
    words = said.split(",")[0].split()
    if found.groupdict().get("counted") and words[0] in _SORTS:
        words = words[:1]
    while len(words) > 1 and words[0] in _SORTS:
        words = words[1:]
    if words[0] == _PLACES and words[1:2] != ["dung"]:
        return ""
    table = _written()
    written = (table.get(" ".join(words[:width])) for width in (2, 1))
    said = next((one for one in written if one), None) or re.escape(" ".join(words[:2]))
    if _SPENT_ON.search(folded):
        said = f"{said}|{_SPENT}"
    made_of = _MADE_OF.search(folded)
    return rf"{said}|{re.escape(made_of['whole'])}" if made_of else said


def _called_in_english(text: str) -> str:
    """The same of an English question: what the noun of the items may be in Vietnamese."""
    found = _ENGLISH.search(text.lower())
    if found is None:
        return ""
    meant = [one for words, one in translated(found["noun"]) if words[-1] == found["head"]]
    likely = [fold(one.term) for meanings in meant for one in meanings if one.chance >= LIKELY]
    table = _written()
    return "|".join(dict.fromkeys(table.get(one, re.escape(one)) for one in likely))


@lru_cache(maxsize=KEPT)
def _leading(called: str) -> re.Pattern[str] | None:
    """What leads such a list: it opens with their name, or ends in it: "… các bước sau:"."""
    if not called:
        return None
    name = rf"(?:{called})\b"
    return re.compile(
        rf"\A{_NUMBERING.pattern}(?:danh muc )?(?:{_SEVERAL} )?{name}"
        rf"|\b{_SEVERAL} (?:\w+ )?{name}(?: \w+){{0,4}}\W*\Z"
        rf"|\b{_SEVERAL} {name}(?: \w+){{0,8}}? (?:bao )?gom\W*\Z"
        rf"|\A{_NUMBERING.pattern}(?:\w+ ){{1,3}}{name}\W*\Z"
        rf"|\b{name}(?: \w+){{0,3}} (?:nhu )?sau(?: day)?\W*\Z"
    )
