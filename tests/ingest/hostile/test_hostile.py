"""Each hostile file is refused with its reason, or harmlessly read, at little cost."""

from collections.abc import Iterator

import pytest

from tests.ingest.hostile.kind import Hostile
from tests.ingest.hostile.places import Place
from tests.ingest.hostile.trial import ALL, Recorded, recorded, tried

_BYTES = 512 << 20
_CPU_SECONDS = 5.0  # the wall clock is for `python -m tests.ingest.hostile`


@pytest.fixture(scope="module")
def confinement() -> Iterator[Recorded]:
    made = recorded()
    yield made
    made.close()


@pytest.mark.parametrize("hostile", ALL, ids=lambda hostile: hostile.what)
def test_it_does_no_harm(hostile: Hostile | Place, confinement: Recorded) -> None:
    one = tried(hostile, confinement)
    assert one.right, (one.end, one.reason, one.detail)
    assert max(one.usage.peak_bytes, one.usage.together_bytes) <= _BYTES
    assert one.usage.cpu_seconds <= _CPU_SECONDS
