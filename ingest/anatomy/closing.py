"""The end of a document: to whom it goes, who signed it, by what authority and in what post.

``Nơi nhận``, then ``TM. ỦY BAN NHÂN DÂN`` / ``KT. CHỦ TỊCH`` / ``PHÓ CHỦ TỊCH`` and a name; on some
pages the name stands first, on some there is a name and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.anatomy.lines import Line
from ingest.anatomy.naming import post_name
from ingest.letters import LOWER, UPPER
from rag.model import Stated

_RECIPIENTS = re.compile(r"N[ơƠ][iI]\s+[nN][hH][ậẬ][nN]\s*:?\s*")
_AUTHORITY = re.compile(rf"(?:TM|KT|TL|TUQ|TUN|Q|T/M|K/T|T/L)(?:\s*\.\s*|\s+)(?=[{UPPER}])|TM\.?$")
_POST = re.compile(
    r"(?:QUYỀN\s+|Q\.\s*)?(?:PHÓ\s+)?(?:CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|GIÁM ĐỐC|TRƯỞNG|"
    r"TỔNG GIÁM ĐỐC|CỤC TRƯỞNG|VỤ TRƯỞNG|CHÁNH|BÍ THƯ|CHỦ NHIỆM|TỔNG|THỐNG ĐỐC|VIỆN TRƯỞNG|"
    rf"HIỆU TRƯỞNG|CHI CỤC TRƯỞNG|THỦ TRƯỞNG|TƯ LỆNH|ĐỘI TRƯỞNG)(?![{UPPER}])"
)
_SURNAME = re.compile(
    r"(?:Nguyễn|Trần|Lê|Phạm|Huỳnh|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đào|Đoàn|Vương|Trịnh|"
    r"Trương|Lâm|Mai|Cao|Hà|Tạ|Tô|Thái|Đinh|Lương|Lưu|Châu|Quách|Tăng|La|Thạch|Sơn|Kim|Chu|Triệu|Âu|"
    r"Lò|Vi|Hầu|Giàng|Ma|Nông|Lan|Đồng|Phùng|Tống|Từ|Kiều|Nghiêm|Lại|Thân|Tiêu|Diệp|Văn|Y|A|Rơ|Điểu|"
    r"Danh|Quàng|Lầu|Vừ|Sùng|Mùa|Cầm|Bàn|Hứa|Khúc|Khuất|Ninh|Ông|Bế|Đàm|Lục|Doãn|Thiều|Trà|Viên|Mạc)"
)
_NAME_WORD = re.compile(rf"[{UPPER}][{LOWER}]*(?:[-’'][{UPPER}]?[{LOWER}]+)?|[A-Z]\.")
_TITLE = re.compile(
    r"(?:GS|PGS|TS|ThS|Ths|BS|CKI|CKII|Đại tá|Thượng tá|Trung tá|Thiếu tướng|Trung tướng|"
    r"Thượng tướng|Đại tướng|Luật sư|Kỹ sư)\.?\s*"
)
_ITEM = re.compile(r"[-–+•*]\s*")
_WITHIN = 14  # lines after the recipients in which the signature stands


@dataclass(frozen=True, slots=True)
class Closing:
    """What the end states; ``[start, end)`` spans it, both -1 where there is none."""

    start: int = -1
    end: int = -1
    recipients: tuple[Stated, ...] = ()
    signer: Stated | None = None
    post: Stated | None = None
    authority: Stated | None = None


@dataclass(frozen=True, slots=True)
class _Signature:
    first: int
    last: int
    signer: Stated
    post: Stated | None
    authority: Stated | None


def read_closing(lines: Sequence[Line], start: int) -> Closing:
    """The closing block after the head that ends at ``start``."""
    body = [line for line in lines if line.start >= start]
    at = next((i for i, line in enumerate(body) if _RECIPIENTS.match(line.text)), None)
    if at is None:
        return _unlisted(body)
    after = _signature(body, at + 1, len(body))
    before = _signature(body, max(0, at - 8), at) if after is None else None
    signature = after or before
    last_item = (after.first if after else len(body)) - 1
    items, last = _recipients(body[at : last_item + 1])
    if after is None:
        last_item = at + last
    first = min(at, before.first) if before else at
    final = after.last if after else last_item
    return Closing(
        start=body[first].start,
        end=body[final].end,
        recipients=items,
        signer=signature.signer if signature else None,
        post=signature.post if signature else None,
        authority=signature.authority if signature else None,
    )


def _unlisted(body: Sequence[Line]) -> Closing:
    """A text without a list of recipients: a signature, or only a name, may still close it."""
    signature = _last_signature(body)
    if signature is not None:
        return Closing(
            start=body[signature.first].start,
            end=body[signature.last].end,
            signer=signature.signer,
            post=signature.post,
            authority=signature.authority,
        )
    if body and is_name(body[-1].text) and _SURNAME.match(body[-1].text):
        last = body[-1]
        return Closing(last.start, last.end, signer=Stated(last.text, last.start, last.end))
    return Closing()


def _last_signature(body: Sequence[Line]) -> _Signature | None:
    """The signature nearest the end of the main text, before any appendix."""
    for first in range(len(body)):
        line = body[first]
        if _is_cell(line) and (_AUTHORITY.match(line.text) or _POST.match(line.text)):
            found = _signature(body, first, first + 6)
            if found is not None:
                return found
    return None


def _signature(body: Sequence[Line], first: int, stop: int) -> _Signature | None:
    """The first run of lines in capitals, authority or post, that a person's name follows."""
    for index in range(first, min(stop, len(body))):
        line = body[index]
        if not _is_cell(line) or not (_AUTHORITY.match(line.text) or _POST.match(line.text)):
            continue
        end = index
        while end < min(stop, len(body)) and _is_cell(body[end]):
            end += 1
        while end < len(body) and not any(char.isalpha() for char in body[end].text):
            end += 1
        if end < len(body) and is_name(_untitled(body[end].text)):
            return _signed(body[index:end], body[end], index, end)
    return None


