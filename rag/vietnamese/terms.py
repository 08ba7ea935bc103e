"""The terms that carry a text's meaning: folded syllables and their adjacent pairs.

Matching is done without diacritics, so that a question and a document agree however either was
typed; the pairs keep apart what folding makes alike (``tinh_uy`` is Tỉnh ủy, not tinh or uy).
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from rag.vietnamese.remembering import remembering
from rag.vietnamese.text import fold, syllable_texts

KEPT = 65_536  # syllables whose folded form is kept, where no longer text can crowd them out

# Function words and the frames of questions. They are listed as written, so that "có" goes and
# "cơ" stays; the folded ones are those that no content word shares.
_STOP = frozenset(
    """là gì nào và của các những được cho về với theo trong ra sao bao nhiêu khi nào mấy vậy ạ nhỉ
    thì mà ở do bởi tại có không phải hãy tôi em anh chị ơi giúp nêu này đó kia đâu ai từ đến một bị
    để vì hỏi xin biết thế như nhé à ừ rằng cũng đã sẽ đang còn lại nữa trên dưới hay hoặc nếu cái
    việc điều gồm bằng vào nên mình ấy rõ đấy hả hở chứ đi cần hiện gọi ta bạn vui lòng dạ
    riêng đúng sai lúc luôn tất cả đây vừa nhưng dành tới sau trước hồi kể hết
    what which who whom whose when where why how is are was were be been do does did the a an of in
    on at to for from by with and or that this these those it its as about please tell me can could
    should would must may will shall has have had any all there give list name their they he she his
    her you your into under between many much often more most each every until while within after
    before during through among against also only other others such per not own up off out two
    three four five upon whether if then being put due held doing done made make makes making get
    gets got either both another some several same regarding concerning including still again just
    via itself themselves we our us ones having because since beforehand aside versus according
    taken take takes took taking want wants wanted happen happens happened kind kinds sort sorts
    apart besides instead meant supposed putting puts getting already actually cannot come comes
    came coming goes gone went told tells bring brings brought bringing carry carries carried once
    later now across over beyond inside outside down quickly play plays played entitled whatever
    whichever whoever anyone anything something everyone nobody nothing keeps kept able even ever
    never very rather quite almost though although however therefore thus hence sets setting latest
    behind toward towards around along onto otherwise today nowadays currently exactly really simply
    mainly mostly especially particularly mentioned stated referred one six seven eight nine
    without gave gives above below amid amongst throughout someone somebody else elsewhere
    ahead vaguely roughly nearly perhaps maybe exact whereas anyhow somehow somewhere anywhere
    forth hereby thereby wherein therein thereof hers yours theirs ours myself yourself
    himself herself oneself ought""".split()
)


def terms(text: str) -> list[str]:
    """Return the folded content syllables of ``text`` in order, then their adjacent pairs ``a_b``.

    A document number is one syllable. Repeats are kept; make a set where they don't matter.
    """
    return list(_terms(text))


@remembering
def _terms(text: str) -> tuple[str, ...]:
    folded = [_folded(word) for word in syllable_texts(text)]
    singles = [word for word in folded if word]
    pairs = [f"{left}_{right}" for left, right in pairwise(folded) if left and right]
    return (*singles, *pairs)


@lru_cache(maxsize=KEPT)
def _folded(word: str) -> str | None:
    """The folded form of a syllable, None where it carries no meaning."""
    return None if word in _STOP else fold(word)
