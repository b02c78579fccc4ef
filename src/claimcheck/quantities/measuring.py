"""Units beside a number: percent, currencies before and after, measures, durations, rates."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.quantities.drafts import Block, Draft
from claimcheck.quantities.lexicon.units import NAMES, PER_WORDS, SYMBOLS, Unit
from claimcheck.quantities.model import QuantityKind
from claimcheck.quantities.tokens import DIGITS, SYMBOL, WORD
from claimcheck.text import Span

_HYPHENS = frozenset("-\u2010\u2011")
_MAX_SYMBOL_TOKENS = 4
_MAX_GAP = 3
_RATES = {Decimal(10) ** power for power in range(2, 7)}
_ADJECTIVES = {
    "nl": {
        "jarig": "year",
        "jarige": "year",
        "jarigen": "year",
        "daags": "day",
        "daagse": "day",
        "weekse": "week",
        "maandse": "month",
        "uurs": "h",
        "urige": "h",
        "wekelijkse": "week",
    },
    "de": {
        f"{stem}{ending}": unit
        for stem, unit in (
            ("jahrig", "year"),
            ("tagig", "day"),
            ("wochig", "week"),
            ("monatig", "month"),
            ("stundig", "h"),
        )
        for ending in ("", "e", "en", "er", "es", "em")
    },
    "en": {"yo": "year"},
    "fr": {},
}
_SCALED_CODES = {
    "MEUR": ("EUR", 10**6),
    "kEUR": ("EUR", 1000),
    "MUSD": ("USD", 10**6),
    "MAUD": ("AUD", 10**6),
    "TEUR": ("EUR", 1000),
}


_TIMES_OF_DAY = frozenset({"day", "week", "month", "year", "cycle"})
_CYCLES = frozenset({"cycle", "cycles", "cyclus", "zyklus", "zyklen", "cycli"})


def attach_unit(block: Block, draft: Draft, floor: int) -> None:
    """Give a draft the unit that stands after or before it, and widen it to cover the unit.

    Tokens before `floor` belong to the figure before.
    """
    if draft.kind not in {QuantityKind.NUMBER, QuantityKind.PERCENT}:
        return
    if draft.kind is QuantityKind.PERCENT:
        if _after_fraction(block, draft, floor):
            return
        return
    if draft.unit or not draft.closes:
        return
    before = _currency_before(block, draft, floor)
    if before:
        _denominators(block, draft)
    if before or _percent(block, draft) or _unit_after(block, draft):
        return
    if not _time_point(block, draft):
        _rate(block, draft)


def _time_point(block: Block, draft: Draft) -> bool:
    """'at week 24', 'month 20', 'cycle 3': a place in time, kept apart from durations of the same length."""
    key = block.key(draft.first - 1)
    entries = NAMES[block.lexicon.code].get(key, ())
    name = "cycle" if key in _CYCLES else next((unit.name for wording, unit in entries if len(wording) == 1), "")
    if name not in _TIMES_OF_DAY or draft.plain_year or draft.spelled or draft.decimals or not draft.opens:
        return False
    if block.key(draft.first - 2) in {"per", "a", "each", "par", "pro", "/", *block.lexicon.cardinals}:
        return False
    if draft.first >= 2 and block.tokens[draft.first - 2].kind == DIGITS:
        return False
    draft.kind, draft.unit = QuantityKind.ORDINAL, name
    draft.first, draft.start = draft.first - 1, block.tokens[draft.first - 1].start
    return True


def _after_fraction(block: Block, draft: Draft, floor: int) -> bool:
    """'half a year', '1/4 mile': a fraction of a unit is a measure, not a share."""
    fraction = (draft.kind, draft.unit)
    draft.kind, draft.unit = QuantityKind.NUMBER, ""
    index = draft.last
    if _currency_before(block, draft, floor) or _percent(block, draft):
        return True
    if block.key(index) in {"a", "an"} and block.lexicon.code == "en":
        draft.last += 1
        if _unit_after(block, draft):
            return True
        draft.last = index
    elif _unit_after(block, draft):
        return True
    draft.kind, draft.unit = fraction
    return False


def _near(block: Block, index: int) -> bool:
    """Whether token `index` stands close enough to the one before it to be its unit."""
    gap = block.gap(index)
    return len(gap) < _MAX_GAP and "\n\n" not in gap and (not gap or gap.isspace())


def _percent(block: Block, draft: Draft) -> bool:
    index = draft.last
    if index >= len(block.tokens) or not _near(block, index):
        return False
    start = index + 1 if block.key(index) in _HYPHENS else index
    points = block.matches(block.lexicon.points, start)
    if points:
        return _settle(block, draft, "pp", QuantityKind.PERCENTAGE_POINT, start + points)
    key = block.key(index)
    if block.key(start) == "%" and block.gap(start) in {"", " ", "\u00a0", "\u202f", "\u2009", "\n"}:
        return _settle(block, draft, "%", QuantityKind.PERCENT, start + 1)
    if key == "‰" or key in {"promille", "promill"}:
        draft.low, draft.high = draft.low / 10, draft.high / 10
        draft.step /= 10
        return _settle(block, draft, "%", QuantityKind.PERCENT, index + 1)
    worded = block.matches(block.lexicon.percent, start)
    if worded:
        return _settle(block, draft, "%", QuantityKind.PERCENT, start + worded)
    return False


def _settle(block: Block, draft: Draft, unit: str, kind: QuantityKind, last: int) -> bool:
    draft.unit, draft.kind = unit, kind
    draft.last = last
    draft.end = max(draft.end, block.tokens[last - 1].end)
    return True


def find_unit(block: Block, index: int) -> tuple[Unit, int] | None:
    """The unit written from token `index`, by symbol (case matters) or name, and the token after it."""
    tokens = block.tokens
    if index >= len(tokens):
        return None
    limit = min(len(tokens), index + _MAX_SYMBOL_TOKENS)
    last = index + 1
    while last < limit and tokens[last].start == tokens[last - 1].end:
        last += 1
    named: tuple[Unit, int] | None = None
    for wording, unit in NAMES[block.lexicon.code].get(tokens[index].key, ()):
        if block.keys(index, index + len(wording)) == wording:
            named = unit, index + len(wording)
            break
    for end in range(last, index if named is None else named[1], -1):
        raw = block.text[tokens[index].start : tokens[end - 1].end]
        symbol = SYMBOLS.get(raw)
        if symbol is not None and not _runs_on(block, end, raw):
            return symbol, end
    return named


def _runs_on(block: Block, end: int, raw: str) -> bool:
    """Whether letters or digits follow without a space, so that the symbol is part of a longer name."""
    if end >= len(block.tokens) or not raw[-1].isalnum():
        return False
    token = block.tokens[end]
    return token.start == block.tokens[end - 1].end and (token.kind in {WORD, DIGITS} or token.key == "_")


def _unit_after(block: Block, draft: Draft) -> bool:
    index = draft.last
    if index >= len(block.tokens):
        return False
    code = block.lexicon.code
    if block.key(index) in _HYPHENS:
        tight = block.gap(index) == "" or (index + 1 < len(block.tokens) and block.gap(index + 1) != "")
        if not tight or block.tokens[index].start - draft.end > 1:
            return False
        index += 1
        if index >= len(block.tokens):
            return False
    elif not _near(block, index):
        return False
    adjective = _ADJECTIVES[code].get(block.key(index))
    if adjective:
        return _settle(block, draft, adjective, QuantityKind.DURATION, index + 1)
    if code in {"fr", "nl"} and block.key(index) in {"de", "d"} and draft.factor >= 10**6:
        index += 2 if block.key(index + 1) == "'" else 1
    if block.key(index) in {"livres", "pond", "pfund"} and draft.factor >= 1000:
        return _settle(block, draft, "pound", QuantityKind.CURRENCY, index + 1)
    scaled = _SCALED_CODES.get(block.raw(index))
    if scaled:
        draft.low, draft.high, draft.step = draft.low * scaled[1], draft.high * scaled[1], draft.step * scaled[1]
        return _settle(block, draft, scaled[0], QuantityKind.CURRENCY, index + 1)
    found = find_unit(block, index)
    if found is None:
        return _bare_denominator(block, draft)
    unit, last = found
    if _is_false_friend(block, index, last):
        return False
    _settle(block, draft, unit.name, unit.kind, last)
    _denominators(block, draft)
    return True


def _is_false_friend(block: Block, index: int, last: int) -> bool:
    """A one-letter symbol that is the start of something else: '5 K. Smith', '3 d'abord'."""
    raw = block.raw(index)
    if len(raw) > 1 or not raw.isalpha():
        return False
    follow = block.key(last)
    glued = last < len(block.tokens) and block.tokens[last].start == block.tokens[last - 1].end
    return (glued and follow in {"'", "-", "\u2019"}) or (raw in {"K", "U", "V", "W", "J"} and follow == ".")


