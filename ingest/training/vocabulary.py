"""The encoder's vocabulary: syllables, syllable bigrams, and pieces for what is neither.

Vietnamese words are one to four syllables; the frequent bigrams hold most of them and need no
segmenter. WordPiece fits as the model: a syllable that isn't known is cut into pieces, and a bigram
that isn't known becomes one unknown token (no piece holds the ``_`` between its syllables), whose
row in the weights is zero.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from tokenizers import Tokenizer, models, pre_tokenizers, trainers

from ingest.training.recipe import Recipe
from rag.index.lexical import tokens

UNKNOWN = "[UNK]"
_JOINER = "_"
_RAREST_PIECED = 3  # syllables met in fewer texts don't shape the pieces


def count_tokens(texts: Iterable[str]) -> Counter[str]:
    """In how many of the ``texts`` each syllable and bigram stands."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(set(tokens(text)))
    return counts


def make_tokenizer(counts: Counter[str], recipe: Recipe) -> Tokenizer:
    """A tokenizer of ``recipe.tokens`` tokens over the text that ``joined_tokens`` makes."""
    vocabulary = {UNKNOWN: 0}
    for piece in _pieces(counts, recipe.pieces):
        vocabulary.setdefault(piece, len(vocabulary))
    for token, _count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if len(vocabulary) >= recipe.tokens:
            break
        vocabulary.setdefault(token, len(vocabulary))
    return _tokenizer(models.WordPiece(vocabulary, unk_token=UNKNOWN, max_input_chars_per_word=60))


def _pieces(counts: Counter[str], size: int) -> list[str]:
    syllables = sorted(
        token for token, count in counts.items() if _JOINER not in token and count >= _RAREST_PIECED
    )
    learner = _tokenizer(models.WordPiece({UNKNOWN: 0}, unk_token=UNKNOWN))
    trainer = trainers.WordPieceTrainer(
        vocab_size=size, special_tokens=[UNKNOWN], show_progress=False
    )
    learner.train_from_iterator(syllables, trainer)
    return sorted(learner.get_vocab())


def _tokenizer(model: models.WordPiece) -> Tokenizer:
    made = Tokenizer(model)
    made.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    return made
