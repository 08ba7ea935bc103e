"""A case that a follow-up puts the question before into: "nếu học trực tuyến thì sao?".

It asks nothing itself: the question before is asked again of that case.
"""

from __future__ import annotations

import re

from rag.model import Lang
from rag.retrieval.utterance import Utterance
from rag.vietnamese.predicates import asks
from rag.vietnamese.text import fold

LEAST = 3  # words of a case

_CASE: dict[Lang, re.Pattern[str]] = {
    "vi": re.compile(r"(?:neu(?: nhu)?|(?:trong )?truong hop|gia (?:su|nhu)|gap luc|khi)\s+\S"),
    "en": re.compile(r"(?P<what>what )?(?:if|in case|unless|in the case of|in case of)\s+\S"),
}
_OLD = re.compile(r"[\s,]+(?:neu|trong truong hop|if|unless|in case)\s.*$")
_RESULT = re.compile(r"\b(?:thi|then)\b(?! (?:sao|the nao))")


def in_case(said: Utterance, question: str) -> str | None:
    """The question before, asked of the case that the follow-up names; None where it names none."""
    found = _CASE[said.lang].match(fold(said.body))
    what_if = found.end("what") if found and said.lang == "en" else 0
    if found is None or (said.lang == "en" and not (said.goes_on or what_if > 0)):
        return None
    case = said.body[max(what_if, 0) :].strip(" ,")
    if len(case.split()) < LEAST or asks(case, "vi") or _RESULT.search(fold(case)):
        return None
    asked = question.strip(" ?.!")
    old = _OLD.search(fold(asked))
    asked = asked[: old.start()] if old else asked
    case = f"{case[:1].lower()}{case[1:]}"
    lead = "trong " if fold(case).startswith("truong hop") else ""
    return f"{asked} {lead}{case}"
