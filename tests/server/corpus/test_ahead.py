"""Passages are read beside the questions, anew for each state of the corpus."""

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Callable, Iterator
from threading import Event

import pytest

from server.corpus import ahead
from server.corpus.ahead import reading_ahead
from tests.server.fake import FakeAssistant

SOON = 10.0  # seconds in which a thread has surely come to run


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "LOOK", 0.01)
    monkeypatch.setattr(ahead, "PAUSE", 0.0)


class Reading(FakeAssistant):
    """Tells when its passages have been read; ``then`` is what happens at the last."""

    def __init__(self, passages: int = 3, then: Callable[[], None] = lambda: None) -> None:
        super().__init__()
        self.read = 0
        self.done = Event()
        self._passages = passages
        self._then = then

    def read_ahead(self) -> Iterator[None]:
        for _ in range(self._passages):
            self.read += 1
            yield
        self._then()
        self.done.set()


def test_all_passages_are_read_once() -> None:
    assistant = Reading()
    with reading_ahead(lambda: assistant):
        assert assistant.done.wait(SOON)
        time.sleep(0.1)  # ten looks later
    assert assistant.read == 3


def test_what_was_read_is_searched_for_garbage_no_more() -> None:
    assistant = Reading()
    gc.unfreeze()
    with reading_ahead(lambda: assistant):
        assert assistant.done.wait(SOON)
    assert gc.get_freeze_count() > 0  # the thread has ended
    gc.unfreeze()


def test_another_state_of_the_corpus_is_read_anew() -> None:
    first, second = Reading(), Reading()
    serving = [first]
    with reading_ahead(lambda: serving[0]):
        assert first.done.wait(SOON)
        serving[0] = second
        assert second.done.wait(SOON)


def test_what_is_replaced_is_not_read_to_its_end() -> None:
    endless, second = Reading(10**9), Reading()
    serving = [endless]
    with reading_ahead(lambda: serving[0]):
        while not endless.read:
            time.sleep(0.01)
        serving[0] = second
        assert second.done.wait(SOON)


def test_closing_waits_for_no_end() -> None:
    endless = Reading(10**9)
    with reading_ahead(lambda: endless):
        while not endless.read:
            time.sleep(0.01)
        began = time.monotonic()
    assert time.monotonic() - began < SOON
    assert not any(one.name == "reading-ahead" for one in threading.enumerate())


def test_a_failure_is_told_and_ends_nothing(caplog: pytest.LogCaptureFixture) -> None:
    failed = Event()

    def fail() -> None:
        failed.set()
        raise RuntimeError("a passage that can't be read")

    broken, second = Reading(then=fail), Reading()
    serving = [broken]
    with reading_ahead(lambda: serving[0]):
        assert failed.wait(SOON)
        serving[0] = second
        assert second.done.wait(SOON)
    assert "reading ahead failed" in caplog.text
