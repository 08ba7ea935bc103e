"""Which plots a report gets, each as SVG with its own words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from eval.confidence import area, risk_coverage
from eval.experiment import Experiment
from eval.judge import MEASURES
from eval.measures.interval import Estimate
from eval.measures.paired import Difference
from eval.page import plots
from eval.page.plots import Interval, Row
from eval.page.svg import embedded
from eval.report import Loss, Report
from eval.summary import Slices, metrics, slices

Figures = Mapping[str, str]
"""Name to an ``svg`` element."""

_COMPARED = ("right", "evidence@5", "abstained")
_SLICED = {"right": "right answers", "evidence@5": "evidence@5"}
_ABSTAINED = {"abstained": "refused"}


def figures(report: Report) -> Figures:
    """Every plot that the report has the figures for."""
    found = slices(report.experiment.results)
    drawn = {"compared": _compared([report.experiment, *report.baselines])}
    for name, what in (("kind", "kind of question"), ("lang", "way of typing"), ("split", "part")):
        drawn[name] = _sliced(found, name, what, _SLICED)
    drawn["category"] = _sliced(found, "category", "category", _ABSTAINED)
    drawn |= _risk(report)
    drawn["latency"] = _latency(report)
    for measure in dict.fromkeys(one.measure for one in report.losses):
        drawn[f"variants-{measure}"] = _losses(report.losses, measure)
    return {name: svg for name, svg in drawn.items() if svg}


def _compared(systems: Sequence[Experiment]) -> str:
    found = {system.system: metrics(system.results) for system in systems}
    rows = [
        Row(
            _folded(MEASURES[name].title),
            {system: _percent(of[name]) for system, of in found.items() if name in of},
        )
        for name in _COMPARED
        if any(name in of for of in found.values())
    ]
    if not rows:
        return ""
    told = "; ".join(
        f"{system}: "
        + ", ".join(f"{MEASURES[n].title} {_words(of[n])}" for n in _COMPARED if n in of)
        for system, of in found.items()
    )
    figure = plots.intervals(rows, "% of questions, with 95 % intervals")
    return embedded(figure, "compared", "The headline figures of each system", told)


def _sliced(found: Slices, name: str, what: str, shown: Mapping[str, str]) -> str:
    """A row for each value of a slice; its size stands behind its name."""
    groups = {
        value: {title: of[measure] for measure, title in shown.items() if measure in of}
        for value, of in found.get(name, {}).items()
    }
    groups = {value: of for value, of in groups.items() if of}
    if not groups:
        return ""
    rows = [
        Row(
            f"{value} ({max(one.n for one in of.values())})",
            {title: _percent(one) for title, one in of.items()},
        )
        for value, of in groups.items()
    ]
    told = "; ".join(
        f"{value}: " + ", ".join(f"{title} {_words(one)}" for title, one in of.items())
        for value, of in groups.items()
    )
    figure = plots.intervals(rows, "% of questions, with 95 % intervals")
    titles = " and ".join(shown.values())
    return embedded(figure, f"by-{name}", f"{titles.capitalize()} by {what}", told)


def _risk(report: Report) -> dict[str, str]:
    found = risk_coverage(report.experiment.results)
    if found is None:
        return {}
    curves = {other.system: risk_coverage(other.results) for other in report.baselines}
    others = {name: one for name, one in curves.items() if one is not None}
    told = area(found)
    beside = "".join(
        f" {name}: risk {one.operating.risk:.3f} at coverage {one.operating.coverage:.3f}."
        for name, one in others.items()
    )
    drawn = {"risk": embedded(plots.close_up(found), "risk", "Risk by coverage", told)}
    if others:
        drawn["risk-beside"] = embedded(
            plots.risk_coverage(found, others),
            "risk-beside",
            "Risk by coverage, beside the baselines",
            told + beside,
        )
    return drawn


def _latency(report: Report) -> str:
    times = {
        one.system: [result.outcome.milliseconds for result in one.results]
        for one in (report.experiment, *report.baselines)
    }
    told = "; ".join(
        f"{name}: half within {sorted(of)[len(of) // 2]:.1f} ms, all within {max(of):.1f} ms"
        for name, of in times.items()
        if of
    )
    return embedded(plots.latencies(times), "latency", "Time to the answer", told)


def _losses(losses: Sequence[Loss], measure: str) -> str:
    title = MEASURES[measure].title
    found = [one for one in losses if one.measure == measure]
    rows = [Row(f"{one.variant} ({one.changed})", {title: _points(one.gap)}) for one in found]
    told = "; ".join(
        f"{one.variant}: {100 * one.gap.value:+.1f} points"
        f" ({100 * one.gap.low:+.1f} to {100 * one.gap.high:+.1f})"
        for one in found
    )
    figure = plots.intervals(rows, "change in percentage points, with 95 % intervals", bounds=None)
    return embedded(
        figure, f"variants-{measure.replace('@', '-')}", f"What typing does to {title}", told
    )


def _percent(one: Estimate) -> Interval:
    return Interval(100 * one.value, 100 * one.low, 100 * one.high)


def _points(gap: Difference) -> Interval:
    return Interval(100 * gap.value, 100 * gap.low, 100 * gap.high)


def _words(one: Estimate) -> str:
    return f"{100 * one.value:.1f} % ({100 * one.low:.1f} to {100 * one.high:.1f}, n = {one.n})"


def _folded(title: str) -> str:
    """A title in two lines, cut at the space next to its middle."""
    if len(title) <= 22:
        return title
    spaces = [at for at, char in enumerate(title) if char == " "]
    at = min(spaces, key=lambda one: abs(one - len(title) / 2))
    return f"{title[:at]}\n{title[at + 1 :]}"
