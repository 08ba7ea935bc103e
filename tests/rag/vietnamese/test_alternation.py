"""Patterns of many alternatives find what they would find as they are written."""

from __future__ import annotations

import re

import pytest

from rag.vietnamese.alternation import either


@pytest.mark.parametrize(
    ("written", "compiled"),
    [
        (r"\ba|\bb", r"\b(?:a|b)"),
        (r"\ba|(?<!x )\bb|\bc|\bd", r"\b(?:a)|(?<!x )\bb|\b(?:c|d)"),
        (r"\b(?:a|b)|\bc", r"\b(?:(?:a|b)|c)"),
        (r"\b[|\]a(]|\bb\|c", r"\b(?:[|\]a(]|b\|c)"),
        (r"[]|(]x|\by", r"[]|(]x|\b(?:y)"),
        (r"^a|b", r"^a|b"),
    ],
)
def test_a_boundary_is_taken_out_of_neighbouring_alternatives(written: str, compiled: str) -> None:
    assert either(written).pattern == compiled


@pytest.mark.parametrize(
    "pattern",
    [
        r"\bai ky\b|\bai\b|\bky ten\b",
        r"(?<!chi )\bcuc nao\b|\bchi cuc nao\b|\b(?P<asked>cuc|vu) nao\b",
        r"\bky\b|nao$|\bai (?=ky)",
    ],
)
def test_the_same_is_found(pattern: str) -> None:
    text = "ai ky ten vao chi cuc nao va cuc nao, vu nao ky, ai ky"
    found = [(one.span(), one.groupdict()) for one in either(pattern).finditer(text)]
    assert found == [(one.span(), one.groupdict()) for one in re.finditer(pattern, text)]
    assert found


def test_a_broken_pattern_is_told_as_it_is_elsewhere() -> None:
    with pytest.raises(re.error):
        either(r"\b(a|b")
