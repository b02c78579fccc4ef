"""No number is created or destroyed by extraction: digits in order, raised and lowered ones apart."""

from __future__ import annotations

import html
import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.documents import Role
from claimcheck.documents.blocks import Content, Extract
from claimcheck.documents.html import read_html
from claimcheck.documents.jats import read_jats
from claimcheck.documents.policy import ReadPolicy

_NUMBER = re.compile(r"[0-9][0-9.,\u00a0]*(?<![.,])")
_RAISED = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_LOWERED = re.compile("[₀₁₂₃₄₅₆₇₈₉]+")
_SPLITTERS = ("<b>{}</b>", "<span class=x>{}</span>", "{}<wbr>", "{}&shy;", "<i><b>{}</b></i>", "{}<!-- 9 -->", "{}")
_XML_SPLITTERS = ("<bold>{}</bold>", "<italic>{}</italic>", "{}<!-- 9 -->", "{}<?pi 9?>", "{}")

numbers = st.from_regex(r"[1-9][0-9]{0,3}(?:[.,][0-9]{1,3})?", fullmatch=True)
digits = st.from_regex(r"[1-9][0-9]?", fullmatch=True)
words = st.sampled_from(["patients", "mg", "per cent", "group", "—", "<&>", "of"])
atoms = st.one_of(
    st.tuples(st.just("number"), numbers),
    st.tuples(st.just("raised"), digits),
    st.tuples(st.just("lowered"), digits),
    st.tuples(st.just("word"), words),
)
paragraphs = st.lists(st.lists(atoms, min_size=1, max_size=6), min_size=1, max_size=4)


def _marked_up(atom: tuple[str, str], draw: st.DataObject, splitters: tuple[str, ...]) -> str:
    kind, text = atom
    if kind == "number":
        pieces = [draw.draw(st.sampled_from(splitters)).format(character) for character in text]
        return " " + "".join(pieces)
    if kind == "raised":
        return f"<sup>{text}</sup>"
    if kind == "lowered":
        return f"<sub>{text}</sub>"
    return " " + html.escape(text) + " "


def _expected(drawn: list[list[tuple[str, str]]], kind: str) -> list[str]:
    """The stretches of one kind in order; raised next to raised is one stretch."""
    result: list[str] = []
    for atoms_of_paragraph in drawn:
        before = ""
        for name, text in atoms_of_paragraph:
            if name == kind and before == kind and kind != "number":
                result[-1] += text
            elif name == kind:
                result.append(text)
            before = name
    return result


def _check(extract: Extract, drawn: list[list[tuple[str, str]]]) -> None:
    text = "\n".join(block.text for block in extract.blocks if block.role is not Role.META)
    assert _NUMBER.findall(text) == _expected(drawn, "number")
    assert _RAISED.findall(text) == [_as_raised(text) for text in _expected(drawn, "raised")]
    assert _LOWERED.findall(text) == [_as_lowered(text) for text in _expected(drawn, "lowered")]


def _as_raised(text: str) -> str:
    return text.translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))


def _as_lowered(text: str) -> str:
    return text.translate(str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(paragraphs, st.data())
def test_a_page_keeps_every_number_as_it_was(drawn: list[list[tuple[str, str]]], data: st.DataObject) -> None:
    body = "".join(f"<p>x{''.join(_marked_up(atom, data, _SPLITTERS) for atom in line)}</p>" for line in drawn)
    extract = read_html(Content(f"<!doctype html><body>{body}</body>".encode(), "text/html"), ReadPolicy())
    assert isinstance(extract, Extract)
    _check(extract, drawn)


@settings(max_examples=40, deadline=None)
@given(paragraphs, st.data())
def test_an_article_keeps_every_number_as_it_was(drawn: list[list[tuple[str, str]]], data: st.DataObject) -> None:
    body = "".join(f"<p>x{''.join(_marked_up(atom, data, _XML_SPLITTERS) for atom in line)}</p>" for line in drawn)
    extract = read_jats(Content(f"<article><body>{body}</body></article>".encode(), ""), ReadPolicy())
    assert isinstance(extract, Extract)
    _check(extract, drawn)


spans = st.integers(min_value=1, max_value=3)
tables = st.lists(st.lists(st.tuples(numbers, spans, spans), min_size=1, max_size=4), min_size=2, max_size=5)


@settings(max_examples=40, deadline=None)
@given(tables)
def test_a_table_shows_each_number_once_however_its_cells_span(table: list[list[tuple[str, int, int]]]) -> None:
    rows = "".join(
        "<tr>" + "".join(f"<td colspan={wide} rowspan={high}>{text}</td>" for text, wide, high in row) + "</tr>"
        for row in table
    )
    page = f"<!doctype html><body><table>{rows}</table></body>"
    extract = read_html(Content(page.encode(), "text/html"), ReadPolicy())
    assert isinstance(extract, Extract)
    shown = "\n".join(block.text for block in extract.blocks)
    assert _NUMBER.findall(shown) == [text for row in table for text, _, _ in row]
