import json
import lzma
from pathlib import Path

import numpy as np
import pytest

from ingest import train_reranker
from ingest.train_reranker import SHARE, Asked, learn
from rag.retrieval.rerank import CARD, Features

CHANCE = np.random.default_rng(1)


def _asked(telling: int, count: int = 60) -> list[Asked]:
    """Questions whose right passage is told by one feature alone; the fused scores are noise."""
    lists = []
    for _ in range(count):
        features = CHANCE.random((10, 3)) * [1.0, 100.0, 1.0]
        right = np.zeros(10, dtype=np.bool_)
        right[features[:, telling].argmax()] = True
        lists.append(Asked(np.float32(0.01) * CHANCE.random(10, np.float32), features, right))
    return lists


@pytest.mark.parametrize("telling", [0, 1, 2])
def test_the_feature_that_tells_the_right_passage_gets_the_weight(telling: int) -> None:
    learned = learn(_asked(telling))
    spread = np.array([learned.window, learned.pairs * 100, learned.run / SHARE.run])
    assert spread.argmax() == telling
    assert abs(np.delete(spread, telling)).max() < spread[telling] / 4


def test_questions_without_their_passage_among_the_candidates_teach_nothing() -> None:
    lists = _asked(0)
    lost = Asked(lists[0].fused, lists[0].features[::-1], np.zeros(10, dtype=np.bool_))
    assert learn([*lists, lost]).window == pytest.approx(learn(lists).window, rel=0.05)


def test_it_runs_to_its_end_on_a_folder_of_training_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    subjects = ["đất đai", "thuế thu nhập", "hôn nhân gia đình", "giao thông đường bộ"]
    articles = [
        {"_id": f"{n}", "title": f"Điều về {one}", "text": f"Người dân nộp hồ sơ về {one} tại xã."}
        for n, one in enumerate(subjects)
    ]
    folder = tmp_path / "train"
    folder.mkdir()
    with lzma.open(folder / "legal_articles.jsonl.xz", "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(one) + "\n" for one in articles)
    questions = [
        {"question": f"Nộp hồ sơ về {one} ở đâu?", "relevant_ids": [f"{n}"], "split": "train"}
        for n, one in enumerate(subjects)
    ]
    (folder / "questions_legal.jsonl").write_text(
        "\n".join(json.dumps(one) for one in questions), encoding="utf-8"
    )
    out = tmp_path / "weights.json"
    shipped = CARD.parent.parent / "encoder"
    arguments = ["train", "--data", str(tmp_path), "--encoder", str(shipped), "--out", str(out)]
    monkeypatch.setattr("sys.argv", arguments)

    train_reranker.main()

    learned = Features(**json.loads(out.read_text(encoding="utf-8")))
    assert learned.window > 0
