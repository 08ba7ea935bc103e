"""The clause of the very rank that is asked of."""

from __future__ import annotations

from pathlib import Path

from tests.rag.generation.small import assistant_of

PAY = """BỘ NỘI VỤ
Số: 31/2025/TT-BNV
THÔNG TƯ
Quy định mức thù lao của cộng tác viên dịch thuật
Điều 3. Mức thù lao của cộng tác viên dịch thuật
1. Mức thù lao theo tháng được quy định như sau:
a) Mức 1, không quá 20.000.000 đồng/tháng với cộng tác viên dịch thuật từ 10 năm nghề;
b) Mức 2, không quá 15.000.000 đồng/tháng với cộng tác viên dịch thuật từ 5 đến 10 năm nghề;
c) Mức 3, không quá 9.000.000 đồng/tháng với cộng tác viên dịch thuật dưới 5 năm nghề.
2. Trường hợp cần thiết, người có thẩm quyền quyết định mức thù lao của cộng tác viên dịch thuật \
cao hơn, nhưng tối đa không quá 1,5 lần mức thù lao theo tháng tương ứng.
"""


def test_the_clause_that_begins_with_the_rank_is_said(tmp_path: Path) -> None:
    question = "Thù lao tối đa của cộng tác viên dịch thuật mức 3 là bao nhiêu?"
    assert "9.000.000" in assistant_of(tmp_path, PAY).answer(question).text
