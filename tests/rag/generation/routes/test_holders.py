"""Who held a post at the time of a document."""

from __future__ import annotations

import pytest

from rag.assistant import Assistant
from rag.generation.routes.holders import same_rank
from tests.rag.generation.small import assistant_of

NEWS = (
    "Tin nóng\n10.05.2018\nHội nghị triển khai kế hoạch năm 2018\n\n"
    "Tỉnh Kiên Giang tổ chức hội nghị triển khai kế hoạch năm 2018; các đồng chí: Phạm Vũ Hồng -"
    " Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh; Lâm Hoàng Sa - Ủy viên Ban Thường vụ, Trưởng Ban Dân"
    " vận Tỉnh ủy, chủ trì hội nghị.\n"
)
SIGNED = (
    "ỦY BAN NHÂN DÂN\nTỈNH BẮC NINH\nSố: 82/2025/QĐ-UBND\n"
    "Bắc Ninh, ngày 28 tháng 11 năm 2025\nQUYẾT ĐỊNH\nBan hành Quy chế thư điện tử\n"
    "Điều 1. Mật khẩu dài ít nhất 8 ký tự.\n"
    "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNgô Tân Phượng\n"
)
SCHEME = (
    "THỦ TƯỚNG CHÍNH PHỦ\nSố: 893/QĐ-TTg\nHà Nội, ngày 20 tháng 5 năm 2026\nQUYẾT ĐỊNH\n"
    "Phê duyệt Đề án đào tạo nhân lực năng lượng nguyên tử\nĐiều 1. Phê duyệt Đề án.\n"
    "KT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\nHồ Quốc Dũng\n"
)


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("corpus"), NEWS, SIGNED, SCHEME)


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Trưởng Ban Dân vận Tỉnh ủy Kiên Giang năm 2018 là ai?", "Lâm Hoàng Sa"),
        ("truong ban dan van chu tri hoi nghi 2018 la ong nao", "Lâm Hoàng Sa"),
        ("Ai là Chủ tịch UBND tỉnh Kiên Giang tại hội nghị 2018?", "Phạm Vũ Hồng"),
        ("Who was the chairman of Kien Giang's People's Committee in 2018?", "Phạm Vũ Hồng"),
        ("Phó Chủ tịch UBND tỉnh Bắc Ninh năm 2025 là ai?", "Ngô Tân Phượng"),
    ],
)
def test_who_held_a_post_then(held: Assistant, question: str, name: str) -> None:
    answer = held.answer(question)
    assert answer.status == "answered"
    assert name in answer.text
    assert len(answer.sentences) == 1


@pytest.mark.parametrize(
    "question",
    [
        "Chủ tịch UBND tỉnh Kiên Giang năm 2024 là ai?",
        "Chủ tịch UBND tỉnh Bắc Ninh năm 2025 là ai?",
        "Trưởng Ban Dân vận Tỉnh ủy Bắc Ninh năm 2018 là ai?",
        "Bí thư Tỉnh ủy Kiên Giang năm 2018 là ai?",
        "Who is the chairman of Bac Ninh's People's Committee?",
    ],
)
def test_another_post_time_or_place_has_no_holder(held: Assistant, question: str) -> None:
    assert held.answer(question).status.startswith("refused")


def test_the_post_of_a_signer_need_not_be_named_with_its_body(held: Assistant) -> None:
    answer = held.answer("Which Deputy Prime Minister signed the atomic energy training decision?")
    assert "Hồ Quốc Dũng" in answer.text


def test_the_posts_of_two_people(held: Assistant) -> None:
    answer = held.answer("Hai ông Phạm Vũ Hồng và Lâm Hoàng Sa giữ chức gì?")
    assert "Chủ tịch UBND tỉnh" in answer.text
    assert "Trưởng Ban Dân vận" in answer.text


def test_a_deputy_is_not_the_head() -> None:
    assert same_rank("Phó Chủ tịch", "Who is the vice chairman?")
    assert not same_rank("Phó Chủ tịch", "Chủ tịch là ai?")
    assert not same_rank("Chủ tịch", "Phó Chủ tịch là ai?")


def _of_place(body: str, place: str, number: str, signer: str) -> str:
    return (
        f"{body}\n{place}\nSố: {number}\nNam Du, ngày 2 tháng 3 năm 2025\nKẾ HOẠCH\n"
        "Về vệ sinh môi trường\nĐiều 1. Các thôn dọn vệ sinh hằng tuần.\n"
        f"Nơi nhận:\n- Các thôn;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n{signer}\n"
    )


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(
        tmp_path_factory.mktemp("signed"),
        _of_place("ỦY BAN NHÂN DÂN", "TỈNH LÀO CAI", "12/KH-UBND", "Trần Văn Bình"),
        _of_place("ỦY BAN NHÂN DÂN", "TỈNH CÀ MAU", "15/KH-UBND", "Lê Thị Cúc"),
    )


@pytest.mark.parametrize(
    "question", ["Chủ tịch UBND tỉnh Lào Cai là ai?", "ai la chu tich ubnd tinh lao cai"]
)
def test_the_head_of_one_body_is_who_signed_for_it(signed: Assistant, question: str) -> None:
    answer = signed.answer(question)
    assert "Trần Văn Bình là Chủ tịch, người ký Kế hoạch số 12/KH-UBND" in answer.text
    assert "Lê Thị Cúc" not in answer.text
    assert [one.kind for one in answer.notices] == ["post"]


@pytest.mark.parametrize(
    "question",
    [
        "Chủ tịch UBND tỉnh Lào Cai hiện nay là ai?",
        "Phó Chủ tịch UBND tỉnh Lào Cai là ai?",
        "Bí thư Tỉnh ủy Lào Cai là ai?",
    ],
)
def test_neither_today_s_nor_one_of_several_is_told(signed: Assistant, question: str) -> None:
    assert signed.answer(question).status == "refused_no_evidence"
