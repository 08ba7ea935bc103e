"""Every error as ``application/problem+json`` (RFC 9457): one sentence a person can act on.

``detail`` is Vietnamese, ``detail_en`` the same in English; nothing of the program's inside, no
stack trace and no echo of the input ever leaves.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException

from rag.errors import DocumentNotFound, IndexProblem, InvalidQuestion, RegisterUnavailable
from server.schemas import ProblemOut
from server.store.store import StoreUnavailable
from server.unsettled import Unsettled

MEDIA_TYPE = "application/problem+json"


class Sentence(NamedTuple):
    """What a problem says: a title and a sentence in Vietnamese, the sentence in English."""

    title: str
    vi: str
    en: str


BY_STATUS: Mapping[int, Sentence] = {
    400: Sentence("Yêu cầu sai", "Máy chủ không đọc được yêu cầu này.", "Unreadable request."),
    401: Sentence("Chưa xác thực", "Địa chỉ này cần xác thực.", "This address wants a token."),
    403: Sentence("Không được phép", "Địa chỉ này đang đóng.", "This address is closed."),
    404: Sentence(
        "Không tìm thấy",
        "Không có trang hoặc dữ liệu nào ở địa chỉ này.",
        "There is nothing at this address.",
    ),
    409: Sentence(
        "Kho văn bản đang thay đổi",
        "Kho văn bản đang thay đổi. Xin thử lại sau.",
        "The corpus is changing. Please try again later.",
    ),
    415: Sentence(
        "Không nhận loại nội dung này",
        "Máy chủ không nhận loại nội dung đã gửi.",
        "The server does not take content of this type.",
    ),
    405: Sentence(
        "Phương thức không dùng được",
        "Địa chỉ này không nhận phương thức đã gửi.",
        "This address does not take that method.",
    ),
    413: Sentence(
        "Nội dung quá lớn",
        "Nội dung gửi lên quá lớn, xin gửi ngắn hơn.",
        "The request is too large; send less.",
    ),
    422: Sentence("Dữ liệu không hợp lệ", "Dữ liệu gửi lên không hợp lệ.", "Invalid data."),
    500: Sentence(
        "Hệ thống gặp sự cố",
        "Hệ thống gặp sự cố khi xử lý yêu cầu này. Xin thử lại sau.",
        "Something broke while handling this request. Please try again later.",
    ),
    503: Sentence(
        "Chưa sẵn sàng",
        "Kho văn bản tạm thời chưa tra cứu được. Xin thử lại sau.",
        "The documents cannot be searched just now. Please try again later.",
    ),
}


class Problem(Exception):  # RFC 9457's own word
    """An error that the caller sees; ``code`` names it for machines, in ``type``."""

    def __init__(
        self,
        status: int,
        code: str,
        vi: str,
        en: str,
        *,
        title: str | None = None,
        headers: Mapping[str, str] | None = None,
        reason: str | None = None,
    ) -> None:
        super().__init__(en)
        self.headers = headers
        self.reason = reason
        self.status = status
        self.code = code
        self.vi = vi
        self.en = en
        self.title = title or BY_STATUS[status].title

    @property
    def body(self) -> ProblemOut:
        """The problem document."""
        return ProblemOut(
            type=f"urn:chithi:problem:{self.code}",
            title=self.title,
            status=self.status,
            detail=self.vi,
            detail_en=self.en,
            reason=self.reason,
        )


def not_utf_8() -> Problem:
    """What was sent is not text."""
    return Problem(
        422,
        "not-utf-8",
        "Nội dung gửi lên không phải văn bản UTF-8.",
        "What was sent is not UTF-8 text.",
    )


def of_status(status: int) -> Problem:
    """The problem that a bare HTTP status stands for."""
    known = status if status in BY_STATUS else (500 if status >= 500 else 400)
    title, vi, en = BY_STATUS[known]
    return Problem(status, f"http-{status}", vi, en, title=title)


def of_question(error: InvalidQuestion) -> Problem:
    """The core's own sentences, with its own code."""
    title = "Câu hỏi không hợp lệ"
    return Problem(422, f"question-{error.code.replace('_', '-')}", error.vi, error.en, title=title)


def of_document() -> Problem:
    """No document has that id."""
    return Problem(
        404,
        "document-not-found",
        "Không có văn bản nào mang mã này. Danh mục văn bản ở /api/v1/documents.",
        "No document has this id: GET /api/v1/documents lists them.",
        title="Không tìm thấy văn bản",
    )


