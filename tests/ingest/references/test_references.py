import csv
from pathlib import Path

import pytest

from ingest.references import find_references
from rag.model import Identity, Reference, Stated
from tests.ingest.five import document

TABLE = Path(__file__).parent / "expected.tsv"
with TABLE.open(encoding="utf-8", newline="") as file:
    EXPECTED = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def one(text: str, identity: Identity | None = None) -> Reference:
    found = find_references(text, identity or Identity())
    assert len(found) == 1
    return found[0]


def row(document_text: str, reference: Reference) -> dict[str, str]:
    return {
        "type": reference.type or "",
        "number": reference.number or "",
        "date": reference.date.iso if reference.date else "",
        "issuer": reference.issuer or "",
        "subject": reference.subject or "",
        "relation": reference.relation,
        "slice": " ".join(document_text[reference.start : reference.end].split()),
    }


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_every_mention_in_the_five_documents(number: str) -> None:
    read = document(number)
    expected = [
        {key: value for key, value in line.items() if key != "document"}
        for line in EXPECTED
        if line["document"] == number
    ]
    assert [row(read.text, reference) for reference in read.references] == expected


@pytest.mark.parametrize("number", ["000", "001", "002", "004"])
def test_the_spans_of_the_parts_hold_the_parts(number: str) -> None:
    read = document(number)
    for reference in read.references:
        for span in (reference.number_span, reference.date_span, reference.issuer_span):
            assert span is None or reference.start <= span.start < span.end <= reference.end
        if reference.number_span:
            written = read.text[reference.number_span.start : reference.number_span.end]
            assert " ".join(written.split()) == reference.number_written


def test_the_annual_plan_is_exactly_this_slice() -> None:
    read = document("000")
    plan = next(one for one in read.references if one.number == "300/KH-UBND")
    assert read.text[plan.start : plan.end] == (
        "Kế hoạch số 300/KH-UBND ngày 23/12/2023 của Ủy ban nhân dân tỉnh về công tác cải cách "
        "hành chính năm 2024"
    )
    assert plan.subject == "công tác cải cách hành chính năm 2024"


def test_slips_are_read_and_told() -> None:
    slips = [slip for number in ("000", "001", "004") for one in document(number).references
             for slip in one.slips]  # fmt: skip
    assert slips == [
        "“ngàỵ” được hiểu là “ngày”",
        "“13-Tr/TU” được hiểu là “13-CTr/TU”",
        "“1847/QĐ -TTg” được hiểu là “1847/QĐ-TTg”",
        "“04/CT- UBND” được hiểu là “04/CT-UBND”",
    ]


def test_the_documents_own_number_is_no_mention() -> None:
    own = Identity(number=Stated("63/KH-UBND", 4, 14))
    text = "Số: 63/KH-UBND\n(Kèm theo Kế hoạch số 63/KH-UBND ngày 06/3/2024)"
    assert find_references(text, own) == ()
    assert find_references("thực hiện Kế hoạch này và Quyết định này.", own) == ()


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Căn cứ Nghị định số 30/2020/NĐ-CP;", "based_on"),
        ("Thực hiện Chỉ thị số 33/CT-TTg ngày 26/11/2021.", "implements"),
        ("Quyết định này thay thế Quyết định số 15/2020/QĐ-UBND.", "replaces"),
        ("Bãi bỏ Quyết định số 02/2022/QĐ-UBND ngày 11/01/2022.", "repeals"),
        ("Sửa đổi, bổ sung một số điều của Nghị định số 29/2025/NĐ-CP.", "amends"),
        ("Sửa đổi một số điều của Quy định kèm theo Nghị quyết số 09/2022/NQ-HĐND.", "amends"),
        ("được sửa đổi, bổ sung bởi Luật số 87/2025/QH15;", "mentions"),
        ("theo Nghị quyết số 76/NQ-CP của Chính phủ.", "mentions"),
    ],
)
def test_the_words_before_tell_the_relation(text: str, relation: str) -> None:
    assert one(text).relation == relation


@pytest.mark.parametrize(
    ("text", "type_", "number", "issuer", "subject"),
    [
        (
            "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;",
            "Luật", "72/2025/QH15", None, "Tổ chức chính quyền địa phương",
        ),
        (
            "theo Quy định 377 của Bộ Chính trị.",
            "Quy định", "377", "Bộ Chính trị", None,
        ),
        (
            "Căn cứ Thông tư số 32/2014/TT-BNNPTNT ngày 10/9/2014 của Bộ Nông nghiệp và PTNT (nay "
            "là Bộ Nông nghiệp và Môi trường) về quan trắc môi trường;",
            "Thông tư", "32/2014/TT-BNNPTNT", "Bộ Nông nghiệp và PTNT", "quan trắc môi trường",
        ),
        (
            "Căn cứ Nghị định số 187/2025/NĐ-CP của Chính phủ sửa đổi, bổ sung một số điều;",
            "Nghị định", "187/2025/NĐ-CP", "Chính phủ", "sửa đổi, bổ sung một số điều",
        ),
        ("có trong QĐ số 270/QĐ-TTg ngày 02/4/2024", "Quyết định", "270/QĐ-TTg", None, None),
        ("triển khai Luật Tố cáo và các văn bản", "Luật", None, None, "Tố cáo"),
    ],
)  # fmt: skip
def test_other_ways_to_name_a_document(
    text: str, type_: str, number: str | None, issuer: str | None, subject: str | None
) -> None:
    found = one(text)
    assert (found.type, found.number, found.issuer, found.subject) == (
        type_, number, issuer, subject,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "end"),
    [
        (
            "Chỉ thị số 33/CT-TTg ngày 26/11/2021 về dân vận, Ủy ban nhân dân tỉnh ban hành.",
            "dân vận",
        ),
        (
            "Quyết định số 06/QĐ-TTg ngày 06/01/2022 về Đề án 06 (sau đây gọi tắt là Đề án)",
            "Đề án 06",
        ),
        ("Kế hoạch số 12-KH/TU ngày 03/02/2016 về dân vận và các văn bản khác", "dân vận"),
        ("(Kế hoạch số 12-KH/TU ngày 03/02/2016 về dân vận) của tỉnh", "dân vận"),
        ("Kế hoạch số 12-KH/TU ngày 03/02/2016 về dân vận; đổi mới lề lối", "dân vận"),
    ],
)
def test_where_a_subject_ends(text: str, end: str) -> None:
    found = find_references(text, Identity())[0]
    assert text[: found.end].endswith(end)


@pytest.mark.parametrize(
    "text",
    ["Số: /2025/QĐ-UBND", "kế hoạch 5 năm 2021-2025", "pháp luật Việt Nam", "Luật sư Nguyễn Văn A"],
)
def test_what_names_no_document(text: str) -> None:
    assert find_references(text, Identity()) == ()
