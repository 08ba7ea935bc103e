from __future__ import annotations

from dataclasses import replace

import pytest

from rag.model import Document, Identity, PartialDate, Stated
from server.citing import cited_name, official_day
from tests.server.papers import DECISION, HOSTILE, PLAN


def said(value: str) -> Stated:
    return Stated(value, 0, 1)


def named(identity: Identity, title: str = "T", file: str = "t.txt") -> str:
    return cited_name(Document("t", file, "x", title, "0", identity))


def test_as_officials_write_it() -> None:
    assert cited_name(PLAN) == "Kế hoạch số 12/KH-UBND ngày 06/3/2024 của UBND tỉnh An Bình"


def test_what_is_not_stated_is_left_out() -> None:
    assert cited_name(DECISION) == "Quyết định số 45/QĐ-UBND của UBND tỉnh An Bình"
    assert named(Identity(number=said("7/X"))) == "Văn bản số 7/X"


def test_without_a_number_the_subject_tells_which_it_is() -> None:
    identity = Identity(
        type=said("Công văn"),
        issuer=said("Sở Tài chính"),
        superior=said("Ủy ban nhân dân tỉnh Sóc Trăng"),
        subject=said("Về việc báo cáo"),
        date=PartialDate(2022, 1),
    )
    assert named(identity) == (
        "Công văn tháng 01/2022 của Sở Tài chính tỉnh Sóc Trăng về việc báo cáo"
    )


def test_an_office_is_named_with_the_body_that_it_belongs_to() -> None:
    identity = Identity(
        type=said("Hướng dẫn"),
        number=said("45-HD/BTCTW"),
        issuer=said("Ban Tổ chức"),
        superior=said("Ban Chấp hành Trung ương"),
    )
    assert named(identity) == "Hướng dẫn số 45-HD/BTCTW của Ban Tổ chức Trung ương"


def test_a_text_that_is_no_document_is_named_by_its_file() -> None:
    assert cited_name(replace(HOSTILE, title="Tin tức")) == "“Tin tức”, tệp tin-tuc.txt"
    assert named(Identity(), "x" * 101, "a.txt") == "tệp a.txt"


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (PartialDate(2024, 3, 6), "ngày 06/3/2024"),
        (PartialDate(2024, 2, 16), "ngày 16/02/2024"),
        (PartialDate(2022, 1), "tháng 01/2022"),
        (PartialDate(2013), "năm 2013"),
        (None, ""),
    ],
)
def test_days(date: PartialDate | None, words: str) -> None:
    assert official_day(date) == words
