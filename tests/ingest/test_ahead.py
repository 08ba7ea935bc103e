from collections.abc import Sequence
from pathlib import Path

import numpy as np

from ingest.ahead import Ahead
from ingest.reading import SourceFile, hash_of
from ingest.workers import read_files
from rag.index.encode import SentenceEncoder
from rag.index.indexed import indexed_text
from rag.protocols import Encoder, Vectors
from rag.settings import Settings
from tests.rag.index.corpus import LetterEncoder

TEXT = "KẾ HOẠCH\nCông tác dân vận năm 2024\n\n1. Báo cáo trước ngày 15/12/2024.\n"


def files(folder: Path) -> list[SourceFile]:
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "b.txt").write_text("", encoding="utf-8")
    return [
        SourceFile(folder / name, name, name, hash_of(folder / name)) for name in ("a.txt", "b.txt")
    ]


def test_what_was_read_is_encoded_as_the_index_would_do_it(tmp_path: Path) -> None:
    encoder = SentenceEncoder(Settings().encoder)
    ahead = Ahead(lambda: encoder)
    read = list(read_files(files(tmp_path), None))
    for one in read:
        ahead.take(one)
    assert read[0].document is not None
    assert read[1].document is None
    texts = [indexed_text(read[0].document, one) for one in read[0].passages]
    assert list(ahead.prepared.apart) == list(ahead.prepared.vectors) == texts
    wanted = encoder.encode_passages(texts)
    assert np.array_equal(np.stack(list(ahead.prepared.vectors.values())), wanted)


def test_a_slow_encoder_is_left_to_the_index(tmp_path: Path) -> None:
    loaded = list[Encoder]()

    class Slow(LetterEncoder):
        def encode_passages(self, texts: Sequence[str]) -> Vectors:
            raise AssertionError(texts)

    def load() -> Encoder:
        loaded.append(Slow())
        return loaded[-1]

    ahead = Ahead(load)
    for one in read_files(files(tmp_path), None):
        ahead.take(one)
    assert ahead.prepared.vectors == {}
    assert len(ahead.prepared.apart) == 2  # the head and the one item
    assert ahead.encoder is ahead.encoder is loaded[0]
    assert len(loaded) == 1
