"""Clauses that deny what is asked."""

import pytest

from rag.generation.ranking.polarity import (
    contradicts,
    ordinals_agree,
    quarters_agree,
    tells_its_own,
)
from rag.model import Document, Evidence, Identity, Query, Section, Stated


@pytest.mark.parametrize(
    ("question", "clause", "against"),
    [
        ("Nếu có khiếu nại thì sao?", "Trong 03 ngày nếu không có khiếu nại, quyết định.", True),
        ("Nếu có khiếu nại thì sao?", "Trường hợp có khiếu nại, trong 07 ngày kết luận.", False),
        ("Bao nhiêu xã không có ma túy?", "trên 70% xã có ma túy", True),
        ("Bao nhiêu xã không có ma túy?", "ít nhất 50% số xã không có ma túy", False),
    ],
)
def test_a_negation_on_one_side_only(question: str, clause: str, against: bool) -> None:
    evidence = Evidence(Document("d", "d.txt", clause, "", "0"), 0, len(clause))
    assert contradicts(Query(original=question, text=question, lang="vi"), evidence) is against


@pytest.mark.parametrize(
    ("question", "clause", "agree"),
    [
        ("Hội nghị lần thứ tư khi nào?", "Hội nghị lần thứ ba họp ngày 12/02/2026.", False),
        ("Hội nghị lần hai khi nào?", "Hội nghị lần thứ hai họp ngày 30/01/2026.", True),
        ("Hội nghị lần hai khi nào?", "Thời gian: ngày 30/01/2026.", True),
        ("When is the first conference?", "Hội nghị lần thứ hai họp ngày 30/01/2026.", False),
        ("When is the 2nd conference?", "Hội nghị lần thứ hai họp ngày 30/01/2026.", True),
        ("What falls in the first half?", "Hội nghị lần thứ hai họp ngày 30/01/2026.", True),
        ("What must be done first?", "Hội nghị lần thứ hai họp ngày 30/01/2026.", True),
    ],
)
def test_the_time_in_order_that_is_asked_for(question: str, clause: str, agree: bool) -> None:
    evidence = Evidence(Document("d", "d.txt", clause, "", "0"), 0, len(clause))
    assert ordinals_agree(Query(original=question, text=question, lang="vi"), evidence) is agree


@pytest.mark.parametrize(
    ("question", "clause", "agree"),
    [
        ("GRDP quý 1 tăng bao nhiêu?", "GRDP Quý III đạt 6,26%.", False),
        ("GRDP quý 3 tăng bao nhiêu?", "GRDP Quý III đạt 6,26%.", True),
        ("GRDP quý 1 tăng bao nhiêu?", "GRDP đạt 6,26%.", True),
        ("How much did GRDP grow in the first quarter?", "GRDP Quý III đạt 6,26%.", False),
        ("How much did GRDP grow in the third quarter?", "GRDP Quý III đạt 6,26%.", True),
    ],
)
def test_the_quarter_that_is_asked_for(question: str, clause: str, agree: bool) -> None:
    evidence = Evidence(Document("d", "d.txt", clause, "", "0"), 0, len(clause))
    assert quarters_agree(Query(original=question, text=question, lang="vi"), evidence) is agree


ROUNDS = (
    "1. Hội nghị lần thứ nhất.\n- Họp ngày 05/12.\n2. Hội nghị lần thứ hai.\n- Họp ngày 30/01.\n"
)


def first_round() -> Evidence:
    second = ROUNDS.index("2. ")
    sections = (
        Section(("1",), "mục 1", "", 0, 3, second, 1),
        Section(("2",), "mục 2", "", second, second + 3, len(ROUNDS), 1),
    )
    document = Document("d", "d.txt", ROUNDS, "", "0", sections=sections)
    start = ROUNDS.index("Họp ngày 05/12")
    return Evidence(document, start, start + 14)


def test_the_time_in_order_that_the_line_above_tells() -> None:
    clause = first_round()
    first = Query(original="", text="Hội nghị lần thứ nhất họp ngày nào?", lang="vi")
    second = Query(original="", text="Hội nghị lần hai họp ngày nào?", lang="vi")
    assert ordinals_agree(first, clause)
    assert not ordinals_agree(second, clause)
    assert tells_its_own(first, second, [clause])
    assert not tells_its_own(second, first, [clause])


def test_the_time_in_order_that_only_the_title_tells() -> None:
    said = "Hội nghị dự kiến họp ngày 30/01."
    document = Document("d", "d.txt", said, "Kế hoạch hội nghị hiệp thương lần thứ hai", "0")
    clause = Evidence(document, 0, len(said))
    first = Query(original="", text="Hội nghị lần một họp ngày nào?", lang="vi")
    assert not ordinals_agree(first, clause)


def test_a_documents_subject_tells_the_time_in_order() -> None:
    text = "KẾ HOẠCH\nTổ chức hội nghị lần thứ hai\nHội nghị họp ngày 02/02/2026."
    at = text.index("Tổ chức")
    subject = Stated(text[at : text.index("\nHội")], at, text.index("\nHội"))
    document = Document("d", "d.txt", text, "Kế hoạch", "0", identity=Identity(subject=subject))
    evidence = Evidence(document, text.index("\nHội") + 1, len(text))

    def agree(question: str) -> bool:
        return ordinals_agree(Query(original=question, text=question, lang="vi"), evidence)

    assert agree("Hội nghị lần thứ hai họp ngày nào?")
    assert not agree("Hội nghị lần thứ tư họp ngày nào?")
