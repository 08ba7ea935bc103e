"""The types of documents, as they head the page (Nghị định 30/2020/NĐ-CP, Phụ lục III)."""

from __future__ import annotations

DOCUMENT_TYPES = (
    "Nghị quyết liên tịch|Nghị quyết|Quyết định|Chỉ thị|Quy chế|Quy định|Thông cáo|Thông báo|"
    "Hướng dẫn|Chương trình hành động|Chương trình|Kế hoạch|Phương án|Đề án|Dự án|Báo cáo|Biên bản|"
    "Tờ trình|Hợp đồng|Công điện|Kết luận|Nghị định|Thông tư liên tịch|Thông tư|Công văn|Thông tri|"
    "Bộ luật|Luật|Pháp lệnh|Lệnh|Điều lệ|Giấy mời|Bản ghi nhớ|Thư công|Quy trình|Giấy ủy quyền|"
    "Giấy giới thiệu|Bản thỏa thuận|Lời kêu gọi|Tuyên bố|Sắc lệnh"
)
"""A pattern of their names, longer ones first."""
