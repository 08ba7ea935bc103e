"""Which body a document's symbol names (Nghị định 30/2020/NĐ-CP, Phụ lục I and III).

A symbol is the code of the type, then that of the issuer: ``QĐ-BNV``, ``KH/TU``. A công văn has no
type: issuer, then drafter (``BNV-VTLT``). A joint document names all its issuers.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rag.vietnamese.issuer_forms import bodies
from rag.vietnamese.text import fold, nfc

_TYPE_CODES = frozenset(
    re.split(
        r"\s+",
        "nq qd ct qc qyd tc tb hd ctr kh pa da bc bb ttr cd bgn btt guq gm ggt gnp pg pc pb sy trs "
        "sl l nd tt pl kl qdi vbhn cv tl",
    )
)
_JOINT_CODES = frozenset({"ttlt", "nqlt", "khlt", "qclt", "hdlt", "ctlt"})


def issuer_of_symbol(symbol: str) -> tuple[str, ...]:
    """Return the bodies that ``symbol`` may mean, the likeliest first; empty where none is known.

    ``QĐ-BNV`` is Bộ Nội vụ; ``KH/TU`` may be a Tỉnh ủy's or a Thành ủy's; ``KH-UBND`` doesn't say
    which level's. Of a joint document all the issuers are returned, in order.
    """
    groups = [_code_key(group) for group in re.split(r"[-–/]", nfc(symbol)) if not group.isdigit()]
    if not groups:
        return ()
    head, rest = groups[0], groups[1:]
    known = [_by_code()[group] for group in rest if group in _by_code()]
    if head in _JOINT_CODES:
        return tuple(names[0] for names in known)
    if head in _TYPE_CODES and rest:
        return known[-1] if known else ()
    if head not in _by_code():
        return ()
    joint = len(known) == len(rest) > 0
    own = _by_code()[head]
    return (own[0], *(names[0] for names in known)) if joint else own


# Groups that only bodies of the whole country have.
_CENTRAL_GROUP = re.compile(r"ttg|cp|tw|ctn|qh\d*|ubtvqh\d*|\w{2,}tw|\w*mttw")
_CENTRAL_BODY = re.compile(
    r"Bộ (?!Chỉ huy)|Chính phủ|Thủ tướng|Quốc hội|Ủy ban Thường vụ Quốc hội|Chủ tịch nước"
    r"|Văn phòng (?:Chính phủ|Quốc hội|Trung ương|Chủ tịch nước)|Ban Bí thư|Bộ Chính trị"
    r"|Kiểm toán [Nn]hà nước|Ngân hàng Nhà nước|Thanh tra Chính phủ|Ủy ban Dân tộc\Z"
    r"|.* (?:Trung ương|Việt Nam)\b"
)


@lru_cache(maxsize=8192)
def is_central(symbol: str) -> bool:
    """Whether the bodies of a symbol or a whole number are those of the whole country.

    Their numbers are one series; all others restart in each province.
    """
    groups = [fold(one) for one in re.split(r"[-–/]", nfc(symbol))]
    if any(_CENTRAL_GROUP.fullmatch(one) for one in groups):
        return True
    if any("mttq" in one for one in groups):
        return False  # the Front's committees of the provinces write their symbol so, too
    names = issuer_of_symbol(symbol.lstrip("0123456789abcd").lstrip("/-"))
    return bool(names) and all(_CENTRAL_BODY.match(name) for name in names)


@cache
def _by_code() -> dict[str, tuple[str, ...]]:
    """The bodies by the key of their code; a level isn't guessed where a body has none."""
    found: dict[str, tuple[str, ...]] = {}
    for body in bodies():
        for code in body.codes:
            key = _code_key(code)
            others = found.get(key, ())
            if not any(f"{body.name} ".startswith(f"{other} ") for other in others):
                found[key] = (*others, body.name)
    return found


def _code_key(code: str) -> str:
    """Folded letters only; the number of a legislature (``QH15``) is no part of the code."""
    return re.sub(r"[^a-z]", "", fold(code))
