from __future__ import annotations

from ingest.formats.legacy.converter import Converter, Run
from tests.ingest.five import FOLDER
from tests.ingest.office.parts import parts_of
from tests.ingest.office.typed import in_tcvn3


def test_a_plan_has_its_cells_title_body_and_signer() -> None:
    parts = parts_of(FOLDER / "001_514b94b25edf49eb.txt")
    assert parts.left == ["ỦY BAN NHÂN DÂN", "TỈNH KIÊN GIANG", "Số: 63/KH-UBND"]
    assert parts.right[2] == "Kiên Giang, ngày 06 tháng 03 năm 2024"
    assert parts.title[0] == "KẾ HOẠCH"
    assert parts.body[1] == "I. MỤC ĐÍCH, YÊU CẦU"
    assert parts.signer == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Lưu Trung"]


def test_what_is_typed_in_tcvn3_means_what_was_written() -> None:
    words = "Ủy ban nhân dân tỉnh: “Dân vận khéo” ngày 03/8/2021"
    runs = [Run(text, font) for text, font in in_tcvn3(words)]
    assert "".join(run.text for run in runs) != words
    assert Converter(runs).convert(runs) == words
