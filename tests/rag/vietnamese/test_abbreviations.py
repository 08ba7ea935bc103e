"""Abbreviations that officials type, and those that a document defines."""

from __future__ import annotations

import pytest

from rag.vietnamese.abbreviations import expand, full_forms, mined


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("KH 300 do cơ quan nào ban hành vậy?", ("kế hoạch",)),
        ("kh 300 nam 2023", ("kế hoạch",)),
        ("CT33 của TTg", ("chỉ thị", "Thủ tướng Chính phủ")),
        ("CT số 33", ("chỉ thị",)),
        ("qd 1847 quy dinh gi", ("quyết định",)),
        ("công tác CCHC", ("cải cách hành chính",)),
        ("cchc nam 2024", ("cải cách hành chính",)),
        ("tthc la gi", ("thủ tục hành chính",)),
        ("phát triển KT-XH", ("kinh tế - xã hội",)),
        ("CĐS và CDS", ("chuyển đổi số",)),
        ("KLKC hành chính", ("kỷ luật, kỷ cương",)),
        ("kết luận của PTTg", ("Phó Thủ tướng",)),
        ("CBCCVC", ("cán bộ, công chức, viên chức",)),
        ("PAR INDEX", ("chỉ số cải cách hành chính",)),
        ("DA cua tinh", ("dự án", "đề án")),
        ("DA của tỉnh", ("dự án",)),
    ],
)
def test_expands_what_is_abbreviated(text: str, full: tuple[str, ...]) -> None:
    assert expand(text) == full


def test_an_ambiguous_abbreviation_gives_several() -> None:
    assert {"Công đoàn", "công điện"} <= set(expand("nội dung CĐ"))


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch 63/KH-UBND và 41-KH/TU",
        "công văn 1657/UBND-KGVX",
        "tu nam 2024 ca nuoc",
        "Tu do, ba con, va tu",
        "Can bo la ai",
        "TỪ NĂM 2024",
        "phat tu toi da 03 nam",
        "cải cách hành chính (CCHC)",
    ],
)
def test_numbers_common_words_and_what_stands_there_are_left_alone(text: str) -> None:
    assert expand(text) == ()


def test_a_documents_own_definitions_can_be_handed_in() -> None:
    defined = {"QLRBV": "quản lý rừng bền vững"}
    assert expand("phương án QLRBV", defined) == ("quản lý rừng bền vững",)


def test_mines_initials_and_acronyms() -> None:
    text = (
        "công tác cải cách hành chính (CCHC); cải thiện các chỉ số: cải cách hành chính "
        "(PAR INDEX); năng lực cạnh tranh cấp tỉnh (PCI); hài lòng của người dân, tổ chức đối với "
        "sự phục vụ của cơ quan hành chính nhà nước (SIPAS) và chỉ số hiệu quả quản trị và hành "
        "chính công cấp tỉnh (PAPI). Ủy ban nhân dân (sau đây viết tắt là UBND) tỉnh."
    )
    assert mined(text) == {
        "CCHC": "cải cách hành chính",
        "PAR INDEX": "cải cách hành chính",
        "PCI": "năng lực cạnh tranh cấp tỉnh",
        "SIPAS": "hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính "
        "nhà nước",
        "PAPI": "chỉ số hiệu quả quản trị và hành chính công cấp tỉnh",
        "UBND": "Ủy ban nhân dân",
    }


def test_link_words_have_no_initial() -> None:
    assert mined("Bộ Nông nghiệp và Môi trường (BNNMT)") == {
        "BNNMT": "Bộ Nông nghiệp và Môi trường"
    }


@pytest.mark.parametrize("text", ["Phần thứ nhất (II)", "(qua Sở Nội vụ)", "ckbich (01b)", "(MẬT)"])
def test_other_brackets_define_nothing(text: str) -> None:
    assert mined(text) == {}


@pytest.mark.parametrize("text", ["300 KH UBND", "33 / CT - TTg", "cho hỏi 41 KH TU"])
def test_the_groups_of_a_number_are_no_abbreviations(text: str) -> None:
    assert expand(text) == ()


def test_a_documents_abbreviations_of_one_reading_are_spelled_out() -> None:
    assert full_forms("Trình HĐND tỉnh, UBND các xã") == ("Hội đồng nhân dân", "Ủy ban nhân dân")
    assert "Mặt trận Tổ quốc" in full_forms("gửi MTTQ xã")
    assert full_forms("33/CT-TTg và các bộ, ngành") == ()
    assert full_forms("nội dung CĐ") == ()  # of the trade union, or a telegram


def test_a_code_behind_so_or_bo_is_a_field_of_government() -> None:
    assert expand("Sở TP báo cáo ai?") == ("Tư pháp",)
    assert expand("Sở CT và Bộ NV") == ("Công Thương", "Nội vụ")
    assert expand("UBND TP Huế") == ("Ủy ban nhân dân", "thành phố")
