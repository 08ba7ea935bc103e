from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from rag.register import database
from server.store import store
from server.store.store import Store, StoreUnavailable
from tests.server.store.entries import day, entry, opinion

NOW = day(10)


@pytest.fixture
def failed() -> list[str]:
    return []


@contextmanager
def storing(path: Path, failed: list[str], now: datetime = NOW) -> Iterator[Store]:
    made = Store(
        database.engine(f"sqlite:///{path}"), timedelta(days=5), failed.append, lambda: now
    )
    with closing(made):
        yield made


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "chithi.sqlite"


def test_what_is_kept_is_there_at_once(path: Path, failed: list[str]) -> None:
    with storing(path, failed) as kept:
        kept.keep(entry("ans_1", begins=True, at=day(9)))
        assert kept.answer("ans_1", None) is not None
        assert kept.history("conv_1", None, 10) == [("Hỏi ans_1?", "Đáp 𠀋")]
        assert kept.rate(opinion("ans_1"), None)
        assert [judged.answer_id for judged in kept.judged()] == ["ans_1"]
        assert kept.delete("conv_1", None)
        assert kept.conversation("conv_1", None) == []
    assert failed == []


def test_what_waits_is_written_before_the_end(
    path: Path, failed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "PATIENCE", 0.01)
    monkeypatch.setattr(database, "WAIT", 30)
    with storing(path, failed) as kept:
        kept.keep(entry("ans_0", begins=True, at=day(9)))
        with closing(sqlite3.connect(path)) as other:
            other.execute("BEGIN IMMEDIATE")
            for number in range(1, 50):
                kept.keep(entry(f"ans_{number}", at=day(9)))
            other.rollback()
    with storing(path, failed) as again:
        assert again.records.count() == 50


def test_the_old_goes_at_the_start(path: Path, failed: list[str]) -> None:
    with storing(path, failed, now=day(2)) as kept:
        kept.keep(entry("ans_1", begins=True, at=day(1)))
        kept.keep(entry("ans_2", "conv_2", begins=True, at=day(9)))
    with storing(path, failed, now=day(10)) as later:
        later.purge()
    with storing(path, failed, now=day(2)) as back:
        assert back.answer("ans_1", None) is None
        assert back.answer("ans_2", None) is not None


def test_the_old_goes_as_others_write(
    path: Path, failed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "PURGE", 0.0)
    with storing(path, failed) as kept:
        kept.keep(entry("ans_1", begins=True, at=day(1)))
        kept.keep(entry("ans_2", "conv_2", begins=True, at=day(9)))
        kept.close()
        assert kept.records.count() == 1


def test_a_locked_database_delays_one_answer_and_loses_none(
    path: Path, failed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "PATIENCE", 0.01)
    monkeypatch.setattr(database, "WAIT", 30)
    with storing(path, failed) as kept:
        kept.keep(entry("ans_0", begins=True, at=day(9)))
        kept.delete("conv_none", None)  # the tables are made before somebody locks them
        with closing(sqlite3.connect(path)) as other:
            other.execute("BEGIN IMMEDIATE")
            for number in range(1, 4):
                kept.keep(entry(f"ans_{number}", at=day(9)))  # each comes back, none is written
            assert kept.answer("ans_3", None) is None  # and reading goes on
            other.rollback()
        kept.delete("conv_none", None)  # waits for what was before it
        assert kept.records.count() == 4
    assert failed == []


def test_a_database_that_stays_locked_is_counted(
    path: Path, failed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "WAIT", 0.01)
    with storing(path, failed) as kept:
        kept.keep(entry("ans_0", begins=True, at=day(9)))
        with closing(sqlite3.connect(path)) as other:
            other.execute("BEGIN IMMEDIATE")
            kept.keep(entry("ans_1", at=day(9)))
            with pytest.raises(StoreUnavailable):
                kept.rate(opinion("ans_0"), None)
            other.rollback()
    assert failed == ["save", "feedback"]


