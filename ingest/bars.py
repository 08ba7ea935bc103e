"""How far a run is, for a person at a terminal."""

from __future__ import annotations

from tqdm import tqdm


class Bars:
    """A progress bar for each step, with an estimate; silent where the output is no terminal."""

    def __init__(self) -> None:
        self._bar: tqdm[None] | None = None
        self._step = ""

    def __enter__(self) -> Bars:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.close()

    def show(self, step: str, done: int, total: int) -> None:
        """Show that ``done`` of ``total`` are done in ``step``."""
        if self._bar is None or step != self._step:
            if self._bar is not None:
                self._bar.close()
            self._bar = tqdm(total=total, desc=step, disable=None, leave=False)
            self._step = step
        self._bar.update(done - self._bar.n)
