"""Further noise and tampering, of kinds the matcher's rules were not first written for."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Sequence

from benchmarks.quotations.alterations import Alteration

Change = tuple[str, str]


def _changed(text: str, source: random.Random, changes: Sequence[Change]) -> str | None:
    """One of the changes (pattern, replacement) at one of its places."""
    found = [(place, other) for pattern, other in changes for place in re.finditer(pattern, text)]
    if not found:
        return None
    place, other = source.choice(found)
    return text[: place.start()] + place.expand(other) + text[place.end() :]


def spaces_lost_or_added(text: str, source: random.Random) -> str | None:
    changes = (
        (r"(?<=[a-z]{3}) (?=[a-z]{3})", ""),
        (r"(?<=[a-z]{2})(?=[a-z]{3})", " "),
        (r"(?<=[a-z]) (?=[a-z])", "  "),
    )
    return _changed(_changed(text, source, changes) or text, source, changes)


def look_alikes(text: str, source: random.Random) -> str | None:
    pairs = (("l", "1"), ("l", "I"), ("i", "l"), ("o", "0"), ("s", "5"), ("m", "rn"), ("rn", "m"), ("w", "vv"))
    return _changed(text, source, [(rf"(?<=[a-z]){one}(?=[a-z]{{2}})", other) for one, other in pairs])


def decomposed_in_guillemets(text: str, _: random.Random) -> str | None:
    return "« " + unicodedata.normalize("NFD", text).replace('"', "”").replace("'", "’") + " »"


def marked(text: str, source: random.Random) -> str | None:
    """A reference mark of the quoting text behind a word that ends a clause."""
    return _changed(text, source, [(r"(?<=[a-z]{3})([.,;])(?=\s|$)", rf"\1{mark}") for mark in ("¹", "¹²", "[3]")])


def spelled_otherwise(text: str, _: random.Random) -> str | None:
    changed = text.replace("umour", "umor").replace("centres", "centers").replace("haemo", "hemo")
    return re.sub(r"(?<=[a-z]{4})is(?=(?:ed|ing|ation)\b)", "iz", changed)


def _swapped(text: str, source: random.Random, pattern: str) -> str | None:
    places = list(re.finditer(pattern, text))
    if len(places) < 2:
        return None
    left, right = sorted(source.sample(places, 2), key=lambda place: place.start())
    between = text[left.end() : right.start()]
    return text[: left.start()] + right.group() + between + left.group() + text[right.end() :]


def figures_swapped(text: str, source: random.Random) -> str | None:
    return _swapped(text, source, r"(?<![\w.,/-])\d+(?:\.\d+)?%?(?![\w/-]|[.,]\d)")


def figure_misread(text: str, source: random.Random) -> str | None:
    pairs = (("1", "l"), ("1", "I"), ("0", "O"), ("5", "S"), ("8", "B"))
    return _changed(text, source, [(rf"(?<=[\d.]){one}|{one}(?=\d)", other) for one, other in pairs])


def decimal_moved(text: str, source: random.Random) -> str | None:
    changes = ((r"(?<!\d)(\d)(\d)\.(\d)(?!\d)", r"\1.\2\3"), (r"(?<![\d.])(\d)\.(\d)(?![\d.])", r"\1\2"))
    return _changed(text, source, changes)


def sign_changed(text: str, source: random.Random) -> str | None:
    return _changed(text, source, ((r"(?<=[ (])[-−–](?=\d)", ""), (r"(?<=[ (])(?=\d+\.\d)", "-")))


def modality(text: str, source: random.Random) -> str | None:
    pairs = (("may", "does"), ("may be", "is"), ("can be", "is"), ("could", "did"), ("might", "will"), ("is", "may be"))
    more = (("was", "may have been"), ("suggests?", "proves"), ("should", "must"), ("appears? to be", "is"))
    return _changed(text, source, [(rf"\b{one}\b", other) for one, other in (*pairs, *more)])


def denial(text: str, source: random.Random) -> str | None:
    changes = (
        (r"\bnot ", ""),
        (r"\bno (?=[a-z])", ""),
        (r"\bwithout\b", "with"),
        (r"\b(was|were|is|are) ", r"\1 not "),
    )
    return _changed(text, source, changes)


def another_subject(text: str, source: random.Random) -> str | None:
    pairs = (
        ("intervention", "control"), ("treatment", "placebo"), ("women", "men"), ("children", "adults"),
        ("older", "younger"), ("primary", "secondary"), ("oral", "intravenous"), ("mean", "median"),
        ("acute", "chronic"), ("baseline", "follow-up"), ("sensitivity", "specificity"), ("mortality", "morbidity"),
    )  # fmt: skip
    both = (*pairs, *((other, one) for one, other in pairs))
    return _changed(text, source, [(rf"(?<![\w-]){one}(?![\w-])", other) for one, other in both])


def and_or(text: str, source: random.Random) -> str | None:
    return _changed(text, source, ((r"\band\b", "or"), (r"\bor\b", "and")))


def member_lost(text: str, source: random.Random) -> str | None:
    """A member of a list left out; sentence adverbs between commas are none."""
    adverbs = "(?!however|therefore|moreover|furthermore|although|respectively|including|which)"
    changes = ((rf"(?<=[a-z], ){adverbs}[a-z]{{4,}}, (?=[a-z]+,? (?:and|or) )", ""),)
    return _changed(text, source, changes)


FURTHER_HONEST: dict[str, Alteration] = {
    "spaces lost or added": spaces_lost_or_added,
    "one look-alike": look_alikes,
    "guillemets, NFD": decomposed_in_guillemets,
    "reference mark added": marked,
    "spelled otherwise": spelled_otherwise,
}
FURTHER_TAMPERED: dict[str, Alteration] = {
    "figures swapped": figures_swapped,
    "figure misread": figure_misread,
    "decimal moved": decimal_moved,
    "minus sign": sign_changed,
    "modality": modality,
    "denial": denial,
    "another subject": another_subject,
    "and, or": and_or,
    "member of a list lost": member_lost,
}
