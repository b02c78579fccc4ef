"""Number words to values: 'seventy-eight', 'eenentwintig', 'quatre-vingts', 'dreihundertneun'."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from claimcheck.quantities.lexicon import LEXICONS, Lexicon

_MAX_WORD = 120
"""Longest compound read; a longer run of letters is no number word."""


@lru_cache(maxsize=4096)
def compound(word: str, code: str) -> tuple[str, ...]:
    """The parts of a number written as one word, or () where the word is no number."""
    lexicon = LEXICONS[code]
    if word in lexicon.cardinals or word in lexicon.magnitudes:
        return (word,)
    if not lexicon.compounds or len(word) > _MAX_WORD:
        return ()
    return _split(word, lexicon)


def _split(word: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Cut from the left, the longest part first, with one step back where the rest will not read."""
    atoms = _atoms(lexicon.code)
    ends: dict[int, tuple[str, ...]] = {len(word): ()}
    for start in range(len(word) - 1, -1, -1):
        for atom in atoms.get(word[start], ()):
            end = start + len(atom)
            if end in ends and word.startswith(atom, start):
                ends[start] = (atom, *ends[end])
                break
    parts = ends.get(0, ())
    return parts if len(parts) > 1 and parts[0] not in lexicon.joiners and parts[-1] not in lexicon.joiners else ()


@lru_cache(maxsize=8)
def _atoms(code: str) -> dict[str, tuple[str, ...]]:
    """Parts a compound may be made of, by first letter, longest first."""
    lexicon = LEXICONS[code]
    names = [name for name in (*lexicon.cardinals, *lexicon.magnitudes, *lexicon.joiners) if len(name) > 1]
    table: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        table.setdefault(name[0], []).append(name)
    return {first: tuple(entries) for first, entries in table.items()}


def evaluate(parts: tuple[str, ...], lexicon: Lexicon) -> int | None:
    """The value of a sequence of number atoms and joiners, or None where it is no single number."""
    values: list[tuple[int, bool]] = []
    joined = False
    for part in parts:
        if part in lexicon.joiners:
            joined = True
            continue
        values.append((lexicon.cardinals.get(part, lexicon.magnitudes.get(part, -1)), joined))
        joined = False
    total, group, last_scale = 0, None, 10**24
    for index, (value, after_joiner) in enumerate(values):
        if value >= 1000:  # the first magnitude
            if group is None:
                if index and values[index - 1][0] < 1000:
                    return None
                if total and index:
                    total *= value
                    continue
                group = 1
            if value >= last_scale:
                return None
            total, group, last_scale = total + group * value, None, value
        else:
            group = _add(group, value, lexicon, joined=after_joiner)
            if group is None:
                return None
    return total + (group or 0)


def _add(group: int | None, value: int, lexicon: Lexicon, *, joined: bool) -> int | None:
    """Add an atom below a thousand to the group under way; None where they do not make one number."""
    if group is None:
        return value
    if value == 100:
        return group * 100 if 0 < group < 100 else None
    last = group % 100
    if lexicon.code == "fr":
        return _add_french(group, last, value)
    if last == 0 and group and value:
        return group + value
    if lexicon.compounds:
        if 0 < last < 10 and value >= 20 and joined:  # units before tens: 'een-en-twintig'
            return group + value
        return None
    return group + value if last >= 20 and last % 10 == 0 and 0 < value < 10 and not joined else None


def _add_french(group: int, last: int, value: int) -> int | None:
    if last == 0 and group:
        return group + value if value else None
    if last == 4 and value == 20:  # quatre-vingts
        return group + 76
    if last == 10 and 7 <= value <= 9:  # dix-sept
        return group + value
    if last in {70, 90} and 7 <= value <= 9:  # soixante-dix-sept
        return group + value
    if last in {60, 80} and 0 < value < 20:
        return group + value
    if last >= 20 and last % 10 == 0 and 0 < value < 10:
        return group + value
    return None


def ordinal_value(word: str, code: str) -> int | None:
    """The value of an ordinal word, compounds included ('vijfentwintigste'); None where it is none."""
    lexicon = LEXICONS[code]
    value = lexicon.ordinals.get(word)
    if value is not None or not lexicon.compounds or len(word) > _MAX_WORD:
        return value
    return _compound_tail(word, code)


@lru_cache(maxsize=4096)
def _compound_tail(word: str, code: str) -> int | None:
    lexicon = LEXICONS[code]
    for cut in range(len(word) - 3, 1, -1):
        tail = lexicon.ordinals.get(word[cut:])
        if tail is None:
            continue
        head = word[:cut]
        stem = head.removesuffix(next(iter(lexicon.joiners)))
        joined = stem != head and tail >= 20
        parts = compound(head, code) or compound(stem, code)
        if not parts:
            continue
        base = evaluate(parts, lexicon)
        if base is None:
            continue
        if tail >= 100 and base < tail:
            return base * tail
        if joined and base % 10:
            return base + tail
        if base % 100 == 0 and base > tail:
            return base + tail
    return None


_HALVES = {
    "nl": (("anderhalf", "anderhalve"), ("enhalf", "enhalve", "eneenhalf")),
    "de": (("anderthalb", "eineinhalb", "einundhalb"), ("einhalb", "undeinhalb", "undhalb")),
}
_QUARTERS = {"driekwart": Decimal("0.75"), "dreiviertel": Decimal("0.75")}


def glued_half(word: str, code: str) -> Decimal | None:
    """'anderhalf', 'tweeenhalf', 'zweieinhalb', 'driekwart': a value with its fraction in one word."""
    if code not in _HALVES or len(word) > _MAX_WORD:
        return None
    if word in _QUARTERS:
        return _QUARTERS[word]
    one_and_half, endings = _HALVES[code]
    stem = word.removesuffix("e") if code == "de" else word
    if stem.startswith(one_and_half):
        return Decimal("1.5") if stem in one_and_half or code == "de" else None
    for ending in endings:
        if stem.endswith(ending) and (parts := compound(stem.removesuffix(ending), code)):
            value = evaluate(parts, LEXICONS[code])
            return None if value is None else value + Decimal("0.5")
    return None


@lru_cache(maxsize=8)
def prefixes(code: str) -> frozenset[str]:
    """The first two letters of every word that can begin a number in this language."""
    lexicon = LEXICONS[code]
    names = {
        *lexicon.cardinals,
        *lexicon.magnitudes,
        *lexicon.ordinals,
        *lexicon.denominators,
        *lexicon.dozens,
        *lexicon.articles,
    }
    halves = {name for group in _HALVES.get(code, ()) for name in group}
    return frozenset(name[:2] for name in names | halves)
