"""Questions that want one thing, by what it is, and those that want an account."""

import pytest

from rag.generation.asked.one_fact import asks_of_part, names_one, opens_with_one
from rag.generation.quoting.one_or_all import asks_for_list
from rag.model import Query
from rag.vietnamese.aspects import asked_aspects


def _query(text: str) -> Query:
    english = text.isascii()
    return Query(text, text, "en" if english else "vi", asks=asked_aspects(text))


@pytest.mark.parametrize(
    "text",
    [
        "Ngân hàng phải giữ lạm phát quanh mức nào?",
        "Hồ sơ chuyển theo công ước nào về tống đạt?",
        "Xử phạt trên môi trường điện tử thì làm theo điều nào của Luật?",
        "Sở giao việc dựa vào thông tư hướng dẫn chức năng nào?",
        "Trữ lượng của mỏ lấy theo giấy phép nào?",
        "Giáo viên nuôi con nhỏ giảm mấy % định mức?",
        "Nhà máy dự kiến phát điện năm mấy?",
        "What salary coefficient range applies to a principal officer?",
        "How quickly must the key be restored?",
        "Which article governs the support for seedlings?",
    ],
)
def test_a_thing_named_by_what_it_is_is_one(text: str) -> None:
    assert names_one(_query(text))


@pytest.mark.parametrize(
    "text",
    [
        "Bãi bỏ những quyết định nào?",
        "Căn cứ các nghị định nào?",
        "Nộp đơn ở đâu, theo thông tư nào?",  # two things
        "Văn phòng nhập tiến độ NQ 57 lên trang nào?",  # the resolution is named already
        "Các sở phải làm gì để thực hiện kế hoạch?",
        "What must the departments do?",
    ],
)
def test_several_things_or_an_account_are_not(text: str) -> None:
    assert not names_one(_query(text))


def test_a_list_that_is_to_be_sent_is_none_that_is_asked_for() -> None:
    sent = _query("Deadline for employers to send the corrected worker list?")
    assert opens_with_one(sent)
    assert not asks_for_list(sent)
    assert asks_for_list(_query("List the forms that employers must send."))


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("Tiểu dự án 2 thuộc Dự án 7 nói về việc gì?", True),
        ("Bước 4 là gì?", True),
        ("Kế hoạch về Dự án 7 nói về việc gì?", False),
        ("Dự án đường ven biển là gì?", False),
    ],
)
def test_a_numbered_part_is_no_document(question: str, part: bool) -> None:
    assert asks_of_part(Query(original=question, text=question, lang="vi")) is part
