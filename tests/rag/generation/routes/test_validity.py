from pathlib import Path

import pytest

from rag.assistant import Assistant
from tests.rag.generation.small import assistant_of

HEADER = "THỦ TƯỚNG\nCHÍNH PHỦ\nSố: 44/2025/QĐ-TTg\nHà Nội, ngày 01 tháng 12 năm 2025\nQUYẾT ĐỊNH\n"
REPEALING = (
    HEADER + "BÃI BỎ MỘT SỐ VĂN BẢN\n"
    "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ số 63/2025/QH15;\n"
    "Theo đề nghị của Bộ trưởng Bộ Tư pháp;\n"
    "Điều 1. Bãi bỏ toàn bộ các văn bản sau:\n"
    "1. Quyết định số 104/2000/QĐ-TTg ngày 25 tháng 8 năm 2000 về cấp nước sạch.\n"
    "2. Quyết định số 63/2002/QĐ-TTg ngày 20 tháng 5 năm 2002 về phòng, chống lụt, bão.\n"
    "Điều 2. Hiệu lực thi hành\n"
    "Quyết định này có hiệu lực thi hành từ ngày 20 tháng 01 năm 2026.\n"
)
EXPIRED = (
    "BỘ NỘI VỤ\nSố: 169/QĐ-BNV\nHà Nội, ngày 02 tháng 3 năm 2025\nQUYẾT ĐỊNH\nDANH MỤC VĂN BẢN\n"
    "Điều 1. Công bố danh mục văn bản hết hiệu lực\n"
    "Nghị định số 38/2022/NĐ-CP ngày 12/6/2022 của Chính phủ quy định mức lương tối thiểu\n"
    "Được thay thế bởi Nghị định số 74/2024/NĐ-CP ngày 30/6/2024 của Chính phủ\n"
    "Thông tư số 26/2018/TT-BNV ngày 25/12/2018 của Bộ trưởng Bộ Nội vụ\n"
    "Khoản 2 Điều 5\n"
    "Được sửa đổi, bổ sung, thay thế, bãi bỏ bởi Thông tư số 13/2024/TT-BNV 01/02/2025\n"
    "V. LĨNH VỰC BẢO TRỢ XÃ HỘI\n"
    "Điểm a khoản 1 Điều 8\n"
    "Được thay thế bởi Nghị định số 104/2022/NĐ-CP ngày 21/12/2022 của Chính phủ\n"
    "Tổng số văn bản hết hiệu lực toàn bộ: 13 văn bản\n"
)
TEMPORARY = (
    "HỘI ĐỒNG NHÂN DÂN\nTHÀNH PHỐ HUẾ\nSố: 037/2025/NQ-HĐND\n"
    "Huế, ngày 18 tháng 11 năm 2025\nNGHỊ QUYẾT\nVề chính sách hỗ trợ giảm nghèo\n"
    "Điều 1. Hỗ trợ hộ nghèo lắp hệ thống lọc nước sạch.\n"
    "Điều 2. Nghị quyết này có hiệu lực thi hành kể từ ngày 18 tháng 11 năm 2025"
    " đến ngày 31 tháng 12 năm 2025.\n"
)


@pytest.fixture(scope="module")
def repealing(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("corpus"), REPEALING, EXPIRED, TEMPORARY)


