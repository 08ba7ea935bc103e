"""Train the encoder that the project ships.

``python -m ingest.train_encoder --data ../shared/data --out rag/models/encoder`` takes some minutes
and 6 GB on two cores. The model card beside the weights names the data and the figures.
"""

from __future__ import annotations

import argparse
import logging
from collections import Counter
from collections.abc import Iterable
from dataclasses import fields, replace
from pathlib import Path

import torch

from ingest.training.fit import fit
from ingest.training.recipe import Recipe
from ingest.training.saving import save_encoder
from ingest.training.texts import Text, TrainingTexts, read_texts
from ingest.training.tokenised import tokenise
from ingest.training.vocabulary import count_tokens, make_tokenizer, weighted

log = logging.getLogger("ingest.train_encoder")


def train(data: Path, out: Path, recipe: Recipe) -> None:
    """Train on the folder ``data`` by ``recipe`` and write the model into ``out``."""
    texts = read_texts(data, recipe)
    log.info("%d articles, %d sections", len(texts.articles), len(texts.sections))
    tokenizer = make_tokenizer(_counts(texts, recipe), recipe)
    log.info("%d tokens", tokenizer.get_vocab_size())
    ids = tokenise(texts, tokenizer)
    weights = fit(ids, tokenizer.get_vocab_size(), recipe)
    save_encoder(out, tokenizer, weights)
    log.info("written to %s", out)


def _counts(texts: TrainingTexts, recipe: Recipe) -> Counter[str]:
    both_sides = (side for pair in texts.translations for side in pair)
    return weighted(
        [
            (count_tokens(_whole(texts.articles), recipe.rarest), recipe.law_weight),
            (count_tokens(_whole(texts.sections), recipe.rarest), 1),
            (count_tokens(both_sides, recipe.rarest), 1),
        ]
    )


def _whole(texts: Iterable[Text]) -> Iterable[str]:
    return ("\n".join([text.title, *text.sentences]) for text in texts)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m ingest.train_encoder", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of training data")
    parser.add_argument("--out", type=Path, required=True, help="the folder for the model")
    parser.add_argument("--threads", type=int, default=2)
    for one in fields(Recipe):
        kind = float if isinstance(one.default, float) else int
        parser.add_argument(f"--{one.name.replace('_', '-')}", type=kind, default=one.default)
    return parser.parse_args()


def main() -> None:
    """Read the command line and train."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    given = _arguments()
    torch.set_num_threads(given.threads)
    chosen = {one.name: getattr(given, one.name) for one in fields(Recipe)}
    train(given.data, given.out, replace(Recipe(), **chosen))


if __name__ == "__main__":
    main()
