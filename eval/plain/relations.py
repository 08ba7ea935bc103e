"""What a document says of others: its bases, what it replaces, amends or implements."""

from __future__ import annotations

import re
from collections.abc import Iterator

from eval.plain.case import Case, Expected, Forms
from eval.plain.held import Corpus, Held
from eval.plain.lots import Lots, ask
from eval.plain.names import english_names, names
from rag.model import Reference, Relation

_ENOUGH = 3  # of many bases
_WORDS = 6  # of a law's name
_AMENDS = re.compile(r"s[ửu]a đổi", re.IGNORECASE)
_PURSUANT = re.compile(r"(?:^|\n)[\s|]*(?:Triển khai )?[Tt]hực hiện [^\n;]*$")
_BEFORE = 200  # characters looked at before a reference


def relations(one: Held, corpus: Corpus, lots: Lots) -> Iterator[Case]:
    """Questions for each relation of which the document has a reference."""
    own, english = names(one, corpus), english_names(one, corpus)
    for kind, expected in related(one).items():
        yield from ask(lots, kind, one, own, expected)
        yield from ask(lots, kind, one, english, expected, lang="en")


def related(one: Held) -> dict[str, Expected]:
    """Kind of relation to what is right: half of the bases, or one document of the others.

    What a document amends stands in its subject line. So does what it implements, or in a line
    that begins with the word: elsewhere it is a duty and no relation of the whole.
    """
    references = one.document.references
    bases = [ref for ref in references if ref.relation == "based_on"]
    told = {
        "bases": bases,
        "law": [ref for ref in bases if (ref.type or "").endswith(("Luật", "luật"))],
        "replaces": [ref for ref in references if ref.relation in ("replaces", "repeals")],
        "amends": _in_subject(one, "amends") if _AMENDS.match(one.subject or "") else [],
        "implements": carried_out(one),
    }
    found = {}
    for kind, wanted in told.items():
        said = tuple(dict.fromkeys(forms for ref in wanted if (forms := _forms(ref))))
        if said:
            half = min(_ENOUGH, (len(said) + 1) // 2) if kind in ("bases", "law") else 1
            found[kind] = Expected((one.document.doc_id,), said, least=half)
    return found


def carried_out(one: Held) -> list[Reference]:
    """The numbered documents that the whole document implements."""
    return [*_in_subject(one, "implements"), *_pursued(one)]


def _in_subject(one: Held, relation: Relation) -> list[Reference]:
    """The numbered documents to which the subject line itself has the relation."""
    line = one.document.identity.subject
    return [
        ref
        for ref in one.document.references
        if line and ref.number and ref.relation == relation and line.start <= ref.start < line.end
    ]


def _pursued(one: Held) -> list[Reference]:
    """The numbered documents with which a line of the preamble begins: ``Thực hiện Chỉ thị …``."""
    document = one.document
    first = min((part.start for part in document.sections), default=len(document.text))
    return [
        ref
        for ref in document.references
        if ref.number
        and ref.start < first
        and _PURSUANT.search(document.text[max(0, ref.start - _BEFORE) : ref.start])
    ]


def _forms(reference: Reference) -> Forms:
    """How the document that is referred to may be told: by number or by name."""
    forms = [reference.number, reference.number_written, reference.subject]
    if reference.subject and not _AMENDS.match(reference.subject):
        forms.append(" ".join(reference.subject.split()[:_WORDS]))
    return tuple(dict.fromkeys(form for form in forms if form))
