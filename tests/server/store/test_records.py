from __future__ import annotations

import pytest

from server.store import records as module
from server.store.records import Judged, Kept, Records
from tests.server.store.entries import ALWAYS, day, entry, opinion


def test_what_is_kept_comes_back_as_it_was(records: Records) -> None:
    records.save(entry("ans_1", begins=True))
    assert records.answer("ans_1", None, ALWAYS) == Kept(
        "Hỏi ans_1?", '{"id": "ans_1", "nul": "\\u0000"}', day(1), None
    )
    assert records.answer("ans_2", None, ALWAYS) is None


def test_a_conversation_keeps_its_order(records: Records) -> None:
    records.save(entry("ans_b", begins=True))
    records.save(entry("ans_a"))
    records.save(entry("ans_c", "conv_2", begins=True))
    kept = records.conversation("conv_1", None, ALWAYS)
    assert [each.question for each in kept] == ["Hỏi ans_b?", "Hỏi ans_a?"]


def test_a_conversation_whose_first_answer_could_not_leave_begins_with_the_second(
    records: Records,
) -> None:
    records.save(entry("ans_1", begins=True))
    records.drop("ans_1")
    records.save(entry("ans_2", begins=True))
    kept = records.conversation("conv_1", None, ALWAYS)
    assert [each.question for each in kept] == ["Hỏi ans_2?"]


def test_history_is_the_latest_oldest_first(records: Records) -> None:
    records.save(entry("ans_1", begins=True))
    records.save(entry("ans_2", text=None))
    records.save(entry("ans_3"))
    assert records.history("conv_1", None, ALWAYS, 2) == [
        ("Hỏi ans_2?", None),
        ("Hỏi ans_3?", "Đáp 𠀋"),
    ]
    assert records.history("conv_2", None, ALWAYS, 2) is None


def test_what_belongs_to_another_is_not_there(records: Records) -> None:
    records.save(entry("ans_1", begins=True, owner="an"))
    for other in ("binh", None):
        assert records.answer("ans_1", other, ALWAYS) is None
        assert records.conversation("conv_1", other, ALWAYS) == []
        assert records.history("conv_1", other, ALWAYS, 10) is None
        assert not records.rate(opinion("ans_1"), other, ALWAYS)
        assert not records.delete("conv_1", other)
    assert records.answer("ans_1", "an", ALWAYS) is not None


def test_what_is_too_old_is_not_there_even_before_the_purge(records: Records) -> None:
    records.save(entry("ans_1", begins=True, at=day(1)))
    records.save(entry("ans_2", at=day(3)))
    assert records.answer("ans_1", None, day(2)) is None
    assert not records.rate(opinion("ans_1"), None, day(2))
    assert [each.question for each in records.conversation("conv_1", None, day(2))] == [
        "Hỏi ans_2?"
    ]


def test_a_deletion_takes_answers_and_feedback_along(records: Records) -> None:
    records.save(entry("ans_1", begins=True))
    records.save(entry("ans_2", "conv_2", begins=True))
    assert records.rate(opinion("ans_1"), None, ALWAYS)
    assert records.delete("conv_1", None)
    assert not records.delete("conv_1", None)
    assert records.answer("ans_1", None, ALWAYS) is None
    assert list(records.judged(ALWAYS)) == []
    assert records.count() == 1


def test_an_answer_to_a_deleted_conversation_does_not_bring_it_back(records: Records) -> None:
    records.save(entry("ans_1", begins=True))
    records.delete("conv_1", None)
    records.save(entry("ans_2"))
    assert records.count() == 0


def test_the_last_opinion_counts(records: Records) -> None:
    records.save(entry("ans_1", begins=True))
    records.rate(opinion("ans_1", "up"), None, ALWAYS)
    records.rate(opinion("ans_1", "down", "Sai số ‘300’; DROP TABLE answers"), None, ALWAYS)
    assert list(records.judged(ALWAYS)) == [
        Judged(
            "ans_1", "down", None, "Sai số ‘300’; DROP TABLE answers", day(2), "conv_1",
            "Hỏi ans_1?", "Đáp 𠀋",
        )
    ]  # fmt: skip
    assert not records.rate(opinion("ans_9"), None, ALWAYS)


def test_opinions_are_read_page_by_page(records: Records, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BATCH", 3)
    for number in range(7):
        records.save(entry(f"ans_{number}", begins=number == 0))
        records.rate(opinion(f"ans_{number}"), None, ALWAYS)
    found = [judged.answer_id for judged in records.judged(ALWAYS)]
    assert found == [f"ans_{number}" for number in range(7)]


def test_a_purge_goes_on_until_nothing_old_is_left(
    records: Records, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "BATCH", 3)
    for number in range(7):
        records.save(entry(f"ans_{number}", f"conv_{number}", begins=True))
    assert records.purge(day(2)) == 7
    assert records.count() == 0
    assert not records.delete("conv_6", None)


def test_a_purge_takes_the_old_and_leaves_the_rest(records: Records) -> None:
    records.save(entry("ans_1", begins=True, at=day(1)))
    records.save(entry("ans_2", at=day(3)))
    records.save(entry("ans_3", "conv_2", begins=True, at=day(1)))
    records.rate(opinion("ans_1"), None, ALWAYS)
    assert records.purge(day(2)) == 2
    assert records.purge(day(2)) == 0
    assert records.count() == 1
    assert list(records.judged(ALWAYS)) == []
    assert not records.delete("conv_2", None)  # it went with its last answer
    assert records.delete("conv_1", None)
