"""Digits that name, number or mark something rather than count it: 177Lu, PSMA-617, phase 3, Table 2, (1), [3-5]."""

from __future__ import annotations

from claimcheck.quantities.labelled import ELEMENTS, is_measured
from claimcheck.quantities.lexicon import LEXICONS, Lexicon
from claimcheck.quantities.lexicon.units import NAMES, SYMBOLS
from claimcheck.quantities.tokens import BARRIER, DIGITS, SYMBOL, WORD, Token

HYPHENS = frozenset("-\u2010\u2011\u2012\u2013\u2212")
_JOINS = HYPHENS | {"/", "_", "#"}
_MARKER_DIGITS = 3
_LIST_NUMBER = 99
_YEAR_DIGITS = 4
_HIGHEST_GRADE = 5
_DECADES = frozenset({"jaren", "annees"})
"""'De jaren 90' names ten years and counts nothing."""
_ORDINAL_ENDINGS = {
    "en": frozenset({"st", "nd", "rd", "th"}),
    "nl": frozenset({"e", "de", "ste"}),
    "fr": frozenset({"e", "er", "ere", "eme", "ieme", "re", "nd", "nde", "es", "emes", "iemes", "ers", "eres"}),
    "de": frozenset({"te", "ter", "ten", "tes", "tem", "ste", "ster", "sten", "stes"}),
}
_GLUED_BEFORE = frozenset(
    {"ca", "approx", "env", "max", "min", "usd", "eur", "gbp", "n", "p", "circa", "aud", "cad", "chf"}
)
_CHEMICAL = (
    "ine",
    "ol",
    "one",
    "ide",
    "ate",
    "yl",
    "oxo",
    "hydroxy",
    "methyl",
    "fluoro",
    "fluorouracil",
    "keto",
    "deoxy",
    "amino",
    "cis",
    "trans",
    "beta",
    "alpha",
    "chloro",
    "phenyl",
    "uracil",
)
_ALTERNATIVES = frozenset({"or", "of", "ou", "oder", "to", "tot", "bis"})
_BEFORE_MARKS = frozenset(".,;:”\"’')»!?*")
"""What a note's number may be glued to."""
_INTERVALS = frozenset(
    {"ci", "bi", "ki", "ic", "cri", "iqr", "interval", "intervalle", "range", "spreiding", "konfidenzintervall"}
)
"""Words that announce the range in a bracket: '[95% CI] [0,29-0,57]' is no reference."""


def is_ordinal_ending(key: str, code: str) -> bool:
    """Whether letters glued to digits make an ordinal in this language ('2e', '3rd')."""
    return key in _ORDINAL_ENDINGS[code]


def names_something(text: str, tokens: list[Token], index: int, lexicon: Lexicon) -> int:
    """The token to go on from when the digits at `index` are no figure; 0 when they may be one."""
    token = tokens[index]
    if _is_cell(tokens, index):
        return 0
    before = text[token.start - 1] if token.start else " "
    if before in "xX" and index > 1 and tokens[index - 2].kind == DIGITS and tokens[index - 2].end == token.start - 1:
        return 0  # '4x4'
    if before.isalpha() or before == "_" or ("\u0300" <= before <= "\u036f"):
        return _past_name(tokens, index) if not _is_currency_code(text, tokens, index) else 0
    previous = tokens[index - 1] if index else None
    if previous is not None and previous.end == token.start:
        if previous.key == BARRIER:
            return _past_name(tokens, index)
        if previous.key in _JOINS and _is_tail_of_name(text, tokens, index, lexicon):
            return _past_name(tokens, index)
        if previous.key in _BEFORE_MARKS and _is_note_mark(tokens, index, lexicon):
            return _past_marks(text, tokens, index)
    glued = index + 1 < len(tokens) and tokens[index + 1].start == token.end
    if glued and _starts_name(text, tokens, index, lexicon):
        return _past_name(tokens, index)
    past = _announced(text, tokens, index, lexicon) if previous is not None else 0
    return past or (_list_number(text, tokens, index, lexicon) if glued else 0)


