"""All documents of a body, a year or a signer."""

from __future__ import annotations

import pytest

from rag.assistant import Assistant
from tests.rag.generation.small import assistant_of


def _decision(number: str, day: str, subject: str, signer: str, province: str = "PHÚ THỌ") -> str:
    return (
        f"ỦY BAN NHÂN DÂN\nTỈNH {province}\nSố: {number}\n"
        f"{province.title()}, ngày {day} tháng 8 năm 2024\nQUYẾT ĐỊNH\n{subject}\n"
        "Căn cứ Luật Tài nguyên nước số 28/2023/QH15;\n"
        "Điều 1. Sở Tài chính thu tiền hằng tháng.\n"
        f"TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n{signer}\n"
    )


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(
        tmp_path_factory.mktemp("corpus"),
        _decision("77/QĐ-UBND", "20", "Về giá nước sạch", "Bùi Văn Quang"),
        _decision("85/QĐ-UBND", "27", "Về giá vé xe buýt", "Bùi Văn Quang"),
        _decision("12/QĐ-UBND", "21", "Về trồng cây xanh đô thị", "Lê Hải Hòa", "CAO BẰNG"),
    )


@pytest.mark.parametrize(
    "question",
    [
        "Liệt kê các quyết định của UBND tỉnh Phú Thọ",
        "Cho hỏi tỉnh Phú Thọ có những quyết định nào ạ?",
        "nam 2024 uy ban nhan dan tinh phu tho ban hanh nhung quyet dinh nao?",
        "Những văn bản nào do Chủ tịch Bùi Văn Quang ký?",
        "Which documents were signed by Bùi Văn Quang?",
        "List the decisions of Ủy ban nhân dân tỉnh Phú Thọ issued in 2024",
    ],
)
def test_all_are_told_and_no_other(held: Assistant, question: str) -> None:
    answer = held.answer(question)
    assert answer.status == "answered"
    assert "77/QĐ-UBND" in answer.text
    assert "85/QĐ-UBND" in answer.text
    assert "12/QĐ-UBND" not in answer.text


def test_what_they_are_about_narrows_them(held: Assistant) -> None:
    answer = held.answer("Những quyết định nào của UBND tỉnh Phú Thọ về giá vé xe buýt?")
    assert "85/QĐ-UBND" in answer.text
    assert "77/QĐ-UBND" not in answer.text


@pytest.mark.parametrize(
    "question", ["Sở nào của tỉnh Phú Thọ?", "Chủ tịch UBND tỉnh Phú Thọ tên gì?"]
)
def test_no_documents_are_told_where_none_are_asked_for(held: Assistant, question: str) -> None:
    assert "77/QĐ-UBND ngày" not in held.answer(question).text


def test_another_year_has_none(held: Assistant) -> None:
    answer = held.answer("Các quyết định năm 2019 của UBND tỉnh Phú Thọ?")
    assert "77/QĐ-UBND" not in answer.text
