"""Which types a question asks for, and which of its types are verbs."""

from __future__ import annotations

import pytest

from rag.generation.asked.wanting import asks_what_is_done, verbs, wanted_types
from rag.model import Query


def _query(text: str) -> Query:
    return Query(text, text, "vi")


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Chỉ thị nào về dân vận?", ("Chỉ thị",)),
        (
            "Triển khai những quyết định, kết luận, quy chế nào về dân vận?",
            ("Quyết định", "Kết luận", "Quy chế"),
        ),
        ("Which of the two plans is older?", ("Kế hoạch",)),
        ("Which agency reports to the province?", ()),
        ("Which agencies report to the province?", ()),
        ("Which agency reports does the province publish?", ("Báo cáo",)),
        ("Triển khai các quy chế và kết luận nào?", ("Quy chế", "Kết luận")),
        ("Theo Kế hoạch 63 thì thực hiện chỉ thị nào?", ("Chỉ thị",)),
        ("Năm 2025 Kiên Giang có kế hoạch dân vận nào?", ("Kế hoạch",)),
        ("Năm 2025 tỉnh ban hành nghị quyết học phí nào không?", ("Nghị quyết",)),
        ("Tỉnh có kế hoạch kiểm tra đơn vị nào?", ()),
        ("Kế hoạch dân vận giao cơ quan nào?", ()),
        ("Sở ban hành quyết định trong trường hợp nào?", ()),
        ("Ai chưa được chi thì hưởng mức theo quy định nào?", ()),
        ("Phải đạt trình độ theo quy định số mấy?", ("Quy định",)),
        ("Tỉnh bãi bỏ quy định nào về học phí?", ("Quy định",)),
        ("Những sở nào được quyết định định mức xe?", ()),
        ("Tỉnh phân cấp cho những ai quyết định mức thu?", ()),
        ("Which decisions and plans on salaries does it cite?", ("Quyết định", "Kế hoạch")),
        ("What is the Lao Cai directive on forest fires?", ("Chỉ thị",)),
        ("What was the Government resolution on land about?", ()),
        ("What is the directive on forest fires of plan 12 for?", ()),
    ],
)
def test_the_types_asked_for(question: str, wanted: tuple[str, ...]) -> None:
    assert wanted_types(_query(question)) == wanted


@pytest.mark.parametrize(
    ("question", "done"),
    [
        ("Sở Nội vụ phải báo cáo kết quả thực hiện kế hoạch 63 cho ai?", ["Báo cáo"]),
        ("Kết quả báo cáo lên đâu?", ["Báo cáo"]),
        ("Báo cáo nào về dân vận?", []),
        ("Gửi báo cáo số 12 cho ai?", []),
        ("Kế hoạch 63 giao ai?", []),
    ],
)
def test_a_type_that_somebody_does_is_a_verb(question: str, done: list[str]) -> None:
    assert [one.type for one in verbs(_query(question))] == done


@pytest.mark.parametrize(
    ("question", "done"),
    [
        ("Cơ quan phải xây dựng quy định gì về thái độ phục vụ?", True),
        ("Kế hoạch 63 quy định gì về Sở Nội vụ?", True),
        ("Bộ Nội vụ ban hành hướng dẫn gì về dân vận?", False),
        ("Quyết định nào về dân vận?", False),
    ],
)
def test_what_is_done_is_no_document(question: str, *, done: bool) -> None:
    assert asks_what_is_done(_query(question)) is done
