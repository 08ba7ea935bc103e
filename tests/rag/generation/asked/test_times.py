"""Which times answer which question."""

import pytest

from rag.generation.asked.times import found_times


@pytest.mark.parametrize(
    ("asked", "text", "found"),
    [
        ("khi nao thi giai the", "Tổ tự giải thể sau khi kết thúc bầu cử.", "sau khi"),
        ("khi nao khoa so", "Sau khi khóa sổ, không ai được sửa dữ liệu.", None),
        ("ngay nao giai the", "Tổ tự giải thể sau khi kết thúc bầu cử.", None),
        ("uy quyen den bao gio", "Kể từ ngày ký đến hết ngày 28/02/2027.", "đến hết ngày 2"),
        ("to hoat dong den khi nao", "Tổ giải thể sau khi kết thúc bầu cử.", "sau khi kết thúc"),
        ("giao dich den khi nao", "Giao dịch cho đến ngày đáo hạn.", "cho đến ngày "),
        ("cam den luc nao", "Thời hạn cấm là thời hạn xong đề án.", "Thời hạn cấm là thời hạn"),
        ("uy quyen den bao gio", "Trong quá trình triển khai, nếu phát sinh khó khăn", None),
        ("uy quyen den bao gio", "Có hiệu lực kể từ ngày ký.", None),
        ("khi nao phai bao cao", "Trong quá trình thực hiện, nếu có vướng mắc, phản ánh", None),
        ("hop hoi nghi khi nao", "chỉ người có mặt tại hội nghị được biểu quyết", None),
        ("khi nao cong bo", "kết quả được công bố tại hội nghị", "tại hội nghị"),
        ("khi nao duoc nghi", "được nghỉ trong thời gian nuôi con nhỏ", "trong thời gian"),
        ("du kien khi nao van hanh", "NMNĐ LNG Hải Phòng\n3.200\n2031-2035", "2031-2035"),
        (
            "tu ngay nao den ngay nao",
            "lấy ý kiến từ ngày 04/02 đến ngày 08/02",
            "ngày 04/02 đến ngày 08",
        ),
        (
            "tu thang nao toi thang nao",
            "đo từ tháng 3 đến tháng 10 năm 2026",
            "tháng 3 đến tháng 10",
        ),
        ("by when must it be finished?", "thông xe sau khi hoàn thành đoạn 2", None),
        ("by when must it be reported?", "báo cáo ngay sau khi hội nghị kết thúc", "ngay sau khi"),
        ("by when must it be reported?", "báo cáo trước ngày 05/6/2026", "ngày 05/6"),
        ("when is it opened?", "thông xe sau khi hoàn thành đoạn 2", "sau khi"),
        ("what is the latest date for it?", "gửi hằng năm; năm nay trước ngày 15/11", "ngày 15/1"),
        ("bao lau so ket mot lan", "sơ kết, khen thưởng 2 năm (2017-2018)", None),
        ("may nam to chuc mot lan", "Hội thi được tổ chức 02 năm một lần", "02 năm"),
        ("how often is it reviewed?", "rà soát hằng quý, báo cáo năm 2026", "hằng quý"),
        ("bat dau tu ngay nao", "Chiến dịch 500 ngày đêm tìm kiếm", None),
        ("gui truoc ngay nao", "gửi chậm nhất 05 ngày trước ngày khai mạc", "05 ngày trước"),
        ("nop vao ngay nao", "nộp vào ngày làm việc cuối cùng của tháng", "ngày làm việc cuối"),
        ("tu ngay nao den ngay nao", "báo cáo trước ngày 14 tháng 12", None),
        ("nop vao ngay may", "nộp hằng năm, trước ngày 15/11", "ngày 15/1"),
        ("don gia khi nao doi", "Đơn giá được đổi khi lương tối thiểu vùng thay đổi.", "khi"),
        ("luc nao hop voi truong", "họp vào ngày cuối cùng của đợt đánh giá", "ngày cuối"),
        ("tiep dan vao thu may", "tiếp dân theo kế hoạch, 2 ngày một tuần", None),
        ("tiep dan vao thu may", "tiếp dân vào sáng thứ năm", "thứ năm"),
        (
            "nop truoc 1/7/2025 thi chuyen truoc ngay nao",
            "nộp trước ngày 01 tháng 7 năm 2025, chuyển trước ngày 08 tháng 7 năm 2025",
            "ngày 08 tháng 7",
        ),
        ("giai cong bo vao luc nao", "Giải được công bố tại Lễ bế mạc Hội thi.", "tại Lễ"),
        (
            "ho kinh doanh ngung tu luc nao",
            "kể từ thời điểm hộ kinh doanh được chuyển",
            "kể từ thời điểm",
        ),
        ("nop truoc moc nao", "gửi trước khi hội nghị được tổ chức", "trước khi"),
        (
            "what period is it valid",
            "từ ngày 01 tháng 4 đến hết ngày 31 tháng 12",
            "ngày 01 tháng 4 đến hết ngày 31",
        ),
        ("bao cao truoc ngay nao", "bàn giao năm 2025, báo cáo trước ngày 31/12/2025", "ngày 31/1"),
    ],
)
def test_the_time_that_is_asked_for(asked: str, text: str, found: str | None) -> None:
    spans = [text[one.start : one.end] for one in found_times(text, text, asked)]
    assert (spans[0] if spans else None) == found


def test_the_year_that_a_vision_reaches_stands_behind_that_word() -> None:
    quote = "phê duyệt Đề án giai đoạn 2022 - 2025, tầm nhìn đến năm 2030"
    (year,) = found_times("", quote, "de an co tam nhin den nam bao nhieu")
    assert quote[year.start : year.end] == "tầm nhìn đến năm 2030"
    assert not list(found_times("", "giai đoạn 2022 - 2025", "tam nhin den nam nao"))
