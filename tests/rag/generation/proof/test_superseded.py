"""What an answer says of a document that another one of the corpus replaces."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.reading import read_file, source_files
from rag.assistant import Assistant
from rag.compose import assemble
from rag.index.built import build_index
from tests.ingest.corpora import plan
from tests.ingest.five import write
from tests.rag.index.corpus import LetterEncoder
from tests.rag.test_edges import NAMED, decision


def assistant(folder: Path, line: str) -> Assistant:
    old = plan("7", "Các sở rà soát thủ tục hành chính trước ngày 20 tháng 7 năm 2024.")
    write(folder, "a.txt", old)
    write(folder, "b.txt", decision("Điều 1. Ban hành Quy chế.", line))
    read = [read_file(one) for one in source_files([folder])]
    documents = [one.document for one in read if one.document is not None]
    passages = [passage for one in read for passage in one.passages]
    encoder = LetterEncoder()
    return assemble(build_index(documents, passages, encoder), encoder)


REPLACED = "Điều 2. Quyết định này có hiệu lực từ ngày ký và thay thế {}."
AMENDED = "Điều 2. Sửa đổi, bổ sung khoản 1 mục I {}:"


@pytest.mark.parametrize(
    ("line", "question", "told"),
    [
        (
            REPLACED,
            "Kế hoạch 07/KH-UBND ban hành ngày nào?",
            "Kế hoạch số 07/KH-UBND ngày 05/06/2024 đã được thay thế bởi Quyết định số "
            "12/QĐ-UBND ngày 03/02/2025 (có trong kho văn bản).",
        ),
        (
            REPLACED,
            "Các sở rà soát thủ tục hành chính trước ngày nào?",
            "Kế hoạch số 07/KH-UBND ngày 05/06/2024 đã được thay thế bởi Quyết định số "
            "12/QĐ-UBND ngày 03/02/2025 (có trong kho văn bản).",
        ),
        (
            REPLACED,
            "When was plan 07/KH-UBND issued?",
            "Plan No. 07/KH-UBND of 05/06/2024 has been replaced by Decision No. 12/QĐ-UBND of "
            "03/02/2025, which is in the corpus.",
        ),
        (
            AMENDED,
            "Kế hoạch 07/KH-UBND do ai ký?",
            "Kế hoạch số 07/KH-UBND ngày 05/06/2024 đã được sửa đổi, bổ sung bởi Quyết định số "
            "12/QĐ-UBND ngày 03/02/2025 (có trong kho văn bản): nên đối chiếu.",
        ),
    ],
)
def test_an_answer_from_it_says_so(tmp_path: Path, line: str, question: str, told: str) -> None:
    answer = assistant(tmp_path, line.format(NAMED)).answer(question)
    assert answer.status == "answered"
    assert [(one.kind, one.text) for one in answer.notices] == [("superseded", told)]


@pytest.mark.parametrize(
    ("line", "question"),
    [
        (REPLACED, "Quyết định 12/QĐ-UBND ban hành ngày nào?"),
        ("Điều 2. Bãi bỏ khoản 1 mục I {}.", "Kế hoạch 07/KH-UBND ban hành ngày nào?"),
        (REPLACED, "Thời tiết hôm nay thế nào?"),
    ],
)
def test_other_answers_do_not(tmp_path: Path, line: str, question: str) -> None:
    answer = assistant(tmp_path, line.format(NAMED)).answer(question)
    assert [one for one in answer.notices if one.kind == "superseded"] == []
