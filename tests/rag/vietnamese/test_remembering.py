"""Short texts are read once, long ones are not kept."""

from __future__ import annotations

from rag.vietnamese.remembering import SHORT, remembering


def test_a_short_text_is_read_once_and_a_long_one_each_time() -> None:
    asked: list[int] = []

    @remembering
    def length(text: str) -> int:
        asked.append(len(text))
        return len(text)

    assert [length("ủy ban"), length("ủy ban")] == [6, 6]
    assert [length("x" * (SHORT + 1)), length("x" * (SHORT + 1))] == [SHORT + 1] * 2
    assert asked == [6, SHORT + 1, SHORT + 1]
