"""Which work a question describes, of those that fit."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from rag.catalogue import Asked, Work, WorkMatch
from rag.generation.described.one_work import described_work
from rag.generation.facts import Facts
from rag.generation.reading import Reading
from rag.model import Query


def _match(at: int, kind: str) -> WorkMatch:
    work = Work(at, kind, None, None, None, "mức chi đầu tư lâm nghiệp", None)
    return WorkMatch(work, 1.0 - at / 10, 0.9, None, None)


@pytest.mark.parametrize(
    ("kinds", "told"),
    [
        (("Tờ trình", "Nghị quyết"), "Nghị quyết"),
        (("Nghị quyết", "Tờ trình"), "Nghị quyết"),
        (("Tờ trình",), "Tờ trình"),
    ],
)
def test_rules_are_issued_and_not_what_submits_them(kinds: tuple[str, ...], told: str) -> None:
    text = "Mức chi đầu tư lâm nghiệp do cơ quan nào ban hành?"
    query = Query(text, text, "vi", asks=frozenset({"issuer"}))
    reading = Reading(query, (), frozenset(), None, (), Asked({}))
    matches = [_match(at, kind) for at, kind in enumerate(kinds)]
    works = SimpleNamespace(search=lambda *_args, **_named: matches)
    found = described_work(cast("Facts", SimpleNamespace(works=works)), reading, held=False)
    assert found is not None
    assert found.type == told
