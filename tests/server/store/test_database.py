from __future__ import annotations

import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from rag.errors import SettingRefused
from server.store import database
from server.store.database import OtherSchema
from server.store.records import Records
from tests.server.store.entries import entry


def test_the_tables_are_made_once_and_found_again(engine: Engine) -> None:
    database.prepare(engine)
    Records(engine).save(entry("ans_1", begins=True))
    database.prepare(engine)
    assert Records(engine).count() == 1


def test_many_may_make_the_tables_at_once(engine: Engine) -> None:
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda _: database.prepare(engine), range(16)))
    with engine.connect() as connection:
        assert connection.execute(text("SELECT version FROM schema_version")).all() == [(1,)]


def test_a_database_of_another_release_is_left_alone(engine: Engine) -> None:
    database.prepare(engine)
    with engine.begin() as connection:
        connection.execute(text("UPDATE schema_version SET version = 7"))
    with pytest.raises(OtherSchema, match=r"schema 7.*knows schema 1.*CHITHI_DATABASE_URL"):
        database.prepare(engine)


def test_a_file_is_the_servers_own_and_shared_by_its_log(tmp_path: Path) -> None:
    path = tmp_path / "new" / "chithi.sqlite"
    engine = database.engine(f"sqlite:///{path}")
    database.prepare(engine)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        for file in path.parent.iterdir():
            assert stat.S_IMODE(file.stat().st_mode) == 0o600, file
    engine.dispose()


def test_what_is_deleted_is_not_in_the_file_any_more(tmp_path: Path) -> None:
    path = tmp_path / "chithi.sqlite"
    engine = database.engine(f"sqlite:///{path}")
    database.prepare(engine)
    records = Records(engine)
    records.save(entry("ans_1", begins=True, text="điều chỉ một người biết"))
    database.forget(engine)
    secret = "điều chỉ một người biết".encode()
    assert secret in path.read_bytes()
    records.delete("conv_1", None)
    database.forget(engine)
    left = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    engine.dispose()
    assert secret not in left


WRITER = """
import sys
from server.store import database
from server.store.records import Records
from tests.server.store.entries import entry
engine = database.engine(sys.argv[1])
database.prepare(engine)
records = Records(engine)
for number in range(20):
    records.save(entry(f"ans_{sys.argv[2]}_{number}", f"conv_{sys.argv[2]}", begins=not number))
"""


def test_several_processes_share_a_file(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'chithi.sqlite'}"
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, url, str(number)]) for number in range(3)
    ]
    assert [writer.wait(60) for writer in writers] == [0, 0, 0]
    engine = database.engine(url)
    assert Records(engine).count() == 60
    engine.dispose()


@pytest.mark.parametrize(
    ("url", "remedy"),
    [
        ("nothing", "sqlite:////absolute/path.sqlite"),
        ("mysql://user:hunter2@host/name", "SQLite and PostgreSQL are known"),
        ("oddity://user:hunter2@host/name", "SQLite and PostgreSQL are known"),
        ("postgresql+nodriver://user:hunter2@host/name", "nodriver"),
    ],
)
def test_a_url_that_can_not_work_is_told_without_its_password(url: str, remedy: str) -> None:
    with pytest.raises(SettingRefused, match="CHITHI_DATABASE_URL") as refused:
        database.engine(url)
    assert remedy in str(refused.value)
    assert "hunter2" not in str(refused.value)
