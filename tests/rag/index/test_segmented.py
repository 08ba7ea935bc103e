import pytest

from rag.index import segmented
from rag.index.segmented import all_word_tokens, word_tokens
from rag.vietnamese.words import segment


def test_words_are_joined_numbers_whole_and_punctuation_left_out() -> None:
    found = word_tokens("Chỉ thị 33/CT-TTg về công tác dân vận, ...")
    assert "33/ct-ttg" in found
    assert "dân_vận" in found
    assert "," not in found


def test_processes_find_what_one_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["công tác dân vận", "", "ngân sách nhà nước"]
    alone = all_word_tokens(texts)
    monkeypatch.setattr(segmented, "ALONE", 1)
    assert all_word_tokens(texts) == alone


def test_each_line_is_segmented_once(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def counted(line: str) -> str:
        seen.append(line)
        return segment(line)

    monkeypatch.setattr(segmented, "segment", counted)
    found = all_word_tokens(["Kế hoạch 63\ncông tác dân vận", "Kế hoạch 63\nngân sách"])
    assert seen == ["Kế hoạch 63", "công tác dân vận", "ngân sách"]
    assert found == [
        word_tokens("Kế hoạch 63\ncông tác dân vận"),
        word_tokens("Kế hoạch 63 ngân sách"),
    ]
