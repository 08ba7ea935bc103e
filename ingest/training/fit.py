"""Fitting one vector a token: the mean of a text's vectors is the text's vector.

The loss is InfoNCE over the batch (van den Oord et al. 2018, arXiv 1807.03748, known in
sentence-transformers as MultipleNegativesRankingLoss): each question must be closer to its own
answer than to every other answer there. How much a token weighs is learned as its vector's length.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn.functional import cross_entropy, embedding_bag, normalize
from tqdm import tqdm

from ingest.training.mining import nearest_articles
from ingest.training.pairs import Batch, Epochs
from ingest.training.recipe import Recipe
from ingest.training.tokenised import TrainingIds

UNKNOWN_ROW = 0
_FLOOR = 0.02  # the learning rate falls to this share of its height
_MEAN, _SQUARE, _TINY = 0.9, 0.99, 1e-8  # Adam's two memories, and what keeps it from zero

Weights = NDArray[np.float32]


def fit(ids: TrainingIds, size: int, recipe: Recipe) -> Weights:
    """The trained weights, ``(size, recipe.dimension)`` float32; the unknown token's row is zero.

    The same texts, recipe, thread count and torch give the same weights.
    """
    torch.manual_seed(recipe.seed)
    table = RowAdam(torch.randn(size, recipe.dimension) * recipe.dimension**-0.5)
    epochs = Epochs(ids, recipe, recipe.seed)
    for share, batch in _batches(epochs, recipe, table.weights):
        texts = [*batch.questions, *batch.answers, *batch.wrong]
        rows, places = np.unique(np.concatenate(texts), return_inverse=True)
        known = table.weights[rows].requires_grad_()
        means = _means(known, places, [len(text) for text in texts])
        loss = _loss(means, len(batch.questions), recipe.scale)
        (gradient,) = torch.autograd.grad(loss, known)
        table.step(rows, gradient, recipe.learning_rate * share)
    weights: Weights = table.weights.numpy()
    weights[UNKNOWN_ROW] = 0
    return weights


class RowAdam:
    """Adam (Kingma and Ba 2015) that moves only the rows a batch holds, each at its own age.

    A batch holds a few of the many tokens; moving all rows at every step costs several times more.
    """

    def __init__(self, weights: Tensor) -> None:
        self.weights = weights
        self._mean = torch.zeros_like(weights)
        self._square = torch.zeros_like(weights)
        self._age = torch.zeros(len(weights), 1)

    def step(self, rows: NDArray[np.int32], gradient: Tensor, rate: float) -> None:
        """Moves ``rows`` against their ``gradient``."""
        self._age[rows] += 1
        age = self._age[rows]
        mean = _MEAN * self._mean[rows] + (1 - _MEAN) * gradient
        square = _SQUARE * self._square[rows] + (1 - _SQUARE) * gradient**2
        self._mean[rows], self._square[rows] = mean, square
        moved = mean / (1 - _MEAN**age) / ((square / (1 - _SQUARE**age)).sqrt() + _TINY)
        self.weights[rows] -= rate * moved


def _batches(epochs: Epochs, recipe: Recipe, weights: Tensor) -> Iterator[tuple[float, Batch]]:
    """Every batch with the share of the learning rate that it is learned with."""
    step, total = 0, 0
    bar = tqdm(desc="training", unit="batch", disable=None)
    for number in range(recipe.epochs):
        near = nearest_articles(weights, epochs.ids, recipe.mined_from) if number else None
        jobs = epochs.epoch(near)
        total = total or len(jobs) * recipe.epochs
        bar.total = total
        for job in jobs:
            warming = min(1.0, (step + 1) / recipe.warm_up)
            yield warming * max(_FLOOR, 1 - step / total), epochs.batch(job)
            step += 1
            bar.update()
    bar.close()


def _loss(means: Tensor, questions: int, scale: float) -> Tensor:
    unit = normalize(means)
    closeness = unit[:questions] @ unit[questions:].T
    return cross_entropy(closeness * scale, torch.arange(questions))


def _means(rows: Tensor, places: NDArray[np.int64], lengths: Sequence[int]) -> Tensor:
    """The mean of each text's rows; ``places`` are the texts, one after the other."""
    starts = np.cumsum([0, *lengths[:-1]])
    return embedding_bag(torch.from_numpy(places), rows, torch.from_numpy(starts), mode="mean")
