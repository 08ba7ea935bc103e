from __future__ import annotations

import pytest

from rag.catalogue import Catalogue, distinct
from rag.model import Document, Identity, PartialDate, Reference, Stated
from rag.vietnamese.numbers import asked_numbers, find_numbers


@pytest.fixture(scope="module")
def catalogue(documents: dict[str, Document]) -> Catalogue:
    return Catalogue(documents.values())


@pytest.mark.parametrize(
    ("asked", "key", "mentions"),
    [
        ("Kế hoạch 300/KH-UBND", "300/KH-UBND", 1),
        ("KH 39", "39/KH-UBND", 2),  # in 000 and in 001
        ("kết luận 114", "114-KL/TW", 4),  # twice in 000, once in 001, once in 002
        ("chỉ thị 33", "33/CT-TTg", 7),  # 000, four times in 001, 002, 004
    ],
)
def test_mentions_of_one_number_are_one_work(
    catalogue: Catalogue, asked: str, key: str, mentions: int
) -> None:
    (work,) = catalogue.numbered(find_numbers(asked)[0].number)
    assert work.number is not None
    assert work.number.key == key
    assert len(work.mentions) == mentions


def test_a_held_document_is_the_work_that_it_is(
    catalogue: Catalogue, documents: dict[str, Document]
) -> None:
    (work,) = catalogue.numbered(find_numbers("63/KH-UBND")[0].number)
    assert work.document is documents["001"]
    assert catalogue.of(documents["001"]) is work


def test_an_absent_number_is_known_and_has_near_ones(catalogue: Catalogue) -> None:
    asked = find_numbers("Kế hoạch 301/KH-UBND")[0].number
    assert catalogue.numbered(asked) == []
    near = [one.number.key for one in catalogue.nearest(asked) if one.number]
    assert "300/KH-UBND" in near


def test_a_year_that_is_not_the_works_does_not_find_it(catalogue: Catalogue) -> None:
    assert catalogue.numbered(find_numbers("CT 33/2021")[0].number)
    assert not catalogue.numbered(find_numbers("CT 33/2019")[0].number)


def test_the_targets_of_a_work_are_the_numbers_in_its_subject(catalogue: Catalogue) -> None:
    (work,) = catalogue.numbered(find_numbers("12-KH/TU")[0].number)
    assert [one.key for one in work.targets] == ["114-KL/TW"]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("chỉ thị 33 năm 2021", True),
        ("chỉ thị 33 năm 2020", False),
        ("33/CT-TTg năm 2020", False),
        ("kế hoạch 300 năm 2023", True),
        ("kế hoạch 300 năm 2024", True),  # the year that it is for
    ],
)
def test_the_year_behind_a_number_must_agree(
    catalogue: Catalogue, question: str, found: bool
) -> None:
    (asked,) = asked_numbers(question)
    works = catalogue.numbered(asked)
    assert bool(works) is found
    if not found:
        (near, *_) = catalogue.nearest(asked)
        assert near.number is not None
        assert near.number.key == "33/CT-TTg"


def _mentioning(doc_id: str, province: str, *named: tuple[str, str, PartialDate]) -> Document:
    text = "; ".join(f"{kind} {number}" for kind, number, _ in named)
    references = []
    for kind, number, date in named:
        start = text.index(f"{kind} {number}")
        end = start + len(kind) + 1 + len(number)
        references.append(Reference(start, end, kind, number, number, date))
    return Document(
        doc_id, doc_id, text, doc_id, "0" * 64, references=tuple(references), province=province
    )


CIRCULAR = ("Thông tư", "13/2024/TT-BLĐTBXH", PartialDate(2024, 12, 31))
SLIPPED = ("Thông tư", "13/2024/TT-BLĐTBXH", PartialDate(2025, 2, 1))
PLAN = ("Kế hoạch", "15/KH-UBND", PartialDate(2024, 1, 5))
APPEAL = ("Thông tri", "05/TT-MTTW-BTT", PartialDate(2025, 11, 4))


def test_a_ministrys_number_is_one_work_wherever_it_is_mentioned() -> None:
    one = _mentioning("one", "Kiên Giang", CIRCULAR, PLAN)
    other = _mentioning("other", "Sóc Trăng", SLIPPED, PLAN)
    catalogue = Catalogue([one, other])
    (circular,) = catalogue.numbered(asked_numbers("thông tư 13")[0])
    assert len(circular.mentions) == 2
    plans = catalogue.numbered(asked_numbers("kế hoạch 15")[0])
    assert {work.province for work in plans} == {"Kiên Giang", "Sóc Trăng"}


def test_works_of_one_number_and_date_are_told_once() -> None:
    one = _mentioning("one", "Kiên Giang", PLAN)
    other = _mentioning("other", "Sóc Trăng", PLAN)
    later = _mentioning("later", "Hậu Giang", (*PLAN[:2], PartialDate(2025, 3, 2)))
    works = Catalogue([one, other, later]).numbered(asked_numbers("KH 15")[0])
    assert [work.province for work in distinct(works)] == ["Kiên Giang", "Hậu Giang"]


def test_what_mentions_say_of_the_type_goes_before_the_symbols_code() -> None:
    catalogue = Catalogue([_mentioning("one", "Kiên Giang", APPEAL)])
    for question in ("thông tri 5", "TT 5", "05/TT-MTTW-BTT"):
        (work,) = catalogue.numbered(asked_numbers(question)[0])
        assert work.type == "Thông tri"


def test_a_number_typed_whole_is_not_a_part_of_another() -> None:
    whole = ("Nghị quyết liên tịch", "102/2025/NQLT", PartialDate(2025, 9, 26))
    longer = ("Nghị quyết liên tịch", "102/2025/NQLT-UBTVQH15-CP", PartialDate(2025, 9, 26))
    catalogue = Catalogue([_mentioning("one", "", longer, whole)])
    found = catalogue.numbered(asked_numbers("102/2025/NQLT")[0])
    assert [work.number.symbol for work in found if work.number] == ["NQLT"]
    assert len(catalogue.numbered(asked_numbers("102/NQLT")[0])) == 2  # a code without an issuer


def test_a_document_of_no_province_concerns_those_that_its_subject_names() -> None:
    def about(doc_id: str, subject: str, province: str | None) -> Document:
        identity = Identity(subject=Stated(subject, 0, len(subject)))
        return Document(doc_id, f"{doc_id}.txt", subject, "", "", identity, province=province)

    visit = about("a", "Kết luận tại buổi làm việc với lãnh đạo tỉnh Đắk Lắk", None)
    other = about("b", "Phối hợp với tỉnh Đắk Lắk về phòng cháy rừng", "Gia Lai")
    catalogue = Catalogue([visit, other])
    assert dict(catalogue.concerning) == {"Đắk Lắk": (visit,)}
    assert dict(catalogue.by_province) == {"Gia Lai": (other,)}
