"""Number words to values: 'seventy-eight', 'eenentwintig', 'quatre-vingts', 'dreihundertneun'."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from claimcheck.quantities.frequency import ONCE, TIMES
from claimcheck.quantities.lexicon import LEXICONS, Lexicon

_MAX_WORD = 120
"""Longest compound read; a longer run of letters is no number word."""

Step = tuple[int, bool]
"""The value of one number word, and whether 'and' stands before it."""


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
    """Cut into number atoms and joiners from the right, the longest atom first at every place."""
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


def steps(parts: tuple[str, ...], lexicon: Lexicon) -> tuple[Step, ...]:
    """The values of a sequence of number words and joiners."""
    found: list[Step] = []
    joined = False
    for part in parts:
        if part in lexicon.joiners:
            joined = True
        else:
            found.append((lexicon.cardinals.get(part, lexicon.magnitudes.get(part, -1)), joined))
            joined = False
    return tuple(found)


@lru_cache(maxsize=8192)
def word_steps(word: str, code: str) -> tuple[Step, ...]:
    """The number words a word is made of; () where it is no number."""
    parts = compound(word, code)
    return steps(parts, LEXICONS[code]) if parts else ()


def evaluate(sequence: tuple[Step, ...], lexicon: Lexicon) -> int | None:
    """The value of a sequence of number words, or None where it is no single number."""
    total, scale = 0, 10**24
    group: int | None = None
    for index, (value, joined) in enumerate(sequence):
        if value >= 1000:
            if group is None:
                if index and sequence[index - 1][0] < value:
                    total *= value
                    continue
                group = 1
            if value >= scale:
                return None
            total, group, scale = total + group * value, None, value
        else:
            group = value if group is None else _add(group, value, lexicon, joined=joined)
            if group is None:
                return None
    return total + (group or 0)


def _add(group: int, value: int, lexicon: Lexicon, *, joined: bool) -> int | None:
    """Add a word below a thousand to the group under way; None where they do not make one number."""
    if value == 100:
        return group * 100 if 0 < group < 100 else None
    last = group % 100
    if last == 0 and group and value:
        return group + value if value < 100 else None
    if lexicon.code == "fr":
        return _add_french(group, last, value)
    if lexicon.compounds:
        # units stand before tens: 'een-en-twintig'
        return group + value if 0 < last < 10 and value >= 20 and value % 10 == 0 and joined else None
    return group + value if last >= 20 and last % 10 == 0 and 0 < value < 10 and not joined else None


def _add_french(group: int, last: int, value: int) -> int | None:
    if last == 4 and value == 20:
        return group + 76  # quatre-vingts
    if last in {10, 70, 90} and 7 <= value <= 9:
        return group + value  # dix-sept, soixante-dix-sept, quatre-vingt-dix-sept
    if last in {60, 80} and 0 < value < 20:
        return group + value
    return group + value if last >= 20 and last % 10 == 0 and 0 < value < 10 else None


def ordinal_value(word: str, code: str) -> int | None:
    """The value of an ordinal word, compounds included ('vijfentwintigste'); None where it is none."""
    lexicon = LEXICONS[code]
    value = lexicon.ordinals.get(word)
    if value is not None or not lexicon.compounds or len(word) > _MAX_WORD:
        return value
    return _compound_ordinal(word, code)


@lru_cache(maxsize=4096)
def _compound_ordinal(word: str, code: str) -> int | None:
    """A compound whose last part is an ordinal: the rest must read as number words that it completes."""
    lexicon = LEXICONS[code]
    joiner = next(iter(lexicon.joiners))
    for cut in range(2, len(word) - 2):
        tail = lexicon.ordinals.get(word[cut:])
        if tail is None:
            continue
        head = word[:cut]
        for stem, joined in ((head, False), (head.removesuffix(joiner), True)):
            parts = compound(stem, code)
            value = evaluate((*steps(parts, lexicon), (tail, joined)), lexicon) if parts else None
            if value is not None:
                return value
    return None


@lru_cache(maxsize=8192)
def denominator_value(word: str, code: str) -> int | None:
    """What a fraction word divides by: 3 for 'thirds', 25 for 'vijfentwintigste'; None for another word."""
    lexicon = LEXICONS[code]
    value = lexicon.denominators.get(word)
    if value is not None or code != "nl" or not word.endswith(("ste", "sten", "de", "den")):
        return value
    value = ordinal_value(word.removesuffix("n"), code)
    return None if value is None or value < 3 else value


_HALVES = {
    "nl": (("anderhalf", "anderhalve"), ("enhalf", "enhalve", "eneenhalf")),
    "de": (("anderthalb", "eineinhalb", "einundhalb"), ("einhalb", "undeinhalb", "undhalb")),
}
_GLUED_SHARES = {
    word: Decimal(above) / below
    for word, above, below in (
        ("driekwart", 3, 4),
        ("drievierde", 3, 4),
        ("eenderde", 1, 3),
        ("tweederde", 2, 3),
        ("eenvijfde", 1, 5),
        ("tweevijfde", 2, 5),
        ("drievijfde", 3, 5),
        ("viervijfde", 4, 5),
        ("dreiviertel", 3, 4),
    )
}


def glued_half(word: str, code: str) -> Decimal | None:
    """'anderhalf', 'tweeenhalf', 'zweieinhalb', 'driekwart': a value with its fraction in one word."""
    if code not in _HALVES or len(word) > _MAX_WORD:
        return None
    if word in _GLUED_SHARES:
        return _GLUED_SHARES[word]
    one_and_half, endings = _HALVES[code]
    stem = word.removesuffix("e") if code == "de" else word
    if stem.startswith(one_and_half):
        return Decimal("1.5") if stem in one_and_half or code == "de" else None
    for ending in endings:
        if stem.endswith(ending) and (parts := compound(stem.removesuffix(ending), code)):
            value = evaluate(steps(parts, LEXICONS[code]), LEXICONS[code])
            return None if value is None else value + Decimal("0.5")
    return None


_MULTIPLES = {
    "nl": {"maal": "times", "voudig": "fold", "voudige": "fold"},
    "de": {"mal": "times", "fach": "fold", "fache": "fold", "fachen": "fold", "faches": "fold"},
    "en": {"fold": "fold"},
    "fr": {},
}
_TWICE = {"twice": 2, "thrice": 3}


def glued_multiple(word: str, code: str) -> tuple[int, str] | None:
    """'driemaal', 'dreifach', 'threefold', 'twice': the number and its unit; not 'eenmaal', which means 'once'."""
    if code == "en" and word in _TWICE:
        return _TWICE[word], "times"
    for ending, unit in _MULTIPLES[code].items():
        if word.endswith(ending) and (parts := compound(word.removesuffix(ending), code)):
            value = evaluate(steps(parts, LEXICONS[code]), LEXICONS[code])
            return None if value is None or value < 2 else (value, unit)
    return None


@lru_cache(maxsize=8)
def prefixes(code: str) -> frozenset[str]:
    """The first two letters of every word that can begin a number in this language."""
    lexicon = LEXICONS[code]
    tables = (lexicon.cardinals, lexicon.magnitudes, lexicon.ordinals, lexicon.denominators, lexicon.dozens)
    names = {name for table in tables for name in table} | lexicon.articles
    halves = {name for group in _HALVES.get(code, ()) for name in group}
    return frozenset(name[:2] for name in names | halves | _GLUED_SHARES.keys() | _TWICE.keys() | ONCE[code])


@lru_cache(maxsize=8192)
def said_by_itself(word: str, code: str) -> tuple[Decimal | None, tuple[int, str] | None, int | None]:
    """A word's own value with a half, its multiple, its rank: each None where the word says no such thing."""
    return glued_half(word, code), glued_multiple(word, code), ordinal_value(word, code)


