"""The ways of typing one question, and what they cost a retrieval that can't bear them."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

from eval.variants import (
    VARIANTS,
    abbreviated,
    bare,
    decomposed,
    half_bare,
    keys,
    other_tone_marks,
    telex_slips,
)
from eval.variants_report import pooled, table, vary_beir, vary_gold, write_json
from rag.vietnamese.text import fold
from tests.eval.fakes import DOCUMENT, FakeAssistant
from tests.eval.test_legs import DATA, INDEX, Backwards, FirstLetter

QUESTION = "Kế hoạch 63/KH-UBND giao cho sở nào theo dõi việc thực hiện ở Đắk Lắk?"


def test_diacritics_go_and_capitals_stay() -> None:
    assert bare("Đề án của Ủy ban") == "De an cua Uy ban"
    half = half_bare(QUESTION)
    assert half != QUESTION
    assert half != bare(QUESTION)
    assert fold(half) == fold(QUESTION)
    assert half_bare(QUESTION) == half


def test_nfd_takes_letters_and_marks_apart() -> None:
    assert decomposed("ế") == "e\u0302\u0301"
    assert unicodedata.normalize("NFC", decomposed(QUESTION)) == QUESTION


@pytest.mark.parametrize(
    ("written", "other"),
    [
        ("ủy quyền", "uỷ quyền"),
        ("Hoà giải", "Hòa giải"),
        ("KHOÁ", "KHÓA"),
        ("hoàn thành", "hoàn thành"),
        ("quý vị", "quý vị"),
    ],
)
def test_the_tone_mark_moves_where_it_has_two_places(written: str, other: str) -> None:
    assert other_tone_marks(written) == other


@pytest.mark.parametrize(
    ("syllable", "struck"),
    [("cải", "cair"), ("được", "dduwowcj"), ("Đường", "Dduwowngf"), ("ấn", "aans"), ("an", "an")],
)
def test_telex_strokes(syllable: str, struck: str) -> None:
    assert keys(syllable) == struck


def test_slips_hit_a_syllable_in_six_and_no_number() -> None:
    slipped = telex_slips(QUESTION)
    pairs = list(zip(QUESTION.split(), slipped.split(), strict=True))
    changed = [one for one, other in pairs if one != other]
    assert len(changed) == 3  # of 15 syllables
    assert "63/KH-UBND" in slipped
    assert telex_slips(QUESTION) == slipped


def test_no_slip_leaves_a_mark_behind() -> None:
    slipped = {telex_slips(f"vận {one}") for one in ("một", "hai", "ba", "bốn", "năm", "sáu")}
    assert {one.split()[0] for one in slipped} <= {"vận", "vaanj", "vân", "vạan", "vnậ"}


def test_full_forms_are_written_short_in_either_tone_style() -> None:
    assert abbreviated("Uỷ ban nhân dân tỉnh cải cách hành chính") == "UBND tỉnh CCHC"
    assert abbreviated("công văn số 70") == "CV số 70"


def test_a_retrieval_that_needs_diacritics_loses_and_is_told(tmp_path: Path) -> None:
    found = vary_beir(DATA, INDEX, FirstLetter(), Backwards())
    assert found["as written"].changed == 0
    assert found["no diacritics"].changed == 1  # the second question has none
    assert found["NFD"].changed == 1
    assert "abbreviated" not in found
    assert found["as written"].scores["mrr@10"] == {"q1": 0.5, "q2": 0.5}
    both = pooled({"one": found, "two": found})
    assert len(both["as written"].scores["mrr@10"]) == 4
    assert both["no diacritics"].changed == 2
    assert table(both).splitlines()[1].split()[:3] == ["as", "written", "0"]
    write_json("tiny", {}, found, tmp_path / "v.json")
    report = json.loads((tmp_path / "v.json").read_text(encoding="utf-8"))
    assert report["losses"]["no diacritics"]["mrr@10"]["value"] == 0.0
    assert set(report["slices"]["variant"]) == set(found)


def test_gold_questions_are_asked_in_every_way(tmp_path: Path) -> None:
    from eval.questions import load
    from eval.quotes import read_sources
    from tests.eval.test_main import QUESTION as GOLD

    path = tmp_path / "gold.jsonl"
    english = {**GOLD, "id": "a2", "lang": "en", "question": "Who?"}
    path.write_text(f"{json.dumps(GOLD)}\n{json.dumps(english)}", encoding="utf-8")
    sources = read_sources({"plan": DOCUMENT}, tmp_path)
    found = vary_gold(load([path]), sources, FakeAssistant())
    assert set(found) == set(VARIANTS)
    assert found["no diacritics"].scores == {"right": {"a1": 1.0}, "evidence@5": {"a1": 1.0}}
    assert found["no diacritics"].changed == 1
