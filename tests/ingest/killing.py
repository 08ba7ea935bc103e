"""Kills an ingest at random points, again and again, and looks at what is left.

``python -m tests.ingest.killing --points 500 --seed 1`` changes a small made-up corpus at each
point (files come, change and go, some are added by name, some withdrawn), starts an ingest in a
process of its own and kills it with SIGKILL: at a random moment, or as it opens, renames or removes
its n-th file or sends its n-th statement to the database. After each kill

* the index is whole by its checksums, and holds exactly the documents and passages from before or
  those from after;
* no added file is lost or half there;
* every text that was ever indexed is in the index or in the register's archive;
* the same ingest, run again, ends with the documents from after.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import numpy as np
from sqlalchemy import Engine, event

from ingest.reading import SourceFile, read_file
from rag.errors import IndexMissing
from rag.index.apart import word_tokens
from rag.index.built import Index
from rag.index.folder import read_index
from rag.index.indexed import indexed_text
from rag.register.register import Register
from tests.ingest.corpora import Office
from tests.ingest.five import write
from tests.ingest.made_up import MadeUp
from tests.rag.index.corpus import LetterEncoder

Places = list[tuple[int, int]]


class Killing:
    """A corpus in ``folder`` that is changed and indexed by processes that are killed."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder = folder
        self.random = random.Random(seed)  # a test that can be run again
        self.corpus = MadeUp(folder / "corpus", self.random)
        self.data = folder / "data"
        self.seen: dict[str, str] = {}  # every text that was ever indexed, and its document
        self.added: dict[str, str] = {}  # every file that was ever in data/added, and its content
        self.counted = Counter[str]()
        self._cut: dict[str, Places] = {}
        word_tokens(self.corpus.live()[0])  # loads the segmenter, so that no child has to
        self.events, self.seconds = self._measured()

    def _measured(self) -> tuple[int, float]:
        """How many events and seconds the first run takes, which nobody kills."""
        counter = self.folder / "events"
        began = time.monotonic()
        child = os.fork()
        if not child:
            _ingest(self.folder, None, None, counter)
        assert _status(child) == 0
        self._after(self._index())
        return int(counter.read_text()), time.monotonic() - began

    def point(self) -> None:
        """Changes, kills, checks, completes, checks again."""
        if self.random.random() < 0.04:  # sometimes the first run of all is the one that is killed
            (self.data / "index" / "CURRENT").unlink()
        before = self._index()
        with self._register() as register:
            ids = (
                {}
                if before is None
                else {one.text: one.doc_id for one in before.documents.values()}
            )
            outside = self.corpus.change(ids.keys(), lambda text: register.withdraw(ids[text]))
        named = None if outside is None else write(self.folder / "outside", *outside)
        wanted = self.corpus.live()
        by_time = self.random.random() < 0.5
        at = None if by_time else self.random.randint(1, self.events)
        child = os.fork()
        if not child:
            _ingest(self.folder, named, at, None)
        if by_time:
            time.sleep(self.random.uniform(0, self.seconds))
            os.kill(child, signal.SIGKILL)
        self.counted["killed" if _status(child) == -signal.SIGKILL else "ended before"] += 1
        self._after_the_kill(before, wanted)
        child = os.fork()
        if not child:
            _ingest(self.folder, named, None, None)
        assert _status(child) == 0, "the next run failed"
        index = self._index()
        assert index is not None
        self._same(self._texts(index), wanted)
        self._after(index)

    def _after_the_kill(self, before: Index | None, wanted: list[str]) -> None:
        index = self._index()
        if index is None:
            assert before is None, "the index is gone"
            self.counted["none yet"] += 1
            return
        old = [] if before is None else self._texts(before)
        found = self._texts(index)
        assert found in (old, wanted), "neither the old state nor the new"
        self.counted["old" if found == old else "new"] += 1
        self._after(index)

    def _after(self, index: Index | None) -> None:
        """What holds at any moment."""
        assert index is not None
        for one in index.documents.values():
            self.seen.setdefault(one.text, one.doc_id)
        self._check_rows(index)
        self._check_added()
        with self._register() as register:
            for text, doc_id in self.seen.items():
                digest = sha256(text.encode()).hexdigest()
                kept = register.archived(doc_id, digest)
                assert kept is not None, "a text was lost"
                assert kept.text == text

    def _check_rows(self, index: Index) -> None:
        """Each document's passages are those of its text, and each vector is its passage's."""
        places: dict[str, Places] = {}
        for one in index.passages:
            places.setdefault(one.doc_id, []).append((one.start, one.end))
        for doc_id, document in index.documents.items():
            assert places[doc_id] == self._passages(document.text), "passages of another text"
        texts = [indexed_text(index.documents[one.doc_id], one) for one in index.passages]
        assert np.array_equal(index.dense.vectors, LetterEncoder().encode_queries(texts))
        assert all(field.count == len(texts) for field in index.lexical.fields.values())

    def _check_added(self) -> None:
        files = {
            one.name: one.read_text("utf-8")
            for one in (self.data / "added").glob("[!.]*")
        }  # fmt: skip
        whole = set(self.corpus.given)
        assert all(text in whole for text in files.values()), "an added file is half there"
        assert self.added.items() <= files.items(), "an added file was lost"
        self.added = files

    def _same(self, found: list[str], wanted: list[str]) -> None:
        beside = Counter(found) - Counter(wanted), Counter(wanted) - Counter(found)
        assert found == wanted, f"the next run brought {beside[0]}, not {beside[1]}"

    def _texts(self, index: Index) -> list[str]:
        return sorted(one.text for one in index.documents.values())

    def _passages(self, text: str) -> Places:
        if text not in self._cut:
            path = write(self.folder / "reference", "text.txt", text)
            read = read_file(SourceFile(path, "text.txt", "text", ""))
            self._cut[text] = [(one.start, one.end) for one in read.passages]
        return self._cut[text]

    def _index(self) -> Index | None:
        try:
            return read_index(self.data / "index", LetterEncoder.name)
        except IndexMissing:
            return None

    @contextmanager
    def _register(self) -> Iterator[Register]:
        register = Register.open(f"sqlite:///{self.data / 'chithi.sqlite'}")
        try:
            yield register
        finally:
            register.close()


