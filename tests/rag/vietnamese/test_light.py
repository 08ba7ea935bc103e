import pytest

from rag.vietnamese.light import is_light


@pytest.mark.parametrize("word", ["cơ quan", "co quan", "Cơ quan", "làm", "phần trăm"])
def test_what_asks_is_light_however_it_was_typed(word: str) -> None:
    assert is_light(word)


@pytest.mark.parametrize("word", ["bồi thường", "thiết kế", "quan trắc"])
def test_what_is_asked_is_not(word: str) -> None:
    assert not is_light(word)
