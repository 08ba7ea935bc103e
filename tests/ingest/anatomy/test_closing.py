"""The closing: recipients, the signature, and what is none of it."""

import pytest

from ingest.anatomy.closing import Closing, read_closing
from ingest.anatomy.lines import lines_of

RECIPIENTS = "Nơi nhận:\n- Như trên;\n- Lưu: VT."


def closing(text: str) -> Closing:
    return read_closing(lines_of(text), 0)


def signed(text: str) -> tuple[str | None, str | None, str | None]:
    found = closing(text)
    parts = (found.authority, found.post, found.signer)
    authority, post, signer = (one.value if one else None for one in parts)
    return authority, post, signer


@pytest.mark.parametrize(
    ("block", "authority", "post"),
    [
        ("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Văn Tám",
         "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH", "Phó Chủ tịch"),
        ("TL. BỘ TRƯỞNG\nKT. VỤ TRƯỞNG\nPHÓ VỤ TRƯỞNG\nLê Văn Tám",
         "TL. BỘ TRƯỞNG KT. VỤ TRƯỞNG", "Phó Vụ trưởng"),
        ("T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nLê Văn Tám", "T/M BAN THƯỜNG VỤ", "Phó Bí thư"),
        ("TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ NỘI VỤ\nLê Văn Tám", "TUQ. CHỦ TỊCH", "Giám đốc Sở Nội vụ"),
        ("Q. GIÁM ĐỐC\nLê Văn Tám", "Q. GIÁM ĐỐC", None),
        ("QUYỀN GIÁM ĐỐC\nLê Văn Tám", None, "Quyền Giám đốc"),
        ("GIÁM ĐỐC\n(Đã ký)\nLê Văn Tám", None, "Giám đốc"),
        ("GIÁM ĐỐC\n[daky]\nPGS.TS. Lê Văn Tám", None, "Giám đốc"),
        ("GIÁM ĐỐC\nLÊ VĂN TÁM", None, "Giám đốc"),
        ("KT. Chủ tịch\nPhó Chủ tịch\nLê Văn Tám", "KT. Chủ tịch", "Phó Chủ tịch"),
        ("TỔNG BÍ THƯ\nLê Văn Tám", None, "Tổng Bí thư"),
        ("ỦY VIÊN THƯỜNG TRỰC\nLê Văn Tám", None, "Ủy viên Thường trực"),
    ],
)  # fmt: skip
def test_signatures(block: str, authority: str | None, post: str | None) -> None:
    wanted = (authority, post, "Lê Văn Tám")
    assert signed(f"Báo cáo./.\n{RECIPIENTS}\n{block}") == wanted
    assert signed(f"Báo cáo./.\n{block}\n{RECIPIENTS}") == wanted
    assert signed(f"Báo cáo./.\n{RECIPIENTS}\n{block}\nPHỤ LỤC I\nDANH MỤC\nHồ Hòa") == wanted


def test_the_span_of_a_name_in_capitals_is_what_the_page_has() -> None:
    text = "GIÁM ĐỐC\nThS. LÊ VĂN TÁM"
    found = closing(text).signer
    assert found is not None
    assert (found.value, text[found.start : found.end]) == ("Lê Văn Tám", "LÊ VĂN TÁM")


def test_a_form_in_an_annex_is_not_the_closing() -> None:
    form = "\n".join(f"{number}. Mục của mẫu đơn" for number in range(1, 12))
    text = (
        "Nghị định này có hiệu lực./.\nTM. CHÍNH PHỦ\nKT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\nLê Văn Tám\n"
        f"Phụ lục I\n{form}\nNơi nhận:\n- Như trên;\nCHỦ TỊCH (GIÁM ĐỐC)\n(Ký tên và đóng dấu)"
    )
    found = closing(text)
    assert found.signer is not None
    assert found.signer.value == "Lê Văn Tám"
    assert found.recipients == ()
    assert text[found.end :].startswith("\nPhụ lục I")


def test_a_form_that_the_text_quotes_is_not_the_closing() -> None:
    quoted = "\n".join(f"{number}. Mục của mẫu" for number in range(1, 70))
    text = f"Mẫu số 1\nNơi nhận:\n- Như trên;\n{quoted}\nTM. CHÍNH PHỦ\nTHỦ TƯỚNG\nLê Văn Tám"
    assert signed(text) == ("TM. CHÍNH PHỦ", "Thủ tướng", "Lê Văn Tám")


def test_a_column_of_a_table_is_not_a_list_of_recipients() -> None:
    assert closing("Nơi nhận báo cáo\nSở Nội vụ\n1. Mục một.") == Closing()


@pytest.mark.parametrize(
    "text",
    [
        "1. Tổng cộng\nTỔNG CỘNG\nHà Nội",
        "Danh sách\nCHỦ TỊCH\nQuảng Ninh",
        f"Đơn./.\n{RECIPIENTS}\nGIÁM ĐỐC\n(Ký, ghi rõ họ tên)\nHọ và tên",
        f"Đơn./.\n{RECIPIENTS}\nQUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ\nHọ và tên",
    ],
)
def test_tables_and_forms_are_signed_by_nobody(text: str) -> None:
    assert closing(text).signer is None


def test_both_columns_on_one_line() -> None:
    text = (
        "Báo cáo./.\nNơi nhận: TM. ỦY BAN NHÂN DÂN\n- Như trên; KT. CHỦ TỊCH\n"
        "- Sở Nội vụ; PHÓ CHỦ TỊCH\n- Lưu: VT, KSTT. Lê Văn Tám"
    )
    found = closing(text)
    assert [one.value for one in found.recipients] == [
        "Như trên",
        "Sở Nội vụ",
        "Lưu: VT, KSTT",
    ]
    assert signed(text) == ("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH", "Phó Chủ tịch", "Lê Văn Tám")


def test_the_signers_of_a_joint_document() -> None:
    text = "BỘ TRƯỞNG\nBỘ NỘI VỤ\nLê Văn Tám\nBỘ TRƯỞNG\nBỘ TÀI CHÍNH\nHồ Thị Hòa"
    assert signed(text) == (None, "Bộ trưởng Bộ Nội vụ", "Lê Văn Tám")


def test_short_names_behind_a_class_are_one_recipient() -> None:
    found = closing("Nơi nhận:\n- Các Bộ: TC; NN&MT;\n- Đoàn ĐBQH; UBND tỉnh;\n- Lưu: VT.")
    assert [one.value for one in found.recipients] == [
        "Các Bộ: TC; NN&MT",
        "Đoàn ĐBQH",
        "UBND tỉnh",
        "Lưu: VT",
    ]


def test_a_note_behind_a_recipient_is_no_recipient() -> None:
    found = closing("Nơi nhận:\n- Bộ Tài chính; (Báo cáo)\n- Lưu: VT.")
    assert [one.value for one in found.recipients] == ["Bộ Tài chính; (Báo cáo)", "Lưu: VT"]
