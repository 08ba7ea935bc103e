"""Bodies as answers: what their names look like, and what one must be called: "bộ nào"."""

from __future__ import annotations

import re
from functools import lru_cache

from rag.generation.asked.asking_part import folded_asking
from rag.model import Query
from rag.vietnamese.text import UPPER

KEPT = 64  # questions whose reading is kept
BODY = re.compile(
    r"(?<!\w)(?:Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng|Sở(?! hữu)"
    r"|Bộ(?! luật| phận| tiêu chí| chỉ số| thủ tục)|Chủ tịch|Phó Chủ tịch|Giám đốc"
    r"|Phòng(?!,| cháy| chống| ngừa| học)|Ban(?! hành)|Cục|Vụ(?! việc| án)"
    r"|Tổng cục|Chi cục|Thủ trưởng|Thủ tướng|Chính phủ|Văn phòng(?! phẩm)|Thanh tra|Công an"
    r"|Trung tâm"
    r"|Tổ trưởng|Trưởng|Công đoàn(?! phí)|T(?:òa|oà) án|Viện kiểm sát|Quốc hội|Thống đốc"
    r"|Chủ đầu tư|Chủ sở hữu|Người (?:sử dụng lao động|lao động|nộp thuế|đứng tên|đại diện)"
    r"|Hiệu trưởng|Người đứng đầu|người đứng đầu|[Cc]ơ quan|[Đđ]ơn vị|Mặt trận|Đảng ủy"
    r"|Tỉnh ủy|Thành ủy|(?:Tập đoàn|Tổng công ty|Công ty|Viện|Học viện|Đại học|Trường|Liên hiệp"
    r"|Liên đoàn|Hội|Quỹ|Ngân hàng|Bệnh viện|Kho bạc|Đoàn|Ông|Bà|[Đđ]ồng chí)"
    rf"(?= [{UPPER}]))"
    rf"(?:[ ,]+(?:[{UPPER}]\w*|và|cấp|nhân|dân|tỉnh|xã|huyện|thành|phố|phường)){{0,8}}"
)
# Words for bodies that name none: "các cơ quan, đơn vị liên quan".
_NOBODY = re.compile(
    r"(?:[Cc]ơ quan|[Đđ]ơn vị|Ban|Bộ|Sở|Phòng|Vụ|Cục|Trưởng)(?:[ ,]+(?:và|cấp))*[ ,]*"
)
# What the body is called that a question asks for: "which ministry" is answered by no department.
_BODIES = (
    (r"(?<!can )(?<!n[oø]i )\bbo nao\b|\b(?:which|what) ministr(?:y|ies)\b", "Bộ"),
    (r"(?<!co )\bsø nao\b", "Sở"),
    (r"(?<!nhiem )(?<!dich )(?<!chuc )\bvu nao\b", "Vụ"),
    (r"(?<!chi )\bcuc nao\b", "Cục"),
    (r"\bchi cuc nao\b", "Chi cục"),
    (r"\btap doan nao\b", "Tập đoàn"),
    (
        r"\b(?:which|what) (?:provincial |city |municipal )?departments?\b",
        "Sở|Cục|Vụ|Phòng|Ban|Chi cục",
    ),
    (
        r"\bphong nao\b|\b(?:which|what) (?:commune |ward |communal )?(?:office|division)s?\b",
        "[Pp]hòng|Văn phòng",
    ),
)
_CALLED = tuple((re.compile(cue), re.compile(f"(?:{names})\\b")) for cue, names in _BODIES)


def opens_with_body(text: str) -> bool:
    """Whether a text begins with the name of a body or post, or a word for one."""
    return BODY.match(text) is not None


def names_body(text: str) -> bool:
    """Whether words for a body name one: "cơ quan, đơn vị" don't."""
    return _NOBODY.fullmatch(text) is None


@lru_cache(maxsize=KEPT)
def called_names(query: Query) -> tuple[re.Pattern[str], ...]:
    """What the body must be called that the question asks for, where it says so."""
    folded = folded_asking(query)
    return tuple(names for cue, names in _CALLED if cue.search(folded))
