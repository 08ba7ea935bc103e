from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.server.papers import PLAN

pytestmark = pytest.mark.browser


def test_the_list_narrows_while_one_types(page: Page, complaints: list[str]) -> None:
    page.goto("/")
    books = page.locator("#shelf li:visible")
    expect(books).to_have_count(2)
    page.get_by_label("Tìm theo tên, số, cơ quan").fill("dan van 12/kh")
    expect(books).to_have_count(1)
    expect(books).to_contain_text(PLAN.title)
    expect(page.locator("#found")).to_have_text("1 văn bản")
    page.get_by_label("Tìm theo tên, số, cơ quan").fill("không có")
    expect(page.locator("#none")).to_be_visible()
    page.get_by_label("Tìm theo tên, số, cơ quan").fill("")
    page.get_by_label("Năm").select_option("2024")
    expect(books).to_have_count(1)
    assert complaints == []


def test_without_javascript_the_form_does_the_same(context: BrowserContext, page: Page) -> None:
    page.goto("/")
    bare = context.browser
    assert bare is not None
    plain = bare.new_context(java_script_enabled=False, base_url=page.url)
    page = plain.new_page()
    page.goto("/")
    page.get_by_label("Tìm theo tên, số, cơ quan").fill("DÂN VẬN")
    page.get_by_role("button", name="Tìm").click()
    expect(page.locator("#shelf li")).to_have_count(1)
    expect(page.locator("#found")).to_contain_text("1 văn bản")
    page.get_by_role("link", name="Xem tất cả").click()
    expect(page.locator("#shelf li")).to_have_count(2)
    plain.close()
