import pytest

from ingest.formats.legacy.encodings import TCVN3, VNI, claim_of


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("céng hoµ x· héi chñ nghÜa ViÖt nam", "cộng hoà xã hội chủ nghĩa Việt nam"),
        ("Bé tr\u00adëng Bé Tµi chÝnh", "Bộ trưởng Bộ Tài chính"),
        ("§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"),
    ],
)
def test_tcvn3(written: str, meant: str) -> None:
    assert TCVN3.decode(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"),
        ("thoâng tö, baèng, kyø, chæ thò, tiønh hiønh", "thông tư, bằng, kỳ, chỉ thị, tình hình"),
        ("Aùnh, UYÛ BAN, aù", "Ánh, UỶ BAN, á"),
    ],
)
def test_vni(written: str, meant: str) -> None:
    assert VNI.decode(written) == meant


def test_every_vietnamese_letter_has_a_code() -> None:
    toned = "àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵăâđêôơư"
    assert set(toned) <= set(TCVN3.letters.values())
    assert set(toned) | set(toned.upper()) <= set(VNI.letters.values())


@pytest.mark.parametrize(
    "font", [".VnTime", ".vnarial", "ABCDEF+.VnTime,Bold", "VnTime", ".VnAvant"]
)
def test_fonts_of_tcvn3(font: str) -> None:
    assert claim_of(font) == (TCVN3, False)


@pytest.mark.parametrize(
    "font", [".VnTimeH", ".VnArial NarrowH", "ABCDEF+.VnTimeH-Bold", ".VnTimeh"]
)
def test_fonts_that_have_only_capitals(font: str) -> None:
    assert claim_of(font) == (TCVN3, True)


@pytest.mark.parametrize("font", ["VNI-Times", "Vni-times", "ABCDEF+VNI-Helve,Italic", "VNI Times"])
def test_fonts_of_vni(font: str) -> None:
    assert claim_of(font) == (VNI, False)


@pytest.mark.parametrize(
    "font", [None, "", "Times New Roman", "VNtimes new roman", "Vntimes", "Vninh"]
)
def test_other_fonts_say_nothing(font: str | None) -> None:
    assert claim_of(font) is None
