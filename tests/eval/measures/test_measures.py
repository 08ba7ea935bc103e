"""The measures on one small document, expected values by hand."""

from __future__ import annotations

import pytest

from eval.measures.abstention import abstained
from eval.measures.evidence import evidence_at
from eval.measures.exact import exact, is_exact
from eval.measures.grounded import grounded, unsupported
from eval.measures.interval import estimate, share
from eval.measures.length import short
from eval.measures.right import right, stated, supported
from eval.outcome import Cited, Outcome
from eval.questions import Question
from eval.quotes import Place, Source

TEXT = "Kế hoạch số 63/KH-UBND ngày 06/3/2024 của Ủy ban nhân dân tỉnh về công tác dân vận.\nHết."
SOURCES = {"a.txt": Source("a.txt", TEXT, TEXT)}
END = TEXT.index(".")
PLAN = Place("a.txt", 0, END)
WANTED = ((PLAN,),)


def cite(start: int, end: int, quote: str | None = None, identity: str = "") -> Cited:
    return Cited(Place("a.txt", start, end), TEXT[start:end] if quote is None else quote, identity)


def ask(kind: str, *answer: str, doc: tuple[str, ...] = ("a.txt",)) -> Question:
    return Question("q", "?", "vi", kind, answer, doc)


def outcome(text: str, *citations: Cited, status: str = "answered") -> Outcome:
    return Outcome(status, text, citations)


@pytest.mark.parametrize(
    ("k", "passages", "expected"),
    [
        (1, [Place("a.txt", 0, END)], 1.0),
        (1, [Place("a.txt", 0, END - 1)], 0.0),
        (1, [Place("a.txt", 0, 40), Place("a.txt", 30, END)], 0.0),
        (2, [Place("a.txt", 0, 40), Place("a.txt", 30, END)], 1.0),
        (2, [Place("a.txt", 0, 8), Place("a.txt", 9, END)], 1.0),  # only a space between them
        (9, [Place("b.txt", 0, END)], 0.0),
        (5, [], 0.0),
    ],
)
def test_evidence_is_covered_by_the_union_of_passages(
    k: int, passages: list[Place], expected: float
) -> None:
    assert evidence_at(k, passages, WANTED, SOURCES) == expected


def test_evidence_is_a_share_and_any_place_of_a_quote_will_do() -> None:
    wanted = ((Place("a.txt", 0, 8), Place("a.txt", 9, 11)), (Place("a.txt", 12, 22),))
    assert evidence_at(5, [Place("a.txt", 9, 11)], wanted, SOURCES) == 0.5
    with pytest.raises(ValueError, match="no evidence"):
        evidence_at(5, [], (), SOURCES)


def test_one_acceptable_string_is_enough_except_in_lists() -> None:
    assert stated(ask("reference", "63/KH-UBND", "64/KH-UBND"), "Kế hoạch 63/KH-UBND")
    assert not stated(ask("compare", "63/KH-UBND", "64/KH-UBND"), "Kế hoạch 63/KH-UBND")
    forms = ask("list", "Kế hoạch số 63/KH-UBND", "63/KH-UBND")
    assert stated(forms, "KH 63/KH-UBND")


def test_a_citation_supports_by_forty_characters_of_the_evidence() -> None:
    question = ask("reference", "40/KH-UBND")
    assert supported(question, outcome("", cite(END - 40, END)), WANTED)
    assert not supported(question, outcome("", cite(END - 39, END)), WANTED)


def test_short_evidence_has_to_be_covered() -> None:
    wanted = ((Place("a.txt", 12, 22),),)
    question = ask("reference", "40/KH-UBND")
    assert supported(question, outcome("", cite(10, 25)), wanted)
    assert not supported(question, outcome("", cite(13, 30)), wanted)


def test_a_citation_supports_by_quoting_the_answer_from_a_wanted_document() -> None:
    quote = outcome("", cite(12, 22))
    assert supported(ask("reference", "63/KH-UBND"), quote, ())
    assert not supported(ask("reference", "63/KH-UBND", doc=("b.txt",)), quote, ())