def test_a_file_that_is_none_fails_every_time_and_is_counted(
    path: Path, failed: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    path.write_bytes(b"no database, but something somebody may want back" * 100)
    before = path.read_bytes()
    with storing(path, failed) as kept:
        kept.keep(entry("ans_1", begins=True))
        with pytest.raises(StoreUnavailable):
            kept.answer("ans_1", None)
    assert failed == ["save", "read"]
    assert "not a database" in caplog.text
    assert path.read_bytes() == before


def test_a_folder_that_can_not_be_is_counted(path: Path, failed: list[str]) -> None:
    path.parent.joinpath("file").write_text("")
    with storing(path.parent / "file" / "chithi.sqlite", failed) as kept:
        kept.keep(entry("ans_1", begins=True))
    assert failed == ["save"]


def test_a_full_disk_is_counted_and_over_when_there_is_room(path: Path, failed: list[str]) -> None:
    with storing(path, failed) as kept:
        kept.keep(entry("ans_0", begins=True, at=day(9)))
        with kept.records.engine.connect() as connection:
            pages = connection.execute(text("PRAGMA page_count")).scalar()
        for _ in range(2):  # the pool's connections, whichever the writer takes
            with kept.records.engine.connect() as connection:
                connection.execute(text(f"PRAGMA max_page_count={pages}"))
        kept.keep(entry("ans_1", at=day(9), text="x" * 100_000))
        assert failed == ["save"]
        with kept.records.engine.connect() as connection:
            connection.execute(text("PRAGMA max_page_count=100000"))
        kept.keep(entry("ans_2", at=day(9), text="x" * 100_000))
        assert kept.answer("ans_2", None) is not None
    assert failed == ["save"]


def test_a_database_that_comes_back_is_used_again(
    path: Path, failed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "RETRY", 0.0)
    path.mkdir()
    with storing(path, failed) as kept:
        kept.keep(entry("ans_1", begins=True))
        path.rmdir()
        kept.keep(entry("ans_2", "conv_2", begins=True, at=day(9)))
        assert kept.answer("ans_2", None) is not None
    assert failed == ["save"]


def test_what_is_wrong_with_us_stops_no_answer_either(
    path: Path, failed: list[str], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with storing(path, failed) as kept:
        monkeypatch.setattr(kept.records, "save", lambda entry: entry.nothing)
        kept.keep(entry("ans_1", begins=True))
    assert failed == ["save"]
    assert "AttributeError" in caplog.text


def test_too_much_waiting_is_given_up(path: Path, failed: list[str]) -> None:
    with storing(path, failed) as kept:
        kept.close()  # a closed writer takes no more, like a full one
        kept.keep(entry("ans_1", begins=True))
        with pytest.raises(StoreUnavailable):
            kept.delete("conv_1", None)
    assert failed == ["save", "delete"]


def test_the_log_holds_nothing_that_people_wrote(
    path: Path, failed: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    with storing(path, failed) as kept:
        kept.keep(entry("ans_1", begins=True, at=day(9)))
        kept.keep(
            entry("ans_1", "conv_2", begins=True, text="điều riêng tư", at=day(9))
        )  # the same id
    assert failed == ["save"]
    assert "UNIQUE" in caplog.text
    assert "riêng tư" not in caplog.text
    assert "Hỏi" not in caplog.text


def test_a_server_that_is_gone_is_counted_and_left_in_peace(
    tmp_path: Path, failed: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    url = f"postgresql://chithi:hunter2@/chithi?host={tmp_path}"
    kept = Store(database.engine(url), timedelta(days=5), failed.append)
    with closing(kept):
        kept.keep(entry("ans_1", begins=True))
        with pytest.raises(StoreUnavailable):
            kept.history("conv_1", None, 10)  # not tried again so soon
    assert failed == ["save", "read"]
    assert len(caplog.records) == 1
    assert "hunter2" not in caplog.text
