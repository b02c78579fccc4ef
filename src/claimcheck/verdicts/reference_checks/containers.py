"""Journal names: "N Engl J Med" is "The New England Journal of Medicine"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from claimcheck.verdicts.reference_checks.words import folded, word_list

# What ISO 4 leaves out of an abbreviated title: articles, prepositions, conjunctions.
_LEFT_OUT = frozenset(
    "the a an of and for in on to at by with from de du des la le les l d et en dans pour sur "
    "der die das des dem den und fur im van voor het een op del della di e y para el los las il".split()
)
# "U S A" would lose its last letter as an article.
_COUNTRY = re.compile(r"\b(?:U\.? ?S\.? ?A\b|United States of America\b)", re.IGNORECASE)
_PLACE = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
_SECTION = re.compile(r"\s*[:.–—]\s+.*$")
_SHORTEST_CONTRACTION = 3


def is_same_container(printed: str, stated: Iterable[str]) -> bool:
    """Whether a printed journal name stands for one of the names a registry gives.

    It does if it is that name without its articles and prepositions, or each of its words abbreviates the word in
    the same place (beginning of it, or a contraction of it: "Natl" is "National"), or it is its initials. A place
    in brackets ("Lancet (London)") and a section behind a colon may be left out.
    """
    ours = _significant(printed)
    if not ours:
        return True
    for name in stated:
        for variant in dict.fromkeys((name, _PLACE.sub("", name), _SECTION.sub("", name))):
            theirs = _significant(variant)
            if theirs and (_abbreviates(ours, theirs) or _abbreviates(theirs, ours) or _is_acronym(printed, variant)):
                return True
        if _abbreviates(_significant(_PLACE.sub("", printed)), _significant(name)):
            return True
    return False


def _significant(name: str) -> list[str]:
    words = word_list(_COUNTRY.sub("usa", name))
    return [word for word in words if word not in _LEFT_OUT] or words


def _abbreviates(short: Sequence[str], full: Sequence[str]) -> bool:
    if "".join(short) == "".join(full):
        return True
    if len(short) != len(full):
        return False
    return all(_stands_for(ours, theirs) for ours, theirs in zip(short, full, strict=True))


def _stands_for(short: str, full: str) -> bool:
    """Whether a word abbreviates another: its beginning, or letters of it in order from the first on."""
    if full.startswith(short):
        return True
    if len(short) < _SHORTEST_CONTRACTION or short[0] != full[0] or len(short) >= len(full):
        return False
    if len(short) == _SHORTEST_CONTRACTION and short[-1] != full[-1]:
        return False
    letters = iter(full)
    return all(letter in letters for letter in short)


def _is_acronym(printed: str, name: str) -> bool:
    letters = folded(printed).replace(".", "").replace(" ", "").removeprefix("the")
    if not printed.isupper() or not letters.isalpha():
        return False
    every = word_list(name)
    return letters in {
        "".join(word[0] for word in every),
        "".join(word[0] for word in every if word != "the"),
        "".join(word[0] for word in _significant(name)),
    }


def names_container(text: str, title: str, stated: Iterable[str]) -> bool:
    """Whether some run of words in a printed reference stands for one of the names a registry gives.

    A name of a single word ("Blood", "Cancer") is looked for outside the title, where it would mean something else.
    """
    everywhere, outside = _content_words(text), _content_words(text.replace(title, " ") if title else text)
    for name in stated:
        for variant in dict.fromkeys((name, _PLACE.sub("", name))):
            theirs = _significant(variant)
            width = len(theirs)
            ours = everywhere if width > 1 else outside
            if width and any(_abbreviates(ours[at : at + width], theirs) for at in range(len(ours) - width + 1)):
                return True
    return False


def _content_words(text: str) -> list[str]:
    return [word for word in word_list(_COUNTRY.sub("usa", text)) if word not in _LEFT_OUT]