def test_right_is_answered_stated_supported_and_short() -> None:
    question = ask("date", "06/3/2024")
    good = "Ngày 06 tháng 03 năm 2024 [1]."
    assert right(question, outcome(good, cite(0, END)), WANTED)
    assert right(question, outcome(good, cite(0, END), status="partial"), WANTED)
    assert not right(question, outcome(good, cite(0, END), status="unavailable"), WANTED)
    assert not right(question, outcome("07/3/2024", cite(0, END)), WANTED)
    assert not right(question, outcome(good), WANTED)
    assert not right(question, outcome(good + "." * 400, cite(0, END)), WANTED)


@pytest.mark.parametrize(("kind", "limit"), [("date", 400), ("signer", 400), ("duty", 1500)])
def test_an_answer_keeps_within_its_limit(kind: str, limit: int) -> None:
    assert short(kind, "a" * limit)
    assert not short(kind, "a" * (limit + 1))


def test_exact_is_the_slice_and_stands_in_the_file() -> None:
    assert is_exact(cite(0, END), SOURCES)
    assert not is_exact(cite(0, END, quote=TEXT[: END - 1]), SOURCES)
    assert not is_exact(cite(5, 5), SOURCES)
    elsewhere = Cited(Place("b.txt", 0, 2), TEXT[:2])
    assert exact(outcome("", cite(0, END), elsewhere), SOURCES) == 0.5
    assert exact(outcome(""), SOURCES) is None


def test_grounded_wants_every_number_and_date_in_a_source() -> None:
    cited = cite(0, END)
    assert grounded(outcome("KH 63/KH-UBND ngày 6 tháng 3 năm 2024", cited)) is True
    assert unsupported(outcome("64/KH-UBND ngày 07/3/2024", cited)) == ("64/KH-UBND", "2024-03-07")
    assert grounded(outcome("Không rõ", status="refused_no_evidence")) is None


def test_the_identity_of_a_cited_document_grounds_too() -> None:
    cited = cite(END + 2, END + 6, identity="Công văn số 6511/VP-VX\n2021-12-09")
    assert grounded(outcome("Công văn 6511/VP-VX ngày 09/12/2021", cited)) is True


@pytest.mark.parametrize(
    ("expected", "status", "cited", "verdict"),
    [
        ("abstain", "refused_no_evidence", False, True),
        ("abstain", "refused_no_evidence", True, False),
        ("abstain", "needs_clarification", False, True),
        ("abstain", "answered", True, False),
        ("abstain", "unavailable", False, False),
        ("correct-premise", "answered", True, True),
        ("correct-premise", "answered", False, False),
        ("clarify", "partial", True, True),
        ("refuse", "partial", True, False),
    ],
)
def test_abstention(expected: str, status: str, cited: bool, verdict: bool) -> None:
    citations = (cite(0, END),) if cited else ()
    assert abstained(expected, outcome("", *citations, status=status), SOURCES) is verdict


def test_an_interval_holds_its_mean_and_is_the_same_each_time() -> None:
    found = estimate([1.0, 1.0, 0.0, 1.0])
    assert (found.value, found.n) == (0.75, 4)
    assert 0.0 <= found.low < 0.75 < found.high <= 1.0
    assert estimate([1.0, 1.0, 0.0, 1.0]) == found
    assert estimate([1.0] * 5)[:3] == (1.0, 1.0, 1.0)
    with pytest.raises(ValueError, match="no scores"):
        estimate([])


def test_a_share_of_all_is_not_certain() -> None:
    whole, half = share(20, 20), share(1, 2)
    assert (whole.value, whole.high, whole.n) == (1.0, 1.0, 20)
    assert whole.low == pytest.approx(20 / (20 + 1.959964**2))  # Wilson's bound where all passed
    assert (half.low, half.high) == pytest.approx((0.0945, 0.9055), abs=1e-4)
    assert share(0, 20).low == 0.0
    with pytest.raises(ValueError, match="no share"):
        share(0, 0)
