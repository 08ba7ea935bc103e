from __future__ import annotations

import pytest

from rag.model import Aspect
from rag.vietnamese.aspects import asked_aspects
from rag.vietnamese.frames import cue_spans


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch 12/KH-UBND về cấp nước là của địa phương nào?",
        "ke hoach 12/KH-UBND ve cap nuoc la cua tinh nao",
        "Quyết định 12/2025/QĐ-UBND thuộc tỉnh thành nào?",
        "Quyết định 12/2025/QĐ-UBND về cấp nước của tỉnh nào ban hành vậy?",
        "Nghị quyết 12/NQ-HĐND là của hội đồng nhân dân nơi nào?",
        "Nghị quyết 12/NQ-HĐND do hội đồng nhân dân tỉnh, thành nào thông qua?",
        "Công văn 12-CV/TU do đâu ban hành?",
        "Cơ quan nào của Đảng ra Hướng dẫn 12-HD/BTC?",
        "Văn phòng nào ra thông báo 12?",
        "Which province issued Plan 12/KH-UBND?",
        "Which city's People's Committee adopted Decision 12?",
        "Plan 12 comes from which province?",
    ],
)
def test_an_issuer_is_asked_for_by_its_kind_or_its_place(question: str) -> None:
    assert "issuer" in asked_aspects(question)
    assert "document" not in asked_aspects(question)


@pytest.mark.parametrize(
    ("question", "aspect"),
    [
        ("Cửa khẩu Lóng Sập là của tỉnh nào?", "issuer"),
        ("Quyết định 12 điều chỉnh các mỏ thuộc tỉnh nào?", "issuer"),
        ("Tỉnh nào công bố hết dịch?", "issuer"),
        ("Which ministry leads the scheme approved by Decision 12?", "issuer"),
        ("Lãnh đạo nào của tỉnh phụ trách kỹ thuật?", "signer"),
        ("Lãnh đạo nào của Sở kỷ luật cán bộ?", "signer"),
        ("Ai thay mặt Chính phủ ký báo cáo giải trình dự án luật?", "signer"),
        ("Dưới kế hoạch 12 là chữ ký của ai?", "issuer"),
    ],
)
def test_what_is_no_document_has_no_issuer(question: str, aspect: Aspect) -> None:
    assert aspect not in asked_aspects(question)


def test_what_a_document_is_about_is_no_part_of_the_asking() -> None:
    question = "Kế hoạch giám sát bầu cử là của cơ quan nào?"
    asking = {question[span.start : span.end] for span in cue_spans(question)}
    assert "là của cơ quan nào" in asking
    assert not any("bầu cử" in one for one in asking)


@pytest.mark.parametrize(
    "question",
    [
        "Lãnh đạo nào của thành phố ký quyết định 12?",
        "Đồng chí nào của Văn phòng Chính phủ ký thông báo 12, chức vụ gì?",
        "Ông nào ký công văn 12?",
        "Phó Chủ tịch nào đã ký kế hoạch 12?",
        "Tên Giám đốc Sở ký công văn về cấp nước?",
        "Ai thay mặt UBND thành phố ký?",
        "Ai thay mặt UBND tỉnh ký Kế hoạch 12?",
        "Cuối văn bản đề tên ai?",
        "ten ai ghi o cuoi cong van",
        "Dưới kế hoạch 12 là chữ ký của ai?",
        "Whose name is at the end of the letter?",
        "Who put his name to Plan 12?",
    ],
)
def test_a_signer_is_asked_for_as_somebody_of_a_body(question: str) -> None:
    assert "signer" in asked_aspects(question)


def test_a_document_of_a_body_is_asked_for_as_a_document() -> None:
    assert "document" in asked_aspects("Which People's Council resolution sets the fees?")
    assert "document" not in asked_aspects("Which people's council is to set the fees by plan?")
