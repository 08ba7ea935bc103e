"""How small documents stand to one another: a notice that one was replaced must be true."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.reading import read_file, source_files
from rag.catalogue import Catalogue, Edge
from tests.ingest.corpora import plan
from tests.ingest.five import write

OLD = plan("7")  # Kế hoạch số 07/KH-UBND ngày 05/6/2024 của UBND tỉnh An Giang
NAMED = "Kế hoạch số 07/KH-UBND ngày 05 tháng 6 năm 2024 của Ủy ban nhân dân tỉnh An Giang"


def decision(*lines: str, title: str = "Về công tác dân vận", number: str = "12/QĐ-UBND") -> str:
    return (
        f"ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\nSố: {number}\nAn Giang, ngày 03 tháng 02 năm 2025\n"
        f"QUYẾT ĐỊNH\n{title}\nCăn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;\n"
        + "\n".join(lines)
        + "\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nLê Văn An\n"
    )


def catalogue(folder: Path, **texts: str) -> Catalogue:
    for name, text in texts.items():
        write(folder, f"{name}.txt", text)
    read = [read_file(one) for one in source_files([folder])]
    return Catalogue(one.document for one in read if one.document is not None)


def brief(edge: Edge | None) -> tuple[str, str] | None:
    return None if edge is None else (edge.by.doc_id, edge.relation)


@pytest.mark.parametrize(
    ("line", "relation"),
    [
        (f"Điều 2. Quyết định này có hiệu lực từ ngày ký và thay thế {NAMED}.", "replaces"),
        (f"2. Quyết định này thay thế Kế hoạch số 5/KH-UBND ngày 01/01/2024, {NAMED}.", "replaces"),
        (f"Điều 2. Bãi bỏ toàn bộ {NAMED}.", "repeals"),
        (f"Điều 2. Quyết định này có hiệu lực từ ngày ký. Hủy bỏ {NAMED}.", "repeals"),
        (f"Điều 2. Bãi bỏ các văn bản sau:\n1. {NAMED}.", "repeals"),
        (f"3. {NAMED} hết hiệu lực kể từ ngày Quyết định này có hiệu lực thi hành.", "repeals"),
    ],
)
def test_the_whole_of_a_document_is_undone(tmp_path: Path, line: str, relation: str) -> None:
    made = catalogue(tmp_path, a=OLD, b=decision("Điều 1. Ban hành Quy chế.", line))
    assert brief(made.superseded("a")) == ("b", relation)
    assert made.superseded("b") is None
    assert ("b", "a", relation) in {
        (one.by.doc_id, one.of.doc_id, one.relation) for one in made.edges
    }


@pytest.mark.parametrize(
    "line",
    [
        f"Điều 2. Bãi bỏ khoản 3 mục II {NAMED}.",
        f"Điều 2. Bãi bỏ một phần {NAMED}.",
        f"Điều 2. Bãi bỏ một số nội dung tại các văn bản sau:\n1. {NAMED}.",
        f"Điều 2. Bãi bỏ các văn bản sau:\n1. Khoản 3 mục II {NAMED}.",
        f"2. Giao Sở Nội vụ tham mưu ban hành Kế hoạch thay thế {NAMED}.",
        f"2. Sở Nội vụ rà soát, trình Ủy ban nhân dân tỉnh bãi bỏ {NAMED}.",
        f"2. Nội dung này sẽ thay thế {NAMED}.",
        f"2. {NAMED} thay thế Kế hoạch số 5/KH-UBND ngày 01 tháng 01 năm 2024.",
        f"2. {NAMED} hết hiệu lực từ ngày 31 tháng 12 năm 2024.",
        f"2. Tiếp tục thực hiện {NAMED}.",
        f"Điều 2. Quyết định này thay thế {NAMED.replace('05 tháng 6', '06 tháng 6')}.",
        f"Điều 2. Quyết định này thay thế {NAMED.replace('An Giang', 'Cà Mau')}.",
        "Điều 2. Quyết định này thay thế Kế hoạch số 07/KH-UBND.",
    ],
)
def test_less_than_that_is_no_reason_for_a_notice(tmp_path: Path, line: str) -> None:
    made = catalogue(tmp_path, a=OLD, b=decision("Điều 1. Ban hành Quy chế.", line))
    assert made.superseded("a") is None


def test_a_task_of_a_plan_undoes_nothing(tmp_path: Path) -> None:
    task = plan("9", f"1. Bãi bỏ {NAMED}.").replace("2024", "2025", 1)
    assert catalogue(tmp_path, a=OLD, b=task).superseded("a") is None


def test_a_list_says_which_of_two_others_replaced_the_other(tmp_path: Path) -> None:
    line = f"{NAMED} được thay thế bởi Quyết định số 12/QĐ-UBND ngày 03 tháng 02 năm 2025."
    other = decision(line, number="20/QĐ-UBND")
    made = catalogue(tmp_path, a=OLD, b=decision("Điều 1. Ban hành Quy chế."), c=other)
    assert brief(made.superseded("a")) == ("b", "replaces")
    assert made.superseded("b") is None


def test_the_title_of_a_basis_says_what_it_did(tmp_path: Path) -> None:
    basis = f"Căn cứ Quyết định số 12/QĐ-UBND ngày 03 tháng 02 năm 2025 về việc bãi bỏ {NAMED};"
    other = decision(basis, number="20/QĐ-UBND")
    made = catalogue(tmp_path, a=OLD, b=decision("Điều 1. Ban hành Quy chế."), c=other)
    assert brief(made.superseded("a")) == ("b", "repeals")


@pytest.mark.parametrize(
    ("title", "line"),
    [
        (f"Sửa đổi, bổ sung một số nội dung của {NAMED}", "Điều 1. Ban hành Quy chế."),
        ("Về công tác dân vận", f"Điều 1. Sửa đổi, bổ sung khoản 2 mục I {NAMED}:"),
    ],
)
def test_an_amendment_is_less_than_a_replacement(tmp_path: Path, title: str, line: str) -> None:
    made = catalogue(tmp_path, a=OLD, b=decision(line, title=title))
    assert made.superseded("a") is None
    assert brief(made.amended("a")) == ("b", "amends")


def test_an_older_document_replaces_no_younger_one(tmp_path: Path) -> None:
    older = decision(f"Quyết định này thay thế {NAMED}.").replace("năm 2025", "năm 2023", 1)
    assert catalogue(tmp_path, a=OLD, b=older).superseded("a") is None


def test_what_a_document_rests_on_and_carries_out_are_edges_too(tmp_path: Path) -> None:
    text = decision(f"Căn cứ {NAMED};", f"Điều 1. Triển khai thực hiện {NAMED}.")
    made = catalogue(tmp_path, a=OLD, b=text)
    assert {brief(one) for one in made.edges} == {("b", "based_on"), ("b", "implements")}
