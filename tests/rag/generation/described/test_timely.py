"""A document about another month, year or period than the one asked about is not meant."""

from __future__ import annotations

import pytest

from rag.assistant import Assistant
from rag.catalogue import Work
from rag.generation.described.timely import of_its_time
from rag.model import Query
from tests.rag.generation.small import assistant_of


def _work(subject: str) -> Work:
    return Work(1, "Kế hoạch", None, None, None, subject, None)


@pytest.mark.parametrize(
    ("question", "subject", "agrees"),
    [
        ("kế hoạch cải cách hành chính năm 2022", "cải cách hành chính giai đoạn 2021-2025", False),
        ("kế hoạch cải cách hành chính năm 2022", "cải cách hành chính năm 2022", True),
        ("kế hoạch năm 2022 về cải cách", "cải cách hành chính giai đoạn 2021-2025", True),
        ("kế hoạch nào năm 2022 về cải cách", "cải cách giai đoạn 2021-2025", True),
        ("kế hoạch ban hành năm 2022 về cải cách", "cải cách giai đoạn 2021-2025", True),
        ("kế hoạch phòng ma túy giai đoạn 2021-2025", "phòng ma túy đến năm 2030", False),
        ("kế hoạch phòng ma túy giai đoạn 2021-2030", "phòng ma túy đến năm 2030", True),
        ("công văn sơ kết phong trào giai đoạn 2021 2023", "sơ kết giai đoạn 2021 - 2023", True),
        ("nghị quyết phiên họp thường kỳ tháng 5 năm 2026", "phiên họp tháng 4 năm 2026", False),
        ("nghị quyết phiên họp thường kỳ tháng 4 năm 2026", "phiên họp tháng 4 năm 2026", True),
        ("nghị quyết ban hành tháng 5 năm 2026", "phiên họp tháng 4 năm 2026", True),
    ],
)
def test_the_time_behind_a_subject_is_the_subjects(
    question: str, subject: str, *, agrees: bool
) -> None:
    assert of_its_time(_work(subject), Query(question, question, "vi")) is agrees


PLAN = (
    "SỞ NỘI VỤ\nSố: 5/KH-SNV\nKiên Giang, ngày 02 tháng 3 năm 2024\nKẾ HOẠCH\nCông tác dân vận\n"
    "1. Thực hiện Chương trình tổng thể cải cách hành chính giai đoạn 2021-2030 theo Nghị quyết số"
    " 76/NQ-CP ngày 15/7/2021 của Chính phủ.\n"
    "2. Quán triệt Báo cáo số 440-BC/TU ngày 31/01/2024 của Tỉnh ủy về kết quả công tác dân vận"
    " chính quyền năm 2023.\n"
)


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("corpus"), PLAN)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        (
            "Chương trình tổng thể cải cách hành chính giai đoạn 2021-2030 theo nghị quyết nào?",
            "76",
        ),
        ("Tỉnh ủy tổng kết dân vận chính quyền năm 2023 bằng báo cáo nào?", "440-BC/TU"),
    ],
)
def test_the_time_asked_for_is_answered(plan: Assistant, question: str, number: str) -> None:
    assert number in plan.answer(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Chương trình tổng thể cải cách hành chính giai đoạn 2011-2020 theo nghị quyết nào?",
        "Tỉnh ủy tổng kết dân vận chính quyền năm 2022 bằng báo cáo nào?",
    ],
)
def test_another_time_is_not(plan: Assistant, question: str) -> None:
    assert plan.answer(question).status == "refused_no_evidence"


CITING = """ỦY BAN NHÂN DÂN
TỈNH KIÊN GIANG
Số: 63/KH-UBND
Kiên Giang, ngày 06 tháng 3 năm 2024

KẾ HOẠCH
Thực hiện công tác dân vận năm 2024

1. Quán triệt Công văn số 1657/UBND-KGVX ngày 05/9/2023 về việc tiếp tục chỉ đạo triển khai thực \
hiện Chương trình hành động số 13-CTr/TU ngày 03/8/2021 của Tỉnh ủy đến năm 2025.
2. Quán triệt Thông báo số 1073-TB/TU ngày 26/01/2024 của Văn phòng Tỉnh ủy tổng kết công tác \
dân vận của các cấp ủy đảng năm 2023.
3. Các sở tổng kết công tác dân vận trước tháng 12 năm 2024, gửi kết quả về Sở Nội vụ.
"""


@pytest.fixture(scope="module")
def citing(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("citing"), CITING)


@pytest.mark.parametrize(
    "question",
    [
        "Công văn năm 2023 về tiếp tục thực hiện Chương trình hành động số 13-CTr/TU thì số mấy?",
        "Công văn nào năm 2023 về tiếp tục thực hiện Chương trình hành động số 13-CTr/TU?",
    ],
)
def test_a_year_until_which_something_goes_on_is_not_that_of_the_document(
    citing: Assistant, question: str
) -> None:
    assert "1657/UBND-KGVX" in citing.answer(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Thông báo số 1073-TB/TU tổng kết công tác dân vận của năm nào?",
        "Which year's mass mobilisation work does Notice No. 1073-TB/TU sum up?",
    ],
)
def test_the_year_of_what_a_cited_document_is_about_answers(
    citing: Assistant, question: str
) -> None:
    answer = citing.answer(question)
    assert "năm 2023" in answer.text
    assert "tháng 12 năm 2024" not in answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("Ai ký công văn tháng 01/2022 của Sở Tài chính Sóc Trăng?", "answered"),
        ("Ai ký công văn tháng 11/2022 của Sở Tài chính Sóc Trăng?", "refused_no_evidence"),
    ],
)
def test_the_month_beside_the_type_is_the_document_s(
    assistant: Assistant, question: str, status: str
) -> None:
    assert assistant.answer(question).status == status
