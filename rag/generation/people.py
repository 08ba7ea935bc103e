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
# Words that begin an institution's name, not a person's.
_NOT_NAMES = frozenset(
    "Ủy Ban Bộ Sở Tỉnh Thành Chính Quốc Đảng Hội Mặt Văn Phòng Nhà Nhân Kế Chỉ Quyết Công Nghị"
    " Trung Ủy Uỷ Ban Phó Chủ Bí Trưởng Giám Thủ Đoàn Liên Tổng Cục Vụ Việt Trường".split()
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
    for pattern in (_BEHIND, _BEFORE):
        for found in pattern.finditer(document.text):
            name, post = found["name"], found["post"]
            if name.split()[0] in _NOT_NAMES or find_provinces(name):
                continue
            end = found.end()
            if pattern is _BEHIND:
                cut = _POST_END.search(post)
                post = post[: cut.start()] if cut else post
                end = found.start("post") + len(post)
            start = min(found.start("name"), found.start("post"))
            yield Person(name, post.strip(" ,"), Evidence(document, start, end))
