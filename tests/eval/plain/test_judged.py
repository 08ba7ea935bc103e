"""How answers to plain questions are judged, printed and written, with answers made up here."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from eval import __main__ as command
from eval.plain.case import Case, Expected, clause, one_fact, retelling
from eval.plain.measure import Judged, measure
from eval.plain.report import failures, slices, table, write_json
from eval.plain.verdict import Verdict, verdict
from rag.model import Answer, Citation, Document, Identity, Location, Span, Status, Turn
from tests.eval.fakes import FakeAssistant
from tests.eval.plain.held import NEXT, held

PLAN = held("next")
SIGNED = one_fact(PLAN, "Lê Văn Tám", never=("Hồ Hòa",))
RETOLD = retelling(PLAN, "rà soát các thủ tục của tỉnh")
AT = NEXT.text.index("Sở Tài chính")
CLAUSE = clause(PLAN, Span(AT, len(NEXT.text)), "Sở Tài chính", "STC")
EARLIER = Expected(("next",), (("63/KH-UBND",), ("70/KH-UBND",)), least=1, first=("63/KH-UBND",))


def case(expected: Expected | None, *, typing: str = "as written") -> Case:
    return Case("Hỏi?", "signer", "next.txt", "short number", typing, "Hỏi?", expected)


def answer(text: str, *places: tuple[int, int], status: Status = "answered") -> Answer:
    cited = tuple(
        Citation(f"c{n}", str(n), 0, 1, NEXT.text[start:end], NEXT, start, end, Location((), ""))
        for n, (start, end) in enumerate(places, 1)
    )
    return Answer("a", status, text, "vi", "", "", "vi", citations=cited)


HEAD, BODY = (0, 20), (AT, AT + 50)


@pytest.mark.parametrize(
    ("expected", "given", "found"),
    [
        (SIGNED, answer("Ông Lê Văn Tám ký [1].", HEAD), "right"),
        (SIGNED, answer("Ông LÊ VĂN TÁM ký [1].", HEAD, status="partial"), "right"),
        (SIGNED, answer("Ông Lê Văn Tám ký."), "other document"),
        (SIGNED, answer("Ông Lê Văn Tá ký [1].", HEAD), "not said"),
        (SIGNED, answer("Lê Văn Tám và Hồ Hoà [1].", HEAD), "more than asked"),
        (SIGNED, answer("Ông Lê Văn Tám ký [1]." + " " * 400, HEAD), "too long"),
        (SIGNED, answer("Không nêu.", status="refused_no_evidence"), "refused"),
        (SIGNED, answer("Văn bản nào?", status="needs_clarification"), "asked back"),
        (one_fact(PLAN, "2025-01-02"), answer("Ngày 2 tháng 1 năm 2025 [1].", HEAD), "right"),
        (one_fact(PLAN, "2025-01-02"), answer("2 January 2025 [1].", HEAD), "right"),
        (one_fact(PLAN, "70/KH-UBND"), answer("Số 170/KH-UBND [1].", HEAD), "not said"),
        (RETOLD, answer("Về rà soát thủ tục của tỉnh [1].", HEAD), "right"),
        (RETOLD, answer("Về rà soát ngân sách [1].", HEAD), "not said"),
        (CLAUSE, answer("Sở Tài chính chủ trì [1].", BODY), "right"),
        (CLAUSE, answer("Sở Tài chính chủ trì [1].", HEAD), "other clause"),
        (EARLIER, answer("63/KH-UBND, rồi 70/KH-UBND [1].", HEAD), "right"),
        (EARLIER, answer("70/KH-UBND, rồi 63/KH-UBND [1].", HEAD), "not said which"),
        (None, answer("Không có.", status="refused_no_evidence"), "right"),
        (None, answer("Văn bản nào?", status="needs_clarification"), "right"),
        (None, answer("Ông Lê Văn Tám ký [1].", HEAD), "answered"),
    ],
)
def test_an_answer_is_judged_by_the_contract(
    expected: Expected | None, given: Answer, found: Verdict
) -> None:
    assert verdict(case(expected), given) == found


class Remembering(FakeAssistant):
    """Keeps the history that it was asked with."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, tuple[Turn, ...]]] = []

    def answer(self, question: str, *, history: Sequence[Turn] = ()) -> Answer:
        self.asked.append((question, tuple(history)))
        return answer(f"Đáp {question}", HEAD)