@pytest.mark.parametrize(
    "question",
    [
        "Who signed Decision 44/2025/QĐ-TTg repealing legal documents?",
        "Quyết định 44/2025/QĐ-TTg về các văn bản bị bãi bỏ do ai ký?",
    ],
)
def test_what_a_document_repeals_is_no_repeal_of_it(tmp_path: Path, question: str) -> None:
    signed = REPEALING + "Nơi nhận:\n- Bộ Tư pháp;\n- Lưu: VT.\nTHỦ TƯỚNG\n\nPhạm Văn Bình\n"
    assert "Phạm Văn Bình" in assistant_of(tmp_path, signed).answer(question).text


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        (
            "Nghị định 38/2022/NĐ-CP được thay thế bởi nghị định nào?",
            "được thay thế bởi Nghị định số 74/2024/NĐ-CP",
            "169/QĐ-BNV",
        ),
        ("Quyết định 104/2000/QĐ-TTg bị bãi bỏ theo quyết định nào?", "44/2025/QĐ-TTg", "63/2002"),
        ("Quyết định 44/2025/QĐ-TTg bãi bỏ 02 văn bản áp dụng từ bao giờ?", "20 tháng 01", "104"),
        ("Quyết định 44/2025/QĐ-TTg bãi bỏ những quyết định nào?", "63/2002/QĐ-TTg", "Luật"),
        ("Quyết định nào nhắc đến Nghị định 38/2022/NĐ-CP?", "169/QĐ-BNV", "44/2025"),
    ],
)
def test_what_became_of_a_document(
    repealing: Assistant, question: str, told: str, not_told: str
) -> None:
    answer = repealing.answer(question)
    assert answer.status == "answered"
    assert told in answer.text
    assert not_told not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Quyết định bãi bỏ một số văn bản của Thủ tướng bãi bỏ những quyết định nào?",
        "Which decisions does Decision 44/2025/QD-TTg repeal?",
    ],
)
def test_what_is_asked_is_what_a_document_undoes_and_not_the_document(
    repealing: Assistant, question: str
) -> None:
    answer = repealing.answer(question)
    assert answer.status == "answered"
    assert "104/2000/QĐ-TTg" in answer.text
    assert "63/2002/QĐ-TTg" in answer.text
    assert "44/2025" not in answer.text


def test_the_day_in_a_list_is_told_where_it_is_asked(repealing: Assistant) -> None:
    answer = repealing.answer("Thông tư 26/2018/TT-BNV hết hiệu lực một phần từ ngày nào?")
    assert "13/2024/TT-BNV" in answer.text
    assert "01/02/2025" in answer.text
    assert "104/2022" not in answer.text


def test_a_document_tells_itself_how_long_it_is_in_force(repealing: Assistant) -> None:
    answer = repealing.answer("Nghị quyết 37/2025/NQ-HĐND hết hiệu lực ngày nào?")
    assert answer.status == "answered"
    assert "đến ngày 31 tháng 12 năm 2025" in answer.text


def test_a_number_is_shown_as_its_document_writes_it(repealing: Assistant) -> None:
    answer = repealing.answer("Nghị quyết 37/2025/NQ-HĐND hết hiệu lực ngày nào?")
    assert "Nghị quyết số 037/2025/NQ-HĐND" in answer.text


def test_the_line_above_the_articles_tells_who_proposed(repealing: Assistant) -> None:
    question = "Bộ trưởng bộ nào đề nghị Thủ tướng ban hành Quyết định 44/2025/QĐ-TTg?"
    assert "Theo đề nghị của Bộ trưởng Bộ Tư pháp" in repealing.answer(question).text


FORMS = (
    "HỘI ĐỒNG NHÂN DÂN\nTHÀNH PHỐ HUẾ\nSố: 37/2025/NQ-HĐND\nHuế, ngày 18 tháng 11 năm 2025\n"
    "NGHỊ QUYẾT\nSửa đổi, bổ sung một số điều của chính sách hỗ trợ giảm nghèo\n"
    "Điều 1. Sửa đổi mức hỗ trợ.\n"
    "Điều 2. Bãi bỏ mẫu số 05, mẫu số 06 tại Phụ lục kèm theo Nghị quyết số 20/2023/NQ-HĐND ngày"
    " 21 tháng 8 năm 2023 của Hội đồng nhân dân tỉnh Thừa Thiên Huế.\n"
)


@pytest.mark.parametrize(
    "question",
    [
        "Which forms annexed to Resolution 20/2023/NQ-HĐND were abolished?",
        "Những mẫu nào kèm theo Nghị quyết 20/2023/NQ-HĐND bị bãi bỏ?",
        "Nghị quyết 37/2025/NQ-HĐND bãi bỏ những mẫu biểu nào trong phụ lục Nghị quyết 20/2023?",
    ],
)
def test_a_part_that_was_repealed_is_no_repeal_of_the_whole(tmp_path: Path, question: str) -> None:
    answer = assistant_of(tmp_path, FORMS).answer(question)
    assert answer.status == "answered"
    assert "mẫu số 06" in answer.text


