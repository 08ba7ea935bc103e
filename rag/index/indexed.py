"""What the two indexes see of a passage: who its document is, where in it we are, and its words.

Documents of different provinces, years and levels share nearly the same sentences, so the identity
of the document takes part in retrieval, not only the passage's words.
"""

from __future__ import annotations

from rag.model import Document, Passage, Stated


def identity_text(document: Document) -> str:
    """How ``document`` identifies itself: type, number, date, issuer, place and subject, one line.

    Parts that the document does not state are left out; its title stands in for a missing subject.
    """
    who = document.identity
    stated = (who.type, who.number, who.issuer, who.superior, who.place)
    parts = [part.value for part in stated if part is not None]
    if who.issuer is not None and who.superior is not None and _says(who.issuer, who.superior):
        parts.remove(who.superior.value)
    if who.date is not None:
        parts.append(f"năm {who.date.year}")
    if document.province is not None and document.province not in parts:
        parts.append(document.province)
    parts.append(who.subject.value if who.subject is not None else document.title)
    return ". ".join(part for part in parts if part)


def _says(issuer: Stated, superior: Stated) -> bool:
    """Whether the issuer's name has that of the body above it in it."""
    return superior.value in issuer.value and superior.value != issuer.value


def context_text(document: Document, passage: Passage) -> str:
    """The identity of ``document``, then the headings that ``passage`` stands under."""
    return ". ".join(part for part in (identity_text(document), *passage.headings) if part)


def indexed_text(document: Document, passage: Passage) -> str:
    """The one text of ``passage`` that both indexes are built from: its context, then its words."""
    context = context_text(document, passage)
    return f"{context}\n{passage.words}" if context else passage.words
