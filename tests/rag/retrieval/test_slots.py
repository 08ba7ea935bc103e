from __future__ import annotations

import pytest

from rag.retrieval.slots import find_slots, outermost


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        (
            "Quyết định 44/2025/QĐ-CTUBND của Gia Lai về tài sản công",
            [("number", "Quyết định 44/2025/QĐ-CTUBND"), ("province", "Gia Lai")],
        ),
        (
            "Kế hoạch 63 nhắc Luật Tiếp công dân năm nào?",
            [("number", "Kế hoạch 63"), ("title", "Luật Tiếp công dân")],
        ),
        (
            "Kế hoạch CCHC 5 năm của UBND tỉnh Kiên Giang",
            [
                ("title", "Kế hoạch CCHC"),
                ("time", "5 năm"),
                ("issuer", "UBND tỉnh Kiên Giang"),
                ("province", "Kiên Giang"),
            ],
        ),
        ("bộ ngành báo cáo biên chế", []),
        ("Điều 3 quy định gì?", [("part", "Điều 3")]),
        ("theo phụ lục nào", []),
        ("443", [("digits", "443")]),
        ("năm học 2021-2022", [("time", "năm học 2021-2022")]),
        ("the Law on Denunciations", [("title", "Law on Denunciations")]),
        (
            "Which plan covers reform in 2024?",
            [("title", "plan"), ("time", "in 2024")],
        ),
    ],
)
def test_what_a_question_names(text: str, slots: list[tuple[str, str]]) -> None:
    assert [(one.kind, text[one.start : one.end]) for one in find_slots(text)] == slots


def test_a_province_within_a_body_is_named_by_it() -> None:
    assert [one.kind for one in outermost(find_slots("UBND tỉnh Kiên Giang"))] == ["issuer"]


def test_what_is_counted_is_no_number_of_a_document() -> None:
    assert [one.kind for one in find_slots("giai đoạn 2 thì sao")] == ["ordinal"]
