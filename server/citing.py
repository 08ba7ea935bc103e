"""How an official cites a document in a sentence of his own: what it states, nothing else."""

from __future__ import annotations

import re

from rag.generation.proof.naming import whole_issuer
from rag.model import Document, Identity, PartialDate
from rag.wire import stated

# As offices write them (Nghị định 30/2020/NĐ-CP, Phụ lục III, and the symbols of its numbers).
SHORT_NAMES = {
    "Ủy ban nhân dân": "UBND",
    "Hội đồng nhân dân": "HĐND",
    "Mặt trận Tổ quốc": "MTTQ",
}

_PLACE = re.compile(r" (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu) \S.*$")
LONGEST = 100  # code points of a title that is a name; a longer one is a sentence of the text


def cited_name(document: Document) -> str:
    """``Kế hoạch số 63/KH-UBND ngày 06/3/2024 của UBND tỉnh Kiên Giang``, as far as it is stated.

    A text that says neither what it is nor whose is named by its first heading and its file.
    """
    own = document.identity
    if own.type is None and own.number is None:
        title = document.title
        return (
            f"“{title}”, tệp {document.file}" if len(title) <= LONGEST else f"tệp {document.file}"
        )
    issuer = _issuer(own)
    parts = (
        own.type.value if own.type else "Văn bản",
        f"số {own.number.value}" if own.number else "",
        official_day(own.date),
        f"của {issuer}" if issuer else "",
        f"về {_lowered(own.subject.value)}" if own.subject and not own.number else "",
    )
    return " ".join(part for part in parts if part)


def official_day(date: PartialDate | None) -> str:
    """``ngày 06/3/2024``, ``tháng 01/2022``, ``năm 2013``; a 0 before days to 9, months 1, 2."""
    if date is None:
        return ""
    if date.month is None:
        return f"năm {date.year}"
    month = f"{date.month:02d}" if date.month < 3 else str(date.month)
    return (
        f"tháng {month}/{date.year}"
        if date.day is None
        else f"ngày {date.day:02d}/{month}/{date.year}"
    )


def _issuer(own: Identity) -> str:
    """The issuer, with the body or the place that it belongs to where its own name has none."""
    name, superior = stated(own.issuer) or "", stated(own.superior) or ""
    whole = whole_issuer(own)
    place = _PLACE.search(superior)
    if whole is not None:
        name = whole
    elif name and place and not _PLACE.search(name):
        name += place[0]
    for full, short in SHORT_NAMES.items():
        name = name.replace(full, short)
    return name


def _lowered(subject: str) -> str:
    subject = subject.removeprefix("Về ").removeprefix("về ")
    return subject[:1].lower() + subject[1:] if subject[1:2].islower() else subject
