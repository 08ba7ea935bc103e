import pytest

from rag.generation.recipients.entries import is_of_kind, names


@pytest.mark.parametrize(
    ("entry", "body"),
    [
        ("TT.TU, TT.HĐND tỉnh (b/c)", "hoi dong nhan dan tinh"),
        ("Ủy ban MTTQ VN tỉnh", "mat tran"),
        ("UBMTTQVN TP và các TC CT-XH", "mat tran to quoc"),
        ("Các Bộ: YT, CA, XD, QP, TC, TTCP", "bo y te"),
        ("NHNNVN", "ngan hang nha nuoc"),
        ("Viện KSND TP, TAND TP", "vien kiem sat"),
        ("Thường trực: Tỉnh ủy, HĐND tỉnh (để b/c)", "thuong truc hoi dong nhan dan tinh"),
        ("Các sở, ban, ngành cấp tỉnh", "so y te"),
        ("Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ", "bo cong an"),
        ("UBND các huyện, thành phố", "ubnd huyen"),
    ],
)
def test_an_entry_names_a_body_however_it_is_shortened(entry: str, body: str) -> None:
    assert names(entry, body.split())


@pytest.mark.parametrize(
    ("entry", "body"),
    [
        ("Các Bộ: YT, CA, XD, QP, TC, TTCP", "bo noi vu"),
        ("Các Bộ: YT, CA, XD, QP, TTCP", "bo tai chinh"),
        ("Bộ Nội vụ (b/c)", "bo cong an"),
        ("Sở Nội vụ (05b)", "bo noi vu"),
        ("Lưu: VT", "van phong chinh phu"),
    ],
)
def test_another_body_is_not_named(entry: str, body: str) -> None:
    assert not names(entry, body.split())


def test_a_kind_stands_at_the_beginning() -> None:
    assert is_of_kind("Các Bộ: Xây dựng, Tài chính", ["bo"], first=True)
    assert not is_of_kind("Lãnh đạo Bộ", ["bo"], first=True)
    assert is_of_kind("NHNNVN", ["ngan", "hang"], first=True)
    assert is_of_kind("Lãnh đạo Bộ", ["bo"], first=False)
