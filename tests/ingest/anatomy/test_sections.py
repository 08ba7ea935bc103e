import pytest

from ingest.anatomy.lines import lines_of
from ingest.anatomy.numbering import numbered
from ingest.anatomy.sections import read_sections
from rag.model import Section
from tests.ingest.five import document


def sections(text: str) -> tuple[Section, ...]:
    return read_sections(lines_of(text), 0, len(text))


def test_the_tree_of_the_plan_of_kien_giang() -> None:
    assert [(one.label, one.heading) for one in document("001").sections] == [
        ("mục I", "MỤC ĐÍCH, YÊU CẦU"),
        ("mục I.1", "Mục đích"),
        ("mục I.2", "Yêu cầu"),
        ("mục II", "NHIỆM VỤ, GIẢI PHÁP"),
        ("mục II.1", "Quán triệt và thể chế hóa chủ trương, đường lối của Đảng, chính sách, pháp "
         "luật của Nhà nước về công tác dân vận"),
        ("mục II.2", "Tuyên truyền, giáo dục nâng cao nhận thức về công tác dân vận"),
        ("mục II.3", "Thực hiện phong trào thi đua “Dân vận khéo” gắn với việc học tập và làm theo "
         "tư tưởng, đạo đức, phong cách Hồ Chí Minh"),
        ("mục II.4", "Công tác cải cách hành chính"),
        ("mục II.5", "Nâng cao đạo đức công vụ, tinh thần trách nhiệm, ý thức phục vụ Nhân dân của "
         "cán bộ, công chức, viên chức"),
        ("mục II.6", "Công tác tiếp dân, xử lý đơn thư khiếu nại, tố cáo"),
        ("mục II.7", "Phối hợp với Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội"),
        ("mục III", "TỔ CHỨC THỰC HIỆN"),
        ("mục III.1", ""),
        ("mục III.2", ""),
        ("mục III.3", ""),
    ]  # fmt: skip


@pytest.mark.parametrize("number", ["000", "002"])
def test_numbered_paragraphs_are_sections_without_headings(number: str) -> None:
    read = document(number)
    assert [(one.path, one.label, one.heading) for one in read.sections] == [
        ((str(n),), f"mục {n}", "") for n in range(1, 6)
    ]
    ends = [one.end for one in read.sections]
    assert [one.start for one in read.sections[1:]] == ends[:-1]
    assert read.text[: ends[-1]].rstrip().endswith("./.")


def test_articles_clauses_and_points() -> None:
    text = (
        "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n1. Quyết định này gồm:\na) Nguyên tắc;\n"
        "b) Trách nhiệm;\nđ) Kinh phí.\n2. Không áp dụng.\nChương II\nTỔ CHỨC\nĐiều 2. Thi hành\n"
        "Tốt."
    )
    assert [(one.path, one.label, one.heading, one.level) for one in sections(text)] == [
        (("Chương I",), "Chương I", "QUY ĐỊNH CHUNG", 1),
        (("Chương I", "Điều 1"), "Điều 1", "Phạm vi", 2),
        (("Chương I", "Điều 1", "1"), "khoản 1 Điều 1", "Quyết định này gồm", 3),
        (("Chương I", "Điều 1", "1", "a"), "điểm a khoản 1 Điều 1", "", 4),
        (("Chương I", "Điều 1", "1", "b"), "điểm b khoản 1 Điều 1", "", 4),
        (("Chương I", "Điều 1", "1", "đ"), "điểm đ khoản 1 Điều 1", "", 4),
        (("Chương I", "Điều 1", "2"), "khoản 2 Điều 1", "", 3),
        (("Chương II",), "Chương II", "TỔ CHỨC", 1),
        (("Chương II", "Điều 2"), "Điều 2", "Thi hành", 2),
    ]
    first = sections(text)[0]
    assert text[first.start : first.heading_end] == "Chương I\nQUY ĐỊNH CHUNG"
    assert text[first.end :].startswith("Chương II")


def test_numbers_of_numbers() -> None:
    text = (
        "I. Nội dung\n1. Công khai\n1.1. Hình thức\nNiêm yết.\n1.2. Thời gian\nHằng quý.\n"
        "2. Xong\nHết."
    )
    assert [one.label for one in sections(text)] == [
        "mục I", "mục I.1", "mục I.1.1", "mục I.1.2", "mục I.2",
    ]  # fmt: skip


def test_points_of_a_numbered_part() -> None:
    found = sections("1. Mục tiêu\nTốt.\n2. Nhiệm vụ\na) Rà soát văn bản;\nb) Công khai.")
    assert [one.label for one in found] == ["mục 1", "mục 2", "mục 2, điểm a", "mục 2, điểm b"]


def test_a_number_out_of_sequence_is_text() -> None:
    assert [one.path for one in sections("1. Một.\n45. Bốn mươi lăm.\n2. Hai.")] == [("1",), ("2",)]


@pytest.mark.parametrize(
    ("line", "kind", "ordinal"),
    [
        ("Chương IV", "chapter", 4), ("Phần thứ hai", "part", 2), ("Mục 3. Kinh phí", "section", 3),
        ("Điều 12. Hiệu lực", "article", 12), ("IX. Khen thưởng", "roman", 9),
        ("1.3. Giải pháp", "sub", 3), ("đ) Kinh phí", "point", 5), ("PHỤ LỤC II", "appendix", 2),
        ("12. Kinh phí", "arabic", 12), ("B. Nội dung", "letter", 2),
    ],
)  # fmt: skip
def test_the_numbers_that_begin_parts(line: str, kind: str, ordinal: int) -> None:
    found = numbered(line)
    assert found is not None
    assert (found.kind, found.ordinal) == (kind, ordinal)


@pytest.mark.parametrize(
    "line",
    ["2024 là năm cuối", "Điều 14, 18 Quyết định", "1.500.000 đồng", "- Bộ Nội vụ",
     "Chương trình 135", "Mục tiêu", "12/12", "Phần mềm"],
)  # fmt: skip
def test_lines_that_begin_no_part(line: str) -> None:
    assert numbered(line) is None
