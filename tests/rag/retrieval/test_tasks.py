from __future__ import annotations

import pytest

from rag.model import Lang
from rag.retrieval.tasks import more_of, task_of


@pytest.mark.parametrize(
    ("question", "lang", "task"),
    [
        (
            "Nghị quyết 97/NQ-CP giao ai xây dựng đề án mạng lưới chuyên gia?",
            "vi",
            "xây dựng đề án mạng lưới chuyên gia",
        ),
        (
            "Trong thông báo 634/TB-VPCP, dự án nạo vét luồng giao cho bộ nào?",
            "vi",
            "dự án nạo vét luồng",
        ),
        (
            "Bộ nào làm sổ tay hướng dẫn người dân trong Quyết định 892/QĐ-TTg?",
            "vi",
            "làm sổ tay hướng dẫn người dân",
        ),
        (
            "In Decision 2597/QĐ-TTg, who leads the digital map of mineral planning?",
            "en",
            "the digital map of mineral planning",
        ),
        (
            "Sở nào của Cần Thơ chủ trì lập dự toán phòng chống ma túy?",
            "vi",
            "lập dự toán phòng chống ma túy",
        ),
        ("Ai ký Kế hoạch số 63/KH-UBND?", "vi", None),
        ("Kế hoạch số 63/KH-UBND gửi cho ai?", "vi", None),
        ("Mục tiêu của Kế hoạch số 63/KH-UBND là gì?", "vi", None),
    ],
)
def test_reads_the_task_whose_doer_is_asked_for(
    question: str, lang: Lang, task: str | None
) -> None:
    assert task_of(question, lang) == task


@pytest.mark.parametrize(
    "body",
    ["bao giờ phải xong", "chậm nhất khi nào", "phối hợp với ai"],
)
def test_what_is_asked_of_a_task_is_put_to_it(body: str) -> None:
    assert more_of(body, "vi", "xây dựng đề án", "Nghị quyết số 97/NQ-CP", None) == (
        f"Theo Nghị quyết số 97/NQ-CP, xây dựng đề án {body}"
    )


def test_a_deadline_is_put_to_the_task() -> None:
    assert more_of(
        "hạn chót là khi nào", "vi", "xây dựng đề án", "Nghị quyết số 97/NQ-CP", None
    ) == ("Theo Nghị quyết số 97/NQ-CP, xây dựng đề án, hạn chót là khi nào")


def test_the_deadline_of_a_part_of_the_task_is_put_to_it_in_its_place() -> None:
    task = "rà soát đất rừng của Lào Cai"
    assert more_of("Hạn báo cáo Thủ tướng", "vi", task, None, "Lào Cai") == (
        "rà soát đất rừng của Lào Cai, hạn báo cáo Thủ tướng"
    )
    assert more_of("hạn mức giao đất", "vi", task, None, "Lào Cai") is None


@pytest.mark.parametrize(
    "body", ["ai ký", "ban hành ngày nào", "có hiệu lực khi nào", "thời hạn khiếu nại là bao lâu"]
)
def test_what_is_asked_of_the_document_is_not(body: str) -> None:
    assert more_of(body, "vi", "xây dựng đề án", "Nghị quyết số 97/NQ-CP", None) is None


def test_an_english_pronoun_stands_for_the_task() -> None:
    alone = more_of("when must it be finished", "en", "the digital map", "Decision No. 5", None)

    assert alone == "According to Decision No. 5, when must the digital map be finished"
