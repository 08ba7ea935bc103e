"""Restoring diacritics with the weights that ship."""

from __future__ import annotations

import re

import pytest

from rag.vietnamese.diacritics import Restorer
from rag.vietnamese.text import fold, nfc


@pytest.fixture(scope="module")
def restorer() -> Restorer:
    return Restorer.load()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ke hoach cai cach hanh chinh nam 2024", "kế hoạch cải cách hành chính năm 2024"),
        ("ai ky ke hoach 63", "ai ký kế hoạch 63"),
        ("nguoi ky ke hoach 63/KH-UBND la ai", "người ký kế hoạch 63/KH-UBND là ai"),
        ("cho hoi ubnd tinh ban hanh cong van nao", "cho hỏi ubnd tỉnh ban hành công văn nào"),
        ("so noi vu co trach nhiem gi", "sở nội vụ có trách nhiệm gì"),
        ("KE HOACH CUA UBND TINH NAM 2024", "KẾ HOẠCH CỦA UBND TỈNH NĂM 2024"),
        ("Kien Giang ban hanh ke hoach nao", "Kiên Giang ban hành kế hoạch nào"),
        ("ban hanh khi nao?", "ban hành khi nào?"),
        ("dan van chinh quyen nam 2021", "dân vận chính quyền năm 2021"),
    ],
)
def test_restores_a_text_typed_without_diacritics(
    restorer: Restorer, typed: str, meant: str
) -> None:
    assert restorer.restore(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ke hoạch 41-KH/TU của tỉnh uỷ ra ngày nao", "kế hoạch 41-KH/TU của tỉnh uỷ ra ngày nào"),
        ("kêt luận 114-KL/TW nói gì", "kết luận 114-KL/TW nói gì"),
        ("quyết đinh 1847/QĐ-TTg phê duyệt", "quyết định 1847/QĐ-TTg phê duyệt"),
        ("công tác dân vân chính quyền", "công tác dân vận chính quyền"),
        ("báo caó cuả thủ tuớng", "báo cáo của thủ tướng"),
        ("iêu cầu cải cách nhửng thủ tục nào", "yêu cầu cải cách những thủ tục nào"),
    ],
)
def test_completes_what_is_half_typed(restorer: Restorer, typed: str, meant: str) -> None:
    assert restorer.restore(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nop ho so tai dau", "nộp hồ sơ tại đâu"),
        ("cap lai co mat phi khong", "cấp lại có mất phí không"),
        ("co bao nhieu nguoi du", "có bao nhiêu người dự"),
        ("truong nguyen tat thanh", "trường nguyễn tất thành"),
        ("ho so gom may ban", "hồ sơ gồm mấy bản"),
        ("thong tu cu het dung tu ngay nao", "thông tư cũ hết dùng từ ngày nào"),
        ("so nao lo viec nay", "sở nào lo việc này"),
        ("tai san bi mat thi ai xu ly", "tài sản bị mất thì ai xử lý"),
    ],
)
def test_reads_what_asks_as_questions_have_it(restorer: Restorer, typed: str, meant: str) -> None:
    assert restorer.restore(typed) == meant


