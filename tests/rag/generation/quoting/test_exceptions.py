from pathlib import Path

from ingest.reading import read_file, source_files
from rag.generation.quoting.exceptions import with_rule
from rag.model import Evidence
from tests.rag.generation.small import assistant_of

HUE = """HỘI ĐỒNG NHÂN DÂN
THÀNH PHỐ HUẾ

Số: 37/2025/NQ-HĐND
Huế, ngày 18 tháng 11 năm 2025

NGHỊ QUYẾT
Quy định chính sách hỗ trợ giảm nghèo

Điều 1. Mức hỗ trợ
1. Mức hỗ trợ: 500.000 đồng/hộ/tháng;
Ngân sách thành phố hỗ trợ 50%;
ngân sách xã hỗ trợ 40%; riêng 05 xã A Lưới ngân sách thành phố hỗ trợ 80%.
"""


def test_a_rule_is_said_with_its_exception(tmp_path: Path) -> None:
    asked = "Theo Nghị quyết 37/2025/NQ-HĐND, ngân sách thành phố hỗ trợ 05 xã A Lưới bao nhiêu %?"
    said = assistant_of(tmp_path, HUE).answer(asked).text
    assert "hỗ trợ 50%" in said
    assert "hỗ trợ 80%" in said


def test_a_clause_without_an_exception_stays(tmp_path: Path) -> None:
    (tmp_path / "0.txt").write_text(HUE, encoding="utf-8")
    document = read_file(source_files([tmp_path])[0]).document
    assert document is not None
    start = document.text.index("ngân sách xã")
    rule = Evidence(document, start, start + len("ngân sách xã hỗ trợ 40%"))
    assert with_rule(rule, 400) == rule
    exception = Evidence(document, start, len(document.text.rstrip()))
    assert with_rule(exception, 400).quote.startswith("Ngân sách thành phố hỗ trợ 50%;")
    assert with_rule(exception, 90) == exception
