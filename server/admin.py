"""Who may use the admin routes: whoever has ``CHITHI_ADMIN_TOKEN``."""

from __future__ import annotations

import hmac

from fastapi import Depends, Request

from server.problems import Problem
from server.tokens import bearer


class Admin:
    """Compares tokens with the one that is set; without one, the admin routes are closed."""

    def __init__(self, token: str | None = None) -> None:
        self._token = token

    def check(self, authorization: str | None) -> None:
        """Raises ``Problem``: 403 where no token is set, 401 where another one was sent."""
        if not self._token:
            raise Problem(
                403,
                "admin-closed",
                "Phần quản trị đang đóng: máy chủ chưa đặt CHITHI_ADMIN_TOKEN.",
                "The admin routes are closed: CHITHI_ADMIN_TOKEN is not set.",
            )
        sent = bearer(authorization) or ""
        # Bytes, because compare_digest takes no letters beyond ASCII in strings.
        if not hmac.compare_digest(sent.encode("latin-1", "replace"), self._token.encode()):
            raise Problem(
                401,
                "admin-token-wrong",
                "Cần có mã quản trị đúng (Authorization: Bearer …).",
                "The right admin token is needed (Authorization: Bearer …).",
                headers={"WWW-Authenticate": 'Bearer realm="chithi-admin"'},
            )


def _admin(request: Request) -> None:
    admin: Admin = request.app.state.house.admin
    admin.check(request.headers.get("authorization"))


AdminOnly = Depends(_admin)
