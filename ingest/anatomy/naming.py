"""Posts and subject lines that stand in capitals on the page, as they are written in a sentence.

Capitals hide which words are names, so the document's own body is asked first, then a table of
agencies, then the rules of Nghị định 30/2020/NĐ-CP, Phụ lục II (viết hoa).
"""

from __future__ import annotations

import re

from ingest.anatomy.agency_names import agency_name
from rag.vietnamese.places import find_provinces

# The names of agencies and offices as Phụ lục II of Nghị định 30 writes them.
_NAMES = (
    "Ủy ban nhân dân|Hội đồng nhân dân|Ủy ban Mặt trận Tổ quốc Việt Nam|Mặt trận Tổ quốc Việt Nam|"
    "Ban Chấp hành|Ban Thường vụ|Ban Thường trực|Ban Bí thư|Bộ Chính trị|Trung ương|Đảng bộ|"
    "Đảng ủy|"
    "Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Thị ủy|Ban Tổ chức|Ban Tuyên giáo và Dân vận|Ban Tuyên giáo|"
    "Ban Dân vận|Ban Nội chính|Ủy ban Kiểm tra|Văn phòng Chính phủ|Văn phòng|Thủ tướng|Chính phủ|"
    "Quốc hội|Ủy ban Thường vụ Quốc hội|Chủ tịch nước|Chủ tịch|Phó Chủ tịch|Bộ trưởng|Thứ trưởng|"
    "Giám đốc|Phó Giám đốc|Bộ Nội vụ|Bộ Tài chính|Bộ Công an|Bộ Quốc phòng|Bộ Ngoại giao|"
    "Bộ Tư pháp|Bộ Y tế|Bộ Xây dựng|Bộ Công Thương|Bộ Giáo dục và Đào tạo|Bộ Khoa học và Công nghệ|"
    "Bộ Nông nghiệp và Môi trường|Bộ Nông nghiệp và Phát triển nông thôn|Bộ Giao thông vận tải|"
    "Bộ Tài nguyên và Môi trường|Bộ Thông tin và Truyền thông|Bộ Kế hoạch và Đầu tư|"
    "Bộ Lao động - Thương binh và Xã hội|Bộ Văn hóa, Thể thao và Du lịch|Bộ Dân tộc và Tôn giáo|"
    "Sở Nội vụ|Sở Tài chính|Sở Tư pháp|Sở Y tế|Sở Xây dựng|Sở Công Thương|Sở Giáo dục và Đào tạo|"
    "Sở Khoa học và Công nghệ|Sở Nông nghiệp và Môi trường|Sở Giao thông vận tải|Sở Du lịch|"
    "Sở Nông nghiệp và Phát triển nông thôn|Sở Tài nguyên và Môi trường|Sở Ngoại vụ|Thanh tra|"
    "Sở Thông tin và Truyền thông|Sở Kế hoạch và Đầu tư|Sở Lao động - Thương binh và Xã hội|"
    "Sở Văn hóa, Thể thao và Du lịch|Sở Văn hóa và Thể thao|Sở Dân tộc và Tôn giáo|"
    "Ngân hàng Nhà nước Việt Nam|Thanh tra Chính phủ|Kiểm toán nhà nước|Tòa án nhân dân|"
    "Viện kiểm sát nhân dân|Việt Nam|Đảng Cộng sản Việt Nam|MTTQ|UBND|HĐND|MTTQVN"
)  # fmt: skip
_KNOWN = sorted((name for name in _NAMES.split("|")), key=len, reverse=True)
# Those that mean an agency wherever they stand; "văn phòng" or "giám đốc" may be any.
_AGENCY_RE = re.compile(
    "|".join(re.escape(name) for name in _KNOWN if len(name.split()) > 2)
    + r"|\b(?:Thủ tướng Chính phủ|Chính phủ|Quốc hội|Việt Nam)\b",
    re.IGNORECASE,
)
_WINDOW = 9  # words that are looked up in the body at once
_BY_LOWER = {"thủ tướng chính phủ": "Thủ tướng Chính phủ"} | {name.lower(): name for name in _KNOWN}
_POST_NAMES = (
    "Bộ trưởng|Thứ trưởng|Thủ tướng|Chủ tịch|Giám đốc|Tổng Giám đốc|Cục trưởng|Chi cục trưởng|"
    "Trưởng ban|Trưởng phòng|Chánh Văn phòng|Chánh Thanh tra|Chủ nhiệm|Bí thư|Viện trưởng|"
    "Hiệu trưởng|Vụ trưởng|"
    "Tổng Cục trưởng|Thống đốc|Tổng Thư ký|Trưởng đoàn|Đội trưởng|Tổng Thanh tra|Chánh án|Tư lệnh|"
    "Thường trực|Trưởng Đoàn|Tổng Bí thư"
)
_POST = re.compile("|".join(sorted(_POST_NAMES.split("|"), key=len, reverse=True)), re.IGNORECASE)
_POST_BY_LOWER = {name.lower(): name for name in _POST_NAMES.split("|")}


