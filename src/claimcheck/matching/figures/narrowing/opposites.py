"""Words that name different groups, times or measures: where the claim says one, the other is no proof."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

_OPPOSITES: Final = tuple(
    tuple(frozenset(f"w:{word}" for word in side.split()) for side in line.split("|"))
    for line in (
        "treatment intervention active experimental verum treated intervene|control placebo sham comparator untreated",
        "man male boy|woman female girl",
        "child pediatric paediatric infant adolescent|adult",
        "young|old elderly",
        "baseline|follow-up endpoint",
        "before pre prior|after post",
        "systolic|diastolic",
        "primary|secondary",
        "mean average|median",
        "minimum min|maximum max",
        "incidence|prevalence",
        "import|export",
        "left|right",
        "urban|rural",
        "mortality death die dead deceased|survival survive alive survivor",
        "inpatient|outpatient",
        "world worldwide global international|national domestic",
        "daily|weekly|monthly|yearly annual annually",
        "low|high",
        "first|second|third|fourth|fifth",
        "responder|non-responder",
        "responder response|progression",
        "complete|partial",
        "early|late",
        "sensitivity|specificity",
        "north northern|south southern",
        "east eastern|west western",
        "europe european|america american|asia asian|africa african",
        "belgium belgian|netherlands dutch|france french|germany german|spain spanish|italy italian",
        "diagnosis diagnose|death die mortality",
        "cost spend spending expenditure|income revenue turnover saving",
        "monday|tuesday|wednesday|thursday|friday|saturday|sunday",
        "january|february|march|april|may|june|july|august|september|october|november|december",
        "smoker|nonsmoker non-smoker",
        "physician doctor specialist|nurse",
    )
)


def _sides() -> dict[str, tuple[tuple[int, int], ...]]:
    found: dict[str, list[tuple[int, int]]] = {}
    for row, sides in enumerate(_OPPOSITES):
        for side, keys in enumerate(sides):
            for key in keys:
                found.setdefault(key, []).append((row, side))
    return {key: tuple(places) for key, places in found.items()}


_SIDES: Final = _sides()


def opposed(claim_keys: Iterable[str], source_keys: Iterable[str]) -> tuple[str, str] | None:
    """The first pair of keys that exclude each other, the claim's first; None when the source also says the claim's."""
    said = _placed(source_keys)
    for key in sorted(set(claim_keys)):
        for row, side in _SIDES.get(_plain(key), ()):
            sides = said.get(row, {})
            if sides and side not in sides:
                return _plain(key)[2:], next(iter(sides.values()))
    return None


def opposites_of(keys: Iterable[str]) -> frozenset[str]:
    """The keys of what these keys exclude: those of women for those of men."""
    return frozenset(
        other
        for key in keys
        for row, side in _SIDES.get(_plain(key), ())
        for at, others in enumerate(_OPPOSITES[row])
        if at != side
        for other in others
    )


def _placed(keys: Iterable[str]) -> dict[int, dict[int, str]]:
    found: dict[int, dict[int, str]] = {}
    for key in sorted(set(keys)):
        for row, side in _SIDES.get(_plain(key), ()):
            found.setdefault(row, {}).setdefault(side, _plain(key)[2:])
    return found


def _plain(key: str) -> str:
    return f"w:{key[2:]}" if key.startswith("n:") else key
