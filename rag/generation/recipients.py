"""To whom a document goes: its addressees (*kính gửi*) and its distribution list (*nơi nhận*).

"Gửi những tập đoàn nào?", "gửi đơn vị nào của Bộ Tư pháp?" ask for a part of the list: the entries
that name what is asked for. Where none does, the whole list is told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile

from rag.catalogue import Work
from rag.generation.naming import short_name
from rag.model import DraftSentence, Evidence, Lang, Query, Stated
from rag.vietnamese.text import fold, fold_space

MAX_NAMES = 290  # code points, so that an answer of one fact stays under 400
_NOTE = re.compile(r"\([^()]*\)")  # "(để báo cáo)" is why, not to whom

_DISTRIBUTION = re.compile(r"\bnoi nhan\b|\bdistribution\b|\brecipients?\b")
_KIND = re.compile(
    r"\b(?:gui|nhan|nhung|cac|cho|den|toi)(?: bao cao| de biet)?(?: nhung| cac| cho| den| toi)*"
    r" (?P<kind>(?:\w+ ){1,3}?)(?:nao|gi)\b(?: (?:cua|thuoc) (?P<of>[\w ]+))?"
)
_HAS = re.compile(r"\bco (?P<kind>[\w ]+?) (?:khong|hay khong)\b")
# Words that stand for any recipient.
_ANY = frozenset(
    "noi co quan don vi to chuc ca nhan ai dau chuc danh nhung cac bao cao cho den toi".split()
)


def recipient_sentences(work: Work, query: Query) -> list[DraftSentence]:
    """To whom it is addressed, or distributed; of either the part that the question asks for."""
    if work.document is None:
        return []
    own = work.document.identity
    asked = fold(query.text)
    lists = [own.addressees, own.recipients]
    if _DISTRIBUTION.search(asked):
        lists = lists[1:]
    told = [one for one in lists if one][:1]
    parts = _asked_part(query)
    for listed in lists if parts else ():
        part = [one for one in listed if _is_part(one, parts)]
        if part:
            return [_part_sentence(work, part, query.lang, is_first=listed is own.addressees)]
    return [_whole_sentence(work, one, query.lang, one is own.addressees) for one in told]


def _asked_part(query: Query) -> list[str]:
    """The folded phrases that an entry must hold to be asked for; none where all are."""
    asked = fold(query.text)
    found = [*_KIND.finditer(asked)][-1:] or [*_HAS.finditer(asked)][-1:]
    phrases = [
        phrase for one in found for phrase in (one["kind"], one.groupdict().get("of")) if phrase
    ]
    kept = (" ".join(dropwhile(_ANY.__contains__, phrase.split())) for phrase in phrases)
    return [one for one in kept if one]


def _is_part(entry: Stated, phrases: Sequence[str]) -> bool:
    said = fold(fold_space(entry.value))
    return all(re.search(rf"\b{re.escape(one)}\b", said) for one in phrases)


def _whole_sentence(
    work: Work, listed: Sequence[Stated], lang: Lang, is_addressed: bool
) -> DraftSentence:
    if work.document is None:
        raise ValueError("only a held document has recipients")
    evidence = Evidence(work.document, listed[0].start, listed[-1].end)
    return DraftSentence(f"{_lead(work, lang, is_addressed)}: {_names(listed, lang)}.", (evidence,))


def _part_sentence(
    work: Work, part: Sequence[Stated], lang: Lang, *, is_first: bool
) -> DraftSentence:
    if work.document is None:
        raise ValueError("only a held document has recipients")
    evidence = tuple(Evidence(work.document, one.start, one.end) for one in part)
    return DraftSentence(f"{_lead(work, lang, is_first)}: {_names(part, lang)}.", evidence)


def _names(listed: Sequence[Stated], lang: Lang) -> str:
    """As many of them, from the first on, as an answer of one fact may hold."""
    names = [fold_space(one.value).rstrip(" ;.") for one in listed]
    names = [one for one in names if not _NOTE.fullmatch(one)]
    kept: list[str] = []
    for one in names:
        if sum(map(len, kept)) + 2 * len(kept) + len(one) > MAX_NAMES:
            kept.append("and others" if lang == "en" else "và những nơi khác có tên trong văn bản")
            break
        kept.append(one)
    return "; ".join(kept)


def _lead(work: Work, lang: Lang, is_addressed: bool) -> str:
    name = short_name(work, lang)
    if is_addressed:
        verb = "is addressed to" if lang == "en" else "kính gửi"
        return f"{name[:1].upper()}{name[1:]} {verb}"
    return f"The distribution list of {name}" if lang == "en" else f"Nơi nhận của {name}"
