from pathlib import Path

import pytest

from ingest.formats.docx import read
from rag.errors import UnreadableFile
from rag.model import LeftOut
from tests.ingest.formats.packages import FRAMED, docx, item, p, table, zipped

LEVELS = """<w:abstractNum w:abstractNumId="1">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>
<w:lvlText w:val="%3)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="2">
<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/>
<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/>
<w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num>"""


def lines(path: Path) -> list[str]:
    return read(path).text.splitlines()


def test_items_have_the_numbers_that_are_printed(tmp_path: Path) -> None:
    body = "".join(
        [
            item("Mục đích", 1), item("Một", 1, 1), item("Ý", 1, 2), item("Nữa", 1, 2),
            item("Hai", 1, 1), item("Lại", 1, 2), item("Yêu cầu", 1), item("Một", 1, 1),
            item("gạch", 2), item("chấm", 2, 1), item("Năm", 3, 1),
        ]
    )  # fmt: skip
    assert lines(docx(tmp_path / "a.docx", body, numbering=LEVELS)) == [
        "I. Mục đích", "1. Một", "a) Ý", "b) Nữa", "2. Hai", "a) Lại", "II. Yêu cầu", "1. Một",
        "- gạch", "• chấm", "5. Năm",
    ]  # fmt: skip


def test_a_letterhead_is_read_cell_by_cell(tmp_path: Path) -> None:
    head = table(
        (p("ỦY BAN NHÂN DÂN") + p("TỈNH KIÊN GIANG"), p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
        (p("Số: 63/KH-UBND"), p("Kiên Giang, ngày 06 tháng 3 năm 2024")),
    )
    found = read(docx(tmp_path / "a.docx", head + p("KẾ HOẠCH")))
    assert found.text.splitlines() == [
        "ỦY BAN NHÂN DÂN", "TỈNH KIÊN GIANG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 63/KH-UBND", "Kiên Giang, ngày 06 tháng 3 năm 2024", "KẾ HOẠCH",
    ]  # fmt: skip
    assert found.rows == ()


def test_tables_of_data_have_rows_with_their_columns(tmp_path: Path) -> None:
    merged = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>' + p("Sở Nội vụ")
    goes_on = "<w:tcPr><w:vMerge/></w:tcPr><w:p/>"
    body = table(
        (p("STT"), p("Nhiệm vụ"), p("Chủ trì")),
        (p("1"), p("Rà soát") + p("thủ tục"), merged),
        (p("2"), p("Báo cáo"), goes_on),
        properties=FRAMED,
    )
    found = read(docx(tmp_path / "a.docx", body))
    rows = [
        ([found.text[a:b] for a, b in row.columns], found.text[row.start : row.end])
        for row in found.rows
    ]
    head = ["STT", "Nhiệm vụ", "Chủ trì"]
    assert rows == [(head, "1\nRà soát thủ tục\nSở Nội vụ"), (head, "2\nBáo cáo")]


def test_changes_hidden_text_and_signs(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>Thời hạn</w:t></w:r><w:ins><w:r><w:t> mới</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText> cũ</w:delText></w:r></w:del>"
        "<w:r><w:tab/><w:t>là</w:t><w:br/><w:t>30</w:t><w:noBreakHyphen/><w:t>6</w:t></w:r>"
        '<w:r><w:rPr><w:vanish/></w:rPr><w:t>giấu</w:t></w:r><w:r><w:sym w:font="Wingdings" '
        'w:char="F0FE"/></w:r></w:p>' + p("kế hoạch", run="<w:caps/>")
    )
    found = read(docx(tmp_path / "a.docx", body))
    assert found.text == "Thời hạn mới là 30-6☑\nKẾ HOẠCH\n"
    assert found.notes == (
        "hidden text of 4 characters was left out: giấu",
        "tracked changes: 1 insertions were taken, 1 deletions left out",
    )


def test_fields_give_their_results(tmp_path: Path) -> None:
    body = (
        '<w:p><w:r><w:t>Trang </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        '<w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        '<w:hyperlink><w:r><w:t> xem 33/CT-TTg</w:t></w:r></w:hyperlink></w:p>'
    )  # fmt: skip
    assert lines(docx(tmp_path / "a.docx", body)) == ["Trang 7 xem 33/CT-TTg"]


def test_notes_stand_behind_their_paragraph(tmp_path: Path) -> None:
    body = (
        '<w:p><w:r><w:t>Nghị định 30</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'
        "<w:r><w:t>.</w:t></w:r></w:p>" + p("Hết")
    )
    notes = (
        '<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>'
        '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>Năm 2020.</w:t></w:r></w:p>'
        "</w:footnote>"
    )
    assert lines(docx(tmp_path / "a.docx", body, footnotes=notes)) == [
        "Nghị định 30¹.", "¹ Năm 2020.", "Hết",
    ]  # fmt: skip


def test_text_boxes_are_read_once(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{p('ĐẾN Số: 12')}</w:txbxContent>"
    body = (
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
        f"{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox>"
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Thân</w:t></w:r></w:p>"
    )
    assert lines(docx(tmp_path / "a.docx", body)) == ["Thân", "ĐẾN Số: 12"]


def test_running_heads_are_left_out_and_listed(tmp_path: Path) -> None:
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="header1"/>'
        '<w:headerReference w:type="first" r:id="header2"/>'
        '<w:footerReference w:type="default" r:id="footer1"/></w:sectPr>'
    )
    found = read(
        docx(
            tmp_path / "a.docx",
            p("Thân") + section,
            header1=p("Kế hoạch năm 2024"),
            header2=p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            footer1=p("Trang 2"),
        )
    )
    assert found.text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nThân\n"
    assert found.left_out == (
        LeftOut("running_head", "Kế hoạch năm 2024", 39),
        LeftOut("page_number", "Trang 2", 39),
    )


def test_fonts_come_from_styles(tmp_path: Path) -> None:
    styles = """<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>
    </w:rPr></w:rPrDefault></w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr><w:rFonts w:ascii=".VnTime"
    w:hAnsi=".VnTime"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="H"><w:basedOn w:val="N"/><w:rPr><w:rFonts
    w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/></w:rPr></w:style>"""
    body = p("Bé", '<w:pStyle w:val="H"/>') + p("Bé") + p(
        "Bé", run='<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'
    )  # fmt: skip
    found = read(docx(tmp_path / "a.docx", body + p("quyÒn lîi cña «ng"), styles=styles))
    assert found.text.splitlines()[:2] == ["BỘ", "Bộ"]
    assert found.text.splitlines()[3] == "quyền lợi của ông"
    assert any("TCVN3" in note for note in found.notes)


def test_what_is_no_document_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"word/document\.xml is missing"):
        read(zipped(tmp_path / "a.docx", {"x": "y"}))
    (tmp_path / "b.docx").write_bytes(b"\xd0\xcf\x11\xe0 protected")
    with pytest.raises(UnreadableFile, match="password"):
        read(tmp_path / "b.docx")
