"""Routes that look something up: a person's post, an abbreviation, a motto."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rag.catalogue import Asked
from rag.generation.facts import Facts
from rag.generation.fitting.years import years_agree
from rag.generation.proof import abstain
from rag.generation.reading import Reading
from rag.generation.routes.holders import MAY_HAVE_CHANGED, distinct_people, holder_draft, same_rank
from rag.generation.text.definitions import Definition, Motto
from rag.generation.text.people import Person, asked_people
from rag.generation.text.sections import headings_at
from rag.model import Draft, DraftSentence, Evidence, Notice, Query
from rag.vietnamese.casing import readable
from rag.vietnamese.spelling import is_syllable_shape
from rag.vietnamese.terms import terms
from rag.vietnamese.text import fold, fold_space

# The share of a question that a motto's surroundings must hold, and a holder's post.
DESCRIBED = 0.4
HELD = 0.75

# What is formed for a task and headed by a post: "trưởng đoàn kiểm tra", "trưởng ban chỉ đạo".
_OF_TASK = r"(?:doan|tieu ban|nhom|to|ban (?:chi dao|soan thao|giam sat|kiem tra|to chuc hoi))\b"
_BODY_EN = (
    r"(?:the )?(?:[\w'’-]+ ){0,4}?(?:department|ministry|people['’]s (?:committee|council)|province"
    r"|city|commune|ward|district)\b"
)
# "Chủ tịch tỉnh là ai?": only a name answers that.
_ASKS_HOLDER = re.compile(
    r"^\W*(?:ai (?:dang )?(?:la|lam|giu chuc) )?(?:pho )?"
    r"(?:chu tich(?! hoi dong(?! nhan dan))|bi thu|giam doc|bo truong|thu tuong"
    rf"|truong(?! {_OF_TASK})|vu truong|cuc truong|chanh)\b"
    r"(?!.*\b(?:phai|duoc|co trach nhiem|giao|phan cong)\b)"
    r"|^who (?:is|was) (?:the )?(?:vice |deputy |prime )*"
    r"(?:chair\w*|president|director|minister|secretary|governor)\b"
    r"(?!.*\b(?:must|shall|should|to|who|that)\b)"
    r"|^who (?:currently )?(?:heads|leads|chairs|runs|is (?:the )?(?:head|leader|boss) of) "
    rf"{_BODY_EN}"
    r"(?!.*\b(?:must|shall|should|to|who|that|in|for|under|on)\b)"
)
# Says that something is written short, whatever stands between it and its full form.
_SHORTENED = re.compile(
    r"\b(?:viet|noi|goi|chu|tu|dang) (?:tat|gon)\b|\bcum tu (?:gi|nao)\b"
    r"|\b(?:viet|doc) (?:ra )?day du\b|\bday du la (?:gi|chu)\b|\bstands? for\b"
    r"|\babbreviat|\bshort for\b|\bfull form\b|\bspel(?:led|t) out\b|\bacronym\b"
)
_MOTTOS = frozenset(("phương châm", "khẩu hiệu"))
_THEMES = frozenset(("chủ đề", "thông điệp"))
_ASKS_THEME = re.compile(
    r"\b(?:chu de|thong diep)\b(?=.*\b(?:gi|nao|sao)\b|\W*$)|\b(?:what|which)\b.*\btheme\b"
)
_WHO_IS = re.compile(
    r"\bai la\b|\bla ai\b|\bwho (?:is|was|heads|leads|chairs|runs)\b|\bai (?:giu|lam)\b"
)


def person_route(facts: Facts, reading: Reading) -> Draft | None:
    """The post of everybody whom the question names, or who holds the post that it names."""
    query = reading.query
    if query.asks & {"signer", "recipient", "issuer"}:
        return None
    named = asked_people(query.text, facts.people)
    if named and (query.asks & {"post"} or _WHO_IS.search(fold(query.text))):
        told = distinct_people(named)
        if not told:
            return abstain.refused("attribute_not_stated", query, _post_of(named[0], query))
        return Draft("answered", tuple(_person_sentence(one, query) for one in told))
    holder = holder_draft(facts, reading)
    if holder is not None:
        return holder
    if _WHO_IS.search(fold(query.text)):
        held = _holder(facts, query)
        if held is None and _ASKS_HOLDER.search(fold(query.text)):
            return abstain.refused("not_stated", query)
        return held
    return None


def _post_of(person: Person, query: Query) -> str:
    return f"the post of {person.name}" if query.lang == "en" else f"chức vụ của {person.name}"


def _person_sentence(person: Person, query: Query) -> DraftSentence:
    post = readable(person.post or "")
    verb = "is" if query.lang == "en" else "là"
    return DraftSentence(f"{person.name} {verb} {post}.", (person.evidence,))


def _holder(facts: Facts, query: Query) -> Draft | None:
    """Who holds the post that the question names, where its words are all in the post's."""
    asked = facts.asked(query)
    posts = [one for one in facts.people if one.post and same_rank(one.post, query.text)]
    scored = [(asked.share(terms(one.post or "")), one) for one in posts]
    best = max(scored, key=lambda one: one[0], default=None)
    if best is None or best[0] < HELD:
        return None
    said = (_person_sentence(best[1], query),)
    return Draft("answered", said, notices=(Notice("post", MAY_HAVE_CHANGED[query.lang == "en"]),))


