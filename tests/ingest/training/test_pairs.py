from pathlib import Path

import numpy as np
import pytest

from ingest.training.pairs import Epochs
from ingest.training.recipe import Recipe
from ingest.training.texts import read_texts
from ingest.training.tokenised import TrainingIds, tokenise
from ingest.training.vocabulary import count_tokens, make_tokenizer
from tests.ingest.training.data import write_data

RECIPE = Recipe(tokens=400, pieces=100, batch=4, question_batch=4, group=2, questions=2)


@pytest.fixture
def ids(tmp_path: Path) -> TrainingIds:
    texts = read_texts(write_data(tmp_path), RECIPE)
    titled = [*texts.articles, *texts.sections]
    everything = [" ".join([one.title, *one.sentences]) for one in titled]
    everything += [side for pair in texts.translations for side in pair]
    return tokenise(texts, make_tokenizer(count_tokens(everything), RECIPE))


def test_every_source_gives_batches(ids: TrainingIds) -> None:
    epochs = Epochs(ids, RECIPE, 1)
    batches = [epochs.batch(job) for job in epochs.epoch()]
    assert {batch.source for batch in batches} == {
        *("title", "sentence", "question", "section", "translation")
    }
    for batch in batches:
        assert len(batch.questions) == len(batch.answers) <= 4


def test_a_batch_holds_a_heading_once(ids: TrainingIds) -> None:
    twins = TrainingIds([*ids.articles, *ids.articles], [], [], [])
    epochs = Epochs(twins, RECIPE, 1)
    for job in epochs.epoch():
        if job.source == "title":
            titles = [twins.articles[place].title_key for place in job.items]
            assert len(set(titles)) == len(titles)


def test_wrong_answers_are_of_the_same_law_and_right_for_nobody(ids: TrainingIds) -> None:
    epochs = Epochs(ids, RECIPE, 1)
    asked = [job for job in epochs.epoch() if job.source == "question"]
    assert any(job.wrong for job in asked)
    for job in asked:
        right = {place for number in job.items for place in ids.questions[number][1]}
        assert right.isdisjoint(job.wrong)


def test_the_same_seed_gives_the_same_batches(ids: TrainingIds) -> None:
    first, second = (Epochs(ids, RECIPE, 3).epoch() for _ in range(2))
    assert [job.items for job in first] == [job.items for job in second]


def test_near_articles_are_shown_as_wrong_ones(ids: TrainingIds) -> None:
    alone = Recipe(batch=4, question_batch=1, questions=1, same_law=0, mined=2, sections=0)
    near = np.tile(np.arange(3), (len(ids.questions), 1))
    jobs = [job for job in Epochs(ids, alone, 1).epoch(near) if job.source == "question"]
    assert len(jobs) == len(ids.questions)
    for job in jobs:
        right = ids.questions[job.items[0]][1]
        assert len(job.wrong) == 2
        assert set(job.wrong) <= {0, 1, 2} - set(right)
