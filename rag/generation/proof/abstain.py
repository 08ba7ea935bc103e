"""Refusals: what the documents don't say is said so, with what comes nearest."""

from __future__ import annotations

from collections.abc import Sequence

from rag.catalogue import Work
from rag.generation.proof.naming import dated_name, full_name, short_name
from rag.model import DocumentNumber, Draft, Lang, Nearest, Notice, Query, Refusal, Status

MOST_TOLD = 3  # works of one number that an answer tells of; of more it asks which
MOST_CHOICES = 8  # of those so many are offered

_SENTENCES: dict[str, tuple[str, str]] = {
    "absent_number": (
        "Không có văn bản nào mang số {what} trong kho tài liệu.",
        "No document in the corpus has the number {what}.",
    ),
    "other_province": (
        "Kho tài liệu không có văn bản nào của {what}.",
        "The corpus holds nothing of {what}.",
    ),
    "other_year": (
        "Kho tài liệu không có văn bản như vậy cho năm {what}.",
        "The corpus has no such document for {what}.",
    ),
    "another_one": (
        "Kho tài liệu không có văn bản như vậy, chỉ có văn bản cho kỳ khác.",
        "The corpus has no such document, only one for another time.",
    ),
    "not_stated": (
        "Tài liệu không nêu điều này.",
        "The documents do not say.",
    ),
    "attribute_not_stated": (
        "Tài liệu không nêu {what}.",
        "The documents do not state {what}.",
    ),
    "personal": (
        "Tài liệu không có thông tin cá nhân hoặc thông tin liên hệ như vậy.",
        "The documents hold no such personal or contact details.",
    ),
    "false_premise": (
        "Không có tài liệu nào nói rằng {what} đã bị bãi bỏ, thu hồi hay thay thế.",
        "No document says that {what} was repealed, withdrawn or replaced.",
    ),
    "out_of_scope": (
        "Câu hỏi này nằm ngoài phạm vi: tôi chỉ trả lời về nội dung các văn bản chỉ đạo, điều hành "
        "trong kho tài liệu.",
        "This is out of scope: I only answer about the directives in the corpus.",
    ),
    "instruction": (
        "Tôi không làm theo yêu cầu này: câu trả lời chỉ dựa vào những gì văn bản ghi.",
        "I can't follow that: answers rest only on what the documents say.",
    ),
    "unclear": (
        "Tôi chưa hiểu câu hỏi. Vui lòng nêu rõ văn bản hoặc vấn đề cần hỏi.",
        "I could not understand the question. Please name the document or the subject.",
    ),
    "ambiguous": (
        "Có {what} văn bản phù hợp. Vui lòng chọn một.",
        "{what} documents fit. Please choose one.",
    ),
}
_ASPECTS: dict[str, tuple[str, str]] = {
    "date": ("ngày ban hành", "the date of issue"),
    "issuer": ("cơ quan ban hành", "the issuing body"),
    "signer": ("người ký", "the signer"),
    "recipient": ("nơi nhận", "the recipients"),
    "number": ("số, ký hiệu", "the number"),
    "subject": ("trích yếu", "the subject"),
    "post": ("chức vụ", "the post"),
}


def sentence(reason: str, lang: Lang, what: str = "") -> str:
    """The sentence that tells a refusal of this reason."""
    return _SENTENCES[reason][lang == "en"].format(what=what)


def refused(
    reason: str,
    query: Query,
    what: str = "",
    nearest: Sequence[Nearest] = (),
    status: Status = "refused_no_evidence",
    suggestions: Sequence[str] = (),
) -> Draft:
    """A refusal of one of the reasons above."""
    told = Refusal(sentence(reason, query.lang, what), tuple(nearest))
    return Draft(status, refusal=told, suggestions=tuple(suggestions))


def absent_number(asked: DocumentNumber, near: Sequence[Work], query: Query) -> Draft:
    """No document has the number; the near ones are named."""
    what = f"{asked.type} {asked.key}" if asked.type else asked.key
    if asked.issued is not None:
        what += f" of {asked.issued}" if query.lang == "en" else f" năm {asked.issued}"
    found = [near_work(one, query.lang) for one in near]
    return refused("absent_number", query, what, found)


def not_stated(aspect: str, work: Work, query: Query) -> Draft:
    """The work is known, this fact about it isn't."""
    names = _ASPECTS.get(aspect, ("điều này", "this"))
    name = short_name(work, query.lang)
    what = f"{names[1]} of {name}" if query.lang == "en" else f"{names[0]} của {name}"
    return refused("attribute_not_stated", query, what, [near_work(work, query.lang)])


def untold(refusal: Draft) -> Notice:
    """The reason of a refusal beside an answer that tells the rest of what was asked."""
    return Notice("not_stated", refusal.refusal.reason if refusal.refusal else "")


def near_work(work: Work, lang: Lang) -> Nearest:
    """A work named as the nearest thing to what was asked."""
    mention = work.best_mention
    if work.document is not None:
        why = "văn bản trong kho" if lang == "vi" else "held in the corpus"
        doc_id: str | None = work.document.doc_id
    else:
        place = mention.document.title if mention else ""
        why = f"được nhắc đến trong {place}" if lang == "vi" else f"mentioned in {place}"
        doc_id = None
    number = work.number.key if work.number else None
    return Nearest(doc_id, number, full_name(work, lang), why)


def clarify(works: Sequence[Work], query: Query) -> Draft:
    """Several works fit and the answer differs: ask, with the choices that can be asked next."""
    shown = works[:MOST_CHOICES]
    reason = sentence("ambiguous", query.lang, str(len(works)))
    told = Refusal(reason, tuple(near_work(one, query.lang) for one in shown))
    names = tuple(dict.fromkeys(dated_name(one, query.lang) for one in shown))
    return Draft("needs_clarification", refusal=told, suggestions=names)


def several(works: Sequence[Work], query: Query) -> Notice:
    """How many works the number asked for fits, and which."""
    names = "; ".join(dated_name(one, query.lang) for one in works)
    if query.lang == "en":
        return Notice("several", f"{len(works)} documents fit this number: {names}.")
    return Notice("several", f"Có {len(works)} văn bản phù hợp với số này: {names}.")
