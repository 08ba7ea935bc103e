from rag.vietnamese.wider import types_named, wider_terms


def test_a_type_that_is_a_word_of_a_term_is_none() -> None:
    question = "Who issues certificates of origin under Decision 38?"
    assert [question[one.start : one.end] for one in wider_terms(question)] == [
        "certificates of origin"
    ]
    assert types_named(question, "en") == ("Quyết định",)


def test_a_type_of_several_words_stays_one() -> None:
    assert types_named("Which official letter is it?", "en") == ("Công văn",)
    assert types_named("Who signed Official letter No. 10989/BNV-TCBC?", "en") == ("Công văn",)


def test_vietnamese_types_are_as_found() -> None:
    assert types_named("Giấy chứng nhận theo Quyết định 38", "vi") == (
        "Giấy chứng nhận",
        "Quyết định",
    )
