"""A sample: a portal's pages with the chat in them, and the address that signs its tokens.

Copy what you need. ``signed`` and ``token`` are the part that a portal must have; who a person is
comes from your portal's own session, for which this sample keeps a dictionary.

    CHITHI_TOKEN_SECRET=… uvicorn portal:app --port 8081
"""

from __future__ import annotations

import os
import secrets
import time
from pathlib import Path
from typing import Annotated

import jwt
from fastapi import Cookie, FastAPI, HTTPException
from fastapi.responses import HTMLResponse, JSONResponse
from fastapi.staticfiles import StaticFiles

PAGES = Path(__file__).parent / "pages"
WRITTEN = "https://chithi.example.gov.vn"  # as the pages have it
CHITHI = os.environ.get("PORTAL_CHITHI", WRITTEN)
SECRET = os.environ["CHITHI_TOKEN_SECRET"]  # the same as the server's, 32 bytes or more
LIFETIME = 120  # seconds: the widget asks for a new token before each request
POLICY = (
    f"default-src 'none'; script-src 'self' {CHITHI}; connect-src 'self' {CHITHI}; "
    "style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)

app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
app.mount("/files", StaticFiles(directory=PAGES))
sessions: dict[str, str] = {}  # your portal's: which cookie belongs to whom


def signed(person: str) -> str:
    """A token by which Chỉ Thị lets ``person`` ask for two minutes."""
    claims = {"sub": person, "aud": "chithi", "exp": int(time.time()) + LIFETIME}
    return jwt.encode(claims, SECRET, algorithm="HS256")


@app.get("/portal/token")
def token(session: Annotated[str, Cookie()] = "") -> JSONResponse:
    """The token for whoever is logged in; 401 for everybody else."""
    if session not in sessions:
        raise HTTPException(401)
    return JSONResponse({"token": signed(sessions[session])}, headers={"Cache-Control": "no-store"})


@app.get("/{name:path}")
def page(name: str) -> HTMLResponse:
    """The start page with the launcher, or ``/ask`` with the panel; logs the visitor in."""
    html = (PAGES / ("ask.html" if name == "ask" else "index.html")).read_text("utf-8")
    sessions[session := secrets.token_urlsafe()] = "official-1"
    shown = HTMLResponse(html.replace(WRITTEN, CHITHI), headers={"Content-Security-Policy": POLICY})
    shown.set_cookie("session", session, httponly=True, samesite="strict")
    return shown
