"""``python -m eval``: measure the assistant, print a table, write the reports (contract §1).

Each way to measure writes its own JSON under ``reports/`` unless ``--json`` names another file.
"""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path

from tqdm import tqdm

from eval import ablation_report, beir_report, lookup_report, variants_report
from eval.ablation import Parts
from eval.baselines.available import baselines
from eval.changes import NotAReport, changes, describe
from eval.confidence import calibration
from eval.experiment import Experiment, run
from eval.fields import report as fields_report
from eval.fields.measure import measure as measure_fields
from eval.fields.truth import TruthProblem, read_truth
from eval.formats import named_as
from eval.indexing import IndexingFailed, indexed
from eval.lies import report as lies_report
from eval.lies.measure import measure as measure_lies
from eval.lies.measure import measure_faults
from eval.lies.scripted import serving, wording
from eval.outcome import System
from eval.page.write import write_html
from eval.plain import report as plain_report
from eval.plain.cases import PER, SEED
from eval.questions import GoldProblem, Question, choose, read
from eval.quotes import Sources, read_sources
from eval.report import Loss, Report, write_json
from eval.summary import median_milliseconds, metrics
from eval.system import Answering, AssistantSystem
from eval.table import comparison, failures, headline
from rag.assistant import Assistant
from rag.compose import assistant
from rag.errors import ChithiError
from rag.generation.llm.chat import LangChainChat
from rag.settings import PROJECT_DIR, Settings

