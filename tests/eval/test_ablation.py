"""Retrieval with pieces left out, over two articles that carry no identity."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from eval import beir_index
from eval.ablation import Parts, single_legs, variations
from eval.ablation_report import ablate_beir, fusion_pays, table, write_json
from eval.beir_index import kept_index
from rag.model import Document, Identity, Query, Stated
from tests.eval.test_legs import DATA, INDEX, FirstLetter


@pytest.fixture(scope="module", name="parts")
def whole() -> Parts:
    return Parts.of(INDEX, FirstLetter())


def test_every_leg_is_left_out_and_taken_alone(parts: Parts) -> None:
    found = dict(variations(parts))
    assert found["whole"] is parts
    assert found["- dense leg"].weights == replace(parts.weights, dense=0.0)
    assert found["dense alone"].weights.accented == 0.0
    assert found["dense alone"].preferences.number == 0.0
    assert found["dense alone"].features.window == 0.0
    assert found["- window feature"].features == replace(parts.features, window=0.0)
    assert single_legs() == ("dense alone", "accented alone", "folded alone", "words alone")
    assert found["- restoration"].restorer.restore("ke hoach") == "ke hoach"


def test_preferences_are_taken_apart_only_where_documents_say_who_they_are(parts: Parts) -> None:
    assert "- number preference" not in dict(variations(parts))
    named = Document("d", "d", "", "", "", Identity(number=Stated("33/CT-TTg", 0, 9)))
    index = replace(INDEX, documents={**INDEX.documents, "d": named})
    found = dict(variations(Parts.of(index, FirstLetter())))
    assert found["- number preference"].preferences.number == 0.0
    assert found["- number preference"].preferences.work == parts.preferences.work
    change = found["- years read"].change
    assert change is not None
    assert change(Query("", "", "vi", years=(2021,))).years == ()


def test_headings_are_left_out_of_the_index_and_kept_on_the_passages(parts: Parts) -> None:
    bare = dict(variations(parts))["- headings indexed"].index
    assert "thuế" in INDEX.lexical.fields["accented"].vocabulary
    assert INDEX.lexical.scores("luật", "accented").any()
    assert not bare.lexical.scores("luật", "accented").any()
    assert bare.passages == INDEX.passages


def test_the_report_compares_the_whole_with_the_better_leg(parts: Parts, tmp_path: Path) -> None:
    found = ablate_beir(DATA, parts)
    assert found["whole"]["recall@10"] == {"q1": 1.0, "q2": 1.0}
    _, gap = fusion_pays(found)["ndcg@10"]
    assert gap.n == 2
    assert gap.value >= 0.0
    assert table(found).splitlines()[1].startswith("whole")
    write_json("tiny", {"passages": 2}, found, tmp_path / "a.json")
    report = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert report["fusion"]["ndcg@10"]["verdict"] == "no difference"
    assert report["slices"]["ablation"]["dense alone"]["mrr@10"]["n"] == 2


def test_an_index_is_built_once_for_corpus_encoder_and_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text("law tax")
    first, building = kept_index(DATA, corpus, FirstLetter(), tmp_path / "data")
    assert building is not None
    assert building.passages == 2
    assert str(building).startswith("built 2 passages")
    again, nothing = kept_index(DATA, corpus, FirstLetter(), tmp_path / "data")
    assert nothing is None
    assert again.passages == first.passages
    monkeypatch.setattr(beir_index, "code_digest", lambda: "another code")
    assert kept_index(DATA, corpus, FirstLetter(), tmp_path / "data")[1] is not None
