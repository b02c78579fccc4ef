"""References printed from invented records, each in one of ten styles."""

from __future__ import annotations

import random
from dataclasses import dataclass

from benchmarks.references.labelled import Labelled

STYLES = 10
_NAMES = (
    "Winter",
    "Zomer",
    "Lefèvre",
    "Müller",
    "van der Berg",
    "O’Neill",
    "Jansen-Smit",
    "Castellanos",
    "Ng",
    "De Wit",
)
_INITIALS = "ABCDEHJKLMNPRST"
_SUBJECTS = ("Radioligand therapy", "Lutetium treatment", "Long-term survival", "Quality of life", "Imaging response")
_RELATIONS = ("in adults with", "after surgery for", "and the course of", "versus best care in", "among survivors of")
_OBJECTS = (
    "neuroendocrine tumours",
    "castration-resistant prostate cancer",
    "thyroid nodules: a 5-year follow-up",
    "uncommon disease (the SUMMER trial)",
    "HER2-positive cancer",
)
JOURNALS = (
    ("J Invent Med", "Journal of Invented Medicine"),
    ("Ann Nucl Ther", "Annals of Nuclear Therapy"),
    ("Lancet Radiother", "The Lancet Radiotherapy"),
    ("Eur J Summer", "European Journal of Summer"),
)


@dataclass(frozen=True, slots=True)
class Invented:
    """A work nobody wrote. `names` are (family, initials); `journal` is the short and the long name."""

    names: tuple[tuple[str, str], ...]
    title: str
    journal: tuple[str, str]
    year: int
    volume: int
    issue: int
    first: int
    last: int
    key: int

    @property
    def doi(self) -> str:
        return f"10.{1000 + self.key}/inv.{self.key}({self.key % 9}){self.key * 7}"


def invented(source: random.Random) -> Invented:
    names = source.sample(_NAMES, 3)
    first = source.randint(3, 2800)
    return Invented(
        names=tuple((name, "".join(source.sample(_INITIALS, source.randint(1, 2)))) for name in names),
        title=f"{source.choice(_SUBJECTS)} {source.choice(_RELATIONS)} {source.choice(_OBJECTS)}",
        journal=source.choice(JOURNALS),
        year=source.randint(1985, 2025),
        volume=source.randint(2, 480),
        issue=source.randint(1, 12),
        first=first,
        last=first + source.randint(1, 30),
        key=source.randint(1, 8000),
    )


def printed(work: Invented, style: int) -> str:
    """The work as a reference list prints it. Styles 1, 2 and 5 carry the DOI; style 4 no title and no last page."""
    vancouver = ", ".join(f"{name} {letters}" for name, letters in work.names)
    dotted = [f"{name}, {'. '.join(letters)}." for name, letters in work.names]
    before = [f"{'. '.join(letters)}. {name}" for name, letters in work.names]
    lead = "{} {}".format(*work.names[0])
    title, (short, long), year, volume, issue = work.title, work.journal, work.year, work.volume, work.issue
    brief = _brief(work.first, work.last)
    pages = f"{work.first}–{work.last}"
    apa = f"{dotted[0]}, {dotted[1]}, & {dotted[2]}"
    ieee = f"{long}, vol. {volume}, no. {issue}, pp. {pages}, May {year}"
    return (
        f"{vancouver}. {title}. {short}. {year};{volume}({issue}):{work.first}-{brief}.",
        f"{lead}, et al. {title}. {short} {year};{volume}:{pages}. doi:{work.doi}.",
        f"{apa} ({year}). {title}. {long}, {volume}({issue}), {pages}. doi:{work.doi}",
        f"{before[0]}, {before[1]} and {before[2]}, “{title},” {ieee}.",
        f"[12] {before[0]}, {before[1]}, {short} {year}, {volume}, {work.first}.",
        f"{lead}, et al., “{title}”, {short}., {year};{volume}:{pages}, doi:{work.doi}.",
        f"{dotted[0]}, {dotted[1]}, {year}. {title}. {long} {volume}, {pages}.",
        f"3. {vancouver}. {title}. {short} {volume}:{work.first}-{brief}, {year}",
        f"{before[0]}, {before[1]}, {title}, {short}. {volume} ({year}) {pages}.",
        f"(7) {lead} et al. {title}. {short} {year} May 3;{volume}({issue}):{work.first}-{brief}. Epub {year} Jan 1.",
    )[style]


def generated(count: int, seed: int) -> list[Labelled]:
    """`count` references, the same for the same seed."""
    source = random.Random(seed)
    return [_labelled(invented(source), number % STYLES) for number in range(count)]


def _labelled(work: Invented, style: int) -> Labelled:
    last = _brief(work.first, work.last) if style in {0, 7, 9} else str(work.last)
    return Labelled(
        printed(work, style),
        {
            "doi": (work.doi,) if style in {1, 2, 5} else (),
            "year": (str(work.year),),
            "volume": (str(work.volume),),
            "pages": (str(work.first),) if style == 4 else (str(work.first), last),
            "title": (work.title,) if style != 4 else (),
            "first_author": (work.names[0][0],),
        },
    )


def _brief(first: int, last: int) -> str:
    """The last page without the digits it shares with the first: 1091, 1103 is '103'."""
    start, end = str(first), str(last)
    if len(start) != len(end):
        return end
    shared = next((at for at, pair in enumerate(zip(start, end, strict=True)) if pair[0] != pair[1]), len(end) - 1)
    return end[shared:]
