"""The encoder's vocabulary: syllables, syllable bigrams, and pieces for what is neither.

Vietnamese words are one to four syllables; the frequent bigrams hold most of them and need no
segmenter. WordPiece fits as the model: a syllable that isn't known is cut into pieces, and a bigram
that isn't known becomes one unknown token (no piece holds the ``_`` between its syllables), whose
row in the weights is zero.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from tokenizers import Tokenizer, models, pre_tokenizers

from ingest.training.recipe import Recipe
from rag.index.lexical import tokens

UNKNOWN = "[UNK]"
_JOINER = "_"
_INSIDE = "##"  # WordPiece's mark of a piece that doesn't begin its syllable
_LONGEST = 4  # characters of a piece


def count_tokens(texts: Iterable[str], rarest: int = 1) -> Counter[str]:
    """In how many of the ``texts`` each syllable and bigram stands, where in ``rarest`` or more."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(set(tokens(text)))
    return Counter({token: count for token, count in counts.items() if count >= rarest})


def weighted(counts: Iterable[tuple[Counter[str], int]]) -> Counter[str]:
    """The sum of the counts of several sources, each so many times."""
    total: Counter[str] = Counter()
    for one, weight in counts:
        for token, count in one.items():
            total[token] += count * weight
    return total


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
    """Every character, then the commonest beginnings and other pieces of the syllables.

    Counted by us: the library's own trainer breaks ties differently from run to run.
    """
    pieces: Counter[str] = Counter()
    for syllable in counts:
        if _JOINER not in syllable:
            pieces.update(_cuts(syllable))
    ranked = sorted(pieces, key=lambda piece: (_length(piece) > 1, -pieces[piece], piece))
    return ranked[:size]


def _cuts(syllable: str) -> Iterator[str]:
    for start in range(len(syllable)):
        for end in range(start + 1, min(start + _LONGEST, len(syllable)) + 1):
            yield f"{_INSIDE if start else ''}{syllable[start:end]}"


def _length(piece: str) -> int:
    return len(piece.removeprefix(_INSIDE))


def _tokenizer(model: models.WordPiece) -> Tokenizer:
    made = Tokenizer(model)
    made.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    return made
