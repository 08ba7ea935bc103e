import pytest

from rag.vietnamese.joined import joined_questions, two_questions


def test_a_question_of_two_clauses() -> None:
    assert two_questions("Hòa Bình dựa vào ai, còn Kiên Giang phải làm gì?") == (
        "Hòa Bình dựa vào ai",
        "Kiên Giang phải làm gì?",
    )
    assert two_questions("Hòa Bình dựa vào ai, còn phải làm gì?") is None
    assert two_questions("In Can Tho plan 153/KH-UBND, who leads and who helps the Front?") is None
    assert two_questions(
        "Under plan 153/KH-UBND, what does the Department of Health lead and what goes to the"
        " Department of Justice?"
    ) == (
        "Under plan 153/KH-UBND, what does the Department of Health lead",
        "plan 153/KH-UBND: what goes to the Department of Justice?",
    )
    assert two_questions("Phương châm của Hòa Bình là gì, còn Kiên Giang thì sao?") == (
        "Phương châm của Hòa Bình là gì",
        "Phương châm của Kiên Giang là gì",
    )


def test_two_who_are_only_named_are_asked_of_what_follows() -> None:
    asked = "Phòng nào của Lào Cai và phòng nào của Sơn La được cấp phép vận tải?"
    assert joined_questions(asked, "vi") is None


@pytest.mark.parametrize(
    ("question", "first", "second", "leans"),
    [
        (
            "Cà Mau: thu xổ số ước vượt bao nhiêu %, còn thuế bảo vệ môi trường đạt bao nhiêu?",
            "Cà Mau: thu xổ số ước vượt bao nhiêu %",
            "Cà Mau: thuế bảo vệ môi trường đạt bao nhiêu?",
            False,
        ),
        (
            "Dự án luật sửa Luật Thương mại do bộ nào soạn, trình Chính phủ trước ngày nào?",
            "Dự án luật sửa Luật Thương mại do bộ nào soạn",
            "Dự án luật sửa Luật Thương mại trình Chính phủ trước ngày nào?",
            True,
        ),
        (
            "Đề án: đến 2030 bao nhiêu % được học thẩm định, bao nhiêu % được ra nước ngoài?",
            "Đề án: đến 2030 bao nhiêu % được học thẩm định",
            "Đề án: đến 2030 bao nhiêu % được ra nước ngoài?",
            True,
        ),
        (
            "Kế hoạch 63 do ai ký và công văn của Sở Tài chính do ai ký?",
            "Kế hoạch 63 do ai ký",
            "công văn của Sở Tài chính do ai ký?",
            False,
        ),
        (
            "Niêm yết kết quả xét trợ cấp ở Huế mấy ngày, còn kết luận phản ánh trong mấy ngày?",
            "Niêm yết kết quả xét trợ cấp ở Huế mấy ngày",
            "Huế: kết luận phản ánh trong mấy ngày?",
            False,
        ),
        (
            "Hiệp thương lần hai dự kiến họp ngày nào, lần ba chậm nhất ngày nào?",
            "Hiệp thương lần hai dự kiến họp ngày nào",
            "Hiệp thương lần ba chậm nhất ngày nào?",
            False,
        ),
        (
            "Với phần mềm của Bắc Ninh, sở nào lo nghiệp vụ, sở nào lo kỹ thuật?",
            "Với phần mềm của Bắc Ninh, sở nào lo nghiệp vụ",
            "Với phần mềm của Bắc Ninh, sở nào lo kỹ thuật?",
            False,
        ),
        (
            "Phương châm dân vận của Kiên Giang là gì, của Sóc Trăng là gì?",
            "Phương châm dân vận của Kiên Giang là gì",
            "Phương châm dân vận của Sóc Trăng là gì?",
            False,
        ),
        (
            "Tiểu dự án 3 do ai chủ trì, còn Tiểu dự án 4 do ai chủ trì theo Kế hoạch 153?",
            "Kế hoạch 153: Tiểu dự án 3 do ai chủ trì",
            "Tiểu dự án 4 do ai chủ trì theo Kế hoạch 153?",
            False,
        ),
    ],
)
def test_the_second_question_is_asked_with_what_the_first_one_says_for_it(
    question: str, first: str, second: str, leans: bool
) -> None:
    found = joined_questions(question, "vi")
    assert found is not None
    assert found[:3] == (first, second, leans)


@pytest.mark.parametrize(
    "question",
    [
        "Quyết định 3891/QĐ-BTC ai ký, khi nào?",  # the rest asks nothing by itself
        "CT 23 với CT 26 của TTg ra ngày nào, cái nào mới hơn?",  # of both
        "Sau khi ban hành định mức máy móc, đơn vị phải công khai trong mấy ngày?",
        "Đề án chưa công khai (gồm những gì, ở đâu) thuộc độ mật nào?",
        "Sở Tài chính và Sở Y tế phải làm gì?",
    ],
)
def test_one_question(question: str) -> None:
    assert joined_questions(question, "vi") is None


def test_a_second_clause_has_its_own_place_and_thing() -> None:
    found = joined_questions("Ai soạn Kế hoạch 63 và ai trình công văn của Sóc Trăng?", "vi")
    assert found is not None
    assert found.second == "ai trình công văn của Sóc Trăng?"
    found = joined_questions("Ước chi 2026: chi lương bao nhiêu, chi đầu tư bao nhiêu?", "vi")
    assert found is not None
    assert found.second == "Ước chi 2026: chi đầu tư bao nhiêu?"
