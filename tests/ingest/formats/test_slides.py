from pathlib import Path

from ingest.formats.slides import read
from rag.model import Page
from tests.ingest.formats.packages import R, relations, zipped

A = 'xmlns:a="a" xmlns:p="p"'


def slide(*paragraphs: str, show: str = "1") -> str:
    inner = "".join(f"<a:p><a:r>{one}</a:r></a:p>" for one in paragraphs)
    return f'<p:sld {A} show="{show}"><p:sp><p:txBody>{inner}</p:txBody></p:sp></p:sld>'


def test_a_slide_is_a_page(tmp_path: Path) -> None:
    listed = "".join(f'<p:sldId id="{at}" r:id="slide{at}"/>' for at in (2, 1, 3))
    path = zipped(
        tmp_path / "a.pptx",
        {
            "ppt/presentation.xml": f'<p:presentation {A} xmlns:r="{R}"><p:sldIdLst>{listed}'
            "</p:sldIdLst></p:presentation>",
            "ppt/_rels/presentation.xml.rels": relations(
                slide1="slides/1.xml", slide2="slides/2.xml", slide3="slides/3.xml"
            ),
            "ppt/slides/1.xml": slide("<a:t>LUẬT XÂY DỰNG</a:t>"),
            "ppt/slides/2.xml": slide(
                '<a:rPr><a:latin typeface="VNI-Times"/></a:rPr><a:t>Chính phuû</a:t>',
                "<a:t>Điều 1</a:t>",
            ),
            "ppt/slides/3.xml": slide("<a:t>giấu</a:t>", show="0"),
        },
    )
    found = read(path)
    assert found.text == "Chính phủ\nĐiều 1\nLUẬT XÂY DỰNG\n"
    assert found.pages == (Page(1, 0), Page(2, 17), Page(3, 31))
