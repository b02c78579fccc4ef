"""Generated pages whose reading order is known: two columns, columns painted row by row, sidebars."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from tests.documents.pdf.writing import Page, pdf, wrapped

_WORDS = (
    "patients treatment country hospital isotope reactor survival therapy transport production specialist registry "
    "physician reimbursement authority medicine radiation tumour clinical university professional demand supply peak "
    "between during every first second national several within without about after before"
).split()
_TOP, _LEADING = 780, 12.0


@dataclass(frozen=True, slots=True)
class Layout:
    name: str
    pdf: bytes
    sentences: tuple[str, ...]


def layouts(seed: int) -> Iterator[Layout]:
    chance = random.Random(seed)
    for name, paint in (
        ("two columns", _two_columns),
        ("two columns, row by row", _row_by_row),
        ("three columns, row by row", _three_rows),
        ("sidebar, in order", _sidebar),
        ("sidebar, row by row", _sidebar_rows),
    ):
        texts = [_text(chance) for _ in range(3)]
        page = Page()
        used = paint(page, texts)
        yield Layout(name, pdf(page), tuple(sentence for text in texts[:used] for sentence in text))


def _text(chance: random.Random) -> list[str]:
    return [_sentence(chance) for _ in range(chance.randint(9, 12))]


def _sentence(chance: random.Random) -> str:
    words = [chance.choice(_WORDS) for _ in range(chance.randint(8, 18))]
    words[chance.randrange(2, len(words))] = f"{chance.randint(2, 99_999):,}"
    return f"{words[0].capitalize()} {' '.join(words[1:])}."


def _hyphenated(sentences: list[str], width: float) -> list[str]:
    """Lines of running text, some words cut at the line end as a typesetter would."""
    lines = wrapped(" ".join(sentences), width)
    for number in range(0, len(lines) - 1, 3):
        word, _, rest = lines[number + 1].partition(" ")
        if len(word) > 7 and word.isalpha() and rest:
            lines[number] += f" {word[:4]}-"
            lines[number + 1] = f"{word[4:]} {rest}"
    return lines


def _two_columns(page: Page, texts: list[list[str]]) -> int:
    for x, text in zip((56, 310), texts[:2], strict=True):
        page.lines(_hyphenated(text, 215), x, _TOP)
    return 2


def _painted_by_row(page: Page, columns: list[tuple[float, list[str]]]) -> None:
    page.show("A heading across the whole page, larger than the text below it", 56, _TOP + 24, 14, bold=True)
    for number in range(max(len(lines) for _, lines in columns)):
        for x, lines in columns:
            if number < len(lines):
                page.show(lines[number], x, _TOP - _LEADING * number)


def _row_by_row(page: Page, texts: list[list[str]]) -> int:
    _painted_by_row(page, [(56, _hyphenated(texts[0], 215)), (310, _hyphenated(texts[1], 215))])
    return 2


def _three_rows(page: Page, texts: list[list[str]]) -> int:
    _painted_by_row(page, [(x, wrapped(" ".join(t), 140)) for x, t in zip((56, 222, 388), texts, strict=True)])
    return 3


def _sidebar(page: Page, texts: list[list[str]]) -> int:
    page.lines(_hyphenated(texts[0], 330), 200, _TOP)
    page.lines(wrapped(" ".join(texts[1]), 110, 8), 56, _TOP - 3, 8, leading=10)
    return 2


def _sidebar_rows(page: Page, texts: list[list[str]]) -> int:
    _painted_by_row(page, [(56, wrapped(" ".join(texts[1]), 120)), (210, _hyphenated(texts[0], 330))])
    return 2
