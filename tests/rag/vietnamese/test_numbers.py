import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.model import DocumentNumber
from rag.vietnamese.numbers import asked_numbers, find_numbers, find_whole_numbers
from rag.vietnamese.text import nfc

# what is written | the number proper in it | its canonical form | its type (- for none)
WITH_SYMBOL = """
33/CT-TTg | 33/CT-TTg | 33/CT-TTg | Chỉ thị
33/CT-TTG | 33/CT-TTG | 33/CT-TTg | Chỉ thị
33/ct-ttg | 33/ct-ttg | 33/CT-TTg | Chỉ thị
33 CT TTg | 33 CT TTg | 33/CT-TTg | Chỉ thị
33 ct ttg | 33 ct ttg | 33/CT-TTg | Chỉ thị
33/CT TTg | 33/CT TTg | 33/CT-TTg | Chỉ thị
33-CT-TTg | 33-CT-TTg | 33/CT-TTg | Chỉ thị
33_CT-TTg | 33_CT-TTg | 33/CT-TTg | Chỉ thị
33/CT–TTg | 33/CT–TTg | 33/CT-TTg | Chỉ thị
33/CT‑TTg | 33/CT‑TTg | 33/CT-TTg | Chỉ thị
33 /CT-TTg | 33 /CT-TTg | 33/CT-TTg | Chỉ thị
33/ CT-TTg | 33/ CT-TTg | 33/CT-TTg | Chỉ thị
Chỉ thị 33 CT/TTg | 33 CT/TTg | 33/CT-TTg | Chỉ thị
Chỉ thị 33/TTg | 33/TTg | 33/TTg | Chỉ thị
(33/CT-TTg) | 33/CT-TTg | 33/CT-TTg | Chỉ thị
“33/CT-TTg”, | 33/CT-TTg | 33/CT-TTg | Chỉ thị
Directive No.33/CT-TTg. | 33/CT-TTg | 33/CT-TTg | Chỉ thị
114-KL/TW | 114-KL/TW | 114-KL/TW | Kết luận
114 - KL / TW | 114 - KL / TW | 114-KL/TW | Kết luận
114-kl-tw | 114-kl-tw | 114-KL/TW | Kết luận
114 KL TW | 114 KL TW | 114-KL/TW | Kết luận
kêt luận 01-KL/TW | 01-KL/TW | 01-KL/TW | Kết luận
25-NQ/TƯ | 25-NQ/TƯ | 25-NQ/TW | Nghị quyết
51-CT/T.Ư | 51-CT/T.Ư | 51-CT/TW | Chỉ thị
NQ18-NQ/TW | 18-NQ/TW | 18-NQ/TW | Nghị quyết
nghi quyet 07-nq/tu | 07-nq/tu | 07-NQ/TU | Nghị quyết
Kế hoạch 250/KH-UBND ngày | 250/KH-UBND | 250/KH-UBND | Kế hoạch
ke hoach 41-KH/TU | 41-KH/TU | 41-KH/TU | Kế hoạch
ke hoach 41-KH cua tinh uy | 41-KH | 41-KH | Kế hoạch
0134/KH-UBND | 0134/KH-UBND | 134/KH-UBND | Kế hoạch
1O3/KH-UBND | 1O3/KH-UBND | 103/KH-UBND | Kế hoạch
l03/KH-UBND | l03/KH-UBND | 103/KH-UBND | Kế hoạch
300/KHUBND | 300/KHUBND | 300/KH-UBND | Kế hoạch
300-KH/UBND | 300-KH/UBND | 300/KH-UBND | Kế hoạch
kế hoạch 63 kh-ubnd | 63 kh-ubnd | 63/KH-UBND | Kế hoạch
Kien Giang plan 63/KH-UBND | 63/KH-UBND | 63/KH-UBND | Kế hoạch
KẾ HOẠCH SỐ 63/KH-UBND | 63/KH-UBND | 63/KH-UBND | Kế hoạch
102/KH-UBND-VX | 102/KH-UBND-VX | 102/KH-UBND-VX | Kế hoạch
16/KH-MTTQ-BTT | 16/KH-MTTQ-BTT | 16/KH-MTTQ-BTT | Kế hoạch
16 / KH - MTTQ - BTT | 16 / KH - MTTQ - BTT | 16/KH-MTTQ-BTT | Kế hoạch
16 KH MTTQ BTT | 16 KH MTTQ BTT | 16/KH-MTTQ-BTT | Kế hoạch
33/CT-TTg - UBND tỉnh | 33/CT-TTg | 33/CT-TTg | Chỉ thị
33 CT TTg UBND tỉnh | 33 CT TTg | 33/CT-TTg | Chỉ thị
513 QĐ TCTS NTTS | 513 QĐ TCTS NTTS | 513/QĐ-TCTS-NTTS | Quyết định
130 KH BCĐTKNQ18 | 130 KH BCĐTKNQ18 | 130/KH-BCĐTKNQ18 | Kế hoạch
44_2025_QĐ_UBND | 44_2025_QĐ_UBND | 44/2025/QĐ-UBND | Quyết định
44-2025-qd-ubnd | 44-2025-qd-ubnd | 44/2025/QĐ-UBND | Quyết định
97_2025_QH15 | 97_2025_QH15 | 97/2025/QH15 | -
20/2023 QH15 | 20/2023 QH15 | 20/2023/QH15 | -
114-KL | 114-KL | 114-KL | Kết luận
cho hỏi 13-NQ là gì | 13-NQ | 13-NQ | Nghị quyết
1657 UBND KGVX | 1657 UBND KGVX | 1657/UBND-KGVX | -
công văn 4468 BTC PTHT | 4468 BTC PTHT | 4468/BTC-PTHT | Công văn
Kế hoạch 12-HK/TU | 12-HK/TU | 12-KH/TU | Kế hoạch
155/2020/NĐ-CP | 155/2020/NĐ-CP | 155/2020/NĐ-CP | Nghị định
nd 155/2020/nd-cp | 155/2020/nd-cp | 155/2020/NĐ-CP | Nghị định
decree no. 155/2020/ND-CP | 155/2020/ND-CP | 155/2020/NĐ-CP | Nghị định
135/2020/NĐ -CP | 135/2020/NĐ -CP | 135/2020/NĐ-CP | Nghị định
79/2025/NĐCP | 79/2025/NĐCP | 79/2025/NĐ-CP | Nghị định
27/2016/TTBLĐTBXH | 27/2016/TTBLĐTBXH | 27/2016/TT-BLĐTBXH | Thông tư
Circular 01/2021/TT-BNV | 01/2021/TT-BNV | 01/2021/TT-BNV | Thông tư
01/2015/TTLT-BNV-BTC | 01/2015/TTLT-BNV-BTC | 01/2015/TTLT-BNV-BTC | Thông tư liên tịch
33/VBHN-VPQH | 33/VBHN-VPQH | 33/VBHN-VPQH | Văn bản hợp nhất
23-QĐ/TW | 23-QĐ/TW | 23-QĐ/TW | -
quyết đinh 23-QĐ/TW | 23-QĐ/TW | 23-QĐ/TW | Quyết định
Quy định 178-QĐ/TW | 178-QĐ/TW | 178-QĐ/TW | Quy định
11-QĐi/TW | 11-QĐi/TW | 11-QĐi/TW | Quy định
Quyết định số 357- QĐ /TU | 357- QĐ /TU | 357-QĐ/TU | Quyết định
quyet dinh 357-QD/TU | 357-QD/TU | 357-QĐ/TU | Quyết định
1847/QĐ -TTg | 1847/QĐ -TTg | 1847/QĐ-TTg | Quyết định
1.847/QĐ-TTg | 1.847/QĐ-TTg | 1847/QĐ-TTg | Quyết định
quyết định 1847 qđ ttg | 1847 qđ ttg | 1847/QĐ-TTg | Quyết định
Decision 06/QĐ-TTg | 06/QĐ-TTg | 06/QĐ-TTg | Quyết định
6/QĐ-TTg | 6/QĐ-TTg | 06/QĐ-TTg | Quyết định
209/2025/QĐ-UBND | 209/2025/QĐ-UBND | 209/2025/QĐ-UBND | Quyết định
144/2025/QĐ-CTUBND | 144/2025/QĐ-CTUBND | 144/2025/QĐ-CTUBND | Quyết định
số 12 /2023/ QĐ-UBND | 12 /2023/ QĐ-UBND | 12/2023/QĐ-UBND | Quyết định
12/QĐ.UB | 12/QĐ.UB | 12/QĐ-UB | Quyết định
04/CT- UBND | 04/CT- UBND | 04/CT-UBND | Chỉ thị
13-CTr/TU | 13-CTr/TU | 13-CTr/TU | Chương trình
Chương trình hành động số 13-Tr/TU | 13-Tr/TU | 13-CTr/TU | Chương trình
30a/2008/NQ-CP | 30a/2008/NQ-CP | 30a/2008/NQ-CP | Nghị quyết
02/2025/NQLT-CP-MTTQ | 02/2025/NQLT-CP-MTTQ | 02/2025/NQLT-CP-MTTQ | Nghị quyết liên tịch
luat so 87/2025/qh15 | 87/2025/qh15 | 87/2025/QH15 | Luật
87/2025/QH15 | 87/2025/QH15 | 87/2025/QH15 | -
6511/VP-VX | 6511/VP-VX | 6511/VP-VX | -
10989/BNV-TCBC | 10989/BNV-TCBC | 10989/BNV-TCBC | -
1657/ubnd-kgvx | 1657/ubnd-kgvx | 1657/UBND-KGVX | -
45/sgdđt-gdtrh | 45/sgdđt-gdtrh | 45/SGDĐT-GDTRH | -
Công văn số 1657/UBND-KGVX | 1657/UBND-KGVX | 1657/UBND-KGVX | Công văn
9151- CV/BTCTW | 9151- CV/BTCTW | 9151-CV/BTCTW | Công văn
769/TTg | 769/TTg | 769/TTg | -
Kế hoạch 33/CT-TTg | 33/CT-TTg | 33/CT-TTg | Chỉ thị
2024/QĐ-TTg | 2024/QĐ-TTg | 2024/QĐ-TTg | Quyết định
"""

