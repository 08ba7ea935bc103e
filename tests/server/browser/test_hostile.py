"""Hostile words as document, title, file name, question and filter: none of them ever runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, Request

from rag.model import Document, Identity, Section, Span, Stated
from tests.server.browser.looking import ask, overflows
from tests.server.fake import FakeAssistant
from tests.server.live import serving
from tests.server.papers import PLAN

pytestmark = pytest.mark.browser

LIST = Path(__file__).with_name("xss.txt").read_text("utf-8").splitlines()
VECTORS = [line for line in LIST if line and not line.startswith("# ")]

# What the vectors would call, told to the test from any frame.
WATCH = """() => {
  for (const name of ["alert", "confirm", "prompt", "print", "open", "msgbox", "expression"])
    window[name] = (...given) => executed(`${name}(${given})`);
}"""


def hostile(number: int, vector: str) -> Document:
    """A document that says nothing but a vector, in each of its parts."""
    said = Stated(vector, 0, len(vector))
    section = Section((vector,), vector, vector, 0, len(vector), len(vector), 1)
    identity = Identity(
        type=said, number=said, issuer=said, superior=said, place=said, subject=said,
        signer=said, post=said, addressees=(said,), recipients=(said,),
    )  # fmt: skip
    return Document(
        f"xss-{number}", vector, vector, vector, "0", identity, (section,), notes=(vector,)
    )


def whole() -> Document:
    """All of them as text, headings, labels of sections, addressees and notes of one document."""
    text, start, sections, stated = "\n".join(VECTORS), 0, [], []
    for vector in VECTORS:
        end = start + len(vector)
        sections.append(Section((vector,), vector, vector, start, end, end, 1))
        stated.append(Stated(vector, start, end))
        start = end + 1
    identity = Identity(addressees=tuple(stated))
    made = hostile(0, VECTORS[0])
    return replace(
        made, doc_id="xss", text=text, identity=identity, sections=tuple(sections),
        notes=tuple(VECTORS),
    )  # fmt: skip


WHOLE = whole()
PAPERS = {each.doc_id: each for each in (WHOLE, *map(hostile, range(len(VECTORS)), VECTORS), PLAN)}
SAMPLE = VECTORS[::10]  # where a visit holds one of them; elsewhere a page holds all


@dataclass
class Watch:
    """What happened that should not have."""

    page: Page
    own: str
    ran: list[str] = field(default_factory=list)

    def dialog(self, dialog: Dialog) -> None:
        self.ran.append(f"dialog {dialog.message}")
        dialog.dismiss()

    def request(self, request: Request) -> None:
        if not request.url.startswith(self.own):
            self.ran.append(f"request {request.url}")


def watched(context: BrowserContext, own: str) -> Watch:
    page = context.new_page()
    watch = Watch(page, own)
    context.expose_binding("executed", lambda _, what: watch.ran.append(what))
    context.add_init_script(f"({WATCH})()")
    page.on("dialog", watch.dialog)
    page.on("request", watch.request)
    page.on("popup", lambda popup: watch.ran.append(f"window {popup.url}"))
    return watch


@pytest.fixture(scope="module")
def papers() -> Iterator[str]:
    with serving(FakeAssistant(PAPERS)) as url:
        yield url


# With our Content-Security-Policy, and without it: then the escaping alone has to hold.
@pytest.fixture(params=[False, True], ids=["with the policy", "without the policy"])
def watch(request: pytest.FixtureRequest, browser: Browser, papers: str) -> Iterator[Watch]:
    context = browser.new_context(base_url=papers, bypass_csp=request.param)
    context.set_default_timeout(20_000)
    yield watched(context, papers)
    context.close()


def visit(watch: Watch, path: str) -> None:
    watch.page.goto(path)
    assert urlsplit(watch.page.url).path == urlsplit(path).path


def test_there_are_enough_of_them() -> None:
    assert len(VECTORS) >= 140
    assert len(set(VECTORS)) == len(VECTORS)


def test_the_watch_sees_what_runs(browser: Browser, papers: str) -> None:
    """The same words as markup, on a page without a policy: many run, and are seen."""
    context = browser.new_context(base_url=papers, bypass_csp=True)
    watch = watched(context, papers)
    for vector in (each for each in VECTORS[:80] if "HTTP-EQUIV" not in each):
        watch.page.set_content(f"<!doctype html><title>x</title><p>{vector}</p>")
    assert sum("alert" in what for what in watch.ran) >= 8
    assert any("request https://xss.example" in what for what in watch.ran)
    context.close()


def test_as_a_document(watch: Watch) -> None:
    visit(watch, "/documents/xss")
    assert watch.page.locator("#paper").evaluate("(paper) => paper.textContent") == WHOLE.text
    assert watch.page.locator("#paper :is(script, img, svg, iframe, a, style, object)").count() == 0
    assert not overflows(watch.page)
    watch.page.locator("#wanted").fill(VECTORS[0])
    watch.page.keyboard.press("Enter")
    watch.page.evaluate("() => getSelection().selectAllChildren(document.getElementById('paper'))")
    watch.page.locator("#copy").click()
    watch.page.locator("#told:not(:empty)").wait_for()
    assert watch.ran == []


def test_as_the_parts_of_a_document(watch: Watch) -> None:
    """Title, file name, number, issuer, heading, label, notes: a vector in all of them."""
    for number, vector in islice(enumerate(VECTORS), 0, None, 10):
        visit(watch, f"/documents/xss-{number}")
        assert watch.page.locator("h1").evaluate("(h1) => h1.textContent") == vector
    assert watch.ran == []


def test_as_titles_in_a_list(watch: Watch) -> None:
    visit(watch, "/?lang=en")
    assert watch.ran == []


def test_as_a_question(watch: Watch) -> None:
    visit(watch, "/")
    for first in range(0, len(VECTORS), 25):
        ask(watch.page, "\n".join(VECTORS[first : first + 25]))
    assert watch.ran == []


def test_as_a_question_of_the_plain_form(watch: Watch) -> None:
    for vector in SAMPLE:
        visit(watch, "/")
        watch.page.evaluate(
            """(question) => {
              const form = document.createElement("form");
              const box = document.createElement("textarea");
              Object.assign(form, { method: "post", action: "/ask" });
              Object.assign(box, { name: "question", value: question });
              form.append(box);
              document.body.append(form);
              form.submit();
            }""",
            vector,
        )
        watch.page.wait_for_url("**/ask")
        assert vector in watch.page.locator("body").inner_text()
    assert watch.ran == []


def test_as_a_filter_or_an_address(watch: Watch) -> None:
    for vector in SAMPLE:
        given = quote(vector, safe="")
        for path in (
            f"/api/v1/search?q={given}&type={given}&issuer={given}&doc_id={given}",
            f"/api/v1/documents?type={given}&year={given}",
            f"/documents/xss?char={given[:40]}&lang={given}#{given}",
            f"/?lang={given}",
        ):
            watch.page.goto(path)
    assert watch.ran == []


# ---- letters that no one sees, words without an end, lines without number

BIDI = "Mức thu \u202e000.001\u202c đồng, \u2067abc\u2069 \u200eđ\u200bồng \ufeff và \u00adhết."
LONG_WORD = "x" * 10_000
LINES = "\n".join(f"Dòng thứ {number} của văn bản." for number in range(20_000))


@pytest.fixture(scope="module")
def odd() -> Iterator[str]:
    made = [
        Document("bidi", "bidi.txt", f"{BIDI}\nDòng sau.", BIDI, "0"),
        Document("word", LONG_WORD, f"Từ {LONG_WORD} dài.\n{LONG_WORD}", LONG_WORD, "0"),
        Document("lines", "lines.txt", LINES, "Văn bản dài", "0"),
    ]
    with serving(FakeAssistant({each.doc_id: each for each in made})) as url:
        yield url


@pytest.fixture
def plain(browser: Browser, odd: str) -> Iterator[Page]:
    context = browser.new_context(base_url=odd, viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()


def test_hidden_letters_are_shown_and_turn_nothing(plain: Page) -> None:
    plain.goto("/documents/bidi")
    codes = plain.locator("#paper .unseen").evaluate_all("(all) => all.map((e) => e.dataset.code)")
    assert codes == [
        "U+202E", "U+202C", "U+2067", "U+2069", "U+200E", "U+200B", "U+FEFF", "U+00AD"
    ]  # fmt: skip
    assert plain.locator("#paper").evaluate("(paper) => paper.textContent").startswith(BIDI)
    # The figure behind the override still reads from left to right.
    left = """([start, end]) => {
      const range = (at) => {
        const walker = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (at < node.data.length) {
            const one = document.createRange();
            one.setStart(node, at);
            one.setEnd(node, at + 1);
            return one.getBoundingClientRect().left;
          }
          at -= node.data.length;
        }
      };
      const lefts = [];
      for (let at = start; at < end; at += 1) lefts.push(range(at));
      return lefts;
    }"""
    start = BIDI.index("000.001")
    lefts = plain.evaluate(left, [start, start + 7])
    assert lefts == sorted(lefts)


def test_a_word_hides_behind_no_letter(plain: Page) -> None:
    plain.goto("/documents/bidi")
    plain.locator("#wanted").fill("đồng và hết")
    assert plain.locator("#found").inner_text().startswith("1/1")
    plain.locator("#wanted").fill("đồng")
    assert plain.locator("#found").inner_text().startswith("1/2")


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("doc_id", ["bidi", "word", "lines"])
def test_no_layout_breaks(plain: Page, doc_id: str, width: int) -> None:
    plain.set_viewport_size({"width": width, "height": 800})
    plain.goto(f"/documents/{doc_id}")
    assert not overflows(plain)


def test_the_last_of_many_lines_is_reached(plain: Page) -> None:
    last = Span(LINES.rindex("Dòng"), len(LINES))
    plain.goto(f"/documents/lines#char={last.start}-{last.end}")
    plain.locator("#quoting").wait_for()
    plain.get_by_text("Dòng thứ 19999 của văn bản.").wait_for()
    shown = plain.evaluate("() => String([...CSS.highlights.get('citation')][0])")
    assert shown == LINES[last.start : last.end]
