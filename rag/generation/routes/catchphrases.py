"""The route on catchphrases that count what they join: “6 rõ” is *rõ người, rõ việc, …*.

The text that says them in full often doesn't count them; the one who asks does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rag.generation.facts import Facts
from rag.generation.quoting.placing import cited_clause
from rag.generation.quoting.stretches import whole_sentence
from rag.generation.reading import Reading
from rag.model import Document, Draft, Evidence, Query, ScoredPassage
from rag.vietnamese.text import LOWER, UPPER, fold

FEWEST = 3  # items of a catchphrase

_WORD = rf"[{UPPER}{LOWER}]+"
_AND = r"(?:,\s+và\s+|,?\s+và\s+|,\s+|;\s+)"
_FIGURES = {"hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8}
_ASKED = re.compile(
    r"(?:^\W*|[^\w\s]\s*|\b(?:phuong cham|nguyen tac|tinh than|khau hieu|tieu chi|yeu cau)\W+)"
    rf"(?P<count>\d|{'|'.join(_FIGURES)}) (?P<word>[a-z]+)(?P<more> [a-z]+)?"
)
_REST = re.compile(r"[^,;.:()“”\"\n]{0,40}")  # of the last item
_WHAT = re.compile(r"\b(?:gi|nao|sao|what|list|ke ra|mean\w*)\b")


def catchphrase_route(
    facts: Facts, reading: Reading, passages: Sequence[ScoredPassage]
) -> Draft | None:
    """The run of as many items as are asked for that share the word, in what was found."""
    asked = _asked(reading.query)
    if asked is None:
        return None
    held = facts.catalogue.documents
    found = dict.fromkeys([*(one.passage.doc_id for one in passages), *sorted(reading.within)])
    inside = (held[one] for one in found if reading.inside(held[one]))
    run = next((run for one in inside for run in _runs(one, *asked)), None)
    if run is None:
        return None
    return Draft("answered", (cited_clause(facts, whole_sentence(run), reading.query),))


def _asked(query: Query) -> tuple[re.Pattern[str], int] | None:
    """What the catchphrase looks like in full that a question counts, and how many items it has."""
    folded = fold(query.text)
    asked = _ASKED.search(folded)
    if asked is None or not _WHAT.search(folded):
        return None
    count = _FIGURES.get(asked["count"]) or int(asked["count"])
    if count < FEWEST:
        return None
    first = re.escape(query.text[slice(*asked.span("word"))])
    both = re.escape(query.text[asked.start("word") : asked.end()])
    begun = _run(rf"{first}(?:\s+(?!và\b){_WORD}){{1,3}}")
    ended = _run(rf"(?!và\b){_WORD}(?:\s+{_WORD}){{0,2}}\s+{both}")
    return re.compile(f"{begun}|{ended}" if asked["more"] else begun, re.IGNORECASE), count


def _run(item: str) -> str:
    """Items side by side: "rõ người, rõ việc", "chỉ huy tại chỗ, lực lượng tại chỗ"."""
    return rf"(?<!\w){item}(?:{_AND}{item})+(?!\w)"


def _runs(document: Document, form: re.Pattern[str], count: int) -> Iterator[Evidence]:
    for found in form.finditer(document.text):
        if len(re.findall(_AND, found.group())) == count - 1:
            rest = _REST.match(document.text, found.end())
            yield Evidence(document, found.start(), rest.end() if rest else found.end())
