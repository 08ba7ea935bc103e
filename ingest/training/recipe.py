"""Every number that the shipped encoder was trained with."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recipe:
    """How the encoder is trained; the defaults made the weights that ship.

    ``rarest``: in so many texts of a source a token must stand to be counted; ``law_weight``: how
    many times a text of law counts when the vocabulary is chosen. Shares are parts of a source that
    one epoch takes; ``questions``: how often it takes each. ``same_law`` and ``mined`` are wrong
    articles shown to each question, the latter drawn from the ``mined_from`` nearest. ``group``: so
    many articles of one law stand together in a batch and are one another's hard negatives.
    ``fold`` leaves one of ``folds`` parts of the training questions out (cross-validation).
    """

    tokens: int = 114_000
    rarest: int = 3
    law_weight: int = 4
    pieces: int = 6_000
    dimension: int = 256
    epochs: int = 5
    batch: int = 1024
    question_batch: int = 512
    learning_rate: float = 0.02
    warm_up: int = 30
    scale: float = 20.0
    group: int = 16
    titles: float = 1.0
    sentences: float = 1.0
    questions: int = 5
    same_law: int = 2
    mined: int = 3
    mined_from: int = 40
    sections: float = 1.0
    translations: float = 1.0
    article_characters: int = 1000
    section_characters: int = 600
    seed: int = 1
    fold: int | None = None
    folds: int = 5
