from rag.retrieval.noun_phrases import rephrased


def _changed(question: str, said: str) -> str | None:
    found = rephrased(question, said)
    return None if found is None else question[: found[0]] + found[2] + question[found[1] :]


def test_the_phrase_with_the_same_head_goes() -> None:
    assert (
        _changed("How many meetings must a National Assembly candidate have?", "council candidates")
        == "How many meetings must council candidates have?"
    )
    assert (
        _changed("What is paid for special-use forests?", "for protective forest")
        == "What is paid for protective forest?"
    )


def test_a_head_that_the_question_lacks_changes_nothing() -> None:
    assert _changed("What is paid for special-use forests?", "for old bridges") is None
    assert _changed("What is paid for special-use forests?", "forests") is None
