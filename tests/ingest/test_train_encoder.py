from pathlib import Path

import numpy as np
import torch

from ingest.train_encoder import train
from ingest.training.fit import RowAdam
from ingest.training.recipe import Recipe
from rag.index.encode import SentenceEncoder
from tests.ingest.training.data import write_data

RECIPE = Recipe(
    tokens=400, pieces=100, dimension=16, epochs=30, batch=4, question_batch=4, group=2, warm_up=2
)


def test_what_is_trained_loads_and_finds_the_article(tmp_path: Path) -> None:
    data, out = write_data(tmp_path / "data"), tmp_path / "encoder"
    train(data, out, RECIPE)
    encoder = SentenceEncoder(str(out))
    passages = encoder.encode_passages(
        [f"Quy định về {subject}. Cơ quan quản lý" for subject in ("dân vận", "đất đai", "y tế")]
    )
    asked = encoder.encode_queries(["Ai quản lý đất đai?"])
    assert encoder.dimension == 16
    assert int((passages @ asked[0]).argmax()) == 1


def test_the_same_seed_gives_the_same_weights(tmp_path: Path) -> None:
    data = write_data(tmp_path / "data")
    for name in ("a", "b"):
        train(data, tmp_path / name, RECIPE)
    first, second = ((tmp_path / n / "model.safetensors").read_bytes() for n in ("a", "b"))
    assert first == second


def test_a_row_moves_as_adam_moves_it() -> None:
    ours = RowAdam(torch.ones(3, 2))
    theirs = torch.nn.Parameter(torch.ones(1, 2))
    adam = torch.optim.Adam([theirs], lr=0.1, betas=(0.9, 0.99))
    for _ in range(3):
        gradient = torch.tensor([[0.5, -2.0]])
        ours.step(np.array([1], dtype=np.int32), gradient, 0.1)
        theirs.grad = gradient
        adam.step()
    assert torch.allclose(ours.weights[1], theirs.detach()[0], atol=1e-6)
    assert torch.equal(ours.weights[0], torch.ones(2))