def _announced(text: str, tokens: list[Token], index: int, lexicon: Lexicon) -> int:
    """A bracket or label before the digits; past it where it makes them no figure, else 0."""
    previous = tokens[index - 1]
    if previous.key in {"(", "["}:
        return _bracketed(tokens, index)
    if previous.kind == WORD and previous.key in ELEMENTS:
        return 0 if is_measured(text, tokens, index, lexicon, previous.key) else index + 1
    if previous.kind == WORD and previous.key not in lexicon.labels and previous.key not in _DECADES:
        return 0
    return _labelled(text, tokens, index, lexicon)


def _is_cell(tokens: list[Token], index: int) -> bool:
    """Whether other numbers stand apart on both sides, as in a table's row."""
    token = tokens[index]
    if not index or tokens[index - 1].kind != DIGITS or tokens[index - 1].end == token.start:
        return False
    return index + 1 == len(tokens) or (tokens[index + 1].kind == DIGITS and tokens[index + 1].start > token.end)


def _is_currency_code(text: str, tokens: list[Token], index: int) -> bool:
    word = tokens[index - 1]
    raw = text[word.start : word.end]
    return raw in SYMBOLS and SYMBOLS[raw].kind == "currency"


def _past_name(tokens: list[Token], index: int) -> int:
    """The first token that stands apart from the name the digits belong to."""
    index += 1
    while index < len(tokens) and tokens[index].start == tokens[index - 1].end:
        token = tokens[index]
        if token.kind == SYMBOL and token.key not in _JOINS and token.key != ".":
            break
        if token.key in _JOINS | {"."} and not (
            index + 1 < len(tokens)
            and tokens[index + 1].start == token.end
            and tokens[index + 1].kind in {WORD, DIGITS}
        ):
            break
        index += 1
    return index


def _is_tail_of_name(text: str, tokens: list[Token], index: int, lexicon: Lexicon) -> bool:
    """'COVID-19', 'PSMA-617', 'IL/6': a word is glued before the hyphen."""
    if tokens[index - 1].key == "#":
        return True
    head = index - 2
    if head < 0 or tokens[head].end != tokens[index - 1].start:
        return False
    word = tokens[head]
    if word.kind == SYMBOL:
        return word.key == BARRIER
    if word.kind == DIGITS:
        return False
    raw = text[word.start : word.end]
    if raw in SYMBOLS or word.key in NAMES[lexicon.code] or raw in {"CI", "KI", "BI", "IC"}:
        measured = head > 0 and tokens[head - 1].kind == DIGITS and word.start - tokens[head - 1].end <= 1
        return not measured and raw not in {"CI", "KI", "BI", "IC"} and not _is_currency(raw)
    return word.key not in _GLUED_BEFORE


def _is_currency(raw: str) -> bool:
    return raw in SYMBOLS and SYMBOLS[raw].kind == "currency"


def _is_note_mark(tokens: list[Token], index: int, lexicon: Lexicon) -> bool:
    """'blijft.1', 'cancer.12,13': a note's number glued to the punctuation that ends a word."""
    token, sign = tokens[index], tokens[index - 1]
    head = tokens[index - 2] if index > 1 else None
    if head is None or head.end != sign.start:
        return False
    if head.kind == WORD:
        if sign.key in {"'", "’"} or (sign.key == "." and (head.key in _GLUED_BEFORE or head.key in lexicon.labels)):
            return False
        return len(token.key.split(",")[0]) <= _MARKER_DIGITS
    if head.key in {")", "”", '"', "»", "%", "]"} and sign.key in {".", ",", ";", ":"}:
        return len(token.key.split(",")[0]) <= _MARKER_DIGITS
    return False


def _past_marks(text: str, tokens: list[Token], index: int) -> int:
    """Past the marks that go on from the first: '12,13', '4-6', and '4, 10, 29 Next' before a new sentence."""
    index += 1
    while index + 1 < len(tokens) and tokens[index].key in {",", "-", "–"} and tokens[index + 1].kind == DIGITS:
        if tokens[index].start != tokens[index - 1].end or len(tokens[index + 1].key) > _MARKER_DIGITS:
            break
        tight = tokens[index + 1].start == tokens[index].end
        if not tight and not _marks_go_on(text, tokens, index + 2):
            break
        index += 2
    return index


