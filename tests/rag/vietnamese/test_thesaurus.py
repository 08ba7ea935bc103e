"""Everyday words and what administrative documents write for them."""

from __future__ import annotations

from rag.vietnamese.tables import rows, values
from rag.vietnamese.text import nfc
from rag.vietnamese.thesaurus import synonyms


def test_an_everyday_term_gives_what_documents_write() -> None:
    found = dict(synonyms("Hạn chót nộp báo cáo là hôm nào?"))
    assert "thời hạn" in found["hạn chót"]


def test_the_longest_term_is_taken() -> None:
    said = [term for term, _ in synonyms("bà con phản ánh thế nào")]
    assert "bà con" in said
    assert "bà" not in said


def test_one_syllable_inside_a_word_is_none() -> None:
    assert "gồm" not in dict(synonyms("bao gồm những gì"))


def test_same_terms_stand_for_each_other() -> None:
    row = next(one for one in rows("thesaurus") if one["relation"] == "same" and " " in one["said"])
    written = values(row["written"])[0]
    assert written in dict(synonyms(row["said"]))[row["said"]]
    assert row["said"] in dict(synonyms(written))[written]


def test_the_table_is_in_order() -> None:
    said = [row["said"] for row in rows("thesaurus")]
    assert len(said) == len(set(said)) >= 2000
    for row in rows("thesaurus"):
        assert row["relation"] in ("same", "means"), row
        assert values(row["written"]), row
        assert row["said"] not in values(row["written"]), row
        assert nfc(row["said"] + row["written"]) == row["said"] + row["written"], row