def test_what_replaces_a_document_is_quoted_with_its_number(tmp_path: Path) -> None:
    text = HEADER + (
        "Phê duyệt Kế hoạch đào tạo nhân lực\nĐiều 1. Xây dựng Thông tư quy định về đào tạo an toàn"
        " bức xạ (thay thế Thông tư\n34/2014/TT-BKHCN)\n"
    )
    answer = assistant_of(tmp_path, text).answer("Văn bản nào thay thế Thông tư 34/2014/TT-BKHCN?")
    assert answer.status == "answered"
    assert "34/2014/TT-BKHCN" in answer.text


def test_how_many_a_list_counts_is_no_question_of_its_own_force(repealing: Assistant) -> None:
    asked = "Quyết định 169/QĐ-BNV: bao nhiêu văn bản hết hiệu lực toàn bộ?"
    assert "đã bị bãi bỏ" not in repealing.answer(asked).text


ENDING = (
    "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 71/2025/QĐ-UBND\nLào Cai, ngày 03 tháng 4 năm 2025\n"
    "QUYẾT ĐỊNH\nBan hành Quy chế quản lý chợ\n"
    "Điều 1. Ban hành kèm theo Quyết định này Quy chế quản lý chợ.\n"
    "Điều 2. Hiệu lực thi hành\n"
    "1. Quyết định này có hiệu lực thi hành từ ngày 15 tháng 4 năm 2025.\n"
    "2. Quyết định số 18/2019/QĐ-UBND ngày 06 tháng 8 năm 2019 của Ủy ban nhân dân tỉnh Lào Cai"
    " ban hành Quy chế quản lý chợ hết hiệu lực kể từ ngày Quyết định này có hiệu lực.\n"
)


@pytest.fixture(scope="module")
def ending(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("corpus"), ENDING)


@pytest.mark.parametrize(
    "question",
    [
        "Quyết định 18/2019/QĐ-UBND của Lào Cai hết hiệu lực từ ngày nào?",
        "When did Lao Cai's Decision 18/2019/QĐ-UBND cease to be in force?",
    ],
)
def test_it_ends_on_the_day_on_which_the_other_takes_effect(
    ending: Assistant, question: str
) -> None:
    answer = ending.answer(question)
    assert answer.status == "answered"
    assert "15 tháng 4 năm 2025" in answer.text
    assert len(answer.text) <= 400


def test_why_a_document_is_undone_that_nobody_undoes(ending: Assistant) -> None:
    answer = ending.answer("Vì sao UBND tỉnh bãi bỏ Quyết định 71/2025/QĐ-UBND?")
    assert answer.status == "refused_no_evidence"


ENDING_IN_A_LIST = (
    "ỦY BAN NHÂN DÂN\nTỈNH NINH BÌNH\nSố: 165/2025/QĐ-UBND\n"
    "Ninh Bình, ngày 28 tháng 11 năm 2025\nQUYẾT ĐỊNH\nBan hành Quy chế về chữ ký số\n"
    "Điều 1. Ban hành Quy chế về chữ ký số.\n"
    "Điều 2. Điều khoản thi hành\n"
    "1. Quyết định này có hiệu lực thi hành từ ngày 10 tháng 12 năm 2025.\n"
    "2. Các Quyết định sau đây hết hiệu lực kể từ ngày Quyết định này có hiệu lực thi hành:\n"
    "a) Quyết định số 27/2022/QĐ-UBND ngày 29 tháng 8 năm 2022 của Ủy ban nhân dân tỉnh Hà Nam.\n"
)


def test_the_day_on_which_one_ends_is_that_on_which_the_other_begins(tmp_path: Path) -> None:
    assistant = assistant_of(tmp_path, ENDING_IN_A_LIST)
    when = assistant.answer("Quyết định 27/2022/QĐ-UBND của Hà Nam hết hiệu lực từ ngày nào?")
    assert "10 tháng 12 năm 2025" in when.text
    assert "27/2022/QĐ-UBND" in when.text
    what = assistant.answer("Quyết định 27/2022/QĐ-UBND của Hà Nam bị văn bản nào thay thế?")
    assert "10 tháng 12 năm 2025" not in what.text
