"""An ingest that does in a moment what the real one does in seconds, on editions in memory."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from rag.settings import Settings
from server.changes.child import Ingest, Outcome, Run
from tests.server.corpus.editions import FakeEditions, FakeRegister
from tests.server.papers import DECISION


@dataclass
class FakeIngest(Ingest):
    """Takes ``DECISION`` whatever is sent; ``says`` instead of that, if it is set."""

    editions: FakeEditions
    register: FakeRegister
    says: Callable[[Path], Run] | None = None
    runs: list[tuple[str, ...]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(Settings())

    async def run(self, *arguments: str) -> Run:
        self.runs.append(arguments)
        sent = Path(arguments[-1]) if arguments else None
        if sent is not None and self.says is not None:
            return self.says(sent)
        now = {key: one for key, one in self.editions.now.items() if key not in self.register.gone}
        outcomes: tuple[Outcome, ...] = ()
        if sent is not None:
            taken = replace(DECISION, file=sent.name, text=sent.read_text(encoding="utf-8"))
            known = now.get(taken.doc_id)
            result = "added" if known is None else "version"
            if known is not None and known.text == taken.text:
                result = "unchanged"
            now[taken.doc_id] = taken
            self.register.gone.pop(taken.doc_id, None)
            outcomes = (Outcome(str(sent), result, taken.doc_id, notes=("a note",)),)  # type: ignore[arg-type]
        self.editions.now = now
        self.editions.named = f"v{len(self.runs) + 1}"
        return Run(0, outcomes, "")
