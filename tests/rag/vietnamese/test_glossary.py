"""English administrative terms in Vietnamese."""

from __future__ import annotations

import pytest

from rag.vietnamese.glossary import translations, vietnamese_terms
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


def test_the_table_is_large_nfc_and_without_duplicates() -> None:
    table = [(row["vietnamese"], row["english"]) for row in rows("glossary")]
    assert len(table) >= 400
    assert all(nfc(vietnamese) == vietnamese for vietnamese, _ in table)
    assert len({vietnamese for vietnamese, _ in table}) == len(table)


def test_other_words_are_learned_with_their_chance() -> None:
    [elephant] = translations("elephants")
    assert elephant[0].term == "voi"
    assert elephant[0].chance < 1


def test_agencies_are_terms_and_names_are_not_translated() -> None:
    assert vietnamese_terms("Department of Home Affairs in Kien Giang") == ("Sở Nội vụ",)
    assert vietnamese_terms("“văn thư” of An Giang") == ()
    assert vietnamese_terms("What must Bộ Ngoại giao do?") == ()


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


def test_a_rare_meaning_of_a_term_has_a_chance() -> None:
    [certain, rare] = translations("party")[0]
    assert (certain.term, certain.chance) == ("Đảng", 1)
    assert rare.term == "bên"
    assert 0 < rare.chance < 1


def test_a_form_with_only_a_rare_meaning_of_its_own_keeps_those_of_its_stem() -> None:
    assert {"lượt khách", "thăm gặp"} <= set(vietnamese_terms("who may visit"))


@pytest.mark.parametrize("word", ["cited", "so", "its", "them"])
def test_no_word_is_a_form_of_an_abbreviation_or_of_a_noun_that_looks_like_it(word: str) -> None:
    terms = set(vietnamese_terms(word))
    assert not terms & {"thuế thu nhập doanh nghiệp", "doanh nghiệp nhà nước", "chủ đề"}
    assert "công nghệ thông tin" not in terms


def test_an_abbreviation_has_a_plural() -> None:
    assert vietnamese_terms("SOEs") == ("doanh nghiệp nhà nước",)


@pytest.mark.parametrize(
    ("english", "vietnamese"),
    [
        ("a prisoner's relatives", "thân nhân"),
        ("the insurer and the policyholder", "bên mua bảo hiểm"),
        ("excise duty", "thuế tiêu thụ đặc biệt"),
        ("a bonded warehouse", "kho ngoại quan"),
        ("the statute of limitations", "thời hiệu"),
        ("career counselling", "tư vấn nghề nghiệp"),
        ("shareholders", "cổ đông"),
        ("land recovery", "thu hồi đất"),
        ("a driving licence", "giấy phép lái xe"),
        ("the polling station", "khu vực bỏ phiếu"),
        ("terrestrial television", "truyền hình mặt đất"),
        ("an ethnic minority boarding school", "trường phổ thông dân tộc nội trú"),
    ],
)
def test_terms_of_law_and_of_daily_life_are_known(english: str, vietnamese: str) -> None:
    assert vietnamese in vietnamese_terms(english)


def test_a_plural_is_its_singular_before_another_word_of_its_stem() -> None:
    assert "xe ô tô" in vietnamese_terms("cars")
    assert "chăm sóc" not in vietnamese_terms("cars")
    assert "chăm sóc" in vietnamese_terms("caring")


@pytest.mark.parametrize(
    ("english", "vietnamese"),
    [
        ("the rest of the money", "còn lại"),
        ("the capacity of the cylinder", "dung tích"),
        ("who keeps the records", "hồ sơ"),
        ("the guests that are invited", "mời"),
        ("oversized cargo", "hàng siêu trường"),
    ],
)
def test_everyday_words_mean_what_documents_write(english: str, vietnamese: str) -> None:
    assert vietnamese in vietnamese_terms(english)


def test_a_word_means_nothing_that_is_said_otherwise() -> None:
    assert vietnamese_terms("before the meeting of last year")[:1] != ("trước ngày",)
    assert "lâu dài" not in vietnamese_terms("last year")
    assert "đoàn luật sư" not in vietnamese_terms("barred from office")
