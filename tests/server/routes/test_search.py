from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from rag.model import Filters
from tests.server.fake import QUOTE, FakeAssistant
from tests.server.papers import PLAN

SEARCH = "/api/v1/search"


def test_a_passage_is_the_slice_it_points_at(client: TestClient) -> None:
    found = client.get(SEARCH, params={"q": "báo cáo"}).json()
    assert found["query"]["interpreted"] == "báo cáo"
    [passage] = found["passages"]
    assert passage == {
        "doc_id": PLAN.doc_id,
        "file": PLAN.file,
        "title": PLAN.title,
        "number": "12/KH-UBND",
        "start": PLAN.text.index(QUOTE),
        "end": PLAN.text.index(QUOTE) + len(QUOTE),
        "text": QUOTE,
        "score": 0.5,
        "location": {"path": ["I"], "label": "mục I", "page": None},
    }


def test_k_and_filters_reach_the_assistant(client: TestClient, assistant: FakeAssistant) -> None:
    client.get(f"{SEARCH}?q=x&k=3&type=KH&type=CT&issuer=&year=2023&year=2024&doc_id=a")
    wanted = Filters(type=("KH", "CT"), year=(2023, 2024), doc_id=("a",))
    assert assistant.asked == [{"k": 3, "filters": wanted}]


def test_empty_filters_insist_on_nothing(client: TestClient, assistant: FakeAssistant) -> None:
    assert client.get(f"{SEARCH}?q=x&k=10&type=&issuer=&year=&doc_id=").status_code == 200
    assert assistant.asked == [{"k": 10, "filters": Filters()}]


@pytest.mark.parametrize(
    "query",
    ["", "q=", "q=%20", "q=x&k=0", "q=x&k=101", "q=x&k=ten", "q=x&year=24", "q=%ff", "q=%01"],
)
def test_a_bad_search_is_told_what_is_wrong(client: TestClient, query: str) -> None:
    response = client.get(f"{SEARCH}?{query}")
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["detail"]
