"""Documents that are named through the number of another one."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.assistant import Assistant
from tests.rag.generation.small import assistant_of

_PLAN = """ỦY BAN NHÂN DÂN TỈNH AN GIANG
Số: 40/KH-UBND
An Giang, ngày 10 tháng 3 năm 2025

KẾ HOẠCH
Thực hiện Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ về dân vận

1. Tiếp tục thực hiện Kế hoạch số 103/KH-UBND ngày 13/6/2019 của Ủy ban nhân dân tỉnh \
về triển khai Quyết định số 1847/QĐ-TTg ngày 27/12/2018 của Thủ tướng Chính phủ.
2. Quán triệt Kết luận số 01-KL/TW ngày 18/5/2021 của Bộ Chính trị về tiếp tục thực hiện \
Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị.
3. Thực hiện nghiêm Chỉ thị số 26/CT-TTg ngày 05/9/2016 của Thủ tướng Chính phủ.
4. Sở Y tế mở lớp tập huấn cho cán bộ trạm xá trong quý II.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Nguyễn Văn Hai
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("chained")
    return assistant_of(folder, _PLAN)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Kế hoạch triển khai Quyết định 1847/QĐ-TTg ban hành ngày nào?", "13/06/2019"),
        ("When was the plan implementing Decision 1847/QĐ-TTg issued?", "13/06/2019"),
        ("Chỉ thị mà Kết luận 01-KL/TW tiếp tục thực hiện đề ngày mấy?", "15/05/2016"),
        ("When was the directive that Conclusion 01-KL/TW implements issued?", "15/05/2016"),
        ("Quyết định 1847/QĐ-TTg ban hành ngày nào?", "27/12/2018"),
        ("Kế hoạch thực hiện Chỉ thị 33 năm 2025 giao ai mở lớp tập huấn?", "Sở Y tế"),
        ("KH thực hiện CT 33 năm 2025 giao Sở Y tế làm gì?", "trạm xá"),
        ("Kế hoạch nào thực hiện Quyết định 1847/QĐ-TTg?", "103/KH-UBND"),
    ],
)
def test_the_document_itself_is_asked_about(assistant: Assistant, question: str, said: str) -> None:
    assert said in assistant.answer(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Chỉ thị đẩy mạnh thực hiện Quyết định 1847/QĐ-TTg ban hành ngày nào?",
        "Ai ký kế hoạch triển khai Chỉ thị 26/CT-TTg?",
        "Kế hoạch thực hiện Chỉ thị 33 năm 2017 giao ai mở lớp tập huấn?",
        "Chỉ thị 33 năm 2025 giao ai mở lớp tập huấn?",
    ],
)
def test_the_other_one_is_never_taken_for_it(assistant: Assistant, question: str) -> None:
    assert assistant.answer(question).status == "refused_no_evidence"
