"""The documents of an index, compared with a truth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from eval.fields.compare import Compared, compare
from eval.fields.truth import Truth, TruthProblem
from eval.report import Json
from rag.index.folder import read_index
from rag.settings import Settings


class NothingToCompare(TruthProblem):
    """None of the truth's files lies below the corpus."""

    def __init__(self, corpus_dir: Path) -> None:
        super().__init__(
            f"no file of the truth lies below {corpus_dir}: name its folder by --corpus"
        )


def measure(
    truth: Sequence[Truth], settings: Settings
) -> tuple[list[Compared], Mapping[str, Json]]:
    """Each row whose file is below the corpus, beside what the index holds of it; of what index.

    Raises NothingToCompare, IndexProblem where there is no index.
    """
    folder = settings.corpus_dir
    files = [
        one.relative_to(folder).as_posix() for one in sorted(folder.rglob("*")) if one.is_file()
    ]
    index = read_index(settings.index_dir)
    compared = compare(truth, list(index.documents.values()), files)
    if not compared:
        raise NothingToCompare(folder)
    return compared, {"documents": len(index.documents), "files": len(files)}
