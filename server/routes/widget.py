"""``GET /widget.js``: the web component, one file, the same for every portal."""

from __future__ import annotations

import gzip
from hashlib import sha256
from pathlib import Path
from typing import Annotated, NamedTuple

from fastapi import APIRouter, Header
from fastapi.responses import Response

router = APIRouter(include_in_schema=False)

BUNDLE = Path(__file__).parent.parent / "static" / "widget.js"


class Form(NamedTuple):
    """The file as it is sent, and the name that a cache knows it by."""

    body: bytes
    etag: str
    headers: dict[str, str]


def _form(body: bytes, **headers: str) -> Form:
    return Form(body, f'"{sha256(body).hexdigest()[:32]}"', headers)


PLAIN = _form(BUNDLE.read_bytes())
PACKED = _form(
    gzip.compress(PLAIN.body, mtime=0),
    **{"Content-Encoding": "gzip"},
)

HEADERS = {
    # Portals name no version: a browser asks each time, and mostly hears that nothing is new.
    "Cache-Control": "no-cache",
    "Vary": "Accept-Encoding",
}


@router.api_route("/widget.js", methods=["GET", "HEAD"])
def widget(
    accept_encoding: Annotated[str, Header()] = "", if_none_match: Annotated[str, Header()] = ""
) -> Response:
    """The bundle that ``make widget`` makes, packed for browsers that unpack it."""
    form = PACKED if "gzip" in accept_encoding.lower() else PLAIN
    headers = {**HEADERS, "ETag": form.etag}
    if form.etag in if_none_match:
        return Response(status_code=304, headers=headers)
    return Response(form.body, media_type="text/javascript", headers={**headers, **form.headers})
