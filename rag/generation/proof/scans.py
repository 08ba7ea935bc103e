"""What to tell about answers that rest on pages recognised from a scan."""

from __future__ import annotations

from collections.abc import Sequence

from rag.model import Citation, Document, Lang, Notice, Page


def scanned(citations: Sequence[Citation], lang: Lang) -> list[Notice]:
    """A notice for each cited document whose cited pages were recognised, in order of citation."""
    pages: dict[str, dict[int, Page]] = {}
    documents: dict[str, Document] = {}
    for one in citations:
        for page in one.document.pages_of(one.start, one.end):
            if page.confidence is not None:
                documents[one.document.doc_id] = one.document
                pages.setdefault(one.document.doc_id, {})[page.number] = page
    return [
        _notice(documents[doc_id], list(found.values()), lang) for doc_id, found in pages.items()
    ]


def _notice(document: Document, pages: Sequence[Page], lang: Lang) -> Notice:
    numbers = ", ".join(str(number) for number in sorted(page.number for page in pages))
    sure = round(100 * min(page.confidence or 0.0 for page in pages))
    if lang == "en":
        which = f"Page {numbers}" if len(pages) == 1 else f"Pages {numbers}"
        verb = "was" if len(pages) == 1 else "were"
        text = f"{which} of {document.title} {verb} recognised from a scan (confidence {sure} %)"
        return Notice("scanned", f"{text}: compare with the original.")
    return Notice(
        "scanned",
        f"Trang {numbers} của {document.title} được nhận dạng từ bản quét (độ tin cậy {sure} %): "
        "nên đối chiếu với bản gốc.",
    )
