"""Hostile text: HTML, Markdown, RTF and plain text."""

from __future__ import annotations

from collections.abc import Callable

from tests.ingest.hostile.kind import HARMLESS, Hostile
from tests.ingest.hostile.office import LAUGHS


def _said(text: str) -> Callable[[], bytes]:
    return text.encode


FILES: tuple[Hostile, ...] = (
    Hostile("HTML with a billion laughs", "a.html", lambda: _laughs(), HARMLESS),
    Hostile(
        "HTML with an outer entity",
        "a.html",
        _said('<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>&x;</p>'),
        HARMLESS,
    ),
    Hostile(
        "HTML with control characters behind what is left out",
        "a.html",
        lambda: b"<html><p>a<script>b</script>\x01c</p><p><nav>d</nav>\x0ee",
        HARMLESS,
    ),
    Hostile("HTML 100,000 deep", "a.html", lambda: b"<html>" + b"<div>a" * 100_000, HARMLESS),
    Hostile("HTML with tables 5,000 deep", "a.html", lambda: b"<table><tr><td>a" * 5_000, HARMLESS),
    Hostile(
        "HTML with a cell over 10^9 columns and rows",
        "a.html",
        _said('<table><tr><td colspan="999999999" rowspan="999999999">a<tr><td>b</table>'),
        HARMLESS,
    ),
    Hostile(
        "HTML with 1,000 cells over 1,000 columns and rows each",
        "a.html",
        lambda: b"<table>" + b'<tr><td colspan="1000" rowspan="65534">a</td></tr>' * 1000,
        HARMLESS,
    ),
    Hostile(
        "HTML with a million attributes",
        "a.html",
        lambda: b"<p " + b" ".join(b"a%d=1" % n for n in range(1_000_000)) + b">a</p>",
        HARMLESS,
    ),
    Hostile("HTML with a million <", "a.html", lambda: b"<html>" + b"<" * 1_000_000, HARMLESS),
    Hostile("HTML with lists 10,000 deep", "a.html", lambda: b"<ul><li>a" * 10_000, HARMLESS),
    Hostile("Markdown with quotes 10,000 deep", "a.md", lambda: b">" * 10_000 + b"a", HARMLESS),
    Hostile("Markdown with a million [", "a.md", lambda: b"[" * 1_000_000, HARMLESS),
    Hostile("Markdown with a million *", "a.md", lambda: b"*a_" * 300_000, HARMLESS),
    Hostile("Markdown with a million `", "a.md", lambda: b"`a" * 500_000, HARMLESS),
    Hostile(
        "Markdown with lists 3,000 deep",
        "a.md",
        lambda: b"".join(b"  " * n + b"- a\n" for n in range(3_000)),
        HARMLESS,
    ),
    Hostile("RTF with groups 1,000,000 deep", "a.rtf", lambda: b"{\\rtf1" + b"{a" * 1_000_000),
    Hostile(
        "RTF with \\bin beyond its end", "a.rtf", lambda: b"{\\rtf1 a\\bin2147483647 b}", HARMLESS
    ),
    Hostile("RTF with \\bin below zero", "a.rtf", lambda: b"{\\rtf1 a\\bin-99999999 b}", HARMLESS),
    Hostile(
        "RTF with a picture of 10^9 twips",
        "a.rtf",
        lambda: (
            b"{\\rtf1 a{\\pict\\wmetafile8\\picw999999999\\pich999999999 " + b"00" * 1000 + b"}}"
        ),
        HARMLESS,
    ),
    Hostile(
        "RTF with a table of 100,000 cells in a row",
        "a.rtf",
        lambda: b"{\\rtf1 \\trowd" + b"\\cellx9" * 100_000 + b"a\\cell" * 100_000 + b"\\row}",
        HARMLESS,
    ),
    Hostile("text of 64 MiB in one line", "a.txt", lambda: b"a" * (64 << 20), HARMLESS),
    Hostile("text of 1 MiB of spaces", "a.txt", lambda: b" " * ((1 << 20) - 1) + b"a", HARMLESS),
    Hostile("text of 200,000 lines", "a.txt", lambda: b"a\n" * 200_000, HARMLESS),
    Hostile(
        "text of 500,000 marks", "a.txt", lambda: b"a" + "\u0323\u0302".encode() * 250_000, HARMLESS
    ),
    Hostile("text of zeros", "a.txt", lambda: bytes(1 << 20)),
)


def _laughs() -> bytes:
    return (LAUGHS.replace("DOCTYPE x", "DOCTYPE html") + "<html><p>&a11;</p></html>").encode()
