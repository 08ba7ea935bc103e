from __future__ import annotations

from dataclasses import dataclass

import pytest

from rag.assistant import Assistant
from rag.generation.proof.confidence import ALONE, LOOKED_UP, by_odds, of_all, of_draft
from rag.model import Document, Draft, DraftSentence, Evidence
from rag.wire import answer_out

DOCUMENT = Document("plan", "plan.txt", "Sở Nội vụ theo dõi.", "Kế hoạch", "0" * 64)
SAID = (DraftSentence("Sở Nội vụ theo dõi.", (Evidence(DOCUMENT, 0, 19),)),)


@dataclass
class Candidate:
    odds: float


def of_odds(*odds: float) -> float:
    return by_odds([Candidate(one) for one in odds])


def test_the_further_behind_the_second_is_the_surer_the_first() -> None:
    sure = [of_odds(12.0, second) for second in (12.0, 11.0, 9.0, 7.0)]
    assert sure == sorted(set(sure))
    assert of_odds(12.0, 12.0) == pytest.approx(0.460, abs=1e-3)  # 1 / (1 + e^0.16)
    assert of_odds(12.0, 10.0) == pytest.approx(0.650, abs=1e-3)  # 1 / (1 + e^-0.62)
    assert of_odds(12.0) == ALONE


def test_of_two_equally_far_ahead_the_likelier_is_surer() -> None:
    assert of_odds(15.0, 13.0) > of_odds(9.0, 7.0)
    assert of_odds(12.0, 13.0) == of_odds(12.0, 12.0)
    assert of_odds(12.0, 1.0) == of_odds(12.0, 6.0)


def test_a_draft_is_as_sure_as_its_route_says() -> None:
    assert of_draft(Draft("refused_no_evidence")) is None
    assert of_draft(Draft("answered", SAID)) == LOOKED_UP
    assert of_draft(Draft("answered", SAID, confidence=0.5)) == 0.5
    both = [Draft("answered", SAID, confidence=0.5), Draft("answered", SAID)]
    assert of_all(both) == pytest.approx(0.5 * LOOKED_UP)


def test_an_answer_carries_it_and_does_not_send_it(assistant: Assistant) -> None:
    answer = assistant.answer("Chỉ thị 33 ban hành ngày nào?")
    assert answer.confidence == LOOKED_UP
    assert assistant.answer("Thời tiết hôm nay thế nào?").confidence is None
    assert "confidence" not in answer_out(answer).model_dump_json()
