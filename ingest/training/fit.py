"""Fitting one vector a token: the mean of a text's vectors is the text's vector.

The loss is InfoNCE over the batch (van den Oord et al. 2018, arXiv 1807.03748, known in
sentence-transformers as MultipleNegativesRankingLoss): each question must be closer to its own
answer than to every other answer there. How much a token weighs is learned as its vector's length.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn.functional import cross_entropy, normalize
from tqdm import tqdm

from ingest.training.pairs import Batch, Epochs
from ingest.training.recipe import Recipe
from ingest.training.tokenised import Ids, TrainingIds

UNKNOWN_ROW = 0
_FLOOR = 0.02  # the learning rate falls to this share of its height

Weights = NDArray[np.float32]


def fit(ids: TrainingIds, size: int, recipe: Recipe) -> Weights:
    """The trained weights, ``(size, recipe.dimension)`` float32; the unknown token's row is zero.

    The same texts, recipe, thread count and torch give the same weights.
    """
    torch.manual_seed(recipe.seed)
    table = nn.EmbeddingBag(size, recipe.dimension, mode="mean")
    nn.init.normal_(table.weight, std=recipe.dimension**-0.5)
    optimiser = torch.optim.Adam(table.parameters(), lr=recipe.learning_rate, betas=(0.9, 0.99))
    epochs = Epochs(ids, recipe, random.Random(recipe.seed))  # noqa: S311 - not a secret
    for progress, batch in _batches(epochs, recipe):
        for group in optimiser.param_groups:
            group["lr"] = recipe.learning_rate * progress
        optimiser.zero_grad()
        _loss(table, batch, recipe.scale).backward()  # type: ignore[no-untyped-call]
        optimiser.step()
    weights: Weights = table.weight.detach().numpy()
    weights[UNKNOWN_ROW] = 0
    return weights


def _batches(epochs: Epochs, recipe: Recipe) -> Iterator[tuple[float, Batch]]:
    """Every batch with the share of the learning rate that it is learned with."""
    step, total = 0, 0
    bar = tqdm(desc="training", unit="batch", disable=None)
    for number in range(recipe.epochs):
        jobs = epochs.epoch()
        if number == 0:
            total = bar.total = len(jobs) * recipe.epochs
        for job in jobs:
            warming = min(1.0, (step + 1) / recipe.warm_up)
            yield warming * max(_FLOOR, 1 - step / total), epochs.batch(job)
            step += 1
            bar.update()
    bar.close()


def _loss(table: nn.EmbeddingBag, batch: Batch, scale: float) -> Tensor:
    questions = normalize(_means(table, batch.questions))
    answers = normalize(_means(table, [*batch.answers, *batch.wrong]))
    return cross_entropy(questions @ answers.T * scale, torch.arange(len(questions)))


def _means(table: nn.EmbeddingBag, texts: Sequence[Ids]) -> Tensor:
    starts = np.cumsum([0, *(len(text) for text in texts[:-1])])
    flat = np.concatenate(texts).astype(np.int64)
    means: Tensor = table(torch.from_numpy(flat), torch.from_numpy(starts))
    return means
