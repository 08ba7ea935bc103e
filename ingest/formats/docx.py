"""DOCX: a document of Word, in reading order, as it reads on paper.

Numbers of lists are those that are printed; insertions of tracked changes are taken, deletions not;
running heads are left out and listed.
"""

from __future__ import annotations

from pathlib import Path

from ingest.formats.archive import Archive, Element
from ingest.formats.blocks import Block, Head, runs_of
from ingest.formats.extraction import Extraction
from ingest.formats.legacy.converter import Converter
from ingest.formats.ooxml.body import Body
from ingest.formats.ooxml.heads import RunningHeads
from ingest.formats.ooxml.inline import Tally
from ingest.formats.ooxml.numbering import Numbering
from ingest.formats.ooxml.package import main_part, related
from ingest.formats.ooxml.styles import Styles
from ingest.formats.ooxml.xml import attribute, child, children
from ingest.formats.sheet import Sheet
from ingest.formats.writer import Writer
from rag.errors import UnreadableFile

_SAID = 200  # characters of hidden text that its note repeats


def read(path: Path) -> Extraction:
    """What a DOCX file holds; raises UnreadableFile."""
    with Archive(path) as archive:
        part = main_part(archive)
        body = child(archive.xml(part), "body")
        if body is None:
            raise UnreadableFile(path, "it has no body: this is no document of Word")
        styles = Styles(related(archive, part, "styles"))
        reading = Body(
            styles,
            Numbering.of(related(archive, part, "numbering"), styles),
            RunningHeads(archive, part),
            _notes(related(archive, part, "footnotes")),
            _notes(related(archive, part, "endnotes")),
        )
        blocks = reading.blocks(body)
    sheet = Sheet()
    converter = Converter(runs_of(blocks))
    Writer(sheet, converter).write(_first_heads_first(blocks))
    for sentence in (*converter.notes(), *_told(reading.tally)):
        sheet.note(sentence)
    return sheet.done()


def _first_heads_first(blocks: list[Block]) -> list[Block]:
    """A section is described at its end; what heads its first page may be the letterhead."""
    first = [one for one in blocks if isinstance(one, Head) and one.first]
    return [*first, *(one for one in blocks if not (isinstance(one, Head) and one.first))]


def _notes(root: Element | None) -> dict[str, Element]:
    """Foot- or endnotes by their ids, without the lines that part them from the text."""
    return {
        attribute(one, "id") or "": one
        for one in children(root, "footnote", "endnote")
        if attribute(one, "type") in (None, "normal")
    }


def _told(tally: Tally) -> list[str]:
    """A sentence on each thing that was not taken over as it stands."""
    told: list[str] = []
    hidden = " ".join("".join(tally.hidden).split())
    if hidden:
        said = hidden if len(hidden) <= _SAID else hidden[:_SAID] + "…"
        told.append(f"hidden text of {len(hidden)} characters was left out: {said}")
    if tally.deleted or tally.inserted:
        told.append(
            f"tracked changes: {tally.inserted} insertions were taken, {tally.deleted} deletions "
            "left out"
        )
    if tally.objects:
        told.append(f"{tally.objects} embedded objects were not read")
    return told
