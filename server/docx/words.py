"""What the document says beside the answer, in Vietnamese and in English."""

from __future__ import annotations

from collections.abc import Mapping

from rag.model import Lang, Status

Words = Mapping[str, str]

HEADINGS: Mapping[Status, str] = {"unavailable": "broken"}

STATES: Mapping[Status, str] = {
    "partial": "partial",
    "refused_no_evidence": "refused",
    "refused_out_of_scope": "refused",
    "needs_clarification": "clarify",
}

WORDS: Mapping[Lang, Words] = {
    "vi": {
        "title": "TRẢ LỜI CÂU HỎI",
        "given_at": "Trả lời lúc %H giờ %M phút, ngày %d/%m/%Y (giờ Hà Nội)",
        "question": "Câu hỏi",
        "understood": "Hiểu là",
        "answer": "Trả lời",
        "broken": "Hệ thống gặp sự cố",
        "partial": "Mới trả lời được một phần.",
        "refused": "Chưa có căn cứ để trả lời.",
        "clarify": "Cần nói rõ thêm.",
        "type": "Loại văn bản",
        "number": "Số, ký hiệu",
        "issued_on": "Ngày ban hành",
        "issuer": "Cơ quan ban hành",
        "location": "Vị trí",
        "page": "Trang",
        "file": "Tệp gốc",
        "nearest": "Văn bản gần nhất",
        "notices": "Lưu ý",
        "about": "Về bản trả lời này",
        "origin": "Do phần mềm Chỉ Thị lập từ các văn bản trong kho; chú thích cuối trang là trích "
        "dẫn nguyên văn. Bản này không phải văn bản hành chính và không thay thế văn bản gốc.",
        "id": "Mã câu trả lời",
    },
    "en": {
        "title": "ANSWER TO A QUESTION",
        "given_at": "Answered at %H:%M on %d/%m/%Y (Hà Nội time)",
        "question": "Question",
        "understood": "Understood as",
        "answer": "Answer",
        "broken": "Something is broken",
        "partial": "Only part of the answer.",
        "refused": "No evidence for an answer.",
        "clarify": "More is needed to answer.",
        "type": "Type",
        "number": "Number",
        "issued_on": "Date of issue",
        "issuer": "Issuer",
        "location": "Place in the document",
        "page": "Page",
        "file": "Source file",
        "nearest": "Nearest documents",
        "notices": "Please note",
        "about": "About this answer",
        "origin": "Made by the program Chỉ Thị from the documents it holds; the footnotes are "
        "exact quotations. This is no official document and does not stand in for the originals.",
        "id": "Answer id",
    },
}
