"""The list that a clause leads, and what leads the list of a lead."""

from pathlib import Path

from rag.generation.quoting.led import outer_lead
from rag.model import Document, Evidence, Section
from tests.rag.generation.small import assistant_of


def test_the_lead_of_an_item_may_be_an_item_itself() -> None:
    text = (
        "1. Hàng hóa không thuộc đối tượng chịu thuế trong các trường hợp sau đây:\n"
        "b) Hàng hóa nhập khẩu bao gồm:\n- Hàng hóa bị trả lại khi nhập khẩu;\n"
    )
    item, lead = text.index("- Hàng"), text.index("b) Hàng")
    sections = (
        Section(("1",), "khoản 1", "", 0, 2, len(text), 1),
        Section(("1", "b"), "điểm b", "", lead, lead + 2, len(text), 2),
    )
    document = Document("d", "d.txt", text, "", "0", sections=sections)
    inner = Evidence(document, lead + 3, item - 1)
    outer = outer_lead(inner, Evidence(document, item + 2, len(text) - 1))
    assert outer is not None
    assert outer.quote == "Hàng hóa không thuộc đối tượng chịu thuế trong các trường hợp sau đây:"
    assert outer_lead(outer, inner) is None


CYLINDERS = """BỘ NỘI VỤ
Số: 17/2026/TT-BNV
Hà Nội, ngày 06 tháng 4 năm 2026
THÔNG TƯ
Quy định kiểm định chai chứa khí
Điều 8. Thông qua biên bản kiểm định
Khi kiểm định chai tại trạm của tổ chức kiểm định:
- Trưởng trạm trực tiếp thực hiện kiểm định;
- Kiểm định viên giám sát quá trình thực hiện;
- Tổ trưởng tổ kỹ thuật viên.
Điều 9. Hiệu lực thi hành
Thông tư này có hiệu lực từ ngày 01 tháng 7 năm 2026.
"""


def test_a_clause_with_a_colon_is_said_with_its_list(tmp_path: Path) -> None:
    said = assistant_of(tmp_path, CYLINDERS).answer(
        "Kiểm định chai khí tại trạm của tổ chức kiểm định thì ai dự thông qua biên bản?"
    )
    for one in ("Trưởng trạm", "Kiểm định viên", "Tổ trưởng tổ kỹ thuật viên"):
        assert one in said.text
