"""The words that a question asks with, its names and frames told apart."""

from __future__ import annotations

from pathlib import Path

from ingest.reading import read_file, source_files
from rag.compose import encoder, facts_of
from rag.generation.reading import read
from rag.index.built import build_index
from rag.retrieval.understand import Understanding
from rag.settings import Settings

TEXT = """ỦY BAN NHÂN DÂN
TỈNH CÀ MAU
Số: 12/QĐ-UBND
QUYẾT ĐỊNH
Về quy chế họp
Điều 1. Trường hợp số phiếu tán thành bằng nhau thì theo ý kiến của Chủ tịch Hội đồng.
"""


class _AsTyped:
    def restore(self, text: str) -> str:
        return text


def _asked(folder: Path, question: str) -> set[str]:
    (folder / "0.txt").write_text(TEXT, encoding="utf-8")
    held = read_file(source_files([folder])[0])
    assert held.document is not None
    loaded = encoder(Settings())
    facts = facts_of(build_index([held.document], held.passages, loaded), None, loaded)
    return set(read(facts, Understanding(_AsTyped()).understand(question)).residue.weights)


def test_a_pair_that_no_document_has_tells_where_it_is_a_word(tmp_path: Path) -> None:
    asked = _asked(tmp_path, "Phiếu thuận phiếu chống khổng lồ thì sao?")
    assert "khong_lo" in asked
    assert "thuan_phieu" not in asked


def test_a_verb_behind_a_name_is_no_part_of_it(tmp_path: Path) -> None:
    asked = _asked(tmp_path, "Bao giờ tổ tiếp dân do xã Lương Minh lập ra giải thể?")
    assert "luong_minh" in asked
    assert "minh_lap" not in asked
    asked = _asked(tmp_path, "Hiệp thương lần ba của xã Lương Minh định họp hôm nào?")
    assert "minh_dinh" not in asked


def test_the_letters_of_a_joined_abbreviation_say_what_its_full_form_does(tmp_path: Path) -> None:
    asked = _asked(tmp_path, "Sở KH&CN họp với Chủ tịch Hội đồng mấy lần?")
    assert {"hoc", "nghe"} <= asked
    assert not asked & {"kh", "cn", "kh_cn"}
