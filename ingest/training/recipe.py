"""Every number that the shipped encoder was trained with."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recipe:
    """How the encoder is trained; the defaults made the weights that ship.

    Shares are parts of a source that one epoch takes. ``group``: so many articles of one law stand
    together in a batch and are one another's hard negatives. ``fold`` leaves one of ``folds`` parts
    of the training questions out (cross-validation); None trains on all of them.
    """

    tokens: int = 120_000
    pieces: int = 6_000
    dimension: int = 256
    epochs: int = 3
    batch: int = 1024
    question_batch: int = 512
    learning_rate: float = 0.02
    warm_up: int = 30
    scale: float = 20.0
    group: int = 16
    titles: float = 1.0
    sentences: float = 1.0
    questions: int = 5
    hard_negatives: int = 2
    sections: float = 1.0
    translations: float = 1.0
    article_characters: int = 1000
    section_characters: int = 600
    seed: int = 1
    fold: int | None = None
    folds: int = 5
