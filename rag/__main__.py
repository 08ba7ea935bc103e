"""One question in the terminal, with its citations: ``python -m rag "câu hỏi"`` (contract §1)."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence

from rag.compose import assistant
from rag.errors import ChithiError, InvalidQuestion
from rag.model import Answer
from rag.settings import Settings
from rag.wire import answer_out


def main(arguments: Sequence[str] | None = None) -> int:
    """Answer and return the exit status: 0, or 1 where nothing could be answered."""
    options = _parser().parse_args(arguments)
    try:
        ready = assistant(Settings())
        for question in _questions(options.question):
            answer = ready.answer(question)
            if options.json:
                print(answer_out(answer).model_dump_json())
            else:
                print(_readable(answer))
    except InvalidQuestion as error:
        print(f"{error.vi} / {error.en}", file=sys.stderr)
        return 1
    except ChithiError as error:
        print(f"python -m rag: {error}", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m rag", description=__doc__)
    parser.add_argument("question", help="the question; - reads one a line from standard input")
    parser.add_argument(
        "--json", action="store_true", help="print the answer object of contract §4"
    )
    return parser


def _questions(argument: str) -> Iterable[str]:
    if argument != "-":
        yield argument
        return
    yield from (line.strip() for line in sys.stdin if line.strip())


def _readable(answer: Answer) -> str:
    lines = [answer.text]
    if answer.interpreted != answer.question:
        lines.insert(
            0, f"({'Hiểu là' if answer.lang == 'vi' else 'Read as'}: {answer.interpreted})"
        )
    for one in answer.citations:
        label = one.location.label or f"{one.start}-{one.end}"
        lines.append(f"  [{one.label}] {one.document.file}, {label}: “{one.quote}”")
    lines += [f"  ! {one.text}" for one in answer.notices]
    if answer.refusal is not None:
        lines += [f"  ~ {one.title} ({one.why})" for one in answer.refusal.nearest]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
