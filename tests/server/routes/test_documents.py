from __future__ import annotations

from hashlib import sha256

import pytest
from fastapi.testclient import TestClient

from tests.server.papers import HOSTILE, HOSTILE_TEXT, PLAN, PLAN_TEXT

DOCUMENTS = "/api/v1/documents"


def test_the_list_holds_every_document(client: TestClient) -> None:
    listed = client.get(DOCUMENTS).json()
    assert listed["total"] == 2
    plan, hostile = listed["documents"]
    assert plan["number"] == "12/KH-UBND"
    assert plan["issued_on"] == "2024-03-06"
    assert plan["status"] == "live"
    assert plan["length"] == len(PLAN_TEXT)
    assert hostile["number"] is None
    assert hostile["issuer"] is None


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("type=kế hoạch", [PLAN.doc_id, HOSTILE.doc_id]),  # the second one mentions a plan
        ("type=chỉ thị", [PLAN.doc_id]),
        ("year=2021", [PLAN.doc_id]),
        ("issuer=UBND tỉnh An Bình", [PLAN.doc_id, HOSTILE.doc_id]),
        ("year=2024&doc_id=tin-tuc", [HOSTILE.doc_id]),
        ("type=&year=1999", []),
    ],
)
def test_filters_keep_what_a_document_is_or_mentions(
    client: TestClient, query: str, found: list[str]
) -> None:
    listed = client.get(f"{DOCUMENTS}?{query}").json()
    assert [document["doc_id"] for document in listed["documents"]] == found


def test_one_document_has_its_outline_and_references_both_ways(client: TestClient) -> None:
    plan = client.get(f"{DOCUMENTS}/{PLAN.doc_id}").json()
    assert [(each["label"], each["heading"]) for each in plan["outline"]] == [
        ("mục I", "MỤC TIÊU 🌾"),
        ("mục II", "THỰC HIỆN"),
    ]
    [reference] = plan["references"]
    assert reference["number"] == "33/CT-TTg"
    assert reference["doc_id"] is None
    assert reference["text"] == PLAN_TEXT[reference["start"] : reference["end"]]
    [mention] = plan["referenced_by"]
    assert mention["doc_id"] == HOSTILE.doc_id
    assert mention["text"] == HOSTILE_TEXT[mention["start"] : mention["end"]]
    assert plan["recipients"] == ["Như trên"]
    assert client.get(f"{DOCUMENTS}/{HOSTILE.doc_id}").json()["references"][0]["doc_id"] == (
        PLAN.doc_id
    )


def test_the_text_is_the_canonical_text_byte_for_byte(client: TestClient) -> None:
    response = client.get(f"{DOCUMENTS}/{PLAN.doc_id}/text")
    assert response.headers["content-type"] == "text/plain; charset=utf-8"
    assert response.content.decode() == PLAN_TEXT
    digest = client.get(f"{DOCUMENTS}/{PLAN.doc_id}").json()["text_sha256"]
    assert digest == sha256(response.content).hexdigest()


@pytest.mark.parametrize("path", ["/missing", "/missing/text", "/..%2f..%2fetc", "/%00"])
def test_a_document_that_is_not_there_is_a_problem(client: TestClient, path: str) -> None:
    response = client.get(DOCUMENTS + path)
    assert response.status_code == 404
    assert response.headers["content-type"] == "application/problem+json"
