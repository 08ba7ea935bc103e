from pathlib import Path

import pytest

from ingest.formats.html import read
from rag.errors import UnreadableFile

HEAD = "<html><head><title>Cổng</title><meta charset=utf-8></head><body>"
DOCUMENT = """<table><tr><td>ỦY BAN NHÂN DÂN<br>TỈNH KIÊN GIANG</td>
<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr><tr><td>Số: 63/KH-UBND</td>
<td>Kiên Giang, ngày 06 tháng 3 năm 2024</td></tr></table>
<p>Thực hiện <a href=x>Chỉ thị số 33/CT-TTg</a>, Ủy ban nhân dân
tỉnh ban&nbsp;hành kế&shy;hoạch<!-- ẩn --> sau:</p>"""


def lines(path: Path, html: str) -> list[str]:
    path.write_text(html, encoding="utf-8")
    return read(path).text.splitlines()


def test_a_document_is_read_in_order(tmp_path: Path) -> None:
    assert lines(tmp_path / "a.html", HEAD + DOCUMENT) == [
        "ỦY BAN NHÂN DÂN", "TỈNH KIÊN GIANG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 63/KH-UBND", "Kiên Giang, ngày 06 tháng 3 năm 2024",
        "Thực hiện Chỉ thị số 33/CT-TTg, Ủy ban nhân dân tỉnh ban hành kếhoạch sau:",
    ]  # fmt: skip


def test_what_stands_around_a_document_is_left_out_and_told(tmp_path: Path) -> None:
    links = "".join(f"<li><a href={n}>Trang thứ {n}</a></li>" for n in range(4))
    page = (
        f"{HEAD}<div id=header>Cổng thông tin</div><ul>{links}</ul>"
        "<script>var x='<p>y</p>'</script>"
        f"<div class=breadcrumb><a href=/>Trang chủ</a> » Văn bản</div><div>{DOCUMENT}</div>"
        f"<style>.an{{display:none}}</style><p class=an>ẩn</p><p style='display: none'>ẩn</p>"
        f"<p hidden>ẩn</p><h3>Tin liên quan</h3><ul>{links}</ul><div>Số lần đọc: 1950</div>"
        "<footer>Bản quyền</footer>"
    )
    found = lines(tmp_path / "a.html", page)
    assert found[0] == "ỦY BAN NHÂN DÂN"
    assert found[-1].endswith("sau:")
    assert len(found) == 6
    (note,) = [one for one in read(tmp_path / "a.html").notes if "menus" in one]
    assert note.startswith("menus and links of the page, ")


def test_a_document_is_no_menu_for_what_it_is_called(tmp_path: Path) -> None:
    page = f"{HEAD}<div class=menu><header>{DOCUMENT}</header></div>"
    assert len(lines(tmp_path / "a.html", page)) == 6


def test_lists_are_numbered_as_they_are_shown(tmp_path: Path) -> None:
    page = (
        "<ol type=I><li>Mục đích<ol type=a start=3><li>x</li><li>y</li></ol></li>"
        "<li>Yêu cầu</li></ol>"
        "<ul><li>- gạch</li><li>chấm</li></ul><ol reversed><li>b</li><li>a</li></ol>"
        "<ol style='list-style-type:lower-roman'><li value=4>bốn</li></ol>"
    )
    assert lines(tmp_path / "a.html", page) == [
        "I. Mục đích", "c. x", "d. y", "II. Yêu cầu", "- gạch", "• chấm", "2. b", "1. a", "iv. bốn",
    ]  # fmt: skip


def test_tables_of_data(tmp_path: Path) -> None:
    page = (
        "<table border=1><tr><th>STT<th>Việc</tr><tr><td>1<td>Rà soát</tr>"
        "<tr><td>2<td>Báo cáo</tr></table>"
    )
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    found = read(tmp_path / "a.html")
    assert [found.text[row.start : row.end] for row in found.rows] == ["1\nRà soát", "2\nBáo cáo"]
    assert [found.text[a:b] for a, b in found.rows[0].columns] == ["STT", "Việc"]


@pytest.mark.parametrize(
    "data",
    [
        '<meta charset=windows-1258><p>Th\xf4ng b\xe1o</p>'.encode("latin-1"),
        "<p>Thông báo</p>".encode("utf-16"),
        "\ufeff<p>Thông báo</p>".encode(),
        b"<meta charset=iso-8859-1><p>Th&#244;ng b&aacute;o</p>",
        "<meta charset=x-user-defined><p><font face='.VnTime, Arial'>Th«ng b¸o</font>".encode(
            "latin-1"
        ),
        b"<style>p.a {font-family: 'VNI-Times'}</style><p class=a>Tho\xe2ng ba\xf9o</p>",
        "<p>Th«ng b¸o</p><!-- ViÖt Nam céng hoµ -->".encode("latin-1"),
    ],
)  # fmt: skip
def test_characters_are_those_that_are_meant(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.html").write_bytes(data)
    assert read(tmp_path / "a.html").text == "Thông báo\n"


def test_pages_nested_too_deeply_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<div>" * 5000 + "x", encoding="utf-8")
    with pytest.raises(UnreadableFile) as caught:
        read(tmp_path / "a.html")
    assert caught.value.code == "too_large"


def test_an_empty_page_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("", encoding="utf-8")
    with pytest.raises(UnreadableFile) as caught:
        read(tmp_path / "a.html")
    assert caught.value.code == "empty"
