import pytest

from rag.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("ke hoach 63 co gui hdnd tinh khong", "TT.HĐND tỉnh"),
        ("Ban Dân vận Tỉnh ủy có được nhận Kế hoạch 63 không?", "Ban Dân vận Tỉnh ủy"),
        ("Kế hoạch 63 có gửi Sở Y tế không?", "Các sở, ban, ngành cấp tỉnh"),
        ("Những ai được gửi Kế hoạch 63/KH-UBND?", "Bộ Nội vụ"),
        ("Was Plan 63 sent to the Ministry of Home Affairs?", "Bộ Nội vụ"),
        ("To which departments was Plan 63/KH-UBND sent?", "Các sở, ban, ngành cấp tỉnh"),
        ("To whom is the Soc Trang finance letter addressed?", "Chánh Thanh tra"),
        ("Which ministries and departments is Plan 63/KH-UBND sent to?", "Các sở, ban, ngành"),
        ("Is the Fatherland Front among the recipients of Plan 63?", "MTTQ VN tỉnh"),
        ("Công văn của Sở Tài chính Sóc Trăng có gửi Chánh Thanh tra không?", "Chánh Thanh tra"),
    ],
)
def test_whether_a_body_is_a_recipient(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.answer(question)
    assert answer.status == "answered"
    assert told in answer.text
    assert len(answer.text) <= 400


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch 63 có gửi Bộ Quốc phòng không?",
        "Bộ Tài chính có được nhận Kế hoạch 63 không?",
        "Kế hoạch 250 có gửi Bộ Nội vụ không?",
    ],
)
def test_a_body_that_is_not_listed_is_not_stated(assistant: Assistant, question: str) -> None:
    assert assistant.answer(question).status == "refused_no_evidence"


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("Kế hoạch 63/KH-UBND về công tác dân vận gửi bộ nào?", "Bộ Nội vụ", "TT.HĐND"),
        ("KH 63 có gửi b/c cho Ban Đảng nào của Tỉnh ủy không?", "Ban Dân vận Tỉnh ủy", "Bộ Nội"),
        ("KH 63 của UBND tỉnh: bên Mặt trận thì gửi tới cấp nào?", "Ủy ban MTTQ VN tỉnh", "Bộ Nội"),
        ("Kế hoạch 63 gửi những cơ quan nào của Đảng?", "Ban Dân vận Tỉnh ủy", "Bộ Nội vụ"),
        ("Kế hoạch 63 gửi những cơ quan nào của Đảng?", "TT.TU", "huyện"),
        ("Which Party bodies are on the distribution list of Plan 63?", "TT.TU", "huyện"),
        ("Ngoài Bộ Nội vụ, Kế hoạch 63 còn gửi cho ai?", "Ban Dân vận Tỉnh ủy", "Bộ Nội vụ"),
        (
            "Công văn dân vận của Sở Tài chính Sóc Trăng ngoài lưu VP thì còn gửi ai?",
            "Ban Giám đốc",
            "Lưu",
        ),
    ],
)
def test_a_side_of_the_state_or_the_others(
    assistant: Assistant, question: str, told: str, not_told: str
) -> None:
    answer = assistant.answer(question)
    assert answer.status == "answered"
    assert told in answer.text
    assert not_told not in answer.text


def test_none_of_a_kind_is_not_stated(assistant: Assistant) -> None:
    answer = assistant.answer("Kế hoạch 63 có gửi tập đoàn nào không?")
    assert answer.status == "refused_no_evidence"