def _bare_denominator(block: Block, draft: Draft) -> bool:
    """'10⁹/L', '12/min': counts per unit."""
    index = draft.last
    if block.key(index) != "/" or block.tokens[index].start != draft.end:
        return False
    found = find_unit(block, index + 1)
    if found is None or block.tokens[index + 1].kind == DIGITS:
        return False
    return _settle(block, draft, f"/{found[0].name}", QuantityKind.MEASURE, found[1])


def _denominators(block: Block, draft: Draft) -> None:
    """'mg/kg/day', 'mg per kg', 'km par heure'."""
    for _ in range(2):
        index = draft.last
        key = block.key(index)
        if key not in {"/"} | PER_WORDS[block.lexicon.code]:
            return
        found = find_unit(block, index + 1)
        if found is None or found[0].kind is QuantityKind.CURRENCY:
            return
        draft.unit = f"{draft.unit}/{found[0].name}"
        if draft.kind is QuantityKind.DURATION:
            draft.kind = QuantityKind.MEASURE
        draft.last = found[1]
        draft.end = block.tokens[found[1] - 1].end


def _currency_before(block: Block, draft: Draft, floor: int) -> bool:
    first = draft.first
    tokens = block.tokens
    for size in (3, 2, 1) if draft.opens else ():
        begin = first - size
        if begin < floor or draft.number.start - tokens[first - 1].end > 2:
            continue
        raw = block.text[tokens[begin].start : tokens[first - 1].end]
        unit = (
            SYMBOLS.get(raw) or SYMBOLS.get(raw.replace(" ", "")) or (SYMBOLS.get(raw.upper()) if "$" in raw else None)
        )
        if unit is None or unit.kind is not QuantityKind.CURRENCY:
            continue
        if (
            raw[0].isalpha()
            and begin
            and tokens[begin - 1].end == tokens[begin].start
            and tokens[begin - 1].kind in {WORD, DIGITS}
        ):
            continue
        if (
            begin
            and tokens[begin - 1].kind == DIGITS
            and tokens[begin].start - tokens[begin - 1].end <= 1
            and block.gap(first)
        ):
            continue
        draft.unit, draft.kind, draft.unit_before = unit.name, QuantityKind.CURRENCY, True
        draft.first, draft.start = begin, tokens[begin].start
        return True
    return False


