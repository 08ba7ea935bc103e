import pytest

from rag.index import apart
from rag.index.apart import Apart, all_apart, take_apart, word_tokens
from rag.vietnamese.words import segment


def test_words_are_joined_numbers_whole_and_punctuation_left_out() -> None:
    found = word_tokens("Chỉ thị 33/CT-TTg về công tác dân vận, ...")
    assert "33/ct-ttg" in found
    assert "dân_vận" in found
    assert "," not in found


def test_syllables_and_words_of_all_lines() -> None:
    found = take_apart("Kế hoạch 63\n\n…\nCông tác dân vận")
    assert found == Apart("kế hoạch 63 công tác dân vận", "kế_hoạch 63 công_tác dân_vận")


def test_words_can_be_left_out() -> None:
    assert take_apart("Công tác", words=False) == Apart("công tác", None)


def test_processes_find_what_one_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["công tác dân vận", "", "ngân sách nhà nước"]
    alone = all_apart(texts, {})
    monkeypatch.setattr(apart, "ALONE", 1)
    assert all_apart(texts, {}) == alone


def test_what_is_known_is_not_taken_apart_again() -> None:
    known = {"a": Apart("x", "y"), "b": Apart("z", None)}
    assert all_apart(["a", "b"], known) == [Apart("x", "y"), Apart("b", "b")]
    assert all_apart(["a", "b"], known, words=False) == [Apart("x", "y"), Apart("z", None)]


def test_each_line_is_segmented_once(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def counted(line: str) -> str:
        seen.append(line)
        return segment(line)

    apart._words_of_line.cache_clear()
    monkeypatch.setattr(apart, "segment", counted)
    found = all_apart(["Kế hoạch 63\ncông tác dân vận", "Kế hoạch 63\nngân sách"], {})
    assert seen == ["Kế hoạch 63", "công tác dân vận", "ngân sách"]
    assert [one.words for one in found] == ["kế_hoạch 63 công_tác dân_vận", "kế_hoạch 63 ngân_sách"]
