"""Questions with the words of a document's particulars that ask for what a clause says."""

import pytest

from rag.assistant import Assistant
from tests.rag.generation.small import assistant_of

DECREE = (
    "CHÍNH PHỦ\nSố: 187/2026/NĐ-CP\nHà Nội, ngày 27 tháng 5 năm 2026\nNGHỊ ĐỊNH\n"
    "Quy định về đăng ký người đại diện và xét thăng hạng\n"
    "Điều 1. Tiêu chuẩn\n"
    "Viên chức được xét thăng hạng khi có Bằng khen của Chủ tịch Ủy ban nhân dân cấp tỉnh.\n"
    "Điều 2. Bảng lương\n"
    "Hội đồng thành viên ban hành bảng lương của Tổng giám đốc và ban kiểm soát.\n"
    "Điều 3. Thu hồi\n"
    "Chứng chỉ do người ký không có thẩm quyền cấp bị thu hồi và được cấp lại bản chính.\n"
    "Điều 4. Chuyển tiếp\n"
    "Hồ sơ đăng ký đã tiếp nhận trước ngày Nghị định này có hiệu lực thì thực hiện theo quy định"
    " của Nghị định số 168/2025/NĐ-CP.\n"
    "Trường hợp văn bản được viện dẫn tại Nghị định này được thay thế thì áp dụng văn bản mới.\n"
    "Điều 5. Hiệu lực\n"
    "1. Nghị định này có hiệu lực thi hành từ ngày 27 tháng 5 năm 2026.\n"
    "2. Bãi bỏ Nghị định số 22/2015/NĐ-CP ngày 16 tháng 02 năm 2015 của Chính phủ về quản tài viên."
    "\n3. Bãi bỏ Điều 32 Nghị định số 125/2025/NĐ-CP ngày 11 tháng 6 năm 2025 của Chính phủ về"
    " phân định thẩm quyền.\n"
    "Nơi nhận:\n- Như trên;\nTM. CHÍNH PHỦ\nTHỦ TƯỚNG\nLê Minh Hưng\n"
)


@pytest.fixture(scope="module")
def decree(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("corpus"), DECREE)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Bằng khen của cấp nào thì được tính để xét thăng hạng?", "Chủ tịch Ủy ban nhân dân"),
        ("Ai đặt ra bảng lương cho tổng giám đốc và ban kiểm soát?", "Hội đồng thành viên"),
        ("Chứng chỉ do người ký không có thẩm quyền cấp thì có được cấp lại không?", "bản chính"),
        (
            "Hồ sơ đăng ký đã tiếp nhận trước khi Nghị định 187/2026/NĐ-CP có hiệu lực thì thực"
            " hiện ra sao?",
            "168/2025/NĐ-CP",
        ),
        (
            "Nếu văn bản mà Nghị định 187/2026/NĐ-CP viện dẫn được thay thế thì áp dụng cái nào?",
            "áp dụng văn bản mới",
        ),
    ],
)
def test_a_clause_answers_and_no_particular(decree: Assistant, question: str, told: str) -> None:
    answer = decree.answer(question)
    assert answer.status == "answered"
    assert told in answer.text


def test_the_part_that_is_named_tells_which_document_is_meant(decree: Assistant) -> None:
    answer = decree.answer("Nghị định 187/2026/NĐ-CP bãi bỏ Điều 32 của nghị định nào?")
    assert "125/2025/NĐ-CP" in answer.text
    assert "22/2015/NĐ-CP" not in answer.text
