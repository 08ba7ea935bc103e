"""A few mutated inputs of every format; ``python -m tests.ingest.fuzz`` runs 20,000."""

from random import Random

from tests.ingest.fuzz.mutate import BLIND, inside, mutated, objects, sectors, tags
from tests.ingest.fuzz.run import run
from tests.ingest.fuzz.seeds import Seed, seeds
from tests.ingest.hostile.office import docx

_PROGRAMS = 1.0  # what is seldom tried starts programs: a few seconds each


def test_every_input_is_read_or_refused() -> None:
    beginnings = [one for one in seeds() if one.weight >= _PROGRAMS]
    tally = run(beginnings, range(200), "tests", programs=False)
    assert tally.worse == []
    assert sum(tally.ends.values()) == 200
    assert tally.ends["read"] > 20
    assert tally.ends["unreadable"] > 20


def test_mutations_change_and_repeat_themselves() -> None:
    data = docx()
    for mutation in (*BLIND, inside, objects, sectors, tags):
        assert mutation(data, Random(7)) == mutation(data, Random(7))
        assert any(mutation(data, Random(number)) != data for number in range(9))


def test_a_mutated_input_stays_small() -> None:
    seed = Seed(".txt", b"a" * (5 << 20), 1)
    assert len(mutated(seed.data, Random(1), [seed.data])) <= 4 << 20
