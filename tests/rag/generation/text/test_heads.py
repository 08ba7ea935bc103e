"""Names that stand alone above the items of a list."""

import pytest

from rag.generation.text.heads import head
from rag.model import Document, Evidence, Query

POWERS = (
    "Điều 2. Nội dung phân cấp\n1. Sở Tài chính\na) Thu hồi tài sản công.\n"
    "b) Điều chuyển tài sản của Văn phòng Hội đồng.\n"
    "2. Chủ tịch Ủy ban nhân dân xã, phường\na) Bán tài sản cố định.\nb) Phê duyệt:\n"
    "- Đề án cho thuê.\n3. Các trường hợp khác do Chính phủ quy định.\na) Việc khác.\n"
)
DUTIES = "IV. PHÂN CÔNG\n1.\nCông an thành phố\na) Tham mưu.\nd) Chỉ đạo cơ sở cai nghiện.\n"
ARTICLE = "Điều 5. Trách nhiệm của Sở Nội vụ\n1. Thẩm định hồ sơ của Ủy ban nhân dân cấp xã.\n"


def _head(text: str, quote: str, question: str) -> str | None:
    document = Document("d", "d.txt", text, "", "0")
    start = text.index(quote)
    asked = Query(original=question, text=question, lang="vi")
    found = head(Evidence(document, start, start + len(quote)), asked)
    return found.quote if found is not None else None


@pytest.mark.parametrize(
    ("text", "item", "names"),
    [
        (POWERS, "Điều chuyển tài sản", "Sở Tài chính"),
        (POWERS, "Bán tài sản cố định.", "Chủ tịch Ủy ban nhân dân xã, phường"),
        (POWERS, "Đề án cho thuê.", "Chủ tịch Ủy ban nhân dân xã, phường"),
        (DUTIES, "Chỉ đạo cơ sở cai nghiện.", "Công an thành phố"),
        (ARTICLE, "Thẩm định hồ sơ", "Sở Nội vụ"),
    ],
)
def test_the_names_above_an_item_are_found(text: str, item: str, names: str) -> None:
    assert _head(text, item, "Ai quyết định?") == names


def test_a_line_that_says_more_is_no_head() -> None:
    assert _head(POWERS, "Việc khác.", "Ai quyết định?") is None


def test_a_head_of_another_kind_than_asked_for_is_none() -> None:
    assert _head(DUTIES, "Chỉ đạo cơ sở", "Sở nào chỉ đạo cơ sở cai nghiện?") is None


ADDED = (
    "2. Bổ sung Điều 21a sau Điều 21 như sau:\n“Điều 21a. Bộ Khoa học và Công nghệ\n"
    "Chủ trì thúc đẩy ứng dụng công nghệ thông tin.\n"
)
PARKS = (
    "7. Ủy ban nhân dân các tỉnh\na) Phối hợp triển khai.\n"
    "8. Các Khu Công nghệ cao và hiệp hội liên quan\na) Thẩm định, xác nhận cho doanh nghiệp.\n"
)
CONTEST = (
    "4. Nhiệm vụ của Trưởng ban tổ chức Hội thi\na) Chỉ đạo chung.\n"
    "b) Quyết định thành lập Hội đồng giám khảo.\n"
)
SCHOOLS = "8.\nSở Giáo dục và Đào tạo\nĐưa nội dung tuyên truyền đến học sinh.\n"
OFFICES = (
    "2. Trách nhiệm của các Sở: Xây dựng, Tài chính, Nội vụ.\n"
    "b) Chỉ đạo, tập huấn nghiệp vụ cho cấp xã.\n"
)


@pytest.mark.parametrize(
    ("text", "item", "names"),
    [
        (ADDED, "Chủ trì thúc đẩy", "Bộ Khoa học và Công nghệ"),
        (PARKS, "Thẩm định, xác nhận", "Các Khu Công nghệ cao và hiệp hội liên quan"),
        (OFFICES, "Chỉ đạo, tập huấn", "Sở: Xây dựng, Tài chính, Nội vụ"),
        (CONTEST, "Quyết định thành lập", "Trưởng ban tổ chức Hội thi"),
        (SCHOOLS, "Đưa nội dung", "Sở Giáo dục và Đào tạo"),
    ],
)
def test_names_of_another_form_are_found(text: str, item: str, names: str) -> None:
    assert _head(text, item, "Ai phải làm?") == names
