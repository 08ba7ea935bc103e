"""A heading says nothing without what stands under it."""

from pathlib import Path

import pytest

from rag.assistant import Assistant
from rag.generation.quoting.headed import beneath
from rag.model import Document, Evidence, Section
from tests.rag.generation.small import assistant_of

DELEGATION = """ỦY BAN NHÂN DÂN
TỈNH LÂM ĐỒNG
Số: 21/2026/QĐ-UBND
Lâm Đồng, ngày 05 tháng 02 năm 2026
QUYẾT ĐỊNH
Về phân cấp quản lý tài sản công

Căn cứ Luật Quản lý, sử dụng tài sản công năm 2017;
QUYẾT ĐỊNH:
Điều 7. Phân cấp thẩm quyền quyết định mua sắm tài sản công
1. Giám đốc các sở quyết định mua sắm tại đơn vị mình, gồm:
a) Máy in.
b) Máy tính.
2. Chủ tịch Ủy ban nhân dân cấp xã quyết định mua sắm tại cấp xã.
Điều 8. Phân cấp thẩm quyền quyết định thanh lý tài sản công
1. Sở Tài chính quyết định thanh lý xe ô tô.
2. Thủ trưởng đơn vị quyết định thanh lý phần còn lại.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("headed")
    return assistant_of(folder, DELEGATION)


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        (
            "Lâm Đồng phân cấp thẩm quyền quyết định mua sắm tài sản công thế nào?",
            ("Giám đốc các sở", "Chủ tịch Ủy ban nhân dân cấp xã"),
            ("Sở Tài chính", "Máy in"),
        ),
        (
            "Lâm Đồng phân cấp thẩm quyền quyết định thanh lý tài sản công thế nào?",
            ("Sở Tài chính quyết định thanh lý xe ô tô", "Thủ trưởng đơn vị"),
            ("Giám đốc các sở",),
        ),
    ],
)
def test_a_heading_is_said_with_the_openings_of_its_points(
    assistant: Assistant, question: str, told: tuple[str, ...], not_told: tuple[str, ...]
) -> None:
    answer = assistant.answer(question)
    assert answer.text.startswith("Theo Quyết định số 21/2026/QĐ-UBND (Điều ")
    assert all(one in answer.text for one in told)
    assert not any(one in answer.text for one in not_told)
    assert len({(one.start, one.end) for one in answer.citations}) == 3


def test_a_point_that_leads_a_list_is_said_with_it_where_lists_are_asked_for() -> None:
    heading = "Điều 7. Hồ sơ\n"
    text = f"{heading}1. Hồ sơ bao gồm:\na) Văn bản đề nghị.\nb) Kế hoạch.\n2. Nộp trực tiếp.\n"
    first, second = text.index("1. Hồ"), text.index("2. Nộp")
    sections = (
        Section(("Điều 7",), "Điều 7", "Hồ sơ", 0, len(heading) - 1, len(text), 1),
        Section(("Điều 7", "1"), "khoản 1", "", first, first + 2, second, 2),
        Section(("Điều 7", "2"), "khoản 2", "", second, second + 2, len(text), 2),
    )
    document = Document("d", "d.txt", text, "", "0", sections=sections)
    article = Evidence(document, 0, len(heading) - 1)
    assert [one.quote for one in beneath(article, 400)] == ["Hồ sơ bao gồm:", "Nộp trực tiếp."]
    (body,) = beneath(article, 400, whole=True)
    assert "a) Văn bản đề nghị." in body.quote
