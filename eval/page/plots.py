"""The plots, drawn by matplotlib: estimates with their intervals, curves and distributions.

Measured in pixels of the page; 440 wide, so that two stand side by side and one fits a telephone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from eval.measures.risk import TARGETS, Curve
from eval.page.svg import FIRST, INK, LINE, MUTED, SECOND, THIRD

_WIDTH = 440
_ROW = 19  # height of a row, and as much again for each further series
_POINTS = 72  # to an inch, matplotlib's unit
_STYLE: dict[Any, Any] = {  # matplotlib types the keys as all its own
    "font.size": 12.5,
    "text.color": INK,
    "axes.edgecolor": LINE,
    "axes.labelcolor": MUTED,
    "axes.labelsize": 12,
    "xtick.color": MUTED,
    "ytick.color": MUTED,
    "xtick.labelsize": 12,
    "ytick.labelsize": 12.5,
    "grid.color": LINE,
}
_SERIES = ((FIRST, "o"), (SECOND, "s"), (THIRD, "^"))


@dataclass(frozen=True, slots=True)
class Interval:
    """A value and the bounds of its 95 % interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Row:
    """A line of ``intervals``: what it is about, and one interval for each series that has one."""

    label: str
    values: Mapping[str, Interval]


def intervals(
    rows: Sequence[Row], label: str, *, bounds: tuple[float, float] | None = (0, 100)
) -> Figure:
    """Dots with their intervals, the first row on top; values as they are to be read.

    Without ``bounds`` the axis is as wide as the intervals, and zero is marked.
    """
    series = list(dict.fromkeys(name for row in rows for name in row.values))
    legend = 26 if len(series) > 1 else 4
    height = len(rows) * (_ROW + 11 * (len(series) - 1) + 5) + 46 + legend
    with rc_context(_STYLE):
        figure, axes = _axes(height, left=146, top=legend)
        for at, name in enumerate(series):
            color, marker = _SERIES[at % len(_SERIES)]
            shift = (at - (len(series) - 1) / 2) * 0.36 / max(len(series) - 1, 1)
            found = [
                (i + shift, row.values[name]) for i, row in enumerate(rows) if name in row.values
            ]
            axes.hlines(
                [y for y, _ in found], [v.low for _, v in found], [v.high for _, v in found],
                color=color, linewidth=2,
            )  # fmt: skip
            axes.plot(
                [v.value for _, v in found], [y for y, _ in found],
                marker, color=color, markersize=7, label=name, clip_on=False,
            )  # fmt: skip
        axes.set_yticks(range(len(rows)), [row.label for row in rows], color=INK)
        axes.set_ylim(len(rows) - 0.4, -0.6)
        axes.tick_params(axis="y", length=0)
        axes.grid(axis="x", linewidth=0.8)
        axes.set_xlabel(label)
        if bounds is None:
            axes.axvline(0, color=MUTED, linewidth=1)
        else:
            axes.set_xlim(*bounds)
        if len(series) > 1:
            _legend(figure, axes, len(series))
    return figure


def risk_coverage(found: Curve, others: Mapping[str, Curve]) -> Figure:
    """The curve in percent, where the system stands on it, and others as far as one point says."""
    with rc_context(_STYLE):
        figure, axes = _axes(330, left=52, top=52)
        start = found.points[0]
        xs = [0.0, *(100 * one.coverage for one in found.points)]
        ys = [100 * start.risk, *(100 * one.risk for one in found.points)]
        axes.plot(xs, ys, color=FIRST, linewidth=2, label="by confidence")
        now = found.operating
        axes.plot(
            [0, 100 * now.coverage], [100 * now.risk] * 2,
            color=MUTED, linewidth=1.2, linestyle=(0, (4, 4)), label="in random order",
        )  # fmt: skip
        axes.plot(
            [100 * now.coverage], [100 * now.risk],
            "o", color=FIRST, markersize=9, label="as it is", clip_on=False,
        )  # fmt: skip
        for (name, other), (color, marker) in zip(others.items(), _SERIES[1:], strict=False):
            point = other.operating
            axes.plot([100 * point.coverage], [100 * point.risk], marker, color=color, label=name,
                      markersize=8, clip_on=False)  # fmt: skip
        highest = max([*ys, *(100 * other.operating.risk for other in others.values())])
        axes.set_xlim(0, 100)
        axes.set_ylim(0, min(100.0, highest * 1.12 + 1))
        axes.grid(linewidth=0.8)
        axes.set_xlabel("coverage: share of all questions answered, %")
        axes.set_ylabel("risk: share of answers wrong, %")
        _legend(figure, axes, 3)
    return figure


