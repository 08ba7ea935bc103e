"""A follow-up taken apart, its diacritics restored."""

from __future__ import annotations

import re
from collections.abc import Callable

from rag.model import Lang
from rag.retrieval.slots import Slot, find_slots
from rag.retrieval.utterance import Utterance
from rag.vietnamese.spelling import is_plain

Restore = Callable[[str, Lang], str]

# "do" behind a noun is *đó* where nobody follows by whom something is done.
_THAT = re.compile(
    r"\b(van ban|ke hoach|chi thi|quyet dinh|cong van|nghi quyet|ket luan|quy che|quy dinh|de an"
    r"|thong bao|bao cao|huong dan|chuong trinh|luat|nghi dinh|thong tu|bai|hoi nghi|nguoi) do"
    r"(?= (?:ngay|nam|so|ve|la|co|gui|khi|bao|duoc|cua|con|thi|noi|yeu|het|den|keo|may|o|ra|ban)\b"
    r"|$)",
    re.IGNORECASE,
)


def spoken(question: str, whole: str, restore: Restore, lang: Lang) -> Utterance:
    """The question taken apart, its diacritics restored.

    Words typed without any are restored apart from those that lead over, which the restorer would
    take for others; never so that a name gets lost ("Gia Lai" is no *giá lại*).
    """
    if not is_plain(question):
        return Utterance.of(whole, lang)
    said = Utterance.of(question, lang)
    said = said.reworded(_THAT.sub(r"\1 đó", said.body))
    body = restore(said.body, lang)
    lost = len(_names(body)) < len(_names(said.body))
    return said.reworded(_with_names(said.body, body) if lost else body)


def _names(text: str) -> list[Slot]:
    return [one for one in find_slots(text) if one.kind in ("issuer", "province")]


def _with_names(typed: str, restored: str) -> str:
    """The restored text with the names as they were typed; as typed where words can't be paired."""
    words, typed_words = restored.split(), list(re.finditer(r"\S+", typed))
    if len(words) != len(typed_words):
        return typed
    names = _names(typed)
    for at, word in enumerate(typed_words):
        if any(one.start <= word.start() < one.end for one in names):
            words[at] = word.group()
    return " ".join(words)
