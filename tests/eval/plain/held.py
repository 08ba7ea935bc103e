"""The plan and the letter of the corpus as the questions know them, and a plan made up beside."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from eval.plain.held import Corpus, Held, corpus
from rag.model import Document, Identity, PartialDate, Section, Stated
from tests.ingest.five import document

NEXT_TEXT = (
    "KẾ HOẠCH\nCải cách hành chính tỉnh Kiên Giang năm 2025\n"
    "Sở Tài chính chủ trì, phối hợp với Sở Nội vụ rà soát các thủ tục của tỉnh."
)


def stated(value: str, text: str = NEXT_TEXT) -> Stated:
    start = max(0, text.find(value))
    return Stated(value, start, start + len(value))


def identity(number: str, signer: str, day: PartialDate) -> Identity:
    return Identity(
        type=stated("Kế hoạch"),
        number=stated(number),
        issuer=stated("Ủy ban nhân dân tỉnh Kiên Giang"),
        date=day,
        subject=stated("Cải cách hành chính tỉnh Kiên Giang năm 2025"),
        signer=stated(signer),
        post=stated("Chủ tịch"),
    )


NEXT = Document(
    "next",
    "next.txt",
    NEXT_TEXT,
    "Kế hoạch 70",
    "0" * 64,
    identity("70/KH-UBND", "Lê Văn Tám", PartialDate(2025, 1, 2)),
    province="Kiên Giang",
)


@cache
def three() -> Corpus:
    return corpus([document("001"), document("002"), NEXT])


def held(number: str) -> Held:
    return next(one for one in three().held if one.document.file.startswith(number))


def with_text(text: str, *headings: str) -> Held:
    """The plan that is made up, alone, with a text of its own and what its headings head."""
    starts = [text.index(heading) for heading in headings]
    parts = tuple(
        Section((str(n),), f"mục {n}", heading, start, start + len(heading), end, 1)
        for n, (heading, start, end) in enumerate(
            zip(headings, starts, [*starts[1:], len(text)], strict=False), 1
        )
    )
    return corpus([replace(NEXT, text=text, sections=parts)]).held[0]