@lru_cache(maxsize=8192)
def begins_number(word: str, code: str) -> bool:
    """Whether a number in words may begin with this word; an article counts, for what follows may make it one."""
    lexicon = LEXICONS[code]
    return (
        word in lexicon.articles
        or word in lexicon.dozens
        or word in lexicon.denominators
        or bool(word_steps(word, code))
        or ordinal_value(word, code) is not None
        or glued_half(word, code) is not None
        or glued_multiple(word, code) is not None
        or word in ONCE[code]
    )


@lru_cache(maxsize=8192)
def follows_article(word: str, code: str) -> bool:
    """Whether an article before this word may be the number one: 'a million', 'een derde', 'un virgule cinq'."""
    lexicon = LEXICONS[code]
    return (
        begins_number(word, code)
        or word in lexicon.magnitudes
        or word in lexicon.point
        or word in lexicon.joiners
        or denominator_value(word, code) is not None
        or word in TIMES[code]
        or any(word == wording[0] for wordings in (lexicon.out_of, lexicon.to, OR) for wording in wordings)
    )


OR = frozenset({("or",), ("of",), ("ou",), ("oder",)})
_AFTER_NUMBERS = frozenset(
    "hundred hundreds honderd hundert cent cents k m b x e × * · ⋅ ^ ( : / ⁄ . - \u2010 \u2011 "
    "½ ⅓ ⅔ ¼ ¾ ⅕ ⅖ ⅗ ⅘ ⅙ ⅚ ⅛ ⅜ ⅝ ⅞".split()
)
"""Signs and letters that go on with a number: powers, fractions, ratios, hyphens, magnitudes of one letter."""
_SUPERSCRIPTS = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


@lru_cache(maxsize=8192)
def continues_number(word: str, code: str) -> bool:
    """Whether a number may go on with this token; after nearly all others it is at its end."""
    lexicon = LEXICONS[code]
    return (
        word in _AFTER_NUMBERS
        or (word == "de" and code == "fr")  # 'trois milliers de milliards'
        or word[0] in _SUPERSCRIPTS
        or word in lexicon.joiners
        or word in lexicon.point
        or begins_number(word, code)
        or denominator_value(word, code) is not None
    )
