from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import text

from rag.errors import DocumentNotFound, RegisterUnavailable, SettingRefused
from rag.model import Document, Identity, PartialDate, Span, Stated
from rag.register.database import engine
from rag.register.entry import Taken
from rag.register.register import Register
from server.store.database import prepare


def taken(doc_id: str, text: str = "Một.", intake: int = 0) -> Taken:
    digest = sha256(text.encode()).hexdigest()
    return Taken(doc_id, None, digest, "corpus", f"{doc_id}.txt", digest, digest, intake)


def document(doc_id: str, words: str) -> Document:
    return Document(doc_id, f"{doc_id}.txt", words, "Kế hoạch", sha256(words.encode()).hexdigest())


def test_what_is_taken_is_live_until_it_is_withdrawn(register: Register) -> None:
    register.take([taken("a"), taken("b")])
    assert register.withdrawn() == frozenset()
    register.withdraw("a")
    assert register.withdrawn() == {"a"}
    a, b = register.entries().values()
    assert (a.doc_id, a.status, b.status) == ("a", "withdrawn", "live")
    assert a.withdrawn_at is not None
    assert a.withdrawn_at >= a.taken_at


def test_every_change_raises_the_generation_and_nothing_else_does(register: Register) -> None:
    seen = [register.generation()]
    changes: list[Callable[[], None]] = [
        lambda: register.take([taken("a")]),
        lambda: register.settle([taken("a", "Hai.")]),
        lambda: register.withdraw("a"),
        lambda: register.settle([]),
        lambda: register.archive([document("a", "Một.")]),
        lambda: register.intake("a.txt", "0" * 64),
    ]
    for change in changes:
        change()
        seen.append(register.generation())
    assert seen == [0, 1, 2, 3, 3, 3, 3]


def test_a_document_withdrawn_by_name_comes_back_by_name_only(register: Register) -> None:
    register.intake("a.txt", "0" * 64)
    register.take([taken("a", intake=1)])
    register.withdraw("a")
    register.take([taken("a", intake=1)])
    assert register.withdrawn() == {"a"}
    register.intake("a.txt", "0" * 64)
    assert register.intakes() == {("a.txt", "0" * 64): 2}
    register.take([taken("a", intake=2)])
    assert register.withdrawn() == frozenset()


def test_a_document_whose_file_is_gone_comes_back_with_it(register: Register) -> None:
    register.take([taken("a"), taken("b")])
    register.settle([taken("b")])
    assert register.withdrawn() == {"a"}
    register.take([taken("a"), taken("b")])
    assert register.withdrawn() == frozenset()


def test_settling_says_what_changed_and_leaves_a_withdrawal_alone(register: Register) -> None:
    register.take([taken("a"), taken("b")])
    register.withdraw("a")
    before = register.entry("b")
    register.settle([taken("a"), taken("b", "Hai.")])
    after = register.entry("b")
    assert before is not None
    assert after is not None
    assert after.text_sha256 == sha256(b"Hai.").hexdigest()
    assert (after.taken_at, after.changed_at > before.changed_at) == (before.taken_at, True)
    assert register.withdrawn() == {"a"}


def test_versions_come_back_whole_by_their_text(register: Register) -> None:
    number = Stated("63/KH-UBND", 0, 10)
    identity = Identity(number=number, date=PartialDate(2023, 12, 23))
    first = replace(document("a", "63/KH-UBND\0 ngày"), identity=identity, furniture=(Span(0, 2),))
    second = document("a", "63/KH-UBND ngày 24")
    register.archive([first, second])
    assert register.archived("a") == second
    assert register.archived("a", sha256(first.text.encode()).hexdigest()) == first
    assert register.archived("a", "0" * 64) is None
    assert register.archived("b") is None
    register.archive([first])  # it was live again, and left again
    assert register.archived("a") == first
    assert register.archived("a", sha256(second.text.encode()).hexdigest()) == second


def test_an_unknown_document_can_not_be_withdrawn(register: Register) -> None:
    with pytest.raises(DocumentNotFound, match="'nowhere'"):
        register.withdraw("nowhere")
    assert register.entry("nowhere") is None


def test_it_shares_the_database_of_the_conversations(database_url: str) -> None:
    made = engine(database_url)
    prepare(made)  # as an earlier release left it
    with ThreadPoolExecutor(4) as threads:
        opened = list(threads.map(Register.open, [database_url] * 4))
    opened[0].take([taken("a")])
    assert list(opened[3].entries()) == ["a"]
    prepare(made)
    made.dispose()
    for one in opened:
        one.close()


def test_another_release_s_register_is_left_alone(database_url: str) -> None:
    Register.open(database_url).close()
    made = engine(database_url)
    with made.begin() as connection:
        connection.execute(text("UPDATE corpus_state SET version = 9"))
    made.dispose()
    with pytest.raises(RegisterUnavailable, match=r"schema 9.*knows schema 1"):
        Register.open(database_url)


def test_a_database_that_can_not_be_reached_is_told(tmp_path: Path) -> None:
    (tmp_path / "chithi.sqlite").mkdir()
    with pytest.raises(RegisterUnavailable, match="CHITHI_DATABASE_URL"):
        Register.open(f"sqlite:///{tmp_path / 'chithi.sqlite'}")
    with pytest.raises(SettingRefused):
        Register.open("nothing")
