import pytest

from rag.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        (
            "Kể hết các chỉ thị nêu ở mục 6 về tiếp dân của Kế hoạch 63",
            ("35-CT/TW", "14/CT-TTg", "02/CT-UBND"),
            ("33/CT-TTg", "26/CT-TTg"),
        ),
        (
            "những luật nào được nêu ở mục 6 của kế hoạch 63",
            ("Luật Tiếp công dân", "Luật Khiếu nại", "Luật Tố cáo", "Luật Tiếp cận thông tin"),
            ("Chỉ thị",),
        ),
        (
            "Kế hoạch 63 dẫn những chỉ thị nào của Thủ tướng?",
            ("33/CT-TTg", "23/CT-TTg", "26/CT-TTg", "14/CT-TTg"),
            ("35-CT/TW", "02/CT-UBND"),
        ),
        (
            "Kể tên tất cả báo cáo của Tỉnh ủy trong văn bản của Sở có Kế hoạch 300",
            ("440-BC/TU", "442-BC/TU"),
            ("1073-TB/TU",),
        ),
        (
            "Luật nào được nhắc trong kế hoạch 63?",
            ("Luật Tiếp công dân", "Luật Khiếu nại", "Luật Tố cáo", "Luật Tiếp cận thông tin"),
            ("Chỉ thị",),
        ),
        (
            "Chỉ thị nào của Thủ tướng được nêu trong kế hoạch 63?",
            ("33/CT-TTg", "23/CT-TTg", "26/CT-TTg", "14/CT-TTg"),
            ("35-CT/TW", "02/CT-UBND"),
        ),
        (
            "Sở Tài chính Sóc Trăng đề nghị triển khai các văn bản nào về quy chế và nâng cao hiệu"
            " quả công tác dân vận?",
            ("23-QĐ/TW", "114-KL/TW", "08-QC/TU"),
            ("76/NQ-CP",),
        ),
        (
            "Which directives does section 6 of Plan 63 cite?",
            ("35-CT/TW", "14/CT-TTg", "02/CT-UBND"),
            ("26/CT-TTg",),
        ),
    ],
)
def test_all_of_one_stretch_and_nothing_else(
    assistant: Assistant, question: str, told: tuple[str, ...], not_told: tuple[str, ...]
) -> None:
    text = assistant.answer(question).text
    assert all(text.count(one) == 1 for one in told)
    assert not any(one in text for one in not_told)


def test_a_run_of_quoted_phrases(assistant: Assistant) -> None:
    answer = assistant.answer(
        "Trong văn bản có nhắc Kế hoạch 300, những câu ngắn nào nói về nghe, nói, làm với dân?"
    )
    for phrase in ("“nghe dân nói”", "“nói dân hiểu”", "“hướng dẫn dân làm”", "“làm dân tin”"):
        assert phrase in answer.text
    assert answer.citations[0].document.file.startswith("000")


@pytest.mark.parametrize(
    "question",
    [
        "Những chỉ thị nào của Bộ Y tế được nêu trong Kế hoạch 63?",
        "Kể hết các nghị định nêu ở mục 6 của Kế hoạch 63",
        "Tên đầy đủ của dự án ở Quyết định 23-QĐ/TW là gì?",
        "kinh phí của Kế hoạch 63 và Kế hoạch 300 là bao nhiêu?",
    ],
)
def test_what_the_text_does_not_name_is_refused(assistant: Assistant, question: str) -> None:
    assert assistant.answer(question).status == "refused_no_evidence"
