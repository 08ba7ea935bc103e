"""Who holds a post: where a clause names the very post, those that are only like it say nothing.

"Tổ phó là ai?" shares nearly all of its words with the lines of the team's other members.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.generation.text.units import Unit
from rag.model import Query
from rag.vietnamese.text import fold, fold_space

_POST = (
    r"(?:(?:to|doan|nhom|doi|ban|phong) (?:truong|pho)|(?:pho )?(?:truong (?:ban|doan|phong)"
    r"|chu tich|giam doc|bi thu|chu nhiem|hieu truong|cuc truong|vu truong)|thu ky"
    r"|uy vien thuong truc)"
)
_ASKED = re.compile(
    rf"\b(?:ai (?:la|lam|giu chuc) (?P<after>{_POST})\b|(?P<before>{_POST})\b.*\bla ai\b)"
)


# Who heads what is headed by a post of that name.
_HEADS = re.compile(
    r"\bai (?:la nguoi )?(?:dung dau|phu trach|dan dau|cam dau|lanh dao)"
    r" (?P<what>to|doan|ban|nhom|doi|hoi dong)\b"
)
_HEAD_OF = {"ban": "truong ban", "doan": "truong doan", "hoi dong": "chu tich"}


def _post(query: Query) -> str | None:
    """The post, folded, whose holder is asked for."""
    folded = fold(query.text)
    asked, heads = _ASKED.search(folded), _HEADS.search(folded)
    if asked is not None:
        return asked["after"] or asked["before"]
    if heads is None:
        return None
    return _HEAD_OF.get(heads["what"], f"{heads['what']} truong")


def of_the_post(units: Sequence[Unit], query: Query) -> list[Unit]:
    """The units that name the post whose holder is asked for, all where none does."""
    asked = _post(query)
    if asked is None:
        return list(units)
    post = re.compile(rf"(?<!pho ){re.escape(asked)}\b")
    named = [one for one in units if post.search(fold_space(fold(one.evidence.quote)))]
    return named or list(units)
