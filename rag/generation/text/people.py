"""People whom the documents name, with the post that the documents give them.

Officials stand in public acts by name and post; nothing else is kept about them. A post stands
before the name ("Chủ tịch UBND tỉnh Phạm Vũ Hồng"), behind it ("… Huỳnh Thị Diễm Ngọc, Phó Chủ
tịch …"), or over a signature.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from rag.model import Document, Evidence
from rag.vietnamese.places import find_provinces
from rag.vietnamese.text import LOWER, UPPER, fold, fold_space

_WORD = rf"[{UPPER}][{LOWER}]+"
_NAME = rf"{_WORD}(?: {_WORD}){{1,4}}"
_POST_HEAD = (
    r"(?:Phó |Quyền |Nguyên )?(?:Tổng Bí thư|Chủ tịch|Bí thư|Thủ tướng|Bộ trưởng|Thứ trưởng"
    r"|Tổng Giám đốc|Giám đốc|Chánh [A-Z]\w+(?: \w+)?|Trưởng|Cục trưởng|Vụ trưởng|Viện trưởng"
    r"|Hiệu trưởng|Tổng Thư ký|Ủy viên|Uỷ viên|Chủ nhiệm|Hạt trưởng|Chỉ huy trưởng|Đại tá"
    r"|Thiếu tướng|Trung tướng)"
)
_HONORIFIC = r"(?:đồng chí|đ/c|Đồng chí|ông|bà|Ông|Bà|các đồng chí:|;)"
_BEHIND = re.compile(
    rf"(?:{_HONORIFIC} )?(?P<name>{_NAME})(?:,| -| –) (?P<post>{_POST_HEAD}[^;.\n]*)"
)
_BEFORE = re.compile(
    rf"(?P<post>{_POST_HEAD}(?: [\w/,-]+){{0,8}}?) (?P<name>{_NAME})(?= |,|;|\.|$)"
)
# A post ends where its holder begins to act: before a verb or a place of mention.
_POST_END = re.compile(
    r",? (?:tại|chủ trì|phát biểu|nhấn mạnh|làm|đã|về|trong|và các|yêu cầu|ký)\b"
)
# Before another post within one: "… của Phó Thủ tướng có Bộ trưởng Bộ Y tế Đào Hồng Lan".
_OTHER = re.compile(rf".*\b(?:có|gồm|cùng|với|và)(?: các)? (?:đồng chí |ông |bà )?(?={_POST_HEAD})")
# Words that begin an institution's name, not a person's.
_NOT_NAMES = frozenset(
    "Chánh Luật Tin Ủy Ban Bộ Sở Tỉnh Thành Chính Quốc Đảng Hội Mặt Văn Phòng Nhà Nhân Kế"
    " Chỉ Quyết Công Nghị Trung Ủy Uỷ Ban Phó Chủ Bí Trưởng Giám Thủ Đoàn Liên Tổng Cục Vụ Việt"
    " Trường".split()
)


@dataclass(frozen=True, slots=True)
class Person:
    """A person as a document names them; ``post`` None where it gives none."""

    name: str
    post: str | None
    evidence: Evidence
    signs: bool = False


def find_people(documents: Iterable[Document]) -> list[Person]:
    """Everybody whom the documents name together with a post, and everybody who signed."""
    return [one for document in documents for one in (*_signers(document), *_named(document))]


def asked_people(question: str, people: Iterable[Person]) -> list[Person]:
    """The people whose whole name stands in the question, however its diacritics were typed."""
    folded = fold(fold_space(question))
    return [
        one
        for one in people
        if _folded(one.name) in folded and re.search(rf"\b{re.escape(_folded(one.name))}\b", folded)
    ]


@lru_cache(maxsize=16_384)
def _folded(name: str) -> str:
    return fold(name)


def _signers(document: Document) -> Iterator[Person]:
    own = document.identity
    if own.signer is None:
        return
    parts = [one for one in (own.authority, own.post, own.signer) if one is not None]
    evidence = Evidence(document, min(p.start for p in parts), max(p.end for p in parts))
    yield Person(own.signer.value, own.post.value if own.post else None, evidence, signs=True)


def _named(document: Document) -> Iterator[Person]:
    """Everybody with the post behind, or before, their name; what stands before it is theirs."""
    before = list(_before(document))
    ends = {one.evidence.end for one in before}
    for found in _BEHIND.finditer(document.text):
        name, post = found["name"], found["post"]
        if _is_no_name(name) or found.end("name") in ends:
            continue
        cut = _POST_END.search(post)
        post = post[: cut.start()] if cut else post
        start, end = found.start("name"), found.start("post") + len(post)
        yield Person(name, post.strip(" ,"), Evidence(document, start, end))
    yield from before


def _before(document: Document) -> Iterator[Person]:
    for found in _BEFORE.finditer(document.text):
        start = found.start("post")
        other = _OTHER.match(document.text, start, found.end("post"))
        start = other.end() if other else start
        at = found.start("name") + _place(found["name"])
        post, name = document.text[start:at], document.text[at : found.end("name")]
        if not _is_no_name(name):
            yield Person(name, post.strip(" ,"), Evidence(document, start, found.end("name")))


def _place(name: str) -> int:
    """How much of what looks like a name is the province that the post is of."""
    words = name.split(" ")
    for count in (2, 3):
        place = " ".join(words[:count])
        if len(words) - count >= 2 and find_provinces(place):
            return len(place) + 1
    return 0


def _is_no_name(name: str) -> bool:
    return name.split()[0] in _NOT_NAMES or bool(find_provinces(name))
