from __future__ import annotations

import pytest

from rag.assistant import Assistant
from rag.generation.asked.issuers_asked import deed, is_asked_kind
from rag.model import Query
from tests.rag.generation.small import assistant_of

ADDING = (
    "BỘ TÀI CHÍNH\nSố: 91/QĐ-BTC\nHà Nội, ngày 19 tháng 11 năm 2025\nQUYẾT ĐỊNH\n"
    "Bổ sung danh sách các cửa khẩu áp dụng tờ khai hải quan\n"
    "Điều 1. Bổ sung cửa khẩu Lóng Sập áp dụng tờ khai hải quan.\n"
    "Điều 2. Quyết định này có hiệu lực từ ngày ký.\n"
)
DELEGATING = (
    "ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\nSố: 89/2025/QĐ-UBND\nLai Châu, ngày 28 tháng 11 năm 2025\n"
    "QUYẾT ĐỊNH\nPhân cấp tuyển dụng viên chức\n"
    "Điều 1. Phân cấp cho các sở tuyển dụng viên chức.\n"
)


def _query(text: str) -> Query:
    return Query(text, text, "vi")


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("corpus"), ADDING, DELEGATING)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Bộ nào đã bổ sung cửa khẩu áp dụng tờ khai hải quan?", "do Bộ Tài chính ban hành"),
        ("Which ministry added border gates for the customs declaration?", "Ministry of Finance"),
        ("Tỉnh nào phân cấp tuyển dụng viên chức?", "do Ủy ban nhân dân tỉnh Lai Châu ban hành"),
    ],
)
def test_who_did_what_a_document_does_issued_it(two: Assistant, question: str, told: str) -> None:
    answer = two.answer(question)
    assert answer.status == "answered"
    assert told in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Tỉnh nào bổ sung cửa khẩu áp dụng tờ khai hải quan?",  # a ministry did
        "Bộ nào phân cấp tuyển dụng viên chức?",  # a province did
        "Tỉnh nào phân cấp tuyển dụng lái xe cứu thương?",  # nobody did
    ],
)
def test_another_kind_of_body_or_deed_is_no_issuer(two: Assistant, question: str) -> None:
    assert "ban hành [" not in two.answer(question).text


def test_the_kind_of_body_is_how_an_issuers_name_begins() -> None:
    asked = _query("Danh mục do bộ nào công bố?")
    assert is_asked_kind("Bộ Nội vụ", asked)
    assert not is_asked_kind("Ủy ban nhân dân tỉnh Phú Thọ", asked)
    assert is_asked_kind("Chính phủ", _query("Danh mục do ai công bố?"))


def test_the_deed_is_what_follows_the_body() -> None:
    assert deed(_query("Bộ nào đã bổ sung cửa khẩu?")) == "bo sung cua khau?"
    assert deed(_query("Danh mục do bộ nào công bố?")) is None
    assert deed(_query("Which city's People's Council set the fees?")) == "set the fees?"
