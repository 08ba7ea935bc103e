import hashlib
import json

import pytest

from tests.ingest.five import CORPUS, FOLDER, document

ROWS = [json.loads(line) for line in (CORPUS / "manifest.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["file"]))
def test_every_file_is_byte_for_byte_what_the_manifest_says(row: dict[str, object]) -> None:
    data = (FOLDER / str(row["file"])).read_bytes()
    assert hashlib.sha256(data).hexdigest() == row["sha256"]
    assert len(data) == row["bytes"]


def test_the_manifest_names_every_file_and_no_other() -> None:
    assert sorted(row["file"] for row in ROWS) == sorted(path.name for path in FOLDER.iterdir())


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["file"]))
def test_the_manifest_agrees_with_what_is_read(row: dict[str, object]) -> None:
    read = document(str(row["file"])[:3])
    assert (read.identity.number.value if read.identity.number else None) == row["number"]
    assert (read.identity.date.iso if read.identity.date else None) == row["date"]
    assert (read.identity.type.value if read.identity.type else None) == row["type"]
    assert read.province == row["province"]
