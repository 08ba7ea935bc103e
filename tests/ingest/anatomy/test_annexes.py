from ingest.anatomy.annexes import completed
from ingest.anatomy.header import Header
from rag.model import PartialDate, Stated

_LETTER = """Kính gửi: Các đơn vị thuộc Bộ.
Yêu cầu các đơn vị báo cáo.

Phụ lục
(Kèm theo Công văn số 77/BNV-VP ngày 18/11/2025 của Bộ Nội vụ)
"""


def test_an_annex_tells_what_a_lost_head_would() -> None:
    header = completed(Header(), _LETTER)
    assert header.type is not None
    assert header.type.value == "Công văn"
    assert header.number is not None
    assert header.number.value == "77/BNV-VP"
    assert _LETTER[header.number.start : header.number.end] == "77/BNV-VP"
    assert header.date == PartialDate(2025, 11, 18)
    assert header.issuer is not None
    assert header.issuer.value == "Bộ Nội vụ"


def test_annexes_of_several_documents_tell_nothing() -> None:
    two = _LETTER + "(Kèm theo Quyết định số 5/QĐ-BNV ngày 19/11/2025 của Bộ Nội vụ)\n"
    assert completed(Header(), two) == Header()


def test_a_head_of_its_own_stays() -> None:
    own = Header(number=Stated("12/BNV-VP", 0, 9))
    assert completed(own, _LETTER) is own
