"""The page: one safe file that shows what the report has."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from eval.changes import changes
from eval.experiment import Experiment, run
from eval.page import write
from eval.page.shown import failed
from eval.page.write import write_html
from eval.quotes import Sources, read_sources
from eval.report import Report, write_json
from eval.system import AssistantSystem
from eval.variants_report import losses, vary_gold
from tests.eval.fakes import TEXT, FakeAssistant
from tests.eval.test_experiment import QUESTIONS


@pytest.fixture(name="sources")
def read_text(tmp_path: Path) -> Sources:
    (tmp_path / "plan.txt").write_text(TEXT, encoding="utf-8")
    return read_sources(FakeAssistant().documents, tmp_path)


@pytest.fixture(name="report")
def full_report(sources: Sources, tmp_path: Path) -> Report:
    """With a baseline, variants, and an earlier report in which one question went otherwise."""
    ours = run(AssistantSystem(FakeAssistant()), QUESTIONS, sources)
    sure = [
        replace(one, outcome=replace(one.outcome, confidence=0.9 if one.passed else 0.4))
        for one in ours.results
    ]
    ours = replace(ours, results=tuple(sure))
    other = Experiment("BM25 <b>", ours.results)
    write_json(Report("before", {}, ours), tmp_path / "before.json")
    before = json.loads((tmp_path / "before.json").read_text(encoding="utf-8"))
    before["questions"][0]["scores"]["right"] = 0.0
    before["questions"][0]["answer"]["text"] = "Sở Tài chính"
    (tmp_path / "before.json").write_text(json.dumps(before), encoding="utf-8")
    return Report(
        "test",
        {"documents": 1},
        ours,
        [other],
        changes=changes(ours, tmp_path / "before.json"),
        losses=losses(vary_gold(QUESTIONS, sources, FakeAssistant())),
        sources=sources,
    )


def page_of(report: Report, tmp_path: Path) -> str:
    write_html(report, tmp_path / "out" / "eval.html")
    return (tmp_path / "out" / "eval.html").read_text(encoding="utf-8")


class Elements(HTMLParser):
    """Tags and attributes, and the tags that are left open."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_needs_no_network_no_script_and_no_loose_style(
    report: Report, tmp_path: Path
) -> None:
    page = page_of(report, tmp_path)
    elements = Elements(page)
    tags = [tag for tag, _ in elements.found]
    assert elements.open == []
    assert not {"script", "link", "img", "iframe"} & set(tags)
    assert tags.count("style") == 1
    assert not [tag for tag, attributes in elements.found if "style" in attributes]
    assert "://" not in page
    ids = [attributes["id"] for _, attributes in elements.found if "id" in attributes]
    assert len(ids) == len(set(ids))
    fragments = re.findall(r'(?:href="#|url\(#)([^")]+)', page)
    assert set(fragments) <= set(ids)


def test_each_plot_is_text_with_a_name_and_the_colours_of_the_page(
    report: Report, tmp_path: Path
) -> None:
    pytest.importorskip("matplotlib")
    page = page_of(report, tmp_path)
    plots = re.findall(r"<svg.*?</svg>", page, re.DOTALL)
    names = [re.search(r"<title[^>]*>(.*?)</title>", plot) for plot in plots]
    assert [one[1] for one in names if one] == [
        "The headline figures of each system",
        "Time to the answer",
        "Right answers and evidence@5 by kind of question",
        "Right answers and evidence@5 by way of typing",
        "Refused by category",
        "What typing does to right answers",
        "What typing does to evidence in the first 5 passages",
        "Risk by coverage",
        "Risk by coverage, beside the baselines",
    ]
    assert all("<text" in plot and "<desc" in plot for plot in plots)
    assert not re.search(r'(?:fill|stroke)="#', "".join(plots))
    assert "right answers 50.0 %" in plots[0]


def test_figures_and_questions_are_told(report: Report, tmp_path: Path) -> None:
    page = page_of(report, tmp_path)
    assert "50.0 <small>%</small>" in page
    assert "BM25 &lt;b&gt;" in page
    assert "BM25 <b>" not in page
    assert "thời tiết &lt;hôm nay&gt;?" not in page  # it went well
    assert "Sở Tài chính" in page  # what was answered before
    assert "the documents have no file" not in page
    wanted = "<mark>Số: 63/KH-UBND</mark>"
    assert wanted in page.replace("\n", " ")


def test_what_went_wrong_is_grouped_by_how(report: Report) -> None:
    told = {
        group.title: [one.result.question.question_id for one in group.questions]
        for group in failed(report)
    }
    assert told == {
        "Answered, though the documents don't say": ["u2"],
        "Answered, but not with what is wanted": ["a2"],
        "Not taken as a question": ["u3"],
    }
    wrong = failed(report)[1].questions[0]
    assert wrong.rank == 1
    assert [one.quote for one in wrong.expected] == ["Số: 63/KH-UBND"]
    assert wrong.cited[0].before.endswith("2024.\n\n")


def test_a_report_of_one_right_question_has_a_page(report: Report, tmp_path: Path) -> None:
    one = Experiment("only", report.experiment.results[:1])
    page = page_of(Report("test", {}, one), tmp_path)
    assert "Nothing: every question was answered rightly" in page
    assert "all of 1: at least 5.0" in page  # 0.05 to the power of 1


def test_without_matplotlib_there_are_tables(
    report: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(write, "find_spec", lambda _name: None)
    page = page_of(report, tmp_path)
    assert "<svg" not in page
    assert "matplotlib is missing" in page
