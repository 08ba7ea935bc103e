from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from ingest.formats import image
from ingest.formats.image import read
from ingest.formats.paged import whole
from ingest.formats.paged.tesseract import INSTALL, available
from rag.errors import UnreadableFile
from tests.ingest.formats.paged.drawn import FONT

needs_tesseract = pytest.mark.skipif(not available(), reason=f"Tesseract is missing: {INSTALL}")
SENTENCE = "Kế hoạch số 300/KH-UBND ngày 23/12/2023 của Ủy ban nhân dân tỉnh"


def page(*sentences: str) -> Image.Image:
    """Part of a page at 200 dpi: 13 points are 36 pixels."""
    picture = Image.new("RGB", (1654, 500), "white")
    font = ImageFont.truetype(str(FONT), 36)
    for order, sentence in enumerate(sentences):
        ImageDraw.Draw(picture).text((80, 80 + 70 * order), sentence, "black", font)
    return picture


@needs_tesseract
@pytest.mark.parametrize("suffix", ["png", "jpg"])
def test_a_picture_is_read_with_its_confidence(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    page(SENTENCE).save(path, dpi=(200, 200))
    found = read(path)
    assert found.text == f"{SENTENCE}\n"
    (only,) = found.pages
    assert only.number == 1
    assert only.confidence is not None
    assert only.confidence > 0.8


@needs_tesseract
def test_each_picture_of_a_tiff_is_a_page(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    pages = [page(SENTENCE), page("Sở Nội vụ báo cáo trước ngày 15 tháng 12.")]
    pages[0].save(path, save_all=True, append_images=pages[1:], dpi=(200, 200))
    found = read(path)
    assert [one.number for one in found.pages] == [1, 2]
    assert found.text[found.pages[1].start :] == "Sở Nội vụ báo cáo trước ngày 15 tháng 12.\n"


def test_without_the_program_the_sentence_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(image, "available", lambda: False)
    monkeypatch.setattr(whole, "available", lambda: False)
    page(SENTENCE).save(tmp_path / "a.png")
    with pytest.raises(
        UnreadableFile, match="apt-get install tesseract-ocr tesseract-ocr-vie"
    ) as caught:
        read(tmp_path / "a.png")
    assert caught.value.code == "missing_tool"


def test_too_many_pixels_are_refused_before_they_are_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(image, "MOST_PIXELS", 1000)
    page(SENTENCE).save(tmp_path / "a.png")
    with pytest.raises(UnreadableFile, match="more than 1,000 pixels") as caught:
        read(tmp_path / "a.png")
    assert caught.value.code == "too_large"


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n" + b"\0" * 40, b"GIF89a" + b"\0" * 40])
def test_what_is_no_picture_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(data)
    with pytest.raises(UnreadableFile):
        read(path)


def test_a_picture_cut_short_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    page(SENTENCE).save(path)
    path.write_bytes(path.read_bytes()[:2000])
    with pytest.raises(UnreadableFile, match="damaged"):
        read(path)
