import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rag.vietnamese.text import (
    LOWER,
    UPPER,
    Syllable,
    fold,
    fold_space,
    nfc,
    normalise,
    syllable_texts,
    syllables,
    tone_marks,
)

# Anything at all, and text dense in what these functions treat specially.
ANY_TEXT = st.text() | st.text(
    alphabet="oòóỏõọaàáảãạeèéuùúủyỳýqQhtHO /-–—“”'\u0300\u0323\u200bđĐİ1"
)


def nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def test_folding_removes_every_vietnamese_mark() -> None:
    assert (
        fold("Đề án Văn hoá công vụ, uỷ ban NHÂN DÂN") == "de an van hoa cong vu, uy ban nhan dan"
    )


def test_folding_reads_decomposed_text_like_composed() -> None:
    assert fold(nfd("Chỉ thị của Tỉnh ủy Kiên Giang")) == "chi thi cua tinh uy kien giang"


def test_folding_leaves_other_scripts_and_long_lower_cases_at_their_length() -> None:
    assert fold("İЖ가") == "iж가"


@given(ANY_TEXT)
def test_folding_keeps_the_length_of_the_composed_text(text: str) -> None:
    assert len(fold(text)) == len(nfc(text))


@given(ANY_TEXT)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("written", "settled"),
    [
        ("hoà", "hòa"),
        ("khoá XI", "khóa XI"),
        ("uỷ ban", "ủy ban"),
        ("Uỷ Ban", "Ủy Ban"),
        ("UỶ BAN", "ỦY BAN"),
        ("thuỷ sản", "thủy sản"),
        ("khoẻ", "khỏe"),
        ("hòa bình", "hòa bình"),
        ("hoà_bình", "hòa_bình"),
        ("ngoài, hoàn toàn", "ngoài, hoàn toàn"),  # the mark stands right before a final
        ("quý, quỳ", "quý, quỳ"),  # qu is a consonant
        ("qúy, qủa", "quý, quả"),
        ("huyền", "huyền"),
    ],
)
def test_tone_marks_take_one_place(written: str, settled: str) -> None:
    assert tone_marks(written) == settled


@given(ANY_TEXT)
def test_tone_marks_keep_the_length(text: str) -> None:
    assert len(tone_marks(text)) == len(nfc(text))


@given(ANY_TEXT)
def test_settled_tone_marks_stay(text: str) -> None:
    assert tone_marks(tone_marks(text)) == tone_marks(text)


def test_white_space_folds_to_single_spaces() -> None:
    assert fold_space("  Kế\n\thoạch\u00a0 300 ") == "Kế hoạch 300"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Uỷ ban  nhân dân", "ủy ban nhân dân"),
        ("1847/QĐ -TTg", "1847/qđ-ttg"),
        ("114 - KL / TW", "114–kl/tw"),
        ("giai đoạn 2021 – 2030", "Giai đoạn 2021-2030"),
        ("“Dân vận khéo”", '"dân vận khéo"'),
        ("‘Dân’", "'dân'"),
        (nfd("Chỉ thị"), "chỉ thị"),
        ("kế\u200bhoạch", "kếhoạch"),
    ],
)
def test_texts_that_say_the_same_have_one_key(one: str, other: str) -> None:
    assert normalise(one) == normalise(other)


def test_the_key_keeps_diacritics_and_digits() -> None:
    assert normalise("Chỉ thị 33") != normalise("Chi thi 33")
    assert normalise("KH 300") != normalise("KH 301")


@given(ANY_TEXT)
def test_a_key_is_its_own_key(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


def test_a_document_number_is_one_syllable() -> None:
    words = [syllable.text for syllable in syllables("Chỉ thị số 33/CT-TTg, 23-QĐ/TW.")]
    assert words == ["chỉ", "thị", "số", "33/ct-ttg", "23-qđ/tw"]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("155/2020/NĐ-CP", "155/2020/nđ-cp"),
        ("87/2025/QH15", "87/2025/qh15"),
        ("1847/QĐ -TTg", "1847/qđ-ttg"),
        ("04/CT- UBND", "04/ct-ubnd"),
        ("300/kh-ubnd", "300/kh-ubnd"),
        ("33/CT\u2011TTg", "33/ct-ttg"),
        ("20/2023/NQ-HĐND", "20/2023/nq-hđnd"),
    ],
)
def test_numbers_however_spaced_are_one_syllable(written: str, text: str) -> None:
    assert syllables(written) == [Syllable(text, 0, len(written))]


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("23/12/2023", ["23", "12", "2023"]),
        ("2021-2025", ["2021", "2025"]),
        ("2018 - Năm dân vận", ["2018", "năm", "dân", "vận"]),
        ("10/tháng", ["10", "tháng"]),
        ("3/nam", ["3", "nam"]),
        ("kinh tế-xã hội", ["kinh", "tế", "xã", "hội"]),
        ("", []),
    ],
)
def test_other_joined_digits_come_apart(written: str, words: list[str]) -> None:
    assert [syllable.text for syllable in syllables(written)] == words


@given(ANY_TEXT)
@example("a12/KH-UBND và 33/CT -TTg, 5/QĐ-TW1, 12/2023/NĐ-CP; 87/2025/QH15x 3/nam 2018 - Năm")
def test_syllables_without_their_places_are_the_same(text: str) -> None:
    assert syllable_texts(text) == [syllable.text for syllable in syllables(text)]


@given(ANY_TEXT)
def test_syllables_stand_where_they_say(text: str) -> None:
    composed = nfc(text)
    end = 0
    for syllable in syllables(text):
        assert end <= syllable.start < syllable.end <= len(composed)
        assert not any(char.isspace() for char in syllable.text)
        end = syllable.end


def test_letters_are_named_by_case() -> None:
    assert "ộ" in LOWER
    assert "Ộ" in UPPER
    assert "ộ" not in UPPER
    assert "Đ" in UPPER
