"""Whether a body that a clause names is one that the question names itself.

What answers "sở nào khóa sổ tài sản?" is *Sở Tài chính*, though "khóa sổ tài sản" has the letters
of "sổ tài" in it, and so *Sở Y tế* answers "các cơ sở y tế báo cáo sở nào?".
"""

from __future__ import annotations

import re

from rag.vietnamese.issuers import find_issuers
from rag.vietnamese.text import fold

REACH = 120  # code points in which a body's name ends
# Words of two syllables, of which the second one is folded like a kind of body.
_WITHIN = r"(?<!\bco )(?<!\bcan )(?<!\bnoi )(?<!\bkhoa )(?<!\bho )(?<!\bdich )(?<!\bnhiem )\b"


def is_named(text: str, found: re.Match[str], asked: str) -> bool:
    """Whether the folded question names the body found in a text, as far as it is told there."""
    name = fold(found.group())
    if name not in asked:
        return False
    told = next(iter(find_issuers(text[found.start() : found.start() + REACH])), None)
    if told is not None and told.start == 0:
        words = fold(told.name).split()
        name = " ".join(words[: len(name.split()) + 1])
    return re.search(rf"{_WITHIN}{re.escape(name)}", asked) is not None
