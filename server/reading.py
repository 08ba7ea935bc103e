"""What the reader shows beside the paper, worked out beforehand: its template holds no logic."""

from __future__ import annotations

from datetime import timedelta, timezone
from itertools import islice
from typing import NamedTuple

from rag.catalogue import Mention
from rag.model import Document, Lang, Reference, Section
from rag.wire import span_url
from server.corpus.versions import Version
from server.library import Library
from server.reader_words import READER_WORDS

HANOI = timezone(timedelta(hours=7), "UTC+7")  # Việt Nam has no summer time
EXCERPT = 90  # code points of a numbered paragraph without a heading, in the outline
AROUND = 110  # code points shown on each side of a mention
LISTED = 100  # mentions shown; a law that ten thousand documents name has more than anyone reads
PLACES = 12  # places of one reference shown
UNDOING = ("replaces", "repeals", "amends")


class OutlineEntry(NamedTuple):
    """A line of the outline; ``place`` is how its section is cited."""

    number: str
    words: str
    place: str
    section: Section

    @property
    def href(self) -> str:
        """Where the section begins."""
        return f"#s-{self.section.start}"

    @property
    def depth(self) -> int:
        """How far the line is set in, 1 to 4."""
        return min(self.section.level, 4)


class ReferenceEntry(NamedTuple):
    """Another document that this one mentions, and every place where it does."""

    name: str
    places: list[str]
    times: int
    target: Document | None


class MentionEntry(NamedTuple):
    """A mention of this document in another one, with the words around it."""

    source: Document
    href: str
    before: str
    words: str
    after: str
    relation: str


def standing(version: Version, lang: Lang) -> list[str]:
    """What has to be known of a version before it is read, most important first."""
    words = READER_WORDS[lang]
    said = []
    if version.withdrawn and version.withdrawn_at is not None:
        on = version.withdrawn_at.astimezone(HANOI).strftime("%d/%m/%Y")
        said.append(words["withdrawn_on"].format(day=on))
    elif version.withdrawn:
        said.append(words["withdrawn"])
    if version.earlier:
        said.append(words["earlier"])
    if version.lost:
        said.append(words["changed"])
    return said


def outline(document: Document) -> list[OutlineEntry]:
    """The sections in order, by heading or, without one, by their first words."""
    return [
        OutlineEntry(
            section.path[-1] if section.path else "",
            section.heading or _excerpt(document, section),
            section.label[:1].upper() + section.label[1:],
            section,
        )
        for section in document.sections
    ]


def references(document: Document, library: Library) -> list[ReferenceEntry]:
    """The other documents that this one mentions, each once, in the order of first mention."""
    made: dict[str, ReferenceEntry] = {}
    for reference in document.references:
        words = " ".join(document.text[reference.start : reference.end].split())
        key = reference.number or words
        if key not in made:
            made[key] = ReferenceEntry(words, [], 0, library.target(document, reference))
        entry = made[key]
        if entry.times < PLACES:
            entry.places.append(f"#char={reference.start}-{reference.end}")
        made[key] = entry._replace(times=entry.times + 1)
    return list(made.values())


def mentions(document: Document, library: Library) -> list[MentionEntry]:
    """Where other documents of the corpus mention this one, at most ``LISTED`` of them."""
    return [_mention(each) for each in islice(library.mentions(document.doc_id), LISTED)]


def undoings(document: Document, library: Library) -> list[MentionEntry]:
    """The mentions that say that another document replaces, repeals or amends this one."""
    undoing = (
        each for each in library.mentions(document.doc_id) if each.reference.relation in UNDOING
    )
    return [_mention(each) for each in islice(undoing, LISTED)]


def _mention(mention: Mention) -> MentionEntry:
    text, made = mention.document.text, mention.reference
    end = made.number_span.end if made.number_span else made.end
    return MentionEntry(
        mention.document,
        span_url(mention.document.doc_id, made.start, made.end),
        _before(text, made),
        " ".join(text[made.start : end].split()),
        _after(text, end),
        made.relation,
    )


def _before(text: str, reference: Reference) -> str:
    line = text.rfind("\n", 0, reference.start) + 1
    start = max(line, reference.start - AROUND)
    words = text[start : reference.start]
    cut = words if start == line else f"… {words.partition(' ')[2]}"
    return " ".join(cut.split()) + (" " if words[-1:].isspace() else "")


def _after(text: str, end: int) -> str:
    line = text.find("\n", end)
    line = len(text) if line < 0 else line
    stop = min(line, end + AROUND)
    words = text[end:stop]
    cut = words if stop == line else f"{words.rpartition(' ')[0]} …"
    return (" " if words[:1].isspace() else "") + " ".join(cut.split())


def _excerpt(document: Document, section: Section) -> str:
    start = section.heading_end
    words = " ".join(document.text[start : min(section.end, start + 4 * EXCERPT)].split())
    return words if len(words) <= EXCERPT else words[:EXCERPT].rsplit(" ", 1)[0] + " …"
