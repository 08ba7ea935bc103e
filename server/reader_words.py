"""What the reader says, in Vietnamese and in English, beside the words that all pages share."""

from __future__ import annotations

from collections.abc import Mapping

from rag.model import Lang

READER_WORDS: Mapping[Lang, Mapping[str, str]] = {
    "vi": {
        "lost": "Không tìm thấy đoạn mà đường dẫn nêu trong văn bản này: địa chỉ bị sai, hoặc văn "
        "bản đã thay đổi. Toàn văn ở bên dưới.",
        "withdrawn": "Văn bản này đã được thu hồi khỏi kho văn bản: không còn dùng để trả lời.",
        "withdrawn_on": "Văn bản này đã được thu hồi khỏi kho văn bản ngày {day}: không còn dùng "
        "để trả lời.",
        "earlier": "Đây là bản trước của văn bản, đúng bản mà câu trả lời đã trích dẫn. Kho hiện "
        "có bản khác.",
        "changed": "Văn bản đã thay đổi từ khi được trích dẫn và bản trước không còn được lưu. Đây "
        "là bản hiện có.",
        "present": "Mở bản hiện có",
        "superseded_replaces": "Văn bản này đã được thay thế bởi",
        "superseded_repeals": "Văn bản này đã bị bãi bỏ bởi",
        "left_out": "Đã lược bỏ:",
        "tools": "Công cụ đọc",
        "search": "Tìm trong văn bản",
        "search_hint": "Gõ không dấu cũng được",
        "previous": "Kết quả trước",
        "next": "Kết quả sau",
        "copy_cited": "Chép kèm nguồn",
        "copy_link": "Chép đường dẫn",
        "copied_text": "Nội dung để chép",
        "to_document": "Đến văn bản",
        "replaces": "thay thế",
        "repeals": "bãi bỏ",
        "amends": "sửa đổi, bổ sung",
        "undone": "Văn bản khác trong kho nêu việc thay thế, bãi bỏ hoặc sửa đổi văn bản này:",
        "times": "chỗ",
        "place": "chỗ thứ",
        "and_more": "và {count} chỗ khác",
    },
    "en": {
        "lost": "This document lacks the passage that the link names: the address is wrong, or "
        "the document has changed. The whole text is below.",
        "withdrawn": "This document was withdrawn: it is not used for answers any more.",
        "withdrawn_on": "This document was withdrawn on {day}: it is not used for answers any "
        "more.",
        "earlier": "This is an earlier text of the document, the very one that the answer quoted. "
        "There is another one by now.",
        "changed": "The document has changed since it was quoted and that text is no longer kept. "
        "This is the present one.",
        "present": "Open the present text",
        "superseded_replaces": "This document has been replaced by",
        "superseded_repeals": "This document has been repealed by",
        "left_out": "Left out:",
        "tools": "Reading tools",
        "search": "Search this document",
        "search_hint": "Diacritics may be left out",
        "previous": "Previous result",
        "next": "Next result",
        "copy_cited": "Copy with source",
        "copy_link": "Copy link",
        "copied_text": "Text to copy",
        "to_document": "To the document",
        "replaces": "replaces",
        "repeals": "repeals",
        "amends": "amends",
        "undone": "Other documents here say that they replace, repeal or amend this one:",
        "times": "places",
        "place": "place",
        "and_more": "and {count} more",
    },
}
