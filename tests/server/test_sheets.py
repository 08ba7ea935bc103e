from __future__ import annotations

from dataclasses import replace

from rag.model import Document, LeftOut, Page
from server.paper import paper
from server.sheets import gaps, page_marks
from tests.server.papers import PLAN

TEXT = "Trang đầu.\n\nTrang sau & hết."
SCANNED = Document(
    "quet",
    "quet.pdf",
    TEXT,
    "Quét",
    "0",
    pages=(Page(1, 0), Page(2, 10, 0.874), Page(3, len(TEXT), 0.0)),
    left_out=(
        LeftOut("page_number", "- 1 -", 10, 1),
        LeftOut("stamp", "Ký bởi: Văn phòng", len(TEXT)),
    ),
)


def test_the_first_letter_of_each_page_names_it() -> None:
    marks = list(page_marks(SCANNED, "vi"))
    assert [(TEXT[one.start : one.end], one.opening) for one in marks] == [
        ("T", '<span class="page" data-page="trang 1">'),
        ("T", '<span class="page recognised" data-page="trang 2, chữ nhận dạng từ ảnh (87%)">'),
    ]
    assert marks[1].start == TEXT.index("Trang sau")


def test_marks_add_no_letter_to_the_text() -> None:
    html = str(paper(SCANNED, page_marks(SCANNED, "en")))
    assert 'data-page="page 2, letters recognised from a picture (87%)">T</span>rang sau' in html


def test_what_is_not_in_the_text_is_listed_in_order() -> None:
    assert gaps(SCANNED, "vi") == [
        ("số trang", "- 1 -", "trang 1"),
        ("dấu", "Ký bởi: Văn phòng", ""),
        ("", "Không đọc được trang này.", "trang 3"),
    ]


def test_a_text_without_pages_has_none() -> None:
    assert list(page_marks(PLAN, "vi")) == []
    assert gaps(PLAN, "vi") == []
    assert gaps(replace(SCANNED, pages=(), left_out=()), "en") == []
