from __future__ import annotations

import pytest

from rag.errors import RegisterUnavailable
from server.corpus.standing import RETRY, Standing
from tests.server.corpus.editions import FakeRegister
from tests.server.papers import PLAN


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_what_was_known_last_counts_while_the_database_is_away(
    register: FakeRegister, caplog: pytest.LogCaptureFixture
) -> None:
    clock, failed = Clock(), list[str]()
    standing = Standing(lambda: register, failed.append, clock)
    register.withdraw(PLAN.doc_id)
    assert standing.look() == {PLAN.doc_id}
    register.away = True
    for _ in range(3):
        assert standing.look() == {PLAN.doc_id}
    assert failed == ["register"], "it is not asked again at once"
    assert len(caplog.records) == 1
    register.away = False
    register.take(PLAN.doc_id)
    assert standing.look() == {PLAN.doc_id}
    clock.now += RETRY
    assert standing.look() == frozenset()


def test_a_database_that_can_t_be_opened_is_tried_again() -> None:
    clock, made = Clock(), FakeRegister()

    def opened() -> FakeRegister:
        if clock.now < 110:
            raise RegisterUnavailable("not yet")
        return made

    standing = Standing(opened, clock=clock)
    made.withdraw(PLAN.doc_id)
    assert standing.look() == frozenset()
    clock.now = 110
    assert standing.look() == {PLAN.doc_id}


def test_without_a_register_nothing_is_ever_withdrawn() -> None:
    standing = Standing.of_nothing()
    assert standing.look() == frozenset()
    standing.close()
