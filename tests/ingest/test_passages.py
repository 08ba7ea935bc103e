from collections.abc import Iterator
from itertools import pairwise

import pytest

from ingest.passages import cut_passages
from ingest.pieces import LIMIT
from rag.model import Document, Passage, Reference, Section
from tests.ingest.five import document, passages

NUMBERS = ["000", "001", "002", "003", "004"]


def uncovered(read: Document, cut: tuple[Passage, ...]) -> Iterator[int]:
    covered = {at for one in cut for at in range(one.start, one.end)}
    covered |= {at for span in read.furniture for at in range(span.start, span.end)}
    return (at for at, char in enumerate(read.text) if not char.isspace() and at not in covered)


@pytest.mark.parametrize("number", NUMBERS)
def test_every_character_lies_in_a_passage(number: str) -> None:
    assert list(uncovered(document(number), passages(number))) == []


@pytest.mark.parametrize("number", NUMBERS)
def test_no_passage_is_too_long_or_overlaps_another(number: str) -> None:
    cut = passages(number)
    assert all(0 < one.end - one.start <= LIMIT for one in cut)
    assert all(one.end <= other.start for one, other in pairwise(cut))
    assert len({one.passage_id for one in cut}) == len(cut)


@pytest.mark.parametrize("number", NUMBERS)
def test_no_reference_is_cut(number: str) -> None:
    for reference in document(number).references:
        assert any(
            one.start <= reference.start and reference.end <= one.end for one in passages(number)
        )


@pytest.mark.parametrize("number", NUMBERS)
def test_the_words_are_the_slice_without_furniture(number: str) -> None:
    text = document(number).text
    for one in passages(number):
        assert one.words == " ".join(one.words.split())
        assert "|" not in one.words
        if "|" not in text[one.start : one.end] and one.kind == "body":
            assert one.words == " ".join(text[one.start : one.end].split())


def test_the_head_and_the_closing_are_one_passage_each() -> None:
    text = document("001").text
    head, *_, closing = passages("001")
    assert (head.kind, closing.kind) == ("header", "closing")
    said = " ".join(text[head.start : head.end].split())
    assert "Số: 63/KH-UBND | Kiên Giang, ngày 06 tháng 03 năm 2024" in said
    assert said.endswith("TỈNH KIÊN GIANG NĂM 2024")
    last = " ".join(text[closing.start : closing.end].split())
    assert last.startswith("Nơi nhận: - Bộ Nội vụ (b/c);")
    assert last.endswith("Lưu: VT. ckbich (01b) | KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Lưu Trung")


def test_a_passage_knows_its_section() -> None:
    one = next(one for one in passages("001") if "SIPAS" in one.words)
    assert (one.path, one.label) == (("II", "4"), "mục II.4")
    assert one.headings == ("NHIỆM VỤ, GIẢI PHÁP", "Công tác cải cách hành chính")


def test_a_long_list_of_references_is_cut_between_items() -> None:
    first = [one for one in passages("000") if one.label == "mục 1"]
    assert len(first) == 3
    assert all(one.words.endswith((";", ".")) for one in first)


def plain(text: str, references: tuple[Reference, ...] = ()) -> tuple[Passage, ...]:
    sections = (Section(("1",), "mục 1", "", 0, 2, len(text), 1),)
    read = Document("d", "d.txt", text, "d", "", sections=sections, references=references)
    return cut_passages(read, None, None)


def test_a_sentence_over_the_limit_is_cut_between_words() -> None:
    cut = plain("dân vận chính quyền " * 200)
    assert len(cut) > 3
    assert all(one.end - one.start <= LIMIT for one in cut)
    assert " ".join(one.words for one in cut) == ("dân vận chính quyền " * 200).strip()


def test_a_reference_is_cut_only_where_it_alone_is_over_the_limit() -> None:
    text = "Theo " + "Nghị quyết rất dài " * 80 + "thì thực hiện."
    cut = plain(text, (Reference(5, 5 + 19 * 80 - 1),))
    assert all(one.end - one.start <= LIMIT for one in cut)
    whole = plain("dân vận " * 120 + "Kế hoạch " * 40, (Reference(8 * 120, 8 * 120 + 9 * 40 - 1),))
    assert any(one.start <= 8 * 120 and one.end >= 8 * 120 + 9 * 40 - 1 for one in whole)


def test_the_index_is_not_fooled_by_hidden_characters_and_look_alikes() -> None:
    text = "Kế\u200b hoạch 33/СТ-TTg\n"  # the С and Т are Cyrillic
    read = Document("a", "a.txt", text, "", "")
    (only,) = cut_passages(read, None, None)
    assert only.words == "Kế hoạch 33/CT-TTg"
    assert text[only.start : only.end] == text.strip()
