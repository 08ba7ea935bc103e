from pathlib import Path

import pytest

from ingest.anatomy import read_anatomy
from rag.generation.proof.issuing import issuing_body, promulgation
from rag.model import Document
from tests.rag.generation.small import assistant_of


def _document(header: str, clause: str) -> Document:
    text = (
        f"{header}\nSố: 12/2025/QĐ-UBND\nHuế, ngày 24 tháng 11 năm 2025\n"
        "QUYẾT ĐỊNH\nVỀ VIỆC PHÂN CẤP\n"
        f"Căn cứ Nghị định số 63/2010/NĐ-CP của Chính phủ;\n{clause}\nĐiều 1. Phạm vi\n"
    )
    anatomy = read_anatomy(text, ())
    return Document("d", "d.txt", text, "d", "0", identity=anatomy.identity)


@pytest.mark.parametrize(
    ("header", "clause", "body"),
    [
        (
            "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HUẾ",
            "Chủ tịch Ủy ban nhân dân thành phố ban hành Quyết định này.",
            "Chủ tịch Ủy ban nhân dân thành phố Huế",
        ),
        (
            "CHỦ TỊCH NHÂN DÂN\nTHÀNH PHỐ HUẾ",
            "Chủ tịch Ủy ban nhân dân thành phố ban hành Quyết định này.",
            "Chủ tịch Ủy ban nhân dân thành phố Huế",
        ),
        (
            "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HUẾ",
            "Ủy ban nhân dân thành phố ban hành Quyết định này.",
            "Ủy ban nhân dân thành phố Huế",
        ),
        (
            "BAN CHẤP HÀNH\nTRUNG ƯƠNG\nBAN TỔ CHỨC",
            "Trên cơ sở ý kiến của các tỉnh ủy, Ban Tổ chức Trung ương hướng dẫn như sau:",
            "Ban Tổ chức Trung ương",
        ),
    ],
)
def test_the_clause_of_promulgation_says_the_issuer_in_full(
    header: str, clause: str, body: str
) -> None:
    document = _document(header, clause)
    assert issuing_body(document) == body
    found = promulgation(document)
    assert found is not None
    assert found.quote in clause


def test_the_bodies_of_legal_bases_issue_nothing_here() -> None:
    document = _document("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HUẾ", "Bộ Tài chính ban hành Thông tư.")
    assert promulgation(document) is None
    assert issuing_body(document) == "Ủy ban nhân dân thành phố Huế"


SUBMITTED = (
    "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 71/2025/QĐ-UBND\nLào Cai, ngày 03 tháng 4 năm 2025\n"
    "QUYẾT ĐỊNH\nBan hành Quy chế quản lý chợ\n"
    "Theo đề nghị của Giám đốc Sở Công Thương tại Tờ trình số 45/TTr-SCT ngày 20/3/2025.\n"
    "Điều 1. Ban hành kèm theo Quyết định này Quy chế quản lý chợ.\n"
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Tờ trình 45/TTr-SCT là của cơ quan nào?", "do Sở Công Thương ban hành"),
        (
            "Quyết định 71/2025/QĐ-UBND do Sở Công Thương hay Ủy ban nhân dân tỉnh ban hành?",
            "do Ủy ban nhân dân tỉnh Lào Cai ban hành",
        ),
    ],
)
def test_the_body_whose_submission_a_decision_names(
    tmp_path: Path, question: str, told: str
) -> None:
    answer = assistant_of(tmp_path, SUBMITTED).answer(question)
    assert answer.status == "answered"
    assert told in answer.text
