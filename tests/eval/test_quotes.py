from __future__ import annotations

from pathlib import Path

import pytest

from eval.questions import Offsets, Question
from eval.quotes import Place, Source, fold_runs, read_sources, resolve
from rag.model import Document

FILE = "Kế hoạch số\n41-KH/TU  của\tTỉnh ủy. Kế hoạch số 41-KH/TU."
CANONICAL = "Kế hoạch số 41-KH/TU của Tỉnh ủy.\nKế hoạch số 41-KH/TU."
SOURCE = Source("a.txt", CANONICAL, fold_runs(FILE))


def question(*evidence: str | Offsets, doc: tuple[str, ...] = ("a.txt",)) -> Question:
    return Question("q", "?", "vi", "reference", ("x",), doc, evidence)


def test_a_quote_is_found_across_other_white_space_everywhere_it_stands() -> None:
    places = SOURCE.places("Kế hoạch số  41-KH/TU")
    assert [CANONICAL[p.start : p.end] for p in places] == ["Kế hoạch số 41-KH/TU"] * 2
    assert [p.start for p in places] == [0, 34]


def test_a_quote_that_is_not_there_has_no_place() -> None:
    assert SOURCE.places("42-KH/TU") == ()
    assert SOURCE.places("  ") == ()


def test_decomposed_letters_are_the_same_letters() -> None:
    assert len(SOURCE.places("ho\u1ea1ch")) == len(SOURCE.places("hoa\u0323ch")) == 2


def test_offsets_count_in_the_folded_file() -> None:
    text = Source("b.txt", "Một\nhai", fold_runs("\n\nMột\n\n hai"))
    assert text.folded == " Một hai"
    assert text.place(1, 4) == Place("b.txt", 0, 3)
    assert text.place(5, 8) == Place("b.txt", 4, 7)
    assert text.place(0, 1) is None
    assert text.place(5, 99) is None


def test_texts_that_differ_in_a_letter_are_told() -> None:
    with pytest.raises(ValueError, match=r"a\.txt: the canonical text differs"):
        Source("a.txt", "Tỉnh ủy", "Tỉnh uỷ")


def test_the_same_words_wanted_twice_are_wanted_from_two_documents() -> None:
    sources = {"a.txt": SOURCE, "b.txt": Source("b.txt", CANONICAL, CANONICAL)}
    quote = "41-KH/TU"
    asked = question(quote, quote, "không có", doc=("a.txt", "b.txt"))
    wanted, missing = resolve(asked, sources)
    assert [places[0].file for places in wanted] == ["a.txt", "b.txt"]
    assert missing == ("không có",)


def test_with_a_document_for_each_quote_they_go_in_pairs() -> None:
    sources = {"a.txt": SOURCE, "b.txt": Source("b.txt", CANONICAL, CANONICAL)}
    wanted, _ = resolve(question("Tỉnh ủy", "41-KH/TU", doc=("a.txt", "b.txt")), sources)
    assert [places[0].file for places in wanted] == ["a.txt", "b.txt"]


def test_evidence_by_offsets_needs_its_file() -> None:
    wanted, missing = resolve(
        question(Offsets("a.txt", 0, 3), Offsets("z.txt", 0, 3)), {"a.txt": SOURCE}
    )
    assert wanted == ((Place("a.txt", 0, 2),),)
    assert len(missing) == 1


def test_sources_are_read_from_the_folder_or_else_from_the_index(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FILE, encoding="utf-8-sig")
    (tmp_path / "old.txt").write_bytes("Tỉnh".encode("utf-16"))
    documents = {
        name: Document(name, f"{name}.{kind}", CANONICAL, "", "")
        for name, kind in (("a", "txt"), ("old", "txt"), ("b", "docx"))
    }
    sources = read_sources(documents, tmp_path)
    assert sources["a.txt"].folded == fold_runs(FILE)
    assert sources["b.docx"].folded == sources["old.txt"].folded == fold_runs(CANONICAL)
