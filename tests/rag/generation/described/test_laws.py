from pathlib import Path

import pytest

from tests.rag.generation.small import assistant_of


@pytest.mark.parametrize(
    "question", ["Ai ký Luật số 5 của Quốc hội?", "người ký luật 14 của Quốc hội là ai"]
)
def test_the_signer_of_what_guides_a_law_is_not_the_law_s(tmp_path: Path, question: str) -> None:
    assistant = assistant_of(
        tmp_path,
        "BỘ NỘI VỤ\nSố: 26/2026/TT-BNV\nHà Nội, ngày 02 tháng 3 năm 2026\nTHÔNG TƯ\n"
        "Hướng dẫn Luật số 14 của Quốc hội\nCăn cứ Luật của Quốc hội;\n"
        "Điều 1. Phạm vi\nThông tư này hướng dẫn Luật số 14, Luật số 5 của Quốc hội.\n"
        "KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nVõ Văn Hưng\n",
    )
    assert "Võ Văn Hưng" not in assistant.answer(question).text


def test_the_signer_of_what_guides_a_numbered_law_is_told(tmp_path: Path) -> None:
    assistant = assistant_of(
        tmp_path,
        "BỘ NỘI VỤ\nSố: 26/2026/TT-BNV\nHà Nội, ngày 02 tháng 3 năm 2026\nTHÔNG TƯ\n"
        "Hướng dẫn thi đua, khen thưởng\nCăn cứ Luật Thi đua, khen thưởng số 06/2022/QH15;\n"
        "Điều 1. Phạm vi\nThông tư này hướng dẫn thi đua, khen thưởng.\n"
        "KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nVõ Văn Hưng\n",
    )
    asked = "Thông tư thi hành Luật 6 về thi đua, khen thưởng ai ký?"
    assert "Võ Văn Hưng" in assistant.answer(asked).text
