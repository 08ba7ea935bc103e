from eval.baselines.uncut import uncut
from eval.bench.rivals import time_whitespace
from rag.model import Passage


def test_plain_bm25_is_built_and_asked_over_the_same_pieces() -> None:
    passages = [
        Passage("p", "plan", 0, 13, "dân vận chính"),
        Passage("q", "plan", 14, 25, "cải cách hành chính"),
    ]
    chunks = uncut(passages)
    assert [one.page_content for one in chunks] == ["dân vận chính", "cải cách hành chính"]
    assert chunks[0].metadata == {"source": "plan"}
    rival = time_whitespace(chunks, ["dân vận", "cải cách"])
    assert rival.retrieval.n == 2
    assert rival.passages_a_second > 0
    assert not rival.sampled
