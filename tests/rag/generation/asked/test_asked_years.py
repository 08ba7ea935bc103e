"""Which years of a question the document asked for may be of."""

from __future__ import annotations

import pytest

from rag.generation.asked.asked_years import own_years
from rag.model import Lang, Query
from rag.vietnamese.dates import find_years


def _query(text: str, lang: Lang = "vi") -> Query:
    return Query(original=text, text=text, lang=lang, years=tuple(find_years(text)))


@pytest.mark.parametrize(
    ("question", "wanted", "years"),
    [
        ("Kế hoạch nào về dân vận năm 2024?", "Kế hoạch", (2024,)),
        ("Năm 2022 tỉnh ban hành nghị quyết nào?", "Nghị quyết", (2022,)),
        ("Từ 01/01/2026, quyết định nào về máy móc hết hiệu lực?", "Quyết định", ()),
        ("Đến năm 2030, chương trình do nghị quyết nào quyết định?", "Nghị quyết", ()),
        ("Kế hoạch nào về biển đến năm 2030?", "Kế hoạch", (2030,)),
        ("Kế hoạch nào về dân vận có từ năm 2024?", "Kế hoạch", (2024,)),
        ("Quyết định nào có hiệu lực từ 01/01/2026?", "Quyết định", (2026, 2025)),
        ("Nghị định nào phải được tổng kết để sửa đổi trong năm 2026?", "Nghị định", ()),
        ("Kế hoạch dân vận năm 2024 là để thực hiện chỉ thị nào?", "Chỉ thị", ()),
        ("Chỉ thị nào được kế hoạch năm 2024 của tỉnh triển khai?", "Chỉ thị", ()),
        ("NQ 97/NQ-CP năm 2026 bổ sung nghị quyết nào?", "Nghị quyết", ()),
        ("Which plan implemented Directive 33 in Kien Giang in 2022?", "Kế hoạch", (2022,)),
        ("Which decree must be reviewed in 2026?", "Nghị định", ()),
    ],
)
def test_the_years_of_the_document_asked_for(
    question: str, wanted: str, years: tuple[int, ...]
) -> None:
    lang: Lang = "en" if question.startswith("Which") else "vi"
    assert own_years(_query(question, lang), (wanted,)) == years


def test_without_a_type_asked_for_every_year_counts() -> None:
    assert own_years(_query("Từ 01/01/2026 phải làm gì?"), ()) == (2026,)
