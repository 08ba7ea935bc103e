"""To whom a document goes: its addressees (*kính gửi*) and its distribution list (*nơi nhận*).

"Gửi những tập đoàn nào?", "gửi đơn vị nào của Bộ Tư pháp?" ask for a part of the list: the entries
that name what is asked for. Where none does, the whole list is told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.catalogue import Work
from rag.generation.proof.naming import short_name
from rag.generation.recipients.entries import is_of_kind, names
from rag.generation.recipients.purposes import (
    asks_copies,
    asks_further,
    for_purpose,
    made_known,
    set_aside,
)
from rag.generation.recipients.receiving import SIDES, Receiver
from rag.model import DraftSentence, Evidence, Identity, Lang, Query, Stated
from rag.vietnamese.text import fold, fold_space

MAX_NAMES = 290  # code points, so that an answer of one fact stays under 400
_NOTE = re.compile(r"\([^()]*\)")  # "(để báo cáo)" is why, not to whom

_DISTRIBUTION = re.compile(r"\bnoi nhan\b|\bdistribution\b|\brecipients?\b")


def recipient_sentences(work: Work, query: Query, asked: Receiver | None) -> list[DraftSentence]:
    """To whom it is addressed, or distributed; of either the part that the question asks for.

    None where it asks whether a body is among them and no entry names it.
    """
    if work.document is None:
        return []
    own = work.document.identity
    known = made_known(work.document, query)
    if known is not None:
        name = short_name(work, query.lang)
        said = fold_space(known.quote).rstrip(" ,;./")
        return [DraftSentence(f"{name[:1].upper()}{name[1:]}: {said}.", (known,))]
    lists = [_others(one, query) for one in _lists(own, query)]
    if asked is not None and asked.phrases:
        for listed in lists:
            part = _asked_part(listed, asked)
            noted = for_purpose(part, query)
            part = noted if noted or asks_copies(query) else part
            if part:
                return [
                    _part_sentence(work, part, query.lang, is_first=_is_in(part, own.addressees))
                ]
        if asked.named or asked.any_of:
            return []
    for listed in lists:
        noted = for_purpose(listed, query)
        if noted:
            return [_part_sentence(work, noted, query.lang, is_first=_is_in(noted, own.addressees))]
    told = [one for one in lists if one][:1]
    return [_whole_sentence(work, one, query.lang, _is_in(one, own.addressees)) for one in told]


def _is_in(part: Sequence[Stated], listed: Sequence[Stated]) -> bool:
    return part[0] in listed


def _others(listed: Sequence[Stated], query: Query) -> Sequence[Stated]:
    """The entries without those that the question sets aside: "ngoài Bộ Nội vụ thì …"."""
    aside = set_aside(query)
    if not aside:
        return listed
    return [one for one in listed if not aside.issuperset(_syllables(one.value))]


def _syllables(entry: str) -> list[str]:
    return re.findall(r"[^\W_]+", fold(_NOTE.sub(" ", entry)))


def _lists(own: Identity, query: Query) -> list[Sequence[Stated]]:
    """The lists that a question can mean, the likelier first."""
    folded = fold(query.text)
    only = _DISTRIBUTION.search(folded) or (asks_further(query) and own.recipients)
    return [own.recipients] if only else [own.addressees, own.recipients]


def _asked_part(listed: Sequence[Stated], asked: Receiver) -> list[Stated]:
    """The entries that name the body, or something of the kind, that is asked for."""
    first, *others = asked.phrases
    if asked.named:
        return [one for one in listed if any(names(one.value, words) for words in first)]
    for at_first in (False,) if first in SIDES.values() else (True, False):
        found = [
            one
            for one in listed
            if any(is_of_kind(one.value, words, first=at_first) for words in first)
            and all(any(names(_open(one.value), words) for words in other) for other in others)
        ]
        if found:
            return found
    return []


def _open(entry: str) -> str:
    """An entry with its note as one more part: "Cục Kiểm tra văn bản (Bộ Tư pháp)"."""
    return entry.replace("(", ", ").replace(")", "")


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