def test_leaves_a_phrase_that_is_typed_in_full(restorer: Restorer) -> None:
    text = "Mặt trận dự kiến họp hiệp thương lần thứ hai vào hôm nào?"

    assert restorer.restore(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Ban nào chủ trì theo kế hoạch?",
        "Ban Dân vận tham mưu cho ai theo kế hoạch?",
        "Ai ký KH số 63/KH-UBND?",
        "Công văn 1657/UBND-KGVX, email sonoivu@kiengiang.gov.vn",
        "Gia đình tham gia bảo vệ an ninh",
        "khoá XI và khóa XIII, uỷ ban và ủy ban",
        "PAR INDEX, PCI, SIPAS",
        "các file gốc trên website của Mark và Obama, Max, Windows",
        "GRDP, CBCCVC và TDTT; cchc, ubnd, bhxh, csgt",
        "asdkjh qwe zxc 123",
        "63/KH-UBND",
        "nam châm, Việt Nam, gia hạn",
        "…",
        "",
    ],
)
def test_leaves_alone_what_lacks_nothing(restorer: Restorer, text: str) -> None:
    assert restorer.restore(text) == text


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kế hoachj naof về cải cách", "kế hoạch nào về cải cách"),
        ("kees hoachj naof veef cair cachs hanhf chinhs", "kế hoạch nào về cải cách hành chính"),
        ("Kieen Giang ban hành kế hoạch naof?", "Kiên Giang ban hành kế hoạch nào?"),
        ("ddieeuf kieenj cấp phép", "điều kiện cấp phép"),
        ("UBND tỉnh cos trachs nhiệm nhuw thees naof?", "UBND tỉnh có trách nhiệm như thế nào?"),
        ("cải cách hàhn chính", "cải cách hành chính"),
        ("kế hoạhc cáap tỉnh", "kế hoạch cấp tỉnh"),
        ("trách nhiệm cuả cơ quann", "trách nhiệm của cơ quan"),
        ("ke hoahc cai cahc", "kế hoạch cải cách"),
        ("theo công văn noà?", "theo công văn nào?"),
        ("Sóc Tărng xác định côgn tác", "Sóc Trăng xác định công tác"),
        ("ke61 hoa5ch na2o", "kế hoạch nào"),
    ],
)
def test_mends_slips(restorer: Restorer, typed: str, meant: str) -> None:
    assert restorer.restore(typed) == meant


def test_keeps_length_case_and_every_mark_that_was_typed(restorer: Restorer) -> None:
    typed = "Ke Hoạch CUA tinh UỶ\n\tnăm 2024 – so 12"
    restored = restorer.restore(typed)
    assert fold(restored) == fold(typed)
    assert [c.isupper() for c in restored] == [c.isupper() for c in typed]
    kept = [(t, r) for t, r in zip(typed, restored, strict=True) if re.search(r"[ạăUỶ]", t)]
    assert all(t == r for t, r in kept if t != "U")


def test_takes_any_normal_form(restorer: Restorer) -> None:
    assert restorer.restore("ke hoạch") == nfc("kế hoạch")


def test_missing_weights_are_an_error(tmp_path_factory: pytest.TempPathFactory) -> None:
    with pytest.raises(OSError, match="weights"):
        Restorer.load(tmp_path_factory.mktemp("empty") / "weights.npz")


@pytest.mark.parametrize("typed", ["357 QĐ TU", "12 - KH / TU", "70 CV TU"])
def test_the_groups_of_a_number_are_no_syllables(restorer: Restorer, typed: str) -> None:
    assert restorer.restore(typed) == typed
    assert restorer.restore(f"{typed} CUA TINH UY").startswith(typed)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("o lai chau ai duoc phan cap", "ở lai châu ai được phân cấp"),
        ("so nao o dak lak chu tri", "sở nào ở đắk lắk chủ trì"),
        ("quyet dinh het hieu luc la so nao", "quyết định hết hiệu lực là số nào"),
        ("muon xin c/o thi den so nao", "muốn xin c/o thì đến sở nào"),
        ("the van ban do ai ky vay", "thế văn bản do ai ký vậy"),
    ],
)
def test_questions_and_provinces_are_read_as_such(
    restorer: Restorer, typed: str, meant: str
) -> None:
    assert restorer.restore(typed) == meant


def test_names_that_documents_hold_are_read_as_there(restorer: Restorer) -> None:
    adapted = restorer.adapted({("vinh", "lộc"): 3, ("xã", "vinh"): 3})

    assert restorer.restore("o xa vinh loc") == "ở xã vĩnh lộc"
    assert adapted.restore("o xa vinh loc") == "ở xã vinh lộc"


@pytest.mark.parametrize(
    "typed",
    [
        "Dự án mỏ mới chưa có biên bản kiểm tra thì ghi gì?",
        "Phải phát tiền trọ cho công nhân trong mấy ngày?",
        "Có được xin chi hai lần cho cùng một việc không?",
        "So tổng thu năm 2025 với số ước thực hiện cả năm",
    ],
)
def test_one_word_in_a_text_with_its_diacritics_is_what_was_typed(
    restorer: Restorer, typed: str
) -> None:
    assert restorer.restore(typed) == typed
