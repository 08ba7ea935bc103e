from __future__ import annotations

import pytest

from rag.generation.proof.render import render
from rag.generation.proof.verify import failures
from rag.model import Document, Draft, DraftSentence, Evidence, Identity, Stated

TEXT = (
    "Kế hoạch số 300/KH-UBND ngày 23/12/2023 của Ủy ban nhân dân tỉnh về công tác cải cách hành "
    "chính năm 2024. Các sở không được chậm quá 15 ngày."
)
DOCUMENT = Document("d", "d.txt", TEXT, "Một văn bản", "0" * 64)
FIRST = Evidence(DOCUMENT, 0, 108)
SECOND = Evidence(DOCUMENT, 109, len(TEXT))


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("Kế hoạch số 300/KH-UBND được ban hành ngày 23/12/2023.", FIRST),
        ("KH 300/KH-UBND, ngày 23 tháng 12 năm 2023.", FIRST),
        ("Plan No. 300/KH-UBND was issued on 23/12/2023.", FIRST),
        ("UBND tỉnh ban hành kế hoạch năm 2024.", FIRST),
        ("Các sở không được chậm quá 15 ngày.", SECOND),
    ],
)
def test_what_the_quote_says_in_other_forms_holds(text: str, evidence: Evidence) -> None:
    assert failures(DraftSentence(text, (evidence,))) == []


@pytest.mark.parametrize(
    ("text", "evidence", "kind"),
    [
        ("Kế hoạch số 301/KH-UBND được ban hành.", FIRST, "number"),
        ("Kế hoạch số 300/KH-UBND ngày 24/12/2023.", FIRST, "date"),
        ("Kế hoạch áp dụng cho năm 2025.", FIRST, "figure"),
        ("Bộ Nội vụ ban hành kế hoạch này.", FIRST, "agency"),
        ("Kế hoạch này không về cải cách hành chính.", FIRST, "negation"),
    ],
)
def test_what_no_quote_says_is_found(text: str, evidence: Evidence, kind: str) -> None:
    assert kind in [one.kind for one in failures(DraftSentence(text, (evidence,)))]


@pytest.mark.parametrize(("number", "holds"), [("1", True), ("2", False)])
def test_the_number_of_a_point_below_a_heading_is_no_documents(number: str, *, holds: bool) -> None:
    text = "KINH PHÍ THỰC HIỆN ĐỀ ÁN\n1. Kinh phí từ ngân sách."
    evidence = Evidence(Document("d", "d.txt", text, "", "0" * 64), 0, len(text))
    said = f"KINH PHÍ THỰC HIỆN ĐỀ ÁN {number}. Kinh phí từ ngân sách."
    assert (failures(DraftSentence(said, (evidence,))) == []) is holds


def test_a_sentence_without_proof_fails() -> None:
    assert [one.kind for one in failures(DraftSentence("Không có gì.", ()))] == ["evidence"]


def test_a_failing_sentence_is_dropped_and_told() -> None:
    good = DraftSentence("Kế hoạch số 300/KH-UBND ngày 23/12/2023.", (FIRST,))
    bad = DraftSentence("Kế hoạch số 299/KH-UBND.", (FIRST,))
    rendered = render(Draft("answered", (bad, good)), "vi")
    assert rendered.status == "partial"
    assert rendered.text == "Kế hoạch số 300/KH-UBND ngày 23/12/2023 [1]."
    assert "299/KH-UBND" in rendered.notices[0].text
    assert [one.label for one in rendered.citations] == ["1"]


def test_nothing_is_left_when_nothing_holds() -> None:
    rendered = render(Draft("answered", (DraftSentence("Số 5/KH-UBND.", (FIRST,)),)), "en")
    assert rendered.status == "refused_no_evidence"
    assert (rendered.text, rendered.citations) == ("", ())


def test_a_board_is_of_the_body_that_its_header_names_over_it() -> None:
    text = "BAN CHẤP HÀNH TRUNG ƯƠNG\nBAN TỔ CHỨC\nSố: 45-HD/BTCTW"
    identity = Identity(
        issuer=Stated("Ban Tổ chức", 25, 36), superior=Stated("Ban Chấp hành Trung ương", 0, 24)
    )
    document = Document("d", "d.txt", text, "", "", identity)
    sentence = DraftSentence("Do Ban Tổ chức Trung ương ban hành.", (Evidence(document, 0, 36),))
    assert failures(sentence) == []
