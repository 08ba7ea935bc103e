"""From questions to reports, with an assistant of a few lines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eval.changes import Earlier, NotAReport, changes, describe
from eval.experiment import Experiment, run
from eval.questions import Question
from eval.quotes import Place, read_sources
from eval.report import Report, as_json, write_json
from eval.summary import median_milliseconds, metrics, slices
from eval.system import AssistantSystem
from eval.table import comparison, failures, headline
from rag.model import Turn
from tests.eval.fakes import DOCUMENT, TEXT, FakeAssistant

DUTY = "Sở Nội vụ theo dõi việc thực hiện."
QUESTIONS = (
    Question("a1", "Sở nào theo dõi?", "vi", "duty", ("Sở Nội vụ",), ("plan.txt",), (DUTY,)),
    Question(
        "a2", "Kế hoạch số mấy?", "vi-abbr", "number", ("63/KH-UBND",), ("plan.txt",),
        ("Số: 63/KH-UBND", "không có"), split="held",
    ),
    Question("u1", "thời tiết <hôm nay>?", "vi", "off-topic", expected="off-topic"),
    Question("u2", "Kinh phí?", "vi", "not-stated", expected="abstain"),
    Question("u3", " ", "vi", "degenerate", expected="clarify"),
)  # fmt: skip


@pytest.fixture(name="experiment")
def run_all(tmp_path: Path) -> Experiment:
    assistant = FakeAssistant()
    (tmp_path / "plan.txt").write_text(TEXT.replace(" ", "\n"), encoding="utf-8")
    sources = read_sources(assistant.documents, tmp_path)
    return run(AssistantSystem(assistant), QUESTIONS, sources)


def test_every_question_gets_the_scores_that_apply(experiment: Experiment) -> None:
    by_id = {result.question.question_id: result for result in experiment.results}
    assert {key: by_id["a1"].scores[key] for key in ("right", "evidence@1", "evidence@5")} == {
        "right": 1.0,
        "evidence@1": 0.0,
        "evidence@5": 1.0,
    }
    assert by_id["a2"].scores["stated"] == by_id["a2"].scores["right"] == 0.0
    assert by_id["u1"].scores == {"abstained": 1.0}
    assert by_id["u2"].scores == {"abstained": 0.0, "exact": 1.0, "grounded": 1.0}
    assert (by_id["u3"].outcome.status, by_id["u3"].scores["abstained"]) == ("invalid", 0.0)


def test_evidence_that_the_files_do_not_have_is_told(experiment: Experiment) -> None:
    assert experiment.problems == ("a2: not in the documents: không có",)


def test_history_reaches_the_assistant() -> None:
    asked = Question("f", "Ai?", "vi", "follow-up", ("x",), history=(Turn("user", "Kế hoạch?"),))
    outcome = AssistantSystem(FakeAssistant()).ask(asked)
    assert outcome.interpreted == "Ai?1"
    assert outcome.passages[0] == Place(DOCUMENT.file, 0, TEXT.index("\n\n"))


def test_means_and_slices(experiment: Experiment) -> None:
    found = metrics(experiment.results)
    assert (found["right"].value, found["right"].n) == (0.5, 2)
    assert found["abstained"].value == pytest.approx(1 / 3)
    sliced = slices(experiment.results)
    assert sliced["kind"]["duty"]["right"].value == 1.0
    assert set(sliced["category"]) == {"off-topic", "not-stated", "degenerate"}
    assert set(sliced["split"]) == {"held"}
    assert median_milliseconds([]) == (0.0, 0.0)


def test_the_table_and_the_failures_name_what_happened(experiment: Experiment) -> None:
    table = comparison([experiment, experiment])
    assert "duty                  1         1.000         1.000" in table
    assert "off-topic" in table
    assert "right         0.500" in headline(metrics(experiment.results))
    told = "\n".join(failures(experiment))
    assert "✗ a2 [number · vi-abbr · held] Kế hoạch số mấy?" in told
    assert "does not state what is wanted; no citation meets the evidence" in told
    assert "a1" not in told


def test_the_json_report_has_the_contracts_fields(experiment: Experiment, tmp_path: Path) -> None:
    path = tmp_path / "reports" / "eval.json"
    write_json(Report("test", {"documents": 1}, experiment, [experiment], ["a note"]), path)
    report = json.loads(path.read_text(encoding="utf-8"))
    assert {"what", "made_at", "index", "metrics", "slices", "questions"} <= report.keys()
    assert set(report["metrics"]["right"]) == {"value", "low", "high", "n"}
    first = report["questions"][0]
    assert (first["id"], first["scores"]["right"]) == ("a1", 1.0)
    assert first["answer"]["citations"][0]["cited_text"] == DUTY
    assert report["baselines"]["Chỉ Thị"]["metrics"]["right"]["value"] == 0.5
    assert report["notes"] == ["a note", "a2: not in the documents: không có"]


def test_changes_since_an_earlier_report(experiment: Experiment, tmp_path: Path) -> None:
    path = tmp_path / "before.json"
    write_json(Report("test", {}, experiment), path)
    before = json.loads(path.read_text(encoding="utf-8"))
    before["questions"][0]["scores"]["right"] = 0.0
    before["questions"][2]["id"] = "u9"
    before["questions"][3]["scores"]["abstained"] = 1.0
    path.write_text(json.dumps(before), encoding="utf-8")
    found = changes(experiment, path)
    assert (found.better, found.worse) == (("a1",), ("u2",))
    assert (found.only_now, found.only_before) == (1, 1)
    assert found.metrics["right"] == (0.5, 0.5)
    assert "better: a1" in describe(found)
    assert found.earlier["a1"] == Earlier("answered", DUTY + " [1]")
    assert set(found.earlier) == {"a1", "u2"}
    assert (found.gaps["right"].value, found.gaps["right"].n) == (0.5, 2)
    assert (found.gaps["abstained"].value, found.gaps["abstained"].n) == (-0.5, 2)


@pytest.mark.parametrize("text", ["{no", "[]", '{"metrics": {}}', '{"metrics":{},"questions":[1]}'])
def test_what_is_not_a_report_is_told(experiment: Experiment, tmp_path: Path, text: str) -> None:
    (tmp_path / "x.json").write_text(text, encoding="utf-8")
    with pytest.raises(NotAReport, match=r"x\.json"):
        changes(experiment, tmp_path / "x.json")


def test_a_report_can_be_made_without_a_failure(experiment: Experiment) -> None:
    right = Experiment("test", experiment.results[:1])
    assert list(failures(right)) == []
    assert as_json(Report("test", {}, right))["notes"] == []
