"""The terms that an English question asks the meaning of, and what they are in Vietnamese.

"How does the regulation define a secret-key storage device?" asks for "thiết bị lưu khóa bí mật".
"""

from __future__ import annotations

import re

from rag.vietnamese.glossary import translated
from rag.vietnamese.text import fold

_TERM = r"(?:the term )?(?:an? |the )?[\"'“‘]?(?P<term>\w[\w/-]*(?: [\w/-]+){0,7}?)[\"'”’]?"
_END = (
    r"(?=\W*$|[,;?]|[\"'”’]? (?:in|under|according to|per|as|for the purposes?|within|by|mean\w*"
    r"|(?:is |are )?defined|(?:is |are )?understood)\b)"
)
_ASKED = tuple(
    re.compile(cue, re.IGNORECASE)
    for cue in (
        rf"\b(?:what|who) (?:is|are|does|do|counts as)(?: meant by)? {_TERM}{_END}",
        rf"\bdefin(?:e|es|ing|ition of) {_TERM}{_END}",
        rf"\bmeaning of {_TERM}{_END}",
        rf"\bhow (?:is|are) {_TERM} (?:defined|understood|explained)\b",
    )
)
# Words between those of a term that have no meaning of their own.
_JOINTS = frozenset("a an and for in of the to".split())


def terms_asked(question: str) -> tuple[str, ...]:
    """The terms, in English, whose meaning a question may be on."""
    found = (cue.search(question) for cue in _ASKED)
    return tuple(dict.fromkeys(one["term"] for one in found if one is not None))


def may_be(english: str, form: str) -> bool:
    """Whether a folded Vietnamese term is the English one: no word of either is left over."""
    syllables = set(form.split())
    left = set(syllables)
    for words, meanings in translated(english.replace("-", " ")):
        if not meanings and _JOINTS.issuperset(words):
            continue
        meant = [set(fold(one.term).split()) for one in meanings]
        fitting = [one for one in meant if one <= syllables]
        if not fitting:
            return False
        left.difference_update(*fitting)
    return not left
