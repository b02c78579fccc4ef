"""The [[claim]] tables of claims.toml, checked and turned into `Claim` values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from claimcheck.claims.entry_text import check_characters, check_unique
from claimcheck.claims.figures import FigureProblem, StatedFigures, listed_figures
from claimcheck.claims.mistakes import Mistakes
from claimcheck.claims.model import Claim, Figure, Phrase
from claimcheck.claims.positions import Path
from claimcheck.claims.reference_entries import ReferenceList
from claimcheck.claims.shape import checked, label_of, texts_in
from claimcheck.claims.tables import ClaimTable

CONTEXT_WORDS = 5
"""A phrase with fewer words than this cannot support a claim alone."""
CONTEXT_CHARACTERS = 30
"""A phrase shorter than this, in code points, cannot support a claim alone."""

_Cited = tuple[int | str, ...]
_Resolved = tuple[tuple[str, ...], tuple[int, ...]]
"""Reference ids in printed order without repeats, and the printed numbers nobody carries."""


def read_claims(
    tables: Sequence[tuple[int, dict[str, Any]]], references: ReferenceList, language: str, mistakes: Mistakes
) -> tuple[Claim, ...]:
    """Check every claim; `tables` holds each with its index. Mistakes are recorded, not raised."""
    claims: list[Claim] = []
    first: dict[str, int] = {}
    resolved: dict[_Cited, _Resolved] = {}
    for index, raw in tables:
        where: Path = ("claim", index)
        table = checked(ClaimTable, raw, where, mistakes)
        label = label_of(where, raw)
        check_unique(table.id, where, first, label, mistakes)
        check_characters({"text": table.text}, where, label, mistakes)
        cited = tuple(table.references)
        if cited not in resolved:
            resolved[cited] = _resolve(cited, references)
        _check_ids(raw, references, where, label, mistakes)
        ids, unlisted = resolved[cited]
        text = table.text.strip()
        claims.append(
            Claim(
                id=table.id,
                text=text,
                line=mistakes.line(where),
                references=ids,
                unlisted=unlisted,
                cited=tuple(str(entry) for entry in dict.fromkeys(cited)),
                figures=_figures(text, raw, language, where, label, mistakes),
                phrases=_phrases(table.phrases, where, label, mistakes),
                page=table.page,
            )
        )
    return tuple(claims)


def _resolve(cited: _Cited, references: ReferenceList) -> _Resolved:
    """What a claim's entries stand for: a printed number means every reference that carries it."""
    ids: dict[str, None] = {}
    unlisted: dict[int, None] = {}
    for entry in cited:
        if isinstance(entry, str):
            ids[entry] = None
        elif entry in references.by_number:
            ids.update(dict.fromkeys(references.by_number[entry]))
        else:
            unlisted[entry] = None
    return tuple(ids), tuple(unlisted)


def _check_ids(raw: Mapping[str, Any], references: ReferenceList, where: Path, label: str, mistakes: Mistakes) -> None:
    for index, entry in texts_in(raw.get("references")):
        if entry in references.ids:
            continue
        if entry.isdigit():
            remedy = f"a printed number stands without quotes: {entry}"
        else:
            near = mistakes.suggestions.nearest(entry, references.ids)
            remedy = f"did you mean '{near}'?" if near else "add a [[reference]] with this id, or give a printed number"
        mistakes.at_value((*where, "references", index), f"{label}: no reference has the id '{entry}'", remedy)


def _figures(
    text: str, raw: Mapping[str, Any], language: str, where: Path, label: str, mistakes: Mistakes
) -> Sequence[Figure]:
    if "figures" not in raw:
        return StatedFigures(text, language)
    written = texts_in(raw["figures"]) if text else []
    figures: list[Figure] = []
    read = listed_figures(text, [figure for _, figure in written], language)
    for (index, _), figure in zip(written, read, strict=True):
        if isinstance(figure, FigureProblem):
            mistakes.at_value((*where, "figures", index), f"{label}: {figure.message}", figure.remedy)
        else:
            figures.append(figure)
    return tuple(figures)


def _phrases(phrases: list[str], where: Path, label: str, mistakes: Mistakes) -> tuple[Phrase, ...]:
    read: list[Phrase] = []
    for index, phrase in enumerate(phrases):
        wording = " ".join(phrase.split())
        if not wording:
            mistakes.at_value((*where, "phrases", index), f"{label}: a blank phrase", "write its wording or remove it")
            continue
        is_context = len(wording.split(" ")) < CONTEXT_WORDS or len(wording) < CONTEXT_CHARACTERS
        read.append(Phrase(phrase.strip(), is_context))
    return tuple(read)
