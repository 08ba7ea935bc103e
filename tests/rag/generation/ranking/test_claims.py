import pytest

from rag.assistant import Assistant
from rag.catalogue import Asked
from rag.generation.ranking.claims import asks_beyond, asks_of_document, claim_of, says_claim
from rag.generation.text.units import Unit
from rag.model import Document, Evidence, Passage, Query, ScoredPassage
from rag.vietnamese.terms import terms


def _asked(text: str) -> tuple[Asked, Query]:
    query = Query(original=text, text=text, lang="vi")
    return Asked(dict.fromkeys(terms(text), 2.0)), query


def test_words_are_told_apart_from_what_asks_and_from_chance_neighbours() -> None:
    claim = claim_of(*_asked("cơ quan nào thiết kế hệ thống"))
    assert set(claim.weights) == {"thiet", "ke", "thiet_ke", "he", "thong", "he_thong"}


def test_an_abbreviation_counts_by_either_of_its_forms() -> None:
    text = "GRDP"
    query = Query(original=text, text=text, lang="vi", expansions=("tổng sản phẩm trên địa bàn",))
    weights = dict.fromkeys((*terms(text), *terms(query.expansions[0])), 2.0)
    claim = claim_of(Asked(weights), query)
    assert claim.share({"grdp"}) == pytest.approx(1.0)


def test_what_a_document_is_about_is_not_asked_beyond_it() -> None:
    claim = claim_of(*_asked("khôi phục công tác dân vận"))
    assert asks_beyond(claim, terms("công tác dân vận"))
    assert not asks_beyond(claim, terms("khôi phục công tác dân vận"))


def test_what_is_asked_of_a_document_as_a_whole_says_nothing_beyond_its_subject() -> None:
    said = "Thời gian ủy quyền đến hết ngày 28/02/2027."
    evidence = Evidence(Document("d", "d.txt", said, "", ""), 0, len(said))
    passage = ScoredPassage(Passage("p", "d", 0, len(said), said), 1.0, 1)
    subject = frozenset(terms("ủy quyền quản lý chất lượng"))
    unit = Unit(evidence, passage, 0.0, 1.0, 1.0, 0.1, subject=subject)
    asked, query = _asked("ủy quyền quản lý chất lượng")
    assert asks_of_document(claim_of(asked, query), query, unit)
    asked, query = _asked("ủy quyền quản lý rừng phòng hộ")
    assert not asks_of_document(claim_of(asked, query), query, unit)


def test_a_word_that_only_asks_may_be_told_in_others() -> None:
    said = "Định mức đã ban hành thì tiếp tục thực hiện."
    evidence = Evidence(Document("d", "d.txt", said, "", ""), 0, len(said))
    passage = ScoredPassage(Passage("p", "d", 0, len(said), said), 1.0, 1)
    above, subject = frozenset(terms(said)), frozenset(terms("phân cấp tài sản công"))
    unit = Unit(evidence, passage, 0.0, 1.0, 1.0, 0.1, above=above, subject=subject)
    weights = {"tai_san": 2.0, "xu_ly": 9.0, "dinh_muc": 2.0}
    for question, says in (
        ("tài sản theo định mức xử lý thế nào", True),
        ("ai xử lý tài sản theo định mức", False),
    ):
        query = Query(original=question, text=question, lang="vi")
        assert says_claim(claim_of(Asked(weights), query), query, unit) is says


@pytest.mark.parametrize(
    "question",
    [
        "Phần mềm nào được dùng để chấm điểm cải cách hành chính của Sở?",
        "Khi nào Thủ tướng khôi phục Quyết định 1847/QĐ-TTg?",
    ],
)
def test_a_clause_that_only_repeats_the_subject_answers_nothing(
    assistant: Assistant, question: str
) -> None:
    assert assistant.answer(question).status != "answered"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Khi nào thì có Kế hoạch 39/KH-UBND vậy", "23/02/2022"),
        ("KH 39/KH-UBND bh ngày mấy", "23/02/2022"),
    ],
)
def test_a_day_of_issue_is_still_one(assistant: Assistant, question: str, told: str) -> None:
    assert told in assistant.answer(question).text
