from pathlib import Path

from tests.rag.generation.small import assistant_of

TOGETHER = (
    "BAN CHẤP HÀNH TRUNG ƯƠNG\nBAN TỔ CHỨC\nSố: 45-HD/BTCTW\nHà Nội, ngày 21 tháng 11 năm 2025\n"
    "HƯỚNG DẪN\nMột số nội dung về công tác cán bộ\n"
    "1. Hướng dẫn này thay thế các Hướng dẫn số 16-HD/BTCTW ngày 15/02/2022, Hướng dẫn số"
    " 21-HD/BTCTW ngày 20/9/2022 của Ban Tổ chức Trung ương.\n"
    "2. Thực hiện Quyết định số 23-QĐ/TW ngày 30/7/2021 của Bộ Chính trị về Quy chế công tác dân"
    " vận; Kết luận số 114-KL/TW ngày 14/7/2015 của Ban Bí thư về công tác dân vận.\n"
)


def test_documents_of_one_list_share_who_issued_them(tmp_path: Path) -> None:
    answer = assistant_of(tmp_path, TOGETHER).answer(
        "Hướng dẫn 45 của Ban Tổ chức Trung ương thay thế những hướng dẫn nào?"
    )
    assert "16-HD/BTCTW" in answer.text
    assert "21-HD/BTCTW" in answer.text


def test_a_decision_on_a_regulation_is_the_regulation(tmp_path: Path) -> None:
    answer = assistant_of(tmp_path, TOGETHER).answer(
        "Hướng dẫn 45-HD/BTCTW nêu các quy chế, kết luận nào ở mục 2?"
    )
    assert "23-QĐ/TW" in answer.text
    assert "114-KL/TW" in answer.text
