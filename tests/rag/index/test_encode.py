import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from sentence_transformers import SentenceTransformer
from tokenizers import Tokenizer, models, pre_tokenizers

from ingest.training.saving import save_encoder
from rag.errors import EncoderUnavailable
from rag.index.apart import take_apart
from rag.index.encode import CARD, SentenceEncoder, fingerprint, spread
from rag.index.lexical import Counted
from rag.settings import Settings

WORDS = ["[UNK]", "dân", "vận", "dân_vận", "ngân", "sách", "query:"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A model with one axis a token: a text's vector shows which tokens the model was given."""
    vocabulary = {word: row for row, word in enumerate(WORDS)}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token=WORDS[0]))
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    weights = np.eye(len(WORDS), dtype=np.float32)
    weights[0] = 0
    save_encoder(tmp_path / "model", tokenizer, weights)
    return tmp_path / "model"


def seen(vector: np.ndarray) -> set[str]:
    return {word for word, value in zip(WORDS, vector, strict=True) if value > 0}


def test_the_card_asks_for_syllables_and_bigrams(folder: Path) -> None:
    vector = SentenceEncoder(str(folder)).encode_queries(["Dân vận"])[0]
    assert seen(vector) == {"dân", "vận", "dân_vận"}


def test_rows_have_unit_length_and_unknown_words_none(folder: Path) -> None:
    vectors = SentenceEncoder(str(folder)).encode_passages(["dân vận", "ngân sách", "xyz", ""])
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1, 1, 0, 0])


def test_a_foreign_model_gets_its_text_as_it_is(folder: Path) -> None:
    (folder / CARD).unlink()
    vector = SentenceEncoder(str(folder)).encode_queries(["dân vận dân_vận"])[0]
    assert seen(vector) == {"dân", "vận", "dân_vận"}
    assert seen(SentenceEncoder(str(folder)).encode_queries(["Dân vận"])[0]) == {"vận"}


def test_a_card_can_ask_for_words_and_prefixes(folder: Path) -> None:
    (folder / CARD).write_text(json.dumps({"tokens": "words", "query_prefix": "query: "}))
    encoder = SentenceEncoder(str(folder))
    assert seen(encoder.encode_queries(["ngân sách"])[0]) == {"query:"}
    assert seen(encoder.encode_passages(["dân vận"])[0]) == {"dân_vận"}


def test_vectors_are_those_of_sentence_transformers(folder: Path) -> None:
    encoder = SentenceEncoder(str(folder))
    model = SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    wanted = model.encode(["dân vận dân_vận", "ngân"], normalize_embeddings=True)
    assert encoder.encode_queries(["dân vận", "ngân"]) == pytest.approx(wanted, abs=1e-6)


def test_passages_given_as_numbers_of_tokens_have_the_same_vectors(folder: Path) -> None:
    encoder = SentenceEncoder(str(folder))
    texts = ["Dân vận, ngân sách", "ngân", "", "xyz dân", "dân vận dân vận"]
    counted = Counted.of([take_apart(one, words=False) for one in texts])
    encode = encoder.encode_numbers(list(counted.vocabulary))
    given = np.concatenate([encode(counted.rows[:2]), encode(counted.rows[2:]), encode([])])
    assert encoder.takes_tokens
    assert given == pytest.approx(encoder.encode_passages(texts), abs=1e-6)


@pytest.mark.parametrize(
    "card",
    [{}, {"tokens": "words"}, {"tokens": "syllables", "passage_prefix": "passage: "}],
)
def test_only_a_model_of_syllables_takes_them(folder: Path, card: dict[str, str]) -> None:
    (folder / CARD).write_text(json.dumps(card))
    assert not SentenceEncoder(str(folder)).takes_tokens


def test_the_shipped_model_is_read_without_torch() -> None:
    script = """
import sys
from rag.index.encode import SentenceEncoder
from rag.settings import Settings
SentenceEncoder(Settings().encoder).encode_queries(["công tác dân vận"])
print("torch" in sys.modules)
"""
    run = [sys.executable, "-c", script]
    done = subprocess.run(run, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_the_shipped_model_s_vectors_are_those_of_sentence_transformers() -> None:
    source = Settings().encoder
    texts = ["Kế hoạch 63/KH-UBND về công tác dân vận", "reform of administration", "", "qxz ʺ"]
    model = SentenceTransformer(source, device="cpu", local_files_only=True)
    wanted = model.encode([spread(one) for one in texts], normalize_embeddings=True)
    assert SentenceEncoder(source).encode_passages(texts) == pytest.approx(wanted, abs=1e-6)


def test_nothing_to_encode_is_no_rows(folder: Path) -> None:
    assert SentenceEncoder(str(folder)).encode_queries([]).shape == (0, len(WORDS))


def test_the_name_follows_the_weights(folder: Path) -> None:
    before = fingerprint(str(folder))
    assert before.startswith("model@")
    assert before == SentenceEncoder(str(folder)).name
    (folder / "README.md").write_text("a card changes nothing")
    assert fingerprint(str(folder)) == before
    weights = folder / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-1] + b"\x01")
    assert fingerprint(str(folder)) != before


@pytest.mark.parametrize("card", ["{", '{"tokens": "letters"}'])
def test_a_card_that_makes_no_sense_is_told(folder: Path, card: str) -> None:
    (folder / CARD).write_text(card)
    with pytest.raises(EncoderUnavailable, match=CARD):
        SentenceEncoder(str(folder))


def test_damaged_weights_are_told(folder: Path) -> None:
    (folder / "model.safetensors").write_bytes(b"not weights")
    with pytest.raises(EncoderUnavailable, match="CHITHI_ENCODER"):
        SentenceEncoder(str(folder))


def test_a_model_that_is_nowhere_is_told_and_not_downloaded() -> None:
    with pytest.raises(EncoderUnavailable, match="no-such-model"):
        SentenceEncoder("nobody/no-such-model")
