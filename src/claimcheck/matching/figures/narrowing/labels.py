"""Labels told apart by a number, a letter or a degree: type 1 and 2 diabetes, second line, grade 3, the absolute risk.

Their numbers are no quantities, and too short to be words; yet they decide what a figure is of.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from claimcheck.text import Span

_NOUNS: Final = {
    "type": r"types?|typ(?:en)?",
    "stage": r"stages?|stadi(?:um|a|en|ën)|stades?",
    "phase": r"phasen?|phases?|fasen?|fases?",
    "line": r"lines?|lijns?|lijnen|lignes?|linien?",
    "dose": r"dos(?:es?|is|en)",
    "cycle": r"cycles?|cycl(?:us|i)|zykl(?:us|en)",
    "grade": r"grades?|graad|graden|grad(?:es)?",
    "class": r"class(?:es)?|klassen?|classes?",
    "cohort": r"cohort(?:en|s|es?)?|kohorten?",
    "generation": r"generations?|generaties?|générations?|generationen",
    "trimester": r"trimesters?|trimestres?",
    "study": r"study|studie|étude|trial",
    "injection": r"injections?|injecties?|injektion(?:en)?",
    "part": r"part|deel|partie|teil",
    "visit": r"visits?|visite",
}
_ORDINALS: Final = {
    "1": r"first|1st|eerste|1e|1ste|premi(?:er|ère|ers|ères)|1ère|1er|erste[nrsm]?|initial",
    "2": r"second|2nd|tweede|2de|2e|deuxièmes?|seconde?s?|2ème|zweite[nrsm]?",
    "3": r"third|3rd|derde|3de|3e|troisièmes?|3ème|dritte[nrsm]?",
    "4": r"fourth|4th|vierde|4de|4e|quatrièmes?|4ème|vierte[nrsm]?",
    "5": r"fifth|5th|vijfde|5de|5e|cinquièmes?|5ème|fünfte[nrsm]?",
}
_STEMS: Final = {"erst": "1", "zweit": "2", "dritt": "3", "viert": "4"}
_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}
_ANY_NOUN: Final = "|".join(f"(?P<{name}>{words})" for name, words in _NOUNS.items())
_ANY_ORDINAL: Final = "|".join(f"(?P<n{value}>{words})" for value, words in _ORDINALS.items())
_VALUE: Final = r"(?:\d{1,2}[a-e]?|(?-i:[IVX]{1,4})[a-e]?|(?-i:[A-H]))(?![\w%])(?![.,]\d)"
_EACH_VALUE: Final = re.compile(r"\d+|[IVX]+|\b[A-H]\b")
_JOINT: Final = r"\s?(?:-|–|/|to|or|and|tot|of|en|à|ou|et|bis|oder|und)\s?"
_NUMBERED: Final = re.compile(
    rf"(?<![^\W\d_])(?:{_ANY_NOUN})(?:[\s-](?P<least>[≥>]\s?)?|(?=\d))(?P<values>{_VALUE}(?:{_JOINT}{_VALUE}){{0,3}})"
    r"(?P<more>\s(?:or|and|of|en|ou|et|oder|und)\s(?:higher|above|more|greater|worse|hoger|meer|plus|supérieur|höher|mehr)"
    r"|\s?[+])?(?!\s?(?:%|per\b|x\b|[mµkcd]?g\b|ml\b|[GM]?Bq|patients?|patiënten|Patienten))",
    re.IGNORECASE,
)
_ORDERED: Final = re.compile(
    rf"(?<![\w-])(?:{_ANY_ORDINAL})[\s-]?(?:[^\W\d_]{{3,12}}[\s-])?(?:{_ANY_NOUN})(?![^\W\d_]{{0,0}}[^\W\d_])|"
    rf"(?<![\w-])(?:{_ANY_ORDINAL.replace('(?P<n', '(?P<m')})(?P<dutch>lijns)|"
    r"(?<![\w-])(?P<stem>erst|zweit|dritt|viert)(?P<german>linie)",
    re.IGNORECASE,
)
_ANY_GRADE: Final = re.compile(
    r"(?<![\w-])(?:(?:any|all|every)[\s-]grades?|(?:elke|alle|welke)\s(?:graad|graden)|tout\sgrade|tous\s(?:les\s)?grades|"
    r"(?:(?:jeden|jeglichen|beliebigen)\sgrades|alle(?:r)?\sgrade))(?![\w-])",
    re.IGNORECASE,
)
_RISK: Final = re.compile(
    r"(?<![\w-])(?P<which>absolute?[nrsm]?|absolue?s?|absoluut|relative?[nrsm]?|relatie[fv]e?|relatifs?)\s"
    r"(?:[^\W\d_]{3,12}\s)?(?:ris[ikq]|reduc|réduc|verminder|afname|daling|increase|decrease|difference)",
    re.IGNORECASE,
)
_RISK_BEHIND: Final = re.compile(r"\brisques?\s(?P<which>absolus?|relatifs?)\b", re.IGNORECASE)
_POPULATIONS: Final = re.compile(
    r"(?<![\w-])(?:(?P<itt>(?:modified[\s-]|gemodificeerde[\s-])?(?:m?ITT(?![\w])|intention?[\s-]to[\s-]treat|"
    r"(?:en[\s-])?intention[\s-]de[\s-]traiter))|(?P<pp>per[\s-]proto[ck]ol|PP(?=[\s-](?:population|set|analy|populatie))))",
    re.IGNORECASE,
)
"""The people of a study that are reckoned with: all who were assigned, or those who kept to the protocol."""
_PERSON_TIME: Final = re.compile(
    r"(?:patients?|persons?|subjects?|participants?|wom[ae]n|patiënt(?:en)?|persoons?|personnes?|personen|patienten|"
    r"vrouwen?|frauen)(?:[\s-]|\s?à\s)?(?:years?|jaren|jaar|années?|ans\b|jahren?|months?|maanden|mois|monaten?)",
    re.IGNORECASE,
)
_PART: Final = re.compile(r"[;:()]|,(?!\d)|\b(?:and|while|whereas|en|terwijl|et|tandis|und|während)\b", re.IGNORECASE)
_HIGHEST: Final = 6


def other_label(claim: str, figure: Span, source: str, number: Span, heads: Sequence[str] = ()) -> str:
    """In words, the label the claim gives its figure and the other one the source gives its number; '' for none.

    `heads` are what the number stands under, the nearest first: a label that the source itself does not give is
    that of the nearest head that has one.
    """
    ours, theirs = _labels(claim, _segment(claim, figure)), dict(_labels(source, _segment(source, number)))
    for head in heads if ours else ():
        for noun, found in _labels(head, Span(0, len(head))).items():
            theirs.setdefault(noun, found)
    for noun in sorted(ours.keys() & theirs.keys()):
        (mine, is_mine_near), (other, is_other_near) = ours[noun], theirs[noun]
        if mine.isdisjoint(other) or (is_mine_near and is_other_near and mine != other):
            return f"the claim speaks of {noun} {_shown(mine)}, the source of {noun} {_shown(other)}"
    if bool(_PERSON_TIME.search(source)) is not bool(_PERSON_TIME.search(claim)):
        return "one counts persons, the other person-years"
    return ""


def labelled_columns(claim: str, figure: Span, header: Sequence[str]) -> frozenset[int]:
    """The columns whose heads give a label the claim gives its figure, where the others give another; else none."""
    ours = _labels(claim, _segment(claim, figure)) if any(header) else {}
    for noun, (mine, _) in sorted(ours.items()):
        heads = [_labels(head, Span(0, len(head))).get(noun) if at else None for at, head in enumerate(header)]
        same = frozenset(at for at, head in enumerate(heads) if head and head[0] == mine)
        if same and any(head and head[0] != mine for head in heads):
            return same
    return frozenset()


def _segment(text: str, figure: Span) -> Span:
    """The words around a figure up to the next comma, bracket or conjunction."""
    start, end = 0, len(text)
    for found in _PART.finditer(text):
        if found.end() <= figure.start:
            start = found.end()
        elif found.start() >= figure.end:
            end = found.start()
            break
    return Span(start, end)


def _shown(values: frozenset[str]) -> str:
    return "/".join(sorted(values))


def _labels(text: str, segment: Span) -> Mapping[str, tuple[frozenset[str], bool]]:
    """Every label of a text with its values, and whether they stand in the segment: those of the whole else."""
    near: dict[str, set[str]] = defaultdict(set)
    far: dict[str, set[str]] = defaultdict(set)
    for noun, values, at in _read(text):
        (near if segment.start <= at < segment.end else far)[noun].update(values)
    return {noun: (frozenset(near.get(noun) or far[noun]), noun in near) for noun in near.keys() | far.keys()}


@lru_cache(maxsize=1024)
def _read(text: str) -> tuple[tuple[str, frozenset[str], int], ...]:
    return tuple(_found(text))


def _found(text: str) -> Iterator[tuple[str, frozenset[str], int]]:
    for found in _NUMBERED.finditer(text):
        noun = next(name for name in _NOUNS if found[name])
        values = _EACH_VALUE.findall(found["values"])
        is_open = bool(found["least"] or found["more"])
        yield noun, _spread(values, is_open=is_open, is_range=_is_range(found["values"])), found.start()
    for found in _ORDERED.finditer(text):
        if found["stem"]:
            yield "line", frozenset({_STEMS[found["stem"].casefold()]}), found.start()
            continue
        value = next(value for value in _ORDINALS if found[f"n{value}"] or found[f"m{value}"])
        noun = "line" if found["dutch"] else next(name for name in _NOUNS if found[name])
        yield noun, frozenset({value}), found.start()
    for found in _ANY_GRADE.finditer(text):
        yield "grade", frozenset({"any"}), found.start()
    for found in _POPULATIONS.finditer(text):
        yield "population", frozenset({"intention-to-treat" if found["itt"] else "per-protocol"}), found.start()
    for pattern in (_RISK, _RISK_BEHIND):
        for found in pattern.finditer(text):
            kind = "absolute" if found["which"].casefold().startswith("abs") else "relative"
            yield "risk", frozenset({kind}), found.start()


def _is_range(values: str) -> bool:
    return re.search(r"-|–|\b(?:to|tot|à|bis)\b", values) is not None


def _spread(values: list[str], *, is_open: bool, is_range: bool) -> frozenset[str]:
    """The values as written, roman ones as digits, a range or "or higher" with all it takes in."""
    plain = [str(_ROMAN.get(value.casefold(), value.casefold())) for value in values]
    numbers = [int(value) for value in plain if value.isdecimal()]
    if numbers and len(numbers) == len(plain) and (is_open or is_range):
        return frozenset(map(str, range(min(numbers), (_HIGHEST if is_open else max(numbers)) + 1)))
    return frozenset(plain)
