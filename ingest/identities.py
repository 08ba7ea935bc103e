"""Which document each file is: the same one from two files is one, and keeps its id for good."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ingest.reading import fresh_id
from rag.index.source import Source
from rag.register.entry import Entry

Intakes = Mapping[tuple[str, str], int]
"""When a file of this name and content was last added by name; a later one has a higher number."""


@dataclass(frozen=True, slots=True)
class Identified:
    """One document of the folders: its id and its files, first the one that is shown.

    ``intake`` is the latest intake of any of them, 0 where all lie in the corpus folder.
    """

    doc_id: str
    files: tuple[Source, ...]
    intake: int


def identify(
    files: Iterable[Source], entries: Mapping[str, Entry], intakes: Intakes
) -> tuple[Identified, ...]:
    """The documents that ``files`` are, in their order; those of ``entries`` keep their ids."""
    files = tuple(files)
    order = {_at(one): number for number, one in enumerate(files)}
    groups = [_shown_first(group, intakes) for group in _grouped(files)]
    groups.sort(key=lambda group: order[_at(group[0])])
    ids = _claimed(groups, entries)
    taken = {one.lower() for one in entries} | {one.lower() for one in ids.values()}
    found: list[Identified] = []
    for number, group in enumerate(groups):
        if number not in ids:
            ids[number] = fresh_id(group[0].file, taken)
            taken.add(ids[number].lower())
        latest = max(_intake(one, intakes) for one in group)
        found.append(Identified(ids[number], group, latest))
    return tuple(found)


def _at(one: Source) -> tuple[str, str]:
    return one.place, one.file


def _intake(one: Source, intakes: Intakes) -> int:
    return intakes.get((one.file, one.sha256), 0) if one.place == "added" else 0


def _grouped(files: Iterable[Source]) -> Iterator[list[Source]]:
    """Files with one identity; where it isn't stated in full, only those with the same words."""
    groups: dict[tuple[str | None, str], list[Source]] = defaultdict(list)
    for one in files:
        groups[one.identity, "" if one.identity else one.content].append(one)
    yield from groups.values()


def _shown_first(group: Sequence[Source], intakes: Intakes) -> tuple[Source, ...]:
    """The words added last by name, else a text before a scan; of the same words the oldest."""
    added: dict[str, int] = defaultdict(int)
    for one in group:
        added[one.content] = max(added[one.content], _intake(one, intakes))

    def order(one: Source) -> tuple[int, bool, int, str, str]:
        return (-added[one.content], one.scanned, _intake(one, intakes), one.place, one.file)

    return tuple(sorted(group, key=order))


Groups = Sequence[Sequence[Source]]
_Key = tuple[str, ...]


def _claimed(groups: Groups, entries: Mapping[str, Entry]) -> dict[int, str]:
    """The ids that documents had before, by the group's number; the surest sign goes first."""
    ids: dict[int, str] = {}
    for of_entry, of_source, may in _SIGNS:
        known: dict[_Key, list[Entry]] = defaultdict(list)
        gone = set(ids.values())
        for entry in sorted(entries.values(), key=_preferred):
            if entry.doc_id not in gone and all(key := of_entry(entry)):
                known[key].append(entry)
        for number, group in enumerate(groups):
            if number in ids:
                continue
            keys = [key for key in map(of_source, group) if all(key)]
            free = (one for key in keys for one in known[key] if may(one, group[0]))
            doc_id = next((one.doc_id for one in free if one.doc_id not in gone), None)
            if doc_id is not None:
                ids[number] = doc_id
                gone.add(doc_id)
    return ids


def _preferred(entry: Entry) -> tuple[bool, str]:
    return entry.status != "live", entry.doc_id


def _always(_entry: Entry, _source: Source) -> bool:
    return True


def _may_be_another_version(entry: Entry, source: Source) -> bool:
    """Whether a file in the place of another can be it in other words.

    Not where both say who they are (it would have been known by that), and not what was withdrawn:
    another file of its name is not what was meant.
    """
    stated = entry.identity is not None and source.identity is not None
    return not stated and entry.withdrawn_after is None


_SIGNS: tuple[
    tuple[
        Callable[[Entry], _Key], Callable[[Source], _Key], Callable[[Entry, Source], bool]
    ],
    ...,
] = (
    (lambda one: (one.identity or "",), lambda one: (one.identity or "",), _always),
    (lambda one: (one.sha256,), lambda one: (one.sha256,), _always),
    (lambda one: (one.content,), lambda one: (one.content,), _always),
    (lambda one: (one.place, one.file), _at, _may_be_another_version),
)  # fmt: skip
