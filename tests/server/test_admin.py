from __future__ import annotations

import pytest

from server.admin import Admin
from server.problems import Problem


def lets_in(token: str, sent: str) -> bool:
    try:
        Admin(token).check(sent)
    except Problem:
        return False
    return True


def test_the_right_token_lets_in() -> None:
    assert lets_in("s3cret", "Bearer s3cret")
    # A client sends UTF-8, which servers hand on as latin-1.
    assert lets_in("mật khẩu", "Bearer " + "mật khẩu".encode().decode("latin-1"))
    assert not lets_in("mật khẩu", "Bearer mat khau")


@pytest.mark.parametrize("sent", [None, "", "Bearer", "Bearer S3cret", "Basic s3cret", "Bearer ệ"])
def test_another_does_not(sent: str | None) -> None:
    with pytest.raises(Problem) as refused:
        Admin("s3cret").check(sent)
    assert (refused.value.status, refused.value.code) == (401, "admin-token-wrong")
    assert "WWW-Authenticate" in (refused.value.headers or {})


@pytest.mark.parametrize("token", [None, ""])
def test_without_a_token_nobody_is_let_in(token: str | None) -> None:
    for sent in (None, "Bearer", "Bearer "):
        with pytest.raises(Problem) as refused:
            Admin(token).check(sent)
        assert (refused.value.status, refused.value.code) == (403, "admin-closed")