def definition_route(facts: Facts, reading: Reading) -> Draft | None:
    """What an abbreviation stands for."""
    query = reading.query
    if "definition" not in query.asks and "subject" not in query.asks:
        return None
    asked = list(_asked_abbreviations(facts, query))
    inside = [one for one in asked if reading.inside(one.evidence.document)] or asked
    for one in inside[:1]:
        full = fold_space(one.full_form)
        verb = "stands for" if query.lang == "en" else "là"
        text = f"{one.abbreviation} {verb} {full} ({one.abbreviation})."
        return Draft("answered", (DraftSentence(text, (one.evidence,)),))
    return None


def _asked_abbreviations(facts: Facts, query: Query) -> Iterator[Definition]:
    """The abbreviations that a question asks the full form of."""
    folded = fold(query.text)
    typed = set(re.findall(r"[\w&/-]+", query.original))
    words = {fold(one) for one in typed}
    for one in facts.definitions:
        parts = one.abbreviation.split()
        # "DO" in capitals is dissolved oxygen, "do" is a word like any other
        known = set(parts) <= typed or (
            {fold(p) for p in parts} <= words and not any(is_syllable_shape(fold(p)) for p in parts)
        )
        if known and _is_asked_of(one.abbreviation, folded):
            yield one


def _is_asked_of(abbreviation: str, question: str) -> bool:
    """Whether the folded question asks what this abbreviation means, not merely uses it."""
    said = re.escape(fold(abbreviation))
    if _SHORTENED.search(question):
        return True
    return bool(
        re.search(rf"{said}\W+(?:la|viet|nghia|co nghia|stands?|means?|duoc hieu)\b", question)
        or re.search(
            rf"{said}\W+(?:trong|o|tai|theo|cua|in|under|as)\b.{{0,90}}\b(?:nghia|mean)\b", question
        )
        or re.search(
            rf"\b(?:what is|what does|what are|nghia cua|cum tu|tu)\W+(?:the )?\W*{said}\b",
            question,
        )
    )


def motto_route(facts: Facts, reading: Reading) -> Draft | None:
    """The motto, or the theme, that the question's other words describe.

    A motto need not be described at all; a theme is asked for of something.
    """
    query = reading.query
    labels = _labels(query)
    asked = _without_cue(reading.residue)
    mottos = [one for one in facts.mottos if one.label in labels]
    if not mottos or (labels == _THEMES and not asked.weights):
        return None
    scored = [(_fit(asked, one), one) for one in mottos]
    scored = [one for one in scored if years_agree(query, one[1].evidence)]
    inside = [one for one in scored if reading.inside(one[1].evidence.document)]
    scored = inside or scored
    best = max((score for score, _ in scored), default=0.0)
    if not scored or (asked.weights and best < DESCRIBED):
        return None
    motto = next(one for score, one in scored if score == best)
    lead = motto.label.capitalize() if labels == _THEMES else "Phương châm"
    if query.lang == "en":
        lead = "The theme" if labels == _THEMES else "The motto"
    return Draft("answered", (DraftSentence(f"{lead}: “{motto.words}”.", (motto.evidence,)),))


def _labels(query: Query) -> frozenset[str]:
    """What a text calls what is asked for: a motto or a theme; empty for anything else."""
    if _ASKS_THEME.search(fold(query.text)):
        return _THEMES
    return _MOTTOS if "slogan" in query.asks else frozenset()


def _fit(asked: Asked, motto: Motto) -> float:
    """How well a motto is described: by its own sentence, less so by what stands around it."""
    own = asked.share(terms(motto.sentence))
    return (own + asked.share(_around(motto.evidence, motto.sentence))) / 2


def _without_cue(residue: Asked) -> Asked:
    """The residue without the words that ask for a motto."""
    cue = set(terms("phương châm khẩu hiệu chủ đề thông điệp"))
    weights = residue.weights
    return residue.weighed({t: w for t, w in weights.items() if not cue & {t, *t.split("_")}})


def _around(evidence: Evidence, sentence: str) -> set[str]:
    """The terms of the sentence, of its paragraph's section and of its document's identity."""
    document = evidence.document
    own = document.identity
    stated = [one.value for one in (own.type, own.number, own.issuer, own.subject) if one]
    headings = headings_at(document, evidence.start)
    place = [document.province] if document.province else []
    paragraph_start = document.text.rfind("\n", 0, evidence.start) + 1
    paragraph = document.text[paragraph_start : evidence.end]
    year = [str(own.date.year)] if own.date else []
    return set(
        terms(". ".join((sentence, *stated, *headings, *place, *year, document.title, paragraph)))
    )
