from pathlib import Path

import pytest

from tests.rag.generation.small import assistant_of

PLAN = (
    "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 5/KH-UBND\nLào Cai, ngày 06 tháng 3 năm 2024\n"
    "KẾ HOẠCH\nRà soát văn bản\nI. CĂN CỨ\n"
)


def _cited(count: int) -> str:
    return "".join(
        f"- Quyết định số {at}/QĐ-TTg ngày 02/3/2021 của Thủ tướng Chính phủ về rà soát việc"
        f" thực hiện chương trình phát triển kinh tế - xã hội giai đoạn {at};\n"
        for at in range(101, 101 + count)
    )


def test_all_of_one_body_wherever_they_are_named(tmp_path: Path) -> None:
    other = PLAN.replace("5/KH", "6/KH").replace("LÀO CAI", "SƠN LA").replace("Lào Cai", "Sơn La")
    later = _cited(4).replace("02/3/2021", "09/5/2022")
    assistant = assistant_of(tmp_path, PLAN + _cited(2), other + later.split("\n", 2)[2])
    answer = assistant.answer("Thủ tướng Chính phủ ban hành những văn bản nào?")
    assert answer.status == "answered"
    assert [answer.text.find(f"{at}/QĐ-TTg") >= 0 for at in (101, 102, 103, 104)] == [True] * 4


def test_what_is_left_out_is_counted(tmp_path: Path) -> None:
    assistant = assistant_of(tmp_path, PLAN + _cited(60))
    answer = assistant.answer("Những quyết định nào của Thủ tướng Chính phủ được nêu?")
    told = answer.text.count("/QĐ-TTg")
    assert answer.status == "partial"
    assert len(answer.text) <= 1500
    assert f"còn {60 - told} văn bản nữa" in answer.notices[0].text


@pytest.mark.parametrize("body", ["Ủy ban nhân dân tỉnh", "Tỉnh ủy"])
def test_a_body_that_each_province_has_is_no_one_body(tmp_path: Path, body: str) -> None:
    cited = _cited(3).replace("Thủ tướng Chính phủ", body).replace("QĐ-TTg", "QĐ-UBND")
    other = PLAN.replace("5/KH", "6/KH").replace("LÀO CAI", "SƠN LA").replace("Lào Cai", "Sơn La")
    away = cited.replace("101/", "201/").replace("102/", "202/").replace("103/", "203/")
    answer = assistant_of(tmp_path, PLAN + cited, other + away).answer(
        f"{body} ban hành những văn bản nào?"
    )
    assert not ("101/" in answer.text and "201/" in answer.text)
