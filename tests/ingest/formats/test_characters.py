import pytest

from ingest.formats.characters import clean, visible
from ingest.formats.sheet import Sheet


@pytest.mark.parametrize(
    ("typed", "text", "hidden"),
    [
        ("kế\u200b hoạch\u00ad\ufeff", "kế hoạch", 3),
        ("số \u202e36/HK\u202c", "số 36/HK", 2),
        ("a\u0007b\x00", "ab", 2),
        ("👨\u200d👩 x\u200dy", "👨\u200d👩 xy", 1),
        ("dòng 1\tcột\n", "dòng 1\tcột\n", 0),
    ],
)
def test_hidden_characters_go(typed: str, text: str, hidden: int) -> None:
    assert clean(typed) == (text, hidden, 0)


@pytest.mark.parametrize(
    ("typed", "text", "twins"),
    [
        ("33/СТ-TTg", "33/CT-TTg", 2),
        ("СHỈ THỊ", "CHỈ THỊ", 1),
        ("Ðiều 5, QÐ", "Điều 5, QĐ", 2),
        ("kо\u0302ng", "kông", 1),
        ("ＫＨ－ＵＢＮＤ １２", "KH-UBND 12", 9),
    ],
)
def test_look_alikes_become_the_letters_they_look_like(typed: str, text: str, twins: int) -> None:
    assert clean(typed) == (text, 0, twins)


@pytest.mark.parametrize(
    "text", ["Россия và Việt Nam", "góc α, Δt, 5 μm, 3 kΩ", "Ελλάδα", "Nga-Россия"]
)
def test_words_of_other_scripts_stay(text: str) -> None:
    assert clean(text) == (text, 0, 0)


def test_what_is_visible() -> None:
    assert visible("tỉ\u200bnh") == "tỉnh"


def test_a_sheet_counts_them() -> None:
    sheet = Sheet()
    sheet.paragraph("kế\u200b hoạch 33/СТ-TTg")
    found = sheet.done()
    assert found.text == "kế hoạch 33/CT-TTg\n"
    assert found.notes == (
        "1 hidden characters were removed",
        "2 letters of other scripts in Latin words were replaced",
    )
