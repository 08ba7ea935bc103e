"""Saving the encoder: eight bits a number, in files that sentence-transformers loads by itself."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save_file
from tokenizers import Tokenizer

from ingest.training.fit import Weights
from rag.index.encode import CARD

_LEVELS = 127
_MODULE = "sentence_transformers.sentence_transformer.modules.static_embedding.StaticEmbedding"


def quantise(weights: Weights) -> tuple[NDArray[np.int8], Weights]:
    """Each row as int8 and the one float that it is multiplied with; a row's error is ≤ 0.4 %."""
    scales = np.abs(weights).max(axis=1) / _LEVELS
    steps = np.where(scales > 0, scales, 1)[:, None]
    return np.rint(weights / steps).astype(np.int8), scales.astype(np.float32)


def save_encoder(folder: Path, tokenizer: Tokenizer, weights: Weights) -> None:
    """Writes the model into ``folder``; the model card there is left alone.

    The weights are in the layout of model2vec with a weight for each token, which
    ``StaticEmbedding`` multiplies out as it loads.
    """
    folder.mkdir(parents=True, exist_ok=True)
    rows, scales = quantise(weights)
    save_file({"embeddings": rows, "weights": scales}, folder / "model.safetensors")
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    _write(folder / "modules.json", [{"idx": 0, "name": "0", "path": "", "type": _MODULE}])
    _write(folder / "config_sentence_transformers.json", {"similarity_fn_name": "cosine"})
    _write(folder / CARD, {"tokens": "syllables"})


def _write(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, indent=2) + "\n", encoding="utf-8")
