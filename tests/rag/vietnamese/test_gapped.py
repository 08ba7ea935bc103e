import pytest

from rag.vietnamese.gapped import filled, of_another_name


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        (
            "who sets norms for schools",
            "who does so for offices of communes?",
            "who sets norms for offices of communes?",
        ),
        (
            "who decides on the disposal of irrigation assets",
            "who on water works?",
            "who decides on water works?",
        ),
        (
            "which department handles professional matters",
            "which one the technical side?",
            "which department handles the technical side?",
        ),
        (
            "which sub-project 7 does the health department lead",
            "which one goes to the Front?",
            "which sub-project 7 goes to the Front?",
        ),
        ("which plan is by the city", "which one is older?", None),
        ("who signs the plan", "when is it due?", None),
    ],
)
def test_an_english_clause_without_a_verb(first: str, second: str, told: str | None) -> None:
    assert filled(first, second, 0, "en") == told


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        (
            "Ở Ninh Bình xin gia hạn chứng thư chữ ký số thì gửi về đâu",
            "cấp mới gửi về đâu?",
            "Ở Ninh Bình cấp mới chứng thư chữ ký số gửi về đâu?",
        ),
        ("Gia hạn chứng thư thì gửi về đâu", "khi nào có kết quả?", None),
        ("Gia hạn chứng thư gửi về đâu", "cấp mới thiết bị lưu khóa gửi về đâu?", None),
    ],
)
def test_a_verb_without_its_object(first: str, second: str, told: str | None) -> None:
    assert filled(first, second, 0, "vi") == told


def test_a_name_alone_asks_the_same_of_another() -> None:
    asked = "Ở Kiên Giang phương châm là gì"
    assert of_another_name(asked, "Sóc Trăng thì sao?") == "Ở Sóc Trăng phương châm là gì"
    assert of_another_name(asked, "Sóc Trăng phải làm gì?") is None
    assert of_another_name("Phương châm là gì", "Sóc Trăng thì sao?") is None
