"""What stands at the head and the foot of the pages of a section."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from ingest.formats.archive import Archive, Element
from ingest.formats.blocks import Block, Head
from ingest.formats.ooxml.package import relations
from ingest.formats.ooxml.xml import attribute, children


@dataclass
class RunningHeads:
    """The heads and feet that the document at ``part`` names; each is given once."""

    archive: Archive
    part: str
    _given: set[str] = field(default_factory=set)

    def of(self, section: Element, read: Callable[[Element], list[Block]]) -> Iterator[Head]:
        """The heads and feet of a section that none before had, read by ``read``."""
        parts = {one.id: one.part for one in relations(self.archive, self.part)}
        for one in children(section, "headerReference", "footerReference"):
            name = parts.get(attribute(one, "id") or "")
            if name is None or name in self._given or name not in self.archive:
                continue
            self._given.add(name)
            yield Head(read(self.archive.xml(name)), attribute(one, "type") == "first")
