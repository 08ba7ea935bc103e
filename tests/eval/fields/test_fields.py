"""The truth read, compared with what was found, printed and written, on documents made up here."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eval import __main__ as command
from eval.fields.compare import Compared, compare
from eval.fields.report import failures, invented, rates, table, write_json
from eval.fields.truth import NotATruth, read_truth
from rag.model import Document, Identity, PartialDate, Stated

HEADER = "file\tpart\tnumber\tdate\ttype\tissuer\tsigner\tnote\n"
PLAN = "a.txt\tdev\t07/KH-UBND\t2025-03-06\tKế hoạch\tỦy ban nhân dân tỉnh Cà Mau\tHồ Hòa\t\n"
LETTER = "b.txt\theld\t\t2025-03\tCông văn\tSở Nội vụ\tVõ Thị Lan\tday and number blank\n"
LOST = "c.pdf\tdev\t9/QĐ-BNV\t2025-01-02\tQuyết định\tBộ Nội vụ\tLê Văn Tám\t\n"


def written(tmp_path: Path, *rows: str) -> Path:
    path = tmp_path / "truth.tsv"
    path.write_text(HEADER + "".join(rows), encoding="utf-8")
    return path


def part(value: str) -> Stated:
    return Stated(value, 0, 1)


def document(file: str, identity: Identity) -> Document:
    return Document(file.split(".")[0], file, "text", "title", "0" * 64, identity)


def compared(tmp_path: Path) -> list[Compared]:
    plan = Identity(
        type=part("Kế hoạch"),
        number=part("7/KH - UBND"),
        issuer=part("Uỷ ban  nhân dân tỉnh Cà Mau"),
        date=PartialDate(2025, 3, 7),
        signer=part("HỒ HOÀ"),
    )
    letter = Identity(
        type=part("Công văn"),
        number=part("3/SNV"),
        issuer=part("Sở Tư pháp"),
        date=PartialDate(2025, 3),
        signer=part("Võ Thị Lan"),
    )
    truth = read_truth(written(tmp_path, PLAN, LETTER, LOST, PLAN.replace("a.txt", "absent.txt")))
    documents = [document("deep/a.txt", plan), document("b.txt", letter)]
    return compare(truth, documents, ["deep/a.txt", "b.txt", "c.pdf"])


def test_a_row_is_found_by_the_name_of_its_file_and_one_without_a_file_is_left_out(
    tmp_path: Path,
) -> None:
    assert [one.truth.file for one in compared(tmp_path)] == ["a.txt", "b.txt", "c.pdf"]
    assert [one.taken for one in compared(tmp_path)] == [True, True, False]


def test_case_space_tone_marks_and_zeros_are_folded_and_nothing_else(tmp_path: Path) -> None:
    plan, letter, lost = compared(tmp_path)
    assert plan.wrong == ("date",)
    assert letter.wrong == ("number", "issuer")
    assert lost.wrong == ("number", "date", "type", "issuer", "signer")


def test_shares_count_the_documents_that_state_the_field(tmp_path: Path) -> None:
    rows = compared(tmp_path)
    found = rates(rows)
    assert {name: (value.value, value.n) for name, value in found.items()} == {
        "number": (1 / 2, 2),
        "date": (1 / 3, 3),
        "type": (2 / 3, 3),
        "issuer": (1 / 3, 3),
        "signer": (2 / 3, 3),
    }
    assert invented(rows, "number") == (1, 1)
    assert invented(rows, "signer") == (0, 0)


def test_failures_name_dev_rows_and_only_count_the_held_ones(tmp_path: Path) -> None:
    assert list(failures(compared(tmp_path))) == [
        "a.txt: date is '2025-03-06', found '2025-03-07'",
        "c.pdf: rejected",
        "held: 1 of 1 rows have a wrong field",
    ]


def test_the_table_and_the_json_report_keep_the_held_rows_back(tmp_path: Path) -> None:
    rows = compared(tmp_path)
    lines = table(rows).splitlines()
    assert lines[1].split() == [
        "number",
        "dev",
        "0.500",
        "0.095",
        "to",
        "0.905",
        "2",
        "0",
        "of",
        "0",
    ]
    path = tmp_path / "out" / "fields.json"
    write_json("fields: truth.tsv", {"documents": 2}, rows, path)
    report = json.loads(path.read_text(encoding="utf-8"))
    assert [one["id"] for one in report["questions"]] == ["a.txt", "c.pdf"]
    assert report["metrics"]["issuer"]["n"] == 3
    assert report["slices"]["part"]["held"]["signer"]["value"] == 1.0
    assert report["metrics"]["number invented"] == {"count": 1, "of": 1}


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        ("file\tpart\tnumber\n", "line 1: no column date, issuer, signer, type"),
        (HEADER, "line 1: no row"),
        (HEADER + PLAN + PLAN.replace("dev", "test"), "line 3: part is 'test'"),
        (HEADER + "\tdev\t\t\t\t\t\t\n", "line 2: no file"),
    ],
)
def test_a_table_that_is_none_is_refused(tmp_path: Path, content: str, wrong: str) -> None:
    path = tmp_path / "truth.tsv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(NotATruth, match=wrong):
        read_truth(path)


def test_the_command_indexes_a_folder_and_measures_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "a.txt").write_text(
        "ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU\nSố: 07/KH-UBND\nCà Mau, ngày 06 tháng 3 năm 2025\n"
        "KẾ HOẠCH\nCải cách hành chính\nCăn cứ Luật Tổ chức chính quyền địa phương;\n"
        "1. Sở Nội vụ theo dõi việc thực hiện Kế hoạch này.\n"
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nHồ Hòa\n",
        encoding="utf-8",
    )
    truth, report = written(tmp_path, PLAN), tmp_path / "fields.json"
    arguments = ["--fields", str(truth), "--corpus", str(corpus), "--json", str(report)]
    assert command.main(arguments) == 0
    printed = capsys.readouterr().out
    assert "signer  dev     1.000" in printed
    assert "held: 0 of 0 rows" in printed
    assert json.loads(report.read_text(encoding="utf-8"))["metrics"]["date"]["value"] == 1.0
    assert command.main(["--fields", str(written(tmp_path, LETTER)), *arguments[2:]]) == 1
    assert "no file of the truth lies below" in capsys.readouterr().err
