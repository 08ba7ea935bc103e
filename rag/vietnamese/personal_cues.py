"""How an English question asks for what is private to somebody, as patterns for folded text.

A rule is about anybody: "a worker's salary", "a child's birth certificate", "may a driver use a
phone". What is private is somebody's: "the chairman's phone number", "when was she born".
"""

from __future__ import annotations

_ANYBODY = r"(?:a|an|any|each|every|another|no|one|which|what)"
# Who holds a post, or is named by a title; "a director" is anybody.
_SOMEBODY = (
    r"(?:(?:mr|mrs|ms|dr|comrade)\b"
    r"|(?:the |this |that |its )?(?:\w+ ){0,3}?(?:chair\w*|minister|director|secretary|president"
    r"|leader|governor|signer|signatory|chief|premier|head)\b"
    r"|(?:him|her|his|hers|their)\b)"
)
_PRIVATE = (
    r"(?:(?:home |private |personal )?(?:address|salary|wage|income|age|birthday|birth ?date"
    r"|birthplace|birth year|date of birth|year of birth|place of birth|family|wife|husband|spouse"
    r"|hometown|passport|identity card|id card|bank account|(?:tele)?phone|mobile|e-?mail))"
)

_SYLLABLE = r"[b-df-hj-np-tv-xz]{0,3}[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?"
_NAME = rf"(?:(?!{_ANYBODY} ){_SYLLABLE} ){{1,3}}(?:{_SYLLABLE}|[a-z])"
# "Chairman Nguyen Van A's salary": of somebody; no article or word for anybody stands ahead.
_OWNED = rf"(?:^|(?<=[\s,]))(?!{_ANYBODY} )(?:{_SOMEBODY}[\w ]{{0,40}}?|{_NAME})['’]s {_PRIVATE}\b"

CONTACT_EN = (
    r"\b(?:tele)?phone numbers?\b|['’]s (?:tele)?phone\b|\bhome address\b"
    r"|\b(?:what|which)\b[^?]{0,40}\baddress of\b"
    r"|\bcontact (?:details?|info\w*|numbers?|persons?|of)\b"
    r"|\bhow (?:can|do|to|could|should|may) (?:i |we |one |you )?(?:contact|reach)\b"
)

PERSON_EN = (
    r"\b(?:identity card|id card|citizen card|passport) (?:numbers?|details|of (?!an?\b))\b"
    r"|\bbank account (?:numbers?|details)\b"
    r"|\b(?:when|where|(?:which|what) (?:year|day|date|place|province))\b[^?]{0,12}"
    r"\b(?:was|were)\b(?! (?:a|an|any) )[^?]{0,60}\bborn\b"
    r"|\b(?:birthday|birth ?date|birthplace|hometown|(?:date|place|year) of birth) of "
    rf"(?!{_ANYBODY} )"
    r"|\bhow old (?:is|was) (?!a |an |any |each )"
    rf"|\b(?:salary|age|income|bank account|family) of {_SOMEBODY}"
    rf"|{_OWNED}"
)
