from __future__ import annotations

import pytest

from rag.retrieval.wanted import Wanted


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        (
            "Hải Phòng phân cấp thanh lý tài sản thủy lợi bằng quyết định nào?",
            Wanted("Quyết định", "Hải Phòng", "phân cấp thanh lý tài sản thủy lợi"),
        ),
        (
            "Thủ tướng có chỉ thị nào về tiếp công dân trong Kế hoạch 63?",
            Wanted("Chỉ thị", "Thủ tướng", "tiếp công dân"),
        ),
        (
            "QĐ của TTg ngày 20/5/2026 phê duyệt đề án bồi dưỡng cán bộ là số mấy?",
            Wanted("Quyết định", "TTg", "đề án bồi dưỡng cán bộ"),
        ),
        ("Kế hoạch số 63/KH-UBND ban hành ngày nào?", Wanted()),
        ("Sở nào tổng hợp báo cáo?", Wanted()),
    ],
)
def test_reads_which_document_is_asked_for(question: str, wanted: Wanted) -> None:
    assert Wanted.of(question) == wanted


def test_asks_for_it_by_its_matter_or_what_it_carries_out() -> None:
    assert Wanted("Kế hoạch", "UBND tỉnh", "chuyển đổi số").asked() == (
        "Kế hoạch nào của UBND tỉnh về chuyển đổi số"
    )
    assert Wanted("Kế hoạch", "", "Quyết định số 1847/QĐ-TTg").asked() == (
        "Kế hoạch nào thực hiện Quyết định số 1847/QĐ-TTg"
    )
