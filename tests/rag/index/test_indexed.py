from dataclasses import replace

from rag.index.indexed import context_text, identity_text, indexed_text
from rag.model import Stated
from tests.rag.index.corpus import NEWS, PASSAGES, PLAN


def test_a_document_is_its_type_number_issuer_place_year_and_subject() -> None:
    assert identity_text(PLAN) == (
        "Kế hoạch. 63/KH-UBND. Ủy ban nhân dân tỉnh. Kiên Giang. năm 2024. "
        "cải cách hành chính năm 2024"
    )


def test_a_document_that_states_nothing_is_its_title() -> None:
    assert identity_text(NEWS) == "Dân vận"


def test_headings_come_after_the_document() -> None:
    assert context_text(PLAN, PASSAGES[0]).endswith("năm 2024. Rà soát")


def test_the_words_come_last_and_whole() -> None:
    assert indexed_text(NEWS, PASSAGES[2]) == "Dân vận\nDân vận khéo ở Sóc Trăng."


def test_a_body_that_the_issuer_is_named_after_is_said_once() -> None:
    front = "Ủy ban Mặt trận Tổ quốc Việt Nam xã Tân An"
    board = replace(
        PLAN.identity,
        issuer=Stated(f"Ban Thường trực {front}", 0, 0),
        superior=Stated(front, 0, 0),
    )
    assert identity_text(replace(PLAN, identity=board)).count(front) == 1
    office = replace(board, issuer=Stated("Văn phòng", 0, 0))
    assert f"Văn phòng. {front}" in identity_text(replace(PLAN, identity=office))
