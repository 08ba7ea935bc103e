"""The pages: chat, its plain form, and the reader. Everything works without JavaScript."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated
from urllib.parse import parse_qsl

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from fastapi.templating import Jinja2Templates

from rag.errors import InvalidQuestion
from rag.model import Lang
from rag.retrieval.understand import checked
from server import citing, marks, reading, schemas, sheets, views
from server.corpus import versions
from server.house import House, HouseDep
from server.paper import paper
from server.problems import Problem, not_utf_8, of
from server.reader_words import READER_WORDS
from server.routes.chat import answer
from server.shelf import Wanted, WantedDep, shelf
from server.tokens import Caller, portal_only
from server.words import WORDS, language

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)

LONG = 50_000  # code points from which a document isn't laid out as a whole at once

templates = Jinja2Templates(directory=Path(__file__).parent.parent / "templates")


@router.get("/")
def home(request: Request, house: HouseDep, wanted: WantedDep, lang: str = "vi") -> HTMLResponse:
    """The chat page; ``?q=&type=&issuer=&year=`` narrows its list of documents.

    Where only a portal may ask, it says so and still lists the documents.
    """
    problem = portal_only() if house.tokens.needed else None
    return _chat(request, house, language(lang), wanted=wanted, problem=problem, status=200)


@router.get("/ask")
def asked_before(lang: str = "vi") -> RedirectResponse:
    """Back to the start: the form's answer has no address of its own to come back to."""
    return RedirectResponse("/?lang=en" if language(lang) == "en" else "/", status_code=303)


@router.post("/ask")
async def ask(request: Request, house: HouseDep) -> HTMLResponse:
    """The plain form: a question in, the chat page with its answer out."""
    typed, lang = "", language(request.query_params.get("lang"))
    try:
        typed, lang = _form(await request.body())
        if house.tokens.needed:
            raise portal_only()
        question = checked(typed)
        asked = schemas.ChatRequest(question=question, lang="auto")
        given, _ = await answer(house, asked, question, Caller())
    except (InvalidQuestion, Problem) as error:
        return _chat(request, house, lang, typed=typed, problem=of(error))
    return _chat(request, house, lang, turn=views.turn(given.wire))


@router.get("/documents/{doc_id}")
def reader(
    request: Request,
    doc_id: str,
    house: HouseDep,
    lang: str = "vi",
    char: Annotated[str, Query(max_length=40)] = "",
    text: Annotated[str, Query(max_length=64)] = "",
) -> HTMLResponse:
    """A document as it reads on paper; ``?char=START-END`` marks a span without JavaScript.

    ``?text=SHA256`` shows the text that an older answer quotes, where it is still kept.
    """
    version = versions.version(house.live, house.snapshot, doc_id, text)
    document, spoken = version.document, language(lang)
    span = views.span(char, len(document.text))
    shown = [
        *sheets.page_marks(document, spoken),
        *marks.furniture(document),
        *marks.references(document, house.library),
        *marks.hidden_letters(document.text),
    ]
    if span is not None:
        shown.append(marks.quotation(span))
    return _page(
        request,
        "reader.html",
        spoken,
        document=document,
        standing=reading.standing(version, spoken),
        superseded=house.library.superseded(document),
        text_query=f"?text={text}" if version.earlier else "",
        gaps=sheets.gaps(document, spoken),
        cited_name=citing.cited_name(document),
        facts=views.facts(document),
        outline=reading.outline(document),
        references=reading.references(document, house.library),
        mentions=reading.mentions(document, house.library),
        mentioned=len(house.library.mentions(doc_id)),
        undoings=reading.undoings(document, house.library),
        visible=marks.visible,
        paper=paper(document, shown),
        quoted=span is not None,
        is_long=len(document.text) > LONG,
        lost=bool(char) and span is None,
        reader_words=READER_WORDS[spoken],
    )


def _chat(
    request: Request,
    house: House,
    lang: Lang,
    *,
    wanted: Wanted = Wanted(),  # noqa: B008  # frozen, so sharing it is safe
    typed: str = "",
    turn: views.Turn | None = None,
    problem: Problem | None = None,
    status: int | None = None,
) -> HTMLResponse:
    if status is None:
        status = 200 if problem is None else problem.status
    return _page(
        request,
        "chat.html",
        lang,
        status_code=status,
        shelf=shelf(house.library.documents, wanted),
        examples=[] if house.tokens.needed else house.examples[lang],
        closed=house.tokens.needed,
        typed=typed,
        turn=turn,
        problem=problem,
    )


def problem_page(request: Request, problem: Problem) -> HTMLResponse:
    """An error for a browser that asked for a page."""
    lang = language(request.query_params.get("lang"))
    return _page(request, "problem.html", lang, status_code=problem.status, problem=problem)


def _page(
    request: Request, name: str, lang: Lang, status_code: int = 200, **values: object
) -> HTMLResponse:
    context = {
        "lang": lang,
        "words": WORDS[lang],
        "turn_url": views.quotation_url,
        "day": views.day,
        **values,
    }
    page = templates.TemplateResponse(request, name, context, status_code=status_code)
    page.headers["Vary"] = "Accept"
    return page


def _form(body: bytes) -> tuple[str, Lang]:
    """The question and the page's language; an example's button comes after the empty box."""
    try:
        pairs = parse_qsl(body.decode("ascii"), encoding="utf-8", errors="strict")
    except UnicodeDecodeError as error:
        raise not_utf_8() from error
    given = dict(pairs)
    return given.get("question", ""), language(given.get("lang"))
