"""Nouns that stand for a document in a question, as patterns for its folded text."""

from __future__ import annotations

# Nouns that stand for a document; "nào", "gì", "số mấy" after one asks which document.
DOCUMENT_NOUN = (
    # "Hồ sơ gồm những tài liệu gì?" asks for papers.
    r"(?:van ban|(?<!gom )(?<!gom co )(?<!gom nhung )(?<!gom cac )(?<!nop nhung )tai lieu"
    r"|ke hoach|chi thi|quyet dinh|cong van|nghi quyet|nghi dinh|thong tu|luat"
    r"|ket luan|quy che|quy dinh|thong bao|bao cao|huong dan|chuong trinh(?: hanh dong)?|de an"
    r"|to trinh|cong dien|thong tri|phap lenh|kh|ct|qd|cv|nq|nd|tt|kl|tb|bc|hd|ctr|qc)"
)
DOCUMENT_NOUN_EN = (
    r"(?:documents?|plans?|directives?|decisions?|official (?:letter|dispatch)(?:e?s)?|letters?"
    r"|dispatch(?:es)?|resolutions?|decrees?|circulars?|laws?"
    r"|acts?(?! (?:are|is|were|was) (?:\w+ly )?(?:prohibit|bann|forbid|punish|treat))"
    r"|conclusions?|regulations?"
    r"|notices?|notifications?|announcements?|reports?|guidelines?|guidance|program(?:me)?s?"
    r"|instruments?|texts?)"
)
# The papers of a dossier: "what documents make up the nomination file".
PAPERS_EN = (
    r"documents (?:make|form|constitut|compos|compris|belong|accompan"
    r"|are (?:in|part|needed|required|to be)\b"
    r"|(?:must|should|shall|do|does|need)\b.*"
    r"\b(?:submit|attach|hand in|hand over|enclos|bring|prepare|file)"
    r"|.*\b(?:dossier|application|nomination|file|profile)s?\b)"
)
