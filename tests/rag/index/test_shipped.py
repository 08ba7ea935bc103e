"""The encoder that ships: it loads, is small, and puts what means the same side by side."""

from pathlib import Path

import numpy as np
import pytest

from rag.index.encode import SentenceEncoder
from rag.settings import Settings

FOLDER = Path(Settings.model_fields["encoder"].default)


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return SentenceEncoder(str(FOLDER))


def test_it_is_small_enough_to_ship() -> None:
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 34_000_000


def test_its_card_stands_beside_it() -> None:
    assert "CC BY-SA" in (FOLDER / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("question", "passages"),
    [
        (
            "trách nhiệm của người đứng đầu trong tiếp công dân",
            ["Chủ tịch Ủy ban nhân dân trực tiếp tiếp công dân hằng tháng", "Giá đất nông nghiệp"],
        ),
        (
            "administrative reform",
            ["cải cách hành chính", "hộ tịch", "thuế thu nhập cá nhân", "phòng cháy"],
        ),
        ("household registration", ["hộ khẩu, cư trú của hộ gia đình", "cải cách hành chính"]),
    ],
)
def test_the_passage_that_means_it_comes_first(
    encoder: SentenceEncoder, question: str, passages: list[str]
) -> None:
    scores = encoder.encode_passages(passages) @ encoder.encode_queries([question])[0]
    assert int(np.argmax(scores)) == 0
