"""Whether a clause tells the body or the person that a question asks for by its kind.

"Sở nào chịu trách nhiệm?" is not answered by a clause that names no body beside the question's own,
however much else it says of the matter. Who does it may also stand above or beside the clause.
"""

from __future__ import annotations

import re

from rag.generation.asking_part import folded_asking
from rag.generation.doers import doer
from rag.generation.expected import asks_openly, expected_kinds, found_kind
from rag.model import Evidence, Query
from rag.vietnamese.asked_bodies import DOCUMENT_OF_EN
from rag.vietnamese.text import fold

# A kind of body: "cơ quan nào", "sở nào", not "nội bộ nào", "nhiệm vụ nào".
_BODY_ASKED = re.compile(
    r"\b(?:co quan|cq|sø|(?<!n[oø]i )(?<!can )(?<!tien )(?<!toan )bo|(?<!van )phong|uy ban"
    r"|(?<!chi )cuc|(?<!nhiem )(?<!dich )(?<!chuc )(?<!nghiep )(?<!nhung )(?<!cac )vu|bo nganh)"
    r" nao\b"
    r"|\b(?:which|what) (?:[\w'’-]+ ){0,2}?"
    rf"(?:body|agency|department|authority|ministry)\b(?! {DOCUMENT_OF_EN})"
)
# Neither "Bắc Ái" nor artificial intelligence.
_WHO_ASKED = re.compile(
    r"(?:^|[,;:] ?|\b(?:do|cho|voi|cua|la|gui|boi|toi|den|bao|hoi|thi|gap|trinh|nho|va|hay|con"
    r"|gom) )ai\b|\bai\W*$|\bwho(?:m|se)?\b"
)
# Words for people, for those who are many, and for bodies of any kind.
_SOMEBODY = re.compile(
    r"(?<!\w)(?:người|cá nhân|tổ chức|doanh nghiệp|cán bộ|công chức|\w+ viên|học sinh|đối tượng|hộ"
    r"|lực lượng|cơ sở|bên|trường|nhà|lãnh đạo|cấp|chủ|tổ|đồng chí|ông|bà|con|cha|mẹ|vợ|chồng"
    r"|phụ nữ|trẻ em|nhân dân|cử tri|bác sĩ|thành phần|đại biểu|tập thể|gia đình|cộng đồng"
    r"|ngành|địa phương|bạn|khách|thương binh|bệnh binh|quân nhân|sĩ quan|nông dân|công nhân)"
    r"(?!\w)",
    re.IGNORECASE,
)

# A body that goes by what it does: "cơ quan đăng ký kinh doanh".
_BY_TASK = re.compile(
    r"(?<!\w)(?:cơ quan|đơn vị|tổ chức|bộ phận|phòng|ban)"
    r" (?!liên quan|khác|này|nêu|đó|trên|nào|của|và)\w+ \w+",
    re.IGNORECASE,
)


def somebody_told(query: Query, evidence: Evidence) -> bool:
    """Whether a clause, or what stands above or beside it, names whom a question asks for."""
    if "agency" not in expected_kinds(query):
        return True
    folded = folded_asking(query)
    body = _BODY_ASKED.search(folded) is not None
    if not body and (asks_openly(query) or not _WHO_ASKED.search(folded)):
        return True
    if not body and _SOMEBODY.search(evidence.quote):
        return True
    if any(fold(one) not in folded for one in _BY_TASK.findall(evidence.quote)):
        return True
    return found_kind("agency", evidence, query) is not None or doer(evidence, query) is not None
