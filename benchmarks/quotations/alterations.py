"""What happens to a quotation between the source and a brochure: honest noise, and tampering."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

_MISREAD = {
    "l": "1", "i": "l", "o": "0", "e": "c", "m": "rn", "h": "b", "a": "o", "n": "u", "t": "f", "s": "5", "u": "v",
    "r": "n", "d": "cl", "g": "q", "c": "e", "v": "y", "y": "v", "w": "vv", "f": "t", "b": "h", "p": "n", "k": "lc",
}  # fmt: skip
_LIGATURES = (("ffi", "ﬃ"), ("ffl", "ﬄ"), ("fi", "ﬁ"), ("fl", "ﬂ"), ("ff", "ﬀ"))
_PLAIN_WORDS = frozenset("the a of in and to was were that which for on at by an this these with from as".split())
_TURNING = frozenset("not no without never neither nor none only may might could".split())

Alteration = Callable[[str, random.Random], str | None]


def verbatim(text: str, _: random.Random) -> str | None:
    return text


def misread(text: str, source: random.Random) -> str | None:
    """Two percent of the letters misread as a scanner would; never a digit, which would be another number."""
    out = [_MISREAD.get(mark, mark) if source.random() < 0.02 else mark for mark in text]
    changed = "".join(out)
    return changed if changed != text else None


def typing(text: str, source: random.Random) -> str | None:
    """One letter dropped, doubled or swapped in every hundred or so, inside words of five letters or more."""
    places = [found.start() for found in re.finditer(r"(?<=[a-z]{2})[a-z](?=[a-z]{2})", text)]
    if not places:
        return None
    for at in sorted(source.sample(places, max(1, len(text) // 100)), reverse=True):
        kind = source.randrange(3)
        middle = ("", text[at] * 2, text[at + 1] + text[at])[kind]
        text = text[:at] + middle + text[at + (2 if kind == 2 else 1) :]
    return text


def hyphenated(text: str, source: random.Random) -> str | None:
    places = [found.start() for found in re.finditer(r"(?<=[a-z]{3})(?=[a-z]{3})", text)]
    for at in sorted(source.sample(places, min(len(places), 1 + len(text) // 80)), reverse=True):
        text = text[:at] + source.choice(("-\n", "\u00ad", "\x02\n", "‐\n")) + text[at:]
    return text


def ligatures(text: str, _: random.Random) -> str | None:
    changed = text
    for letters, ligature in _LIGATURES:
        changed = changed.replace(letters, ligature)
    return changed if changed != text else None


def printed_otherwise(text: str, source: random.Random) -> str | None:
    changed = re.sub(r"(?<=\w) (?=\w)", lambda _: source.choice((" ", "\n", "  ", "\u00a0")), text)
    return changed.replace("'", "’").replace("-", "–").replace('"', "”")


def capitals(text: str, _: random.Random) -> str | None:
    return text.upper() if not re.search(r"\d\s?[a-zµ]{1,4}\b", text) else text.capitalize()


def one_word_dropped(text: str, source: random.Random) -> str | None:
    words = text.split(" ")
    inner = [at for at in range(1, len(words) - 1) if words[at].isalpha() and words[at].lower() in _PLAIN_WORDS]
    if not inner:
        return None
    del words[source.choice(inner)]
    return " ".join(words)


def words_dropped(text: str, source: random.Random) -> str | None:
    """One ordinary word in twelve, never a number, a denial or a hedge."""
    words = text.split(" ")
    inner = [at for at in range(1, len(words) - 1) if words[at].isalpha() and words[at].lower() not in _TURNING]
    for at in sorted(source.sample(inner, min(len(inner), max(1, len(words) // 12))), reverse=True):
        del words[at]
    return " ".join(words) if inner else None


def ellipsis(text: str, source: random.Random) -> str | None:
    words = text.split(" ")
    if len(words) < 12:
        return None
    size = source.randrange(2, max(3, len(words) // 3))
    start = source.randrange(4, max(5, len(words) - size - 4))
    if any(word.lower().strip(",.;") in _TURNING for word in words[start : start + size]):
        return None
    return " ".join([*words[:start], source.choice(("...", "[...]", "…", "[…]")), *words[start + size :]])


def number(text: str, source: random.Random) -> str | None:
    places = [found.start() for found in re.finditer(r"(?<![\w.\[(/-])\d(?=[\d.,% ])|(?<=[\d.])\d(?![\w\])-])", text)]
    if not places:
        return None
    at = source.choice(places)
    return text[:at] + source.choice([digit for digit in "123456789" if digit != text[at]]) + text[at + 1 :]


_UNITS = {
    "mg": "mcg", "µg": "mg", "μg": "mg", "g": "mg", "kg": "g", "ml": "l", "mL": "L", "%": " mg", "months": "weeks",
    "weeks": "days", "days": "hours", "years": "months", "hours": "minutes", "minutes": "hours", "mmHg": "kPa",
    "mm": "cm", "cm": "mm", "week": "month", "month": "year", "year": "month", "h": "min", "min": "h",
}  # fmt: skip


def unit(text: str, source: random.Random) -> str | None:
    found = [place for place in re.finditer(r"(?<=\d)(\s?)(%|[A-Za-zµμ]+)(?![\w/])", text) if place.group(2) in _UNITS]
    if not found:
        return None
    place = source.choice(found)
    return text[: place.start(2)] + _UNITS[place.group(2)] + text[place.end(2) :]


_COMPARATORS = (
    ("<", ">"), (">", "<"), ("≥", "≤"), ("≤", "≥"), ("more than", "less than"), ("less than", "more than"),
    ("at least", "at most"), ("over", "under"), ("up to", "at least"), ("fewer than", "more than"),
    ("greater than", "less than"), ("about", "exactly"), ("approximately", "at least"), ("above", "below"),
)  # fmt: skip


def comparator(text: str, source: random.Random) -> str | None:
    found = [
        (place, other)
        for sign, other in _COMPARATORS
        for place in re.finditer(rf"(?<!\w){re.escape(sign)}(?=\s?\d)", text)
    ]
    if not found:
        places = [place.start() for place in re.finditer(r"(?<=[a-z] )\d+(?:\.\d+)?%", text)]
        if not places:
            return None
        at = source.choice(places)
        return text[:at] + source.choice(("more than ", "up to ", "less than ")) + text[at:]
    place, other = source.choice(found)
    return text[: place.start()] + other + text[place.end() :]


_TURNS = (
    ("increased", "decreased"), ("decreased", "increased"), ("increase", "decrease"), ("decrease", "increase"),
    ("higher", "lower"), ("lower", "higher"), ("more", "less"), ("less", "more"), ("greater", "smaller"),
    ("improved", "worsened"), ("improve", "worsen"), ("improvement", "deterioration"), ("better", "worse"),
    ("reduced", "increased"), ("reduction", "increase"), ("reduce", "increase"), ("with", "without"),
    ("without", "with"), ("before", "after"), ("after", "before"), ("effective", "ineffective"), ("safe", "unsafe"),
    ("significant", "insignificant"), ("significantly", "not significantly"), ("positive", "negative"),
    ("negative", "positive"), ("longer", "shorter"), ("shorter", "longer"), ("similar", "dissimilar"),
    ("superior", "inferior"), ("all", "none"), ("was", "was not"), ("were", "were not"), ("is", "is not"),
    ("are", "are not"), ("was not", "was"), ("were not", "were"), ("did not", "did"), ("is not", "is"),
    ("not", ""), ("no", "a"), ("can", "cannot"), ("had", "had no"),
)  # fmt: skip


def polarity(text: str, source: random.Random) -> str | None:
    turns = [(before, after) for before, after in _TURNS if re.search(rf"(?<![\w-]){before}(?![\w-])", text)]
    if not turns:
        return None
    # A verb can be denied in every sentence; let the rarer turns have their share.
    rare = [turn for turn in turns if not turn[1].endswith(" not")]
    before, after = source.choice(rare if rare and source.random() < 0.7 else turns)
    place = source.choice(list(re.finditer(rf"(?<![\w-]){before}(?![\w-])", text)))
    return re.sub(r"  +", " ", text[: place.start()] + after + text[place.end() :])


HONEST: dict[str, Alteration] = {
    "verbatim": verbatim,
    "misread letters (2 %)": misread,
    "typing errors": typing,
    "hyphenated": hyphenated,
    "ligatures": ligatures,
    "spacing, quotes, dashes": printed_otherwise,
    "capitals": capitals,
    "function word dropped": one_word_dropped,
    "words dropped (1 in 12)": words_dropped,
    "ellipsis": ellipsis,
}
TAMPERED: dict[str, Alteration] = {"number": number, "unit": unit, "comparator": comparator, "polarity": polarity}
