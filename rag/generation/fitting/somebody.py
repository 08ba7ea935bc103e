"""Whether a clause tells the body or the person that a question asks for by its kind.

"Sở nào chịu trách nhiệm?" is not answered by a clause that names no body beside the question's own,
however much else it says of the matter. Who does it may also stand above or beside the clause.
"""

from __future__ import annotations

import re

from rag.generation.asked.asking_part import folded_asking
from rag.generation.asked.bodies import called_names
from rag.generation.asked.expected import asks_openly, expected_kinds
from rag.generation.asked.found_kinds import found_kind
from rag.generation.text.doers import doer
from rag.generation.text.rows import row_at
from rag.model import Evidence, Query
from rag.vietnamese.asked_bodies import DOCUMENT_OF_EN, WHICH_EN
from rag.vietnamese.text import UPPER, fold

REST = 400  # code points behind a clause, in its line

# A kind of body: "cơ quan nào", "sở nào", not "nội bộ nào", "nhiệm vụ nào".
_BODY_ASKED = re.compile(
    r"\b(?:co quan|cq|sø|(?<!n[oø]i )(?<!can )(?<!tien )(?<!toan )bo|(?<!van )phong|uy ban"
    r"|(?<!chi )cuc|(?<!nhiem )(?<!dich )(?<!phuc )(?<!chuc )(?<!nghiep )(?<!nhung )(?<!cac )vu"
    r"|bo nganh)"
    r" nao\b"
    rf"|{WHICH_EN}(?:body|agency|department|authority|ministry)\b(?! {DOCUMENT_OF_EN})"
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
    r"(?<!\w)(?:cơ quan|đơn vị|bộ phận) (?!liên quan|khác|này|nêu|đó|trên|nào|của|và)\w+ \w+",
    re.IGNORECASE,
)
_NAME = re.compile(rf"\w+(?: (?:và )?[{UPPER}]\w+)+")
# Several of one kind whose names stand behind it: "các Bộ, cơ quan: Tài chính, Xây dựng".
_EACH = re.compile(rf"\w+(?:, [\w ]{{2,30}})?: [{UPPER}][\w ]*, [{UPPER}]")

# A role that is told by its name: "ai là chủ đầu tư" is not answered by "nhà đầu tư".
_ROLE = re.compile(
    r"\b(?:ai (?:la|lam|giu) |(?:don vi|doanh nghiep|cong ty|co quan) nao (?:la|lam) )"
    r"(chu dau tu|chu so huu|nha thau|thu ky|to truong|truong doan|truong ban|chu nhiem)\b"
)


def somebody_told(query: Query, evidence: Evidence) -> bool:
    """Whether a clause, or what stands above or beside it, names whom a question asks for."""
    if "agency" not in expected_kinds(query):
        return True
    folded = folded_asking(query)
    role = _ROLE.search(fold(query.text))
    if role is not None and role[1] not in fold(evidence.quote):
        return False
    body = _BODY_ASKED.search(folded) is not None
    if not body and (asks_openly(query) or not _WHO_ASKED.search(folded)):
        return True
    if not body and _SOMEBODY.search(evidence.quote):
        return True
    line = _line(evidence)
    if _named(query, line) or found_kind("agency", line, query) is not None:
        return True
    return doer(evidence, query) is not None


def _named(query: Query, line: Evidence) -> bool:
    """Whether a line names a body by its task, or one called as asked: "Giám đốc Sở Nội vụ"."""
    asked, text = fold(query.text), line.quote
    called = called_names(query)
    starts = [at.start() for one in called for at in one.finditer(text)]
    if any(_EACH.match(text, at) for at in starts):
        return True
    found = (_NAME.match(text, at) for at in starts)
    names = [one.group() for one in found if one] if called else _BY_TASK.findall(text)
    return any(fold(one) not in asked for one in names)


def _line(evidence: Evidence) -> Evidence:
    """A clause with the rest of its line, of which it may be cut at a semicolon; a row alone."""
    text = evidence.document.text
    if row_at(evidence.document, evidence.start, evidence.end) is not None:
        return evidence
    end = text.find("\n", evidence.end)
    end = min(len(text) if end < 0 else end, evidence.end + REST)
    return Evidence(evidence.document, evidence.start, end)
