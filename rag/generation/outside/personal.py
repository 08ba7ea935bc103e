"""What is somebody's own: how old they are, what they earn, where they can be reached.

A directive holds nothing of the kind of a person. What it rules for everybody ("bao nhiêu tuổi thì
được nghỉ hưu?") and how a body is reached are asked in the same words, and may be in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rag.generation.text.people import Person, asked_people
from rag.model import Query
from rag.vietnamese.cues import fold_cues
from rag.vietnamese.places import SURNAMES
from rag.vietnamese.text import LOWER, UPPER, fold, nfc

_POST = (
    r"(?:pho )?(?:giam doc|chu tich|bi thu|bo truong|thu truong|thu tuong|truong phong|hieu truong)"
)
# Somebody, by what stands in a question beside their name or instead of it.
_SOMEBODY = re.compile(
    r"\b(?:ong|dong chi|d/c|anh|chi|co|chu|em) (?:ay|do|nay|ta)\b|\b(?:ông|bà|đồng chí|đ/c) "
    r"|\b(?:his|her|mr|mrs|ms)\b|\brieng (?:cua|ong|ba|dong chi)\b|\bca nhan (?:cua|ong|ba)\b"
    r"|\bdi dong\b|\b(?:personal|mobile|home) (?:e-?mail|phone|number|address)\b"
    rf"|\bcua {_POST}\b.*\b(?:sinh|que|nha|vo|chong|con|tuoi)\b"
    rf"|\b(?:dien thoai|sdt|email|dia chi|nha|tuoi) (?:\w+ ){{0,3}}cua {_POST}\b|\bba (?:ay|ta)\b"
    rf"|\b{_POST}\b(?: \w+){{0,8}} (?:sinh (?:nam|ngay)|que (?:o|quan)|bao nhieu tuoi)\b"
)
_NAME = re.compile(
    rf"(?<!\w)(?:{SURNAMES})(?: [{UPPER}][{LOWER}]+){{1,3}}(?!\w)"
    rf"|[{UPPER}]\w+['’]s (?:wife|husband)\b"
)
_NAME_ASKED = re.compile(rf"^{_POST}\b.*\bten (?:la )?(?:gi|ai)\W*$")
# Who holds a post now is told by no document of another day, but by one that names them.
_NOW = r"(?:hien nay|hien gio|hien tai|bay gio|duong nhiem|luc nay)"
_HOLDER_ASKED = re.compile(
    rf"\b{_POST}\b.*\b{_NOW}\b.*\bai\b|\bai\b.*\b{_POST}\b.*\b{_NOW}\b"
    r"|\bwho (?:is|are) (?:currently )?the (?:current|present|incumbent)\b|\bwho is currently the\b"
)
# How one is reached, as a question names it, and what a clause has that gives it.
_WAYS: tuple[tuple[str, str], ...] = (
    (
        r"(?:dien thoai|sdt|hotline|fax|(?:tele)?phone|mobile number)",
        r"(?<!\d)(?:\+84|0)\d{1,3}(?:[ .-]?\d{2,4}){2,3}(?!\d)|\b1[89]00[ .]?\d{4}",
    ),
    (r"(?:e-?mail|hop thu)", r"\w@\w"),
    (r"(?:website|zalo|facebook)", r"\bhttps?:|\bwww\.|\.vn\b"),
    (
        r"(?:dia chi|address)",
        r"\b[Đđ]ịa chỉ\b|\b[Ss]ố (?:nhà )?\d+[\w/]*,? (?:đường|phố|ngõ)\b|\w@\w|\.vn\b",
    ),
)
# Something else is asked of it: "có phải ghi địa chỉ không?", "công khai địa chỉ ở đâu?".
_ELSE = re.compile(r"\b(?:khong|chua)\W*$|\bo dau\b|\b(?:ai|nao)\b|\b(?:who|must|may|should|can)\b")
# It asks for that, and doesn't only speak of it.
_REACHED = tuple(
    (
        re.compile(rf"\b{way}\b"),
        re.compile(
            rf"^(?:(?:cho|xin|toi|minh|em|hoi|biet|so|ten|va) )*{way}\b"
            rf"|\b{way}\b.*\b(?:la gi|so may|bao nhieu|the nao)\W*$"
            rf"|\b(?:what|give|tell|which)\b.*\b{way}\b"
        ),
        re.compile(given),
    )
    for way, given in _WAYS
)


def is_personal(query: Query, people: Iterable[Person]) -> bool:
    """Whether a question is for something of one person's own."""
    if not query.asks & {"contact", "person"}:
        return False
    named = _NAME.search(nfc(query.text)) is not None
    return named or _speaks_of_somebody(query) or bool(asked_people(query.text, people))


def asks_name(query: Query) -> bool:
    """Whether a question is for the name of the holder of a post, which no clause tells."""
    return _NAME_ASKED.search(fold_cues(query.text)) is not None


def asks_holder(query: Query) -> bool:
    """Whether a question is for whoever holds a post now: "Giám đốc quỹ hiện nay là ai?"."""
    return _HOLDER_ASKED.search(fold_cues(query.text.lower())) is not None


def _speaks_of_somebody(query: Query) -> bool:
    marked = nfc(query.text).lower()
    return any(_SOMEBODY.search(text) is not None for text in (fold_cues(query.text), marked))


def contact_asked(query: Query) -> re.Pattern[str] | None:
    """What a clause must have that gives the contact asked for; None where none is."""
    if "contact" not in query.asks:
        return None
    folded = fold(query.text)
    speaks = _ELSE.search(folded) is None
    return next(
        (
            given
            for way, asked, given in _REACHED
            if asked.search(folded) or (speaks and way.search(folded))
        ),
        None,
    )
