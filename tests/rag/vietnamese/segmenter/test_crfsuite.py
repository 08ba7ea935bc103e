import struct
from pathlib import Path

import pytest
from underthesea_core import CRFTrainer

from rag.vietnamese.segmenter.crfsuite import UnknownModel, read_model
from rag.vietnamese.segmenter.library import model_folder


def learned(folder: Path) -> Path:
    """A model that has seen "a" begin words and "b" go on with them."""
    trainer = CRFTrainer(max_iterations=20)
    model = trainer.train([[["a"], ["b"]], [["a"], ["ạ", "b"]]], [["B-W", "I-W"]] * 2)
    model.save(str(folder / "small.bin"))
    return folder / "small.bin"


def test_the_shipped_model_has_two_labels_and_the_right_number_of_attributes() -> None:
    path = model_folder() / "models.bin"
    model = read_model(path)
    assert set(model.labels) == {"B-W", "I-W"}
    assert len(model.attributes) == 50_671  # as underthesea_core's CRFModel counts them
    assert model.attributes["T[0].lower=nhân"] != 0


def test_weights_are_signed_by_the_first_label(tmp_path: Path) -> None:
    model = read_model(learned(tmp_path))
    sign = 1 if model.labels[0] == "B-W" else -1
    assert set(model.attributes) == {"a", "b", "ạ"}
    assert sign * model.attributes["a"] > 0
    assert sign * model.attributes["b"] < 0


@pytest.mark.parametrize("cut", [0, 3, 40, 60, 200])
def test_a_file_that_is_cut_short_is_told(tmp_path: Path, cut: int) -> None:
    path = learned(tmp_path)
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(UnknownModel):
        read_model(path)


def test_another_kind_of_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "other.bin"
    path.write_bytes(struct.pack("<4sI", b"ELF!", 48) + bytes(200))
    with pytest.raises(UnknownModel):
        read_model(path)


def test_a_model_of_three_labels_is_told(tmp_path: Path) -> None:
    model = CRFTrainer(max_iterations=5).train([[["a"], ["b"], ["c"]]], [["A", "B", "C"]])
    model.save(str(tmp_path / "three.bin"))
    with pytest.raises(UnknownModel):
        read_model(tmp_path / "three.bin")
