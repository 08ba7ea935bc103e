from __future__ import annotations

import pytest

from rag.assistant import Assistant
from rag.catalogue import Asked, Work
from rag.generation.described.origin import asked_body, asked_place, may_be_of
from rag.generation.reading import Reading
from rag.model import Query
from rag.vietnamese.numbers import find_numbers
from tests.rag.generation.small import assistant_of

NEW = (
    "ỦY BAN NHÂN DÂN\nTỈNH NINH BÌNH\nSố: 165/2025/QĐ-UBND\n"
    "Ninh Bình, ngày 27 tháng 11 năm 2025\nQUYẾT ĐỊNH\nBan hành Quy chế quản lý chứng thư số\n"
    "Căn cứ Quyết định số 9/QĐ-BNV ngày 01 tháng 3 năm 2024 của Bộ Nội vụ về chứng thư số;\n"
    "Căn cứ Thông tư số 23/2025/TT-BTC ngày 24 tháng 4 năm 2025 của Bộ Tài chính về định mức;\n"
    "Điều 1. Ban hành Quy chế quản lý chứng thư số.\n"
    "Điều 2. Hiệu lực thi hành\n"
    "1. Quyết định này có hiệu lực thi hành từ ngày 10 tháng 12 năm 2025.\n"
    "2. Các Quyết định sau đây hết hiệu lực kể từ ngày Quyết định này có hiệu lực thi hành:\n"
    "a) Quyết định số 12/2018/QĐ-UBND ngày 16 tháng 7 năm 2018 của Ủy ban nhân dân tỉnh Ninh Bình"
    " ban hành Quy chế quản lý chứng thư số;\n"
    "b) Quyết định số 27/2022/QĐ-UBND ngày 29 tháng 8 năm 2022 của Ủy ban nhân dân tỉnh Hà Nam"
    " ban hành Quy chế sử dụng chứng thư số của các cơ quan nhà nước.\n"
)

OTHER = (
    "BỘ TÀI CHÍNH\nSố: 91/QĐ-BTC\nHà Nội, ngày 19 tháng 11 năm 2025\nQUYẾT ĐỊNH\n"
    "Bổ sung danh sách các cửa khẩu áp dụng tờ khai hải quan\n"
    "Điều 1. Bổ sung cửa khẩu Lóng Sập áp dụng tờ khai hải quan.\n"
)


@pytest.fixture(scope="module")
def new_rules(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("corpus"), NEW, OTHER)


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        (
            "Quyết định nào của Hà Nam hết hiệu lực theo Quyết định 165/2025/QĐ-UBND?",
            "27/2022/QĐ-UBND",
            "12/2018",
        ),
        (
            "Which decision of Ha Nam was replaced by Decision 165/2025/QĐ-UBND?",
            "27/2022/QĐ-UBND",
            "12/2018",
        ),
        (
            "Quy chế quản lý chứng thư số Ninh Bình căn cứ thông tư nào của Bộ Tài chính?",
            "23/2025/TT-BTC",
            "9/QĐ-BNV",
        ),
    ],
)
def test_the_document_is_of_the_place_and_the_body_asked_for(
    new_rules: Assistant, question: str, told: str, not_told: str
) -> None:
    answer = new_rules.answer(question)
    assert answer.status == "answered"
    assert told in answer.text
    assert not_told not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Quy chế chứng thư số của Ninh Bình thay quyết định nào của Nam Định?",
        "Quy chế quản lý chứng thư số Ninh Bình căn cứ quyết định nào của Bộ Y tế?",
    ],
)
def test_a_document_of_another_place_or_body_is_no_answer(
    new_rules: Assistant, question: str
) -> None:
    assert new_rules.answer(question).status != "answered"


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("Quyết định nào của Hà Nam hết hiệu lực sau quy chế của Ninh Bình?", "Hà Nam"),
        ("Quy chế của Hà Nam (cũ) hết hiệu lực theo Ninh Bình là quyết định số mấy?", "Hà Nam"),
        ("Quy chế mới của Ninh Bình thay quyết định nào của Nam Định?", "Nam Định"),
        ("Which decision of the former Ha Nam province lapses in Ninh Binh?", "Hà Nam"),
        ("Quyết định nào của Hà Nam hết hiệu lực?", None),
    ],
)
def test_of_several_places_one_is_the_documents(question: str, place: str | None) -> None:
    query = Query(question, question, "vi")
    reading = Reading(query, (), frozenset(), None, ("Quyết định",), Asked({}))
    assert asked_place(reading) == place


def test_the_body_stands_behind_the_type() -> None:
    query = Query("", "Kế hoạch căn cứ quyết định nào của Bộ Y tế?", "vi")
    assert asked_body(query, query.text.index(" nào")) == "Bộ Y tế"
    assert asked_body(query, 0) is None


@pytest.mark.parametrize(
    ("number", "may_be"), [("9671-CV/BTCTW", True), ("8091/BNV-TCBC", False), ("12/CV-XYZ", True)]
)
def test_a_symbol_tells_whose_a_document_is(number: str, *, may_be: bool) -> None:
    text = "Văn bản của Ban Tổ chức Trung ương về biên chế là số mấy?"
    reading = Reading(Query(text, text, "vi"), (), frozenset(), None, (), Asked({}))
    found = find_numbers(f"Công văn số {number}")[0].number
    work = Work(1, "Công văn", found, None, None, None, None)
    assert may_be_of(work, reading) is may_be


def test_a_board_s_document_is_its_body_s() -> None:
    text = "Văn bản nào của Tỉnh ủy về dân vận?"
    reading = Reading(Query(text, text, "vi"), (), frozenset(), None, (), Asked({}))
    assert may_be_of(
        Work(1, "Nghị quyết", None, None, "Ban Thường vụ Tỉnh ủy", None, None), reading
    )
    assert not may_be_of(
        Work(1, "Chỉ thị", None, None, "Ủy ban nhân dân tỉnh", None, None), reading
    )
