import pytest

from rag.model import PartialDate
from rag.vietnamese.dates import find_dates, find_periods, find_years


@pytest.mark.parametrize(
    ("text", "written", "iso"),
    [
        ("Kế hoạch ngày 23/12/2023 của", "23/12/2023", "2023-12-23"),
        ("ngàỵ 03/02/2016", "03/02/2016", "2016-02-03"),
        ("ngày 03-8-2021 của", "03-8-2021", "2021-08-03"),
        ("06 tháng 03 năm 2024", "06 tháng 03 năm 2024", "2024-03-06"),
        ("ngày 06\ntháng 03 năm 2024", "ngày 06\ntháng 03 năm 2024", "2024-03-06"),
        ("Kiên Giang, ngày 6 tháng 3 năm 2024", "ngày 6 tháng 3 năm 2024", "2024-03-06"),
        ("Sóc Trăng, ngày tháng 01 năm 2022", "ngày tháng 01 năm 2022", "2022-01"),
        ("ngày … tháng 01 năm 2022", "ngày … tháng 01 năm 2022", "2022-01"),
        ("ngày ... tháng ... năm 2022", "ngày ... tháng ... năm 2022", "2022"),
        ("tháng 3/2024", "tháng 3/2024", "2024-03"),
        ("tháng 12 năm 2020", "tháng 12 năm 2020", "2020-12"),
        ("12.5.2018", "12.5.2018", "2018-05-12"),
        ("10.05.2018", "10.05.2018", "2018-05-10"),
        ("ngay 3/2/16", "ngay 3/2/16", "2016-02-03"),
        ("ngay 6 thang 3 nam 2024", "ngay 6 thang 3 nam 2024", "2024-03-06"),
        ("2024-03-06", "2024-03-06", "2024-03-06"),
        ("issued on 6 March 2024.", "6 March 2024", "2024-03-06"),
        ("on March 6, 2024", "March 6, 2024", "2024-03-06"),
        ("the 6th of March 2024", "6th of March 2024", "2024-03-06"),
        ("in Dec. 2023", "Dec. 2023", "2023-12"),
        ("in May 2024", "May 2024", "2024-05"),
        ("29/02/2024", "29/02/2024", "2024-02-29"),
    ],
)
def test_a_date_is_read_where_it_stands(text: str, written: str, iso: str) -> None:
    (mention,) = find_dates(text)
    assert text[mention.start : mention.end] == written
    assert mention.date.iso == iso


@pytest.mark.parametrize(
    "text",
    [
        "31/02/2021",
        "29/02/2023",
        "32/01/2021",
        "01/13/2021",
        "năm 2024",
        "2021-2025",
        "CT 33/2021",
        "155/2020/NĐ-CP",
        "1.2.3",
        "may 2024",  # mấy, typed without diacritics
        "0297.3863.773",
        "1.950 đồng",
        "tháng 13/2024",
    ],
)
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert find_dates(text) == []


def test_dates_come_in_reading_order_without_overlaps() -> None:
    found = find_dates("từ 01/01/2024-31/12/2024 đến tháng 6 năm 2025")
    assert [mention.date for mention in found] == [
        PartialDate(2024, 1, 1),
        PartialDate(2024, 12, 31),
        PartialDate(2025, 6),
    ]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("kế hoạch năm 2024", [2024]),
        ("giai đoạn 2021-2025", [2021, 2025]),
        ("ngày 23/12/2023 và năm 2024", [2023, 2024]),
        ("tầm nhìn đến 2030, năm 2030", [2030]),
        ("Nghị định 155/2020/NĐ-CP", []),
        ("2024/QĐ-TTg", []),
        ("CV 2077 của UBND", []),
        ("công văn số 2016", []),
        ("2.020 đồng", []),
        ("sức khỏe", []),
    ],
)
def test_years_named_count_once_and_nothing_between_them(text: str, years: list[int]) -> None:
    assert find_years(text) == years


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("giai đoạn 2021-2025", [(2021, 2025)]),
        ("giai đoạn 2021 – 2030, 2016—2020", [(2021, 2030), (2016, 2020)]),
        ("từ năm 2021 đến năm 2025", [(2021, 2025)]),
        ("from 2021 to 2025", [(2021, 2025)]),
        ("2025-2021", []),
        ("03-8-2021", []),
        ("năm 2024", []),
    ],
)
def test_periods_run_forwards(text: str, periods: list[tuple[int, int]]) -> None:
    assert find_periods(text) == periods