def close_up(found: Curve) -> Figure:
    """The curve alone, as high as it goes, with the risks that one may want to stay within."""
    with rc_context(_STYLE):
        figure, axes = _axes(330, left=52, top=30)
        points = found.points
        xs, ys = [100 * one.coverage for one in points], [100 * one.risk for one in points]
        axes.plot(xs, ys, "o-", color=FIRST, linewidth=1.6, markersize=2.5, label="by confidence")
        axes.plot(xs[-1:], ys[-1:], "o", color=FIRST, markersize=9, label="as it is", clip_on=False)
        for target in TARGETS:
            point = found.within(target)
            if point is not None:
                axes.axhline(100 * target, color=MUTED, linewidth=1, linestyle=(0, (2, 4)))
        axes.set_xlim(0, 100)
        axes.set_ylim(0, max(*ys, 10.0) * 1.12)
        axes.grid(linewidth=0.8)
        axes.set_xlabel("coverage, %")
        axes.set_ylabel("risk, %")
        _legend(figure, axes, 2)
    return figure


def latencies(times: Mapping[str, Sequence[float]]) -> Figure:
    """The share of answers that came within so many milliseconds, a curve for each system."""
    with rc_context(_STYLE):
        figure, axes = _axes(330, left=52, top=30)
        for (name, values), (color, _) in zip(times.items(), _SERIES, strict=False):
            ordered = sorted(max(one, 0.01) for one in values)
            shares = [100 * (rank + 1) / len(ordered) for rank in range(len(ordered))]
            axes.step(ordered, shares, where="post", color=color, linewidth=2, label=name)
        for share in (50, 95):
            axes.axhline(share, color=MUTED, linewidth=1, linestyle=(0, (2, 4)))
        axes.set_xscale("log")
        axes.xaxis.set_major_formatter(lambda value, _: f"{value:g}")
        axes.xaxis.set_minor_formatter(lambda _value, _: "")
        axes.set_ylim(0, 101)
        axes.set_yticks([0, 25, 50, 75, 95])
        axes.grid(linewidth=0.8)
        axes.set_xlabel("milliseconds to the answer (logarithmic)")
        axes.set_ylabel("share of answers, %")
        _legend(figure, axes, len(times))
    return figure


def _axes(height: float, *, left: float, top: float) -> tuple[Figure, Axes]:
    """An empty plot of ``_WIDTH`` by ``height`` pixels with room for its labels."""
    figure = Figure(figsize=(_WIDTH / _POINTS, height / _POINTS), dpi=_POINTS)
    figure.patch.set_visible(False)
    below, right = 44, 14
    axes = figure.add_axes(
        (left / _WIDTH, below / height, (_WIDTH - left - right) / _WIDTH,
         (height - below - top) / height)
    )  # fmt: skip
    axes.patch.set_visible(False)
    axes.set_axisbelow(True)
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.tick_params(length=0)
    return figure, axes


def _legend(figure: Figure, axes: Axes, columns: int) -> None:
    figure.legend(
        *axes.get_legend_handles_labels(), loc="upper left", bbox_to_anchor=(0, 1), ncols=columns,
        frameon=False, borderaxespad=0.1, handlelength=1.2, columnspacing=1.2, handletextpad=0.5,
    )  # fmt: skip
