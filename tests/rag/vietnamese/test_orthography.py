"""Which forms can be Vietnamese syllables, and where the tone goes."""

from __future__ import annotations

import pytest

from rag.vietnamese.orthography import is_bare_syllable, is_syllable, parted, toned


@pytest.mark.parametrize(
    "form",
    "hoạch của giêng gìn gì giữa quốc quý quyền người hươu khuya thuở đường nghiệp Ủy uỷ oẹo ý ầm "
    "khoẻ hòa hoà quả huýt".split(),
)
def test_real_syllables_are_possible(form: str) -> None:
    assert is_syllable(form)


@pytest.mark.parametrize(
    "form", "hoàch hoahc naof hàhn cáap nguời caó kẽch ddi daan ubnd hđnd toong w iêu Iến".split()
)
def test_mistyped_ones_are_not(form: str) -> None:
    assert not is_syllable(form)


def test_a_syllable_without_its_marks_is_told_from_strokes() -> None:
    assert all(map(is_bare_syllable, "dieu nguoi hoach Quyet nghiep gi quoc".split()))
    assert not any(map(is_bare_syllable, "dieeu nguwoi hoachj daan thoong plan".split()))


@pytest.mark.parametrize(
    "syllable", "hòa của quý giữa người giếng gìn khuỷu thuở yếu mía hoàn ngoài ủy".split()
)
def test_the_tone_goes_where_it_was(syllable: str) -> None:
    assert toned(*parted(syllable)) == syllable