BARE = """
chỉ thị 33 | 33 | 33 | Chỉ thị
chi thi 33 | 33 | 33 | Chỉ thị
chi thị 33 của ttg | 33 | 33 | Chỉ thị
CT33 | 33 | 33 | Chỉ thị
CT 33 năm nào | 33 | 33 | Chỉ thị
directive 33 | 33 | 33 | Chỉ thị
Directive No 33 | 33 | 33 | Chỉ thị
plan No. 300 | 300 | 300 | Kế hoạch
plan number 300 | 300 | 300 | Kế hoạch
plan #300 | 300 | 300 | Kế hoạch
KH 300 năm 2023 | 300 | 300 | Kế hoạch
KH số 300 | 300 | 300 | Kế hoạch
KH  300 ngày 23/12/2023 | 300 | 300 | Kế hoạch
kế hoạch sô 63 | 63 | 63 | Kế hoạch
Kế hoạch (số 300) | 300 | 300 | Kế hoạch
KH 63 căn cứ vào đâu | 63 | 63 | Kế hoạch
kế hoạch 63 nội dung chính | 63 | 63 | Kế hoạch
Kế hoạch 39 tỉnh Kiên Giang | 39 | 39 | Kế hoạch
kế hoạch 5 | 5 | 05 | Kế hoạch
quyet dinh 357 ngay bao nhieu | 357 | 357 | Quyết định
Quyết định 06 người ký là ai | 06 | 06 | Quyết định
Quyết định 319 Bộ Nội vụ | 319 | 319 | Quyết định
Nghị định 30 quy định gì | 30 | 30 | Nghị định
nghị định 30 Điều 5 | 30 | 30 | Nghị định
nđ30 | 30 | 30 | Nghị định
cv 700 | 700 | 700 | Công văn
Official Letter No. 6511 | 6511 | 6511 | Công văn
qui định 11 của Bộ Chính trị | 11 | 11 | Quy định
Chương trình hành động 13 | 13 | 13 | Chương trình
CTr hành động 13 đến năm 2025 | 13 | 13 | Chương trình
đề⏎án 06 của tỉnh | 06 | 06 | Đề án
số 300 | 300 | 300 | -
thế còn số 300? | 300 | 300 | -
Kế hoạch của UBND tỉnh số 300 | 300 | 300 | -
văn bản số 6511 | 6511 | 6511 | -
văn bản 6511 nói gì | 6511 | 6511 | -
công văn số 2016 | 2016 | 2016 | Công văn
"""

