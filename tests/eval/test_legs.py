from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from eval.beir import BeirDocument, BeirSet
from eval.beir_report import table, write_json
from eval.legs import Measured, index_of, legs, run_leg
from rag.model import Query, ScoredPassage
from rag.protocols import Vectors

DATA = BeirSet(
    "tiny",
    (
        BeirDocument("law", "Luật Khiếu nại", "Công dân có quyền khiếu nại."),
        BeirDocument("tax", "Luật Thuế", "Người nộp thuế kê khai."),
    ),
    {"q1": "khiếu nại của công dân", "q2": "ke khai thue"},
    {"q1": {"law": 1}, "q2": {"tax": 1}},
)


class FirstLetter:
    """An encoder that knows one thing: whether the text speaks of complaints."""

    name = "first-letter"
    dimension = 2

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        rows = [[1.0, 0.0] if "khiếu nại" in text else [0.0, 1.0] for text in texts]
        return np.array(rows, dtype=np.float32)

    encode_passages = encode_queries


class Backwards:
    """A retrieval that ranks everything the wrong way round."""

    def search(self, question: str, *, k: int = 10) -> tuple[Query, list[ScoredPassage]]:
        passages = INDEX.passages if "thue" in question else INDEX.passages[::-1]
        found = [ScoredPassage(one, 1.0 / rank, rank) for rank, one in enumerate(passages, 1)]
        return Query(question, question, "vi"), found[:k]


INDEX = index_of(DATA, FirstLetter())


def measured() -> dict[str, Measured]:
    asked = legs(INDEX, FirstLetter(), Backwards())
    return {name: run_leg(DATA, leg) for name, leg in asked.items()}


def test_each_leg_is_asked_by_itself() -> None:
    found = measured()
    assert found["hybrid"].run == {"q1": ["tax", "law"], "q2": ["law", "tax"]}
    assert found["dense"].run == {"q1": ["law", "tax"], "q2": ["tax", "law"]}
    assert found["bm25 accented"].run["q1"] == ["law"]
    assert found["bm25 accented"].run["q2"] == ["tax"]  # "khai" needs no diacritics
    assert found["bm25 folded"].scores["mrr@10"] == {"q1": 1.0, "q2": 1.0}
    assert found["hybrid"].metrics["mrr@10"].value == 0.5


def test_the_whole_comes_first_in_table_and_json(tmp_path: Path) -> None:
    found = measured()
    assert table(found).splitlines()[1].split()[0] == "hybrid"
    write_json("tiny", found, INDEX, "first-letter", tmp_path / "beir.json")
    report = json.loads((tmp_path / "beir.json").read_text(encoding="utf-8"))
    assert set(report["metrics"]) == {"ndcg@10", "recall@10", "recall@100", "mrr@10"}
    assert report["metrics"]["mrr@10"]["value"] == 0.5
    assert report["slices"]["leg"]["dense"]["recall@10"]["value"] == 1.0
    assert report["questions"][0]["answer"] == {"ranked": ["tax", "law"]}
