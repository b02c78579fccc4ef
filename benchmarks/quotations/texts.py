"""Articles to quote from: plain text files of a folder, or text generated from word lists."""

from __future__ import annotations

import random
import re
from pathlib import Path

from claimcheck.documents import Coverage, Document, Locator, Passage, PassageKind, Role
from claimcheck.text import Span

_SUBJECTS = (
    "patients children adults women men participants centres nurses surgeons volunteers families smokers "
    "survivors villagers students athletes veterans twins infants workers"
).split()
_VERBS = (
    "received completed reported declined tolerated described recorded underwent repeated refused reviewed "
    "measured collected compared followed assessed preferred resumed stopped observed"
).split()
_OBJECTS = (
    "treatment infusions questionnaires radiotherapy surgery tablets injections exercise counselling imaging "
    "biopsies transfusions interviews screening vaccination rehabilitation diaries placebo scans visits"
).split()
_QUALITIES = (
    "severe moderate mild daily weekly prolonged repeated early late additional standard intensive local "
    "systemic nocturnal seasonal painful rapid careful blinded unplanned ambulatory structured"
).split()
_NOUNS = (
    "fatigue nausea survival progression anaemia adherence satisfaction mobility appetite pressure weight sleep "
    "anxiety infection bleeding fracture oedema remission relapse recovery stiffness attendance"
).split()
_LINKS = (
    "during the {q} phase of the trial|after {n} weeks of {o}|in the group with {q} {z}|compared with {n} {s} "
    "who {v} {o}|although {z} was {not}associated with {o}|because {s} {v} {q} {o}|with a mean of {d} {u} of {o}|"
    "at a dose of {n} mg per day|while {d}% of the {s} {v} {o}|(P < 0.0{n})"
).split("|")


def articles(folder: Path | None, seed: int, limit: int) -> list[str]:
    """Up to `limit` articles of at least 5000 characters, in the folder's order, or generated."""
    if folder is None:
        source = random.Random(seed)
        return [generated(source) for _ in range(limit)]
    read = (path.read_text("utf-8", "replace") for path in sorted(folder.glob("**/*.txt")))
    return [text for text in read if len(text) >= 5000][:limit]


def generated(source: random.Random) -> str:
    """One article of about 25 000 characters."""
    return "\n\n".join(" ".join(_sentence(source) for _ in range(source.randrange(3, 9))) for _ in range(28))


def _sentence(source: random.Random) -> str:
    start = "The {q} {s} {v} {o}" if source.random() < 0.5 else "{n} {s} {v} {q} {o} for {z}"
    parts = [start, *source.sample(_LINKS, source.randrange(1, 4))]
    filled = re.sub(r"\{(\w+)\}", lambda found: _fill(found.group(1), source), " ".join(parts))
    return filled[0].upper() + filled[1:] + "."


def _fill(slot: str, source: random.Random) -> str:
    numbers = {"n": str(source.randrange(2, 99)), "d": f"{source.randrange(10, 990) / 10:.1f}"}
    listed = {"q": _QUALITIES, "s": _SUBJECTS, "v": _VERBS, "o": _OBJECTS, "z": _NOUNS, "not": ("", "not ")}
    return numbers.get(slot) or source.choice([*listed.get(slot, ("days", "hours", "weeks"))])


def document(text: str) -> Document:
    """A document with a passage for every block between blank lines."""
    passages = tuple(
        Passage(Span(*found.span()), Role.MAIN, PassageKind.PARAGRAPH, Locator(block=number))
        for number, found in enumerate(re.finditer(r"\S(?:[^\n]|\n(?![ \t]*\n))*", text), 1)
    )
    return Document(text, passages, "0" * 64, "text/plain", Coverage.FULL_TEXT, language="en")
