"""Who must carry out a whole document."""

from __future__ import annotations

from pathlib import Path

import pytest

from rag.assistant import Assistant
from tests.rag.generation.small import assistant_of

DECISION = """ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 61/2025/QĐ-UBND
Lai Châu, ngày 14 tháng 10 năm 2025

QUYẾT ĐỊNH
Quy định về quản lý bến khách ngang sông trên địa bàn tỉnh Lai Châu

Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15; Theo đề nghị của Giám đốc Sở Xây dựng \
tại Tờ trình số 88/TTr-SXD ngày 02 tháng 10 năm 2025;
Ủy ban nhân dân ban hành Quyết định quy định về quản lý bến khách ngang sông.
Điều 1. Sở Xây dựng chủ trì thực hiện việc kiểm tra bến khách ngang sông hằng quý.
Điều 2. Quyết định này có hiệu lực từ ngày 01 tháng 11 năm 2025.
Quyết định số 12/2019/QĐ-UBND ngày 20/5/2019 của Ủy ban nhân dân tỉnh về quản lý bến đò hết hiệu \
lực thi hành kể từ ngày Quyết định này có hiệu lực.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh; Giám đốc Sở Xây dựng; Chủ tịch Ủy ban nhân dân các \
xã, phường chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:
- Như Điều 3;
- Bộ Xây dựng;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH



Lê Văn Lương
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(Path(tmp_path_factory.mktemp("executors")), DECISION)


@pytest.mark.parametrize(
    "question",
    [
        "Who must implement Decision 61/2025/QĐ-UBND?",
        "Which agencies are responsible for implementing Decision 61/2025?",
        "Ai phải thực hiện Quyết định 61/2025/QĐ-UBND?",
        "don vi nao chiu trach nhiem thi hanh quyet dinh 61/2025",
    ],
)
def test_the_last_article_says_who_carries_it_out(small: Assistant, question: str) -> None:
    answer = small.answer(question)
    assert answer.text.count("Chánh Văn phòng Ủy ban nhân dân tỉnh; Giám đốc Sở Xây dựng") == 1
    assert answer.citations[0].quote.startswith("Điều 3.")


def test_who_leads_a_task_is_not_who_carries_out_the_document(small: Assistant) -> None:
    answer = small.answer(
        "Cơ quan nào chủ trì thực hiện việc kiểm tra bến theo Quyết định 61/2025?"
    )
    assert "chủ trì thực hiện việc kiểm tra" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Where was Decision 61/2025/QĐ-UBND sent?",
        "Who received copies of the Lai Chau decision on river ferries?",
    ],
)
def test_where_it_is_sent_asks_for_its_recipients(small: Assistant, question: str) -> None:
    assert "Bộ Xây dựng" in small.answer(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Is Decision 12/2019/QĐ-UBND of Lai Chau still valid?",
        "Quyết định 12/2019/QĐ-UBND của Lai Châu còn hiệu lực không?",
        "What happened to Decision 12/2019/QĐ-UBND?",
    ],
)
def test_whether_it_still_holds_is_told_by_what_undid_it(small: Assistant, question: str) -> None:
    answer = small.answer(question)
    assert "61/2025" in answer.text
    assert answer.citations[0].quote.startswith("Quyết định số 12/2019")


def test_it_still_holds_where_nothing_undid_it(small: Assistant) -> None:
    answer = small.answer("Is Decision 61/2025/QĐ-UBND still valid?")
    assert "01 tháng 11 năm 2025" in answer.text


def test_what_ceased_because_of_a_document_is_what_it_undoes(small: Assistant) -> None:
    question = (
        "Which ferry decision ceased to be effective when Decision 61/2025/QĐ-UBND took effect?"
    )
    assert "12/2019" in small.answer(question).text


@pytest.mark.parametrize(
    "question",
    [
        "On which law is Decision 61/2025/QĐ-UBND based?",
        "Which law is the basis of Decision 61/2025?",
    ],
)
def test_its_laws_are_asked_for_as_what_it_is_based_on(small: Assistant, question: str) -> None:
    assert "72/2025/QH15" in small.answer(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Which department proposed Decision 61/2025/QĐ-UBND?",
        "Who submitted the proposal for the Lai Chau decision on river ferries?",
    ],
)
def test_the_proposal_may_stand_behind_a_basis_in_one_line(small: Assistant, question: str) -> None:
    assert "Giám đốc Sở Xây dựng tại Tờ trình số 88/TTr-SXD" in small.answer(question).text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Decision 61/2025/QĐ-UBND was issued when?", "14/10/2025"),
        ("Decision 61/2025/QĐ-UBND signed by?", "Lê Văn Lương"),
        ("Who signed off on Decision 61/2025/QĐ-UBND?", "Lê Văn Lương"),
        ("Was Decision 61/2025/QĐ-UBND signed by a vice chairman?", "Lê Văn Lương, Chủ tịch"),
        ("On behalf of whom was Decision 61/2025/QĐ-UBND signed?", "TM. ỦY BAN NHÂN DÂN"),
        ("The date when Lai Chau issued Decision 61/2025/QĐ-UBND?", "14/10/2025"),
        ("Decision 61/2025/QĐ-UBND is a document of which agency?", "nhân dân tỉnh Lai Châu"),
        ("Who does Lai Chau send Decision 61/2025/QĐ-UBND to?", "Bộ Xây dựng"),
        ("From which day must Decision 61/2025/QĐ-UBND be applied?", "01 tháng 11 năm 2025"),
        ("What is the content of Decision 61/2025/QĐ-UBND?", "bến khách ngang sông"),
        ("What has Lai Chau decided in Decision 61/2025/QĐ-UBND?", "bến khách ngang sông"),
        ("Decision 61/2025/QĐ-UBND bears what date?", "14/10/2025"),
        ("What body is the author of Decision 61/2025/QĐ-UBND?", "nhân dân tỉnh Lai Châu"),
        ("When did Decision 61/2025/QĐ-UBND start to apply?", "01 tháng 11 năm 2025"),
        ("What is the commencement date of Decision 61/2025/QĐ-UBND?", "01 tháng 11 năm 2025"),
        ("Who is required to comply with Decision 61/2025/QĐ-UBND?", "Chánh Văn phòng"),
        ("Who should get Decision 61/2025/QĐ-UBND?", "Bộ Xây dựng"),
        ("List everyone Decision 61/2025/QĐ-UBND is sent to", "Bộ Xây dựng"),
        ("What matter does Decision 61/2025/QĐ-UBND regulate?", "bến khách ngang sông"),
        ("What does Decision 61/2025/QĐ-UBND rely on?", "72/2025/QH15"),
        ("Where does Decision 61/2025/QĐ-UBND get sent?", "Bộ Xây dựng"),
        ("Since when has Decision 61/2025/QĐ-UBND applied?", "01 tháng 11 năm 2025"),
        ("Which organ issued Decision 61/2025/QĐ-UBND?", "Ủy ban nhân dân tỉnh Lai Châu"),
        ("What is the title of Decision 61/2025/QĐ-UBND?", "bến khách ngang sông"),
        ("What legal grounds does Decision 61/2025/QĐ-UBND cite?", "72/2025/QH15"),
        ("What is Decision 61/2025/QĐ-UBND based on?", "72/2025/QH15"),
        ("On whose recommendation was Decision 61/2025/QĐ-UBND adopted?", "Giám đốc Sở Xây dựng"),
    ],
)
def test_facts_of_a_document_are_asked_for_in_many_ways(
    small: Assistant, question: str, said: str
) -> None:
    assert said in small.answer(question).text