NOTHING = """
03/02/2016
03-8-2021
ngày 30/4-01/5
2021-2025
2021 - 2030
giai đoạn 2021 – 2025
năm 2024
kế hoạch năm 2024
Kế hoạch 2024
kế hoạch 2021-2025
Luật 2013
báo cáo 2023
plan 2024
plan for 2024
5-year plan
Kế hoạch 5 năm 2021-2025
kế hoạch 5 năm
ke hoach 5 nam
kế hoạch 06 tháng 03 năm 2024 của tỉnh
báo cáo 6 tháng đầu năm
kế hoạch 100 ngày
kế hoạch 3 bước
quy định 03 nội dung
quyết định 2 vấn đề
thông báo 2 lần
kỷ luật 02 cán bộ
pháp luật 13
report 5 years
đề án 1 triệu ha
300 triệu đồng
5.000.000 đồng
Số: 0297 3863 773
0297.3863.773
95%
thông báo 50%
quy định 1/3
quy định 24/7
24/7
chương trình 4.0
Điều 5
khoản 2 Điều 7
Mục II.4
4. Nội dung
KẾ HOẠCH⏎1. Quan trắc
KẾ HOẠCH⏎⏎1. Quan trắc
lần thứ XIII
05b
01 công chức
2018 - Năm dân vận
chỉ số 95
mã số 123
cơn bão số 13
một trong số 03 vùng
Mẫu số 07/PLYK
mẫu 02/HNCT
số 12 Trần Phú
số 12, đường Lê Lợi
tối đa 60 tuổi
cơ sở 2 Bệnh viện
Số lượng hồ sơ: 01 bộ
N-NO2-, N-NO3-
66⏎-⏎COD
43-P
05-PA
30 UBND TP Hà Nội
có 30 UBND KGVX
tháng 5/2024 UBND tỉnh
3 CT MTQG
103tấn/năm
3/năm
10/ngày
50 km/h
12 kg/ha
500kV-220kV
3D/VR360
1/14/I/
1/500
COVID-19
TCVN 9001:2015/ISO
IP 192.168.1.1
https://nq57.vn
THÔNG TƯ1
vốn điều lệ32
Số: /2021/QĐ-UBND
Số:......../2021/NQ-HĐND
Dự án 7: Truyền thông
Tiểu dự án 1
Số: /STC-VP
"""


