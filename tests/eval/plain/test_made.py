"""The questions that are made, with what is right, of the plan and the letter of the corpus."""

from __future__ import annotations

import re

from eval.fields.truth import FIELDS, Truth
from eval.plain.absent import absent
from eval.plain.case import Case
from eval.plain.cases import cases
from eval.plain.facts import effective_from, wanted
from eval.plain.held import corpus
from eval.plain.lots import ENGLISH, Lots
from eval.plain.names import english_names, names
from eval.plain.relations import related
from eval.plain.retold import half, in_full
from eval.plain.wordings import wordings
from rag.vietnamese.text import fold
from tests.eval.plain.held import NEXT, held, three

PLAN, LETTER = held("001"), held("002")
SLOT = re.compile(r"\{(\w+)\}")


def written(file: str) -> set[str]:
    return {name.text for name in names(held(file), three())}


def test_the_plan_is_named_by_number_and_by_subject_and_the_letter_only_by_subject() -> None:
    plan = written("001")
    assert {"63/KH-UBND", "Kế hoạch số 63/KH-UBND ngày 6/3/2024", "KH 63/2024"} <= plan
    assert {"kế hoạch 63", "KH 63 của UBND tỉnh Kiên Giang"} <= plan
    assert "Kế hoạch 63 của Kiên Giang" in plan
    assert not any("số" in text for text in written("002"))
    matter = "đổi mới công tác dân vận của cơ quan hành chính nhà nước, chính quyền các cấp"
    assert any(text.startswith(f"Công văn về tăng cường, {matter}") for text in written("002"))


def test_digits_that_another_document_has_are_known() -> None:
    assert "kế hoạch 70" in written("next")  # no text names another plan 70
    assert three().is_known("250", "Kế hoạch")
    assert not three().is_known("250", "Quyết định")


def test_a_name_says_what_it_tells() -> None:
    (dated,) = [one for one in names(PLAN, three()) if "date" in one.tells]
    assert dated.text == "Kế hoạch số 63/KH-UBND ngày 6/3/2024"
    assert {one.text for one in english_names(PLAN, three())} >= {"Plan No. 63 of 2024", "Plan 63"}
    assert english_names(LETTER, three()) == ()


def test_a_subject_line_is_retold_in_full_or_in_half() -> None:
    line = "Ban hành Quy chế quản lý thư điện tử công vụ trong các cơ quan nhà nước tỉnh Bắc Ninh"
    assert in_full(line) == f"b{line[1:]}"
    assert half(line) == "quản lý thư điện tử công vụ trong các cơ quan nhà nước tỉnh Bắc Ninh"
    long = "Phê duyệt Đề án bồi dưỡng cán bộ làm công tác đối ngoại giai đoạn 2026 - 2030"
    assert half(long) == "bồi dưỡng cán bộ làm công tác đối ngoại"
    assert half("Bãi bỏ Quyết định số 02/2022/QĐ-UBND của tỉnh") == ""


def test_what_the_plan_states_is_what_is_right() -> None:
    found = wanted(PLAN, three())
    assert found["date"].said == (("2024-03-06",),)
    assert found["signer"].said == (("Nguyễn Lưu Trung",),)
    assert "Dương Thị Kim Thúy" in found["signer"].never
    assert "UBND tỉnh Kiên Giang" in found["issuer"].said[0]
    assert found["post"].said == (("Phó Chủ tịch",),)
    assert (found["recipient"].least, len(found["recipient"].said)) == (2, 11)
    assert "effect" not in found


def test_what_the_letter_leaves_blank_is_not_asked() -> None:
    assert "number" not in wanted(LETTER, three())
    assert wanted(LETTER, three())["date"].said == (("2022-01",),)


def test_the_day_of_effect_is_read_in_figures_and_in_words() -> None:
    decree = "Nghị định này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2025."
    assert effective_from(decree) == ("2025-07-01",)
    decision = "Quyết định này có hiệu lực kể từ ngày 5/12/2025"
    assert effective_from(f"{decision}. Nghị quyết này có hiệu lực từ ngày ký.") == (
        "2025-12-05",
        "ngày ký",
    )


def test_the_plan_carries_out_the_directive() -> None:
    expected = related(PLAN)["implements"]
    assert "33/CT-TTg" in {form for forms in expected.said for form in forms}
    assert expected.least == 1


def test_a_person_who_read_the_page_is_believed_before_ingest() -> None:
    row = dict.fromkeys(FIELDS, "") | {"number": "063/KH-UBND", "type": "Kế hoạch"}
    (one,) = corpus([PLAN.document], [Truth(PLAN.document.file, "dev", row)]).held
    assert (one.numbers, one.digits) == (("063/KH-UBND", "63/KH-UBND"), "63")
    assert (one.date, one.signer) == (None, None)


def test_what_nobody_has_is_no_number_that_a_text_names() -> None:
    made = [case for seed in range(20) for case in absent(PLAN, three(), Lots(str(seed), 2))]
    assert {case.expected for case in made} == {None}
    asked = " ".join(fold(case.question) for case in made)
    assert "64/kh-ubnd" in asked
    assert not re.search(r"(?<!\d)(63|70)/kh-ubnd(?! (?:nam|cua))", asked)


def test_the_same_seed_makes_the_same_questions_whatever_else_is_held() -> None:
    def of_next(found: list[Case]) -> list[Case]:
        return [case for case in found if case.file == NEXT.file and case.kind == "number"]

    assert cases(three()) == cases(three())
    assert cases(three()) != cases(three(), seed=2)
    assert of_next(cases(three())) == of_next(cases(corpus([NEXT])))


def test_every_question_is_whole_and_the_english_ones_are_as_written() -> None:
    for case in cases(three(), per=20):
        assert not SLOT.search(case.question)
        if case.typing == ENGLISH:
            assert case.question[:1].isupper() or case.question[:1].isdigit()


def test_a_kind_has_no_wording_twice() -> None:
    for found in wordings().values():
        assert len(set(found)) == len(found)
