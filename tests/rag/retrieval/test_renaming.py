from __future__ import annotations

from rag.retrieval.changes import changed


def test_a_name_takes_the_place_of_the_province_that_something_is_called_after() -> None:
    asked = "Nhà máy nhiệt điện LNG Quảng Ninh dự kiến chạy năm nào?"

    assert changed(asked, "Vũng Áng III") == (
        "Nhà máy nhiệt điện LNG Vũng Áng III dự kiến chạy năm nào?"
    )


def test_what_asks_is_not_replaced_with_the_words_before_it() -> None:
    asked = "Hội nghị hiệp thương lần thứ nhất dự kiến tổ chức ngày nào?"

    assert changed(asked, "lần thứ ba dự kiến") == (
        "Hội nghị hiệp thương lần thứ ba dự kiến ngày nào?"
    )
