"""Documents named without a number: laws by what they govern, resolutions of Party congresses."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rag.model import Span

# Names that hold "và" or a comma, or that are often written without a year; the longest is taken.
_KNOWN = (
    "An ninh mạng|An ninh quốc gia|An toàn thông tin mạng|An toàn thực phẩm|An toàn, vệ sinh lao động|"
    "Ban hành văn bản quy phạm pháp luật|Bảo hiểm tiền gửi|Bảo hiểm xã hội|Bảo hiểm y tế|Bảo hiểm|"
    "Bảo vệ bí mật nhà nước|Bảo vệ dữ liệu cá nhân|Bảo vệ môi trường|Bảo vệ quyền lợi người tiêu dùng|"
    "Bảo vệ và kiểm dịch thực vật|Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân|Biên phòng Việt Nam|"
    "Biên giới quốc gia|Biển Việt Nam|Bình đẳng giới|Các tổ chức tín dụng|Cán bộ, công chức|Căn cước|"
    "Căn cước công dân|Cạnh tranh|Chăn nuôi|Chứng khoán|Chuyển giao công nghệ|Chuyển đổi số|Công an nhân dân|"
    "Công chứng|Công đoàn|Công nghệ cao|Công nghệ thông tin|Công nghiệp công nghệ số|Cư trú|Dân quân tự vệ|"
    "Dân sự|Di sản văn hóa|Doanh nghiệp|Du lịch|Dược|Dữ liệu|Đất đai|Đầu tư công|Đầu tư|Đấu giá tài sản|Đấu thầu|"
    "Đầu tư theo phương thức đối tác công tư|Đê điều|Địa chất và khoáng sản|Điện ảnh|Điện lực|Đo đạc và bản đồ|Đo lường|"
    "Đường bộ|Đường sắt|Giá|Giao dịch điện tử|Giao thông đường bộ|Giao thông đường thủy nội địa|Giáo dục|Giáo dục đại học|"
    "Giáo dục nghề nghiệp|Giáo dục quốc phòng và an ninh|Hải quan|Hàng không dân dụng Việt Nam|Hàng hải Việt Nam|"
    "Hình sự|Hòa giải ở cơ sở|Hoạt động giám sát của Quốc hội và Hội đồng nhân dân|Hộ tịch|Hôn nhân và gia đình|Hợp tác xã|"
    "Kế toán|Khám bệnh, chữa bệnh|Khí tượng thủy văn|Khiếu nại|Khoa học, công nghệ và đổi mới sáng tạo|Khoa học và công nghệ|"
    "Khoáng sản|Kiểm toán độc lập|Kiểm toán nhà nước|Kiến trúc|Kinh doanh bảo hiểm|Kinh doanh bất động sản|Lâm nghiệp|Lao động|"
    "Luật sư|Lưu trữ|Lực lượng dự bị động viên|Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở|Lý lịch tư pháp|"
    "Mặt trận Tổ quốc Việt Nam|Năng lượng nguyên tử|Ngân hàng Nhà nước Việt Nam|Ngân sách nhà nước|Nghĩa vụ quân sự|"
    "Người cao tuổi|Người khuyết tật|Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng|Nhà giáo|Nhà ở|Nhà Thủ đô|"
    "Nuôi con nuôi|Phá sản|Phòng bệnh|Phòng, chống bạo lực gia đình|Phòng, chống ma túy|Phòng, chống mua bán người|"
    "Phòng, chống rửa tiền|Phòng, chống tác hại của rượu, bia|Phòng, chống tác hại của thuốc lá|Phòng, chống tham nhũng|"
    "Phòng, chống thiên tai|Phòng, chống bệnh truyền nhiễm|Phòng cháy, chữa cháy và cứu nạn, cứu hộ|Phòng cháy và chữa cháy|"
    "Phòng thủ dân sự|Phổ biến, giáo dục pháp luật|Phí và lệ phí|Quản lý nợ công|Quản lý ngoại thương|Quản lý thuế|"
    "Quản lý, sử dụng tài sản công|Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp|"
    "Quản lý và đầu tư vốn nhà nước tại doanh nghiệp|Quảng cáo|Quốc phòng|Quốc tịch Việt Nam|Quy hoạch đô thị và nông thôn|"
    "Quy hoạch đô thị|Quy hoạch|Sở hữu trí tuệ|Sử dụng năng lượng tiết kiệm và hiệu quả|Sĩ quan Quân đội nhân dân Việt Nam|"
    "Tài nguyên nước|Tài nguyên, môi trường biển và hải đảo|Tần số vô tuyến điện|Thanh niên|Thanh tra|Thể dục, thể thao|"
    "Thi đua, khen thưởng|Thi hành án dân sự|Thi hành án hình sự|Thống kê|Thú y|Thủ đô|Thủy lợi|Thủy sản|"
    "Thuế bảo vệ môi trường|Thuế giá trị gia tăng|Thuế thu nhập cá nhân|Thuế thu nhập doanh nghiệp|Thuế tiêu thụ đặc biệt|"
    "Thuế tài nguyên|Thuế xuất khẩu, thuế nhập khẩu|Thực hành tiết kiệm, chống lãng phí|Thực hiện dân chủ ở cơ sở|Thương mại|"
    "Tiếp cận thông tin|Tiếp công dân|Tiêu chuẩn và Quy chuẩn kỹ thuật|Tín ngưỡng, tôn giáo|Tổ chức Chính phủ|"
    "Tổ chức chính quyền địa phương|Tổ chức Quốc hội|Tổ chức Tòa án nhân dân|Tổ chức Viện kiểm sát nhân dân|Tố cáo|"
    "Tố tụng dân sự|Tố tụng hành chính|Tố tụng hình sự|Trách nhiệm bồi thường của Nhà nước|Trật tự, an toàn giao thông đường bộ|"
    "Trẻ em|Trọng tài thương mại|Trồng trọt|Trưng cầu ý dân|Trưng mua, trưng dụng tài sản|Trợ giúp pháp lý|"
    "Tương trợ tư pháp|Viễn thông|Viên chức|Việc làm|Xây dựng|Xuất bản|Xuất cảnh, nhập cảnh của công dân Việt Nam|"
    "Xử lý vi phạm hành chính|Ưu đãi người có công với cách mạng|Bưu chính|Báo chí|Cảnh vệ|Cảnh sát biển Việt Nam|"
    "Chất lượng sản phẩm, hàng hóa|Hóa chất|Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác|Thư viện|Kiểm ngư"
)  # fmt: skip
_KNOWN_NAME = re.compile(
    "|".join(
        re.escape(name).replace(r"\ ", r"\s+")
        for name in sorted(_KNOWN.split("|"), key=len, reverse=True)
    )
    + r"(?!\w)",
    re.IGNORECASE,
)
_KIND = re.compile(
    r"(?<![\w-])(?:Bộ luật|Bộ Luật|BỘ LUẬT|Luật|LUẬT|Pháp lệnh|PHÁP LỆNH)\s+(?=[^\W\d_])"
)
_NOT_A_LAW = re.compile(r"(?:này|sư|pháp|đó|học|hiện hành|số|khác|nêu|trên|và)\b", re.IGNORECASE)
_AMENDING = re.compile(r"sửa\s+đổi,?\s+bổ\s+sung", re.IGNORECASE)
_UNKNOWN_NAME = re.compile(
    r"[A-ZĐÀ-Ỹ]\w*(?:[ \t]+(?!(?:năm|ngày|số|và|về|của|để|theo|được|có|đã|quy định|trong|tại|cũng|là|hiện|thì|"
    r"bởi|do|từ|cho|với|gồm|này|hoặc|khi|sửa)\b)[^\W\d_]+){1,9}"
)
_CONGRESS = re.compile(
    r"(?:Nghị\s+quyết|Văn\s+kiện)\s+(?P<name>Đại\s+hội\b"
    r"(?:\s+(?!(?:về|và|thực\s+hiện|trong|đã|gắn|để|theo|vào|với|là|được)\b)[^\s,;.:()“”]+){1,16})"
)
_CONSTITUTION = re.compile(r"Hiến\s+pháp(?=\s+(?:năm|nước)\b)")


@dataclass(frozen=True, slots=True)
class LawName:
    """A law or resolution named without its number; ``[start, end)`` is its type and name.

    ``open_name``: the name goes on as a subject does (``Luật sửa đổi, bổ sung một số điều của …``).
    """

    start: int
    end: int
    type: str
    name: str
    name_span: Span
    open_name: bool = False


def find_laws(text: str) -> list[LawName]:
    """Laws and congress resolutions named in ``text``, in order."""
    found = [law for match in _KIND.finditer(text) if (law := _law(text, match))]
    found += [
        _named(text, match.start(), "Nghị quyết", match.start("name"), match.end("name"))
        for match in _CONGRESS.finditer(text)
    ]
    found += [
        LawName(m.start(), m.end(), "Hiến pháp", "Hiến pháp", Span(*m.span()))
        for m in _CONSTITUTION.finditer(text)
    ]
    return sorted(found, key=lambda law: law.start)


def _law(text: str, match: re.Match[str]) -> LawName | None:
    kind = " ".join(match.group().split()).capitalize()
    amending = _AMENDING.match(text, match.end())
    if amending:
        law = _named(text, match.start(), kind, amending.start(), amending.end())
        return LawName(law.start, law.end, kind, law.name, law.name_span, open_name=True)
    if _NOT_A_LAW.match(text, match.end()):
        return None
    name = _KNOWN_NAME.match(text, match.end()) or _UNKNOWN_NAME.match(text, match.end())
    return _named(text, match.start(), kind, name.start(), name.end()) if name else None


def _named(text: str, start: int, kind: str, name_start: int, name_end: int) -> LawName:
    name = " ".join(text[name_start:name_end].split())
    return LawName(start, name_end, kind, name, Span(name_start, name_end))
