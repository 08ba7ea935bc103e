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


def of_the_post(units: Sequence[Unit], query: Query) -> list[Unit]:
    """The units that name the post whose holder is asked for, all where none does."""
    asked = _ASKED.search(fold(query.text))
    if asked is None:
        return list(units)
    post = re.compile(rf"(?<!pho ){re.escape(asked['after'] or asked['before'])}\b")
    named = [one for one in units if post.search(fold_space(fold(one.evidence.quote)))]
    return named or list(units)
