from pathlib import Path

import pytest

from ingest.formats.rtf import check_rtf
from rag.errors import UnreadableFile


def test_what_an_office_writes_passes(tmp_path: Path) -> None:
    path = tmp_path / "a.rtf"
    written = (
        rb"{\rtf1{\fonttbl{\f0 .VnTime;}}\trowd\cellx900\cellx1800 a\cell b\cell\row\{\}"
        + rb"{\pict\picw100\pich-1 00}\bin3 {{{}"
    )
    path.write_bytes(written)
    check_rtf(path)
    path.write_bytes(b"{" * 200 + written + b"}" * 200)  # the same, in too many groups
    with pytest.raises(UnreadableFile, match="nest more than 200 deep"):
        check_rtf(path)


def test_braces_that_are_letters_open_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.rtf"
    path.write_bytes(rb"{\rtf1 " + rb"\{" * 1000 + b"}")
    check_rtf(path)
    path.write_bytes(rb"{\rtf1 " + rb"\\{" * 1000 + b"}")
    with pytest.raises(UnreadableFile, match="nest more than 200 deep"):
        check_rtf(path)


def test_cells_count_by_the_row(tmp_path: Path) -> None:
    path = tmp_path / "a.rtf"
    path.write_bytes(rb"{\rtf1 " + (rb"\trowd" + rb"\cellx9" * 60 + rb"\row") * 100 + b"}")
    check_rtf(path)
    path.write_bytes(rb"{\rtf1 \trowd" + rb"\cellx9" * 1001 + b"}")
    with pytest.raises(UnreadableFile, match="more than 1,000 cells"):
        check_rtf(path)
