"""A picture of a page made ready for recognition: upright, level and grey, without red ink."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops

_RED = 40  # of 255: how much more red than green and blue
_STEEPEST = 5.0  # degrees
_SMALL = 800  # pixels of the longer side: enough to see how the lines lie


def without_red(picture: Image.Image) -> tuple[Image.Image, float]:
    """``picture`` in grey with red ink (seals, stamps) made paper, and the share that was red.

    Black print under a seal stays: red ink is bright in the red channel, black is dark.
    """
    grey = picture.convert("L")
    if picture.mode in {"L", "1", "I", "I;16", "F", "LA"}:
        return grey, 0.0
    red, green, blue = picture.convert("RGB").split()
    redder = ImageChops.subtract(red, ImageChops.lighter(green, blue))
    is_red = redder.point([255 * (value > _RED) for value in range(256)])
    lifted = red.point([min(255, max(0, round((value - 90) * 2.2))) for value in range(256)])
    paper = Image.composite(ImageChops.lighter(grey, lifted), grey, is_red)
    return paper, is_red.histogram()[255] / (grey.width * grey.height)


def levelled(picture: Image.Image) -> tuple[Image.Image, float]:
    """A grey ``picture`` turned so that its lines lie level, and by how many degrees it was.

    The angle is the one at which the rows of pixels differ most in how much ink they hold
    (projection profile; Postl 1986).
    """
    scale = _SMALL / max(picture.size)
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    ink = Image.fromarray(255 - np.asarray(picture.resize(size, Image.Resampling.BOX)))
    coarse = _steepest(ink, 0.0, _STEEPEST, 0.5)
    best = _steepest(ink, coarse, 0.4, 0.1)
    if abs(best) < 0.15:
        return picture, 0.0
    return picture.rotate(best, Image.Resampling.BICUBIC, fillcolor=255), best


def _steepest(ink: Image.Image, about: float, reach: float, step: float) -> float:
    """The angle near ``about`` at which lines stand out most."""
    angles = np.arange(about - reach, about + reach + step / 2, step)
    return float(max(angles, key=lambda angle: _contrast(ink, angle)))


def _contrast(ink: Image.Image, angle: float) -> float:
    turned = ink.rotate(float(angle), Image.Resampling.BILINEAR, fillcolor=0)
    profile: NDArray[np.float64] = np.asarray(turned).sum(axis=1, dtype=np.float64)
    return float(np.square(np.diff(profile)).sum())


def is_blank(picture: Image.Image) -> bool:
    """Whether a grey ``picture`` holds too little ink for a single line of text."""
    small = picture.resize((200, 200), Image.Resampling.BOX)
    values = np.asarray(small).astype(np.int16)
    return bool((values < np.median(values) - 25).mean() < 0.0004)