GOLD = Path(__file__).parent / "gold"
REPORTS = PROJECT_DIR / "reports"


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m eval", description=__doc__)
    parser.add_argument("--gold", nargs="+", type=Path, metavar="FILE", help="gold questions")
    parser.add_argument("--corpus", type=Path, metavar="DIR", help="documents to index for this")
    parser.add_argument("--beir", nargs="+", type=Path, metavar="DIR", help="BEIR folders")
    parser.add_argument("--lookup", action="store_true", help="documents by number, however typed")
    parser.add_argument(
        "--fields", type=Path, metavar="TRUTH", help="what ingest finds, by a table"
    )
    parser.add_argument(
        "--plain", action="store_true", help="what documents state, asked in many wordings"
    )
    parser.add_argument("--truth", type=Path, metavar="TRUTH", help="--plain's truth, by a table")
    parser.add_argument(
        "--per", type=int, default=PER, metavar="N", help="of a kind, of a document"
    )
    parser.add_argument("--seed", type=int, default=SEED, help="what --plain draws by")
    parser.add_argument("--ablate", action="store_true", help="each piece of retrieval left out")
    parser.add_argument("--variants", action="store_true", help="what each way of typing costs")
    parser.add_argument("--lies", action="store_true", help="a scripted chat model that lies")
    parser.add_argument("--calibrate", action="store_true", help="print what confidences are worth")
    parser.add_argument("--split", choices=("dev", "held", "all"), default="all")
    parser.add_argument("--json", type=Path, metavar="FILE", help="where the JSON report goes")
    parser.add_argument("--html", type=Path, metavar="FILE", default=REPORTS / "eval.html")
    parser.add_argument("--baseline", type=Path, metavar="FILE", help="an earlier JSON report")
    parser.add_argument("--no-baselines", action="store_true", help="measure the assistant only")
    parser.add_argument("--failures", action="store_true", help="print each failing question")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when all was measured, 1 when it could not be."""
    options = _arguments().parse_args(arguments)
    try:
        with ExitStack() as stack:
            if options.beir is not None:
                return _measure_beir(options, Settings())
            settings = (
                stack.enter_context(indexed(options.corpus)) if options.corpus else Settings()
            )
            if options.lookup:
                return _measure_lookup(options, settings)
            if options.fields is not None:
                return _measure_fields(options, settings)
            if options.plain:
                return _measure_plain(options, settings)
            return _measure(options, settings)
    except (ChithiError, GoldProblem, IndexingFailed, NotAReport, TruthProblem, OSError) as error:
        print(f"eval: {error}", file=sys.stderr)
        return 1


def _measure_beir(options: argparse.Namespace, settings: Settings) -> int:
    how: beir_report.Manner
    how = "ablation" if options.ablate else "variants" if options.variants else "legs"
    for part in beir_report.reported(options.beir, how, settings, options.json or REPORTS):
        print(part, end="\n\n")
    return 0


def _measure_lookup(options: argparse.Namespace, settings: Settings) -> int:
    parts = Parts.load(settings)
    assistant = parts.assistant()
    found = lookup_report.measure_lookup(assistant, parts.facts)
    print(lookup_report.table(found), end="\n\n")
    print("\n".join(lookup_report.failures(found, None if options.failures else 2)))
    path = options.json or REPORTS / "lookup.json"
    lookup_report.write_json("look-up of numbers", assistant.index_facts, found, path)
    print(f"\nwritten: {path}")
    return 0


def _measure_fields(options: argparse.Namespace, settings: Settings) -> int:
    compared, facts = measure_fields(read_truth(options.fields), settings)
    print(fields_report.table(compared), end="\n\n")
    print("\n".join(fields_report.failures(compared)))
    path = options.json or REPORTS / "fields.json"
    fields_report.write_json(f"fields: {options.fields.name}", facts, compared, path)
    print(f"\nwritten: {path}")
    return 0


def _measure_plain(options: argparse.Namespace, settings: Settings) -> int:
    truth = read_truth(options.truth) if options.truth else []
    assistant = _assistant(settings)
    found = plain_report.measure_plain(assistant, truth, options.per, options.seed)
    if not found:
        print("eval: the documents state nothing that could be asked", file=sys.stderr)
        return 1
    print(plain_report.table(found), end="\n\n")
    print("\n".join(plain_report.failures(found, None if options.failures else 2)))
    path = options.json or REPORTS / "plain.json"
    by = options.truth.name if options.truth else "what ingest found"
    plain_report.write_json(f"plain questions, by {by}", assistant.index_facts, found, path)
    print(f"\nwritten: {path}")
    return 0


def _measure(options: argparse.Namespace, settings: Settings) -> int:
    gold = options.gold or sorted(GOLD.glob("*.jsonl"))
    asked, problems = read(gold)
    questions = choose(asked, options.split)
    if not questions or options.ablate or options.lies:
        for problem in problems:
            print(f"eval: {problem}", file=sys.stderr)
    if not questions:
        print("eval: no question is left to ask: see --gold and --split", file=sys.stderr)
        return 1
    if options.ablate:
        return _ablate_gold(options, questions, settings)
    if options.lies:
        return _measure_lies(options, questions, settings)
    assistant = _assistant(settings)
    for _ in assistant.read_ahead():
        pass
    gc.freeze()  # as a server has done, too, within its first minute
    sources = read_sources(assistant.documents, settings.corpus_dir)
    questions = tuple(named_as(question, sources) for question in questions)
    losses = _vary_gold(questions, assistant, sources) if options.variants else []
    others, notes = ([], []) if options.no_baselines else baselines(sources)
    ours, *beside = _run_all([AssistantSystem(assistant), *others], questions, sources)
    report = Report(
        what=f"{ours.system}: {', '.join(path.name for path in gold)}",
        index={**assistant.index_facts, "answers": settings.llm or "extractive"},
        experiment=ours,
        baselines=beside,
        notes=[*problems, *notes],
        changes=changes(ours, options.baseline) if options.baseline else None,
        losses=losses,
        sources=sources,
    )
    if options.calibrate:
        print(calibration(ours.results), end="\n\n")
    _print(report, with_failures=options.failures)
    path = options.json or REPORTS / "eval.json"
    write_json(report, path)
    write_html(report, options.html)
    print(f"\nwritten: {path} and {options.html}")
    return 0


def _measure_lies(
    options: argparse.Namespace, questions: Sequence[Question], settings: Settings
) -> int:
    with serving(lambda _: wording([])) as server:
        chat = LangChainChat.load("openai:scripted", server.base_url, seconds=0.5)
        asked = assistant(settings, chat)
        answerable = [one for one in questions if one.answerable and one.lang != "en"]
        found = measure_lies(tqdm(answerable, disable=None, leave=False), asked, server)
        found.faults = measure_faults(answerable[:3], asked, server)
    print(lies_report.table(found))
    print("\n".join(lies_report.through(found)))
    path = options.json or REPORTS / "lies.json"
    lies_report.write_json(found, asked.index_facts, path)
    print(f"\nwritten: {path}")
    return 0


def _ablate_gold(
    options: argparse.Namespace, questions: Sequence[Question], settings: Settings
) -> int:
    parts = Parts.load(settings)
    sources = read_sources(parts.index.documents, settings.corpus_dir)
    found = ablation_report.ablate_gold(questions, sources, parts)
    print(ablation_report.table(found))
    path = options.json or REPORTS / "ablation.json"
    ablation_report.write_json("gold questions", parts.index_facts, found, path)
    print(f"\nwritten: {path}")
    return 0


def _vary_gold(questions: Sequence[Question], assistant: Answering, sources: Sources) -> list[Loss]:
    found = variants_report.vary_gold(questions, sources, assistant)
    losses = variants_report.losses(found)
    if losses:
        print(variants_report.table(found), end="\n\n")
    return losses


def _assistant(settings: Settings) -> Assistant:
    return assistant(settings)


def _run_all(
    systems: Sequence[System], questions: Sequence[Question], sources: Sources
) -> list[Experiment]:
    return [run(system, questions, sources, _progress(system.name)) for system in systems]


def _progress(name: str) -> Callable[[Sequence[Question]], Iterable[Question]]:
    def shown(questions: Sequence[Question]) -> Iterable[Question]:
        bar: Iterable[Question] = tqdm(questions, desc=name, disable=None, leave=False)
        return bar

    return shown


def _print(report: Report, *, with_failures: bool) -> None:
    results = report.experiment.results
    if with_failures:
        print("\n\n".join(failures(report.experiment)), end="\n\n")
    print(comparison([report.experiment, *report.baselines]), end="\n\n")
    print(headline(metrics(results)))
    median, slow = median_milliseconds(results)
    print(
        f"\n  an answer takes {median:.1f} ms at the median, {slow:.1f} ms at the 95th percentile"
    )
    if report.changes is not None:
        print(f"\n{describe(report.changes)}")
    for note in (*report.notes, *report.experiment.problems):
        print(f"  note: {note}")


if __name__ == "__main__":
    sys.exit(main())