def post_name(written: str) -> str:
    """A post as a sentence writes it: ``PHÓ CHỦ TỊCH`` is *Phó Chủ tịch*."""
    words = " ".join(written.split())
    post = _POST.match(words) or _POST.match(words, 4 if words.upper().startswith("PHÓ ") else 0)
    head = post.end() if post else len(words)
    lowered = _POST.sub(lambda m: _POST_BY_LOWER[m.group().lower()], words[:head].lower())
    rest = words[head:].strip() if words[head : head + 1] in {" ", ",", ""} else ""
    if rest.lower() == "thường trực":
        rest = "Thường trực"
    elif rest:
        rest = agency_name(rest)
    line = f"{lowered} {rest}".strip()
    return line[:1].upper() + line[1:]


def sentence_case(written: str, body: str) -> str:
    """A line set in capitals as ``body`` writes its words; what ``body`` lacks in small letters.

    The longest stretches that occur in ``body`` lend their letters, so names keep their capitals.
    """
    words = written.split()
    if " ".join(words) != " ".join(words).upper():
        return " ".join(words)
    folded = _lower(body)
    out: list[str] = []
    at = 0
    while at < len(words):
        taken = _longest_found(words[at : at + _WINDOW], folded, body)
        if len(taken) == _WINDOW and at + _WINDOW < len(words):
            taken = taken[:-3]  # a name may go on beyond the window
        out.extend(taken)
        at += len(taken)
    line = _AGENCY_RE.sub(lambda m: _BY_LOWER[m.group().lower()], " ".join(out))
    for name in find_provinces(written):
        line = re.sub(rf"\b{re.escape(name)}\b", name, line, flags=re.IGNORECASE)
    return line[:1].upper() + line[1:]


def _lower(body: str) -> str:
    """The text in small letters, as long as it was."""
    low = body.lower()
    if len(low) == len(body):
        return low
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in body)


def _longest_found(words: list[str], folded: str, body: str) -> list[str]:
    """The case that ``body`` gives to the longest start of ``words`` that it holds."""
    places: list[int] = []  # of the starts of two words and more: what lacks one lacks longer ones
    for size in range(2, len(words) + 1):
        at = _find_words(" ".join(words[:size]).lower(), folded, places[-1] if places else 0)
        if at < 0:
            break
        places.append(at)
    for size, at in reversed(list(enumerate(places, 2))):
        slice_ = body[at : at + len(" ".join(words[:size]).lower())].split()
        if len(slice_) == size and " ".join(slice_) != " ".join(slice_).upper():
            return [_after_sentence(slice_[0], body, at), *slice_[1:]]
    first = words[0]
    if any(char.isdigit() for char in first):
        return [_code(first, folded, body)]
    return [first.lower() if first not in {"MTTQ", "UBND", "HĐND", "TP."} else first]


def _find_words(wanted: str, folded: str, start: int) -> int:
    """Where ``wanted`` first stands as whole words, from ``start`` on; -1 where it doesn't."""
    at = folded.find(wanted, start)
    while at >= 0:
        end = at + len(wanted)
        before, behind = folded[at - 1 : at] if at else "", folded[end : end + 1]
        if not (_is_word(before) or _is_word(behind)):
            return at
        at = folded.find(wanted, at + 1)
    return -1


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def _after_sentence(word: str, body: str, start: int) -> str:
    """A word as it is inside a sentence: at a sentence's start its capital says nothing."""
    before = body[:start].rstrip(" ")
    opens = not before or before[-1] in '.:;\n!?-+“"'
    return word.lower() if opens and word.istitle() else word


def _code(word: str, folded: str, body: str) -> str:
    found = folded.find(word.lower())
    return body[found : found + len(word)] if found >= 0 else word
