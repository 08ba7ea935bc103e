"""The openings of items that are too long to be said whole."""

from rag.generation.quoting.openings import is_opening, openings
from rag.model import Document, Evidence

ITEMS = (
    "Lệ phí nộp đơn đăng ký bảo hộ quyền sở hữu công nghiệp quy định tại điểm 1.1 khoản 1 Mục A"
    " Biểu mức thu phí ban hành kèm theo Thông tư số 263;",
    "Phí cấp giấy phép;",
    "Lệ phí cấp chứng chỉ hành nghề luật sư, công chứng viên và đấu giá viên theo quy định của pháp"
    " luật về phí và lệ phí.",
)


def _items(*lines: str) -> list[Evidence]:
    document = Document("d", "d.txt", "\n".join(lines), "", "0")
    starts = [document.text.index(one) for one in lines]
    return [Evidence(document, at, at + len(one)) for at, one in zip(starts, lines, strict=True)]


def test_each_is_cut_before_what_it_is_bound_by_and_a_short_one_is_said_whole() -> None:
    said = openings(_items(*ITEMS), 200)
    assert [one.quote for one in said] == [
        "Lệ phí nộp đơn đăng ký bảo hộ quyền sở hữu công nghiệp",
        "Phí cấp giấy phép;",
        "Lệ phí cấp chứng chỉ hành nghề luật sư, công chứng viên và đấu giá viên",
    ]
    assert [is_opening(one) for one in said] == [True, False, True]


def test_nothing_is_said_where_there_is_hardly_room_or_no_place_to_cut() -> None:
    assert openings(_items(*ITEMS), 120) == []
    assert openings(_items("a" * 300, "b" * 300), 400) == []