def test_what_is_asked_before_is_the_history_with_its_answer() -> None:
    assistant = Remembering()
    asked = replace(case(SIGNED), question="Ai ký?", before=("Kế hoạch 70 nói gì?",))
    (found,) = measure([asked], assistant)
    first = (
        Turn("user", "Kế hoạch 70 nói gì?"),
        Turn("assistant", "Đáp Kế hoạch 70 nói gì?"),
    )
    assert assistant.asked == [("Kế hoạch 70 nói gì?", ()), ("Ai ký?", first)]
    assert (found.history, found.verdict, found.cited) == (first, "not said", ("next.txt:0-20",))


def test_the_table_has_kinds_english_names_typing_and_refusals(tmp_path: Path) -> None:
    right = Judged(case(SIGNED), "right", "answered", "Lê Văn Tám [1].", (), ())
    wrong = Judged(case(SIGNED), "too long", "answered", "Lê Văn Tám [1].", (), ())
    english = Judged(case(SIGNED, typing="English"), "right", "answered", "Tám", (), ())
    refused = Judged(case(None), "answered", "answered", "Tám", (), ())
    found = [right, wrong, english, refused]
    rows = {name: len(one) for group in slices(found).values() for name, one in group.items()}
    assert rows == {
        "answered": 3,
        "refused": 1,
        "signer": 1,
        "short number": 1,
        "as written": 2,
        "English": 1,
    }
    assert "signer                            0.500" in table(found)
    assert list(failures(found, most=1)) == [
        "signer: 2 of 4 fail",
        "  ✗ Hỏi?  [next.txt, too long]",
        "      expected: Lê Văn Tám",
        "      answered: Lê Văn Tám [1]. ",
    ]
    write_json("plain questions", {"documents": 1}, found, tmp_path / "deep" / "p.json")
    report = json.loads((tmp_path / "deep" / "p.json").read_text(encoding="utf-8"))
    assert report["metrics"]["answered"]["value"] == 0.6667
    assert report["slices"]["in English"]["signer"]["right"]["n"] == 1
    assert [one["verdict"] for one in report["questions"]][1] == "too long"


class Holding(FakeAssistant):
    """Answers with the head of the plan that is made up, whatever is asked."""

    def __init__(self, *documents: Document) -> None:
        self.documents = {one.doc_id: one for one in documents}

    def answer(self, question: str, *, history: Sequence[Turn] = ()) -> Answer:  # noqa: ARG002
        return answer("Kế hoạch số 70/KH-UBND ngày 02/01/2025 do Lê Văn Tám ký [1].", HEAD)


def test_the_command_asks_what_a_truth_says_and_writes_its_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "_assistant", lambda _settings: Holding(NEXT))
    truth, report = tmp_path / "truth.tsv", tmp_path / "plain.json"
    truth.write_text(
        "file\tpart\tnumber\tdate\ttype\tissuer\tsigner\n"
        "next.txt\tdev\t070/KH-UBND\t2025-01-02\tKế hoạch\tUBND tỉnh\tHồ Hòa\n",
        encoding="utf-8",
    )
    arguments = ["--plain", "--truth", str(truth), "--per", "1", "--json", str(report)]
    assert command.main(arguments) == 0
    assert "signer: 2 of 2 fail" in capsys.readouterr().out
    written = json.loads(report.read_text(encoding="utf-8"))
    assert written["what"] == "plain questions, by truth.tsv"
    assert written["slices"]["by kind"]["date"]["right"]["value"] == 1.0
    assert written["slices"]["by kind"]["number"]["right"]["value"] == 1.0


def test_documents_that_state_nothing_are_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    silent = replace(NEXT, identity=Identity(), text="Không có gì.")
    monkeypatch.setattr(command, "_assistant", lambda _settings: Holding(silent))
    assert command.main(["--plain"]) == 1
    assert "nothing that could be asked" in capsys.readouterr().err
