"""Two small documents with their passages, and an encoder that counts letters."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from rag.model import Document, Identity, PartialDate, Passage, Section, Span, Stated
from rag.protocols import Vectors

PLAN = Document(
    doc_id="ke-hoach-63",
    file="ke_hoach_63.txt",
    text="1. Rà soát thủ tục hành chính.\n2. Công khai ngân sách.",
    title="Kế hoạch 63/KH-UBND",
    sha256="0" * 64,
    identity=Identity(
        type=Stated("Kế hoạch", 0, 0),
        number=Stated("63/KH-UBND", 0, 0),
        issuer=Stated("Ủy ban nhân dân tỉnh", 0, 0),
        place=Stated("Kiên Giang", 0, 0),
        date=PartialDate(2024, 3, 6),
        subject=Stated("cải cách hành chính năm 2024", 0, 0),
    ),
    sections=(Section(("1",), "mục 1", "Rà soát", 0, 2, 30, 1),),
    furniture=(Span(30, 31),),
)
NEWS = Document(
    doc_id="tin-2018", file="tin.txt", text="Dân vận khéo ở Sóc Trăng.", title="Dân vận", sha256="1"
)
DOCUMENTS = (PLAN, NEWS)
PASSAGES = (
    Passage(
        "k1", "ke-hoach-63", 0, 30, "Rà soát thủ tục hành chính.", ("1",), "mục 1", ("Rà soát",)
    ),
    Passage("k2", "ke-hoach-63", 31, 54, "Công khai ngân sách.", ("2",), "mục 2"),
    Passage("t1", "tin-2018", 0, 25, "Dân vận khéo ở Sóc Trăng."),
)


class LetterEncoder:
    """Counts the letters a-z of a text: three lines of arithmetic in the place of a model."""

    name = "letters"
    dimension = 26

    def __init__(self) -> None:
        self.seen: list[str] = []

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        rows = [[text.lower().count(chr(97 + i)) for i in range(26)] for text in texts]
        counts = np.array(rows, dtype=np.float32).reshape(len(texts), 26)
        length = np.linalg.norm(counts, axis=1, keepdims=True)
        unit: Vectors = (counts / np.maximum(length, 1e-9)).astype(np.float32)
        return unit

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        self.seen += texts
        return self.encode_queries(texts)
