"""Why somebody is on a distribution list and how many copies they get, as notes say it in brackets.

"- Ban Dân vận Tỉnh ủy (b/c);", "- Trung tâm Công báo (đăng công báo);", "- Sở Nội vụ (05b);" tell
who gets the document to be reported to, to publish it, and how many copies.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.model import Document, Evidence, Query, Stated
from rag.vietnamese.text import fold

# How a question asks for it, and how an entry notes it, both folded.
_PURPOSES = tuple(
    (re.compile(asked), re.compile(noted))
    for asked, noted in (
        (r"\b(?:(?:dang|in|dua) (?:len |tren )?)?cong bao\b|\bgazette\b", r"\bcong bao\b"),
        (
            r"\b(?:dang tai|dang (?:web|trang|cong)|dua len (?:web|trang|cong))\b|\bwebsite\b",
            r"\bdang tai\b|\bcong thong tin|\bcong ttdt\b|\bwebsite\b|\bbao dien tu\b",
        ),
        (r"\bkiem tra(?: van ban)?\b|\bfor (?:inspection|checking)\b", r"\bkiem tra\b|\bk/t\b"),
        (
            r"\b(?:gui|de) (?:de )?(?:bao cao|b/c|bc)\b|\bfor (?:reporting|report)\b",
            r"\bb/c\b|\bbao cao\b",
        ),
        (r"\bde phoi hop\b|\bp/h\b|\bfor coordination\b", r"\bp/h\b|\bphoi hop\b"),
        (r"\bde (?:thuc hien|th|t/h)\b|\bfor implementation\b", r"\bt/h\b|\bthuc hien\b"),
        (r"\bluu (?:o|tai|tru)\b|\bai luu\b|\bfiled?\b|\barchived?\b", r"^\W*luu\b"),
    )
)
_NOTE = re.compile(r"\([^()]*\)")
_WORD = re.compile(r"[^\W_]+")
_COPIES_ASKED = re.compile(
    r"\b(?:may|bao nhieu) ban\b(?! (?:do|an|ghi|ve|sao ke))|\bhow many copies\b"
)
_COPIES = re.compile(r"\(\s*\d+\s*b(?:an)?\s*\)|\b\d+\s*b(?:an)?\)")
# "… được gửi để những bộ nào biết, thực hiện?", and the sentence that says so in the document.
_TO_KNOW = re.compile(
    r"\b(?:de|cho|toi|den) .{0,60}\b(?:nao|ai)\b.{0,12}\b(?:biet|thuc hien|t/h)\b"
)
_MADE_KNOWN = re.compile(
    r"\b(?:[Xx]in )?(?:[Tt]hông báo|[Gg]ửi|[Tt]ruyền đạt) (?:để|đến|tới|cho) "
    r"(?:[^.;\n]|\n(?!\n)){4,400}?\b(?:biết|thực hiện)\b[^.;\n]{0,40}"
)


# "Ngoài Bộ Nội vụ thì còn gửi ai?"
_ASIDE = re.compile(
    r"\b(?:ngoai(?: ra)?|besides|apart from|other than|except(?: for)?|in addition to)"
    r" (?P<aside>[^?]{2,80}?)(?:,| ra\b| thi\b| (?=con\b|cung\b|nhung\b|gui\b)|$|\?)"
)
# Beside those whom it addresses.
_FURTHER = re.compile(
    r"\bngoai\b.*\b(?:kinh gui|dia chi)\b|\bcon (?:duoc )?gui\b|\bcopied\b|\bwho else\b"
    r"|\b(?:besides|apart from) (?:the |those )?(?:\w+ ){0,3}?(?:addressees?|addressed)\b"
)


def asks_further(query: Query) -> bool:
    """Whether it asks who gets it beside those whom it addresses."""
    return _FURTHER.search(fold(query.text)) is not None


def asking_words(query: Query) -> frozenset[str]:
    """The folded words that only say for what, or beside whom, somebody gets a document."""
    folded = fold(query.text)
    cues = (_FURTHER, _ASIDE, _COPIES_ASKED, *(asked for asked, _ in _PURPOSES))
    return frozenset(
        word for cue in cues for one in cue.finditer(folded) for word in _WORD.findall(one.group())
    )


def set_aside(query: Query) -> frozenset[str]:
    """The folded words of those whom the question names as known: "ngoài Bộ Nội vụ"."""
    found = _ASIDE.search(fold(query.text))
    return frozenset(_WORD.findall(found["aside"])) if found else frozenset()


def asks_copies(query: Query) -> bool:
    """Whether it asks how many copies somebody gets."""
    return _COPIES_ASKED.search(fold(query.text)) is not None


def for_purpose(listed: Sequence[Stated], query: Query) -> list[Stated]:
    """The entries that are on the list for what the question says; none where it says nothing."""
    folded = fold(query.text)
    noted = [note for asked, note in _PURPOSES if asked.search(folded)]
    if asks_copies(query):
        noted = [_COPIES]
    return [one for one in listed if any(_says(one.value, note) for note in noted)]


def _says(entry: str, note: re.Pattern[str]) -> bool:
    """Whether an entry's note, or the entry where it has none, says it."""
    folded = fold(entry)
    notes = " ".join(_NOTE.findall(folded))
    return note.search(notes or folded) is not None


def made_known(document: Document, query: Query) -> Evidence | None:
    """The sentence that makes it known to those who carry it out, where that is asked for."""
    if _TO_KNOW.search(fold(query.text)) is None:
        return None
    found = list(_MADE_KNOWN.finditer(document.text))
    return Evidence(document, *found[-1].span()) if found else None
