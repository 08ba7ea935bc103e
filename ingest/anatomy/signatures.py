"""Who signed: the formula of authority, the post and the name below.

``TM. ỦY BAN NHÂN DÂN`` / ``KT. CHỦ TỊCH`` / ``PHÓ CHỦ TỊCH`` and a name (Nghị định 30/2020/NĐ-CP,
Phụ lục I, mục II.7; the Party writes ``T/M``, ``K/T``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from ingest.anatomy.lines import Line
from ingest.anatomy.naming import post_name
from ingest.anatomy.people import is_person, name_in_capitals, name_of
from ingest.letters import LOWER, UPPER
from rag.model import Stated

_AUTHORITY = re.compile(
    rf"(?:TM|KT|TL|TUQ|TUN|Q|T/M|K/T|T/L|T\.M|K\.T|T\.L)(?:\s*\.\s*|\s+)(?=[{UPPER}])"
    rf"|(?:TM|KT|TL|TUQ)(?:\s*[./]\s*)(?=[{LOWER}{UPPER}])|(?:TM|T/M)\.?$"
)
_POSTS = (
    "CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|GIÁM ĐỐC|TRƯỞNG|CỤC TRƯỞNG|VỤ TRƯỞNG|CHÁNH|BÍ THƯ|"
    "CHỦ NHIỆM|TỔNG (?:GIÁM ĐỐC|CỤC TRƯỞNG|THƯ KÝ|BÍ THƯ|THANH TRA|KIỂM TOÁN|BIÊN TẬP)|THỐNG ĐỐC|"
    "VIỆN TRƯỞNG|HIỆU TRƯỞNG|CHI CỤC TRƯỞNG|THỦ TRƯỞNG|TƯ LỆNH|ĐỘI TRƯỞNG|TỔ TRƯỞNG|CHÍNH ỦY|"
    "CHỈ HUY TRƯỞNG|THAM MƯU TRƯỞNG|ỦY VIÊN|UỶ VIÊN|THƯỜNG TRỰC|PHỤ TRÁCH|TỔNG TRƯỞNG|TRẠM TRƯỞNG|"
    "HẠT TRƯỞNG|THƯ KÝ|KẾ TOÁN TRƯỞNG"
)
_POST = re.compile(rf"(?:QUYỀN\s+|Q\.\s*)?(?:PHÓ\s+)?(?:{_POSTS})(?![{UPPER}])")
_POST_IN_SENTENCE = re.compile(
    rf"(?:Quyền\s+)?(?:Phó\s+)?(?:{_POSTS})(?:\s[^.,;:]*)?", re.IGNORECASE
)
_SIGNED = re.compile(r"\W*(?:đã k[ýí](?: số)?|daky|signed|chữ ký số)\W*", re.IGNORECASE)
_STRAY = re.compile(r"[a-z]{1,6}\]\W*$")  # what is left of a mark "[daky]"
_LEFT = re.compile(r"N[ơƠ][iI]\s+[nN][hH][ậẬ][nN]\s*:?|[-–+•*]\s*\S+")
_SHORT = 60  # characters; a post in small letters is no longer
_CELLS = 14  # lines of authority and post above a name


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature on the lines ``first`` to ``last`` of those that were read."""

    first: int
    last: int
    signer: Stated
    post: Stated | None
    authority: Stated | None


def find_signature(
    lines: Sequence[Line], first: int, stop: int, *, listed: bool = False
) -> Signature | None:
    """The first signature that begins on a line from ``first`` up to ``stop``.

    ``listed``: recipients stand above, so that a post may be written in small letters.
    """
    for index in range(first, min(stop, len(lines))):
        if opens_signature(lines[index].text, listed=listed):
            found = _from(lines, index, listed=listed)
            if found is not None:
                return found
    return None


def opens_signature(text: str, *, listed: bool = False) -> bool:
    """Whether a line begins a signature: with a formula of authority or with a post.

    ``listed``: recipients stand above, so that a post may be written in small letters.
    """
    if not text[0].isalpha():
        return False
    if _AUTHORITY.match(text):
        return is_cell(text) or (len(text) <= _SHORT and text[-1] not in ".;:,")
    if _POST.match(text):
        return is_cell(text)
    return listed and len(text) <= _SHORT and _POST_IN_SENTENCE.fullmatch(text) is not None


def _from(lines: Sequence[Line], index: int, *, listed: bool) -> Signature | None:
    """The signature that begins on line ``index``; None where no name follows."""
    listed = listed or _AUTHORITY.match(lines[index].text) is not None
    end = index
    while end < min(len(lines), index + _CELLS) and _goes_on(lines[end].text, listed=listed):
        name = name_in_capitals(lines[end].text) if end > index else None
        if name is not None and opens_signature(lines[end - 1].text, listed=True):
            return _signed(lines, index, end, end, name)
        end += 1
    at = end + sum(1 for _ in takewhile(_is_mark, (line.text for line in lines[end : end + 4])))
    name = name_of(lines[at].text) if at < len(lines) else None
    if name is None:
        return None
    found = _signed(lines, index, end, at, name)
    return found if listed or found.authority or is_person(name) else None


def _goes_on(text: str, *, listed: bool) -> bool:
    return is_cell(text) or opens_signature(text, listed=listed)


def _is_mark(text: str) -> bool:
    """Whether a line between post and name says nothing but that it is signed."""
    return not any(char.isalpha() for char in text) or _SIGNED.fullmatch(text) is not None


def _signed(lines: Sequence[Line], first: int, end: int, at: int, name: str) -> Signature:
    """The last line that names a post begins the post; what stands above it is the authority."""
    cells = list(_said(lines[first:end]))
    posts = [
        index
        for index, line in enumerate(cells)
        if not _AUTHORITY.match(line.text)
        and (_POST.match(line.text) or _POST_IN_SENTENCE.fullmatch(line.text))
    ]
    cut = posts[-1] if posts else len(cells)
    post, above = cells[cut:], cells[:cut]
    line = lines[at]
    found = line.text.casefold().rfind(name.casefold())
    start = line.start + max(found, 0)
    return Signature(
        first,
        at,
        Stated(name, start, start + len(name)),
        Stated(post_name(" ".join(one.text for one in post)), post[0].start, post[-1].end)
        if post
        else None,
        _joined(above) if any(_AUTHORITY.match(one.text) for one in above) else None,
    )


def _said(cells: Sequence[Line]) -> Iterator[Line]:
    return (line for line in cells if any(char.isalpha() for char in line.text))


def _joined(authority: Sequence[Line]) -> Stated | None:
    if not authority:
        return None
    return Stated(" ".join(line.text for line in authority), authority[0].start, authority[-1].end)


def right_cell(text: str, *, beside: bool) -> int | None:
    """Where the signature's cell begins in a line that a recipient begins, if it holds both.

    ``beside``: a cell stood behind a recipient above already, so that a name may stand here.
    """
    match = _LEFT.match(text)
    if match is None:
        return None
    for gap in re.finditer(r"\s+", text):
        if gap.start() < match.end():
            continue
        rest = text[gap.end() :]
        if is_cell(rest) and (_AUTHORITY.match(rest) or _POST.match(rest)):
            return gap.end()
        name = name_of(rest) if beside and text[gap.start() - 1] in ".;:" else None
        if name is not None and is_person(name):
            return gap.end()
    return None


def is_cell(text: str) -> bool:
    """Whether a line is set in capitals, a stray small letter aside."""
    letters = [char for char in _STRAY.sub("", text) if char.isalpha()]
    return len(letters) > 1 and sum(char.isupper() for char in letters) >= 0.85 * len(letters)