def rows(table: str) -> list[list[str]]:
    lines = table.strip().replace("⏎", "\n⏎").split("\n")
    joined = "\n".join(lines).replace("\n⏎", "⏎").split("\n")
    return [line.replace("⏎", "\n").split(" | ") for line in joined]


@pytest.mark.parametrize(("text", "written", "key", "type_name"), rows(WITH_SYMBOL) + rows(BARE))
def test_a_number_is_read(text: str, written: str, key: str, type_name: str) -> None:
    (mention,) = find_numbers(text)
    assert mention.written == text[mention.start : mention.end] == written
    assert mention.number.key == key
    assert mention.number.type == (None if type_name == "-" else type_name)


@pytest.mark.parametrize("text", [row[0] for row in rows(NOTHING)])
def test_what_is_no_document_number_is_left_alone(text: str) -> None:
    assert find_numbers(text) == []


def test_the_point_of_a_series_belongs_to_the_number() -> None:
    (mention,) = find_numbers("Nghị quyết số 66.16/2026/NQ-CP ngày 07/4/2026 của Chính phủ")
    assert mention.number == DocumentNumber("66.16", "NQ-CP", 2026, "Nghị quyết")
    assert mention.number.key == mention.written == "66.16/2026/NQ-CP"
    assert find_numbers("tăng 66.16 điểm") == []


