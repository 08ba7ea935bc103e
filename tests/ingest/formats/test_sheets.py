from pathlib import Path

import pytest

from ingest.formats.sheets import read
from ingest.formats.spreadsheets import book
from rag.errors import UnreadableFile
from tests.ingest.formats.packages import relations, zipped

TCVN3 = Path(__file__).parent / "files" / "tcvn3.xls"  # made with xlwt
STYLES = (
    '<styleSheet><fonts><font><name val="Arial"/></font><font><name val=".VnTime"/></font></fonts>'
    '<cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>'
)


def xlsx(path: Path, rows: str, names: tuple[str, ...] = ("Sheet1",), states: str = "") -> Path:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    sheets = "".join(
        f'<sheet name="{name}" sheetId="{at}" r:id="worksheet{at}" {states if at > 1 else ""}/>'
        for at, name in enumerate(names, start=1)
    )
    parts = {f"worksheet{at}": f"worksheets/s{at}.xml" for at in range(1, len(names) + 1)}
    part = f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>'
    return zipped(
        path,
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": relations(officeDocument="xl/workbook.xml"),
            "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{rel}"><sheets>{sheets}</sheets>'
            "</workbook>",
            "xl/_rels/workbook.xml.rels": relations(**parts, styles="styles.xml").replace(
                "<Relationships>",
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/"
                "relationships'>",
            ),
            "xl/styles.xml": STYLES.replace("<styleSheet>", f'<styleSheet xmlns="{main}">'),
            **{f"xl/{name}": part for name in parts.values()},
        },
    )


def text(place: str, words: str, style: int = 0) -> str:
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t>{words}</t></is></c>'


def test_rows_have_their_columns(tmp_path: Path) -> None:
    rows = (
        f"<row r='1'>{text('A1', 'BIỂU TỔNG HỢP')}</row>"
        f"<row r='3'>{text('A3', 'STT')}{text('B3', 'Chỉ tiêu')}{text('C3', 'Năm 2024')}</row>"
        f"<row r='4'><c r='A4'><v>1</v></c>{text('B4', 'GRDP')}<c r='C4'><v>0.1</v></c></row>"
        f"<row r='5'><c r='A5'><v>2</v></c>{text('B5', 'Thu')}<c><v>17469747308</v></c></row>"
    )
    found = read(xlsx(tmp_path / "a.xlsx", rows))
    assert found.text.splitlines() == [
        "BIỂU TỔNG HỢP", "STT", "Chỉ tiêu", "Năm 2024", "1", "GRDP", "0.1", "2", "Thu",
        "17469747308",
    ]  # fmt: skip
    assert [found.text[a:b] for a, b in found.rows[1].columns] == ["STT", "Chỉ tiêu", "Năm 2024"]
    assert found.text[found.rows[1].start : found.rows[1].end] == "2\nThu\n17469747308"


def test_fonts_of_cells_tell_their_encoding(tmp_path: Path) -> None:
    rows = f"<row r='1'>{text('A1', 'Sè hé', 1)}{text('B1', 'Bé', 0)}</row>"
    assert read(xlsx(tmp_path / "a.xlsx", rows)).text == "Số hộ\nBé\n"


def test_a_sheet_gives_its_name_where_that_says_more(tmp_path: Path) -> None:
    rows = f"<row r='1'>{text('A1', 'Phụ lục 1')}</row>"
    names = ("Phụ lục 1", "Vốn đầu tư", "T4-2005")
    assert read(xlsx(tmp_path / "a.xlsx", rows, names)).text.splitlines() == [
        "Phụ lục 1", "Vốn đầu tư", "Phụ lục 1", "Phụ lục 1",
    ]  # fmt: skip


def test_hidden_sheets_are_left_out_and_told(tmp_path: Path) -> None:
    path = xlsx(
        tmp_path / "a.xlsx", f"<row r='1'>{text('A1', 'x')}</row>", ("A", "B"), 'state="hidden"'
    )
    found = read(path)
    assert found.text == "x\n"
    assert found.notes == ("hidden sheets were left out: B",)


def test_sheets_that_spread_too_far_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    far = xlsx(tmp_path / "a.xlsx", f"<row r='1048576'>{text('XFD1048576', 'x')}</row>")
    with pytest.raises(UnreadableFile) as caught:
        read(far)
    assert caught.value.code == "too_large"
    monkeypatch.setattr(book, "MAX_SHEETS", 1)
    with pytest.raises(UnreadableFile, match="at most 1"):
        read(xlsx(tmp_path / "b.xlsx", "", ("A", "B")))


def test_old_workbooks_are_read_with_their_fonts() -> None:
    found = read(TCVN3)
    assert found.text.splitlines() == [
        "BIỂU TỔNG HỢP", "Số TT", "Tên chỉ tiêu", "Thực hiện", "1", "Số hộ", "33.74668725", "2",
        "Bộ bé", "01/04/2005",
    ]  # fmt: skip
    assert "hidden sheets were left out: An" in found.notes


@pytest.mark.parametrize(
    "data", [b"", b"\xd0\xcf\x11\xe0" + b"x" * 5000, b"PK\x05\x06" + b"\0" * 18]
)
def test_what_is_no_workbook_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.xls").write_bytes(data)
    with pytest.raises(UnreadableFile):
        read(tmp_path / "a.xls")


def test_a_damaged_workbook_is_refused(tmp_path: Path) -> None:
    data = bytearray(TCVN3.read_bytes())
    data[600:3000] = bytes(2400)
    (tmp_path / "a.xls").write_bytes(data)
    with pytest.raises(UnreadableFile, match="damaged"):
        read(tmp_path / "a.xls")
