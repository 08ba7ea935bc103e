"""How many characters are read wrongly from files in TCVN3 and VNI: ``python -m
tests.ingest.legacy_error DIR``.

DIR holds folders named after encodings, each with ``files/`` and ``ground_truth/<file>.txt``. The
error is the number of characters to insert, delete or replace (Levenshtein), over the length of the
truth; white space is folded, both are in NFC. The truth of a font that has only capitals is often
written in small letters, so the error is given with and without regard to case.
"""  # fmt: skip

from __future__ import annotations

import argparse
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from ingest.formats.readers import extract
from rag.errors import UnreadableFile

_WORST = 12


class Error(NamedTuple):
    """The edits of one file, with and without regard to case, and the length of its truth."""

    name: str
    encoding: str
    edits: int
    folded: int
    length: int

    @property
    def rate(self) -> float:
        """The error without regard to case, 0 … 1."""
        return self.folded / max(self.length, 1)


def measure(folder: Path) -> Iterator[Error]:
    """The error of each file below ``folder``; one that isn't read counts as wholly wrong."""
    for truth in sorted(folder.glob("*/ground_truth/*.txt")):
        path = truth.parent.parent / "files" / truth.stem
        wanted = _folded(truth.read_text(encoding="utf-8"))
        try:
            found = _folded(extract(path).text)
        except UnreadableFile as error:
            sys.stderr.write(f"{path.name}: {error.reason}\n")
            found = ""
        yield Error(
            path.name,
            truth.parent.parent.name,
            Levenshtein.distance(found, wanted),
            Levenshtein.distance(found.lower(), wanted.lower()),
            len(wanted),
        )


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def table(errors: list[Error]) -> list[str]:
    """The lines to print: a line for each encoding and kind, for all, and the worst files."""
    groups: dict[str, list[Error]] = {}
    for one in errors:
        for name in (one.encoding, f"{one.encoding} {Path(one.name).suffix}", "all"):
            groups.setdefault(name, []).append(one)
    lines = [f"{'':24}{'files':>6}{'characters':>12}{'error':>9}{'with case':>11}"]
    for name, group in sorted(groups.items()):
        length = sum(one.length for one in group)
        folded, edits = sum(one.folded for one in group), sum(one.edits for one in group)
        lines.append(
            f"{name:24}{len(group):6}{length:12,}{folded / length:9.2%}{edits / length:11.2%}"
        )
    worst = sorted(errors, key=lambda one: one.rate, reverse=True)[:_WORST]
    lines += ["", "the worst:", *(f"{one.rate:8.2%} {one.length:8,}  {one.name}" for one in worst)]
    return lines


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.ingest.legacy_error", description=__doc__
    )
    parser.add_argument("folder", type=Path)
    lines = table(list(measure(parser.parse_args().folder)))
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
