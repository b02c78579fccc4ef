"""The reference as printed, held against the registry's record: each difference, with both values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.claims import Reference
from claimcheck.claims.citations import Citation, parse_citation
from claimcheck.sources import RegistryRecord
from claimcheck.verdicts.reference_checks.containers import is_same_container, names_container
from claimcheck.verdicts.reference_checks.pages import full_range, is_same_range
from claimcheck.verdicts.reference_checks.titles import title_difference
from claimcheck.verdicts.reference_checks.words import title_words, word_list

_GROUP_WORDS = frozenset(
    "group investigators collaborators collaboration committee consortium network society association organisation "
    "organization agency ministry institute university trialists study panel force team writing centre center".split()
)
_LONGEST_NAME = 4
_SHORTEST_TITLE = 3
_NUMBER = re.compile(r"[A-Za-z]*\d+")
_LOCATOR = re.compile(r"(?:https?://|www\.|10\.\d{4,9}/)\S*")
_ARTICLES = frozenset({"journal-article", "preprint", "article-journal", "proceedings-article"})


@dataclass(frozen=True, slots=True)
class Difference:
    """One part of a reference that is printed otherwise than the registry has it."""

    part: str
    printed: str
    stated: str
    note: str = ""

    def __str__(self) -> str:
        """'year: printed 2016, registry 2017'."""
        said = f"{self.part}: printed “{self.printed}”, registry “{self.stated}”"
        return f"{said} ({self.note})" if self.note else said


def differences(reference: Reference, record: RegistryRecord) -> tuple[Difference, ...]:
    """Every part in which the printed reference and the registry's record disagree, in the order of a reference.

    A part that is not printed, that the registry does not give, or that the printed style leaves uncertain is not
    compared. Where the registry's value stands elsewhere in the printed text, the reading is at fault and not the
    reference.
    """
    printed = parse_citation(reference.text)
    if len(printed.dois) > 1:
        # Several works under one number: whose year, volume and pages were read is not certain.
        printed = Citation(dois=printed.dois)
    text = _LOCATOR.sub(" ", reference.text)
    return tuple(
        difference
        for found in (
            _doi(reference, printed),
            _first_author(text, printed, record),
            _title(reference, printed, record),
            _container(text, printed, record),
            _year(text, printed, record),
            _volume(text, printed, record),
            _pages(text, printed, record),
        )
        for difference in found
    )


def _doi(reference: Reference, printed: Citation) -> Iterator[Difference]:
    if printed.dois and reference.source.location not in printed.dois:
        joined = "".join(reference.text.split()).casefold()
        if reference.source.location not in joined:
            yield Difference("DOI", printed.dois[0], reference.source.location, "as `doi` in claims.toml")


def _first_author(text: str, printed: Citation, record: RegistryRecord) -> Iterator[Difference]:
    if not record.authors or not printed.first_author:
        return
    ours, theirs = word_list(printed.first_author), word_list(record.authors[0])
    is_group = _GROUP_WORDS & {*ours, *theirs} or len(ours) > _LONGEST_NAME
    if is_group or not ours or not theirs or ours[-1] == theirs[-1] or "".join(ours) == "".join(theirs):
        return
    opening = word_list(text)[: len(ours) + len(theirs) + 1]
    if "".join(theirs) not in "".join(opening) and ours[-1] not in theirs:
        yield Difference("first author", printed.first_author, record.authors[0])


def _title(reference: Reference, printed: Citation, record: RegistryRecord) -> Iterator[Difference]:
    title = reference.title or printed.title
    stated = [one for one in (record.title, *record.titles) if one]
    words = title_words(title)
    if len(words) < _SHORTEST_TITLE or not stated:
        return
    if not reference.title and is_same_container(title, [record.container, *record.container_short]):
        return  # the style prints no title, and the journal stands in its place
    whole = " ".join(title_words(reference.text))
    if any(f" {' '.join(title_words(one))} " in f" {whole} " for one in stated):
        return
    found = title_difference(title, stated)
    if found is not None:
        note = "the DOI may belong to another work" if found.is_another_work else str(found)
        yield Difference("title", title, found.stated, note)


def _container(text: str, printed: Citation, record: RegistryRecord) -> Iterator[Difference]:
    names = [name for name in (record.container, *record.container_short) if name]
    if not names or not printed.container or record.type not in _ARTICLES:
        return
    if not is_same_container(printed.container, names) and not names_container(text, printed.title, names):
        yield Difference("journal", printed.container, names[0])


def _year(text: str, printed: Citation, record: RegistryRecord) -> Iterator[Difference]:
    years = record.years or ((record.year,) if record.year else ())
    is_elsewhere = any(str(year) in _numbers(text) for year in years)
    if printed.year and years and printed.year not in years and not is_elsewhere:
        yield Difference("year", str(printed.year), " or ".join(map(str, sorted(years))))


def _volume(text: str, printed: Citation, record: RegistryRecord) -> Iterator[Difference]:
    ours, theirs = (_NUMBER.match(volume.casefold()) for volume in (printed.volume, record.volume))
    if ours and theirs and ours[0] != theirs[0] and theirs[0] not in _numbers(text):
        yield Difference("volume", printed.volume, record.volume)


def _pages(text: str, printed: Citation, record: RegistryRecord) -> Iterator[Difference]:
    ours, theirs = full_range(printed.pages), full_range(record.pages)
    if ours is None or theirs is None or is_same_range(printed.pages, record.pages):
        return
    is_article_number = not theirs[1] and (theirs[0] in _numbers(text) or ours[0] == "1")
    if not is_article_number and not (ours[0] != theirs[0] and theirs[0] in _numbers(text)):
        yield Difference("pages", printed.pages, record.pages)


def _numbers(text: str) -> set[str]:
    return {number.casefold() for number in _NUMBER.findall(text)}
