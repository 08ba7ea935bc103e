import numpy as np
import pytest
import torch

from ingest.training.mining import encode_ids, nearest_articles
from ingest.training.tokenised import TextIds, TrainingIds

WEIGHTS = torch.tensor([[0.0, 0.0], [3.0, 0.0], [0.0, 3.0]])


def ids(*values: int) -> "np.ndarray[tuple[int], np.dtype[np.int32]]":
    return np.array(values, dtype=np.int32)


def test_a_text_is_the_mean_of_its_tokens_at_unit_length() -> None:
    found = encode_ids(WEIGHTS, [ids(1, 2), ids(2), ids()])
    assert found.tolist() == [pytest.approx([0.5**0.5, 0.5**0.5]), [0, 1], [0, 0]]


def test_the_nearest_articles_come_first() -> None:
    articles = [
        TextIds("a", "law", "", ids(), [ids(1)]),
        TextIds("b", "law", "", ids(), [ids(2)]),
        TextIds("c", "law", "", ids(1), [ids(2)]),
    ]
    training = TrainingIds(articles, [], [(ids(2), (1,))], [])
    assert nearest_articles(WEIGHTS, training, 2).tolist() == [[1, 2]]
