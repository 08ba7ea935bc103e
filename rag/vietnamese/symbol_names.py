"""The names that symbols are made of: codes of types, bodies of the State and of the Party.

Sources: Nghị định 30/2020/NĐ-CP, Phụ lục III; Hướng dẫn 36-HD/VPTW; the symbols met in 4,000
published laws.
"""

from __future__ import annotations

from rag.vietnamese.text import fold
from rag.vietnamese.types import DOCUMENT_TYPES

_STATE = """
TTg TTgCP CP CTN PCTN QH UBTVQH VPQH VPCTN HĐBCQG UBND CTUBND HĐND TTHĐND UB HĐ CT VP VPUB VPUBND
TANDTC VKSNDTC VKSTC VKSND TAND TA HĐTP KTNN VPCP TTCP BCA BCT BCN BCVT BBCVT BCĐ BDTTG UBDT BGD
BGDĐT BGD&ĐT BGTVT BKH BKHCN BKHCNMT BKHĐT BLĐTBXH BNG BNN BNNMT BNNPTNT BNN&PTNT BNV BQP BTC BTM
BTNMT BTP BTTTT BVHTT BVHTTDL BXD BYT NHNN NHNNVN BHXH BHXHVN TCHQ TCT TCTK TCTL TCLN TCTS TCĐC TCDL
BTCCBCP BVGCP UBTDTT TTXVN VNA STC SNV STP SXD SYT SCT SGDĐT SKHCN SKHĐT SNNPTNT SNNMT STNMT STTTT
SLĐTBXH SVHTT SVHTTDL SVH SDL SGTVT SGTVTXD SNG SDTTG BDT TTT TTr TTTT BQL BQLKKT CAT CATP BCHQS
BCHBP CTK KBNN CCT CCTT CHQ QLD BVTV TY KCB DP ATTP KGVX NC NCPC TH KT KTTH KTN KSTT TCCB TCBC CCVC
VTLT TCTL HTQT PC PCCC QLGCS TCĐT QHĐP ĐCKS TTHC KSTTHC CCHC CST ATBXHN NTTS CNNĐP VX GD VHXH XDCB
NL KHCN ĐT TP TX PTNT TTTTBC PTTH BVHXH BKTNS BPC BKTXH BDTG NNTN TNMT CNXD KTNS
"""
_PARTY_COMMITTEES = "TW TU HU ĐU TĐTN ĐTN"
_PARTY = f"""
{_PARTY_COMMITTEES} VPTW VPTU BTCTW BTCTU BTGTW BTGTU BTGDVTW BTGDVTU BDVTW BDVTU BNCTW BNCTU BKTTW
UBKTTW UBKTTU BCĐTW BCSĐ BCSĐCP ĐUK ĐUCA QUTW ĐUCATW BBT BCT BTV ĐĐQH ĐUUBND LNTPTW HĐLLTW
MTTW MTTQ UBMTTQ MTTQVN UBTWMTTQVN UBTƯMTTQVN UBTUMTTQVN ĐCTUBTWMTTQVN BTT TLĐ HND HLHPN HPN HCCB
HCCBVN CCBVN HNDVN BCHTW
"""
_LISTED_CODES = [code for entry in DOCUMENT_TYPES for code in entry.codes]
CODES = frozenset(_LISTED_CODES)
CODE_KEYS = {fold(code) for code in CODES}
PARTY_KEYS = {fold(name) for name in _PARTY_COMMITTEES.split()}

_BY_LETTERS: dict[str, str] = {}
"""Lower case, đ kept, to the right case."""
_BY_FOLDED: dict[str, str] = {}
"""Folded to the right case and letters; the first of two that fold alike."""
for _name in (*_LISTED_CODES, *_STATE.split(), *_PARTY.split()):
    _BY_LETTERS.setdefault(_name.lower(), _name)
    _BY_FOLDED.setdefault(fold(_name), _name)
BODY_KEYS = {fold(name) for name in (*_STATE.split(), *_PARTY.split())}


def canonical_name(name: str) -> str | None:
    """The name in its right case and letters (``ttg`` to ``TTg``); None if no table has it."""
    return _BY_LETTERS.get(name.lower()) or _BY_FOLDED.get(fold(name))
