import pytest

from rag.index import segmented
from rag.index.segmented import all_word_tokens, word_tokens


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
