"""References printed from invented records, each in one of ten styles."""

from __future__ import annotations

import random

from benchmarks.references.labelled import Labelled

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
_JOURNALS = (
    ("J Invent Med", "Journal of Invented Medicine"),
    ("Ann Nucl Ther", "Annals of Nuclear Therapy"),
    ("Lancet Radiother", "The Lancet Radiotherapy"),
    ("Eur J Summer", "European Journal of Summer"),
)


def generated(count: int, seed: int) -> list[Labelled]:
    """`count` references, the same for the same seed."""
    source = random.Random(seed)
    return [_one(source, number % 10) for number in range(count)]


def _one(source: random.Random, style: int) -> Labelled:
    names = source.sample(_NAMES, 3)
    initials = ["".join(source.sample(_INITIALS, source.randint(1, 2))) for _ in names]
    title = f"{source.choice(_SUBJECTS)} {source.choice(_RELATIONS)} {source.choice(_OBJECTS)}"
    short, long = source.choice(_JOURNALS)
    year, volume, issue = source.randint(1985, 2025), source.randint(2, 480), source.randint(1, 12)
    first = source.randint(3, 2800)
    last = first + source.randint(1, 30)
    brief = _brief(first, last)
    doi = f"10.{source.randint(1000, 9999)}/{short.split()[0].lower()}.{year}({issue}){first}"
    vancouver = ", ".join(f"{name} {letters}" for name, letters in zip(names, initials, strict=True))
    dotted = [f"{name}, {'. '.join(letters)}." for name, letters in zip(names, initials, strict=True)]
    before = [f"{'. '.join(letters)}. {name}" for name, letters in zip(names, initials, strict=True)]
    month = source.choice(("Jan", "May", "Sep"))
    place, words = f"{volume}({issue}), {first}–{last}", f"vol. {volume}, no. {issue}, pp. {first}-{last}"
    numbers = f"{volume}({issue}):{first}-{brief}. Epub {year} Jan 1"
    texts = (
        f"{vancouver}. {title}. {short}. {year};{volume}({issue}):{first}-{brief}.",
        f"{names[0]} {initials[0]}, et al. {title}. {short} {year};{volume}:{first}–{last}. doi:{doi}.",
        f"{dotted[0]}, {dotted[1]}, & {dotted[2]} ({year}). {title}. {long}, {place}. https://doi.org/{doi}",
        f"{before[0]}, {before[1]} and {before[2]}, “{title},” {long}, {words}, {month}. {year}.",
        f"[12] {before[0]}, {before[1]}, {short} {year}, {volume}, {first}.",
        f"{names[0]} {initials[0]}, et al., “{title}”, {short}., {year};{volume}:{first}-{last}, doi:{doi}.",
        f"{dotted[0]}, {dotted[1]}, {year}. {title}. {long} {volume}, {first}–{last}.",
        f"3. {vancouver}. {title}. {short} {volume}:{first}-{brief}, {year}",
        f"{before[0]}, {before[1]}, {title}, {short}. {volume} ({year}) {first}–{last}.",
        f"({source.randint(1, 40)}) {names[0]} {initials[0]} et al. {title}. {short} {year} {month} 3;{numbers}.",
    )
    has_doi, has_title = style in {1, 2, 5}, style != 4
    return Labelled(
        texts[style],
        {
            "doi": (doi,) if has_doi else (),
            "year": (str(year),),
            "volume": (str(volume),),
            "pages": (str(first),) if style == 4 else (str(first), str(brief) if style in {0, 7, 9} else str(last)),
            "title": (title,) if has_title else (),
            "first_author": (names[0],),
        },
    )


def _brief(first: int, last: int) -> str:
    """The last page without the digits it shares with the first: 1091, 1103 is '103'."""
    start, end = str(first), str(last)
    if len(start) != len(end):
        return end
    shared = next((at for at, pair in enumerate(zip(start, end, strict=True)) if pair[0] != pair[1]), len(end) - 1)
    return end[shared:]