def test_the_tables_are_as_long_as_they_should_be() -> None:
    assert len(rows(WITH_SYMBOL) + rows(BARE)) >= 80
    assert len(rows(NOTHING)) >= 40


def test_the_year_after_bare_digits_is_the_year_of_issue() -> None:
    (mention,) = find_numbers("CT 33/2021 của Thủ tướng")
    assert mention.number == DocumentNumber("33", None, 2021, "Chỉ thị", "/")
    assert mention.written == "33/2021"


def test_a_number_keeps_its_year_and_the_party_its_hyphen() -> None:
    decree, conclusion = (mention.number for mention in find_numbers("155/2020/NĐ-CP, 114-KL/TW"))
    assert decree == DocumentNumber("155", "NĐ-CP", 2020, "Nghị định", "/")
    assert conclusion == DocumentNumber("114", "KL/TW", None, "Kết luận", "-")


def test_the_type_word_has_its_place() -> None:
    text = "thực hiện Chương trình hành động số 13-CTr/TU và 33/CT-TTg"
    programme, directive = find_numbers(text)
    assert programme.typed_at == text.index("Chương trình")
    assert directive.typed_at is None


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Kế hoạch 39 và 300 của UBND tỉnh", ["39", "300"]),
        ("plan 39 vs. 300", ["39", "300"]),
        ("plans 39 and 300", ["39", "300"]),
        ("Kế hoạch 39 và Kế hoạch 300", ["39", "300"]),
        ("các Kết luận số 187, 188- KL/TW ngày", ["187-KL/TW", "188-KL/TW"]),
        ("Kế hoạch số 63, 64 và 65/KH-UBND", ["63/KH-UBND", "64/KH-UBND", "65/KH-UBND"]),
        ("Chỉ thị 33/CT-TTg - KH 300", ["33/CT-TTg", "300"]),
        ("33/CT-TTg; 63/KH-UBND", ["33/CT-TTg", "63/KH-UBND"]),
        ("Chỉ thị 33 và 5 kế hoạch", ["33"]),
    ],
)
def test_several_numbers_are_read_apart(text: str, keys: list[str]) -> None:
    assert [mention.number.key for mention in find_numbers(text)] == keys


def test_decomposed_text_is_read_at_the_offsets_of_the_composed() -> None:
    text = unicodedata.normalize("NFD", "Chỉ thị số 33/CT-TTg")
    (mention,) = find_numbers(text)
    assert nfc(text)[mention.start : mention.end] == "33/CT-TTg"


def test_a_real_sentence_gives_all_its_numbers() -> None:
    text = (
        "Quyết định số 357-QĐ/TU ngày 11/11/2021 của Tỉnh ủy về Quy chế công tác dân vận; Kế hoạch "
        "250/KH-UBND ngày 31/12/2021 thực hiện Chương trình hành động số 13-Tr/TU ngày 03-8-2021; "
        "phong trào “Dân vận khéo” giai đoạn 2021-2025 theo Công văn số 70-CV/TU ngày 02/02/2021"
    )
    assert [mention.number.key for mention in find_numbers(text)] == [
        "357-QĐ/TU",
        "250/KH-UBND",
        "13-CTr/TU",
        "70-CV/TU",
    ]


