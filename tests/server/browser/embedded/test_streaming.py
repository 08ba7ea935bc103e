from __future__ import annotations

import http.client
import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.server.browser.embedded.conftest import Intranet
from tests.server.browser.embedded.nginx import SAMPLE, host
from tests.server.fake import QUOTE
from tests.server.portal import bearing, token

QUESTION = "Báo cáo gửi khi nào?"


def test_the_sample_leaves_buffering_on() -> None:
    assert "\nproxy_buffering on;\n" in SAMPLE.read_text("utf-8")


@pytest.mark.parametrize("nginx", ["intranet", "by_http_1_0"])
def test_a_sentence_comes_before_the_next_is_sent(
    nginx: str, request: pytest.FixtureRequest
) -> None:
    intranet: Intranet = request.getfixturevalue(nginx)
    intranet.chithi.gate.clear()
    name = host(intranet.names.chithi)
    connection = http.client.HTTPConnection(f"127.0.0.1:{name.split(':')[1]}", timeout=30)
    body = json.dumps({"question": QUESTION, "stream": True}).encode()
    headers = {"Host": name, "Content-Type": "application/json", **bearing(token())}
    connection.request("POST", "/api/v1/chat", body, headers)
    response = connection.getresponse()
    assert response.status == 200
    assert response.headers["Server"].startswith("nginx")
    while response.readline() != b"event: sentence\n":
        pass
    first = response.readline()
    # It is here, and the server waits: nothing of the next one exists outside of it yet.
    assert not intranet.chithi.gate.is_set()
    assert QUOTE[:-1] in json.loads(first.removeprefix(b"data: "))["text"]
    intranet.chithi.gate.set()
    rest = response.read().decode()
    assert rest.count("event: sentence\n") == 1
    assert rest.count("event: done\n") == 1
    connection.close()


@pytest.mark.browser
def test_the_widget_shows_it_before_the_next_is_sent(
    intranet: Intranet, visiting: Callable[..., Page]
) -> None:
    page = visiting(intranet, f"{intranet.names.portal}/ask")
    intranet.chithi.gate.clear()
    page.get_by_label("Đặt câu hỏi").fill(QUESTION)
    page.keyboard.press("Enter")
    # Its marker becomes a button when the citation comes, which is behind the gate as well.
    expect(page.locator(".sentence")).to_have_text([f"{QUOTE[:-1]} [1]."])
    expect(page.locator(".answer")).to_have_attribute("aria-busy", "true")
    intranet.chithi.gate.set()
    expect(page.locator(".sentence")).to_have_text([f"{QUOTE[:-1]} 1.", "Cần gửi đúng hạn 1."])
    expect(page.locator(".answer")).not_to_have_attribute("aria-busy", "true")
