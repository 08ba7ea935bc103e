"""Where a question asks for what is undone, and where it asks for what did it or when."""

from __future__ import annotations

import pytest

from rag.vietnamese.undoing_cues import asked_undone


@pytest.mark.parametrize(
    ("question", "lang", "noun", "first"),
    [
        ("Huế bãi bỏ những quyết định nào về học phí?", "vi", "quyết định", "repeals"),
        ("tỉnh bỏ QĐ nào của Bắc Giang cũ?", "vi", "QĐ", "repeals"),
        ("Bắc Ninh thay quy chế thi đua khen thưởng cũ nào?", "vi", "quy chế", "replaces"),
        ("Quyết định về học phí bị bãi bỏ là số mấy?", "vi", "Quyết định", "repeals"),
        ("Văn bản bị bỏ mang số hiệu gì?", "vi", "Văn bản", "repeals"),
        ("Quyết định nào của Hà Nam đã hết hiệu lực?", "vi", "Quyết định", None),
        ("Which decisions of Huế were repealed?", "en", " decisions of Huế", "repeals"),
        ("Mức phí trước đây ban hành theo nghị quyết nào?", "vi", "nghị quyết", "replaces"),
        ("Quy chế này trước kia nằm ở quyết định số mấy?", "vi", "quyết định", "replaces"),
        (
            "Which decisions of the Chairman of the old province on fees for using public land"
            " were repealed?",
            "en",
            " decisions of the Chairman of the old province on fees for using public land",
            "repeals",
        ),
        ("The new plan replaces which plan?", "en", " plan", "replaces"),
    ],
)
def test_what_is_undone_is_asked_for(
    question: str, lang: str, noun: str, first: str | None
) -> None:
    found = asked_undone(question, lang)
    assert found is not None
    assert question[found.start : found.end] == noun
    assert (found.relations[0] if found.relations else None) == first


@pytest.mark.parametrize(
    ("question", "lang"),
    [
        ("Quyết định 42/2018/QĐ-UBND bị bãi bỏ bởi văn bản nào?", "vi"),
        ("Quyết định 42/2018/QĐ-UBND bị quyết định nào bãi bỏ?", "vi"),
        ("Quyết định nào bãi bỏ Quyết định 42/2018/QĐ-UBND?", "vi"),
        ("Quyết định về học phí hết hiệu lực khi nào?", "vi"),
        ("Quyết định về học phí bị bãi bỏ chưa?", "vi"),
        ("Theo bộ luật nào thì cán bộ được nghỉ?", "vi"),
        ("Trước đây ai ký kế hoạch này?", "vi"),
        ("Nộp trước ngày 5 theo quyết định nào?", "vi"),
        ("Bãi bỏ quyết định giao đất ở nơi nào?", "vi"),
        ("Danh mục văn bản hết hiệu lực do bộ nào công bố?", "vi"),
        ("The old plan was replaced by which plan?", "en"),
        ("Which forms of Resolution 20/2023/NQ-HĐND were abolished?", "en"),
    ],
)
def test_something_else_is_asked_for(question: str, lang: str) -> None:
    assert asked_undone(question, lang) is None
