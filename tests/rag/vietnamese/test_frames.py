from rag.vietnamese.frames import cue_spans


def test_the_frame_of_a_question_is_told_from_its_subject() -> None:
    question = "Kế hoạch 300 ban hành ngày nào"
    (span,) = cue_spans(question)[:1]
    assert question[span.start : span.end] == "ngày nào"
