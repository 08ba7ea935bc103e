"""Several inputs read in one child, one after the other: a fork for each would cost more."""

from __future__ import annotations

import json
import traceback
from pathlib import Path

from ingest.confined.child import REPLY
from ingest.confined.outcome import Reply
from ingest.formats import progress
from ingest.formats.extraction import Extraction
from ingest.formats.readers import read_confined
from rag.errors import UnreadableFile


def read(path: Path, _: str) -> Extraction:
    """For each of the files that ``path`` lists, a line: how it ended and, if broken, where."""
    return Extraction(
        "\n".join(json.dumps(_end(Path(name))) for name in json.loads(path.read_text()))
    )


def _end(path: Path) -> tuple[str, str]:
    progress.advance()
    try:
        REPLY.dump_json(Reply(read_confined(path, path.name)))
    except UnreadableFile as refused:
        return refused.code, ""
    except (Exception, SystemExit):  # noqa: BLE001  # the point of it all
        return "broken", traceback.format_exc()
    finally:
        for made in Path().iterdir():
            made.unlink()
    return "read", ""
