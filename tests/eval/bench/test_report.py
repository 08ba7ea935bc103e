"""The table and the JSON of one run, with the ratios worked out by hand."""

from __future__ import annotations

import json
from pathlib import Path

from eval.bench.report import Run, table, write_json
from eval.bench.rivals import Rival
from eval.bench.serving import Load, Served
from eval.bench.steps import Sized
from eval.bench.timing import Times

OURS = Times(3.0, 2.0, 4.0, 5.0, 2.5, 100)
SLOW = Times(30.0, 20.0, 40.0, 50.0, 25.0, 100)
RUN = Run(
    sizes=[Sized("corpus", 5, 60, 30_000, 2.0, 0.5, 700.0, {"understanding + retrieval": OURS})],
    rivals={"corpus": [Rival("LangChain tutorial", SLOW, 15.0, sampled=True)]},
    served=Served(6.5, (Load(4, 80.0, SLOW),), 690.0, 700.0),
    seconds=42.0,
    notes=["something was left out"],
)


def test_rivals_are_set_beside_our_retrieval() -> None:
    assert RUN.ratios == {"corpus": {"LangChain tutorial": 10.0}}
    shown = table(RUN)
    assert "30 passages/s, 15000 characters/s" in shown
    assert "10.00x" in shown
    assert "builds 15 passages/s (of a sample), 0.50 times our speed" in shown
    assert "ready in 6.5 s" in shown
    assert "something was left out" in shown


def test_everything_is_in_the_json(tmp_path: Path) -> None:
    write_json(RUN, tmp_path / "out" / "bench.json")
    report = json.loads((tmp_path / "out" / "bench.json").read_text(encoding="utf-8"))
    assert report["corpora"]["corpus"]["steps"]["understanding + retrieval"]["p99"] == 5.0
    assert report["rivals"]["corpus"][0]["retrieval"]["p50"] == 20.0
    assert report["server"]["loads"][0]["answers_a_second"] == 80.0
    assert report["ratios"]["corpus"]["LangChain tutorial"] == 10.0
