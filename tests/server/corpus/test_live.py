from __future__ import annotations

import time

import pytest

from server.corpus.live import LEASE, Live, Pass
from server.corpus.snapshot import Snapshot
from server.metrics import Metrics
from server.unsettled import Unsettled
from tests.server.corpus.editions import FakeEditions, FakeRegister
from tests.server.papers import DECISION, DOCUMENTS, HOSTILE, PLAN


def test_nothing_changes_while_nothing_changes(live: Live, register: FakeRegister) -> None:
    assert live.current() is live.current()
    assert list(live.current().documents) == list(DOCUMENTS)
    assert register.asked == 3


def test_a_withdrawn_document_is_cut_out_at_the_next_look(
    live: Live, register: FakeRegister, metrics: Metrics
) -> None:
    before = live.current()
    register.withdraw(PLAN.doc_id)
    assert list(live.current().documents) == [HOSTILE.doc_id]
    assert list(before.documents) == list(DOCUMENTS), "a request keeps what it began with"
    assert live.lacks_some()
    assert live.held(PLAN.doc_id) is PLAN
    lines = metrics.text().decode().splitlines()
    assert "chithi_documents_live 1.0" in lines
    assert "chithi_documents_withdrawn 1.0" in lines


def test_one_that_is_live_again_comes_back(live: Live, register: FakeRegister) -> None:
    register.withdraw(PLAN.doc_id)
    assert PLAN.doc_id not in live.current().documents
    register.take(PLAN.doc_id)
    assert PLAN.doc_id in live.current().documents


def test_a_new_index_takes_the_place_of_the_old_one(live: Live, editions: FakeEditions) -> None:
    editions.now, editions.named = {DECISION.doc_id: DECISION}, "v2"
    before = live.current()
    live.refresh()
    assert list(live.current().documents) == [DECISION.doc_id]
    assert live.current().version == "v2"
    assert list(before.documents) == list(DOCUMENTS)
    live.refresh()
    assert editions.loads == 1


def test_a_new_index_that_still_has_a_withdrawn_document_is_served_without_it(
    live: Live, editions: FakeEditions, register: FakeRegister
) -> None:
    register.withdraw(PLAN.doc_id)
    editions.named = "v2"
    live.refresh()
    assert list(live.current().documents) == [HOSTILE.doc_id]
    assert live.current().version == "v2"


def test_a_damaged_index_leaves_the_old_one_serving_and_is_told_once(
    live: Live, editions: FakeEditions, metrics: Metrics, caplog: pytest.LogCaptureFixture
) -> None:
    editions.named, editions.damaged = "v2", True
    for _ in range(3):
        live.refresh()
    assert editions.loads == 1
    assert len(caplog.records) == 1
    assert live.trouble == "a file is missing"
    assert live.current().version == "v1"
    assert "chithi_index_trouble 1.0" in metrics.text().decode()
    editions.named, editions.damaged = "v3", False
    live.refresh()
    assert live.current().version == "v3"
    assert live.trouble is None
    assert "chithi_index_trouble 0.0" in metrics.text().decode()


def test_what_rests_on_a_document_that_goes_meanwhile_is_made_anew(
    live: Live, register: FakeRegister
) -> None:
    seen: list[list[str]] = []

    def work(snapshot: Snapshot) -> int:
        seen.append(list(snapshot.documents))
        if len(seen) == 1:
            register.withdraw(PLAN.doc_id)
        return len(snapshot.documents)

    made, granted = live.steadily(work)
    assert made == 1
    assert seen == [[PLAN.doc_id, HOSTILE.doc_id], [HOSTILE.doc_id]]
    assert live.may_leave(granted)


def test_documents_that_go_without_end_are_told(live: Live, register: FakeRegister) -> None:
    def work(snapshot: Snapshot) -> None:
        gone = PLAN.doc_id if PLAN.doc_id in snapshot.documents else HOSTILE.doc_id
        others = set(DOCUMENTS) - {gone}
        register.withdraw(gone)
        for one in others & set(register.gone):
            register.take(one)

    with pytest.raises(Unsettled):
        live.steadily(work)


def test_a_pass_counts_for_a_moment_and_not_for_what_is_gone(
    live: Live, register: FakeRegister
) -> None:
    snapshot = live.current()
    now = time.monotonic()
    assert live.may_leave(Pass(snapshot, now))
    assert not live.may_leave(Pass(snapshot, now - LEASE))
    renewed = live.again(Pass(snapshot, now - LEASE))
    assert renewed is not None
    assert live.may_leave(renewed)
    register.withdraw(PLAN.doc_id)
    assert live.may_leave(renewed), "this process has not looked"
    live.current()
    assert not live.may_leave(renewed)
    assert live.again(renewed) is None
