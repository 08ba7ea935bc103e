from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from rag.model import Filters, Turn
from tests.server.fake import QUOTE, FakeAssistant
from tests.server.papers import PLAN
from tests.server.stream import events

CHAT = "/api/v1/chat"


def ask(client: TestClient, **body: object) -> dict[str, Any]:
    response = client.post(CHAT, json={"question": "Báo cáo gửi khi nào?", **body})
    assert response.status_code == 200
    answer: dict[str, Any] = response.json()
    return answer


def without_ids(answer: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in answer.items() if not name.endswith("id")}


def test_the_answer_is_the_object_of_the_contract(client: TestClient) -> None:
    answer = ask(client)
    assert list(answer) == [
        "id",
        "conversation_id",
        "status",
        "answer",
        "citations",
        "question",
        "notices",
        "suggestions",
        "refusal",
        "timing_ms",
    ]
    assert answer["status"] == "answered"
    assert answer["answer"]["text"] == f"{QUOTE[:-1]} [1]. Cần gửi đúng hạn [1]."
    assert answer["question"] == {
        "original": "Báo cáo gửi khi nào?",
        "interpreted": "Báo cáo gửi khi nào? (đã hiểu)",
        "lang": "vi",
        "diacritics_restored": True,
    }


def test_a_citation_is_the_slice_it_points_at(client: TestClient) -> None:
    [citation] = ask(client)["citations"]
    source = citation["source"]
    text = client.get(f"/api/v1/documents/{source['doc_id']}/text").text
    # Three letters beyond the basic plane stand before it: offsets count code points.
    assert text[source["start"] : source["end"]] == citation["cited_text"] == QUOTE
    assert citation["url"] == f"/documents/{PLAN.doc_id}#char={source['start']}-{source['end']}"
    assert (citation["start_index"], citation["end_index"]) == (0, len(QUOTE) - 1)
    assert source["issued_on"] == "2024-03-06"
    assert source["location"] == {"path": ["I"], "label": "mục I", "page": None}


@pytest.mark.parametrize(
    ("body", "headers"),
    [({"stream": True}, {}), ({}, {"Accept": "text/event-stream"})],
    ids=["by field", "by header"],
)
def test_a_stream_ends_with_the_same_answer(
    client: TestClient, body: dict[str, Any], headers: dict[str, str]
) -> None:
    asked = {"question": "Báo cáo gửi khi nào?", "conversation_id": "c-1"}
    whole = client.post(CHAT, json=asked).json()
    streamed = client.post(CHAT, json={**asked, **body}, headers=headers)
    assert streamed.headers["content-type"].startswith("text/event-stream")
    assert streamed.headers["cache-control"] == "no-cache"
    assert streamed.headers["x-accel-buffering"] == "no"
    names = [event.name for event in events(streamed.text)]
    assert names == ["meta", "sentence", "citation", "sentence", "done"]
    assert without_ids(events(streamed.text)[-1].data) == without_ids(whole)


def test_sentences_of_a_stream_carry_their_proofs(client: TestClient) -> None:
    response = client.post(CHAT, json={"question": "Báo cáo gửi khi nào?", "stream": True})
    meta, first, citation, second, done = events(response.text)
    text = done.data["answer"]["text"]
    assert meta.data["question"]["interpreted"] == "Báo cáo gửi khi nào? (đã hiểu)"
    assert first.data["citation_ids"] == [citation.data["id"]]
    for sentence in (first.data, second.data):
        assert text[sentence["start_index"] : sentence["end_index"]] == sentence["text"]
    ids = [event.event_id for event in (meta, first, citation, second, done)]
    assert len(set(ids)) == len(ids)


def test_a_refusal_has_no_citations_and_names_the_nearest(client: TestClient) -> None:
    answer = ask(client, question="thời tiết hôm nay?")
    assert answer["status"] == "refused_out_of_scope"
    assert answer["citations"] == []
    assert answer["refusal"]["nearest"] == [
        {"doc_id": PLAN.doc_id, "number": "12/KH-UBND", "title": PLAN.title, "why": "cùng năm 2024"}
    ]


def test_what_breaks_is_unavailable_and_never_no_evidence(client: TestClient) -> None:
    answer = ask(client, question="hỏng")
    assert answer["status"] == "unavailable"
    assert answer["refusal"] is None
    assert answer["notices"][0]["kind"] == "unavailable"
    assert "secret" not in str(answer)


def test_history_filters_and_language_reach_the_assistant(
    client: TestClient, assistant: FakeAssistant
) -> None:
    turns = [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}]
    filters = {"type": ["Kế hoạch", " "], "year": [2024, "2025"], "issuer": None}
    ask(client, history=turns, filters=filters, lang="en", unknown="ignored")
    assert assistant.asked == [
        {
            "history": (Turn("user", "a"), Turn("assistant", "b")),
            "filters": Filters(type=("Kế hoạch",), year=(2024, 2025)),
            "lang": "en",
        }
    ]


def test_null_means_left_out(client: TestClient, assistant: FakeAssistant) -> None:
    ask(client, history=None, filters=None, conversation_id=None)
    assert assistant.asked[0]["filters"] == Filters()
    assert assistant.asked[0]["history"] == ()


def test_a_conversation_keeps_its_id(client: TestClient) -> None:
    begun = ask(client)["conversation_id"]
    assert begun.startswith("conv_")
    assert ask(client, conversation_id=begun)["conversation_id"] == begun


