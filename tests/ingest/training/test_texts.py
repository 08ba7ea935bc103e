from pathlib import Path

from ingest.training.recipe import Recipe
from ingest.training.texts import read_texts, split_sentences
from tests.ingest.training.data import write_data


def test_questions_for_development_are_never_trained_on(tmp_path: Path) -> None:
    texts = read_texts(write_data(tmp_path), Recipe())
    assert len(texts.questions) == 7
    assert not any("báo chí" in question.text for question in texts.questions)


def test_a_fold_is_left_out(tmp_path: Path) -> None:
    texts = read_texts(write_data(tmp_path), Recipe(fold=0, folds=7))
    assert len(texts.questions) == 6


def test_sections_carry_their_page_and_path(tmp_path: Path) -> None:
    section = read_texts(write_data(tmp_path), Recipe()).sections[0]
    assert section.title.split() == ["ngân", "sách", "Lịch", "sử", "Đầu"]
    assert section.group == "ngân sách"


def test_sentences_end_where_no_number_follows() -> None:
    text = "Việc này thực hiện theo Điều 5. 1 của Luật; các cơ quan báo cáo hằng năm. Hết"
    assert split_sentences(text) == (
        "Việc này thực hiện theo Điều 5. 1 của Luật",
        "các cơ quan báo cáo hằng năm",
    )
    assert split_sentences("Hết.") == ("Hết.",)
