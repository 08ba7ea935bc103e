"""Names of issuing bodies, compared and put in English."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rag.vietnamese.issuer_forms import bodies, folded_words
from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.text import fold_space, nfc

_HEADS = re.compile(r"^(?:bo truong|chu tich) (?=bo |uy ban nhan dan)")


@lru_cache(maxsize=8192)
def issuer_key(issuer: str) -> str:
    """Return the comparison key: the canonical full name, folded, punctuation gone.

    ``UBND tỉnh``, ``uy ban nhan dan tinh`` and ``the provincial People's Committee`` have the same
    key; what the tables don't know is only folded.
    """
    text = nfc(issuer)
    for mention in reversed(find_issuers(text)):
        text = f"{text[: mention.start]} {mention.full_name} {text[mention.end :]}"
    return fold_space(re.sub(r"^the ", "", " ".join(folded_words(text))))


@lru_cache(maxsize=16384)  # a question's issuer is compared with that of every likely document
def same_issuer(a: str, b: str) -> bool:
    """Tell whether two names may mean one body.

    A place or a level that only one of them states doesn't part them, and a ministry and its
    minister, a committee and its chairman are one for this purpose.
    """
    a, b = (_HEADS.sub("", issuer_key(name)) for name in (a, b))
    short, long = sorted((a, b), key=len)
    return bool(short) and (long == short or long.startswith(short + " "))


@cache
def _english() -> dict[str, str]:
    return {body.name: body.english[0].removeprefix("the ") for body in bodies() if body.english}


def english_name(issuer: str) -> str:
    """Return the body's English name without an article, the place in Vietnamese.

    ``Ủy ban nhân dân tỉnh Kiên Giang`` is ``Kiên Giang Provincial People's Committee``, its
    chairman ``Chairman of the Kiên Giang Provincial People's Committee``; a body that the tables
    don't know keeps its Vietnamese name.
    """
    mentions = find_issuers(issuer)
    if len(mentions) != 1 or mentions[0].name not in _english():
        return issuer
    english = _english()[mentions[0].name]
    head, of_the, body = english.rpartition(" of the ")
    place = f"{mentions[0].place} " if mentions[0].place else ""
    named = f"{head}{of_the}{place}{body[0].upper()}{body[1:]}"
    return named[0].upper() + named[1:]
