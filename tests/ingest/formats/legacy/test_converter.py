import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.formats.legacy.converter import Converter, Run, convert
from ingest.formats.legacy.encodings import TCVN3, VNI

VIETNAMESE = """
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015 Hà Nội là và có cá bé
Ủy ban nhân dân tỉnh ban hành Kế hoạch số 63/KH-UBND về cải cách hành chính đến hết quý III mía
các sở ngành báo cáo kết quả trước ngày 20/12 hằng năm thu phí Quảng Trị Đắk Lắk dù hè thép
""".split()
FOREIGN = """
café naïve déjà Côte São Tomé résumé où même été façade Zürich über für Müller coût Noël tôt
§ © ® 10µm 5°C «là» Österreich señor El Niño Perú Bogotá Düsseldorf
""".split()
TO_TCVN3 = str.maketrans({letter: code for code, letter in TCVN3.letters.items()})
TO_VNI = str.maketrans(
    {letter: code for code, letter in VNI.letters.items() if code == code.lower()}
)


@given(st.lists(st.lists(st.sampled_from(VIETNAMESE), max_size=12), max_size=6))
def test_unicode_vietnamese_is_never_changed(paragraphs: list[list[str]]) -> None:
    texts = [" ".join(words) for words in paragraphs]
    converter = Converter(Run(f"{text}\n") for text in texts)
    assert [converter.convert([Run(text)]) for text in texts] == texts
    assert converter.notes() == ()


@given(st.lists(st.lists(st.sampled_from(VIETNAMESE + FOREIGN), max_size=12), max_size=6))
def test_foreign_words_among_vietnamese_ones_are_never_changed(paragraphs: list[list[str]]) -> None:
    texts = [" ".join(words) for words in paragraphs]
    converter = Converter(Run(f"{text}\n") for text in texts)
    assert [converter.convert([Run(text)]) for text in texts] == texts


@given(st.lists(st.sampled_from(VIETNAMESE), max_size=12))
def test_unicode_in_a_legacy_font_stays(words: list[str]) -> None:
    text = " ".join([*words, "nhiệm vụ"])
    assert convert(text, ".VnTime") == convert(text, "VNI-Times") == text


@given(st.lists(st.sampled_from(VIETNAMESE), min_size=1, max_size=12))
def test_fonts_tell_the_encoding(words: list[str]) -> None:
    text = " ".join(["Kết luận", *words]).lower()
    assert convert(text.translate(TO_TCVN3), ".VnTime") == text
    assert convert(text.translate(TO_VNI), "VNI-Times") == text


@pytest.mark.parametrize("codes", [TO_TCVN3, TO_VNI])
def test_words_tell_the_encoding(codes: dict[int, str]) -> None:
    text = "ủy ban nhân dân tỉnh ban hành kế hoạch về cải cách hành chính"
    assert convert(text.translate(codes)) == text


def test_a_word_cut_between_runs_is_one_word() -> None:
    runs = [Run("bé tr", ".VnTimeH"), Run("\u00ad", ".VnTimeH"), Run("ëng (Bé", ".VnTime")]
    assert Converter().convert(runs) == "BỘ TRƯởng (Bộ"
    runs = [Run("thuyeá", "VNI-Times"), Run("t", "VNI-Helve")]
    assert Converter().convert(runs) == "thuyết"


def test_fonts_with_only_capitals() -> None:
    assert convert("quyÕt ®Þnh", ".VnTimeH") == "QUYẾT ĐỊNH"
    assert convert("QUYÕT §ÞNH", ".VnTime") == "QUYẾT ĐỊNH"
    assert convert("plan 2005", ".VnTimeH") == "PLAN 2005"


def test_a_font_that_lies_is_not_believed() -> None:
    assert convert("Chính phuû nöôùc Coäng hoøa", ".VnTime") == "Chính phủ nước Cộng hòa"


def test_short_text_is_taken_as_the_rest_of_its_document() -> None:
    cells = ["Sè hé", "Thèng nhÊt", "TØnh Kiªn Giang", "Bé", "10®"]
    converter = Converter(Run(f"{cell}\n") for cell in cells)
    assert [converter.convert([Run(cell)]) for cell in cells] == [
        "Số hộ", "Thống nhất", "Tỉnh Kiên Giang", "Bộ", "10đ",
    ]  # fmt: skip
    assert convert("Bé") == "Bé"


def test_one_document_may_mix_both_and_unicode() -> None:
    paragraphs = [
        "Céng hoµ x· héi chñ nghÜa ViÖt Nam",
        "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam",
        "Cộng hòa xã hội chủ nghĩa Việt Nam",
        "mét sè lÜnh vùc ho¹t ®éng cña caùc ñôn vò",
    ]
    converter = Converter(Run(f"{text}\n") for text in paragraphs)
    assert [converter.convert([Run(text)]) for text in paragraphs] == [
        "Cộng hoà xã hội chủ nghĩa Việt Nam",
        "Cộng hòa xã hội chủ nghĩa Việt Nam",
        "Cộng hòa xã hội chủ nghĩa Việt Nam",
        "một số lĩnh vực hoạt động của các đơn vị",
    ]
    assert converter.notes() == (
        "text in the encoding TCVN3 was converted to Unicode (1 stretches)",
        "text in the encoding VNI was converted to Unicode (1 stretches)",
    )


def test_characters_of_symbol_fonts_are_bytes() -> None:
    assert convert("Vi\uf0d6t Nam", ".VnTime") == "Việt Nam"
