"""The parts of a Vietnamese administrative document.

Nghị định 30/2020/NĐ-CP, Phụ lục I, for the State's documents; Hướng dẫn 36-HD/VPTW for the Party's.
What a document doesn't say is None: a news item or a summary has no identity, and none is invented.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ingest.anatomy.addressees import read_addressees
from ingest.anatomy.annexes import annex_line, attached, completed
from ingest.anatomy.closing import Closing, read_closing
from ingest.anatomy.consolidated import consolidated
from ingest.anatomy.enacting import enacted
from ingest.anatomy.header import Header, read_header
from ingest.anatomy.lines import lines_of
from ingest.anatomy.rows import read_rows
from ingest.anatomy.sections import read_sections
from ingest.anatomy.stamps import stamped_person
from ingest.anatomy.title import province_of, title_of
from rag.model import Identity, Row, Section, Span, Stated


@dataclass(frozen=True, slots=True)
class Anatomy:
    """What a document is made of; ``header`` and ``closing`` are None where it has none."""

    identity: Identity
    sections: tuple[Section, ...]
    rows: tuple[Row, ...]
    title: str
    province: str | None
    header: Span | None
    closing: Span | None


def read_anatomy(text: str, furniture: tuple[Span, ...]) -> Anatomy:
    """The parts of the document whose canonical text and marked furniture these are."""
    lines = lines_of(text, furniture)
    header = read_header(text, lines)
    addressees, addressed = read_addressees(lines, header.end)
    body_start = max(header.end, addressed)
    closing = read_closing(lines, body_start)
    annex = annex_line(lines)
    if annex is not None:
        header = attached(header, annex)
    else:
        header = enacted(consolidated(completed(header, text), lines), text)
    identity = _identity(header, closing, addressees)
    if identity.signer is None:
        identity = replace(identity, signer=stamped_person(text))
    ends = closing.start if closing.start >= 0 else len(text)
    sections = read_sections(lines, body_start, ends)
    after = closing.end if closing.start >= 0 else len(text)
    sections += read_sections(lines, after, len(text))
    return Anatomy(
        identity=identity,
        sections=sections,
        rows=(
            *read_rows([one for one in lines if body_start <= one.start < ends]),
            *read_rows([one for one in lines if one.start >= after]),
        ),
        title=title_of(identity, [one for one in lines if one.start >= addressed]),
        province=province_of(identity, text),
        header=Span(0, body_start) if body_start else None,
        closing=Span(closing.start, closing.end) if closing.start >= 0 else None,
    )


def _identity(header: Header, closing: Closing, addressees: tuple[Stated, ...]) -> Identity:
    return Identity(
        type=header.type,
        number=header.number,
        issuer=header.issuer,
        superior=header.superior,
        place=header.place,
        issued_on=header.issued_on,
        date=header.date,
        subject=header.subject,
        signer=closing.signer,
        post=closing.post,
        authority=closing.authority,
        addressees=addressees,
        recipients=closing.recipients,
    )
