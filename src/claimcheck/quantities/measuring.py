"""Units beside a number: percent, currencies before and after, measures, durations, rates."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.quantities.drafts import Block, Draft
from claimcheck.quantities.lexicon.units import NAMES, PER_WORDS, SYMBOLS, Unit
from claimcheck.quantities.model import QuantityKind
from claimcheck.quantities.tokens import DIGITS, SYMBOL, WORD

_HYPHENS = frozenset("-\u2010\u2011")
_MAX_SYMBOL_TOKENS = 4
_MAX_GAP = 3
_PERCENT_LINKS = frozenset({"of", "van", "de", "von", ":", "is", "="})
_MONEY_FIRST = {"dollar": "$", "dollars": "$", "yen": "JPY", "rmb": "CNY"}
"""Names that stand before an amount too; 'euro' does not, for 'Euro 5' and 'euro 2020' are other things."""
_UP_TO_AND_INCLUDING = ("t", "/", "m")
_UNIT_BRACKETS = {"[": "]", "<": ">", "{": "}"}
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
    if _percent_before(block, draft, floor) or _currency_named_before(block, draft, floor):
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


def _percent_before(block: Block, draft: Draft, floor: int) -> bool:
    """'percentage van 30', 'percentage: 65,2': the unit first, and nothing counted after the number."""
    index = draft.first - 1
    if block.key(index) not in _PERCENT_LINKS or block.key(draft.last) in block.lexicon.magnitudes:
        return False
    if draft.last < len(block.tokens) and block.tokens[draft.last].kind != SYMBOL:
        return False
    for size in (1, 2):
        begin = index - size
        if begin >= floor and block.keys(begin, index) in block.lexicon.percent:
            if begin and block.tokens[begin - 1].kind == DIGITS:
                return False
            draft.unit, draft.kind, draft.unit_before = "%", QuantityKind.PERCENT, True
            draft.first, draft.start = begin, block.tokens[begin].start
            return True
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
    if block.key(index) in _HYPHENS:
        tight = block.gap(index) == "" or (index + 1 < len(block.tokens) and block.gap(index + 1) != "")
        if not tight or block.tokens[index].start - draft.end > 1:
            return False
        index += 1
        if index >= len(block.tokens):
            return False
    elif not _near(block, index):
        return False
    return _worded_unit(block, draft, index)


def _worded_unit(block: Block, draft: Draft, index: int) -> bool:
    """The unit written from token `index`, in any of its forms."""
    code = block.lexicon.code
    adjective = _ADJECTIVES[code].get(block.key(index))
    if adjective:
        return _settle(block, draft, adjective, QuantityKind.DURATION, index + 1)
    if code in {"fr", "nl"} and block.key(index) in {"de", "d"} and (draft.factor >= 10**6 or draft.low >= 10**6):
        index += 2 if block.key(index + 1) == "'" else 1
    if block.key(index) in {"livres", "pond", "ponden", "pfund"} and draft.factor >= 1000:
        return _settle(block, draft, "pound", QuantityKind.CURRENCY, index + 1)
    scaled = _SCALED_CODES.get(block.raw(index))
    if scaled:
        draft.low, draft.high, draft.step = draft.low * scaled[1], draft.high * scaled[1], draft.step * scaled[1]
        return _settle(block, draft, scaled[0], QuantityKind.CURRENCY, index + 1)
    found = find_unit(block, index) or _bracketed_unit(block, index)
    if found is None:
        return _bare_denominator(block, draft)
    unit, last = found
    if unit.kind is QuantityKind.CURRENCY and _leads_next(block, index, last):
        return False
    if _is_false_friend(block, index, last) or block.keys(index, index + 3) == _UP_TO_AND_INCLUDING:
        return False
    _settle(block, draft, unit.name, unit.kind, last)
    if unit.kind is QuantityKind.CURRENCY:
        _late_magnitude(block, draft)
    _denominators(block, draft)
    return True


def _leads_next(block: Block, index: int, last: int) -> bool:
    """'1 $10 bill': a sign apart from this number and tight to the next belongs to the next."""
    if last >= len(block.tokens) or block.tokens[last].kind != DIGITS or block.raw(index).isalpha():
        return False
    return block.gap(index) != "" and block.gap(last) == ""


def _late_magnitude(block: Block, draft: Draft) -> None:
    """'75 USD million': the magnitude after the currency."""
    factor = block.lexicon.magnitudes.get(block.key(draft.last))
    if factor is None or draft.factor != 1 or not _near(block, draft.last):
        return
    draft.low, draft.high, draft.step = draft.low * factor, draft.high * factor, draft.step * factor
    draft.factor = Decimal(factor)
    draft.last, draft.end = draft.last + 1, block.tokens[draft.last].end


def _bracketed_unit(block: Block, index: int) -> tuple[Unit, int] | None:
    """'20 [kg]', '45 {kg}': a unit set in brackets, as in a table's heading."""
    closing = _UNIT_BRACKETS.get(block.key(index))
    found = find_unit(block, index + 1) if closing and _near(block, index) else None
    return (found[0], found[1] + 1) if found and block.key(found[1]) == closing else None


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


def _currency_named_before(block: Block, draft: Draft, floor: int) -> bool:
    """'dollar 22.5 million', 'MEUR 60': money named before an amount."""
    begin = draft.first - 1
    if begin < floor or not draft.opens or draft.plain_year or draft.spelled or not _near(block, draft.first):
        return False
    scaled = _SCALED_CODES.get(block.raw(begin))
    if scaled:
        draft.low, draft.high, draft.step = draft.low * scaled[1], draft.high * scaled[1], draft.step * scaled[1]
    elif block.key(begin) not in _MONEY_FIRST or block.gap(draft.first) != " ":
        return False
    draft.unit = scaled[0] if scaled else _MONEY_FIRST[block.key(begin)]
    draft.kind, draft.unit_before = QuantityKind.CURRENCY, True
    draft.first, draft.start = begin, block.tokens[begin].start
    return True


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