def _marks_go_on(text: str, tokens: list[Token], index: int) -> bool:
    """Whether a spaced number is a mark too: the list runs on to its end and nothing is counted there."""
    while index + 1 < len(tokens) and tokens[index].key in {",", "-", "–"} and tokens[index + 1].kind == DIGITS:
        index += 2
    if index >= len(tokens):
        return True
    return tokens[index].kind == WORD and text[tokens[index].start].isupper()


def _starts_name(text: str, tokens: list[Token], index: int, lexicon: Lexicon) -> bool:
    """'177Lu', '5-FU', '3D', '17-hydroxyprogesterone': letters follow that are no unit, magnitude or ordinal ending."""
    token = tokens[index]
    if index + 1 >= len(tokens) or tokens[index + 1].start != token.end:
        return False
    following = tokens[index + 1]
    if following.kind == WORD:
        return not (_may_follow(text, tokens, index + 1, lexicon) or _is_exponent(tokens, index + 1))
    if following.key == "_":
        return True
    if (
        following.key in {"-", "\u2010", "\u2011"}
        and index + 2 < len(tokens)
        and tokens[index + 2].start == following.end
    ):
        word = tokens[index + 2]
        return word.kind == WORD and _is_name_part(text, word, lexicon)
    return False


def _is_exponent(tokens: list[Token], index: int) -> bool:
    """The 'e+14' of '12.32e+14' or the 'e10' of '1e10'."""
    if tokens[index].key != "e":
        return False
    index += 1
    while index < len(tokens) and tokens[index].key in {"+", "-", "−"} and tokens[index].start == tokens[index - 1].end:
        index += 1
    return (
        index < len(tokens)
        and tokens[index].kind == DIGITS
        and tokens[index].start == tokens[index - 1].end
        and len(tokens[index].key) <= 2
    )


def _may_follow(text: str, tokens: list[Token], index: int, lexicon: Lexicon) -> bool:
    word = tokens[index]
    raw = text[word.start : word.end]
    if raw == "s" and len(tokens[index - 1].key) == _YEAR_DIGITS:
        return False  # 'the 1990s'
    known = (
        raw in SYMBOLS
        or word.key in NAMES[lexicon.code]
        or word.key in lexicon.magnitudes
        or raw in {"k", "K", "M", "x", "X", "b", "B", "yo", "m", "to"}
        or raw in {"MEUR", "kEUR", "MUSD"}
        or (word.key,) in lexicon.percent
        or is_ordinal_ending(word.key, lexicon.code)
    )
    if not known:
        return False
    end = word.end
    return not (end < len(text) and text[end] in "0123456789" and raw not in {"x", "X", "m", "km", "cm", "mm"})


def _is_name_part(text: str, word: Token, lexicon: Lexicon) -> bool:
    """After '5-': capitals and chemistry make a name; a unit or common word does not."""
    raw = text[word.start : word.end]
    if (
        raw in SYMBOLS
        or word.key in NAMES[lexicon.code]
        or word.key in lexicon.magnitudes
        or word.key in lexicon.cardinals
    ):
        return False
    if (word.key,) in lexicon.percent | lexicon.points or word.key in lexicon.denominators:
        return False
    if len(raw) < 3 or not raw[1:].islower():
        return True
    if raw[0].isupper():
        return lexicon.code != "de"
    return word.key.endswith(_CHEMICAL) or word.key.startswith(_CHEMICAL)


def _bracketed(tokens: list[Token], index: int) -> int:
    """'(1)', '[2]', '[3-5]', '(1,2)': reference markers, unless a bare number stands before the bracket."""
    if not index or tokens[index - 1].key not in {"(", "["}:
        return 0
    opening = tokens[index - 1].key
    closing = ")" if opening == "(" else "]"
    cursor, limit = index, min(len(tokens), index + 24)
    while cursor < limit:
        token = tokens[cursor]
        if token.key == closing:
            break
        if token.kind == DIGITS:
            parts = token.key.replace(" ", ",").split(",")
            if any(not part.isdecimal() or len(part) > _MARKER_DIGITS or part[0] == "0" for part in parts):
                return 0
        elif token.key not in HYPHENS and token.key not in {",", ";", "—"}:
            return 0
        cursor += 1
    else:
        return 0
    ranged = any(token.key in HYPHENS for token in tokens[index:cursor])
    before = tokens[index - 2] if index > 1 else None
    if before is not None and _holds_number(tokens, index - 2, ranged=ranged):
        return 0
    if cursor > index + 1 and any(token.key in _INTERVALS for token in tokens[max(0, index - 7) : index]):
        return 0
    return cursor


