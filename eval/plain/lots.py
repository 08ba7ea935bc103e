"""The lots that are drawn for one document: wordings, names, ways of typing; seeded."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

from eval.plain.case import Case, Expected
from eval.plain.held import Held
from eval.plain.names import Name
from eval.plain.retold import lowered
from eval.plain.wordings import wordings
from eval.variants import abbreviated
from rag.vietnamese.text import fold

_T = TypeVar("_T")
_POLITE_BEFORE, _POLITE_BEHIND = 0.4, 0.5
_BARE, _LOWER, _ABBREVIATED, _UNMARKED = 0.22, 0.32, 0.42, 0.48  # bounds of one draw
_ENDED = re.compile(r"(?:vậy|ạ|nhỉ|không\?|thì sao)\??$")
# Nobody asks whether they may order something, or begins politely what only goes on.
_ABRUPT = re.compile(r"(?:Cho|Tìm|Cần|Liệt kê|Kể|So sánh|Thế|Còn|Vậy)\b")
_PROPER = re.compile(r"[A-ZĐ]{2}|(?!Theo|Trong|Tên|Giữa|Điều)[A-ZĐ]\w+ (?:[A-ZĐ]|số )")
ENGLISH = "English"
UNNAMED = Name("not named", "", frozenset())


class Lots:
    """What is drawn: the same for the same seed; ``per`` questions of each kind at most."""

    def __init__(self, seed: str, per: int) -> None:
        self._rng = random.Random(seed)  # noqa: S311 - a sample, not a secret
        self.per = per

    def wordings(self, kind: str, most: int, lang: str = "vi") -> list[str]:
        """Some wordings of a kind, none where it has none in the language."""
        return self.some(wordings().get((kind, lang), ()), most)

    def one(self, things: Sequence[_T]) -> _T:
        """One of several."""
        return self._rng.choice(things)

    def some(self, things: Sequence[_T], most: int) -> list[_T]:
        """At most so many of them, in the order drawn."""
        return self._rng.sample(things, max(0, min(most, len(things))))

    def name(self, names: Sequence[Name]) -> Name:
        """One of the names: by number as often as by subject, where there are both."""
        numbered = [one for one in names if "number" in one.tells]
        others = [one for one in names if "number" not in one.tells]
        return self.one(self.one([group for group in (numbered, others) if group]))

    def typed(self, question: str) -> tuple[str, str]:
        """The question as somebody types it, and what that way of typing is called."""
        style = "as written"
        if self._rng.random() < _POLITE_BEFORE and not _ABRUPT.match(question):
            begun = question if _PROPER.match(question) else lowered(question)
            question, style = f"{self.one(wordings()['before', 'vi'])} {begun}", "polite"
            question = question[:1].upper() + question[1:]
        if self._rng.random() < _POLITE_BEHIND and not _ENDED.search(question):
            question = f"{question.rstrip('? ')} {self.one(wordings()['behind', 'vi'])}"
            style = "polite"
        drawn = self._rng.random()
        if drawn < _BARE:
            return fold(question), "no diacritics"
        if drawn < _LOWER:
            return question.lower(), "lower case"
        if drawn < _ABBREVIATED:
            return abbreviated(question), "abbreviated"
        return (question.rstrip("?") if drawn < _UNMARKED else question), style


def ask(
    lots: Lots,
    kind: str,
    one: Held,
    names: Sequence[Name],
    expected: Expected | None,
    *,
    lang: str = "vi",
    most: int | None = None,
    slots: dict[str, str] | None = None,
    before: tuple[str, ...] = (),
    called: str | None = None,
) -> Iterator[Case]:
    """Questions of one kind about a document, each by a name that is drawn from ``names``.

    ``most`` is ``per`` in Vietnamese and one in English unless it is given. ``called`` is the kind
    for the report, where it isn't that of the wordings.
    """
    if not names:
        return
    for wording in lots.wordings(kind, most or (lots.per if lang == "vi" else 1), lang):
        name = lots.name(names)
        text = wording.format(document=name.text, **(slots or {}))
        text = text[:1].upper() + text[1:]
        typed, typing = lots.typed(text) if lang == "vi" else (text, ENGLISH)
        yield Case(
            question=typed,
            kind=called or kind,
            file=one.document.file,
            naming=name.style,
            typing=typing,
            wording=wording,
            expected=expected,
            before=before,
        )
