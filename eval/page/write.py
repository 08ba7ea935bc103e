"""The page of a report, from its template."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping, Sequence
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from eval.confidence import reliability, risk_coverage
from eval.judge import MEASURES
from eval.measures.risk import TARGETS
from eval.page.shown import chosen, failed
from eval.report import Loss, Report
from eval.summary import against, median_milliseconds, metrics, slices

_HERE = Path(__file__).parent
_CARDS = ("right", "evidence@5", "abstained", "refused", "exact", "grounded")
_NO_PLOTS = (
    "the plots are left out: matplotlib is missing; install the extra: pip install '.[plot]'"
)


def write_html(report: Report, path: Path) -> None:
    """The page in ``path``; its folder is made where it is missing.

    Its own content security policy allows its one style sheet, and nothing else.
    """
    environment = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style = (_HERE / "page.css").read_text(encoding="utf-8")
    drawn = _figures(report)
    results = report.experiment.results
    systems = [report.experiment, *report.baselines]
    changes = report.changes
    page = environment.get_template("page.html.j2").render(
        report=report,
        style=Markup(style),  # noqa: S704 - our own
        style_digest=b64encode(sha256(style.encode()).digest()).decode(),
        notes=[*report.notes, *([] if drawn else [_NO_PLOTS])],
        figures=drawn,
        measures=MEASURES,
        cards=_CARDS,
        systems=systems,
        metrics_of=[metrics(one.results) for one in systems],
        slices_of=[slices(one.results) for one in systems],
        against=[against(report.experiment, one) for one in report.baselines],
        latencies=[median_milliseconds(one.results) for one in systems],
        losses=_by_variant(report.losses),
        varied=list(dict.fromkeys(one.measure for one in report.losses)),
        answerable=sum(result.question.answerable for result in results),
        curve=risk_coverage(results),
        targets=TARGETS,
        bins=reliability(results),
        failed=failed(report),
        better=chosen(changes.better, report) if changes else [],
        worse=chosen(changes.worse, report) if changes else [],
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(page, encoding="utf-8")


def _by_variant(losses: Sequence[Loss]) -> dict[str, dict[str, Loss]]:
    """Variant to measure to what it loses."""
    found: dict[str, dict[str, Loss]] = {}
    for one in losses:
        found.setdefault(one.variant, {})[one.measure] = one
    return found


def _figures(report: Report) -> Mapping[str, Markup]:
    """The plots as markup of our own making; none where matplotlib isn't installed."""
    if find_spec("matplotlib") is None:
        return {}
    from eval.page.figures import figures

    return {name: Markup(svg) for name, svg in figures(report).items()}  # noqa: S704
