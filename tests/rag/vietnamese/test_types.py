import pytest

from rag.vietnamese.types import (
    DOCUMENT_TYPES,
    TYPES,
    TypeMention,
    code_of_type,
    find_types,
    may_have_code,
    same_type,
    type_mentions,
    type_of_code,
)

# Nghị định 30/2020/NĐ-CP, Phụ lục III: the codes of its types and copies
DECREE_30 = """NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC
PB SY TrS SL""".split()


def test_the_decrees_codes_are_all_known() -> None:
    assert set(DECREE_30) <= set(TYPES)


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("KH", "Kế hoạch"),
        ("qd", "Quyết định"),
        ("QĐi", "Quy định"),
        ("nđ", "Nghị định"),
        ("ttr", "Tờ trình"),
        ("TT", "Thông tư"),
        ("CV", "Công văn"),
        ("XYZ", None),
    ],
)
def test_a_code_stands_for_a_type(code: str, name: str | None) -> None:
    assert type_of_code(code) == name


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Kế hoạch", "KH"),
        ("ke hoach", "KH"),
        ("chương trình hành động", "CTr"),
        ("plan", "KH"),
        ("Thư công", None),
    ],
)
def test_a_type_has_a_usual_code(name: str, code: str | None) -> None:
    assert code_of_type(name) == code


def test_every_type_is_found_by_its_usual_code() -> None:
    for entry in DOCUMENT_TYPES:
        if entry.codes:
            assert may_have_code(entry.name, entry.codes[0])


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Kế hoạch nào thực hiện chỉ thị 33?", ("Kế hoạch", "Chỉ thị")),
        ("ke hoach va chi thi", ("Kế hoạch", "Chỉ thị")),
        ("quyết đinh và kêt luận", ("Quyết định", "Kết luận")),
        ("KH CCHC năm 2024 là KH số mấy", ("Kế hoạch",)),
        ("Còn CT về KLKC thì số mấy?", ("Chỉ thị",)),
        ("qui định nào", ("Quy định",)),
        ("which plans carry out the directive?", ("Kế hoạch", "Chỉ thị")),
        ("the joint circular and the action programme", ("Thông tư liên tịch", "Chương trình")),
        ("the official letter of the department", ("Công văn",)),
        ("Thông báo kết luận của Thường trực", ("Thông báo",)),
        ("Kế\nhoạch", ("Kế hoạch",)),
        ("CT UBND tỉnh phát biểu", ()),
        ("quy hoạch, pháp luật, kỷ luật, luật sư", ()),
        ("in order to project", ()),
    ],
)
def test_types_are_found_however_written(text: str, types: tuple[str, ...]) -> None:
    assert find_types(text) == types


def test_a_signed_decision_is_one() -> None:
    assert find_types("Ai ký quyết định này?") == ("Quyết định",)
    assert find_types("kỷ luật, pháp luật và quy luật") == ()


def test_mentions_have_their_places() -> None:
    assert type_mentions("theo Kế hoạch này") == (TypeMention("Kế hoạch", 5, 13),)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Kế hoạch", "kế hoạch", True),
        ("Chương trình hành động", "Chương trình", True),
        ("Quy chế", "Quy định", True),
        ("Bộ luật", "Luật", True),
        ("Kế hoạch", "Chỉ thị", False),
    ],
)
def test_types_taken_for_one_another_are_the_same(one: str, other: str, same: bool) -> None:
    assert same_type(one, other) is same


def test_tt_is_a_circular_where_it_is_asked_for() -> None:
    assert find_types("Thay TT nào của BKHCN?") == ("Thông tư",)
    assert find_types("Công văn của VP TT và TT xã") == ("Công văn",)


@pytest.mark.parametrize("name", ["Bộ KH&CN", "Sở KH & ĐT", "Sở KH và CN"])
def test_a_ministrys_letters_are_no_type(name: str) -> None:
    assert find_types(f"Cán bộ {name} thôi chức vụ") == ()
