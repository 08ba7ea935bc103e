"""English administrative terms in Vietnamese."""

from __future__ import annotations

import pytest

from rag.vietnamese.glossary import stem, translations, vietnamese_terms
from rag.vietnamese.tables import rows
from rag.vietnamese.text import nfc


@pytest.mark.parametrize(
    ("english", "vietnamese"),
    [
        ("which plan on administrative reform?", ("kế hoạch", "cải cách hành chính")),
        ("the provincial People's Committee", ("Ủy ban nhân dân tỉnh",)),
        ("provincial People’s Committees", ("Ủy ban nhân dân tỉnh",)),
        ("grass-roots democracy", ("dân chủ ở cơ sở",)),
        ("digital transformation", ("chuyển đổi số",)),
        ("five-year programmes", ("5 năm", "chương trình")),
        ("practising thrift and combating waste", ("thực hành tiết kiệm, chống lãng phí",)),
        ("what is a subscriber?", ("thuê bao",)),
        ("pupils who study online", ("học sinh", "học trực tuyến")),
        ("a drug-free commune", ("không có ma túy", "xã", "cấp xã")),
        ("the reciprocal capital", ("vốn đối ứng",)),
        ("regular salary increments", ("nâng bậc lương thường xuyên",)),
        ("asdf qwer", ()),
    ],
)
def test_the_longest_term_wins(english: str, vietnamese: tuple[str, ...]) -> None:
    assert vietnamese_terms(english) == vietnamese


def test_a_small_word_is_no_abbreviation() -> None:
    assert vietnamese_terms("Who signed it?") == ("người ký",)
    assert "công nghệ thông tin" in vietnamese_terms("the IT department")


def test_a_term_with_several_meanings_gives_them_all() -> None:
    assert {"ban hành", "vấn đề"} <= set(vietnamese_terms("issue"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mobilisation", "mobilization"),
        ("mobilising", "mobilize"),
        ("programme", "programs"),
        ("labour", "labor"),
        ("centre", "centers"),
        ("issued", "issuing"),
        ("policies", "policy"),
        ("planned", "plan"),
        ("defence", "defense"),
    ],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_short_and_doubled_words_keep_apart() -> None:
    assert stem("class") == "class"
    assert stem("process") == "process"
    assert stem("act") != stem("action")


def test_the_table_is_large_nfc_and_without_duplicates() -> None:
    table = [(row["vietnamese"], row["english"]) for row in rows("glossary")]
    assert len(table) >= 400
    assert all(nfc(vietnamese) == vietnamese for vietnamese, _ in table)
    assert len({vietnamese for vietnamese, _ in table}) == len(table)


def test_other_words_are_learned_with_their_chance() -> None:
    [restaurant] = translations("restaurants")
    assert restaurant[0].term == "nhà hàng"
    assert restaurant[0].chance < 1


def test_agencies_are_terms_and_names_are_not_translated() -> None:
    assert vietnamese_terms("Department of Home Affairs in Kien Giang") == ("Sở Nội vụ",)
    assert vietnamese_terms("“văn thư” of An Giang") == ()


def test_a_form_listed_by_itself_keeps_the_meanings_of_its_stem() -> None:
    assert {"tiêu hủy", "hủy hoại"} <= set(vietnamese_terms("destroyed property"))


@pytest.mark.parametrize(
    ("english", "vietnamese"),
    [("licences were withdrawn", "thu hồi"), ("taught", "giảng dạy"), ("prices rose", "tăng")],
)
def test_irregular_forms_mean_what_their_verbs_do(english: str, vietnamese: str) -> None:
    assert vietnamese in vietnamese_terms(english)


def test_an_article_of_the_table_takes_no_word_from_a_longer_term() -> None:
    assert "dân vận" in vietnamese_terms("Who signed the mass mobilisation plan?")
    assert "quần chúng" not in vietnamese_terms("Who signed the mass mobilisation plan?")
    assert "quần chúng" in vietnamese_terms("What do the masses supervise?")
