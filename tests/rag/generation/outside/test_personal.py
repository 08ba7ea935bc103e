"""What is somebody's own, and what rules for everybody only share the words of."""

from pathlib import Path

import pytest

from rag.generation.outside.personal import asks_holder, asks_name, contact_asked, is_personal
from rag.generation.text.people import Person
from rag.model import Document, Evidence, Query
from rag.vietnamese.aspects import asked_aspects
from tests.rag.generation.small import assistant_of

PEOPLE = (Person("Lan Thị Vân", "Chủ tịch", Evidence(Document("d", "d.txt", "", "", ""), 0, 0)),)


def _asked(text: str) -> Query:
    return Query(text, text, "vi", asks=asked_aspects(text))


@pytest.mark.parametrize(
    ("question", "personal"),
    [
        ("Bà ấy bao nhiêu tuổi?", True),
        ("Số điện thoại di động của ông Trần Văn Bình?", True),
        ("What is Phan Quý Phương's identity card number?", True),
        ("ba lan thi van sinh nam nao", True),
        ("Chủ tịch tỉnh Ninh Bình sinh năm nào?", True),
        ("Phụ nữ sinh đủ hai con trước bao nhiêu tuổi thì được hỗ trợ?", False),
        ("Thông tư lương của công ty bị sửa bởi thông tư nào?", False),
        ("May relatives bring an ID card to an inmate?", False),
        ("Địa chỉ liên lạc được công khai ở đâu?", False),
    ],
)
def test_what_is_somebodys_own(question: str, personal: bool) -> None:
    assert is_personal(_asked(question), PEOPLE) is personal


@pytest.mark.parametrize(
    ("question", "given"),
    [
        ("Số điện thoại của Cục là bao nhiêu?", "điện thoại 024.3773.8668"),
        ("Email của Cục là gì?", "hòm thư ca2@bcy.gov.vn"),
        ("Có phải ghi địa chỉ người đó không?", None),
    ],
)
def test_how_a_body_is_reached(question: str, given: str | None) -> None:
    must = contact_asked(_asked(question))
    assert (must is not None) == (given is not None)
    if must is not None and given is not None:
        assert must.search(given)
        assert not must.search("Cục có trách nhiệm công khai thông tin")


RULES = """BỘ Y TẾ
Số: 12/2026/TT-BYT
Hà Nội, ngày 05 tháng 02 năm 2026
THÔNG TƯ
Quy định hỗ trợ phụ nữ sinh con
Điều 1. Mức hỗ trợ
1. Phụ nữ sinh đủ hai con trước 35 tuổi được hỗ trợ 2.000.000 đồng.
Điều 2. Hỏi đáp
1. Người dân hỏi về hỗ trợ sinh con qua số điện thoại 1900.9095 của Cục Dân số.
"""


def test_a_rule_for_everybody_is_told(tmp_path: Path) -> None:
    ask = assistant_of(tmp_path, RULES).answer
    age = "Phụ nữ sinh đủ hai con trước bao nhiêu tuổi thì được hỗ trợ?"
    assert "35 tuổi" in ask(age).text
    assert "1900.9095" in ask("Số điện thoại hỏi về hỗ trợ sinh con là bao nhiêu?").text
    assert ask("Bộ trưởng Bộ Y tế bao nhiêu tuổi?").status == "refused_no_evidence"


def test_the_holder_of_a_post_has_a_name_that_no_clause_tells() -> None:
    assert asks_name(_asked("Giám đốc Sở Khoa học được ủy quyền tên là gì?"))
    assert not asks_name(_asked("Giám đốc Sở Khoa học được ủy quyền làm gì?"))


def test_who_holds_a_post_now_is_asked_for() -> None:
    assert asks_holder(_asked("Giám đốc Quỹ Bảo trợ trẻ em hiện nay là ai?"))
    assert asks_holder(_asked("Ai là Chủ tịch Liên hiệp hội hiện tại?"))
    assert asks_holder(_asked("Who is the current director of the exchange?"))
    assert not asks_holder(_asked("Chủ tịch xã phải báo cáo ai?"))
    assert not asks_holder(_asked("Giám đốc Sở ký quyết định này là ai?"))
