"""Our words are underthesea's: on real documents, and on whatever characters there may be."""

from functools import cache
from itertools import pairwise
from pathlib import Path

import joblib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from underthesea_core import CRFFeaturizer

from rag.vietnamese.segmenter import segmenter as module
from rag.vietnamese.segmenter.crfsuite import Model, UnknownModel, read_model
from rag.vietnamese.segmenter.library import (
    Segment,
    model_folder,
    segment_function,
    tokenize_function,
)
from rag.vietnamese.segmenter.segmenter import OurSegmenter, load_segmenter
from rag.vietnamese.text import fold_space, nfc, tone_marks

CORPUS = Path(__file__).parents[4] / "corpus" / "directives"
ODD = (
    "Ủy ban NHÂN DÂN BOS EOS UBND TP. Tp. T.Ư v.v v.v.. 12 2147483648 -5 33/CT-TTg 3x4 100,5% "
    "a@b.vn http://x.vn/a(b)c www.a.vn H'Mông N’Thôn 43H-0530 => ... -- >> :D :) ♥‿♥ <3 İX ßa ǅx "
    "Σας °C A. B.C. ( ) \" ' “ ” – - + = ^ _ 1.600m-2.000m 20.08.2014 03-5730-2357 e-mail 4K ʺ × ÷"
).split(" ")


@cache
def ours() -> OurSegmenter:
    return OurSegmenter()


@cache
def theirs() -> Segment:
    return segment_function()


def prepared(text: str) -> str:
    return fold_space(tone_marks(nfc(text)))


def test_words_of_real_documents_are_underthesea_s() -> None:
    texts = [one.read_text(encoding="utf-8") for one in sorted(CORPUS.glob("*.txt"))]
    lines = list(filter(None, [prepared(line) for text in texts for line in text.split("\n")]))
    assert len(lines) > 200
    assert [ours()(line) for line in lines] == [theirs()(line, format="text") for line in lines]


@settings(deadline=None)  # the first call loads two models
@given(st.lists(st.sampled_from(ODD) | st.text(max_size=6), min_size=1, max_size=12))
def test_words_of_odd_text_are_underthesea_s(parts: list[str]) -> None:
    text = prepared(" ".join(parts))
    found, wanted = ours()(text), theirs()(text, format="text") if text else ""
    assert len(found) == len(wanted)
    if found != wanted:  # ways to join them may score the same, but for the order of additions
        tokens = tokenize_function()(text)
        assert score(tokens, found) == pytest.approx(score(tokens, wanted), abs=1e-9)


@cache
def model() -> tuple[Model, CRFFeaturizer]:
    folder = model_folder()
    parts = (joblib.load(folder / f"{name}.bin") for name in ("features", "dictionary"))
    return read_model(folder / "models.bin"), CRFFeaturizer(*parts)


def score(tokens: list[str], words: str) -> float:
    """What the model, asked feature by feature, gives for these tokens joined to these words."""
    weights, featurizer = model()
    labels, at = [], 0
    for token in tokens:
        labels.append("I-W" if at and words[at - 1] == "_" else "B-W")
        at += len(token) + 1
    numbers = [weights.labels.index(label) for label in labels]
    total = 0.0
    for number, features in zip(
        numbers, featurizer.process([[[one] for one in tokens]])[0], strict=True
    ):
        said = sum(weights.attributes.get(one, 0.0) for one in features)
        total += said / 2 if number == 0 else -said / 2
    return total + sum(weights.transitions[one][other] for one, other in pairwise(numbers))


@pytest.mark.parametrize("kept", [0, 1, 3])
def test_forgetting_changes_nothing(kept: int, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Ủy ban nhân dân tỉnh Kiên Giang ban hành kế hoạch công tác dân vận"
    wanted = ours()(text)
    monkeypatch.setattr("rag.vietnamese.segmenter.tokens.KEPT", kept)
    monkeypatch.setattr("rag.vietnamese.segmenter.decoding.KEPT", kept)
    fresh = OurSegmenter()
    assert [fresh(text), fresh(text)] == [wanted, wanted]


def test_where_its_model_can_t_be_read_underthesea_finds_the_words_itself(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def unknown(path: Path) -> None:
        raise UnknownModel(path)

    monkeypatch.setattr(module, "read_model", unknown)
    assert load_segmenter()("công tác dân vận") == "công_tác dân_vận"
    assert "slower" in caplog.text
