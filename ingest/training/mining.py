"""Hard negatives: the articles that the encoder, as far as it is trained, wrongly finds.

A question learns most from the wrong articles nearest to it (Xiong et al. 2021, arXiv 2007.00808);
chance hardly ever draws them out of 85,000.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn.functional import embedding_bag, normalize

from ingest.training.tokenised import Ids, TrainingIds

_CHUNK = 2048

Near = NDArray[np.int64]


def nearest_articles(weights: Tensor, ids: TrainingIds, top: int) -> Near:
    """``(questions, top)``: the articles nearest to each question, right ones among them."""
    top = min(top, len(ids.articles))
    articles = encode_ids(weights, [article.whole() for article in ids.articles])
    questions = encode_ids(weights, [question for question, _answers in ids.questions])
    found = [
        (questions[start : start + _CHUNK] @ articles.T).topk(top).indices
        for start in range(0, len(questions), _CHUNK)
    ]
    near: Near = torch.cat(found).numpy() if found else np.zeros((0, top), dtype=np.int64)
    return near


def encode_ids(weights: Tensor, texts: Sequence[Ids]) -> Tensor:
    """``(n, d)``: the mean of each text's rows of ``weights``, at unit length."""
    parts = []
    for start in range(0, len(texts), _CHUNK):
        chunk = texts[start : start + _CHUNK]
        flat = torch.from_numpy(np.concatenate(chunk).astype(np.int64))
        starts = torch.from_numpy(np.cumsum([0, *(len(text) for text in chunk[:-1])]))
        parts.append(normalize(embedding_bag(flat, weights, starts, mode="mean")))
    return torch.cat(parts)
