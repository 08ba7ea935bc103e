import pytest

from ingest.reading import read_file, source_files
from rag.assistant import Assistant
from rag.compose import assemble, encoder
from rag.index.built import build_index
from rag.settings import Settings

HEADER = "THỦ TƯỚNG\nCHÍNH PHỦ\nSố: 44/2025/QĐ-TTg\nHà Nội, ngày 01 tháng 12 năm 2025\nQUYẾT ĐỊNH\n"
REPEALING = (
    HEADER + "BÃI BỎ MỘT SỐ VĂN BẢN\n"
    "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ số 63/2025/QH15;\n"
    "Điều 1. Bãi bỏ toàn bộ các văn bản sau:\n"
    "1. Quyết định số 104/2000/QĐ-TTg ngày 25 tháng 8 năm 2000 về cấp nước sạch.\n"
    "2. Quyết định số 63/2002/QĐ-TTg ngày 20 tháng 5 năm 2002 về phòng, chống lụt, bão.\n"
    "Điều 2. Hiệu lực thi hành\n"
    "Quyết định này có hiệu lực thi hành từ ngày 20 tháng 01 năm 2026.\n"
)
EXPIRED = (
    "BỘ NỘI VỤ\nSố: 169/QĐ-BNV\nHà Nội, ngày 02 tháng 3 năm 2025\nQUYẾT ĐỊNH\nDANH MỤC VĂN BẢN\n"
    "Điều 1. Công bố danh mục văn bản hết hiệu lực\n"
    "Nghị định số 38/2022/NĐ-CP ngày 12/6/2022 của Chính phủ quy định mức lương tối thiểu\n"
    "Được thay thế bởi Nghị định số 74/2024/NĐ-CP ngày 30/6/2024 của Chính phủ\n"
)


@pytest.fixture(scope="module")
def repealing(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("corpus")
    for name, text in (("a.txt", REPEALING), ("b.txt", EXPIRED)):
        (folder / name).write_text(text, encoding="utf-8")
    read = [read_file(one) for one in source_files([folder])]
    documents = [one.document for one in read if one.document is not None]
    passages = [passage for one in read for passage in one.passages]
    loaded = encoder(Settings())
    return assemble(build_index(documents, passages, loaded), loaded)


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        (
            "Nghị định 38/2022/NĐ-CP được thay thế bởi nghị định nào?",
            "được thay thế bởi Nghị định số 74/2024/NĐ-CP",
            "169/QĐ-BNV",
        ),
        ("Quyết định 104/2000/QĐ-TTg bị bãi bỏ theo quyết định nào?", "44/2025/QĐ-TTg", "63/2002"),
        ("Quyết định 44/2025/QĐ-TTg bãi bỏ 02 văn bản áp dụng từ bao giờ?", "20 tháng 01", "104"),
        ("Quyết định 44/2025/QĐ-TTg bãi bỏ những quyết định nào?", "63/2002/QĐ-TTg", "Luật"),
        ("Quyết định nào nhắc đến Nghị định 38/2022/NĐ-CP?", "169/QĐ-BNV", "44/2025"),
    ],
)
def test_what_became_of_a_document(
    repealing: Assistant, question: str, told: str, not_told: str
) -> None:
    answer = repealing.answer(question)
    assert answer.status == "answered"
    assert told in answer.text
    assert not_told not in answer.text