def _holds_number(tokens: list[Token], index: int, *, ranged: bool) -> bool:
    """Whether what stands before a bracket is a figure the bracket adds to: '24 (12)', '10.2 months (8-12)'."""
    token = tokens[index]
    if token.kind == DIGITS:
        return True
    if not ranged or index < 1 or tokens[index - 1].kind != DIGITS:
        return False
    return any(token.key in NAMES[code] for code in LEXICONS)


def _labelled(text: str, tokens: list[Token], index: int, lexicon: Lexicon) -> int:
    """'phase 3', 'Table 2', 'pp. 125-135', 'grade 3 or 4': the number is a name. A '%' or unit after it lifts that."""
    cursor = index - 1
    while cursor >= 0 and tokens[cursor].key in {".", "°", "º", ":", "#"} and index - cursor <= 2:
        cursor -= 1
    if cursor < 0 or tokens[cursor].kind != WORD:
        return 0
    key = tokens[cursor].key
    if key in _DECADES and len(tokens[index].key) == 2:
        return index + 1
    if key not in lexicon.labels or (
        key in {"s", "p", "n", "no", "part", "art", "c"} and not _pointed(tokens, cursor, index, key)
    ):
        return 0
    if is_measured(text, tokens, index, lexicon, key):
        return 0
    return _past_labels(tokens, index, lexicon)


def _pointed(tokens: list[Token], cursor: int, index: int, key: str) -> bool:
    """'no. 3', 'S. 12', 'p. 7': short words are labels only with their point (or, for 'part', directly before)."""
    if key in {"part", "art"}:
        return True
    return index - cursor > 1 and tokens[cursor + 1].key in {".", "°", "º"}


def _past_labels(tokens: list[Token], index: int, lexicon: Lexicon) -> int:
    """Past the list or range a label governs: '3 and 4', '125-135', '1, 2'."""
    index = (
        _past_name(tokens, index)
        if index + 1 < len(tokens) and tokens[index + 1].kind == WORD and tokens[index + 1].start == tokens[index].end
        else index + 1
    )
    joins = HYPHENS | {",", "/", "&"} | lexicon.joiners | _ALTERNATIVES
    while index + 1 < len(tokens) and tokens[index].key in joins and tokens[index + 1].kind == DIGITS:
        after = tokens[index + 2] if index + 2 < len(tokens) else None
        if (
            tokens[index].key not in HYPHENS | {"/"} | _ALTERNATIVES
            and after is not None
            and (after.kind == WORD or after.key in {"%", "‰", "€", "$"})
            and not (after.kind == WORD and after.key in lexicon.joiners)
            and not _is_grade(tokens[index + 1].key)
        ):
            break
        index += 2
    return index


def _is_grade(digits: str) -> bool:
    """'phase 2 and 3 trials', 'grade 3 or 4 events': what names goes on while the numbers are this small."""
    return digits.isdecimal() and len(digits) == 1 and int(digits) <= _HIGHEST_GRADE


def _list_number(text: str, tokens: list[Token], index: int, lexicon: Lexicon) -> int:
    """'1) ...' anywhere and '1. Word' at the start of a line: numbering of a list or heading."""
    token = tokens[index]
    if not token.key.isdecimal() or int(token.key[:4]) > _LIST_NUMBER or index + 1 >= len(tokens):
        return 0
    following = tokens[index + 1]
    if following.start != token.end:
        return 0
    before = text[token.start - 1] if token.start else "\n"
    if following.key == ")" and before.isspace():
        return index + 1 if not _has_open_bracket(tokens, index) else 0
    if following.key == "." and lexicon.code != "de":
        line = text[max(0, token.start - 8) : token.start]
        at_start = not line.rsplit("\n", 1)[-1].strip() and (token.start <= 8 or "\n" in line)
        after = text[following.end : following.end + 2]
        if at_start and after[:1].isspace() and after[1:2].isalpha():
            return index + 1
    return 0


def _has_open_bracket(tokens: list[Token], index: int) -> bool:
    for token in reversed(tokens[max(0, index - 40) : index]):
        if token.key == "(":
            return True
        if token.key == ")":
            return False
    return False
