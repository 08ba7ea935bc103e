"""A list that is asked for is said whole: what leads it says what is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.assistant import Assistant
from tests.rag.generation.small import assistant_of

DECISION = """ỦY BAN NHÂN DÂN
TỈNH QUẢNG NGÃI

Số: 44/2025/QĐ-UBND
Quảng Ngãi, ngày 3 tháng 11 năm 2025

QUYẾT ĐỊNH
Phân cấp thẩm quyền quyết định tiêu chuẩn, định mức sử dụng máy móc, thiết bị

Điều 1. Phạm vi điều chỉnh
1. Quyết định này phân cấp thẩm quyền quyết định định mức sử dụng máy móc, thiết bị; gồm:
a) Máy móc phục vụ công tác các chức danh;
b) Máy móc phục vụ hoạt động chung;
c) Máy móc chuyên dùng.
2. Quyết định này không áp dụng đối với doanh nghiệp nhà nước.
Điều 2. Tổ chức thực hiện
1. Sở Tài chính hướng dẫn các cơ quan, đơn vị thực hiện.
2. Kho bạc Nhà nước kiểm soát chi theo quy định.
3. Công an tỉnh chủ trì các dự án về phòng, chống ma túy, bao gồm:
- Dự án 1: Phòng ngừa tội phạm có tổ chức.
- Dự án 2: Ứng dụng công nghệ.
- Dự án 5: Quản lý sau cai.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("lists"), DECISION)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "Quảng Ngãi phân cấp định mức sử dụng những máy móc, thiết bị nào?",
            "máy móc, thiết bị; gồm: Máy móc phục vụ công tác các chức danh; Máy móc phục vụ hoạt"
            " động chung; Máy móc chuyên dùng",
        ),
        (
            "quang ngai phan cap dinh muc su dung ba may moc thiet bi nao",
            "Máy móc phục vụ công tác các chức danh; Máy móc phục vụ hoạt động chung; Máy móc"
            " chuyên dùng",
        ),
        (
            "Công an tỉnh Quảng Ngãi chủ trì những dự án nào về phòng, chống ma túy?",
            "Dự án 1: Phòng ngừa tội phạm có tổ chức; Dự án 2: Ứng dụng công nghệ; Dự án 5: Quản"
            " lý sau cai",
        ),
    ],
)
def test_all_items_are_said_in_their_order(assistant: Assistant, question: str, said: str) -> None:
    answer = assistant.answer(question)
    assert said in answer.text
    assert "doanh nghiệp" not in answer.text
    assert all(one.quote in DECISION for one in answer.citations)


@pytest.mark.parametrize(
    "question",
    [
        "Quảng Ngãi phân cấp thẩm quyền quyết định cho những loại trường học nào?",
        "Công an tỉnh Quảng Ngãi chủ trì những dự án nào về nuôi trồng thủy sản?",
    ],
)
def test_no_list_is_said_that_is_of_something_else(assistant: Assistant, question: str) -> None:
    assert "Dự án 2" not in assistant.answer(question).text
    assert "Máy móc chuyên dùng" not in assistant.answer(question).text


FILE = """BỘ CÔNG THƯƠNG

Số: 38/2025/TT-BCT
Hà Nội, ngày 3 tháng 11 năm 2025

THÔNG TƯ
Quy định về lập và phê duyệt kế hoạch quản lý rủi ro

Điều 7. Hồ sơ, trình tự phê duyệt kế hoạch quản lý rủi ro
1. Hồ sơ đề nghị phê duyệt kế hoạch quản lý rủi ro bao gồm:
a) Văn bản đề nghị theo Mẫu số 01;
b) Kế hoạch theo Mẫu số 02.
2. Doanh nghiệp gửi trực tiếp hoặc qua bưu chính.
"""


def test_papers_are_what_a_file_is_made_up_of(tmp_path: Path) -> None:
    assistant = assistant_of(tmp_path, FILE)
    question = "Đề nghị phê duyệt kế hoạch quản lý rủi ro thì nộp những giấy tờ gì?"
    answer = assistant.answer(question)
    assert "Văn bản đề nghị theo Mẫu số 01; Kế hoạch theo Mẫu số 02" in answer.text


# One line, broken in the source.
LONG = """BỘ CÔNG THƯƠNG

Số: 7/2025/TT-BCT
Hà Nội, ngày 3 tháng 3 năm 2025

THÔNG TƯ
Quy định lĩnh vực người thôi chức vụ không được thành lập doanh nghiệp

Điều 3. Nguyên tắc
Tuân thủ Luật Phòng, chống tham nhũng.
Điều 4. Danh mục các lĩnh vực người có chức vụ, quyền hạn không được thành lập, giữ chức danh,\
 chức vụ quản lý, điều hành doanh nghiệp tư nhân, công ty trách nhiệm hữu hạn, công ty cổ phần,\
 công ty hợp danh sau khi thôi giữ chức vụ
Danh mục các lĩnh vực mà người thôi giữ chức vụ không được thành lập doanh nghiệp bao gồm:
1. Hóa chất.
2. Quản lý thị trường.
Điều 5. Thời hạn
Thời hạn là 24 tháng.
"""


def test_of_a_long_lead_its_last_line_is_said(tmp_path: Path) -> None:
    answer = assistant_of(tmp_path, LONG).answer(
        "Người thôi chức vụ không được lập doanh nghiệp trong những lĩnh vực nào?"
    )
    assert "không được thành lập doanh nghiệp bao gồm: Hóa chất; Quản lý thị trường" in answer.text
    assert "công ty hợp danh" not in answer.text
