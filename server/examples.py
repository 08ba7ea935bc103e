"""Questions to begin with, made from what the corpus holds, so that they have answers in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from rag.model import Document, Lang, Reference

LIMIT = 4
SUBJECT = 110  # code points; a longer subject makes no question that fits a button

SENTENCES: Mapping[Lang, Mapping[str, str]] = {
    "vi": {
        "about": "{type} nào {subject}?",
        "date": "{type} số {number} được ban hành ngày nào?",
        "issuer": "Cơ quan nào ban hành {type} số {number}?",
        "signer": "Ai ký {type} số {number}?",
    },
    "en": {
        "date": "When was {type} {number} issued?",
        "issuer": "Who issued {type} {number}?",
        "signer": "Who signed {type} {number}?",
    },
}


def examples(documents: Mapping[str, Document], lang: Lang) -> list[str]:
    """At most ``LIMIT`` questions, each of another kind."""
    made: dict[str, str] = {}
    for kind, fields in (*_from_references(documents), *_from_documents(documents)):
        sentence = SENTENCES[lang].get(kind)
        if sentence is not None and kind not in made:
            made[kind] = sentence.format(**fields)
    return list(made.values())[:LIMIT]


def _from_references(documents: Mapping[str, Document]) -> Iterator[tuple[str, dict[str, str]]]:
    every = [reference for document in documents.values() for reference in document.references]
    count = Counter(reference.number for reference in every if reference.number)
    known = {r.number: r for r in reversed(every) if r.number and r.type and r.date and r.issuer}
    ranked = [known[number] for number, _ in count.most_common() if number in known]
    for kind, reference in zip(("date", "issuer"), ranked, strict=False):
        yield kind, _fields(reference)
    for reference in ranked[2:]:
        if reference.subject and len(reference.subject) <= SUBJECT:
            yield "about", _fields(reference)


def _fields(reference: Reference) -> dict[str, str]:
    subject = (reference.subject or "").strip().rstrip(".;,")
    if subject and not subject.lower().startswith("về"):
        subject = f"về {subject}"
    return {
        "type": reference.type or "",
        "number": reference.number or "",
        "subject": " ".join(subject.split()),
    }


def _from_documents(documents: Mapping[str, Document]) -> Iterator[tuple[str, dict[str, str]]]:
    for document in documents.values():
        identity = document.identity
        if identity.signer and identity.type and identity.number:
            yield "signer", {"type": identity.type.value, "number": identity.number.value}
