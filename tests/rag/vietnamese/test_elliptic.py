import pytest

from rag.vietnamese.elliptic import of_another


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        (
            "Số điểm đo vùng nuôi tôm sú ở Cà Mau là bao nhiêu",
            "tôm hùm thì sao?",
            "Số điểm đo vùng nuôi tôm hùm ở Cà Mau là bao nhiêu?",
        ),
        (
            "Sản lượng năm 2025 của Cà Mau bao nhiêu tấn",
            "An Giang bao nhiêu tấn?",
            "Sản lượng năm 2025 của An Giang bao nhiêu tấn?",
        ),
        (
            "Người ký công văn của Sở Tài chính là ai",
            "Kế hoạch 63 của Kiên Giang thì sao?",
            "Người ký Kế hoạch 63 của Kiên Giang là ai?",
        ),
        (
            "Phí đến hết năm 2027 mấy phần trăm",
            "từ năm 2028 trở đi thế nào?",
            "Phí từ năm 2028 trở đi mấy phần trăm?",
        ),
        (
            "Lớp mẫu giáo học 3 buổi ngoại ngữ đóng bao nhiêu",
            "5 buổi thì sao?",
            "Lớp mẫu giáo học 5 buổi ngoại ngữ đóng bao nhiêu?",
        ),
        ("Lương mức 1 bao nhiêu", "mức 3 thì sao?", "Lương mức 3 bao nhiêu?"),
        (
            "Lịch của Bộ: số phong trào thi đua là số sơ bộ hay chính thức",
            "số hội thì sao?",
            "Lịch của Bộ: số hội là số sơ bộ hay chính thức?",
        ),
        ("Dự án 1 do ai chủ trì", "dự án 2 phải báo cáo ai?", None),
        ("Niêm yết kết quả mấy ngày", "kết luận phản ánh mấy ngày?", None),
        ("Kế hoạch 63 do ai soạn", "ai trình công văn?", None),
    ],
)
def test_what_only_names_another_thing(first: str, second: str, told: str | None) -> None:
    assert of_another(first, second) == told
