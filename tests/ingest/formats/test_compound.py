from pathlib import Path

import pytest

from ingest.formats.compound import compound_kind
from rag.errors import UnreadableFile
from tests.ingest.hostile.compounds import compound


@pytest.mark.parametrize(
    ("stream", "kind"),
    [
        ("WordDocument", "word"),
        ("Workbook", "sheets"),
        ("Book", "sheets"),
        ("PowerPoint Document", "slides"),
    ],
)
def test_the_kind_is_seen_in_the_streams(tmp_path: Path, stream: str, kind: str) -> None:
    path = tmp_path / "a"
    path.write_bytes(compound(stream, size=1024))
    assert compound_kind(path) == kind


def test_a_password_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(compound(contents=bytes(11) + b"\1"))  # [MS-DOC] fEncrypted
    with pytest.raises(UnreadableFile, match="save a copy without one"):
        compound_kind(path)
