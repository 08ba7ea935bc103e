"""A PDF as a scanner would bring it back: pictures at 200 dpi, askew by 1°, a red seal on it."""

from __future__ import annotations

import math
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw

from ingest.formats.paged.layer import read_layer
from ingest.formats.paged.rows import rows_of

DPI = 200
SKEW = 1.0  # degrees
_RED = (205, 30, 40)
_PAPER = (250, 249, 246)


def scan(source: Path, target: Path, signer: str = "") -> None:
    """Write the PDF at ``source`` as pictures; the seal covers the left of ``signer``'s name."""
    document = pypdfium2.PdfDocument(source)
    pages = []
    for page in document:
        picture = page.render(scale=DPI / 72).to_pil().convert("RGB")
        place = _place(page, signer)
        if place is not None:
            picture = _sealed(picture, *place)
        paper = Image.new("RGB", picture.size, _PAPER)
        paper = Image.blend(paper, picture, 0.93)
        pages.append(paper.rotate(SKEW, Image.Resampling.BICUBIC, fillcolor=_PAPER))
    document.close()
    pages[0].save(target, "PDF", save_all=True, append_images=pages[1:], resolution=DPI, quality=75)


def _place(page: pypdfium2.PdfPage, signer: str) -> tuple[float, float] | None:
    """Where the signer's name stands alone on ``page``, in points."""
    layer = read_layer(page, lambda line: ["".join(run.text for run in word) for word in line])
    for row in reversed(rows_of(layer.words)):
        for segment in row.segments:
            if signer and segment.text == signer:
                return segment.box.left, segment.box.top
    return None


def _sealed(picture: Image.Image, left: float, top: float) -> Image.Image:
    """A round seal of 36 mm, as the law has it, its ink let through."""
    scale = DPI / 72
    radius = 18 / 25.4 * DPI
    x, y = left * scale - 0.35 * radius, top * scale - 0.35 * radius
    ink = Image.new("RGBA", picture.size, (0, 0, 0, 0))
    draw = ImageDraw.Draw(ink)
    for share, width in ((1.0, 9), (0.93, 3), (0.62, 4)):
        r = radius * share
        draw.ellipse((x - r, y - r, x + r, y + r), outline=(*_RED, 200), width=width)
    star = [
        (x + size * math.sin(k * math.pi / 5), y - size * math.cos(k * math.pi / 5))
        for k, size in zip(range(10), [0.42 * radius, 0.17 * radius] * 5, strict=True)
    ]
    draw.polygon(star, fill=(*_RED, 200))
    for k in range(28):
        angle = k * 2 * math.pi / 28
        near, far = 0.68 * radius, 0.86 * radius
        draw.line(
            (x + near * math.sin(angle), y - near * math.cos(angle),
             x + far * math.sin(angle + 0.05), y - far * math.cos(angle + 0.05)),
            fill=(*_RED, 190), width=5,
        )  # fmt: skip
    return Image.alpha_composite(picture.convert("RGBA"), ink).convert("RGB")
