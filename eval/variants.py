"""One question in the ways in which it is typed: the same words, other strokes.

Every variant is made from the question alone, with a seed of its own, so that it can be made again.
A variant that leaves a question as it is counts too: it loses nothing.
"""

from __future__ import annotations

import math
import random
import re
import unicodedata
from collections.abc import Callable, Mapping

from rag.vietnamese.text import nfc

Variant = Callable[[str], str]

_TONE_KEYS = {"\u0301": "s", "\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
_HAT = "\u0302"  # typed as its letter twice
_SHAPE_KEYS = {_HAT: None, "\u0306": "w", "\u031b": "w"}
_TONES = "".join(_TONE_KEYS)
_SYLLABLES_A_SLIP = 6  # a slip in every so many syllables, and at least one
_TOKEN = re.compile(r"\S+")
_LETTERS = re.compile(r"[^\W\d_]+")
_CODE = re.compile(r"\d|[/_@&]|[A-ZĐ]{2}")

# Either place of the tone mark in an open oa, oe, uy.
_OLD = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy".split()
_NEW = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".split()
_OTHER_MARK = {
    cased(one): cased(other)
    for old, new in zip(_OLD, _NEW, strict=True)
    for one, other in ((old, new), (new, old))
    for cased in (str.lower, str.upper, str.capitalize)
}
_EITHER_MARK = re.compile(
    r"(?<![qQ])(?:" + "|".join(_OTHER_MARK) + r")(?![^\W\d_])"  # within a word it has one place
)

# What officials and citizens write short, whatever the project's own table knows.
_ABBREVIATIONS = """
cải cách hành chính=CCHC|thủ tục hành chính=TTHC|công tác dân vận=CTDV|quy chế dân chủ=QCDC
ủy ban nhân dân=UBND|hội đồng nhân dân=HĐND|mặt trận tổ quốc=MTTQ|thủ tướng chính phủ=TTg
thủ tướng=TTg|ban thường vụ=BTV|ban chấp hành=BCH|cán bộ, công chức, viên chức=CBCCVC
cán bộ, công chức=CBCC|kinh tế - xã hội=KT-XH|nông thôn mới=NTM|công nghệ thông tin=CNTT
chuyển đổi số=CĐS|bảo hiểm xã hội=BHXH|bảo hiểm y tế=BHYT|bảo hiểm thất nghiệp=BHTN
giấy phép lái xe=GPLX|cảnh sát giao thông=CSGT|trách nhiệm hữu hạn=TNHH|doanh nghiệp=DN
hợp đồng lao động=HĐLĐ|người lao động=NLĐ|người sử dụng lao động=NSDLĐ|quyền sử dụng đất=QSDĐ
căn cước công dân=CCCD|chứng minh nhân dân=CMND|thu nhập cá nhân=TNCN|giá trị gia tăng=GTGT
quốc phòng an ninh=QPAN|an toàn thực phẩm=ATTP|phòng cháy chữa cháy=PCCC|vi phạm hành chính=VPHC
tòa án nhân dân=TAND|viện kiểm sát nhân dân=VKSND|bộ luật dân sự=BLDS|bộ luật hình sự=BLHS
bộ luật lao động=BLLĐ|văn bản quy phạm pháp luật=VBQPPL|đơn vị sự nghiệp công lập=ĐVSNCL
khoa học và công nghệ=KH&CN|giáo dục và đào tạo=GD&ĐT|tài nguyên và môi trường=TN&MT
kế hoạch=KH|nghị quyết=NQ|nghị định=NĐ|chỉ thị=CT|thông tư=TT|công văn=CV
"""
_SHORT = dict(
    pair.split("=") for line in _ABBREVIATIONS.strip().splitlines() for pair in line.split("|")
)
_LONG = re.compile(
    r"(?<![^\W\d_])(?:" + "|".join(sorted(map(re.escape, _SHORT), key=len)[::-1]) + r")(?![^\W\d_])"
)


def bare(text: str) -> str:
    """The text without any diacritic, capitals as they were: ``Đề án`` is ``De an``."""
    return nfc("".join(_plain(char) for char in nfc(text)))


def half_bare(text: str) -> str:
    """Every second marked syllable, at random, without its diacritics."""
    rng = random.Random(f"half {text}")  # noqa: S311 - a variant, not a secret
    text = nfc(text)
    marked = [one for one in _LETTERS.finditer(text) if bare(one.group()) != one.group()]
    chosen = rng.sample(marked, math.ceil(len(marked) / 2))
    return _replaced(text, {one.span(): bare(one.group()) for one in chosen})


def decomposed(text: str) -> str:
    """Letters and marks apart, as some systems send them (NFD)."""
    return unicodedata.normalize("NFD", text)


def other_tone_marks(text: str) -> str:
    """The tone marks of open oa, oe and uy in their other place: ``ủy`` for ``uỷ``, or back."""
    return _EITHER_MARK.sub(lambda match: _OTHER_MARK[match.group()], nfc(text))


def telex_slips(text: str) -> str:
    """One syllable in six mistyped, as someone does who types Telex; numbers are left alone."""
    rng = random.Random(f"telex {text}")  # noqa: S311 - a variant, not a secret
    text = nfc(text)
    syllables = [
        run
        for token in _TOKEN.finditer(text)
        if not _CODE.search(token.group())
        for run in _LETTERS.finditer(text, *token.span())
    ]
    wanted = math.ceil(len(syllables) / _SYLLABLES_A_SLIP)
    changed: dict[tuple[int, int], str] = {}
    for one in rng.sample(syllables, len(syllables)):
        slipped = rng.choice(_SLIPS)(one.group(), rng)
        if len(changed) < wanted and slipped != one.group():
            changed[one.span()] = slipped
    return _replaced(text, changed)


def abbreviated(text: str) -> str:
    """Common full forms written short: ``cải cách hành chính`` is ``CCHC``."""
    text = nfc(text)
    found = {one.span(): _SHORT[one.group()] for one in _LONG.finditer(_old_style(text))}
    return _replaced(text, found)


PLAIN = "as written"
VARIANTS: Mapping[str, Variant] = {
    PLAIN: str,
    "no diacritics": bare,
    "half the diacritics": half_bare,
    "NFD": decomposed,
    "other tone marks": other_tone_marks,
    "Telex slips": telex_slips,
    "abbreviated": abbreviated,
}


def keys(syllable: str) -> str:
    """The strokes that make a syllable in Telex, its tone last: ``cải`` is ``cair``."""
    struck, tone = "", ""
    for char in nfc(syllable):
        parts = unicodedata.normalize("NFD", char)
        base = {"đ": "dd", "Đ": "Dd"}.get(parts[0], parts[0])
        for mark in parts[1:]:
            tone += _TONE_KEYS.get(mark, "")
            if mark in _SHAPE_KEYS:
                base += _SHAPE_KEYS[mark] or base.lower()
        struck += base
    return struck + tone


def _left_as_keys(syllable: str, rng: random.Random) -> str:  # noqa: ARG001 - a slip
    """The method was off, or undone by one stroke too many: ``cair``."""
    return keys(syllable)


def _toneless(syllable: str, rng: random.Random) -> str:  # noqa: ARG001 - a slip
    return nfc("".join(c for c in unicodedata.normalize("NFD", syllable) if c not in _TONES))


def _letter_doubled(syllable: str, rng: random.Random) -> str:  # noqa: ARG001 - a slip
    """The hat did not come out: ``cáap`` for ``cấp``."""
    return "".join(_hatless(char) for char in syllable)


def _hatless(char: str) -> str:
    parts = unicodedata.normalize("NFD", char)
    if _HAT not in parts:
        return char
    return nfc(parts.replace(_HAT, "")) + parts[0].lower()


def _swapped(syllable: str, rng: random.Random) -> str:
    """Two letters in the wrong order, the first one apart: ``hàhn`` for ``hành``."""
    if len(syllable) < 3:
        return syllable
    at = rng.randrange(1, len(syllable) - 1)
    return syllable[:at] + syllable[at + 1] + syllable[at] + syllable[at + 2 :]


_SLIPS: tuple[Callable[[str, random.Random], str], ...] = (
    _left_as_keys,
    _toneless,
    _letter_doubled,
    _swapped,
)


def _plain(char: str) -> str:
    base = unicodedata.normalize("NFD", char)[0]
    return {"đ": "d", "Đ": "D"}.get(base, base)


def _old_style(text: str) -> str:
    """Lower case with the older tone marks, length kept, to look full forms up in."""
    low = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    old = dict(zip(_NEW, _OLD, strict=True))
    return _EITHER_MARK.sub(lambda match: old.get(match.group(), match.group()), low)


def _replaced(text: str, changes: Mapping[tuple[int, int], str]) -> str:
    for (start, end), new in sorted(changes.items(), reverse=True):
        text = text[:start] + new + text[end:]
    return text
