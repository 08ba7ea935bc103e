"""The route to what somebody said: "Chủ tịch UBND tỉnh lưu ý gì về việc tiếp dân?"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from functools import partial

from rag.catalogue import Asked
from rag.generation.facts import Facts
from rag.generation.reading import Reading
from rag.generation.routes.content import content_route
from rag.generation.routes.holders import same_rank
from rag.generation.routes.speeches import Speech, find_speeches
from rag.generation.text.people import asked_people
from rag.generation.text.units import Unit
from rag.model import Aspect, Draft, DraftSentence, Evidence, Query, ScoredPassage
from rag.vietnamese.sentences import sentence_spans
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, fold_space

MOST = 3  # sentences of a speech that are said where it is asked for as a whole
BEFORE = 500  # code points before a speech that tell its occasion

# Facts of the document itself: "kết luận của Phó Thủ tướng … là thông báo số mấy?".
_OF_DOCUMENT: frozenset[Aspect] = frozenset(
    {"document", "number", "date", "signer", "issuer", "recipient"}
)
_VERB = (
    r"(?:nhan manh|luu y|yeu cau|phat bieu|noi|chi dao|de nghi|khang dinh|dan do|nhac nho"
    r"|cho rang|cho biet|danh gia|ket luan|mong muon|chi ro)"
)
_SPEAKS = re.compile(rf"\b{_VERB}\b|\btheo (?:loi )?(?:ong|ba|dong chi)\b")
_RANK = re.compile(
    r"(?:pho |quyen )?(?:tong bi thu|chu tich|bi thu|thu tuong|bo truong|thu truong|tong giam doc"
    r"|giam doc|truong ban|truong|cuc truong|vu truong|chu nhiem)"
)
_COUNCIL = frozenset("uy ban nhan dan ubnd cua o thi da co".split())


def speaking_route(
    facts: Facts, reading: Reading, passages: Sequence[ScoredPassage]
) -> Draft | None:
    """What the one said whom a question names, on what it asks about."""
    query = reading.query
    if (
        query.asks & _OF_DOCUMENT
        or query.lang == "en"
        or query.numbers
        or not _SPEAKS.search(fold(query.text))
    ):
        return None
    speeches = _of_speaker(facts, reading)
    if len({one.said.document.doc_id for one in speeches}) != 1:
        return None
    topic = _topic(reading, speeches)
    if not topic.weights:
        return _whole(speeches[0].said)
    beyond = _without(topic, _occasion(speeches[0]))
    for one in (beyond, topic) if beyond.weights else (topic,):
        said = _said_of(facts, reading, passages, speeches, one)
        if said.sentences:
            return said
    silent = _says(speeches[0], query) and not _touches(speeches, topic)
    return said if silent else None


def _said_of(
    facts: Facts,
    reading: Reading,
    passages: Sequence[ScoredPassage],
    speeches: Sequence[Speech],
    topic: Asked,
) -> Draft:
    """The clause of the speeches that is on the topic."""
    document = speeches[0].said.document
    within = frozenset({document.doc_id})
    asked = replace(reading, residue=topic, within=within, described=document)
    return content_route(facts, asked, _whole_of(speeches, passages), partial(_is_of, speeches))


def _whole_of(speeches: Sequence[Speech], passages: Sequence[ScoredPassage]) -> list[ScoredPassage]:
    """The speeches as if each had been found whole, where any passage of their document was."""
    doc_id = speeches[0].said.document.doc_id
    found = next((one for one in passages if one.passage.doc_id == doc_id), None)
    if found is None:
        return []
    spans = {(one.said.start, one.said.end) for one in speeches}
    return [
        replace(found, passage=replace(found.passage, start=start, end=end, kind="body"))
        for start, end in sorted(spans)
    ]


def _says(speech: Speech, query: Query) -> bool:
    """Whether a question asks what somebody says by name, which nobody else's words tell."""
    name = fold(speech.speaker.name)
    return re.search(rf"\b{name} (?:da |co )?{_VERB}\b", fold(query.text)) is not None


def _touches(speeches: Iterable[Speech], topic: Asked) -> bool:
    """Whether speeches have any word of a topic that is more than a syllable."""
    said = {term for one in speeches for term in terms(one.said.quote)}
    return any("_" in term and term in said for term in topic.weights)


def _is_of(speeches: Iterable[Speech], unit: Unit) -> bool:
    return any(one.holds(unit.evidence) for one in speeches)


def _of_speaker(facts: Facts, reading: Reading) -> list[Speech]:
    """The speeches of who is named, else of who holds the post that stands before what they say."""
    text = reading.query.text
    held = [one for one in find_speeches(facts) if reading.inside(one.said.document)]
    named = asked_people(text, [one.speaker for one in held])
    if named:
        return [one for one in held if one.speaker in named]
    return [one for one in held if _holds_post(one, text)]


def _holds_post(speech: Speech, question: str) -> bool:
    """Whether a question says of somebody of the speaker's post, and of no other body, what."""
    post = speech.speaker.post or ""
    rank = _RANK.match(fold(post))
    if rank is None or not same_rank(post, question):
        return False
    asked = re.search(rf"\b{rank.group()}((?: \w+){{0,7}}?) (?:da |co )?{_VERB}\b", fold(question))
    document = speech.said.document
    of = set(terms(f"{post} {document.province or ''}")) | _COUNCIL
    return asked is not None and of.issuperset(asked[1].split())


def _topic(reading: Reading, speeches: Iterable[Speech]) -> Asked:
    """What is asked about: the question without who speaks."""
    who = {name for one in speeches for name in (one.speaker.name, one.speaker.post or "")}
    spent = {term for one in who for term in terms(one)} | _COUNCIL
    spent |= {term for found in _SPEAKS.findall(fold(reading.query.text)) for term in terms(found)}
    return _without(reading.residue, spent)


def _occasion(speech: Speech) -> set[str]:
    """The terms of what stands before a speech, and says at which occasion it was made."""
    document, start = speech.said.document, speech.speaker.evidence.start
    return set(terms(f"{document.title}. {document.text[max(0, start - BEFORE) : start]}"))


def _without(asked: Asked, spent: Collection[str]) -> Asked:
    held = frozenset(spent)
    weights = asked.weights.items()
    return asked.weighed({term: w for term, w in weights if not held & {term, *term.split("_")}})


def _whole(said: Evidence) -> Draft | None:
    """The first sentences of a speech; a notice has no few that tell it."""
    if "\n" in said.quote.strip():
        return None
    text = said.document.text
    spans = list(sentence_spans(text, said.start, said.end))[:MOST]
    evidence = [Evidence(said.document, one.start, one.end) for one in spans]
    told = [DraftSentence(f"{fold_space(one.quote).rstrip('.')}.", (one,)) for one in evidence]
    return Draft("answered", tuple(told))
