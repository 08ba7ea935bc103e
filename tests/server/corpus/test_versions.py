from __future__ import annotations

from dataclasses import replace

import pytest

from rag.errors import DocumentNotFound
from rag.wire import text_digest
from server.corpus.live import Live
from server.corpus.versions import version, withdrawn
from tests.server.corpus.editions import FakeEditions, FakeRegister
from tests.server.papers import HOSTILE, PLAN

EARLIER = replace(PLAN, text=f"{PLAN.text} (bản trước)")


def test_a_live_document_is_the_present_one(live: Live) -> None:
    shown = version(live, live.current(), PLAN.doc_id, text_digest(PLAN))
    assert shown.document is PLAN
    assert (shown.withdrawn, shown.earlier, shown.lost) == (False, False, False)


def test_an_earlier_text_is_the_very_one_that_was_quoted(
    live: Live, register: FakeRegister
) -> None:
    register.texts.append(EARLIER)
    shown = version(live, live.current(), PLAN.doc_id, text_digest(EARLIER))
    assert shown.document == EARLIER
    assert shown.earlier


def test_a_text_that_is_not_kept_is_told_of_the_present_one(live: Live) -> None:
    shown = version(live, live.current(), PLAN.doc_id, "0" * 64)
    assert shown.document is PLAN
    assert shown.lost


def test_a_withdrawn_document_stays_open(
    live: Live, register: FakeRegister, editions: FakeEditions
) -> None:
    register.withdraw(PLAN.doc_id)
    # The index still has it, and when it has not any more, the register does.
    assert version(live, live.current(), PLAN.doc_id).document is PLAN
    register.texts += [EARLIER, PLAN]
    editions.now, editions.named = {HOSTILE.doc_id: HOSTILE}, "v2"
    live.refresh()
    shown = version(live, live.current(), PLAN.doc_id)
    assert shown.document is PLAN
    assert shown.withdrawn
    assert shown.withdrawn_at == register.gone[PLAN.doc_id]
    quoted = version(live, live.current(), PLAN.doc_id, text_digest(EARLIER))
    assert quoted.document is EARLIER
    assert quoted.earlier
    assert version(live, live.current(), PLAN.doc_id, "0" * 64).lost
    assert [each.document for each in withdrawn(live)] == [PLAN]


def test_one_that_never_was_is_not_found(live: Live) -> None:
    with pytest.raises(DocumentNotFound):
        version(live, live.current(), "never")
