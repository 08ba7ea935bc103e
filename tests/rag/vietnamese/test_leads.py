import pytest

from rag.vietnamese.leads import Lead, lead_before
from rag.vietnamese.text import fold


def lead(text: str) -> Lead:
    """The lead of digits that would follow the text."""
    return lead_before(text, fold(text)[::-1], len(text))


def test_a_type_before_the_digits_leads_them() -> None:
    found = lead("theo Kế hoạch ")
    assert (found.type, found.code, found.typed_at) == ("Kế hoạch", "KH", 5)
    assert found.is_number


def test_the_longest_name_counts() -> None:
    assert lead("Thông tư liên tịch số ").type == "Thông tư liên tịch"


@pytest.mark.parametrize(
    "text", ["KH số ", "plan No. ", "Kế hoạch (số: ", "kế hoạch so ", "plan #"]
)
def test_number_words_are_marks(text: str) -> None:
    found = lead(text)
    assert found.type == "Kế hoạch"
    assert found.marked


@pytest.mark.parametrize(
    "text",
    [
        "",
        "pháp luật ",
        "chỉ số ",
        "bão số ",
        "hồ sơ: ",
        "tối đa ",
        "Kế hoạch, ",
        "there are no ",
        "QĐ\n\n",
    ],
)
def test_anything_else_leads_no_number(text: str) -> None:
    assert not lead(text).is_number
