from pathlib import Path

import pytest

from ingest.formats.marks import refuse_endless_marks
from rag.errors import UnreadableFile


def test_vietnamese_typed_in_pieces_and_other_scripts_pass() -> None:
    refuse_endless_marks("ke\u0302\u0301 hoa\u0323ch " * 9, Path("a"))
    refuse_endless_marks("кириллица" * 9 + "漢字" * 40, Path("a"))
    refuse_endless_marks("a" + "\u0301" * 30, Path("a"))
    with pytest.raises(UnreadableFile):
        refuse_endless_marks("a" + "\u0301" * 31, Path("a"))


def test_more_marks_than_any_language_has_are_refused() -> None:
    with pytest.raises(UnreadableFile, match="more than 30 marks"):
        refuse_endless_marks("kế" + "\u0323\u0302" * 16, Path("a"))