def _ingest(folder: Path, named: Path | None, die_at: int | None, counter: Path | None) -> None:
    """The whole of a run, in this process, which ends with it: at event ``die_at`` by SIGKILL."""
    status = 1
    try:
        events = _events(die_at)
        office = Office(folder)
        office.add_file(named) if named else office.run()
        office.register.close()
        if counter is not None:
            counter.write_text(str(events.total()))
        status = 0
    except BaseException:  # noqa: BLE001  # told by the process that dies of it
        traceback.print_exc()
    finally:
        os._exit(status)


def _events(die_at: int | None) -> Counter[str]:
    """Counts what is done to files and the database; the process dies before the n-th of them."""
    count = Counter[str]()

    def happens(name: str, *_: object) -> None:
        if name == "open" or name.startswith(("os.", "shutil.", "sql")):
            count[name] += 1
            if count.total() == die_at:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(happens)
    event.listen(Engine, "before_cursor_execute", lambda *_: happens("sql"))
    event.listen(Engine, "commit", lambda *_: happens("sql"))
    return count


def _status(child: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def main() -> int:
    """Runs the points and says what was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.ingest.killing")
    parser.add_argument("--points", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="chithi-killing-") as folder:
        killing = Killing(Path(folder), options.seed)
        for number in range(1, options.points + 1):
            try:
                killing.point()
            except BaseException:
                sys.stderr.write(f"point {number} of seed {options.seed}:\n")
                raise
        told = ", ".join(f"{name} {count}" for name, count in killing.counted.items())
        kept = f"{len(killing.seen)} texts, {len(killing.added)} added files, all there"
        sys.stdout.write(f"{options.points} points, 0 corrupt, 0 lost: {told}; {kept}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
