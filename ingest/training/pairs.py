"""Pairs of a question-like text and the text that answers it, in batches.

Every other answer of a batch counts as wrong for a question, so one batch never holds two pairs of
the same key (two articles with the same heading would be false negatives), and it stays within one
source (telling a law from an encyclopaedia teaches nothing). Articles of one law stand together in
groups: they are the hard negatives.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from ingest.training.mining import Near
from ingest.training.recipe import Recipe
from ingest.training.tokenised import Ids, TextIds, TrainingIds

_SHORTEST_TITLE = 3  # tokens
_SHORTEST_BODY = 6
_HEADING_SHARE = 0.35  # of the encyclopaedia's pairs; the others start from a sentence
_SNIPPET = (6, 24)  # tokens of a sentence that stand for a question about the encyclopaedia

Pair = tuple[Ids, Ids]


@dataclass(frozen=True, slots=True)
class Batch:
    """Questions, their answers in the same order, and further wrong answers."""

    source: str
    questions: list[Ids]
    answers: list[Ids]
    wrong: list[Ids]


@dataclass(frozen=True, slots=True)
class _Job:
    source: str
    items: list[int]
    make: Callable[[int], Pair]
    wrong: list[int]


class Epochs:
    """Batches drawn anew for each epoch; the same seed gives the same ones."""

    def __init__(self, ids: TrainingIds, recipe: Recipe, seed: int) -> None:
        self.ids = ids
        self.recipe = recipe
        self.chance = random.Random(seed)  # noqa: S311 - nothing secret is drawn
        self._near: Near | None = None
        self._laws: dict[str, list[int]] = defaultdict(list)
        for place, article in enumerate(ids.articles):
            self._laws[article.group].append(place)

    def epoch(self, near: Near | None = None) -> list[_Job]:
        """The jobs of one epoch in random order, texts not yet drawn.

        ``near``, ``(questions, n)``, holds articles that questions are shown as wrong ones.
        """
        self._near = near
        jobs = [
            *self._titles(),
            *self._sentences(),
            *self._questions(),
            *self._sections(),
            *self._translations(),
        ]
        self.chance.shuffle(jobs)
        return jobs

    def batch(self, job: _Job) -> Batch:
        """The texts of one job."""
        pairs = [job.make(item) for item in job.items]
        wrong = [self.ids.articles[place].whole() for place in job.wrong]
        return Batch(job.source, [q for q, _ in pairs], [a for _, a in pairs], wrong)

    def _titles(self) -> Iterator[_Job]:
        articles = self.ids.articles
        usable = [
            place
            for place, article in enumerate(articles)
            if len(article.title) >= _SHORTEST_TITLE and len(article.body()) >= _SHORTEST_BODY
        ]
        chosen = self._grouped(self._share(usable, self.recipe.titles))
        make = partial(_from_title, articles)
        yield from self._jobs("title", chosen, make, lambda place: articles[place].title_key)

    def _sentences(self) -> Iterator[_Job]:
        articles = self.ids.articles
        usable = [place for place, article in enumerate(articles) if len(article.sentences) > 1]
        chosen = self._grouped(self._share(usable, self.recipe.sentences))
        make = partial(_from_sentence, articles, self.chance)
        yield from self._jobs("sentence", chosen, make, lambda place: place)

    def _sections(self) -> Iterator[_Job]:
        sections = self.ids.sections
        usable = [place for place, one in enumerate(sections) if len(one.body()) >= _SHORTEST_BODY]
        chosen = self._share(usable, self.recipe.sections)
        self.chance.shuffle(chosen)
        make = partial(_from_section, sections, self.chance)
        yield from self._jobs("section", chosen, make, lambda place: sections[place].title_key)

    def _translations(self) -> Iterator[_Job]:
        pairs = self.ids.translations
        usable = [place for place, pair in enumerate(pairs) if min(map(len, pair)) > 1]
        chosen = self._share(usable, self.recipe.translations)
        self.chance.shuffle(chosen)
        yield from self._jobs("translation", chosen, pairs.__getitem__, lambda place: place)

    def _questions(self) -> Iterator[_Job]:
        questions = self.ids.questions
        everyone = list(range(len(questions)))
        for _ in range(self.recipe.questions):
            self.chance.shuffle(everyone)
            for start in range(0, len(everyone), self.recipe.question_batch):
                batch = everyone[start : start + self.recipe.question_batch]
                chosen = self._disjoint(batch)
                make = partial(_from_question, self.ids, self.chance)
                yield _Job("question", chosen, make, self._wrong(chosen))

    def _disjoint(self, numbers: Sequence[int]) -> list[int]:
        """Questions no two of which share an answer."""
        seen: set[int] = set()
        chosen = []
        for number in numbers:
            answers = self.ids.questions[number][1]
            if seen.isdisjoint(answers):
                seen.update(answers)
                chosen.append(number)
        return chosen

    def _wrong(self, numbers: Sequence[int]) -> list[int]:
        """Articles of the same laws, and near ones, that answer none of the questions."""
        right = {place for number in numbers for place in self.ids.questions[number][1]}
        wrong = []
        for number in numbers:
            law = self._laws[self.ids.articles[self.ids.questions[number][1][0]].group]
            drawn = [self.chance.choice(law) for _ in range(self.recipe.same_law)]
            drawn += self._mined(number, right)
            wrong += [place for place in drawn if place not in right]
        return wrong

    def _mined(self, number: int, right: set[int]) -> list[int]:
        near = [] if self._near is None else self._near[number].tolist()
        usable = [place for place in near if place not in right]
        return self.chance.sample(usable, min(self.recipe.mined, len(usable)))

    def _share(self, places: list[int], share: float) -> list[int]:
        return [place for place in places if self.chance.random() < share]

    def _grouped(self, places: list[int]) -> list[int]:
        """``places`` in random order, in groups of the same law."""
        by_law: dict[str, list[int]] = defaultdict(list)
        for place in places:
            by_law[self.ids.articles[place].group].append(place)
        groups = []
        for law in by_law.values():
            self.chance.shuffle(law)
            size = self.recipe.group
            groups += [law[start : start + size] for start in range(0, len(law), size)]
        self.chance.shuffle(groups)
        return [place for group in groups for place in group]

    def _jobs(
        self,
        source: str,
        items: Sequence[int],
        make: Callable[[int], Pair],
        key: Callable[[int], Hashable],
    ) -> Iterator[_Job]:
        """Batches without two items of one key; an item that doesn't fit waits for the next."""
        waiting: list[int] = []
        batch: list[int] = []
        seen: set[Hashable] = set()
        queue = list(reversed(items))
        while queue:
            item = queue.pop()
            if key(item) in seen:
                waiting.append(item)
                continue
            seen.add(key(item))
            batch.append(item)
            if len(batch) == self.recipe.batch:
                yield _Job(source, batch, make, [])
                batch, seen = [], set()
                queue += reversed(waiting)
                waiting = []
        if len(batch) > self.recipe.batch // 4:
            yield _Job(source, batch, make, [])


def _from_title(articles: Sequence[TextIds], place: int) -> Pair:
    return articles[place].title, articles[place].body()


def _from_sentence(articles: Sequence[TextIds], chance: random.Random, place: int) -> Pair:
    number = chance.randrange(len(articles[place].sentences))
    return articles[place].sentences[number], articles[place].whole(without=number)


def _from_section(sections: Sequence[TextIds], chance: random.Random, place: int) -> Pair:
    section = sections[place]
    if len(section.sentences) < 2 or chance.random() < _HEADING_SHARE:
        return section.title, section.body()
    number = chance.randrange(len(section.sentences))
    sentence = section.sentences[number]
    length = min(len(sentence), chance.randint(*_SNIPPET))
    start = chance.randint(0, len(sentence) - length)
    return sentence[start : start + length], section.whole(without=number)


def _from_question(ids: TrainingIds, chance: random.Random, number: int) -> Pair:
    question, answers = ids.questions[number]
    return question, ids.articles[chance.choice(answers)].whole()
