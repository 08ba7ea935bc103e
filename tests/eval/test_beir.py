import json
import lzma
import math
from pathlib import Path

import pytest

from eval.beir import as_passages, load, means, measure, mrr, ndcg, recall

CORPUS = [
    {"_id": "d1", "title": "Kế hoạch", "text": "cải cách\nhành chính"},
    {"_id": "d2", "title": "", "text": "dân vận"},
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "set"
    (folder / "qrels").mkdir(parents=True)
    rows = "query-id\tcorpus-id\tscore\nq1\td1\t1\nq1\td2\t0\n"
    (folder / "qrels" / "test.tsv").write_text(rows)
    queries = [{"_id": "q1", "text": "cải cách?"}, {"_id": "q2", "text": "ai?"}]
    (folder / "queries.jsonl").write_text("\n".join(json.dumps(one) for one in queries))
    (folder / "corpus.jsonl").write_text("\n".join(json.dumps(one) for one in CORPUS) + "\n")
    return folder


def test_a_folder_is_read(folder: Path) -> None:
    found = load(folder)
    assert [one.doc_id for one in found.corpus] == ["d1", "d2"]
    assert found.queries == {"q1": "cải cách?"}
    assert found.qrels == {"q1": {"d1": 1}}


def test_a_corpus_elsewhere_is_followed(folder: Path) -> None:
    packed = folder.parent / "all.jsonl.xz"
    packed.write_bytes(lzma.compress((folder / "corpus.jsonl").read_bytes()))
    (folder / "corpus.jsonl").unlink()
    (folder / "corpus.ref").write_text("../all.jsonl.xz\n")
    assert len(load(folder).corpus) == 2


def test_a_folder_without_judgements_is_told(folder: Path) -> None:
    (folder / "qrels" / "test.tsv").unlink()
    with pytest.raises(FileNotFoundError, match="qrels"):
        load(folder)


def test_an_entry_is_a_document_of_one_passage(folder: Path) -> None:
    documents, passages = as_passages(load(folder).corpus)
    assert [one.doc_id for one in documents] == ["d1", "d2"]
    assert passages[0].words == "cải cách hành chính"
    assert [one.headings for one in passages] == [("Kế hoạch",), ()]


RELEVANT = {"a": 1, "b": 1}


def test_recall_counts_the_relevant_found() -> None:
    assert recall(RELEVANT, ["x", "a", "b"], 2) == 1 / 2


def test_mrr_is_one_over_the_first_relevant_rank() -> None:
    assert mrr(RELEVANT, ["x", "b", "a"], 10) == 1 / 2
    assert mrr(RELEVANT, ["x", "b"], 1) == 0


def test_ndcg_discounts_by_the_logarithm_of_the_rank() -> None:
    best = 1 + 1 / math.log2(3)
    assert ndcg(RELEVANT, ["x", "a"], 10) == pytest.approx((1 / math.log2(3)) / best)
    assert ndcg(RELEVANT, ["b", "a"], 10) == pytest.approx(1)


def test_measures_are_kept_per_query_and_averaged() -> None:
    scores = measure({"q": RELEVANT, "r": {"c": 1}}, {"q": ["a", "b"], "r": []})
    assert scores["recall@10"] == {"q": 1.0, "r": 0.0}
    assert set(scores) == {"ndcg@10", "recall@10", "recall@100", "mrr@10"}
    assert means(scores)["mrr@10"] == 1 / 2
