"""Units beside a number: percent, currencies before and after, measures, durations, rates."""

from __future__ import annotations

from functools import cache

from claimcheck.quantities.drafts import Block, Draft
from claimcheck.quantities.frequency import period_at
from claimcheck.quantities.lexicon import LEXICONS
from claimcheck.quantities.lexicon.units import NAMES, PER_WORDS
from claimcheck.quantities.model import QuantityKind
from claimcheck.quantities.money import (
    SCALED_CODES,
    SCALED_POUNDS,
    currency_before,
    currency_named_before,
    late_magnitude,
    leads_next,
)
from claimcheck.quantities.tokens import DIGITS, SYMBOL
from claimcheck.quantities.unit_lookup import bracketed_unit, find_unit, is_near

_HYPHENS = frozenset("-\u2010\u2011")
_PERCENT_LINKS = frozenset({"of", "van", "de", "von", ":", "is", "="})
_UP_TO_AND_INCLUDING = ("t", "/", "m")
ADJECTIVES = {
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


_COMPOUND_TIMES = {
    "nl": (("jaars", "year"), ("maands", "month"), ("weeks", "week"), ("daags", "day")),
    "de": (("jahres", "year"), ("monats", "month"), ("wochen", "week"), ("tages", "day")),
}
"""What begins a compound that a number in digits is joined to with a hyphen."""
_SHORTEST_COMPOUND = 4
PERCENT_SIGNS = frozenset({"%", "‰", "promille", "promill"})
RATE_WORDS = {"en": {"per"}, "nl": {"per", "op"}, "fr": {"pour", "sur"}, "de": {"pro", "je", "auf"}}
_HIGHEST_YEAR = 150
"""Of a study, a treatment or a life; '3000' in 'im Jahr 3000 Patienten' counts."""
_WHICH_TIME = frozenset(
    "per par pro je / a an each every any last past previous next this that coming current same "
    "elk elke ieder iedere vorig vorige volgend volgende dit deze dat afgelopen komend komende zelfde "
    "chaque cette ce cet meme jede jeder jedes jeden jedem letztes letzten letzte vergangenes vergangenen nachstes "
    "nachsten kommendes kommenden dieses diesem diese dieser selben gleichen alle aller".split()
)
"""Before a time these make it the time of a count: 'every year 4 million', 'dit jaar 250'."""
_TIMES_OF_DAY = frozenset({"day", "week", "month", "year", "cycle"})
CYCLES = frozenset({"cycle", "cycles", "cyclus", "zyklus", "zyklen", "cycli"})


def attach_unit(block: Block, draft: Draft, floor: int) -> None:
    """Give a draft the unit that stands after or before it, and widen it to cover the unit.

    Tokens before `floor` belong to the figure before.
    """
    if draft.kind is QuantityKind.PERCENT:
        _after_fraction(block, draft, floor)
        return
    if draft.kind is QuantityKind.NUMBER and draft.closes and (draft.unit == "times" or _is_times_sign(block, draft)):
        _frequency(block, draft)
        return
    if draft.kind is not QuantityKind.NUMBER or draft.unit or not draft.closes:
        return
    if draft.first and currency_before(block, draft, floor):
        _denominators(block, draft)
        return
    follows = draft.last < len(block.tokens)
    if follows and (_percent(block, draft) or _unit_after(block, draft)):
        return
    if draft.first and (_percent_before(block, draft, floor) or currency_named_before(block, draft, floor)):
        return
    if draft.first and _time_point(block, draft):
        return
    if follows:
        _rate(block, draft)


def _time_point(block: Block, draft: Draft) -> bool:
    """'at week 24', 'month 20', 'cycle 3': a place in time, kept apart from durations of the same length."""
    key = block.key(draft.first - 1)
    entries = NAMES[block.lexicon.code].get(key)
    if entries is None and key not in CYCLES:
        return False
    name = "cycle" if key in CYCLES else next((unit.name for wording, unit in entries or () if len(wording) == 1), "")
    if name not in _TIMES_OF_DAY or draft.plain_year or draft.spelled or draft.decimals or not draft.opens:
        return False
    if draft.factor != 1 or (name == "year" and draft.low > _HIGHEST_YEAR) or _is_repeated(block, draft.first - 2):
        return False
    if draft.first >= 2 and block.tokens[draft.first - 2].kind == DIGITS:
        return False
    draft.kind, draft.unit = QuantityKind.ORDINAL, name
    draft.first, draft.start = draft.first - 1, block.tokens[draft.first - 1].start
    return True


def _is_repeated(block: Block, index: int) -> bool:
    """'every year 25', 'elke dag 25', 'tous les jours 25', 'letztes Jahr 25': the time says how often or when."""
    key = block.key(index)
    if key in _WHICH_TIME or key in block.lexicon.cardinals or key in block.lexicon.ordinals:
        return True
    return key == "les" and block.key(index - 1) in {"tous", "toutes"}


def _after_fraction(block: Block, draft: Draft, floor: int) -> bool:
    """'half a year', '1/4 mile': a fraction of a unit is a measure, not a share."""
    fraction = (draft.kind, draft.unit)
    draft.kind, draft.unit = QuantityKind.NUMBER, ""
    index = draft.last
    if currency_before(block, draft, floor) or _percent(block, draft):
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


def _percent(block: Block, draft: Draft) -> bool:
    index = draft.last
    if index >= len(block.tokens) or not is_near(block, index):
        return False
    key = block.key(index)
    start = index + 1 if key in _HYPHENS else index
    if block.key(start) not in _percent_heads(block.lexicon.code):
        return False
    points = block.matches(block.lexicon.points, start)
    if points:
        return _settle(block, draft, "pp", QuantityKind.PERCENTAGE_POINT, start + points)
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


@cache
def _percent_heads(code: str) -> frozenset[str]:
    """What a percentage or its points may begin with."""
    lexicon = LEXICONS[code]
    return frozenset(wording[0] for wording in lexicon.percent | lexicon.points) | PERCENT_SIGNS


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
        if block.gap(index) == "" and _compound_time(block, draft, index):
            return True
    elif not is_near(block, index):
        return False
    return _worded_unit(block, draft, index)


def _compound_time(block: Block, draft: Draft, index: int) -> bool:
    """'5-jaarsoverleving', '5-Jahresüberleben': a time that begins a compound, of which it is one word."""
    key = block.key(index)
    for head, unit in _COMPOUND_TIMES.get(block.lexicon.code, ()):
        if key.startswith(head) and len(key) - len(head) >= _SHORTEST_COMPOUND:
            draft.unit, draft.kind = unit, QuantityKind.DURATION
            draft.last, draft.end = index + 1, block.tokens[index].start + len(head)
            return True
    return False


def _worded_unit(block: Block, draft: Draft, index: int) -> bool:
    """The unit written from token `index`, in any of its forms."""
    code = block.lexicon.code
    adjective = ADJECTIVES[code].get(block.key(index))
    if adjective:
        return _settle(block, draft, adjective, QuantityKind.DURATION, index + 1)
    if code in {"fr", "nl"} and block.key(index) in {"de", "d"} and (draft.factor >= 10**6 or draft.low >= 10**6):
        index += 2 if block.key(index + 1) == "'" else 1
    if block.key(index) in SCALED_POUNDS and draft.factor >= 1000:
        return _settle(block, draft, "pound", QuantityKind.CURRENCY, index + 1)
    scaled = SCALED_CODES.get(block.raw(index))
    if scaled:
        draft.low, draft.high, draft.step = draft.low * scaled[1], draft.high * scaled[1], draft.step * scaled[1]
        return _settle(block, draft, scaled[0], QuantityKind.CURRENCY, index + 1)
    found = find_unit(block, index) or bracketed_unit(block, index)
    if found is None:
        return _bare_denominator(block, draft)
    unit, last = found
    if unit.kind is QuantityKind.CURRENCY and leads_next(block, index, last):
        return False
    if _is_false_friend(block, index, last) or block.keys(index, index + 3) == _UP_TO_AND_INCLUDING:
        return False
    _settle(block, draft, unit.name, unit.kind, last)
    if unit.kind is QuantityKind.CURRENCY:
        late_magnitude(block, draft)
    if draft.unit == "times":
        _frequency(block, draft)
    _denominators(block, draft)
    return True


def _is_times_sign(block: Block, draft: Draft) -> bool:
    """'2x täglich', '1 x per dag': the sign stands for 'times' where a period follows."""
    if draft.unit or block.key(draft.last) not in {"x", "×"} or not is_near(block, draft.last):
        return False
    if period_at(block.tokens, draft.last + 1, block.lexicon) is None:
        return False
    return _settle(block, draft, "times", QuantityKind.NUMBER, draft.last + 1)


def _frequency(block: Block, draft: Draft) -> None:
    """'twice daily', 'tweemaal per dag': so many times in a period."""
    often = period_at(block.tokens, draft.last, block.lexicon)
    if often is not None:
        _settle(block, draft, f"times/{often[0]}", draft.kind, often[1])


def _is_false_friend(block: Block, index: int, last: int) -> bool:
    """A one-letter symbol that is the start of something else: '5 K. Smith', '3 d'abord'."""
    raw = block.raw(index)
    if len(raw) > 1 or not raw.isalpha():
        return False
    follow = block.key(last)
    if raw == "t" and block.keys(last, last + 4) == (".", "o", ".", "v"):
        return True
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


def _rate(block: Block, draft: Draft) -> None:
    """'55 per 100 000', '12 cases per 1000': marked here, joined once both numbers are known."""
    code = block.lexicon.code
    words = RATE_WORDS[code]
    index = draft.last
    for skip in range(3):
        key = block.key(index + skip)
        if key in words and index + skip + 1 < len(block.tokens) and block.tokens[index + skip + 1].kind == DIGITS:
            draft.rate = True
            return
        if not key or block.tokens[index + skip].kind == SYMBOL:
            return
