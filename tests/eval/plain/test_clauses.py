"""What is read off clauses of a fixed shape, from sentences as documents have them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from eval.plain import charges, deadlines, figures
from eval.plain.articles import of_document
from eval.plain.clauses import clauses, shortened
from eval.plain.duties import of_bodies
from rag.model import Section
from tests.eval.plain.held import NEXT, held, with_text

LED = (
    "Bộ Khoa học và Công nghệ\n"
    "a) Chủ trì, phối hợp với Bộ Tài chính hoàn thiện cơ chế tài chính cho phát triển công nghệ;\n"
    "b) Hướng dẫn việc sơ kết, đánh giá kết quả hoạt động của chính quyền địa phương 02 cấp.\n"
)


def test_clauses_end_at_breaks_semicolons_and_full_stops_but_not_within_numbers() -> None:
    one = with_text("1. Mục tiêu. Tăng 1.500 tỷ đồng; giảm 2,5%\n- Hoàn thành theo Điều 3.")
    found = clauses(one.document)
    assert [part.text for part in found] == [
        "Mục tiêu",
        "Tăng 1.500 tỷ đồng",
        "giảm 2,5%",
        "Hoàn thành theo Điều 3",
    ]
    assert [one.document.text[part.span.start : part.span.end] for part in found] == [
        part.text for part in found
    ]


def test_a_long_duty_is_cut_where_the_next_one_begins_and_nowhere_else() -> None:
    kept = "theo dõi, đôn đốc, tổ chức kiểm tra, giám sát việc triển khai Chương trình hành động"
    rest = ", báo cáo Thủ tướng Chính phủ các biện pháp cần thiết để bảo đảm thực hiện đồng bộ"
    assert shortened(kept) == kept
    assert shortened(kept + rest) == kept
    assert shortened("rà soát" + ", sửa chữa nhà ở của người có công" * 5) == ""
    assert shortened("rà soát, báo cáo") == ""


def test_a_heading_says_whose_the_duties_below_it_are() -> None:
    one = with_text(LED, "Bộ Khoa học và Công nghệ")
    led, had = charges.of_document(one)
    assert (led.body, led.partners) == ("Bộ Khoa học và Công nghệ", "Bộ Tài chính")
    assert led.task == "hoàn thiện cơ chế tài chính cho phát triển công nghệ"
    assert one.document.text[slice(*led.span)].startswith("Chủ trì, phối hợp")
    assert (led.leads, had.leads) == (True, False)
    assert had.task.startswith("hướng dẫn việc sơ kết, đánh giá")


@pytest.mark.parametrize(
    ("text", "body", "task"),
    [
        (
            "Giao Sở Nội vụ chủ trì, phối hợp với các cơ quan liên quan rà soát tổ chức bộ máy.",
            "Sở Nội vụ",
            "rà soát tổ chức bộ máy",
        ),
        (
            "Bộ Công Thương chủ trì, phối hợp với các bộ, cơ quan liên quan tổng hợp, tiếp thu "
            "ý kiến của các Thành viên Chính phủ, hoàn thiện nội dung các chính sách.",
            "Bộ Công Thương",
            "tổng hợp, tiếp thu ý kiến của các Thành viên Chính phủ, hoàn thiện nội dung các "
            "chính sách",
        ),
    ],
)
def test_a_sentence_may_name_its_body_itself(text: str, body: str, task: str) -> None:
    (charge,) = charges.of_document(with_text(text))
    assert (charge.body, charge.task, charge.partners) == (body, task, None)


@pytest.mark.parametrize(
    "text",
    [
        "Giao Sở Nội vụ chủ trì, phối hợp với các sở, ngành hướng dẫn thực hiện Quyết định này.",
        "Bộ Y tế chủ trì, phối hợp với các cơ quan, địa phương:",
        "Bộ Nội vụ chủ trì, phối hợp với Bộ Công an chịu trách nhiệm kiểm tra việc thi hành.",
    ],
)
def test_what_cannot_be_told_alone_is_not_asked(text: str) -> None:
    assert list(charges.of_document(with_text(text))) == []


def test_the_only_heading_of_a_body_heads_its_duties() -> None:
    lines = "\nThực hiện các nhiệm vụ được giao tại Kế hoạch đúng thời hạn và chất lượng.\n"
    heads = (
        "Sở Tài chính",
        "Sở Y tế có trách nhiệm",
        "Hội nghị lần thứ hai",
        "Kinh phí của Sở Tài chính",
    )
    one = with_text(lines.join(heads) + lines, *heads)
    assert [body for body, _ in of_bodies(one)] == ["Sở Y tế"]


@pytest.mark.parametrize(
    ("text", "task", "day"),
    [
        (
            "Khẩn trương hoàn thiện danh mục, phương án phân bổ vốn giai đoạn 2026 - 2030, gửi Bộ "
            "Tài chính trước ngày 15 tháng 5 năm 2026 để tổng hợp",
            "hoàn thiện danh mục, phương án phân bổ vốn giai đoạn 2026 - 2030, gửi Bộ Tài chính",
            "2026-05-15",
        ),
        (
            "Tổng hợp hồ sơ, danh sách trích ngang những người được giới thiệu ứng cử "
            "(hoàn thành chậm nhất ngày 01/02/2026)",
            "Tổng hợp hồ sơ, danh sách trích ngang những người được giới thiệu ứng cử",
            "2026-02-01",
        ),
        (
            "Gửi báo cáo kết quả thực hiện về Sở Khoa học và Công nghệ trước ngày 15/11 hằng năm",
            "Gửi báo cáo kết quả thực hiện về Sở Khoa học và Công nghệ",
            "15/11",
        ),
    ],
)
def test_a_duty_with_one_day_behind_it_has_a_deadline(text: str, task: str, day: str) -> None:
    (found,) = deadlines.of_document(with_text(text))
    assert (found.task, found.day[0]) == (task, day)


def test_a_clause_with_two_days_or_without_a_duty_has_none() -> None:
    two = "Hoàn thành việc rà soát trước ngày 01/02/2026, báo cáo Sở Nội vụ trước ngày 05/02/2026"
    assert list(deadlines.of_document(with_text(two))) == []
    bare = "Thời gian: dự kiến ngày 30/01/2026 (chậm nhất ngày 03/02/2026)"
    assert list(deadlines.of_document(with_text(bare))) == []


@pytest.mark.parametrize(
    ("text", "share", "thing", "behind"),
    [
        (
            "Tỷ lệ hồ sơ dịch vụ công trực tuyến toàn trình đạt tối thiểu 80%",
            "80",
            "Tỷ lệ hồ sơ dịch vụ công trực tuyến toàn trình",
            False,
        ),
        (
            "Phấn đấu 100% cơ sở cai nghiện ma túy công lập bảo đảm điều kiện theo quy định",
            "100",
            "cơ sở cai nghiện ma túy công lập bảo đảm điều kiện theo quy định",
            True,
        ),
    ],
)
def test_a_share_is_of_what_stands_before_or_behind_it(
    text: str, share: str, thing: str, behind: bool
) -> None:
    (found,) = figures.of_document(with_text(text))
    assert (found.share, found.thing, found.behind) == (share, thing, behind)


def test_two_shares_in_a_clause_are_of_one_cannot_say_what() -> None:
    text = "Tỷ lệ giải ngân vốn đầu tư công của tỉnh đạt 66,7% kế hoạch, tăng 4%"
    assert list(figures.of_document(with_text(text))) == []


def test_articles_that_are_numbered_twice_are_none() -> None:
    def numbered(*labels: str) -> tuple[Section, ...]:
        return tuple(Section((one,), one, "", 0, 1, 2, 1) for one in labels)

    twice = replace(NEXT, sections=numbered("Điều 1", "Điều 2", "Điều 1"))
    once = replace(NEXT, sections=numbered("Điều 1", "Điều 2", "Khoản 1"))
    assert of_document(replace(held("next"), document=twice)) == {}
    assert list(of_document(replace(held("next"), document=once))) == ["1", "2"]
