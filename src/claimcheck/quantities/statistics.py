"""Statistics that come in set patterns: confidence intervals, hazard and odds ratios, p-values."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.quantities.drafts import Block, Draft
from claimcheck.quantities.lexicon.model import phrases
from claimcheck.quantities.model import QuantityKind
from claimcheck.quantities.tokens import BARRIER, DIGITS, SYMBOL, fold
from claimcheck.text import Span

_RATIOS = {
    "HR": "HR",
    "OR": "OR",
    "RR": "RR",
    "IRR": "IRR",
    "aHR": "HR",
    "aOR": "OR",
    "aRR": "RR",
    "SMR": "SMR",
    "SIR": "SIR",
}
_RATIO_NAMES = {
    "HR": phrases(
        "hazard ratio",
        "hazard ratios",
        "hazardratio",
        "hazard-ratio",
        "rapport de risque",
        "rapport des risques",
        "hazard rate ratio",
    ),
    "OR": phrases(
        "odds ratio",
        "odds ratios",
        "oddsratio",
        "odds-ratio",
        "rapport de cotes",
        "rapport des cotes",
        "chancenverhältnis",
    ),
    "RR": phrases(
        "relative risk",
        "risk ratio",
        "rate ratio",
        "relatief risico",
        "risque relatif",
        "relatives risiko",
        "relativen risiko",
        "relative risiko",
    ),
}
_RATIO_HEADS = frozenset(wording[0] for names in _RATIO_NAMES.values() for wording in names)
_CI_MARKS = frozenset({"CI", "BI", "KI", "IC", "CrI", "CIs", "VI"})
_CI_NAMES = phrases(
    "confidence interval",
    "confidence intervals",
    "betrouwbaarheidsinterval",
    "betrouwbaarheids-interval",
    "intervalle de confiance",
    "konfidenzintervall",
    "vertrauensintervall",
    "konfidenz-intervall",
    "credible interval",
    "confidence limits",
)
NAMING = (
    frozenset(map(fold, (*_RATIOS, *_CI_MARKS)))
    | _RATIO_HEADS
    | {wording[0] for wording in _CI_NAMES}
    | {"p", "confiance"}
)
_LINKS = frozenset(
    {
        "of",
        "was",
        "is",
        "van",
        "von",
        "de",
        "were",
        "=",
        ":",
        ",",
        "(",
        "[",
        "à",
        "bedroeg",
        "betrug",
        "etait",
        "estimated",
        "at",
        "a",
    }
)
_LOOK_BACK = 10
_HIGHEST_RATIO = 1000
_LEVELS = (Decimal(80), Decimal(100))


def mark_statistics(block: Block, drafts: list[Draft]) -> list[Draft]:
    """Relabel the drafts that are statistics, and join 'CI 0.29, 0.57' into one range."""
    if not _names_one(block):
        return drafts
    kept: list[Draft] = []
    for draft in drafts:
        previous = kept[-1] if kept else None
        if previous is not None and draft.first <= previous.last and draft.bare and not previous.unit.startswith("CI"):
            kept.append(draft)  # a number directly before it governs nothing
            continue
        if previous is not None and _closes_interval(block, previous, draft):
            previous.high, previous.number = draft.high, Span(previous.number.start, draft.number.end)
            previous.last, previous.end, previous.ranged = draft.last, draft.end, True
            continue
        if _is_level(block, draft):
            draft.kind, draft.unit = QuantityKind.STATISTIC, "CI level"
        elif _follows_interval_mark(block, draft, previous):
            draft.kind, draft.unit = QuantityKind.STATISTIC, "CI"
        elif draft.bare and not draft.spelled:
            unit = _p_value(block, draft) or _ratio(block, draft)
            if unit:
                draft.kind, draft.unit = QuantityKind.STATISTIC, unit
        kept.append(draft)
    return kept


def _names_one(block: Block) -> bool:
    """Whether a word stands in the block without which no number in it is a statistic."""
    words = block.words & NAMING
    return bool(words) and (words != {"or"} or "OR" in block.text)


def _p_value(block: Block, draft: Draft) -> str:
    index = draft.first - 1
    while (
        block.key(index) in {"=", "<", ">", "≤", "≥", ":", "of", "van", "von", "de", "was"} and draft.first - index <= 3
    ):
        index -= 1
    if block.key(index) in {"value", "values", "waarde", "wert", "valeur"}:
        index -= 1
        if block.key(index) == "-":
            index -= 1
    linked = index < draft.first - 1 or block.key(draft.first - 1) == "p"
    return "p" if block.raw(index) in {"p", "P"} and linked and draft.high <= 1 else ""


def _ratio(block: Block, draft: Draft) -> str:
    """'HR 0.40', 'hazard ratio for progression or death, 0.40'."""
    if draft.high > _HIGHEST_RATIO:
        return ""
    index = draft.first - 1
    for position in range(index, max(-1, index - _LOOK_BACK), -1):
        token = block.tokens[position]
        if token.kind == DIGITS or token.key in {".", ";", BARRIER}:
            return ""
        raw = block.raw(position)
        if raw in _RATIOS:
            near = all(block.key(at) in _LINKS for at in range(position + 1, draft.first))
            return _RATIOS[raw] if near else ""
        if token.key not in _RATIO_HEADS:
            continue
        for unit, names in _RATIO_NAMES.items():
            if block.matches(names, position) and _reaches(block, position, draft.first):
                return unit
    return ""


def _reaches(block: Block, position: int, first: int) -> bool:
    """Whether the name governs the number: a link or punctuation stands directly before it."""
    return first - position <= 3 or block.key(first - 1) in _LINKS


def _has_mark(block: Block, index: int) -> bool:
    return block.raw(index) in _CI_MARKS or bool(block.matches(_CI_NAMES, index))


def _is_level(block: Block, draft: Draft) -> bool:
    """The '95 %' of '95% CI', '95%-BI', 'IC à 95 %'."""
    if draft.unit != "%" or draft.ranged or not _LEVELS[0] <= draft.low < _LEVELS[1]:
        return False
    index = draft.last + 1 if block.key(draft.last) in {"-", "\u2011"} else draft.last
    if _has_mark(block, index):
        return True
    cursor = draft.first - 1
    while block.key(cursor) in {"à", "de", "a", "(", "van", ","} and draft.first - cursor < 3:
        cursor -= 1
    return block.raw(cursor) in {"IC", "CI", "KI", "BI"} or block.key(cursor) == "confiance"


def _follows_interval_mark(block: Block, draft: Draft, previous: Draft | None) -> bool:
    if draft.kind not in {QuantityKind.NUMBER, QuantityKind.PERCENT} or (draft.unit not in {"", "%"}):
        return False
    for position in range(draft.first - 1, max(-1, draft.first - 7), -1):
        if previous is not None and position < previous.last:
            return previous.unit == "CI level"
        if _has_mark(block, position):
            return True
        token = block.tokens[position]
        if token.kind != SYMBOL and token.key not in _LINKS | {"interval", "intervals", "from", "van", "von"}:
            return False
        if token.key in {";", "."}:
            return False
    return False


def _closes_interval(block: Block, previous: Draft, draft: Draft) -> bool:
    """The second bound of 'CI 0.29, 0.57'."""
    return (
        previous.unit == "CI"
        and not previous.ranged
        and draft.unit in {"", "%"}
        and draft.low > previous.low
        and not draft.ranged
        and block.keys(previous.last, draft.first)
        in {(",",), (";",), ("to",), ("-",), ("–",), ("tot",), ("à",), ("bis",)}
    )
