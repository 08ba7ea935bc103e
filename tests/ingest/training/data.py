"""A data package of a few lines, laid out like the real one."""

from __future__ import annotations

import json
import lzma
from pathlib import Path

SUBJECTS = ("ngân sách", "dân vận", "cải cách", "hộ tịch", "đất đai", "giáo dục", "y tế", "báo chí")


def write_data(folder: Path) -> Path:
    """Writes eight articles of two laws, as many sections, questions and translations."""
    train = folder / "train"
    train.mkdir(parents=True)
    articles = [
        {
            "_id": f"law{number % 2}+{number}",
            "law_id": f"law{number % 2}",
            "title": f"Quy định về {subject}",
            "text": f"Cơ quan quản lý {subject} báo cáo hằng năm. Kinh phí {subject} do tỉnh cấp.",
        }
        for number, subject in enumerate(SUBJECTS)
    ]
    sections = [
        {
            "title": subject,
            "section": "Lịch sử > Đầu",
            "text": f"Lịch sử {subject} bắt đầu rất sớm.",
        }
        for subject in SUBJECTS
    ]
    questions = [
        {
            "question": f"Ai quản lý {subject}?",
            "relevant_ids": [f"law{number % 2}+{number}"],
            "split": "valid" if number == 7 else "train",
        }
        for number, subject in enumerate(SUBJECTS)
    ]
    _pack(train / "legal_articles.jsonl.xz", articles)
    _pack(train / "wiki_sections.jsonl.xz", sections)
    rows = "".join(f"about number {n} here\tvề {s} ở đây\tnews\n" for n, s in enumerate(SUBJECTS))
    (train / "en_vi.tsv.xz").write_bytes(lzma.compress(rows.encode()))
    lines = "".join(json.dumps(one) + "\n" for one in questions)
    (train / "questions_legal.jsonl").write_text(lines)
    return folder


def _pack(path: Path, records: list[dict[str, str]]) -> None:
    lines = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in records)
    path.write_bytes(lzma.compress(lines.encode()))
