"""What a conversation has said before, when a question continues it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rag.model import Lang, Turn
from rag.retrieval.understand import MAX_HISTORY
from rag.wire import NoticeOut
from server import ids
from server.store.store import Store, StoreUnavailable

LOST: dict[str, dict[Lang, str]] = {
    "conversation_unknown": {
        "vi": "Cuộc trò chuyện trước không còn được lưu, nên câu hỏi này được hiểu riêng, không "
        "dựa vào các câu trước.",
        "en": "The earlier conversation is no longer kept, so this question was read on its own.",
    },
    "conversation_unreadable": {
        "vi": "Tạm thời không đọc được các câu trước của cuộc trò chuyện, nên câu hỏi này được "
        "hiểu riêng.",
        "en": "The earlier turns cannot be read just now, so this question was read on its own.",
    },
}


@dataclass(frozen=True, slots=True)
class Past:
    """The turns before a question, and the conversation that its answer is kept under.

    ``conversation_id`` is None where nothing is kept. ``begins`` says that it is a new one.
    ``lost``, a key of ``LOST``, says why turns that the question may lean on are missing.
    """

    conversation_id: str | None
    begins: bool
    turns: tuple[Turn, ...]
    lost: str | None = None

    def notices(self, lang: Lang) -> list[NoticeOut]:
        """What the person must know about how the question was read."""
        return [NoticeOut(kind=self.lost, text=LOST[self.lost][lang])] if self.lost else []


def recall(
    store: Store | None, continued: str | None, sent: tuple[Turn, ...], owner: str | None
) -> Past:
    """The past of a question that names the conversation ``continued`` and brings ``sent``.

    What was sent wins over what is kept: it is what the person has on the screen, while the store
    may lack a turn that it could not write. The answer is kept under the conversation either way.
    A conversation that is unknown, expired or somebody else's begins afresh under a new id, as a
    widget needs that outlives the server's memory; nobody can choose an id.
    """
    if store is None:
        return Past(None, False, sent, _missing(continued, sent, "conversation_unknown"))
    new = ids.conversation_id()
    if continued is None:
        return Past(new, True, sent)
    try:
        kept = store.history(continued, owner, MAX_HISTORY // 2)
    except StoreUnavailable:
        return Past(new, True, sent, _missing(continued, sent, "conversation_unreadable"))
    if kept is None:
        return Past(new, True, sent, _missing(continued, sent, "conversation_unknown"))
    return Past(continued, False, sent or tuple(_turns(kept)))


def _missing(continued: str | None, sent: tuple[Turn, ...], why: str) -> str | None:
    return why if continued is not None and not sent else None


def _turns(kept: Iterable[tuple[str, str | None]]) -> Iterable[Turn]:
    """Question and answer in turn; one that broke was never answered and says nothing."""
    for question, said in kept:
        if said:
            yield Turn("user", question)
            yield Turn("assistant", said)
