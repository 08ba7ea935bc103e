"""What stands at the head and the foot of the pages of a section."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.formats.archive import Archive, Element
from ingest.formats.ooxml.blocks import Block
from ingest.formats.ooxml.body import Body
from ingest.formats.ooxml.package import relations
from ingest.formats.ooxml.xml import attribute, children


@dataclass(slots=True)
class Head:
    """A head or foot of pages: its blocks, and whether it is that of the first page only."""

    blocks: list[Block]
    first: bool


@dataclass
class RunningHeads:
    """The heads and feet that the document at ``part`` names; each is given once."""

    archive: Archive
    part: str
    body: Body
    _given: set[str] = field(default_factory=set)

    def of(self, section: Element) -> Iterator[Head]:
        """The heads and feet of a section that no section before had."""
        parts = {one.id: one.part for one in relations(self.archive, self.part)}
        for one in children(section, "headerReference", "footerReference"):
            name = parts.get(attribute(one, "id") or "")
            if name is None or name in self._given or name not in self.archive:
                continue
            self._given.add(name)
            yield Head(self.body.blocks(self.archive.xml(name)), attribute(one, "type") == "first")
