"""Words out of tokens: the best of all ways to tag them (Viterbi 1967), for two labels."""

from __future__ import annotations

from typing import NamedTuple

from rag.vietnamese.segmenter.crfsuite import Model
from rag.vietnamese.segmenter.grams import Grams, Weights

KEPT = 1 << 18  # windows
_BEGIN, _END = "\n<", "\n>"  # beyond the ends of a text; no token holds white space


class Tagger:
    """Tags tokens as ``underthesea_core``'s ``CRFTagger`` does.

    Of the labels only their difference is carried along: how much better the best way to here is
    that ends with the first label than the one that ends with the second.
    """

    def __init__(self, model: Model, grams: tuple[Grams, Grams, Grams]) -> None:
        (self._stay, self._change), (self._back, self._rest) = model.transitions
        self._windows = _Windows(grams)

    def firsts(self, tokens: list[str]) -> list[bool]:
        """Whether each token has the first label."""
        if not tokens:
            return []
        stay, change, back, rest = self._stay, self._change, self._back, self._rest
        before: list[tuple[bool, bool]] = []  # for either label: is the one before the first?
        lead, *others = self._says(tokens)
        for says in others:
            to_first, to_second = lead + stay, lead + change
            before.append((to_first >= back, to_second >= rest))
            lead = (
                says
                + (to_first if to_first > back else back)
                - (to_second if to_second > rest else rest)
            )
        first = lead >= 0
        found = [first]
        for if_first, if_second in reversed(before):
            first = if_first if first else if_second
            found.append(first)
        found.reverse()
        return found

    def _says(self, tokens: list[str]) -> list[float]:
        """What the features say at each token, the sum of the runs that reach it."""
        padded = [_BEGIN, _BEGIN, *tokens, _END, _END]
        runs = zip(padded, padded[1:], padded[2:], strict=False)
        found = list(map(self._windows.__getitem__, runs))
        return [
            behind.to_last + around.to_middle + ahead.to_first
            for behind, around, ahead in zip(found, found[1:], found[2:], strict=False)
        ]


class _Window(NamedTuple):
    """What three tokens and the runs within them say at each of the three.

    Each run is counted once for a token, where the window begins, ends or lies in the middle there.
    """

    to_first: float
    to_middle: float
    to_last: float


class _Windows(dict[tuple[str, str, str], _Window]):
    """The windows that were met."""

    def __init__(self, grams: tuple[Grams, Grams, Grams]) -> None:
        super().__init__()
        self._ones, self._twos, self._threes = map(_Runs, grams)

    def __missing__(self, run: tuple[str, str, str]) -> _Window:
        if len(self) > KEPT:
            for known in (self, self._ones, self._twos):
                known.clear()
        a, b, c = run
        first, middle, last = self._ones[a,], self._ones[b,], self._ones[c,]
        left, right, whole = self._twos[a, b], self._twos[b, c], self._threes.weigh(run)
        found = _Window(
            last[4] + right[3] + whole[2],
            first[1] + middle[2] + last[3] + left[1] + right[2] + whole[1],
            first[0] + left[0] + whole[0],
        )
        self[run] = found
        return found


class _Runs(dict[tuple[str, ...], Weights]):
    """What runs of one length say, those beyond the ends of a text with them."""

    def __init__(self, grams: Grams) -> None:
        super().__init__()
        self._grams = grams

    def __missing__(self, run: tuple[str, ...]) -> Weights:
        found = self[run] = self.weigh(run)
        return found

    def weigh(self, run: tuple[str, ...]) -> Weights:
        """What ``run`` says, looked up anew."""
        if run[0] == _BEGIN:
            return self._grams.begin
        if run[-1] == _END:
            return self._grams.end
        return self._grams.of(run)
