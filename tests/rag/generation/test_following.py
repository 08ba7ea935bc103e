import pytest

from ingest.reading import read_file, source_files
from rag.assistant import Assistant
from rag.compose import assemble, encoder
from rag.index.built import build_index
from rag.model import Turn
from rag.settings import Settings

RATES = (
    "HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ HÀ NỘI\nSố: 54/2025/NQ-HĐND\nHà Nội, ngày 26 tháng 11 năm 2025\n"
    "NGHỊ QUYẾT\nQUY ĐỊNH MỨC CHI ĐẦU TƯ TRONG LÂM NGHIỆP\n"
    "Điều 1. Mức khoán bảo vệ rừng\n"
    "1. Mức khoán bảo vệ rừng phòng hộ: 1.386.000 đồng/ha/năm.\n"
    "2. Mức khoán bảo vệ rừng đặc dụng: 1.296.000 đồng/ha/năm.\n"
)
BAMBOO = (
    "ỦY BAN NHÂN DÂN TỈNH THANH HÓA\nSố: 12/KH-UBND\nThanh Hóa, ngày 02 tháng 3 năm 2025\n"
    "KẾ HOẠCH\nPHÁT TRIỂN RỪNG TRE\n1. Trồng rừng tre ở các xã miền núi theo quy hoạch.\n"
)


@pytest.fixture(scope="module")
def forests(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("corpus")
    for name, text in (("a.txt", RATES), ("b.txt", BAMBOO)):
        (folder / name).write_text(text, encoding="utf-8")
    read = [read_file(one) for one in source_files([folder])]
    documents = [one.document for one in read if one.document is not None]
    passages = [passage for one in read for passage in one.passages]
    loaded = encoder(Settings())
    return assemble(build_index(documents, passages, loaded), loaded)


HISTORY = (
    Turn("user", "Mức khoán bảo vệ rừng phòng hộ ở Hà Nội là bao nhiêu?"),
    Turn("assistant", "1.386.000 đồng/ha/năm [1]."),
)


def test_what_the_follow_up_names_is_answered(forests: Assistant) -> None:
    assert "1.296.000" in forests.answer("Còn rừng đặc dụng?", history=HISTORY).text


def test_what_was_talked_about_is_no_answer_to_something_else(forests: Assistant) -> None:
    assert forests.answer("Còn rừng tre?", history=HISTORY).status.startswith("refused")


def test_what_is_asked_of_a_document_goes_to_that_of_the_earlier_answer(forests: Assistant) -> None:
    found = forests.answer("Nghị quyết nào quy định vậy?", history=HISTORY)
    assert "54/2025/NQ-HĐND" in found.text
    assert "Thanh Hóa" not in forests.answer("Ban hành ngày nào?", history=HISTORY).text
