"""Years and dates, where the text speaks of one."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from claimcheck.quantities.drafts import Block, Draft
from claimcheck.quantities.lexicon.units import NAMES
from claimcheck.quantities.model import QuantityKind
from claimcheck.quantities.tokens import DATE, DIGITS, WORD
from claimcheck.quantities.years import says_year, stands_before_count
from claimcheck.text import Span

_LAST_DAY = 31
_DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2212/")
_SPANS = _DASHES | {"to", "tot", "bis", "à"}
_UNIT_BY_DIGITS = {4: "year", 6: "month", 8: "day"}
_SHORT_MONTHS = 3


def read_dates(block: Block, drafts: list[Draft], *, dated: bool) -> list[Draft]:
    """Mark years and dates among the drafts, and add those written in digits where there are any (`dated`)."""
    if dated:
        drafts = sorted([*drafts, *_numeric(block)], key=lambda draft: draft.first)
    gone = set() if block.words.isdisjoint(block.lexicon.months) else _join_months(block, drafts)
    years = False
    for draft in drafts:
        if draft.plain_year and draft.bare:
            years = True
            if _speaks_of_year(block, draft):
                draft.kind, draft.unit = QuantityKind.DATE, "year"
    kept = [draft for draft in drafts if id(draft) not in gone] if gone else drafts
    if years or dated:
        _siblings(block, kept)
    return kept


def _join_months(block: Block, drafts: list[Draft]) -> set[int]:
    """Make dates of the numbers beside the names of months; the identities of drafts absorbed."""
    by_last = {draft.last: draft for draft in drafts}
    by_first = {draft.first: draft for draft in drafts}
    gone: set[int] = set()
    for index, token in enumerate(block.tokens):
        if token.kind == WORD and token.key in block.lexicon.months and _is_month(block, index):
            gone |= _with_month(block, index, by_first, by_last)
    return gone


def _numeric(block: Block) -> list[Draft]:
    return [
        Draft(
            index,
            index + 1,
            Span(token.start, token.end),
            Decimal(token.key),
            Decimal(token.key),
            0,
            Decimal(1),
            token.start,
            token.end,
            unit=_UNIT_BY_DIGITS[len(token.key)],
            kind=QuantityKind.DATE,
        )
        for index, token in enumerate(block.tokens)
        if token.kind == DATE
    ]


def _is_month(block: Block, index: int) -> bool:
    """English 'may' and 'march' are months only with a capital, short forms only beside a number."""
    raw = block.raw(index)
    return raw[0].isupper() or block.lexicon.code in {"nl", "fr"}


def _with_month(block: Block, index: int, by_first: dict[int, Draft], by_last: dict[int, Draft]) -> set[int]:
    """Join 'day month year', 'month day, year' and 'month year'; the identities of drafts absorbed."""
    month = block.lexicon.months[block.key(index)]
    after = index + 2 if block.key(index + 1) == "." else index + 1
    before = index
    while before not in by_last and before > 0 and block.key(before - 1) in {".", "of", "-"} and index - before < 2:
        before -= 1
    day = by_last.get(before)
    day = day if day is not None and _is_day(block, day) else None
    following = by_first.get(after)
    if day is None and following is not None and _is_day(block, following) and block.lexicon.code == "en":
        day = following
        after = following.last + 1 if block.key(following.last) == "," else following.last
        following = by_first.get(after)
    year = following if following is not None and following.plain_year and following.bare else None
    if year is None and day is None:
        return set()
    parts = [part for part in (day, year) if part is not None]
    first = min(parts, key=lambda part: part.first)
    start = min(first.start, block.tokens[index].start)
    end = max(*(part.end for part in parts), block.tokens[index].end)
    digits = f"{month:02}"
    if year is not None:
        digits = f"{year.low:04f}{digits}"
    if day is not None:
        digits += f"{int(day.low):02}"
    head = parts[0]
    head.low = head.high = Decimal(digits)
    head.unit = "day" if day is not None and year is not None else "month" if year is not None else "month-day"
    head.kind, head.plain_year = QuantityKind.DATE, False
    head.first, head.last = min(first.first, index), max([part.last for part in parts] + [index + 1])
    head.start, head.end, head.number = start, end, Span(start, end)
    head.decimals, head.step = 0, Decimal(1)
    return {id(part) for part in parts if part is not head}


def _is_day(block: Block, draft: Draft) -> bool:
    del block
    return (
        (draft.bare or draft.kind is QuantityKind.ORDINAL)
        and draft.decimals == 0
        and 1 <= draft.low <= _LAST_DAY
        and draft.low == int(draft.low)
        and not draft.spelled
    )


def _speaks_of_year(block: Block, draft: Draft) -> bool:
    if _counts(block, draft):
        return False
    if says_year(block, draft) or stands_before_count(block, draft):
        return True
    cursor = draft.first - 1
    key = block.key(cursor)
    if key in block.lexicon.year_cues | block.lexicon.between or key in block.lexicon.months:
        return True
    if key in {"the", "het", "l", "d"} and block.key(cursor - 1) in block.lexicon.year_cues:
        return True
    if key == "'" and block.key(cursor - 1) in {"l", "d"}:
        return True
    return key in {"(", ",", ";"} and block.key(draft.last) in {")", ";"} and block.text[draft.start - 1] in "( "


def _counts(block: Block, draft: Draft) -> bool:
    """Whether something countable follows, so that '2000 patients' stays a number."""
    key = block.key(draft.last)
    if key in {"%", "‰", "€", "$", "£"} or key in block.lexicon.countable:
        return True
    if key in NAMES[block.lexicon.code]:
        return True
    if draft.last < len(block.tokens) and block.tokens[draft.last].kind == DIGITS:
        return False  # 'in 2022 42.100 employees': the other number counts them
    return block.key(draft.last + 1) in block.lexicon.countable and key not in block.lexicon.fillers


def _siblings(block: Block, drafts: list[Draft]) -> None:
    """'2019 and 2021', '2019–2021': a year beside a year; and a lone 'year' beside a count is none."""
    words = block.lexicon.and_ | _DASHES | {"to", "tot", "bis", "à", "or", "of", "ou", "oder", ",", "vs", "versus"}
    for first, second in pairwise(drafts):
        if second.first - first.last != 1:
            continue
        between = block.keys(first.last, second.first)
        if len(between) != 1 or between[0] not in words:
            continue
        counted = second.bare and not second.plain_year and second.low > first.low
        if first.unit == "year" and counted and between[0] in _SPANS:
            first.kind, first.unit = QuantityKind.NUMBER, ""  # 'from 2000 to 3000'
            continue
        pair = (first, second)
        if not all(draft.plain_year or draft.unit == "year" for draft in pair):
            continue
        dated = [draft for draft in pair if draft.kind is QuantityKind.DATE]
        if len(dated) != 1:
            continue
        other = second if dated[0] is first else first
        if other is second and _counts(block, second):
            first.kind, first.unit = QuantityKind.NUMBER, ""
        elif other.bare:
            other.kind, other.unit = QuantityKind.DATE, "year"
