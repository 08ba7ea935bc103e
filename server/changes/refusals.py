"""Why a file is not taken, as problem documents: sentences for people, the code for machines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from rag.errors import Rejection
from server.problems import Problem

TITLE = "Không nhận văn bản này"
BUSY_SECONDS = 30


class Refused(NamedTuple):
    """The status, and the sentence in Vietnamese and in English."""

    status: int
    vi: str
    en: str


REJECTED: Mapping[Rejection, Refused] = {
    "unknown_type": Refused(
        415,
        "Không nhận loại tệp này. Xin gửi văn bản ở một định dạng được hỗ trợ, ví dụ DOCX, PDF "
        "hoặc TXT.",
        "Files of this type are not taken: send the document in a supported format, such as DOCX, "
        "PDF or TXT.",
    ),
    "too_large": Refused(
        413,
        "Tệp vượt quá một giới hạn (dung lượng, dung lượng sau giải nén, số trang hoặc thời gian "
        "đọc). Xin chia nhỏ văn bản.",
        "The file is over a limit (of size, of what it unpacks to, of pages or of time): split it.",
    ),
    "unreadable": Refused(
        422,
        "Không đọc được tệp: tệp bị hỏng, có mật khẩu hoặc không đúng định dạng.",
        "The file can't be read: it is damaged, protected, or not what it says it is.",
    ),
    "empty": Refused(
        422, "Tệp không có nội dung để tra cứu.", "The file holds no text that could be searched."
    ),
    "secret": Refused(
        422,
        "Văn bản có dấu chỉ độ mật (MẬT, TỐI MẬT, TUYỆT MẬT) nên không được đưa vào kho.",
        "The document is stamped secret (MẬT, TỐI MẬT, TUYỆT MẬT) and is not taken.",
    ),
    "missing_tool": Refused(
        422,
        "Máy chủ chưa cài công cụ cần để đọc định dạng này. Xin báo người quản trị máy chủ.",
        "The server lacks a tool that this format needs; tell whoever runs it.",
    ),
}


def rejected(code: Rejection | None, reason: str | None) -> Problem:
    """The file was read, or tried to be, and is not taken for ``reason``."""
    known: Rejection = code or "unreadable"
    status, vi, en = REJECTED[known]
    return Problem(status, f"file-{known.replace('_', '-')}", vi, en, title=TITLE, reason=reason)


def too_large(limit: int) -> Problem:
    """More than ``limit`` mebibytes were sent."""
    return Problem(
        413,
        "file-too-large",
        f"Tệp lớn hơn giới hạn {limit} MB của máy chủ (CHITHI_MAX_UPLOAD_MB).",
        f"The file is larger than the server's limit of {limit} MB (CHITHI_MAX_UPLOAD_MB).",
        title=TITLE,
    )


def not_multipart() -> Problem:
    """What was sent is no form with a file in it."""
    return Problem(
        415,
        "not-multipart",
        "Cần gửi tệp bằng biểu mẫu multipart/form-data, trong trường “file”.",
        "Send the file as multipart/form-data, in the field “file”.",
        title=TITLE,
    )


def no_file() -> Problem:
    """The form holds no file, or more than one."""
    return Problem(
        422,
        "one-file-wanted",
        "Cần đúng một tệp, trong trường “file” của biểu mẫu.",
        "Exactly one file is wanted, in the form's field “file”.",
        title=TITLE,
    )


def busy() -> Problem:
    """Another change of the corpus is at work for too long."""
    return Problem(
        409,
        "corpus-busy",
        "Kho văn bản đang được cập nhật bởi một thay đổi khác. Xin thử lại sau ít phút.",
        "Another change of the corpus is at work. Please try again in a few minutes.",
        headers={"Retry-After": str(BUSY_SECONDS)},
    )


def failed() -> Problem:
    """The change could not be carried out; what it said is in the log."""
    return Problem(
        503,
        "corpus-not-changed",
        "Chưa cập nhật được kho văn bản; kho trước đó vẫn hoạt động. Nguyên nhân ở nhật ký máy "
        "chủ.",
        "The corpus could not be changed; it serves as before. The server's log says why.",
        headers={"Retry-After": str(BUSY_SECONDS)},
    )


def closed() -> Problem:
    """The server serves an index that it can't change."""
    return Problem(
        403,
        "corpus-fixed",
        "Máy chủ này không nhận thay đổi của kho văn bản.",
        "This server takes no changes of the corpus.",
    )
