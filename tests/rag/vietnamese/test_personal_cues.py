"""What is private to somebody, and what is a rule for anybody."""

from __future__ import annotations

import pytest

from rag.vietnamese.aspects import asked_aspects

PRIVATE = {"contact", "person"}


@pytest.mark.parametrize(
    "question",
    [
        "What is the chairman's phone number?",
        "When was Nguyen Van A born?",
        "How old is the director of the department?",
        "What is Minister Nguyen Van A's salary?",
        "Who is Nguyen Van A's wife?",
        "What is the passport number of the signer?",
        "How can I contact the Department of Home Affairs?",
        "What is the address of the department?",
        "What is the salary of the chairman?",
        "the official's home address",
    ],
)
def test_what_is_somebodys_is_private(question: str) -> None:
    assert asked_aspects(question) & PRIVATE


@pytest.mark.parametrize(
    "question",
    [
        "May relatives bring an ID card to an inmate?",
        "A relative's birth day is unknown. Which date is used?",
        "How old must a candidate be?",
        "What is the retirement age of a female worker?",
        "What is needed for a birth certificate?",
        "What is a worker's salary during suspension?",
        "Whom should a worker contact when something is unsafe?",
        "Which website must agencies publish it on?",
        "For children born abroad, which form is used?",
        "May a driver use a phone?",
        "Does the deceased civil servant's family get it?",
    ],
)
def test_a_rule_for_anybody_is_not(question: str) -> None:
    assert not asked_aspects(question) & PRIVATE