@pytest.mark.parametrize(
    ("question", "issued"),
    [
        ("chỉ thị 33 năm 2021", 2021),
        ("33/CT-TTg (năm 2021) nói gì", 2021),
        ("ct 33 nam 2021", 2021),
        ("Directive 33 of 2021", 2021),
        ("chỉ thị 33 nói gì về năm 2021", None),
        ("33/CT-TTg năm 2021-2025", None),
    ],
)
def test_the_year_behind_a_number_is_when_it_was_issued(question: str, issued: int | None) -> None:
    assert [one.issued for one in asked_numbers(question)] == [issued]
    assert find_numbers(question)[0].number.issued is None


GRAMMAR_TEXT = st.text(alphabet="0123lO/-– .,\nKHUBNDTgQĐkhttgđsốkếhoạch", max_size=60)


@given(GRAMMAR_TEXT)
def test_mentions_are_in_order_and_slices_of_the_text(text: str) -> None:
    end = 0
    for mention in find_numbers(text):
        assert end <= mention.start < mention.end
        assert mention.written == nfc(text)[mention.start : mention.end]
        end = mention.end


@given(GRAMMAR_TEXT)
def test_a_canonical_number_is_read_as_itself(text: str) -> None:
    for mention in find_numbers(text):
        if mention.number.symbol and "-" in mention.number.symbol:
            (again,) = find_numbers(f"{mention.number.type or 'văn bản'} số {mention.number.key}")
            assert again.number.key == mention.number.key


@pytest.mark.parametrize(
    "text",
    [
        "Căn cứ Nghị định số 155/2020/NĐ-CP ngày 31/12/2020, Kế hoạch 63/KH-UBND và 15 chỉ tiêu",
        "Kết luận số 114 - KL / TW; 1657 UBND KGVX; Luật 20/2023 QH15; Chỉ thị 33 CT TTg",
        "05 tháng, 3 - 5 ngày, 20/11, Điều 7/8, mục 2.1",
        "Chỉ thị 33, Kế hoạch 2021",
    ],
)
def test_whole_numbers_are_those_with_a_symbol(text: str) -> None:
    found = [one for one in find_numbers(text) if one.number.symbol is not None]
    assert find_whole_numbers(text) == found


@pytest.mark.parametrize(
    ("question", "key", "year"),
    [
        ("QĐ 2597/2025 ban hành ngày nào?", "2597", 2025),
        ("qd 98 ban hanh ngay nao", "98", None),
        ("KH 98 đồng chí nào ký?", "98", None),
        ("Decision 218 - what is it about?", "218", None),
    ],
)
def test_what_follows_a_number_may_begin_like_a_unit(
    question: str, key: str, year: int | None
) -> None:
    assert [(one.number.key, one.number.year) for one in find_numbers(question)] == [(key, year)]


def test_what_is_in_force_is_no_annex() -> None:
    asked = "Ngày hiệu lực 32/2025/QĐ-UBND"
    assert [one.number.key for one in find_numbers(asked)] == ["32/2025/QĐ-UBND"]
    assert find_numbers("theo Phụ lục 32/2025/QĐ-UBND") == []


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Nghị quyết sửa chính sách giảm nghèo 33/2025 áp dụng khi nào?", [("33", 2025)]),
        ("Nghị quyết sửa quy định giảm nghèo 33/2025 áp dụng khi nào?", [("33", 2025)]),
        ("Kế hoạch thu ngân sách tháng 10/2025?", []),
        ("Kế hoạch tăng trưởng 9/2025?", []),
        ("Kế hoạch năm nay, tỷ lệ 33/2025?", []),
    ],
)
def test_a_number_with_its_year_may_stand_behind_the_subject(
    question: str, told: list[tuple[str, int]]
) -> None:
    assert [(one.digits, one.year) for one in asked_numbers(question)] == told
