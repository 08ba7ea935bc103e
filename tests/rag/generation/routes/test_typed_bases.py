"""What one document is based on, asked for by the type of its bases."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.assistant import Assistant
from tests.rag.generation.routes.test_bases import DECISION, HEAD, PLAN
from tests.rag.generation.small import assistant_of


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(Path(tmp_path_factory.mktemp("typed_bases")), DECISION, PLAN)


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("QĐ 78 căn cứ nghị định nào?", "65/2016/NĐ-CP", "72/2025/QH15"),
        ("QĐ 78 căn cứ vào nghị định nào của Chính phủ?", "65/2016/NĐ-CP", "72/2025/QH15"),
        ("luật nào là căn cứ ban hành Quyết định 78/2025/QĐ-UBND", "72/2025/QH15", "65/2016"),
        ("Which decree is Decision 78 based on?", "65/2016/NĐ-CP", "72/2025/QH15"),
        ("Which decrees does Decision 78 rely on?", "65/2016/NĐ-CP", "72/2025/QH15"),
        ("KH 198 căn cứ quyết định nào của Thủ tướng?", "523/QĐ-TTg", "198/KH-UBND"),
        ("ke hoach trong rung go lon dua tren quyet dinh nao", "523/QĐ-TTg", "198/KH-UBND"),
    ],
)
def test_its_bases_of_that_type(small: Assistant, question: str, told: str, other: str) -> None:
    text = small.answer(question).text
    assert told in text
    assert other not in text


def test_bases_of_another_body_are_none(small: Assistant) -> None:
    assert "65/2016" not in small.answer("QĐ 78 căn cứ nghị định nào của Bộ Xây dựng?").text


@pytest.mark.parametrize(
    "question",
    ["KH 198 căn cứ quyết định nào của Quốc hội?", "QĐ 78 dựa trên nghị định nào của Bộ Xây dựng?"],
)
def test_what_it_nowhere_cites_is_refused(small: Assistant, question: str) -> None:
    assert small.answer(question).status == "refused_no_evidence"


LISTED = f"""{HEAD}Số: 79/2025/QĐ-UBND
Lai Châu, ngày 25 tháng 11 năm 2025

QUYẾT ĐỊNH
Ủy quyền cho Giám đốc Sở Khoa học và Công nghệ giải quyết thủ tục về đo lường

Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
Căn cứ Luật Đo lường số 04/2011/QH13;
Căn cứ các Nghị định của Chính phủ: số 87/2025/NĐ-CP ngày 01/4/2025 quy định chi tiết một số điều \
của Luật Đo lường; số 88/2025/NĐ-CP ngày 01/7/2025 sửa đổi, bổ sung một số điều của Nghị định số \
61/2025/NĐ-CP ngày 01/4/2025 và số 62/2025/NĐ-CP ngày 01/4/2025 về kiểm định; số 89/2025/NĐ-CP \
ngày 12/6/2025 quy định về phân cấp;
Điều 1. Ủy quyền cho Giám đốc Sở Khoa học và Công nghệ theo Nghị định số 89/2025/NĐ-CP của Chính \
phủ.
"""


@pytest.mark.parametrize(
    "question",
    [
        "QĐ 79/2025/QĐ-UBND dựa trên những nghị định nào của Chính phủ?",
        "qd 79/2025/QD-UBND can cu cac nghi dinh nao",
    ],
)
def test_several_in_one_line_of_bases(tmp_path: Path, question: str) -> None:
    text = assistant_of(tmp_path, LISTED).answer(question).text
    assert all(f"{one}/2025/NĐ-CP ngày" in text for one in (87, 88))
    assert "89/2025/NĐ-CP" in text
    assert "62/2025" not in text


def test_bases_of_a_type_on_one_matter(tmp_path: Path) -> None:
    asked = "QĐ 79/2025/QĐ-UBND căn cứ các luật đo lường nào?"
    text = assistant_of(tmp_path, LISTED).answer(asked).text
    assert "04/2011/QH13" in text
    assert "72/2025/QH15" not in text
