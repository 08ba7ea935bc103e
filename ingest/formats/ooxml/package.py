"""The parts of an Office Open XML file and how they name one another (ECMA-376, part 2)."""

from __future__ import annotations

import posixpath
from typing import NamedTuple

from ingest.formats.archive import Archive, Element
from ingest.formats.ooxml.xml import attribute


class Relation(NamedTuple):
    """A part that another one names: its id there, the last word of its type, its name."""

    id: str
    type: str
    part: str


def relations(archive: Archive, part: str) -> list[Relation]:
    """The parts inside the archive that ``part`` names; what lies outside is never looked at."""
    folder, name = posixpath.split(part)
    rels = posixpath.join(folder, "_rels", f"{name}.rels")
    if rels not in archive:
        return []
    found: list[Relation] = []
    for one in archive.xml(rels):
        target = attribute(one, "Target") or ""
        if attribute(one, "TargetMode") == "External" or not target:
            continue
        path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        kind = (attribute(one, "Type") or "").rpartition("/")[2]
        found.append(Relation(attribute(one, "Id") or "", kind, path))
    return found


def main_part(archive: Archive) -> str:
    """The name of the document itself."""
    for one in relations(archive, ""):
        if one.type == "officeDocument" and one.part in archive:
            return one.part
    return "word/document.xml"


def related(archive: Archive, part: str, kind: str) -> Element | None:
    """The root of the first part of that type that ``part`` names; None where there is none."""
    for one in relations(archive, part):
        if one.type == kind and one.part in archive:
            return archive.xml(one.part)
    return None
