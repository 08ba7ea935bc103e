"""To whom a decision hands tasks on, where its items only list them.

"Điều 1. … quy định việc phân cấp cho Sở Công Thương thực hiện một số nhiệm vụ": the items of
"Điều 2. Nội dung phân cấp" name nobody, and all of them are handed on to the one body.
"""

from __future__ import annotations

import re

from rag.model import Document, Evidence
from rag.vietnamese.name_spans import body_spans
from rag.vietnamese.text import UPPER, fold

HEAD = 6_000  # code points of a document in which it says to whom
BETWEEN = 120  # code points between what is done and to whom

_HANDS_ON = re.compile(r"\b(?:phan cap|phan quyen|uy quyen)\b")
_TO = re.compile(
    r"\b(?:[Pp]hân cấp|[Pp]hân quyền|[Ủủ]y quyền|[Uu]ỷ quyền)"
    rf"(?:\b[^.;:\n]{{0,{BETWEEN}}}?\bcho)? (?:các )?(?=[{UPPER}])"
)
# Who stands at the head of a body: "Giám đốc Sở Công Thương".
_POST = re.compile(r"(?:Giám đốc|Chủ tịch|Thủ trưởng|Trưởng|Chánh) (?=\w)")


def handed_to(document: Document) -> Evidence | None:
    """Where a document that hands tasks on says to whom; None where it hands on to several."""
    subject = document.identity.subject
    if subject is None or not _HANDS_ON.search(fold(subject.value)):
        return None
    found = [one for one in _receivers(document) if one is not None]
    names = {fold(body) for _, body in found}
    return found[0][0] if len({_common(one, names) for one in names}) == 1 else None


def _receivers(document: Document) -> list[tuple[Evidence, str]]:
    text = document.text[:HEAD]
    found = list[tuple[Evidence, str]]()
    for one in _TO.finditer(text):
        end = text.find("\n", one.end())
        rest = text[one.end() : end if end >= 0 else len(text)]
        post = _POST.match(rest)
        names = [body for body in body_spans(rest) if body.start in (0, post.end() if post else 0)]
        if names:
            span = Evidence(document, one.start(), one.end() + names[0].end)
            found.append((span, rest[: names[0].end]))
    return found


def _common(name: str, names: set[str]) -> str:
    """The shortest of the names that a name begins with: "Sở Công Thương thành phố" is the Sở."""
    return min((one for one in names if name.startswith(one)), key=len)
