from __future__ import annotations

from eval.formats import named_as, nearly
from eval.questions import Offsets, Question
from eval.quotes import Source

QUESTION = Question(
    "q", "?", "vi", "date", ("x",), ("plan.txt", "other.txt"), ("Số 5", Offsets("plan.txt", 0, 4))
)


def test_a_file_stands_for_the_one_of_its_stem() -> None:
    named = named_as(QUESTION, ["plan.pdf", "third.pdf"])
    assert named.doc == ("plan.pdf", "other.txt")
    assert named.evidence == ("Số 5", Offsets("plan.pdf", 0, 4))


def test_a_file_that_is_there_keeps_its_name() -> None:
    assert named_as(QUESTION, ["plan.pdf", "plan.txt", "other.txt"]) == QUESTION


def test_a_quotation_is_found_by_nearly_all_of_its_letters() -> None:
    text = "Mở đầu. Nâng cao tỉnh thần phục vụ Nhân dân. Kết."
    found = nearly("Nâng cao tinh thần phục vụ Nhân dân.", text)
    assert found is not None
    assert text[found[0] : found[1]] == "Nâng cao tỉnh thần phục vụ Nhân dân."
    assert nearly("Sở Tài chính báo cáo trước ngày 15 tháng 12", text) is None


def test_only_a_text_file_wants_the_very_letters() -> None:
    misread = "Nâng cao tỉnh thần phục vụ Nhân dân."
    wanted = "Nâng cao tinh thần phục vụ Nhân dân."
    assert Source("a.txt", misread, misread).places(wanted) == ()
    (place,) = Source("a.pdf", misread, misread).places(wanted)
    assert (place.start, place.end) == (0, len(misread))
