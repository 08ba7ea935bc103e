"""Three small documents: a plan with all its parts, a hostile page with nothing of them, and a
decision with an annex, whose table came down as lines."""

from __future__ import annotations

from dataclasses import replace

from rag.model import Document, Identity, PartialDate, Reference, Row, Section, Span, Stated

PLAN_TEXT = """\
ỦY BAN NHÂN DÂN TỈNH AN BÌNH
|
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
|
Số: 12/KH-UBND
An Bình, ngày 06 tháng 03 năm 2024
KẾ HOẠCH
Về công tác dân vận năm 2024
Thực hiện Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ, tỉnh yêu cầu:
I. MỤC TIÊU 🌾
1. Mỗi xã có một mô hình. Chữ hiếm 𠀋𠮷 đứng trước. Báo cáo gửi trước ngày 15/12/2024.
II. THỰC HIỆN
Sở Nội vụ theo dõi; các sở phối hợp./.
Nơi nhận:
- Như trên;
- Lưu: VT.
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Nguyễn Văn Bình"""

HOSTILE_TEXT = """\
<script>window.hacked = true</script><img src=x onerror="window.hacked = true">
Tin tức & sự kiện: thực hiện Kế hoạch số 12/KH-UBND ngày 06/3/2024 của Ủy ban nhân dân tỉnh An Bình.
"""


def stated(text: str, words: str, value: str | None = None) -> Stated:
    """Where ``words`` first stands in ``text``."""
    start = text.index(words)
    return Stated(value or words, start, start + len(words))


def _section(heading: str, end: str, path: str) -> Section:
    start = PLAN_TEXT.index(heading)
    words = heading.split(" ", 1)[1]
    return Section(
        (path,), f"mục {path}", words, start, start + len(heading), PLAN_TEXT.index(end), 1
    )


def _reference(text: str, words: str, number: str, issuer: str, date: PartialDate) -> Reference:
    start = text.index(words)
    return Reference(
        start,
        start + len(words),
        type=words.split(" số")[0],
        number=number,
        number_written=number,
        date=date,
        issuer=issuer,
    )


PLAN = Document(
    doc_id="ke-hoach-12",
    file="ke-hoach-12.txt",
    text=PLAN_TEXT,
    title="Kế hoạch số 12/KH-UBND ngày 06/3/2024 về công tác dân vận năm 2024",
    sha256="0" * 64,
    identity=Identity(
        type=stated(PLAN_TEXT, "KẾ HOẠCH", "Kế hoạch"),
        number=stated(PLAN_TEXT, "12/KH-UBND"),
        issuer=stated(PLAN_TEXT, "ỦY BAN NHÂN DÂN TỈNH AN BÌNH", "Ủy ban nhân dân tỉnh An Bình"),
        place=stated(PLAN_TEXT, "An Bình, ngày", "An Bình"),
        issued_on=stated(PLAN_TEXT, "ngày 06 tháng 03 năm 2024"),
        date=PartialDate(2024, 3, 6),
        subject=stated(PLAN_TEXT, "Về công tác dân vận năm 2024", "về công tác dân vận năm 2024"),
        signer=stated(PLAN_TEXT, "Nguyễn Văn Bình"),
        post=stated(PLAN_TEXT, "PHÓ CHỦ TỊCH", "Phó Chủ tịch"),
        authority=stated(PLAN_TEXT, "KT. CHỦ TỊCH"),
        recipients=(stated(PLAN_TEXT, "- Như trên;", "Như trên"),),
    ),
    sections=(
        _section("I. MỤC TIÊU 🌾", "II. THỰC HIỆN", "I"),
        _section("II. THỰC HIỆN", "Nơi nhận", "II"),
    ),
    references=(
        _reference(
            PLAN_TEXT,
            "Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ",
            "33/CT-TTg",
            "Thủ tướng Chính phủ",
            PartialDate(2021, 11, 26),
        ),
    ),
    furniture=tuple(Span(at, at + 1) for at, letter in enumerate(PLAN_TEXT) if letter == "|"),
    province="An Bình",
)

HOSTILE = Document(
    doc_id="tin-tuc",
    file="tin-tuc.txt",
    text=HOSTILE_TEXT,
    title='Tin tức & sự kiện <b onclick="window.hacked = true">',
    sha256="1" * 64,
    references=(
        _reference(
            HOSTILE_TEXT,
            "Kế hoạch số 12/KH-UBND ngày 06/3/2024 của Ủy ban nhân dân tỉnh An Bình",
            "12/KH-UBND",
            "Ủy ban nhân dân tỉnh An Bình",
            PartialDate(2024, 3, 6),
        ),
    ),
    notes=("không nêu số",),
    province="An Bình",
)

DOCUMENTS = {each.doc_id: each for each in (PLAN, HOSTILE)}


DECISION_TEXT = """\
ỦY BAN NHÂN DÂN TỈNH AN BÌNH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 45/QĐ-UBND
QUYẾT ĐỊNH
Về mức học phí
Điều 1. Thay thế Kế hoạch số 12/KH-UBND ngày 06/3/2024 của Ủy ban nhân dân tỉnh An Bình.
Nơi nhận:
- Như Điều 1;
CHỦ TỊCH
Trần Thị Hoa
PHỤ LỤC
MỨC HỌC PHÍ
(Kèm theo Quyết định số 45/QĐ-UBND)
STT
Trường
Mức thu (đồng)
1
Trường Mầm non Hoa Sen
4.650.000
2
Trường Tiểu học An Bình
3.700.000
3
Trường Trung học cơ sở Nam Sơn
Chưa quy định."""


def _line(words: str, text: str = DECISION_TEXT) -> Span:
    """Where a whole line stands."""
    start = f"\n{text}\n".index(f"\n{words}\n")
    return Span(start, start + len(words))


def _row(first: str, last: str) -> Row:
    columns = (_line("STT"), _line("Trường"), _line("Mức thu (đồng)"))
    return Row(_line(first).start, _line(last).end, columns)


DECISION = Document(
    doc_id="quyet-dinh-45",
    file="quyet-dinh-45.txt",
    text=DECISION_TEXT,
    title="Quyết định số 45/QĐ-UBND của Ủy ban nhân dân tỉnh An Bình",
    sha256="2" * 64,
    identity=Identity(
        type=stated(DECISION_TEXT, "QUYẾT ĐỊNH", "Quyết định"),
        number=stated(DECISION_TEXT, "45/QĐ-UBND"),
        issuer=stated(
            DECISION_TEXT, "ỦY BAN NHÂN DÂN TỈNH AN BÌNH", "Ủy ban nhân dân tỉnh An Bình"
        ),
        subject=stated(DECISION_TEXT, "Về mức học phí", "về mức học phí"),
        signer=stated(DECISION_TEXT, "Trần Thị Hoa"),
        post=Stated("Chủ tịch", *_line("CHỦ TỊCH")),
        recipients=(stated(DECISION_TEXT, "- Như Điều 1;", "Như Điều 1"),),
    ),
    references=(
        replace(
            _reference(
                DECISION_TEXT,
                "Kế hoạch số 12/KH-UBND ngày 06/3/2024 của Ủy ban nhân dân tỉnh An Bình",
                "12/KH-UBND",
                "Ủy ban nhân dân tỉnh An Bình",
                PartialDate(2024, 3, 6),
            ),
            relation="replaces",
        ),
    ),
    rows=(
        _row("1", "4.650.000"),
        _row("2", "3.700.000"),
        _row("3", "Chưa quy định."),
    ),
    province="An Bình",
)
