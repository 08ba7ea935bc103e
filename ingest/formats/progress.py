"""How a reader that works for long says that it gets on."""

from __future__ import annotations

from collections.abc import Callable

Listener = Callable[[int], None]
"""Called with the number of characters written down since the last call; 0 for a page or a step."""

_listeners: list[Listener] = []


def listen(listener: Listener) -> None:
    """From now on ``listener`` hears of all progress made in this process."""
    _listeners.append(listener)


def advance(characters: int = 0) -> None:
    """Say that some more of a file has been read."""
    for listener in _listeners:
        listener(characters)
