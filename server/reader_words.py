"""What the reader says, in Vietnamese and in English, beside the words that all pages share."""

from __future__ import annotations

from collections.abc import Mapping

from rag.model import Lang

READER_WORDS: Mapping[Lang, Mapping[str, str]] = {
    "vi": {
        "lost": "Không tìm thấy đoạn mà đường dẫn nêu trong văn bản này: địa chỉ bị sai, hoặc văn "
        "bản đã thay đổi. Toàn văn ở bên dưới.",
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
