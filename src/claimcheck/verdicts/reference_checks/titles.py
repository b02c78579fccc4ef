"""Whether two titles are the same, and where they part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimcheck.verdicts.reference_checks.words import title_words

# British and American spelling. Likeness cannot tell them from two drugs: "methylprednisone" and
# "methylprednisolone" are more alike than "centre" and "center".
_SPELLINGS = (
    ("ae", "e"), ("oe", "e"), ("our", "or"), ("ys", "yz"), ("is", "iz"), ("ll", "l"), ("ph", "f"), ("ogue", "og"),
    ("mme", "m"), ("tre", "ter"), ("cre", "cer"), ("bre", "ber"),
)  # fmt: skip
_ANOTHER_WORK = 60.0
"""Titles less alike than this (0 to 100, by their words in any order) belong to different works."""
_ELLIPSES = ("…", "...")
_LONGEST = 600
"""Characters of a title that are compared."""
_MOST_PARTS = 8
_SITE_SEPARATOR = re.compile(r"\s+[|·•»›–—-]\s+|\s*[|»›]\s*")
_MARKED = re.compile(r"^\s*[\[(]?(?:RETRACTED|WITHDRAWN|REMOVED)(?: ARTICLE| PAPER)?[\])]?\s*[:.–—-]\s*")
_SUBTITLE = re.compile(r"\s*[:.?!–—]\s+|\s+[–—-]\s+")
_ASIDE = re.compile(r"[\[(][^\[\]()]{1,60}[\])]\s*\.?$")
_FOOTNOTE_MARK = re.compile(r"[*†‡§]+$")


@dataclass(frozen=True, slots=True)
class TitleDifference:
    """`missing` are words only the source has, `added` words only the printed title has; both as folded words."""

    stated: str
    missing: tuple[str, ...]
    added: tuple[str, ...]
    is_another_work: bool

    def __str__(self) -> str:
        """'printed has “een” too', for a finding."""
        parts = []
        if self.added:
            parts.append(f"only printed: “{' '.join(self.added)}”")
        if self.missing:
            parts.append(f"not printed: “{' '.join(self.missing)}”")
        return "; ".join(parts)


def title_difference(printed: str, stated: Iterable[str]) -> TitleDifference | None:
    """How a printed title departs from every title a source states; None if it agrees with one of them, or none is.

    A main title without its subtitle agrees. Spelling variants of one word agree; numbers, negations and words
    left out or put in never do.
    """
    best: TitleDifference | None = None
    for title in stated:
        found = _difference(printed[:_LONGEST], _MARKED.sub("", title[:_LONGEST]))
        if found is None:
            return None
        if best is None or len(found.missing) + len(found.added) < len(best.missing) + len(best.added):
            best = found
    return best


def page_title_difference(printed: str, page_title: str) -> TitleDifference | None:
    """As `title_difference`, for a web page whose title may carry the site's name before or behind its own."""
    return title_difference(printed, _without_site(page_title))


def _without_site(title: str) -> tuple[str, ...]:
    """The title whole, and each part a separator leaves of it, longest first."""
    parts = _SITE_SEPARATOR.split(title[:_LONGEST])[:_MOST_PARTS]
    if len(parts) == 1:
        return (title,)
    runs = [" ".join(parts[:count]) for count in range(len(parts) - 1, 0, -1)]
    runs += [" ".join(parts[count:]) for count in range(1, len(parts))]
    return (title, *dict.fromkeys(run for run in runs if len(run.split()) > 1 or len(parts) > 1))


def _difference(printed: str, stated: str) -> TitleDifference | None:
    ours, theirs = title_words(_FOOTNOTE_MARK.sub("", printed)), title_words(_FOOTNOTE_MARK.sub("", stated))
    if not ours or not theirs or "".join(ours) == "".join(theirs):
        return None
    if _is_main_title(printed, theirs) or _is_main_title(stated, ours):
        return None
    if printed.rstrip().endswith(_ELLIPSES) and theirs[: len(ours)] == ours:
        return None
    missing, added = _departures(ours, theirs)
    if not missing and not added:
        return None
    return TitleDifference(stated, missing, added, _likeness(ours, theirs) < _ANOTHER_WORK)


def _is_main_title(whole: str, words: Sequence[str]) -> bool:
    """Whether `words` are `whole` without its subtitle, or without a remark in brackets at its end."""
    wanted = "".join(words)
    if "".join(title_words(_ASIDE.sub("", whole))) == wanted:
        return True
    return any("".join(title_words(whole[: cut.start()])) == wanted for cut in _SUBTITLE.finditer(whole))


def _departures(ours: Sequence[str], theirs: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - a C library, loaded only where titles differ

    missing: list[str] = []
    added: list[str] = []
    for step in Indel.opcodes(ours, theirs):
        if step.tag == "delete":
            added += ours[step.src_start : step.src_end]
        elif step.tag == "insert":
            missing += theirs[step.dest_start : step.dest_end]
    _take_out_variants(added, missing)
    if "".join(added) == "".join(missing):  # "follow up" and "followup"
        return (), ()
    return tuple(missing), tuple(added)


def _take_out_variants(added: list[str], missing: list[str]) -> None:
    """Remove the pairs that are one word in two spellings."""
    for word in list(added):
        respelled = _respelled(word)
        other = next((other for other in missing if _respelled(other) == respelled), None)
        if other is not None:
            added.remove(word)
            missing.remove(other)


def _respelled(word: str) -> str:
    for british, american in _SPELLINGS:
        word = word.replace(british, american)
    return word


def _likeness(ours: Sequence[str], theirs: Sequence[str]) -> float:
    from rapidfuzz.fuzz import token_sort_ratio  # noqa: PLC0415 - as above

    return token_sort_ratio(" ".join(ours), " ".join(theirs))
