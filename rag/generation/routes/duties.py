"""The route on what a body has to do: "Sở Tài chính có nhiệm vụ gì trong kế hoạch quan trắc?".

What answers is the paragraph or section that begins with the body, not every clause that mentions
it: others "phối hợp với Sở Tài chính".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rag.generation.facts import Facts
from rag.generation.fitting.fits import place_agrees
from rag.generation.fitting.years import years_agree
from rag.generation.proof import abstain
from rag.generation.quoting.portions import portion
from rag.generation.reading import Reading
from rag.generation.routes.charged import charged
from rag.generation.text.assignments import Assignment, common_name
from rag.generation.text.sections import headings_at
from rag.model import Document, Draft, DraftSentence, Evidence, ScoredPassage, Span
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, fold_space

ENOUGH = 0.45  # share of the question that a task and what surrounds it must hold
DESCRIBED = 0.3  # the same, where the question says which document it asks about
NEAR = 0.85  # how close another task of the same body must come to be told too
OWN = 0.5  # what holding a term itself counts beside holding it somewhere around
HEADED = 0.15  # what it counts that the names stand alone above their tasks
CALLED = 0.65  # what it counts that a task is called a responsibility, as it is asked for
OPENING = 160  # code points in which a task is called so
MAX_TASKS = 1000  # code points of all that is told
DOCUMENTS = 6  # documents looked through, as retrieval likes them
_POST = r"(?:giam doc|thu truong|bo truong|chu tich|dong chi|lanh dao|chanh|nguoi dung dau)"
_OF = r"(?:uy ban nhan dan )?"
# A body that rules apply to is charged with nothing by that.
_APPLIES = re.compile(r"\b(?:doi tuong ap dung|pham vi dieu chinh)\b")
_RESPONSIBLE = re.compile(r"\btrach nhiem\b|\bresponsib\w+")
# Every decision ends so: "… chịu trách nhiệm thi hành Quyết định này".
_CALLED_SO = re.compile(r"\btrach nhiem\b(?! thi hanh \w+ \w+ nay)")
# Words that only say that tasks are asked for.
_FRAME = frozenset("nhiem trach viec giao lam phan".split())
_FRAME_EN = _FRAME | frozenset("nghia vu cong".split())  # what *duties*, *tasks* and *jobs* are


@dataclass(frozen=True, slots=True)
class _Task:
    document: Document
    assignment: Assignment
    score: float
    held: float
    called: bool


def duty_route(facts: Facts, reading: Reading, passages: Sequence[ScoredPassage]) -> Draft | None:
    """What the paragraphs charge a body with that the question names."""
    names = charged(reading.query)
    if not names or reading.query.asks & {"signer", "recipient", "compare"}:
        return None
    for name in names:
        tasks = sorted(_tasks(facts, reading, passages, name), key=lambda one: -one.score)
        sentences = _told(facts, reading, tasks)
        if sentences:
            return Draft("answered", tuple(sentences))
    return _unnamed(facts, reading, names[-1])


def _unnamed(facts: Facts, reading: Reading, name: str) -> Draft | None:
    """A refusal where the only document to look in never names the body."""
    named = [fold(one.full_name) for one in find_issuers(reading.query.text)]
    document = reading.described
    if document is None and len(reading.within) == 1:
        document = facts.catalogue.documents[min(reading.within)]
    if document is None or not any(name in one for one in named):
        return None
    if name in common_name(fold(fold_space(document.text))):
        return None
    near = [abstain.near_work(facts.catalogue.of(document), reading.query.lang)]
    return abstain.refused("not_stated", reading.query, nearest=near)


def _tasks(
    facts: Facts, reading: Reading, passages: Sequence[ScoredPassage], name: str
) -> Iterator[_Task]:
    """The tasks of a body in the documents to look in, with how much of the question they hold."""
    frame = _FRAME_EN if reading.query.lang == "en" else _FRAME
    weights = reading.residue.weights  # a word that no document has stands there as it is written
    spent = {*terms(name), *(one for one in weights if re.split("[_ ]", fold(one))[0] in frame)}
    left = {
        term: weight
        for term, weight in reading.residue.weights.items()
        if not spent.intersection({term, *term.split("_")})
    }
    asked = reading.residue.weighed(left)
    wanted = re.compile(rf"(?:^|[,;] |\bva |{_POST} (?:cac )?){_OF}{re.escape(name)}\b")
    enough = DESCRIBED if reading.described or reading.query.numbers else ENOUGH
    responsible = _RESPONSIBLE.search(fold(reading.query.text)) is not None
    for document in _documents(facts, reading, passages):
        identity = document.identity.subject.value if document.identity.subject else ""
        for one in facts.assignments.read(document.doc_id):
            if not wanted.search(one.names):
                continue
            own = set(terms(document.text[one.span.start : one.span.end]))
            above = headings_at(document, one.span.start)
            if not _charges(document, one.span, above):
                continue
            called = responsible and _is_called_so(document, one.span, above)
            around = own.union(terms(". ".join((identity, document.title, *above))))
            held = asked.share(around) if left else 1.0
            score = held + OWN * asked.share(own) + HEADED * one.headed + CALLED * called
            evidence = Evidence(document, one.span.start, one.span.end)
            agrees = years_agree(reading.query, evidence) and place_agrees(reading, evidence)
            if held >= enough and agrees:
                yield _Task(document, one, score, held, called)


def _charges(document: Document, span: Span, above: Sequence[str]) -> bool:
    """Whether a paragraph charges somebody: no subject line does, nor what rules apply to."""
    subject = document.identity.subject
    named = subject is not None and subject.start <= span.start < subject.end
    return not named and _APPLIES.search(fold(". ".join(above))) is None


def _is_called_so(document: Document, span: Span, above: Sequence[str]) -> bool:
    """Whether a task, or a heading over it, says that it is a responsibility."""
    opening = document.text[span.start : min(span.end, span.start + OPENING)]
    return _CALLED_SO.search(fold(fold_space(". ".join((*above, opening))))) is not None


def _documents(facts: Facts, reading: Reading, passages: Sequence[ScoredPassage]) -> list[Document]:
    """The documents to look in: the one described, those named, those that were found."""
    held = facts.catalogue.documents
    if reading.described is not None:
        return [reading.described]
    found = dict.fromkeys(one.passage.doc_id for one in passages)
    inside = [one for one in found if reading.inside(held[one])]
    if reading.within:
        inside += [one for one in sorted(reading.within) if one not in found]
    return [held[one] for one in inside[:DOCUMENTS]]


def _told(facts: Facts, reading: Reading, tasks: Sequence[_Task]) -> list[DraftSentence]:
    """The best task, and others of the same document that are as good, as far as they fit."""
    sentences: list[DraftSentence] = []
    told: list[Span] = []
    room = MAX_TASKS
    for one in tasks:
        span = one.assignment.span
        if one.document is not tasks[0].document or one.score < NEAR * tasks[0].score:
            continue
        if tasks[0].called and not one.called:
            continue
        if any(span.start < other.end and other.start < span.end for other in told):
            continue
        sentence = portion(facts, reading, one.document, span, MAX_TASKS)
        if sentences and len(sentence.text) > room:
            break
        sentences.append(sentence)
        told.append(span)
        room -= len(sentence.text)
    return sentences
