import unicodedata
from concurrent.futures import ThreadPoolExecutor

import pytest

from rag.vietnamese.words import is_word, segment, warm

CLAUSE = (
    "Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ về tiếp tục tăng cường, đổi mới "
    "công tác dân vận của cơ quan hành chính nhà nước"
)


def test_the_first_calls_may_come_from_many_threads() -> None:
    with ThreadPoolExecutor(8) as pool:
        found = set(pool.map(segment, ["cải cách hành chính"] * 8))
    assert found == {"cải_cách hành_chính"}


def test_warming_twice_is_harmless() -> None:
    warm()
    warm()
    assert segment("kế hoạch") == "kế_hoạch"


def test_words_of_a_real_clause() -> None:
    words = segment(CLAUSE).split()
    assert "33/ct-ttg" in words
    assert "Thủ_tướng" in words
    assert "dân_vận" in words
    assert "công_tác" in words


@pytest.mark.parametrize(
    ("written", "token"),
    [
        ("114 - KL / TW", "114-kl/tw"),
        ("155/2020/NĐ-CP", "155/2020/nđ-cp"),
        ("1847/QĐ -TTg", "1847/qđ-ttg"),
        ("87/2025/QH15", "87/2025/qh15"),
    ],
)
def test_a_document_number_is_one_token(written: str, token: str) -> None:
    assert token in segment(f"Theo văn bản {written} của cấp trên").split()


def test_a_heading_in_capitals_is_cut_into_words() -> None:
    words = segment("ỦY BAN NHÂN DÂN TỈNH KIÊN GIANG").split()
    assert len(words) > 2
    assert "".join(words).replace("_", "") == "ủybannhândântỉnhkiêngiang"


def test_abbreviations_among_small_letters_keep_their_capitals() -> None:
    assert "UBND" in segment("Văn phòng UBND tỉnh tham mưu").split()


def test_decomposed_text_and_both_tone_styles_give_the_same_words() -> None:
    composed = segment("tỉnh Hòa Bình")
    assert segment(unicodedata.normalize("NFD", "tỉnh Hòa Bình")) == composed
    assert segment("tỉnh Hoà Bình") == composed


@pytest.mark.parametrize("text", ["", "  \n", "…", "(…)"])
def test_text_without_words_is_only_its_marks(text: str) -> None:
    assert segment(text) == text.strip()


def test_a_word_of_the_language_is_one_however_it_is_cased() -> None:
    assert is_word("Mùa_vụ")
    assert not is_word("thuận_phiếu")
