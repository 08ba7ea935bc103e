from __future__ import annotations

from PIL import Image, ImageDraw

from ingest.formats.paged.ruling import without_rules

DPI = 300


def test_the_rules_of_a_table_are_found_and_taken_out() -> None:
    page = Image.new("L", (1200, 800), 255)
    draw = ImageDraw.Draw(page)
    for y in (100, 300, 500):
        draw.rectangle((100, y, 900, y + 3), fill=0)
    for x in (100, 400, 900):
        draw.rectangle((x, 100, x + 3, 503), fill=0)
    draw.rectangle((600, 200, 640, 205), fill=0)  # a dash is no rule
    bare, rules = without_rules(page, DPI)
    lying = sorted(rule for rule in rules if rule.right - rule.left > rule.bottom - rule.top)
    standing = [rule for rule in rules if rule not in lying]
    assert [round(rule.top) for rule in lying] == [24, 72, 120]  # 100, 300, 500 pixels in points
    assert [round(rule.left) for rule in lying] == [24, 24, 24]
    assert sorted(round(rule.left) for rule in standing) == [24, 96, 216]
    assert bare.getpixel((500, 301)) == 255
    assert bare.getpixel((620, 202)) == 0


def test_a_dark_picture_is_no_rule() -> None:
    page = Image.new("L", (1200, 800), 255)
    ImageDraw.Draw(page).rectangle((100, 100, 900, 500), fill=0)
    assert without_rules(page, DPI)[1] == []


def test_a_page_without_rules_stays_as_it_is() -> None:
    page = Image.new("L", (1200, 800), 255)
    assert without_rules(page, DPI) == (page, [])