def test_a_conversation_is_read_against_what_was_said(
    client: TestClient, assistant: FakeAssistant
) -> None:
    first = ask(client)
    ask(client, question="Ai ký?", conversation_id=first["conversation_id"])
    assert assistant.asked[1]["history"] == (
        Turn("user", "Báo cáo gửi khi nào?"),
        Turn("assistant", first["answer"]["text"]),
    )


def test_only_the_latest_turns_are_read(client: TestClient, assistant: FakeAssistant) -> None:
    begun = ask(client, question="câu 0")["conversation_id"]
    for number in range(1, 12):
        ask(client, question=f"câu {number}", conversation_id=begun)
    asked = [turn.content for turn in assistant.asked[-1]["history"] if turn.role == "user"]
    assert asked == [f"câu {number}" for number in range(1, 11)]


def test_what_broke_was_never_said(client: TestClient, assistant: FakeAssistant) -> None:
    begun = ask(client, question="hỏng")["conversation_id"]
    ask(client, conversation_id=begun)
    assert assistant.asked[1]["history"] == ()


def test_history_that_is_sent_wins_and_the_conversation_goes_on(
    client: TestClient, assistant: FakeAssistant
) -> None:
    begun = ask(client)["conversation_id"]
    sent = [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}]
    again = ask(client, history=sent, conversation_id=begun)
    assert assistant.asked[1]["history"] == (Turn("user", "a"), Turn("assistant", "b"))
    assert again["conversation_id"] == begun


def test_an_unknown_conversation_begins_afresh_and_says_so(client: TestClient) -> None:
    answer = ask(client, conversation_id="conv_1")
    assert answer["conversation_id"] != "conv_1"
    assert [notice["kind"] for notice in answer["notices"]] == ["conversation_unknown"]


def test_nothing_is_lost_where_the_caller_sends_its_history(client: TestClient) -> None:
    sent = [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}]
    assert ask(client, conversation_id="conv_1", history=sent)["notices"] == []


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"question": ""}, "question-empty"),
        ({"question": " \n\t "}, "question-empty"),
        ({"question": "\x00\x01\x1f"}, "question-empty"),
        ({"question": "x" * 2001}, "question-too-long"),
        ({"question": "?", "history": [{"role": "user", "content": "x"}] * 21}, "question-"),
        ({"question": "sai"}, "question-wrong"),
        ({}, "invalid-field"),
        ({"question": None}, "invalid-field"),
        ({"question": 5}, "invalid-field"),
        ({"question": "?", "lang": "fr"}, "invalid-field"),
        ({"question": "?", "filters": {"year": ["abc"]}}, "invalid-field"),
        ({"question": "?", "conversation_id": "../x"}, "invalid-field"),
        ({"question": "?", "history": [{"role": "system", "content": "x"}]}, "invalid-field"),
        ([1], "not-an-object"),
    ],
    ids=str,
)
def test_a_bad_question_is_told_what_is_wrong(client: TestClient, body: object, code: str) -> None:
    response = client.post(CHAT, json=body)
    problem = response.json()
    assert response.status_code == problem["status"] == 422
    assert response.headers["content-type"] == "application/problem+json"
    assert problem["type"].startswith(f"urn:chithi:problem:{code}")
    assert problem["title"]
    assert problem["detail"].endswith(".")
    assert problem["detail_en"].endswith(".")


def test_two_thousand_characters_are_taken(client: TestClient) -> None:
    assert ask(client, question=" " + "ă" * 2000 + "\n")["status"] == "answered"


@pytest.mark.parametrize(
    ("content", "content_type", "code"),
    [
        (b'{"question": "\xff\xfe"}', "application/json", "not-utf-8"),
        (b'{"question": "', "application/json", "not-json"),
        (b"", "application/json", "not-an-object"),
        (b"question=x", "application/x-www-form-urlencoded", "not-an-object"),
        (b'{"question": "\\ud800"}', "application/json", "question-not-text"),
        (
            b'{"question": "?", "history": [{"role": "user", "content": "\\udfff"}]}',
            "application/json",
            "invalid-field",
        ),
    ],
    ids=["bytes", "cut", "nothing", "form", "half a pair", "half a pair in history"],
)
def test_what_is_not_json_text_is_refused(
    client: TestClient, content: bytes, content_type: str, code: str
) -> None:
    response = client.post(CHAT, content=content, headers={"Content-Type": content_type})
    assert response.status_code == 422
    assert response.json()["type"] == f"urn:chithi:problem:{code}"


def test_a_body_that_is_too_large_is_a_problem_document(client: TestClient) -> None:
    response = client.post(CHAT, json={"question": "x" * 1_100_000})
    assert response.status_code == 413
    assert response.headers["content-type"] == "application/problem+json"


def test_a_chunked_body_can_not_slip_past_the_limit(client: TestClient) -> None:
    chunks = (b"x" * 100_000 for _ in range(11))
    response = client.post(CHAT, content=chunks, headers={"Content-Type": "application/json"})
    assert response.status_code == 413


def test_a_bad_question_is_refused_before_a_stream_begins(client: TestClient) -> None:
    response = client.post(CHAT, json={"question": "", "stream": True})
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"


def test_what_the_core_refuses_later_ends_the_stream_with_an_error(client: TestClient) -> None:
    response = client.post(CHAT, json={"question": "sai", "stream": True})
    [error] = events(response.text)
    assert error.name == "error"
    assert error.data["detail"] == "Câu hỏi sai."
