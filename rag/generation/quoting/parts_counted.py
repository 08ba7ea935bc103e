"""How many chapters or articles a document has, or clauses one of its articles.

They are counted where they are numbered in a row from 1, and the first and the last are the proof:
where others are quoted among them, as in what amends a law, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.generation.asked.articles_asked import Unit
from rag.generation.quoting.part_lines import heading_of, parts_below
from rag.model import Document, DraftSentence, Lang, Section
from rag.vietnamese.text import fold

ROWS = 2  # a decision's own articles and those of what it issues

_ARTICLE = re.compile(r"Điều (\d+)[a-zđ]?")
_VIETNAMESE: dict[Unit, str] = {"chapter": "chương", "article": "điều", "clause": "khoản"}
_ROMAN = "i ii iii iv v vi vii viii ix x".split()
_WORDS: dict[Lang, list[str]] = {
    "vi": "một hai ba bốn năm sáu bảy tám chín mười".split(),
    "en": "one two three four five six seven eight nine ten".split(),
}


def parts_counted(document: Document, unit: Unit, name: str, lang: Lang) -> DraftSentence | None:
    """How many parts of a unit a document of this name has."""
    rows = _rows(document) if unit == "article" else [_chapters(document)]
    if not rows or not rows[0]:
        return None
    own, *enclosed = [_number(len(row), unit, lang) for row in rows]
    beside = "what is issued with it has" if lang == "en" else "văn bản kèm theo có"
    more = f"; {beside} {enclosed[0]}" if enclosed else ""
    return _sentence(document, f"{name} {_has(lang)} {own}{more}.", rows)


def clauses_counted(
    document: Document, article: Section, name: str, lang: Lang
) -> DraftSentence | None:
    """How many clauses an article of this name has."""
    below = parts_below(document, article)
    if not below or [one.path[-1] for one in below] != [str(at + 1) for at in range(len(below))]:
        return None
    text = f"{name} {_has(lang)} {_number(len(below), 'clause', lang)}."
    return _sentence(document, text, [below])


def _has(lang: Lang) -> str:
    return "has" if lang == "en" else "có"


def _sentence(document: Document, text: str, rows: Sequence[Sequence[Section]]) -> DraftSentence:
    ends = [part for row in rows for part in ((row[0], row[-1]) if len(row) > 1 else row)]
    return DraftSentence(text, tuple(heading_of(document, one) for one in ends))


def _number(count: int, unit: Unit, lang: Lang) -> str:
    """So many; chapters in words, their own numbers being Roman."""
    said = _WORDS[lang][count - 1] if unit == "chapter" else str(count)
    return (
        f"{said} {unit}{'s' if count > 1 else ''}"
        if lang == "en"
        else (f"{said} {_VIETNAMESE[unit]}")
    )


def _rows(document: Document) -> list[list[Section]]:
    """The articles of a document, and of one issued with it; none where others are among them."""
    rows: list[list[Section]] = []
    for one in document.sections:
        match = _ARTICLE.fullmatch(one.path[-1])
        if match is None:
            continue
        number = int(match[1])
        if number == 1:
            rows.append([one])
        elif rows and number == len(rows[-1]) + 1:
            rows[-1].append(one)
        else:
            return []
    return rows if len(rows) <= ROWS else []


def _chapters(document: Document) -> list[Section]:
    found = [one for one in document.sections if fold(one.path[-1]).startswith("chuong ")]
    numbers = [fold(one.path[-1]).removeprefix("chuong ") for one in found]
    in_row = numbers in (_ROMAN[: len(found)], [str(at + 1) for at in range(len(found))])
    return found if in_row and len(found) <= len(_ROMAN) else []
