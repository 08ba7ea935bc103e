"""Words out of tokens: the best of all ways to tag them (Viterbi 1967), for two labels."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from rag.vietnamese.segmenter.crfsuite import Model
from rag.vietnamese.segmenter.grams import Grams, Weights

KEPT = 1 << 17  # runs of each length


class Tagger:
    """Tags tokens as ``underthesea_core``'s ``CRFTagger`` does.

    Of the labels only their difference is carried along: how much better the best way to here is
    that ends with the first label than the one that ends with the second.
    """

    def __init__(self, model: Model, grams: tuple[Grams, Grams, Grams]) -> None:
        (self._stay, self._change), (self._back, self._rest) = model.transitions
        self._ones, self._twos, self._threes = map(_Weighed, grams)

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
        ones = self._ones.of([(one,) for one in tokens])
        twos = self._twos.of(list(pairwise(tokens)))
        threes = self._threes.of(list(zip(tokens, tokens[1:], tokens[2:], strict=False)))
        return [
            a[0] + b[1] + c[2] + d[3] + e[4] + f[0] + g[1] + h[2] + i[3] + j[0] + k[1] + m[2]
            for a, b, c, d, e, f, g, h, i, j, k, m in zip(
                ones, ones[1:], ones[2:], ones[3:], ones[4:],
                twos, twos[1:], twos[2:], twos[3:],
                threes, threes[1:], threes[2:],
                strict=False,
            )
        ]  # fmt: skip


class _Weighed(dict[tuple[str, ...], Weights]):
    """The weights of runs that were met, and of those beyond the ends of a text."""

    def __init__(self, grams: Grams) -> None:
        super().__init__()
        self._grams = grams

    def __missing__(self, run: tuple[str, ...]) -> Weights:
        found = self._grams.of(run)
        self[run] = found
        return found

    def of(self, runs: Iterable[tuple[str, ...]]) -> list[Weights]:
        """The weights of a text's runs in order, two more before them and behind."""
        if len(self) > KEPT:
            self.clear()
        begin, end = self._grams.begin, self._grams.end
        return [begin, begin, *map(self.__getitem__, runs), end, end]
