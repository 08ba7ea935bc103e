"""Which forms are syllables of Vietnamese at all: onset, rime and tone that go together.

The restorer's vocabulary says which syllables are common; this says which are possible. *hoahcj*
and *đuợc* are not, so they were mistyped, or are no Vietnamese (Đoàn Thiện Thuật 1977, "Ngữ âm
tiếng Việt": 22 onsets, some 160 rimes; before a final stop only sắc and nặng are possible). Loans
with a rime of their own (*xoong*, *soóc*) are left to the vocabulary.
"""

from __future__ import annotations

import re
import unicodedata

from rag.vietnamese.text import fold, nfc, tone_marks

TONES = "\u0300\u0301\u0303\u0309\u0323"
"""The combining marks of the tones huyền, sắc, ngã, hỏi, nặng."""

_ONSET = re.compile(r"ngh|ng|nh|ch|gh|gi(?=[^\W\d_])|kh|ph|qu|th|tr|[bcdđghklmnprstvx]|")
_ONSETS = frozenset("ngh ng nh ch gh gi kh ph qu th tr b c d đ g h k l m n p r s t v x".split()) | {
    ""
}
_RIMES = frozenset(
    """a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng
    iêp iêt iêu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo
    oet oi oc om on ong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un
    ung up ut uân uâng uât uây uê uêch uênh uy uya uych uynh uyn uyt uyu uyp uyên uyêt uơ uôc uôi
    uôm uôn uông uôt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt
    yêu""".split()
)
_BARE_RIMES = frozenset(map(fold, _RIMES))
_AFTER_QU = frozenset({"yên", "yêt", "ynh", "yt", "ych", "yn", "yp", "yu"})
_AFTER_GI = frozenset({"êng", "êt", "êc", "ên", "n"})  # giêng is gi + iêng, gìn is gi + in
_STOPPED = re.compile(r"(?:ch|[cpt])$")


def parted(syllable: str) -> tuple[str, str]:
    """Return the letters of ``syllable`` (any case) without tones, and its tone marks."""
    marks = unicodedata.normalize("NFD", syllable.lower())
    letters = nfc("".join(mark for mark in marks if mark not in TONES))
    return letters, "".join(mark for mark in marks if mark in TONES)


def toned(letters: str, tone: str) -> str:
    """Return ``letters`` with ``tone`` where the older style puts it: ``hoa`` is ``hòa``.

    As they are where ``tone`` is empty or no vowel is there to bear it.
    """
    onset = _ONSET.match(letters)
    start = onset.end() if onset else 0
    vowels = [i for i in range(start, len(letters)) if letters[i] in "aăâeêioôơuưy"]
    if letters[:2] == "gi" and not vowels:
        vowels = [1]
    if not tone or not vowels:
        return letters
    at = _bearer(letters, vowels)
    return tone_marks(nfc(letters[: at + 1] + tone + letters[at + 1 :]))


def _bearer(letters: str, vowels: list[int]) -> int:
    """The place of the vowel that bears the tone."""
    shaped = [i for i in vowels if letters[i] in "ăâêôơư"]
    if shaped:
        return shaped[-1]
    closed = vowels[-1] < len(letters) - 1
    if len(vowels) == 1 or (len(vowels) == 2 and not closed):
        return vowels[0]
    return vowels[1]


def is_syllable(form: str) -> bool:
    """Whether ``form`` (NFC, any case) can be a Vietnamese syllable: *hoạch*, but not *hoàch*."""
    letters, tone = parted(form)
    if len(tone) > 1 or tone_marks(form.lower()) != toned(letters, tone):
        return False
    onset = _ONSET.match(letters)
    return any(
        _goes(letters[:end], letters[end:], tone) for end in {onset.end() if onset else 0, 1, 0}
    )


def _goes(onset: str, rime: str, tone: str) -> bool:
    if onset not in _ONSETS:
        return False
    known = (
        rime in _RIMES
        or (onset == "qu" and rime in _AFTER_QU)
        or (onset == "gi" and rime in _AFTER_GI)
    )
    alone = not onset and rime.startswith("iê")  # without an onset it is written yê: *yêu*
    stopped = _STOPPED.search(rime) and tone not in ("", "\u0301", "\u0323")
    return known and not alone and not stopped


def is_bare_syllable(form: str) -> bool:
    """Whether ``form`` could be a syllable without its diacritics: *dieu*, but not *dieeu*."""
    bare = form.lower()
    onset = _ONSET.match(bare)
    return any(
        bare[:end] in _ONSETS and bare[end:] in _BARE_RIMES
        for end in {onset.end() if onset else 0, 1, 0}
    )
