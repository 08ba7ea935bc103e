"""Who leads a task and with whom, and who has it at all, by clauses of a fixed shape.

``<body> chủ trì, phối hợp với <bodies> <task>``, ``<body> có trách nhiệm <task>``, and both without
the body below a heading that is its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from eval.plain.case import RETOLD, Case, clause
from eval.plain.clauses import Clause, begins_with_verb, clauses, shortened, verb_in
from eval.plain.duties import BODY, of_bodies
from eval.plain.held import Corpus, Held
from eval.plain.lots import UNNAMED, Lots, ask
from eval.plain.names import names, short_body
from rag.model import Section, Span
from rag.vietnamese.text import fold

_LEADS = (
    r"(?:khẩn trương |có trách nhiệm |được giao )?[Cc]hủ trì,? (?:và )?phối hợp (?:chặt chẽ )?"
    r"(?:với |cùng )?"
)
_HAS = r"(?:có trách nhiệm|có nhiệm vụ|chịu trách nhiệm)(?: khẩn trương)? "
_BODY = rf"^(?:Giao )?(?P<body>{BODY}(?!.*[:;(])[^,:;(]{{2,60}}?) "
_LEADING, _HAVING = re.compile(_BODY + _LEADS), re.compile(_BODY + _HAS)
_UNDER_HEADING = re.compile(rf"^{_LEADS}")
_NAMED = re.compile(rf"(?:{BODY}) [A-ZĐ]")
_VAGUE = re.compile(r"\bnày\b|\bđó\b|\bnêu trên\b")  # says nothing where it isn't read
_NO_PARTNER = re.compile(r"chịu|trách nhiệm|trong việc|kế hoạch|tham gia|nhiệm vụ|:")
_WITHIN = re.compile(r"\b(?:Đề án|Kế hoạch|Chương trình|Quy chế|Quy định|Phụ lục)(?! \w)")
_ENOUGH = 8  # words of a task that say which of a document is meant, where nobody is led
_ALONE = 14  # words that say it without the document
_MANNER = re.compile(r"[, ]*(?:để|nhằm)?$")


@dataclass(frozen=True, slots=True)
class Charge:
    """One clause: which body, what, where it stands.

    ``leads`` is whether the body leads others in it; ``partners`` are those that are named.
    """

    body: str
    task: str
    span: Span
    leads: bool
    partners: str | None = None


def charges(one: Held, corpus: Corpus, lots: Lots) -> Iterator[Case]:
    """Questions for who has a task and who works with them, the document named and not."""
    known = [charge for charge in of_document(one) if corpus.text.count(fold(charge.task)) == 1]
    for leads in (True, False):
        of_kind = [charge for charge in known if charge.leads is leads]
        for charge in lots.some(of_kind, lots.per):
            yield from _asked(charge, one, corpus, lots)


def of_document(one: Held) -> Iterator[Charge]:
    """The charges that the text gives in so many words, or below a heading that names the body."""
    headed = of_bodies(one)
    for part in clauses(one.document):
        own = next((body for body, section in headed if _is_below(part, section)), None)
        if match := _LEADING.match(part.text):
            yield from _led(match["body"], part, match.end())
        elif match := _HAVING.match(part.text):
            yield from _had(match["body"], part, match.end())
        elif own and (match := _UNDER_HEADING.match(part.text)):
            yield from _led(own, part, match.end())
        elif own:
            yield from _had(own, part, 0)


def _asked(charge: Charge, one: Held, corpus: Corpus, lots: Lots) -> Iterator[Case]:
    expected = clause(one, charge.span, charge.body, short_body(charge.body))
    slots = {"body": charge.body, "task": charge.task}
    kind, own = "lead" if charge.leads else "charge", names(one, corpus)
    alone = len(charge.task.split()) >= _ALONE and not _WITHIN.search(charge.task)
    if alone:
        yield from ask(lots, kind, one, [UNNAMED], expected, slots=slots, most=1)
    yield from ask(lots, f"{kind} in", one, own, expected, slots=slots, most=1)
    if charge.partners:
        partners = clause(one, charge.span, charge.partners, share=RETOLD)
        if alone:
            yield from ask(lots, "partner", one, [UNNAMED], partners, slots=slots, most=1)
        yield from ask(lots, "partner in", one, own, partners, slots=slots, most=1)


def _is_below(part: Clause, section: Section) -> bool:
    return section.heading_end <= part.span.start < section.end


def _led(body: str, part: Clause, after: int) -> Iterator[Charge]:
    verb = verb_in(part.text, after)
    if verb is None:
        return
    partners = _MANNER.sub("", part.text[after : verb.start()]).strip()
    task = _task(part.text[verb.start() :])
    if task and partners and not _NO_PARTNER.search(partners):
        named = partners if _NAMED.search(partners) else None
        yield Charge(body, task, part.span, leads=True, partners=named)


def _had(body: str, part: Clause, after: int) -> Iterator[Charge]:
    text = part.text[after:]
    if begins_with_verb(text) and (task := _task(text)) and len(task.split()) >= _ENOUGH:
        yield Charge(body, task, part.span, leads=False)


def _task(text: str) -> str:
    """The duty in a question's words; empty where it can't be told without what stands around."""
    task = shortened(text)
    return "" if _VAGUE.search(task) else task[:1].lower() + task[1:]
