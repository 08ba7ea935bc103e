"""Words that ask for a figure or a time by themselves, but not where something else is asked.

"Tỷ lệ giải ngân?" asks for a figure; "ai theo dõi tỷ lệ giải ngân?" only speaks of one, and a
clause that answers it needn't have any.
"""

from __future__ import annotations

import re

# Question words that ask for a figure or a time, whatever else is asked.
_ASKING = {
    "amount": r"\b(?:bao nhieu|may|nhung gi|how (?:many|much|large|big)|what is)\b",
    "time": r"\b(?:khi|ngay|hom|thang|nam|luc|thoi gian|thoi diem|giai doan|thoi ky|quy|han) nao\b"
    r"|\bbao (?:gio|lau|nhieu)\b|\bmay\b|\bwhen\b|\bhow (?:long|often|soon)\b",
    "effect": r"\b(?:khi|ngay|thang|nam|luc|thoi diem) nao\b|\bbao gio\b|\bwhen\b|\bvan ban nao\b",
}
# They ask for one where they end a question: "…, thời hạn?".
_LAST = re.compile(
    r"\b(?:ty le|phan tram|muc \w+(?: \w+)?|toi da|toi thieu|thoi han|han chot|hieu luc"
    r"|deadline)\W*$"
)
# An attribute of another thing, "cơ sở vật chất tối thiểu", where one asks openly.
_ATTRIBUTE = re.compile(
    r"\b(?:toi da|toi thieu|minimum|maximum)\b(?! (?:la|bang|cua|duoc|the nao))"
)
_FIGURE = r"(?:ty le|phan tram|muc (?:chi|thu|ho tro|phat|gia|tien)|kinh phi|percent\w*)"
_ELSE = re.compile(rf"\b{_FIGURE}\b")
# "Mức hỗ trợ cho hộ nghèo ra sao?", "quy định mức chi thế nào?": the figure is what is asked.
_ASKED_FIGURE = rf"\b{_FIGURE}(?: \w+){{0,2}} (?:(?:nhu )?the nao|ra sao|gi|nao)\b"
_HOW_MUCH = re.compile(rf"(?:^|[,;:] ?){_FIGURE}\b|{_ASKED_FIGURE}")
_ATTRIBUTED = re.compile(_ASKED_FIGURE)  # where another thing is asked for by its noun
# Another thing is asked for: "huyện nào", "chứng từ gì".
_ANOTHER = re.compile(
    r"\b(?!khi|ngay|hom|thang|nam|luc|gian|diem|quy|moc|ky|doan|han|muc|le|tien|gia|phi|so|lan|the"
    r"|tram|da|thieu|tro|chi|thu|phat|bao|dø)[a-zø]+ (?:nao|gi)\b(?! (?:ve|den|toi) )|\bmang so\b"
)
_VERB_EN = r"(?:is|are|was|were|do|does|did|must|should|shall|will|can|_|has|have|had)"
# The same in English, what is asked for told by its last word: "which minimum-wage region did".
_ANOTHER_EN = re.compile(
    rf"\b(?:which|what) (?!{_VERB_EN}\b)(?:(?!of\b|in\b|per\b|for\b)[\w'’-]+ ){{0,4}}?"
    rf"(?P<noun>[a-z]+)(?= {_VERB_EN}\b)"
)
# Nouns for a figure, a time or an order, which is what such words ask for.
_FIGURE_EN = re.compile(
    r"(?:amount|share|rate|percentage|percent|proportion|sum|fee|fine|price|cost|level|number|quota"
    r"|wage|salary|pay|allowance|age|area|size|height|width|depth|length|weight|distance|speed"
    r"|capacity|score|grade|coefficient|multiple|growth|budget|revenue|income|output|volume|ratio"
    r"|capital|limit|threshold|maximum|minimum|figure|support|subsidy|tuition|charge|value|ceiling"
    r"|date|day|month|year|quarter|time|period|term|duration|hour|deadline|part|tonnage|temperature"
    r"|pressure|count|total|target|turnover|rent|premium|interest|tax|aid|funding|money|extent"
    r"|experience|frequency|population|debt|expenditure|spending|points?|mark)s?"
)
_ASKS_ANYTHING = re.compile(
    r"\b(?:nao|gi|ai|dau|may|bao nhieu|bao gio|the nao|ra sao|who|which|what|how)\b"
)
# "Có phải … không?" asks whether; "có … đến khi nào không?" whether there is any.
_WHETHER = re.compile(
    r"\b(?:co|duoc|phai|da|bi|can|con|thuoc)\b.*\b(?:khong|chua|ko|hay khong)\W*$"
)
_WHETHER_ANY = re.compile(
    r"\bco (?:can|phai|duoc|bat buoc|nen)?\b.*\b(?:nao|gi|dau|bao gio|bao nhieu)(?: \w+)?"
    r" (?:khong|ko)\W*$"
)
_IN_EFFECT = re.compile(r"\bhieu luc\b(?: \w+){0,4}\W*$")
_ASKS = {kind: re.compile(cue) for kind, cue in _ASKING.items()}


def only_spoken_of(kind: str, folded: str, *, another: bool, openly: bool) -> bool:
    """Whether a folded question has only words for a figure or a time and asks something else.

    ``another``: it asks who or where; ``openly``: it asks what, or how.
    """
    if kind not in _ASKS:
        return False
    if _WHETHER_ANY.search(folded):
        return True
    if _ASKS[kind].search(folded) or _last(folded):
        return False
    if kind != "time" and _asks_whether(folded):
        return kind == "amount" or _IN_EFFECT.search(folded) is None
    by_noun = another or _ANOTHER.search(folded) is not None  # "mức chi … do ai quyết định?"
    another = by_noun or _asks_another(folded)
    if kind == "amount" and openly and not another:
        how = (
            _HOW_MUCH.search(folded) is None if _ELSE.search(folded) else _ATTRIBUTE.search(folded)
        )
        return bool(how)
    asked = _ATTRIBUTED if by_noun else _HOW_MUCH
    return another and not (kind == "amount" and asked.search(folded))


def _asks_another(folded: str) -> bool:
    """Whether an English question asks which of a thing that is no figure and no time."""
    found = _ANOTHER_EN.search(folded)
    return found is not None and _FIGURE_EN.fullmatch(found["noun"]) is None


def _last(folded: str) -> bool:
    """Whether a word for a figure or a time ends a question and nothing else is asked before."""
    found = _LAST.search(folded)
    if found is None:
        return False
    before = re.split(r"[,;:]", folded[: found.start()])[-1]
    return _ASKS_ANYTHING.search(before) is None


def _asks_whether(folded: str) -> bool:
    found = _WHETHER.search(folded)
    return found is not None and _ASKS_ANYTHING.search(folded) is None
