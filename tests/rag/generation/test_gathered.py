from __future__ import annotations

from dataclasses import replace

from rag.generation.gathered import gathered, vocabulary
from tests.rag.index.corpus import NEWS, PLAN


def test_a_document_is_read_once() -> None:
    before = gathered([PLAN, NEWS], {})
    changed = replace(NEWS, text="Dân vận khéo ở Cà Mau.")
    now = gathered([PLAN, changed], before)
    assert now[PLAN.doc_id] is before[PLAN.doc_id]
    assert now[NEWS.doc_id].provinces == {"Cà Mau"}


def test_the_vocabulary_follows_what_comes_and_goes() -> None:
    both = gathered([PLAN, replace(PLAN, doc_id="other")], {})
    words = vocabulary(both, {}, {})
    assert words["ngan"] == 2
    one = gathered([PLAN], both)
    assert vocabulary(one, both, words)["ngan"] == 1
    none = vocabulary({}, both, words)
    assert "ngan" not in none
    assert not none
    assert vocabulary(both, both, words) is words
