import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.vietnamese.sentences import clause_spans, sentence_spans


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


def clauses(text: str) -> list[str]:
    return [text[start:end] for start, end in clause_spans(text)]


@pytest.mark.parametrize(
    "text",
    [
        "1. Đẩy mạnh công tác tuyên truyền.",
        "Điều 5. Tổ chức thực hiện",
        "Khoản 2. Giao Sở Nội vụ.",
        "II. NỘI DUNG",
        "“2. Tỷ lệ vốn đối ứng của ngân sách.",
        "a. Rà soát văn bản.",
        "1.2. Mục tiêu cụ thể",
        "Phân công các đ/c: 1. Nguyễn Văn An; 2. Trần Thị Bình.",
        "Giao PGS.TS. Nguyễn Văn An chủ trì.",
        "Tại TP. Hồ Chí Minh và TX. Hà Tiên.",
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "Ông Nguyễn V. An phát biểu.",
        "Tăng 1.950 lượt so với ngày 12.5.2018.",
        "Thực hiện theo phương châm “Dân biết, dân bàn. Dân kiểm tra, dân giám sát”.",
        "Hội nghị (ảnh: T. Oanh. Nguồn: báo) đã họp.",
        "Triển khai thực hiện./.",
        "Quy chế số 08-QC/TU của Tỉnh ủy Sóc Trăng... và các văn bản khác.",
        "Email: vanphong.ubnd@kiengiang.gov.vn",
    ],
)
def test_one_sentence_stays_one(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đẩy mạnh. Tập trung.", ["Đẩy mạnh.", "Tập trung."]),
        ("Làm năm 2024. Giao Sở Nội vụ.", ["Làm năm 2024.", "Giao Sở Nội vụ."]),
        ("1. Mở đầu. 2. Kết thúc.", ["1. Mở đầu.", "2. Kết thúc."]),
        ("Theo Điều 5. Các sở thực hiện.", ["Theo Điều 5.", "Các sở thực hiện."]),
        ("Ai ký? Ngày nào!  Ở đâu?", ["Ai ký?", "Ngày nào!", "Ở đâu?"]),
        ("Họ nói “làm”. Rồi đi.", ["Họ nói “làm”.", "Rồi đi."]),
        ("Hoàn thành./. Nơi nhận:", ["Hoàn thành./.", "Nơi nhận:"]),
        ("là nhiệm vụ.Các sở làm.", ["là nhiệm vụ.", "Các sở làm."]),
        ("dòng một\ndòng hai", ["dòng một", "dòng hai"]),
        ("Kéo dài… Việc khác.", ["Kéo dài…", "Việc khác."]),
        ("Mục đích. a) Nâng cao. b) Tăng cường.", ["Mục đích.", "a) Nâng cao.", "b) Tăng cường."]),
        ("  \n \n", []),
        ("", []),
    ],
)
def test_sentences_end_where_they_end(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Căn cứ Luật; căn cứ Nghị định; theo đề nghị.",
            ["Căn cứ Luật;", "căn cứ Nghị định;", "theo đề nghị."],
        ),
        ("Gồm (a; b) và “c; d”; còn lại.", ["Gồm (a; b) và “c; d”;", "còn lại."]),
        ("Như trên;\nLưu: VP.", ["Như trên;", "Lưu: VP."]),
    ],
)
def test_clauses_end_at_semicolons_too(text: str, expected: list[str]) -> None:
    assert clauses(text) == expected


def test_only_the_asked_stretch_is_cut() -> None:
    text = "Một. Hai. Ba."
    assert [tuple(span) for span in sentence_spans(text, 5, 9)] == [(5, 9)]
    assert [tuple(span) for span in clause_spans(text, 5)] == [(5, 9), (10, 13)]


PROSE = st.text(alphabet="aBđĐ 1.;:\n“”()?!…/ ", max_size=80)


@given(PROSE, st.integers(0, 80), st.integers(0, 80))
def test_spans_are_trimmed_in_order_and_lose_nothing(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    for spans in (sentence_spans(text, start, end), clause_spans(text, start, end)):
        position = start
        for first, last in spans:
            assert position <= first < last <= end
            assert text[first:last] == text[first:last].strip()
            assert text[position:first].strip() == ""
            position = last
        assert text[position:end].strip() == ""
