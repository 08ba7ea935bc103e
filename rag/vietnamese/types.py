"""The types of official documents: names, codes, and how people write them.

Sources: Nghị định 30/2020/NĐ-CP, Phụ lục III (29 types and copies); Luật Ban hành văn bản quy
phạm pháp luật (laws, decrees, circulars); Hướng dẫn 36-HD/VPTW (Party documents); English names as
in the Ministry of Justice's translations.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from rag.vietnamese.remembering import remembering
from rag.vietnamese.text import fold, nfc


class DocumentType(NamedTuple):
    """A type of document: full name, codes (the usual one first), other and English names."""

    name: str
    codes: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    english: tuple[str, ...] = ()


DOCUMENT_TYPES = (
    DocumentType("Nghị quyết", ("NQ",), ("nghị quyết chuyên đề",), ("resolution",)),
    DocumentType("Quyết định", ("QĐ",), ("quyết định cá biệt",), ("decision",)),
    DocumentType("Chỉ thị", ("CT",), (), ("directive",)),
    DocumentType(
        "Quy chế", ("QC",), ("quy chế phối hợp", "qui chế"), ("statute", "working regulation")
    ),
    DocumentType("Quy định", ("QyĐ", "QĐi", "QĐ"), ("qui định",), ("regulation", "provision")),
    DocumentType("Thông cáo", ("TC",), ("thông cáo báo chí",), ("communiqué", "press release")),
    DocumentType(
        "Thông báo",
        ("TB",),
        ("thông báo kết luận", "thông báo ý kiến kết luận"),
        ("notice", "notification", "announcement"),
    ),
    DocumentType("Hướng dẫn", ("HD",), (), ("guideline", "guidance", "instruction")),
    DocumentType(
        "Chương trình",
        ("CTr", "CTHĐ"),
        (
            "chương trình hành động",
            "chương trình công tác",
            "chương trình phối hợp",
            "ctr hành động",
        ),
        ("programme", "program", "action programme", "action program"),
    ),
    DocumentType(
        "Kế hoạch",
        ("KH",),
        ("kế hoạch hành động", "kế hoạch phối hợp", "kế hoạch liên tịch", "kế hoạch liên ngành"),
        ("plan", "action plan"),
    ),
    DocumentType("Phương án", ("PA",), (), ("option paper",)),
    DocumentType("Đề án", ("ĐA",), (), ("scheme",)),
    DocumentType("Dự án", ("DA",), (), ("project",)),
    DocumentType("Báo cáo", ("BC",), (), ("report",)),
    DocumentType("Biên bản", ("BB",), (), ("minutes",)),
    DocumentType("Tờ trình", ("TTr",), (), ("submission", "proposal")),
    DocumentType("Hợp đồng", ("HĐ",), (), ("contract",)),
    DocumentType("Công điện", ("CĐ",), (), ("telegram", "official telegram", "urgent dispatch")),
    DocumentType("Bản ghi nhớ", ("BGN",), (), ("memorandum",)),
    DocumentType("Bản thỏa thuận", ("BTT",), (), ("agreement",)),
    DocumentType("Giấy ủy quyền", ("GUQ",), (), ("power of attorney",)),
    DocumentType("Giấy mời", ("GM",), (), ("invitation",)),
    DocumentType("Giấy giới thiệu", ("GGT",)),
    DocumentType("Giấy nghỉ phép", ("GNP",)),
    DocumentType("Phiếu gửi", ("PG",)),
    DocumentType("Phiếu chuyển", ("PC",)),
    DocumentType("Phiếu báo", ("PB",)),
    DocumentType(
        "Công văn",
        ("CV",),
        (),
        ("official letter", "letter", "official dispatch", "dispatch", "official correspondence"),
    ),
    DocumentType("Kết luận", ("KL",), (), ("conclusion",)),
    DocumentType("Nghị định", ("NĐ",), (), ("decree",)),
    DocumentType("Thông tư", ("TT",), (), ("circular",)),
    DocumentType("Thông tư liên tịch", ("TTLT",), (), ("joint circular",)),
    DocumentType("Nghị quyết liên tịch", ("NQLT",), (), ("joint resolution",)),
    DocumentType("Luật", ("L",), ("bộ luật", "đạo luật"), ("law",)),
    DocumentType("Hiến pháp", ("HP",), (), ("constitution",)),
    DocumentType("Pháp lệnh", ("PL",), (), ("ordinance",)),
    DocumentType("Lệnh", ("L",), (), ("order",)),
    DocumentType("Sắc lệnh", ("SL",), (), ("decree-law",)),
    DocumentType("Văn bản hợp nhất", ("VBHN",), (), ("consolidated document",)),
    DocumentType("Thông tri", ("TT",)),
    DocumentType("Điều lệ", ("ĐL",), (), ("charter",)),
    DocumentType("Giấy phép", ("GP",), (), ("licence", "license", "permit")),
    DocumentType("Giấy chứng nhận", ("GCN",), (), ("certificate",)),
    DocumentType("Sao y", ("SY",)),
    DocumentType("Trích sao", ("TrS",)),
)

# Types that people and translators take for one another: never a reason to call a number wrong.
_INTERCHANGED = (
    frozenset({"Quy chế", "Quy định", "Quyết định"}),
    frozenset({"Công văn", "Công điện"}),
    frozenset({"Luật", "Pháp lệnh", "Hiến pháp"}),
    frozenset({"Thông tư", "Thông tư liên tịch"}),
    frozenset({"Nghị quyết", "Nghị quyết liên tịch"}),
    frozenset({"Thông báo", "Kết luận"}),
    frozenset({"Đề án", "Dự án"}),
    frozenset({"Tờ trình", "Thông tri"}),
    frozenset({"Thông tư", "Thông tri"}),  # one code, TT
)

TYPES: dict[str, str] = {}
"""Code to full name; where two types share a code, the commoner one."""
_CODE_TYPES: dict[str, list[str]] = {}
for _type in DOCUMENT_TYPES:
    for _code in _type.codes:
        TYPES.setdefault(_code, _type.name)
        _CODE_TYPES.setdefault(fold(_code), []).append(_type.name)
_CODES = {entry.name: entry.codes for entry in DOCUMENT_TYPES}

PHRASES: dict[str, str] = {}
"""Folded ways to write a type out, Vietnamese and English, singular and plural, to its name."""
for _type in DOCUMENT_TYPES:
    for _phrase in (_type.name, *_type.others, *_type.english):
        PHRASES.setdefault(fold(_phrase), _type.name)
    for _phrase in _type.english:
        PHRASES.setdefault(fold(_phrase) + "s", _type.name)

# Everyday words as well as types: a type only where a number follows.
_EVERYDAY = frozenset(
    {"order", "orders", "project", "projects", "proposal", "proposals", "provision", "provisions"}
    | {"minutes", "option paper", "submission", "lenh", "instruction", "instructions", "agreement"}
)
# Codes that stand for a document even without a number: "KH cải cách hành chính năm 2024".
_BARE_CODES = ("KH", "CT", "CTr", "NQ", "QĐ", "QD", "NĐ", "CV", "KL", "TB", "TTr", "TTLT", "QC")
# Letters of a ministry's name are none: "Bộ KH&CN", "Sở KH và CN".
_BARE_CODE = re.compile(
    rf"(?<![\w/&-])(?:{'|'.join(_BARE_CODES)})(?![\w/-]|\s*(?:&|và|va)\s*(?:CN|ĐT|DT)\b)"
    r"(?!\s+(?:UBND|HĐND|UBMTTQ|nước|xã|tỉnh))"
)
# *TT* is a town, a centre or the Prime Minister as well: a circular where it is asked for.
_CIRCULAR = re.compile(
    r"(?<![\w/-])TT(?=\s+(?:nào|nao|số mấy|so may|số bao|so bao|mới|của B|cua B))"
)
_PHRASE = re.compile(
    r"(?<![^\W_])(?!(?<=phap )luat|(?<=ky )luat|(?<=quy )luat)(?:"  # pháp luật, kỷ luật, quy luật
    + "|".join(
        re.escape(phrase).replace(r"\ ", r"\s+")
        for phrase in sorted(PHRASES, key=len, reverse=True)
        if phrase not in _EVERYDAY
    )
    + r")(?![^\W_]|\s+su\b)"  # nor is luật sư
)


class TypeMention(NamedTuple):
    """A document type and the code points ``[start, end)`` that name it."""

    type: str
    start: int
    end: int


def type_of_code(code: str) -> str | None:
    """The full name behind a code, in any case and with or without diacritics; None if unknown."""
    if code in TYPES:
        return TYPES[code]
    names = _CODE_TYPES.get(fold(code))
    return names[0] if names else None


def code_of_type(name: str) -> str | None:
    """The usual code of a type given by its name (``Kế hoạch`` to ``KH``); None if it has none."""
    codes = _CODES.get(PHRASES.get(fold(name), ""))
    return codes[0] if codes else None


def may_have_code(name: str, code: str) -> bool:
    """Whether a document of this type may carry this code (``Quy định`` and ``QĐ``: yes)."""
    return name in _CODE_TYPES.get(fold(code), ())


@lru_cache(maxsize=4096)  # a question's type is compared with that of every likely document
def same_type(one: str, other: str) -> bool:
    """Whether two names mean one type, or types that are commonly taken for one another."""
    if fold(one) == fold(other):
        return True
    pair = {PHRASES.get(fold(one), one), PHRASES.get(fold(other), other)}
    return len(pair) == 1 or any(pair <= group for group in _INTERCHANGED)


def has_type(kind: str | None, wanted: Iterable[str]) -> bool:
    """Whether a type, if known, is one of those asked for or commonly taken for one."""
    return kind is not None and any(same_type(kind, one) for one in wanted)


@remembering
def type_mentions(text: str) -> tuple[TypeMention, ...]:
    """Where ``nfc(text)`` names types: in full, folded, half-typed, abbreviated or in English."""
    text = nfc(text)
    found = [
        TypeMention(PHRASES[" ".join(match.group().split())], *match.span())
        for match in _PHRASE.finditer(fold(text))
    ]
    found += [TypeMention("Thông tư", *match.span()) for match in _CIRCULAR.finditer(text)]
    for match in _BARE_CODE.finditer(text):
        name = type_of_code(match.group())
        if name is not None:
            found.append(TypeMention(name, *match.span()))
    return tuple(sorted(found, key=lambda mention: mention.start))


def find_types(text: str) -> tuple[str, ...]:
    """The names of the types that the text names, each once, in reading order."""
    return tuple(dict.fromkeys(mention.type for mention in type_mentions(text)))


def english_type(name: str) -> str:
    """The usual English name of a type, capitalised (``Plan``); the Vietnamese one if unknown."""
    for one in DOCUMENT_TYPES:
        if one.english and fold(one.name) == fold(name):
            return one.english[0][0].upper() + one.english[0][1:]
    return name
