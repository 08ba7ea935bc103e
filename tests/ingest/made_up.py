"""A small corpus that changes at random, and what is live in it by the rules, worked out apart."""

from __future__ import annotations

import random
from collections.abc import Callable, Set
from pathlib import Path
from typing import NamedTuple

from tests.ingest.corpora import letter, plan
from tests.ingest.five import write

_KINDS = ("new", "change", "twice", "remove", "withdraw", "add", "add")
LEAST = 4  # documents that stay live


class Made(NamedTuple):
    """One text; ``key`` is the document that it is a version of."""

    key: str
    text: str


class MadeUp:
    """The files of the corpus by name, those added by name in their order, what is withdrawn."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.folder = folder
        self.chance = chance
        self.files: dict[str, Made] = {}
        self.added: list[Made] = []
        self.withdrawn: set[str] = set()
        self.given: list[str] = []
        self._count = 0
        for _ in range(8):
            self._put(self._new())

    def change(self, indexed: Set[str], withdraw: Callable[[str], None]) -> tuple[str, str] | None:
        """One to three changes; a file to be added by name, as its name and text."""
        outside = None
        count = self.chance.randint(1, 3)
        # Adding comes last: the run that follows does it, after what was withdrawn before it.
        for what in sorted(self.chance.choices(_KINDS, k=count), key="add".__eq__):
            if what == "add":
                outside = outside or self._add()
            elif what == "withdraw":
                self._withdraw(indexed, withdraw)
            elif what == "remove":
                self._remove()
            elif what == "change":
                name = self.chance.choice(sorted(self.files))
                self._put(self._version(self.files[name].key), name)
            else:
                old = self.chance.choice(sorted(self.files))
                self._put(self._new() if what == "new" else self._version(self.files[old].key))
        return outside

    def live(self) -> list[str]:
        """The texts that are to be indexed: the one added last, else the first by name."""
        shown: dict[str, str] = {}
        for name in sorted(self.files, reverse=True):
            shown[self.files[name].key] = self.files[name].text
        shown.update({one.key: one.text for one in self.added})
        return sorted(text for key, text in shown.items() if key not in self.withdrawn)

    def _new(self) -> Made:
        self._count += 1
        if self.chance.random() < 0.3:
            text = letter(f"Việc số {self._count} giao cho cơ quan.")
            return Made(text, text)
        return self._version(str(100 + self._count))

    def _version(self, key: str) -> Made:
        """Another text of a plan; of a letter, which is its words, another letter."""
        self._count += 1
        if not key.isdigit():
            text = letter(f"Việc số {self._count} giao cho đơn vị.")
            return Made(text, text)
        return Made(key, plan(key, "\n".join([f"Nâng cao nhận thức lần {self._count}."] * 3)))

    def _put(self, made: Made, name: str | None = None) -> None:
        name = name or f"{self._count:05}.txt"
        self.files[name] = made
        partial = write(self.folder, ".new", made.text)
        partial.replace(self.folder / name)

    def _add(self) -> tuple[str, str]:
        known = sorted({one.key for one in (*self.files.values(), *self.added)} | self.withdrawn)
        key = self.chance.choice(known)
        made = self._version(key) if key.isdigit() and self.chance.random() < 0.6 else self._new()
        if self.withdrawn and self.chance.random() < 0.4:
            key = self.chance.choice(sorted(self.withdrawn))
            made = self._version(key) if key.isdigit() else Made(key, key)
        self.added.append(made)
        self.given.append(made.text)
        self.withdrawn.discard(made.key)
        return self.chance.choice(("a.txt", f"{self._count}.txt")), made.text

    def _remove(self) -> None:
        name = self.chance.choice(sorted(self.files))
        kept = self.files.pop(name)
        if len(self.live()) < LEAST:
            self.files[name] = kept
        else:
            (self.folder / name).unlink()

    def _withdraw(self, indexed: Set[str], withdraw: Callable[[str], None]) -> None:
        """Withdraws a document that is shown now."""
        live = [one for one in self.live() if one in indexed]
        if len(live) <= LEAST:
            return
        text = self.chance.choice(live)
        made = next(one for one in (*self.files.values(), *self.added) if one.text == text)
        withdraw(text)
        self.withdrawn.add(made.key)
