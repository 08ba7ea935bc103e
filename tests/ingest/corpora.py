"""Small corpora that change, over a register and an index of their own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from ingest.added import add_files
from ingest.build import Built, Corpus, build
from ingest.reading import ReadFile
from rag.index.built import Index
from rag.index.folder import read_index
from rag.protocols import Encoder
from rag.register.register import Register
from tests.ingest.five import write
from tests.rag.index.corpus import LetterEncoder


def plan(number: str, words: str = "Nâng cao nhận thức.", province: str = "AN GIANG") -> str:
    """A plan that states its number, type, issuer and date."""
    return (
        f"ỦY BAN NHÂN DÂN\nTỈNH {province}\nSố: {number}/KH-UBND\n"
        f"{province.title()}, ngày 05 tháng 6 năm 2024\nKẾ HOẠCH\nVề công tác dân vận\n"
        f"I. MỤC ĐÍCH\n{words}\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nLê Văn An\n"
    )


def letter(words: str) -> str:
    """A text that doesn't say who it is."""
    return f"1. Các đơn vị rà soát thủ tục hành chính.\n2. {words}\n"


class Office:
    """A folder of documents, what was added to it, and the index of them."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.data = folder / "corpus", folder / "data"
        self.folder.mkdir(exist_ok=True)
        self.register = Register.open(f"sqlite:///{self.data / 'chithi.sqlite'}")
        self.corpus = Corpus(self.folder, self.data / "added", self.register)

    def put(self, name: str, text: str) -> Path:
        return write(self.folder, name, text)

    def add(self, name: str, text: str) -> Built:
        return self.add_file(write(self.data.parent / "outside", name, text))

    def add_file(self, path: Path) -> Built:
        return self.run([read for _, read in self.adding(path)])

    def adding(self, path: Path) -> list[tuple[Path, ReadFile]]:
        return list(add_files([path], self.corpus.added, self.register))

    def run(
        self,
        read: Sequence[ReadFile] = (),
        load: Callable[[], Encoder] = LetterEncoder,
    ) -> Built:
        return build(self.corpus, self.data / "index", LetterEncoder.name, load, read=read)

    @property
    def index(self) -> Index:
        return read_index(self.data / "index", LetterEncoder.name)

    @property
    def texts(self) -> dict[str, str]:
        """The purpose that each indexed document gives."""
        return {one.doc_id: one.text for one in self.index.documents.values()}
