"""Seeded mistakes: how many are reported, how many right references raise an alarm."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from benchmarks.references.generated import JOURNALS, STYLES, Invented, invented, printed
from benchmarks.references.labelled import Labelled
from claimcheck.claims import Reference, Source, SourceKind
from claimcheck.sources import RegistryRecord
from claimcheck.verdicts.reference_checks.printed import differences

_SWAPPED = str.maketrans("0123456789", "9012345678")


def report(count: int, seed: int) -> None:
    """One line per kind of mistake, and one for references without any."""
    print(f"\n{'mistake':26}{'references':>12}{'reported':>10}{'beside it':>11}")
    for name, (part, alter) in _MISTAKES.items():
        source = random.Random(seed)
        seen: Counter[str] = Counter()
        for number in range(count):
            work, style = invented(source), number % STYLES
            wrong = alter(work, source)
            if wrong is None or printed(wrong, style) == printed(work, style):
                continue
            found = {one.part for one in differences(_reference(printed(wrong, style), work), _record(work))}
            seen["references"] += 1
            seen["reported"] += part in found
            seen["beside it"] += bool(found - {part})
        print(f"{name:26}{seen['references']:12}{seen['reported']:10}{seen['beside it']:11}")
    print("\nreported: the altered part is named; beside it: references where another part is named as well")


def false_alarms(references: Sequence[Labelled]) -> None:
    """Right references held against a record of their own labels: whatever is reported is false."""
    alarms: Counter[str] = Counter()
    alarmed = 0
    for reference in references:
        doi = next(iter(reference.truth["doi"]), "10.5555/none")
        cited = Reference("r", (1,), Source(f"doi:{doi}", SourceKind.DOI, doi), 1, text=reference.text, doi=doi)
        parts = {one.part for one in differences(cited, _of_labels(reference, doi))} - {"DOI"}
        alarms.update(parts)
        alarmed += bool(parts)
    named = ", ".join(f"{part} {count}" for part, count in sorted(alarms.items())) or "none"
    print(f"\nfalse differences: in {alarmed} of {len(references)} right references ({named})")


def _of_labels(reference: Labelled, doi: str) -> RegistryRecord:
    truth = reference.truth
    return RegistryRecord(
        identifier=doi,
        registered=True,
        title=next(iter(truth["title"]), ""),
        authors=tuple(truth["first_author"]),
        container=next(iter(truth["container"]), ""),
        years=tuple(map(int, truth["year"])),
        volume=next(iter(truth["volume"]), ""),
        pages="-".join(truth["pages"]),
        type="journal-article",
    )


def _reference(text: str, work: Invented) -> Reference:
    return Reference("r", (1,), Source(f"doi:{work.doi}", SourceKind.DOI, work.doi), 1, text=text, doi=work.doi)


def _record(work: Invented) -> RegistryRecord:
    return RegistryRecord(
        identifier=work.doi,
        registered=True,
        title=work.title,
        titles=(work.title,),
        authors=tuple(name for name, _ in work.names),
        container=work.journal[1],
        container_short=(work.journal[0],),
        year=work.year,
        years=(work.year,),
        volume=str(work.volume),
        issue=str(work.issue),
        pages=f"{work.first}-{work.last}",
        type="journal-article",
    )


def _word(work: Invented, source: random.Random) -> Invented:
    words = work.title.split()
    words.insert(source.randint(1, len(words) - 1), source.choice(("not", "een", "early")))
    return replace(work, title=" ".join(words))


def _digit(work: Invented, _source: random.Random) -> Invented | None:
    title = work.title.translate(_SWAPPED)
    return replace(work, title=title) if title != work.title else None


_Alter = Callable[[Invented, random.Random], Invented | None]
_MISTAKES: dict[str, tuple[str, _Alter]] = {
    "none": ("", lambda work, _: replace(work, issue=work.issue % 12 + 1)),
    "year off by one": ("year", lambda work, _: replace(work, year=work.year - 1)),
    "volume altered": ("volume", lambda work, _: replace(work, volume=int(str(work.volume).translate(_SWAPPED)))),
    "first page altered": ("pages", lambda work, _: replace(work, first=work.first + 9, last=work.last + 9)),
    "last page altered": ("pages", lambda work, _: replace(work, last=work.last + 3)),
    "authors in another order": ("first author", lambda work, _: replace(work, names=work.names[::-1])),
    "another journal": (
        "journal",
        lambda work, _: replace(work, journal=JOURNALS[(JOURNALS.index(work.journal) + 1) % len(JOURNALS)]),
    ),
    "a word in the title": ("title", _word),
    "a digit in the title": ("title", _digit),
}
