import pytest

from rag.vietnamese.parts import find_parts, names_part


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Điều 2 Quyết định 145 ủy quyền những gì?", ["dieu 2"]),
        ("khoan 1 dieu 3 noi gi", ["khoan 1 dieu 3"]),
        ("Điểm a, khoản 2, Điều 5", ["diem a khoan 2 dieu 5"]),
        ("Điều 5, khoản 2", ["khoan 2 dieu 5"]),
        ("theo mục II.4 và phụ lục I", ["muc ii.4", "phu luc i"]),
        ("mục II.4, điểm b", ["muc ii.4, diem b"]),
        ("What does Clause 1, Article 3 say?", ["khoan 1 dieu 3"]),
        ("Chương II quy định gì?", ["chuong ii"]),
    ],
)
def test_parts_are_found_however_they_are_cited(text: str, labels: list[str]) -> None:
    assert [one.label for one in find_parts(text)] == labels


@pytest.mark.parametrize(
    "text",
    ["mức 5 triệu đồng", "khoản 2 tỷ đồng", "thả diều 2 ngày", "30 phần trăm", "mục tiêu 2030"],
)
def test_words_that_only_fold_like_a_part_are_none(text: str) -> None:
    assert find_parts(text) == []


def test_a_mention_says_where_it_stands() -> None:
    (part,) = find_parts("Nội dung khoản 1 Điều 3 là gì?")
    assert "Nội dung khoản 1 Điều 3 là gì?"[part.start : part.end] == "khoản 1 Điều 3"


@pytest.mark.parametrize(
    ("label", "part", "expected"),
    [
        ("Điều 2", "dieu 2", True),
        ("khoản 1 Điều 2", "dieu 2", True),
        ("Chương I, mục A.1", "muc a.1", True),
        ("Điều 12", "dieu 2", False),
        ("Điều 2", "khoan 1 dieu 2", False),
    ],
)
def test_a_label_that_ends_as_the_part_names_it(label: str, part: str, expected: bool) -> None:
    assert names_part(label, part) is expected


def test_an_appendix_that_is_asked_for_is_not_named() -> None:
    assert find_parts("báo cáo theo phụ lục nào?") == []
    assert [one.label for one in find_parts("theo phụ lục 2")] == ["phu luc 2"]
