"""Facts asked of a document that only the question before tells, on small documents."""

from __future__ import annotations

import pytest

from rag.assistant import Assistant
from rag.model import Turn
from tests.rag.generation.small import assistant_of

PARKING = """ỦY BAN NHÂN DÂN
TỈNH LÀO CAI

Số: 31/2025/QĐ-UBND
Lào Cai, ngày 14 tháng 7 năm 2025

QUYẾT ĐỊNH
Ban hành giá dịch vụ trông giữ xe trên địa bàn tỉnh Lào Cai

Điều 1. Giá trông giữ xe máy ban đêm là 5.000 đồng/lượt.
Điều 2. Quyết định này có hiệu lực kể từ ngày 01 tháng 8 năm 2025.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Nguyễn Thành Sinh
"""
MEETING = """ỦY BAN MTTQ VIỆT NAM
XÃ BẢN LẦU
BAN THƯỜNG TRỰC

Số: /KH-MTTQ-BTT
Bản Lầu, ngày 05 tháng 01 năm 2026

KẾ HOẠCH
Tổ chức hội nghị {meeting}

1. Hội nghị {meeting} được tổ chức vào ngày {day}, tại hội trường xã.

TM. BAN THƯỜNG TRỰC
CHỦ TỊCH

{signer}
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(
        tmp_path_factory.mktemp("held"),
        PARKING,
        MEETING.format(meeting="hiệp thương lần thứ hai", day="02/02/2026", signer="Lý Thị Mây"),
        MEETING.format(meeting="cử tri nơi cư trú", day="08/02/2026", signer="Vàng Seo Phử"),
    )


def _turns(*said: str) -> list[Turn]:
    return [Turn("assistant" if at % 2 else "user", one) for at, one in enumerate(said)]


FEE = ("Giá trông giữ xe máy ban đêm ở Lào Cai là bao nhiêu?", "5.000 đồng/lượt.")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Văn bản này ai ký?", "Nguyễn Thành Sinh"),
        ("ai ky vay", "Nguyễn Thành Sinh"),
        ("Có hiệu lực từ ngày nào?", "01 tháng 8 năm 2025"),
        ("Quy định ở văn bản nào thế?", "31/2025/QĐ-UBND"),
        ("Who signed it?", "Nguyễn Thành Sinh"),
    ],
)
def test_a_fact_is_told_of_the_document_that_answered_before(
    small: Assistant, asked: str, told: str
) -> None:
    assert told in small.answer(asked, history=_turns(*FEE)).text


def test_it_is_still_talked_about_after_a_fact_of_it(small: Assistant) -> None:
    history = _turns(*FEE, "Văn bản này ai ký?", "Phó Chủ tịch Nguyễn Thành Sinh.")
    assert "14/07/2025" in small.answer("Ban hành ngày nào?", history=history).text


@pytest.mark.parametrize(
    ("before", "answer", "signer"),
    [
        ("Hội nghị cử tri nơi cư trú ở xã Bản Lầu họp ngày nào?", "08/02/2026.", "Vàng Seo Phử"),
        (
            "Hội nghị hiệp thương lần thứ hai ở xã Bản Lầu họp ngày nào?",
            "Ngày 02/02/2026.",
            "Lý Thị Mây",
        ),
    ],
)
def test_of_two_plans_without_a_number_it_is_the_one_that_answered(
    small: Assistant, before: str, answer: str, signer: str
) -> None:
    said = small.answer("Kế hoạch này ai ký?", history=_turns(before, answer))
    assert signer in said.text


PRICES = """ỦY BAN NHÂN DÂN
TỈNH {place}

Số: {number}/2025/QĐ-UBND
{place}, ngày {day} tháng 11 năm 2025

QUYẾT ĐỊNH
Phân cấp thẩm quyền quyết định tiêu chuẩn, định mức sử dụng máy móc, thiết bị tỉnh {place}

Điều 1. Phân cấp cho Thủ trưởng các sở quyết định tiêu chuẩn, định mức máy móc, thiết bị.
Điều 2. {said}
Điều 3. Quyết định này có hiệu lực kể từ ngày ký.
"""


def test_what_is_asked_without_a_name_stays_in_the_document_talked_about(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    both = assistant_of(
        tmp_path_factory.mktemp("prices"),
        PRICES.format(
            place="Lai Châu",
            number="15",
            day="10",
            said="Mức giá mua máy móc được điều chỉnh cao hơn tối đa 30%.",
        ),
        PRICES.format(
            place="Cà Mau",
            number="44",
            day="12",
            said="Mức giá mua máy móc của các sở được điều chỉnh cao hơn tối đa 25%.",
        ),
    )
    asked = "Mức giá mua máy móc được điều chỉnh cao hơn tối đa bao nhiêu?"
    history = _turns(
        "Cà Mau phân cấp định mức máy móc, thiết bị cho ai?", "Thủ trưởng các sở ở Cà Mau."
    )
    assert "30%" in both.answer(asked).text
    said = both.answer(asked, history=history).text
    assert "25%" in said
    assert "30%" not in said
