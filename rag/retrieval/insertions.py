"""Where something is put in a question that names nothing of its kind: "của Tỉnh ủy"."""

from __future__ import annotations

from collections.abc import Sequence

from rag.retrieval.alike import Edit
from rag.retrieval.localities import is_local, shown
from rag.retrieval.own_number import actor, own_number, type_end
from rag.retrieval.slots import Kind, Slot, slot_of
from rag.vietnamese.language import detect
from rag.vietnamese.predicates import subject_end


def inserted(kind: Kind, question: str, new: str, then: Sequence[Slot]) -> list[Edit]:
    """Where something is put that the question names nothing of the kind of."""
    own = ("of" if detect(question) == "en" else "của") if kind in {"province", "issuer"} else ""
    new = new[:1].lower() + new[1:] if kind == "time" else new
    phrase = f"{own} {shown(new) if kind == 'province' else new}".strip()
    place = slot_of("province", then) if kind == "issuer" else None
    if place is not None:
        kept = f" {question[place.start : place.end]}" if is_local(new) else ""
        return [(place.start, place.end, new + kept)]
    number = own_number(question, then)
    who = actor(question, number) if kind == "issuer" else None
    if who is not None:
        return [(*who, new)]
    if number is not None:
        end = type_end(question, number)
        return [(end, end, f" {phrase}")] if end > number.start else []
    body = slot_of("issuer", then)
    if kind == "province" and body is not None:
        return [(body.end, body.end, f" {new}")]
    at = len(question[: subject_end(question)].rstrip(" ?.!"))
    return [(at, at, f" {phrase}")]