def _rate(block: Block, draft: Draft) -> None:
    """'55 per 100 000', '12 cases per 1000': marked here, joined once both numbers are known."""
    code = block.lexicon.code
    words = {"en": {"per"}, "nl": {"per", "op"}, "fr": {"pour", "sur"}, "de": {"pro", "je", "auf"}}[code]
    index = draft.last
    for skip in range(3):
        key = block.key(index + skip)
        if key in words and index + skip + 1 < len(block.tokens) and block.tokens[index + skip + 1].kind == DIGITS:
            draft.rate = True
            return
        if not key or block.tokens[index + skip].kind == SYMBOL:
            return


def join_rates(drafts: list[Draft]) -> list[Draft]:
    """Turn '55 per 100 000 inhabitants' into one figure with unit '/100000'."""
    joined: list[Draft] = []
    for draft in drafts:
        previous = joined[-1] if joined else None
        if (
            previous is not None
            and previous.rate
            and previous.bare
            and draft.bare
            and draft.low in _RATES
            and 1 <= draft.first - previous.last <= 3
        ):
            previous.unit, previous.kind = f"/{draft.low:f}", QuantityKind.MEASURE
            previous.last, previous.end = draft.last, draft.end
        else:
            joined.append(draft)
    return joined


def join_small_change(block: Block, drafts: list[Draft]) -> list[Draft]:
    """'13 dollars and 45 cents', 'vijf euro vijftig': the cents belong to the amount before them."""
    joined: list[Draft] = []
    for draft in drafts:
        previous = joined[-1] if joined else None
        if previous is not None and _is_small_change(block, previous, draft):
            previous.low += draft.low / 100
            previous.high = previous.low
            previous.decimals, previous.step = 2, Decimal("0.01")
            previous.last, previous.end = draft.last, draft.end
            previous.number = Span(previous.number.start, draft.number.end)
        else:
            joined.append(draft)
    return joined


def _is_small_change(block: Block, amount: Draft, rest: Draft) -> bool:
    if (
        amount.kind is not QuantityKind.CURRENCY
        or amount.unit_before
        or amount.factor != 1
        or amount.decimals
        or "/" in amount.unit
    ):
        return False
    between = block.keys(amount.last, rest.first)
    if rest.decimals or rest.factor != 1 or not 0 < rest.low < 100 or amount.unit in {"cent", "pence"}:
        return False
    if rest.unit in {"cent", "pence"}:
        return not between or (len(between) == 1 and between[0] in block.lexicon.and_)
    follows = block.key(rest.last)
    return (
        rest.bare
        and not between
        and rest.low >= 10
        and (follows in {"", ".", ",", ";", ")"})
        and amount.spelled == rest.spelled
    )
