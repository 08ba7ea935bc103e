"""Documents named without their subjects where their names would be too long together."""

from dataclasses import replace

from rag.generation.quoting.brief import brief
from rag.model import Document, DocumentNumber, Draft, DraftSentence, Evidence, Query

SUBJECT = (
    "phân cấp thẩm quyền quyết định áp dụng tiêu chuẩn, định mức sử dụng công trình sự nghiệp của "
    "đơn vị sự nghiệp công lập thuộc phạm vi quản lý của tỉnh Quảng Ninh"
)
NAME = "Quyết định số {}/2024/QĐ-UBND ngày 09 tháng 12 năm 2024 của Ủy ban nhân dân tỉnh"
ASKED = "Quyết định nào bị thay thế?"


def _draft(*texts: str) -> Draft:
    said = "\n".join(texts)
    document = Document("d", "d.txt", said, "", "0")
    return Draft(
        "answered",
        tuple(
            DraftSentence(
                text, (Evidence(document, said.index(text), said.index(text) + len(text)),)
            )
            for text in texts
        ),
    )


def _asked(*asks: str) -> Query:
    return Query(ASKED, ASKED, "vi", asks=frozenset(asks))  # type: ignore[arg-type]


def test_two_long_names_lose_their_subjects() -> None:
    names = [f"{NAME.format(number)} {SUBJECT}" for number in (58, 59)]
    said = brief(_draft(*names), _asked("document"))
    assert [one.text for one in said.sentences] == [f"{NAME.format(n)}." for n in (58, 59)]


def test_short_answers_and_other_statements_stay() -> None:
    short = _draft(f"{NAME.format(58)} {SUBJECT}")
    assert brief(short, _asked("document")) is short
    states = [f"{NAME.format(n)} được thay thế bởi {NAME.format(n + 9)} {SUBJECT}" for n in (1, 2)]
    draft = _draft(*states)
    assert brief(draft, _asked("document")) is draft
    names = _draft(*(f"{NAME.format(n)} {SUBJECT}" for n in (58, 59)))
    assert brief(names, _asked("date")) is names


def test_documents_that_the_question_names_itself_keep_their_subjects() -> None:
    names = _draft(*(f"{NAME.format(number)} {SUBJECT}" for number in (58, 59)))
    numbers = tuple(DocumentNumber(str(one)) for one in (58, 59))
    asked = replace(_asked("document"), numbers=numbers)
    assert brief(names, asked) is names
