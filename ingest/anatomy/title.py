"""What a person calls a document, and which province it speaks for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ingest.anatomy.lines import Line
from rag.model import Identity, PartialDate
from rag.vietnamese.places import find_provinces

LONGEST = 120
_OF_PLACE = re.compile(r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu) \S.*$")
_ITEM = re.compile(r"(?:\d+[.)]|[-–+•])\s")
_CENTRAL = (
    "Bộ ", "Chính phủ", "Thủ tướng", "Quốc hội", "Văn phòng Chính phủ", "Ủy ban Thường vụ Quốc hội",
    "Ban Chấp hành Trung ương", "Bộ Chính trị", "Ban Bí thư", "Văn phòng Trung ương",
    "Ngân hàng Nhà nước", "Thanh tra Chính phủ", "Kiểm toán nhà nước", "Chủ tịch nước",
)  # fmt: skip


def title_of(identity: Identity, lines: Sequence[Line]) -> str:
    """The name of a document: its type, number, date and issuer, or else its first heading."""
    if identity.type is not None and (identity.number or identity.issuer or identity.subject):
        return _cut(_formal(identity))
    for line in lines[:6]:
        words = line.text.split()
        is_item = _ITEM.match(line.text) is not None
        if 4 <= len(words) <= 30 and line.text[-1] not in ".;:,!?/" and not is_item:
            return _cut(line.text)
    longest = next((line.text for line in lines if len(line.text) > 20), None)
    text = longest or (lines[0].text if lines else "")
    return _cut(text.lstrip("0123456789.) "))


def _formal(identity: Identity) -> str:
    parts = [identity.type.value if identity.type else ""]
    if identity.number:
        parts.append(f"số {identity.number.value}")
    if identity.date:
        parts.append(spoken_date(identity.date))
    name = full_issuer(identity)
    if name:
        parts.append(f"của {name}")
    if identity.subject and not identity.number:
        subject = identity.subject.value
        parts.append(f"về {subject[:1].lower()}{subject[1:]}")
    return " ".join(parts)


def full_issuer(identity: Identity) -> str | None:
    """The issuer with the superior that tells it from others of its name."""
    if identity.issuer is None:
        return None
    name = identity.issuer.value
    if identity.superior is None:
        return name
    place = _OF_PLACE.search(identity.superior.value)
    if place and not _OF_PLACE.search(name):
        return f"{name} {place.group()}"
    return name


def spoken_date(date: PartialDate) -> str:
    """``ngày 06/3/2024``, ``tháng 01/2022`` or ``năm 2013``: as officials write it."""
    if date.month is None:
        return f"năm {date.year}"
    month = f"{date.month:02d}" if date.month < 3 else str(date.month)
    if date.day is None:
        return f"tháng {month}/{date.year}"
    return f"ngày {date.day:02d}/{month}/{date.year}"


def province_of(identity: Identity, text: str) -> str | None:
    """The province whose document this is, as far as it says; None for central agencies."""
    for part in (identity.issuer, identity.superior):
        found = find_provinces(part.value) if part else ()
        if found:
            return found[0]
    agencies = [part.value for part in (identity.issuer, identity.superior) if part]
    if any(name.startswith(_CENTRAL) for name in agencies):
        return None
    found = find_provinces(identity.place.value) if identity.place else ()
    if found:
        return found[0]
    return _most_named(text)


def _most_named(text: str) -> str | None:
    counts: Counter[str] = Counter()
    for line in text.split("\n"):
        counts.update(find_provinces(line))
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def _cut(words: str) -> str:
    """At most ``LONGEST`` code points, cut between words."""
    line = " ".join(words.split())
    if len(line) <= LONGEST:
        return line
    comma = line.rfind(", ", LONGEST - 40, LONGEST)
    return line[: comma if comma > 0 else line.rindex(" ", 0, LONGEST)].rstrip(" ,;:-")
