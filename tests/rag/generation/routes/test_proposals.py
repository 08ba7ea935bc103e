"""Who proposed a document, and by what number."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.assistant import Assistant
from tests.rag.generation.small import assistant_of

RULES = """ỦY BAN NHÂN DÂN
TỈNH BẮC NINH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 86/2025/QĐ-UBND
Bắc Ninh, ngày 28 tháng 11 năm 2025

QUYẾT ĐỊNH
Ban hành Quy định về công tác thi đua, khen thưởng tỉnh Bắc Ninh

Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15;
Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 252/TTr-SNV ngày 06 tháng 11 năm 2025;
Ủy ban nhân dân tỉnh ban hành Quyết định Ban hành Quy định về công tác thi đua, khen thưởng.
Điều 1. Ban hành kèm theo Quyết định này Quy định về công tác thi đua, khen thưởng tỉnh Bắc Ninh.
Điều 2. Quyết định này có hiệu lực kể từ ngày 15 tháng 12 năm 2025.

Nơi nhận:
- Như Điều 1.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Phạm Hoàng Sơn
"""
NORMS = """ỦY BAN NHÂN DÂN
TỈNH BẮC NINH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 91/2025/QĐ-UBND
Bắc Ninh, ngày 30 tháng 11 năm 2025

QUYẾT ĐỊNH
Phân cấp thẩm quyền quyết định tiêu chuẩn, định mức sử dụng diện tích chuyên dùng

Theo đề nghị của Giám đốc Sở Tài chính tại Tờ trình số 337/TTr-STC ngày 03/11/2025;
Điều 1. Phân cấp cho Sở Y tế quyết định diện tích công trình sự nghiệp thuộc lĩnh vực y tế.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Phạm Hoàng Sơn
"""


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("rules")
    return assistant_of(folder, RULES, NORMS)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        (
            "What is the submission number of the Department of Home Affairs behind Bac Ninh's"
            " emulation rules?",
            "252/TTr-SNV",
        ),
        (
            "What number is the finance department's submission behind Bac Ninh's decision on"
            " specialised floor-area norms?",
            "337/TTr-STC",
        ),
        ("Which submission led to Bac Ninh's emulation and commendation rules?", "252/TTr-SNV"),
    ],
)
def test_what_was_submitted_is_told_by_what_it_led_to(
    rules: Assistant, question: str, number: str
) -> None:
    answer = rules.answer(question)
    assert answer.status == "answered"
    assert number in answer.text
    assert answer.text.startswith("Decision No.")


@pytest.mark.parametrize(
    "question",
    [
        "Sở nào của Bắc Ninh đề nghị ban hành quy định thi đua, khen thưởng?",
        "Quyết định 86/2025/QĐ-UBND do sở nào của tỉnh đề nghị?",
    ],
)
def test_whose_body_it_is_may_stand_behind_it(rules: Assistant, question: str) -> None:
    assert "Theo đề nghị của Giám đốc Sở Nội vụ" in rules.answer(question).text


def test_what_another_body_submitted_is_not_told(rules: Assistant) -> None:
    answer = rules.answer(
        "What is the number of the Department of Health's submission behind Bac Ninh's emulation"
        " rules?"
    )
    assert answer.status == "refused_no_evidence"


@pytest.mark.parametrize(
    "question",
    [
        "Who at the Bac Ninh People's Committee signed the emulation rules?",
        "Who for the province signed the Bac Ninh rules on emulation and commendation?",
    ],
)
def test_who_at_a_body_signed_asks_for_the_signer(rules: Assistant, question: str) -> None:
    answer = rules.answer(question)
    assert "Phạm Hoàng Sơn" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "What did the Bac Ninh People's Committee issue in Decision 86/2025/QD-UBND?",
        "What was issued with Decision 86/2025/QĐ-UBND?",
        "What does Decision 86/2025/QĐ-UBND promulgate?",
    ],
)
def test_what_a_document_issues_is_its_subject(rules: Assistant, question: str) -> None:
    answer = rules.answer(question)
    assert "Quy định về công tác thi đua, khen thưởng" in answer.text
    assert len(answer.sentences) == 1


@pytest.mark.parametrize(
    "question",
    [
        "Which department put forward the emulation decision 86/2025/QĐ-UBND?",
        "By whom was Decision 86/2025/QĐ-UBND proposed?",
        "On the recommendation of which body was Decision 86/2025/QĐ-UBND issued?",
        "Who recommended Decision 86/2025/QĐ-UBND?",
    ],
)
def test_who_put_a_decision_forward(rules: Assistant, question: str) -> None:
    assert "Giám đốc Sở Nội vụ" in rules.answer(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Quyết định về thi đua, khen thưởng Bắc Ninh giám đốc sở nào đề nghị?",
        "Quyết định 86/2025/QĐ-UBND do sở nào soạn thảo?",
    ],
)
def test_who_put_a_decision_forward_in_vietnamese(rules: Assistant, question: str) -> None:
    answer = rules.answer(question)
    assert "Giám đốc Sở Nội vụ" in answer.text
    assert "do Ủy ban nhân dân" not in answer.text
