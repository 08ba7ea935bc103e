from __future__ import annotations

import gzip
import re
import subprocess
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from server.routes.widget import BUNDLE

SOURCES = Path(__file__).parents[3] / "server" / "widget"
ESBUILD = Path(__file__).parents[3] / "node_modules" / "esbuild"
LIMIT = 25_000  # bytes, gzipped


def test_it_is_one_small_file(client: TestClient) -> None:
    response = client.get("/widget.js", headers={"Accept-Encoding": "gzip"})
    assert response.headers["content-encoding"] == "gzip"
    assert int(response.headers["content-length"]) <= LIMIT
    assert len(gzip.compress(BUNDLE.read_bytes())) <= LIMIT
    assert response.content == BUNDLE.read_bytes()
    assert response.headers["content-type"].startswith("text/javascript")
    assert not re.search(rb'\b(import|from)\s*"', response.content)  # it loads nothing else


def test_caches_ask_whether_it_is_still_the_same(client: TestClient) -> None:
    first = client.get("/widget.js", headers={"Accept-Encoding": "identity"})
    assert first.headers["cache-control"] == "no-cache"
    assert "content-encoding" not in first.headers
    again = client.get(
        "/widget.js",
        headers={"Accept-Encoding": "identity", "If-None-Match": first.headers["etag"]},
    )
    assert again.status_code == 304
    assert again.content == b""


def test_the_packed_form_has_a_name_of_its_own(client: TestClient) -> None:
    tags = {
        client.head("/widget.js", headers={"Accept-Encoding": encoding}).headers["etag"]
        for encoding in ("gzip", "identity")
    }
    assert len(tags) == 2


def test_no_source_turns_text_into_markup() -> None:
    sources = [*SOURCES.rglob("*.js"), *(SOURCES.parent / "static").glob("*.js")]
    assert len(sources) > 20
    sinks = re.compile(
        r"innerHTML|outerHTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function"
        r"|createContextualFragment|setHTML|srcdoc|DOMParser"
    )
    for source in sources:
        if source != BUNDLE:
            assert not sinks.search(source.read_text("utf-8")), source.name


def test_the_bundle_is_what_the_sources_give(tmp_path: Path) -> None:
    if not ESBUILD.is_dir():
        pytest.skip("esbuild is not installed: `make widget` installs it, where npm is at hand")
    made = tmp_path / "widget.js"
    subprocess.run(["node", SOURCES / "build.mjs", made], check=True, cwd=tmp_path)
    assert made.read_text("utf-8") == BUNDLE.read_text("utf-8"), "run `make widget`"
