from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from ingest.formats.paged.scan import is_blank, levelled, without_red


def test_red_ink_goes_and_black_print_under_it_stays() -> None:
    page = Image.new("RGB", (40, 10), "white")
    draw = ImageDraw.Draw(page)
    draw.rectangle((0, 0, 19, 9), fill=(205, 30, 40))
    draw.rectangle((5, 0, 9, 9), fill=(40, 8, 10))
    grey, red = without_red(page)
    assert grey.getpixel((15, 5)) == 253  # (205 - 90) * 2.2
    assert grey.getpixel((7, 5)) == 18  # 0.299 * 40 + 0.587 * 8 + 0.114 * 10
    assert grey.getpixel((30, 5)) == 255
    assert red == pytest.approx(15 / 40)


def test_a_grey_scan_has_no_red() -> None:
    assert without_red(Image.new("L", (4, 4), 100))[1] == 0.0


def lines(angle: float) -> Image.Image:
    page = Image.new("L", (600, 850), 255)
    draw = ImageDraw.Draw(page)
    for y in range(60, 800, 20):
        draw.rectangle((60, y, 540, y + 8), fill=0)
    return page.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)


@pytest.mark.parametrize("angle", [0.0, 1.0, -2.5])
def test_lines_are_levelled(angle: float) -> None:
    assert levelled(lines(angle))[1] == pytest.approx(-angle, abs=0.15)


def test_paper_without_print_is_blank() -> None:
    assert is_blank(Image.new("L", (600, 850), 250))
    assert not is_blank(lines(0.0))