def _signed(cells: Sequence[Line], name: Line, first: int, last: int) -> _Signature:
    """The last line that names a post begins the post; what stands above it is the authority."""
    posts = [
        index
        for index, line in enumerate(cells)
        if _POST.match(line.text) and not _AUTHORITY.match(line.text)
    ]
    at = posts[-1] if posts else len(cells)
    post = [line for line in cells[at:] if any(char.isalpha() for char in line.text)]
    above = cells[:at]
    words = _untitled(name.text)
    return _Signature(
        first,
        last,
        Stated(words, name.end - len(words), name.end),
        Stated(post_name(" ".join(one.text for one in post)), post[0].start, post[-1].end)
        if post
        else None,
        _joined(above) if any(_AUTHORITY.match(line.text) for line in above) else None,
    )


def _is_cell(line: Line) -> bool:
    """Whether a line is set in capitals, a stray small letter aside."""
    letters = [char for char in line.text if char.isalpha()]
    return len(letters) > 1 and sum(char.isupper() for char in letters) >= 0.85 * len(letters)


def _joined(authority: Sequence[Line]) -> Stated | None:
    if not authority:
        return None
    return Stated(" ".join(line.text for line in authority), authority[0].start, authority[-1].end)


def is_name(line: str) -> bool:
    """Whether a line is a person's name: two to five words, each with a capital."""
    words = line.split()
    return 2 <= len(words) <= 5 and all(_NAME_WORD.fullmatch(word) for word in words)


def _untitled(line: str) -> str:
    return _TITLE.sub("", line) if _TITLE.match(line) else line


def _recipients(block: Sequence[Line]) -> tuple[tuple[Stated, ...], int]:
    """The items below ``Nơi nhận:`` and the index of the last line that belongs to them."""
    items: list[Stated] = []
    last = 0
    head = _RECIPIENTS.match(block[0].text)
    rest = Line(
        block[0].text[head.end() :] if head else "",
        block[0].start + (head.end() if head else 0),
        block[0].end,
    )
    for index, line in enumerate([rest, *block[1:]]):
        if not line.text:
            continue
        if index > 45 or (index and line.in_capitals and not _ITEM.match(line.text)):
            break
        last = index
        items.extend(_items(line))
    return tuple(items), last


def _items(line: Line) -> list[Stated]:
    """The recipients on one line: one, or several after each other with dashes between."""
    found: list[Stated] = []
    for match in re.finditer(r"(?:^|(?<=;)\s*)(?:[-–+•*]\s*)?(?P<item>[^;]+)", line.text):
        words = match["item"].strip().strip(" .,;-")
        if words:
            at = line.start + match.start("item") + match["item"].index(words)
            found.append(Stated(words, at, at + len(words)))
    return found