def of_text() -> Problem:
    """The document has, or had, no text of that digest."""
    return Problem(
        404,
        "text-not-found",
        "Không lưu bản nào của văn bản này có mã nội dung đã nêu.",
        "No text of this document with that digest is kept.",
        title="Không tìm thấy bản văn",
    )


def of_answer() -> Problem:
    """No answer has that id, or none any more, or it is somebody else's."""
    return Problem(
        404,
        "answer-not-found",
        "Không có câu trả lời nào mang mã này, hoặc đã hết thời hạn lưu.",
        "No answer has this id, or it is no longer kept.",
        title="Không tìm thấy câu trả lời",
    )


def of_conversation() -> Problem:
    """No conversation has that id, or none any more, or it is somebody else's."""
    return Problem(
        404,
        "conversation-not-found",
        "Không có cuộc trò chuyện nào mang mã này, hoặc đã hết thời hạn lưu.",
        "No conversation has this id, or it is no longer kept.",
        title="Không tìm thấy cuộc trò chuyện",
    )


def of_nothing_kept() -> Problem:
    """The server was told to keep nothing."""
    return Problem(
        404,
        "nothing-kept",
        "Máy chủ này không lưu cuộc trò chuyện, câu trả lời và góp ý (CHITHI_RETENTION_DAYS=0).",
        "This server keeps no conversations, answers or feedback (CHITHI_RETENTION_DAYS=0).",
    )


def of_store() -> Problem:
    """The database can't be read or written just now; questions are answered all the same."""
    return Problem(
        503,
        "store-unavailable",
        "Nơi lưu câu trả lời tạm thời không đọc, ghi được. Vẫn đặt câu hỏi mới được; xin thử lại "
        "việc này sau.",
        "What is kept cannot be read or written just now. New questions are answered all the same; "
        "please try this again later.",
        headers={"Retry-After": "5"},
    )


def of_register() -> Problem:
    """The database can't say or keep which documents are live."""
    return Problem(
        503,
        "register-unavailable",
        "Chưa ghi được thay đổi vì cơ sở dữ liệu tạm thời không dùng được; kho văn bản giữ nguyên. "
        "Xin thử lại sau.",
        "The database can't be used just now, so nothing was changed. Please try again later.",
        headers={"Retry-After": "5"},
    )


def of_withdrawn() -> Problem:
    """A document was withdrawn while an answer that rests on the corpus with it was being sent."""
    return Problem(
        409,
        "document-withdrawn",
        "Một văn bản vừa được thu hồi trong lúc trả lời. Xin hỏi lại.",
        "A document was withdrawn while this was being answered. Please ask again.",
        title="Kho văn bản vừa thay đổi",
    )


def of_validation(error: RequestValidationError) -> Problem:
    """Names the first field that is wrong, without repeating what was sent."""
    first = error.errors()[0]
    if first["type"] == "json_invalid":
        return Problem(
            422,
            "not-json",
            "Nội dung gửi lên không phải JSON hợp lệ.",
            "The request body is not valid JSON.",
        )
    where = ".".join(str(part) for part in first["loc"][1:] if not isinstance(part, bytes))
    if not where:
        return Problem(
            422,
            "not-an-object",
            "Cần gửi một đối tượng JSON với Content-Type: application/json.",
            "Send a JSON object with Content-Type: application/json.",
        )
    if first["type"] == "missing":
        vi, en = f"Thiếu trường “{where}”.", f"The field “{where}” is missing."
    else:
        vi, en = f"Giá trị của trường “{where}” không hợp lệ.", f"The field “{where}” is invalid."
    return Problem(422, "invalid-field", vi, en)


def of_http(error: HTTPException) -> Problem:
    """FastAPI answers 400 to a body that is not UTF-8; the contract wants 422 and says so."""
    if isinstance(error.__cause__, UnicodeDecodeError):
        return not_utf_8()
    return of_status(error.status_code)


def response(problem: Problem, headers: Mapping[str, str] | None = None) -> Response:
    """The problem as JSON."""
    return JSONResponse(
        problem.body.model_dump(exclude_none=True),
        status_code=problem.status,
        headers=headers,
        media_type=MEDIA_TYPE,
    )


def of(error: Exception) -> Problem:
    """The problem that any exception stands for; what nobody expected is a plain 500."""
    match error:
        case Problem():
            return error
        case InvalidQuestion():
            return of_question(error)
        case DocumentNotFound():
            return of_document()
        case StoreUnavailable():
            return of_store()
        case RegisterUnavailable():
            return of_register()
        case IndexProblem() | Unsettled():
            return of_status(503)
        case RequestValidationError():
            return of_validation(error)
        case HTTPException():
            return of_http(error)
        case _:
            return of_status(500)
