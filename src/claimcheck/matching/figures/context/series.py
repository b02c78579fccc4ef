"""Which words of a sentence belong to which of its figures.

"65.2 % in the 177Lu group and 10.8 % in the control group", "A had 5 % and B had 10 %", "1 %, 2 % and 9 % in A, B
and C, respectively": a sentence with several figures of a kind shares some words among them and gives each its own.
Nothing here knows what the words mean; only separators, prepositions and order are read.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import Final, TypeVar

from claimcheck.matching.figures.context.parallels import parallel_phrase
from claimcheck.matching.lexicon import ContextWord
from claimcheck.text import Span

_AGAINST: Final = (
    r"(?=(?:\s+(?!(?:and|or|en|of|et|ou|und|oder)\b)[^\W\d_]+){0,4}\s*(?:\d|$))"  # "12 % against 9 %", no protection
)
_STRONG: Final = {
    "en": r"versus|vs\.?|v\.?|compared\s+(?:with|to)|as\s+opposed\s+to|as\s+against|whereas|while|but|than|"
    rf"against{_AGAINST}",
    "nl": r"versus|vs\.?|(?:vergeleken|in\s+vergelijking)\s+met|tegenover|terwijl|maar|dan|"
    rf"ten\s+opzichte\s+van|tegen{_AGAINST}",
    "fr": r"versus|vs\.?|comparée?s?\s+(?:à|aux?)|par\s+rapport\s+(?:à|aux?)|tandis\s+que|alors\s+que|mais|"
    rf"que|contre{_AGAINST}",
    "de": r"versus|vs\.?|gegenüber|verglichen\s+mit|im\s+vergleich\s+(?:zu[rm]?|mit)|während|aber|sondern|als|"
    rf"gegen{_AGAINST}",
}
_AND: Final = {
    "en": r"and|or|to",
    "nl": r"en|of|(?:naar|tot)(?=\s*(?:\d|$))",
    "fr": r"et|ou|à(?=\s*(?:\d|$))",
    "de": r"und|oder|auf(?=\s*(?:\d|$))",
}
"""Also what leads from one figure to the next: "from 14 weeks in 2020 to 9 weeks in 2023"."""
_RESPECTIVELY: Final = re.compile(
    r"\b(?:respectively|respectievelijk|respectivement|beziehungsweise|jeweils|resp\.|bzw\.)", re.IGNORECASE
)
_OWN_PREPOSITION: Final = {
    "en": r"in|with|for|among|amongst|on|under|receiving|at|of\s+(?:the|those)",
    "nl": r"in|met|voor|bij|onder|op|na|aan|van\s+(?:de|het|die)",
    "fr": r"dans|avec|pour|chez|parmi|sous|en|du|des|à|au|aux|après|de\s+(?:la|ceux)",
    "de": r"in|im|mit|für|bei|unter|auf|der|des|am|an|nach|beim",
}
_BRACKETS: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_BARE_ROW: Final = re.compile(
    r"\s+(?:versus|vs\.?|contre|tegenover|tegen|gegenüber|against|compared\s+with)\s+(?:de\s+)?", re.IGNORECASE
)
_ENDS_ITEM: Final = re.compile(r"\s*(?:[,;.]|and\b|or\b|en\b|of\b|et\b|ou\b|und\b|oder\b|$)")
_PUNCTUATION: Final = re.compile(r"[,;:]")
_VERSUS: Final = frozenset({"vs", "v", "versus", "contre", "tegen", "tegenover", "respectively"})
_PERSON: Final = "e:person"
"""Patients before a bracketed share tell no figures apart: "in 273 patients (11.5 %)"."""
_LABEL_WORDS: Final = 3
"""Content words of a label kept where its end cannot be told from what follows."""


_Label = TypeVar("_Label")


@dataclass(frozen=True, slots=True)
class Attachment:
    """For each figure the positions of the words that are its own, and the words all figures share."""

    own: tuple[frozenset[int], ...]
    shared: frozenset[int]

    def of(self, figure: int) -> frozenset[int]:
        """The words that speak of one figure: its own and the shared ones."""
        return self.own[figure] | self.shared


@dataclass(frozen=True, slots=True)
class _Language:
    strong: re.Pattern[str]
    conjunction: re.Pattern[str]
    comma: re.Pattern[str]
    items: re.Pattern[str]
    own_preposition: re.Pattern[str]


def _compiled(language: str) -> _Language:
    strong, conjunction = _STRONG[language], _AND[language]
    return _Language(
        re.compile(rf";|:|(?<!\w)(?:{strong})(?!\w)|[.!?]\s", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{conjunction})(?!\w)", re.IGNORECASE),
        re.compile(r",|/|\n"),
        re.compile(rf"(?:,|;|/)(?:\s*(?:{conjunction})(?!\w))?|(?<!\w)(?:{strong}|{conjunction})(?!\w)", re.IGNORECASE),
        re.compile(rf"\s*\)?\s*(?:{_OWN_PREPOSITION[language]})(?!\w)", re.IGNORECASE),
    )


_LANGUAGES: Final = {language: _compiled(language) for language in _STRONG}


def attach(text: str, figures: Sequence[Span], words: Sequence[ContextWord], language: str) -> Attachment:
    """Divide `words` among `figures` (spans in `text`, in order, of one kind).

    A figure alone shares everything with nobody: all words are shared. The division is linear in the number of
    words times figures of a unit, both bounded by the length of a sentence.
    """
    everything = frozenset(range(len(words)))
    if len(figures) < 2:  # noqa: PLR2004 - nothing to divide
        return Attachment((frozenset(),) * len(figures), everything)
    rules = _LANGUAGES.get(language.split("-", maxsplit=1)[0], _LANGUAGES["en"])
    listed = _in_brackets(text, figures, words, rules)
    if listed:
        return Attachment(listed, everything.difference(*listed))
    whole, text = text, _without_asides(text, figures)
    clusters = _clusters(figures, words)
    own: list[set[int]] = [set() for _ in figures]
    if len(clusters) > 1:
        spans = [Span(figures[cluster[0]].start, figures[cluster[-1]].end) for cluster in clusters]
        for cluster, found in zip(clusters, _divide(text, spans, words, rules), strict=True):
            for at in cluster:
                own[at] |= found
    for number, cluster in enumerate(clusters):
        if len(cluster) > 1:
            start = figures[clusters[number - 1][-1]].end if number else 0
            end = figures[clusters[number + 1][0]].start if number + 1 < len(clusters) else len(text)
            labels = _labels_of_row(text, [figures[at] for at in cluster], words, rules, Span(start, end))
            for at, label in zip(cluster, labels, strict=True):
                own[at] -= set().union(*labels) - label
                own[at] |= label
    for bracket in (Span(*each.span()) for each in _BRACKETS.finditer(whole)):
        within = {at for at, each in enumerate(figures) if bracket.start <= each.start and each.end <= bracket.end}
        if 0 < len(within) < len(figures):  # what a bracket says of its figures it says of no others
            aside = _between(words, bracket.start, bracket.end)
            own = [mine | aside if at in within else mine - aside for at, mine in enumerate(own)]
            behind = max(within) + 1
            if behind < len(figures) and not rules.items.search(whole, bracket.end, figures[behind].start):
                own[behind] |= _between(words, bracket.end, figures[behind].start)  # "(120 with diabetes) died 45"
    _divide_clauses(whole, figures, words, own)
    return Attachment(tuple(map(frozenset, own)), everything.difference(*own))


def _divide_clauses(text: str, figures: Sequence[Span], words: Sequence[ContextWord], own: list[set[int]]) -> None:
    """Leave what a clause behind a semicolon says to its own figures; its row of figures follows the clause before.

    "8 % in A and 9 % in B; 3 % and 5 %, respectively, died": only the latter died, 3 % of them in A.
    """
    edges = [0, *(found.end() for found in re.finditer(";", text)), len(text)]
    taken = set[int]().union(*own)
    before: list[int] = []
    for start, end in pairwise(edges):
        here = [at for at, each in enumerate(figures) if start <= each.start < end]
        if not here:
            continue
        if before:
            inherited = ranked_labels([own[at] for at in before]) if len(before) == len(here) else []
            is_row = inherited and not any(own[at] for at in here) and _RESPECTIVELY.search(text, start, end)
            free = _between(words, start, end) - taken
            if is_row:
                said = _between(words, 0, start) - taken
                for at in before:
                    own[at] |= said
            for slot, at in enumerate(here):
                own[at] |= free | (inherited[slot] if is_row else set())
        before = here


def ranked_labels(own: Sequence[set[_Label]]) -> list[set[_Label]]:
    """What tells the figures of a row apart, in order; empty where one has nothing of its own."""
    common = set.intersection(*own)
    labels = [each - common for each in own]
    return labels if len(own) > 1 and all(labels) else []


def follows_order(text: str, figures: Sequence[Span]) -> bool:
    """Whether bare figures are given in the order of what was named before: "2 % and 3 %, respectively"."""
    if len(figures) < 2:  # noqa: PLR2004 - no order
        return False
    if _RESPECTIVELY.search(text, figures[0].end):
        return True
    return len(figures) == 2 and bool(_BARE_ROW.fullmatch(text, figures[0].end, figures[1].start))  # noqa: PLR2004


def _in_brackets(
    text: str, figures: Sequence[Span], words: Sequence[ContextWord], rules: _Language
) -> tuple[frozenset[int], ...]:
    """The own words of figures that all stand in brackets behind what they are of: "both PFS (8.7) and OS (15.3)".

    Empty where they do not, or where words follow a bracket that may tell more: "914 (21 %) in the first group".
    """
    brackets = [Span(*found.span()) for found in _BRACKETS.finditer(text)]
    places = [next((at for at, bracket in enumerate(brackets) if bracket.overlaps(each)), -1) for each in figures]
    used = sorted(set(places))
    if -1 in used or len(used) < 2 or not all(_ENDS_ITEM.match(text, brackets[at].end) for at in used):  # noqa: PLR2004
        return ()
    phrases: list[list[int]] = []
    for at in used:
        before = brackets[at - 1].end if at else 0
        start = before
        for pattern in (rules.comma, rules.conjunction, rules.strong):
            for found in pattern.finditer(text, before, brackets[at].start):
                if _between(words, found.end(), brackets[at].start):
                    start = max(start, found.end())
        phrases.append(sorted(_between(words, start, brackets[at].start)))
    if not all(phrases):
        return ()
    if not rules.strong.search(text, brackets[used[0]].end, brackets[used[-1]].start):
        phrases[0] = phrases[0][-max(map(len, phrases[1:])) :]  # what opens the list is said of all its members
    own = {
        at: frozenset(phrase) | _between(words, brackets[at].start, brackets[at].end)
        for at, phrase in zip(used, phrases, strict=True)
    }
    return tuple(own[place] for place in places)


def _without_asides(text: str, figures: Sequence[Span]) -> str:
    """The text with brackets that hold none of the figures blanked, and no punctuation within the others."""

    def blank(found: re.Match[str]) -> str:
        inside = Span(*found.span())
        if any(figure.overlaps(inside) for figure in figures):
            return _PUNCTUATION.sub(" ", found.group())
        return " " * len(found.group())

    return _BRACKETS.sub(blank, text)


def _clusters(figures: Sequence[Span], words: Sequence[ContextWord]) -> list[list[int]]:
    """Figures with no content word between them stand in one row: "10.9 % vs 8.9 %"."""
    clusters: list[list[int]] = [[0]]
    for at in range(1, len(figures)):
        between = _between(words, figures[at - 1].end, figures[at].start)
        if any(words[word].text.casefold() not in _VERSUS for word in between):
            clusters.append([at])
        else:
            clusters[-1].append(at)
    return clusters


def _divide(text: str, figures: Sequence[Span], words: Sequence[ContextWord], rules: _Language) -> list[set[int]]:
    """The own words of figures that words stand between."""
    own: list[set[int]] = [set() for _ in figures]
    follows = precedes = has_strong = opens = follows_first = False
    for at, (left, right) in enumerate(pairwise(figures)):
        cut, is_strong = _separator(text, left.end, right.start, rules)
        if cut.start == cut.end:
            continue
        after = _between(words, left.end, cut.start)
        before = {word for word in _between(words, cut.end, right.start) if _PERSON not in words[word].keys}
        own[at] |= after
        own[at + 1] |= before
        follows = follows or bool(after)
        precedes = precedes or bool(before)
        opens = opens or bool(before and (at == 0 or not follows_first))
        follows_first = follows_first or (at == 0 and bool(after) and not before)
        has_strong = has_strong or is_strong
    first, last = figures[0], figures[-1]
    if opens:  # "by 52 % in A and by 50 % in B, with ...": what stands first is said of both
        phrase = _parallel(text, figures, words, rules)
        own[0] |= _prefix(text, first, words, rules, whole=has_strong) if phrase is None else phrase
        if phrase and not follows:
            return own  # labels stand before their figures: what follows the last one is said of all
    if (follows and not precedes) or _opens_own(text, last, rules):
        own[-1] |= _suffix(text, last, words)
    return own


def _parallel(text: str, figures: Sequence[Span], words: Sequence[ContextWord], rules: _Language) -> set[int] | None:
    """The first figure's own phrase, where the second has one built alike and leaves the rest unsaid."""
    cut, _ = _separator(text, figures[0].end, figures[1].start, rules)
    phrase = parallel_phrase(text, figures[0].start, Span(cut.end, figures[1].start), words)
    return None if phrase is None else _between(words, phrase.start, phrase.end)


def _between(words: Sequence[ContextWord], start: int, end: int) -> set[int]:
    """The places of the words, which are in order, from `start` to `end`."""
    first = bisect_left(words, start, key=lambda word: word.span.start)
    inside = takewhile(lambda at: words[at].span.end <= end, range(first, len(words)))
    return set(inside)


def _separator(text: str, start: int, end: int, rules: _Language) -> tuple[Span, bool]:
    """Where one figure's words end and the next one's begin; an empty span where nothing separates them."""
    strong = rules.strong.search(text, start, end)
    if strong:
        return Span(*strong.span()), True
    for pattern in (rules.conjunction, rules.comma):
        found = None
        for found in pattern.finditer(text, start, end):  # noqa: B007 - the last one
            pass
        if found:
            return Span(*found.span()), False
    return Span(end, end), False


def _prefix(text: str, first: Span, words: Sequence[ContextWord], rules: _Language, *, whole: bool) -> set[int]:
    """The words before the first figure that are its own: the last phrase, or all where clauses are contrasted."""
    start = 0
    for found in rules.strong.finditer(text, 0, first.start):
        start = found.end()
    if not whole:
        for pattern in (rules.comma, rules.conjunction):
            for found in pattern.finditer(text, start, first.start):
                if _between(words, found.end(), first.start):
                    start = found.end()
    return _between(words, start, first.start)


def _suffix(text: str, last: Span, words: Sequence[ContextWord]) -> set[int]:
    stop = re.compile(r"[,;:]|[.!?]\s|$").search(text, last.end)
    return _between(words, last.end, stop.start() if stop else len(text))


def _opens_own(text: str, last: Span, rules: _Language) -> bool:
    """Whether what follows the last figure speaks of it alone: "... and 10.8 % in the control group"."""
    return bool(rules.own_preposition.match(text, last.end)) and not _RESPECTIVELY.search(text, last.end)


def _labels_of_row(
    text: str, figures: Sequence[Span], words: Sequence[ContextWord], rules: _Language, within: Span
) -> list[set[int]]:
    """The labels of bare figures in a row, from a list of the same length in the same order; empty where none is."""
    count = len(figures)
    told = _RESPECTIVELY.search(text, figures[-1].end, within.end)
    labels = _labels(text, figures[-1].end, told.start() if told else within.end, words, rules, count)
    if labels is None or (not told and not _opens_own(text, figures[-1], rules)):
        labels = _labels_before(text, Span(within.start, figures[0].start), words, rules, count, is_told=bool(told))
    if labels is None:
        rest = [set[int]() for _ in figures]
        if within.end == len(text) and _opens_own(text, figures[-1], rules):
            rest[-1] = _suffix(text, figures[-1], words)
        return rest
    common = set.intersection(*labels)
    return [label - common for label in labels]


def _labels(
    text: str, start: int, end: int, words: Sequence[ContextWord], rules: _Language, count: int
) -> list[set[int]] | None:
    """The labels after the figures: "in the original and modified programs"."""
    stop = re.compile(r"[;:]|[.!?]\s").search(text, start, end)
    end = stop.start() if stop else end
    items = [item for item in _items(start, end, text, words, rules) if item]
    if len(items) != count:
        return None
    shortest = max(1, min(len(item) for item in items[:-1]))
    items[-1] = items[-1][:shortest]
    items[0] = items[0][-_LABEL_WORDS:]
    return [set(item) for item in items]


def _labels_before(
    text: str, within: Span, words: Sequence[ContextWord], rules: _Language, count: int, *, is_told: bool
) -> list[set[int]] | None:
    """The labels before the figures: "in the original and modified programs were 10.9 % and 8.9 %".

    Without a "respectively" only a comparison just before them counts as a list of labels.
    """
    items = [item for item in _items(within.start, within.end, text, words, rules) if item]
    if not is_told and len(items) >= count:
        gap = text[words[items[-count][-1]].span.end : words[items[-1][0]].span.start]
        if not (rules.strong.search(gap) or rules.conjunction.search(gap)):
            return None
    if len(items) < count:
        return None
    items = items[-count:]
    longest = max(1, min(_LABEL_WORDS, *(len(item) for item in items)))
    last = items[-1][: max(longest, 1)]
    firsts = [item[-longest:] for item in items[:-1]]
    if not is_told:
        firsts[0] = [items[0][0], *firsts[0]]  # "A prolonged survival versus B": the subject leads its clause
    return [set(item) for item in (*firsts, last)]


def _items(start: int, end: int, text: str, words: Sequence[ContextWord], rules: _Language) -> list[list[int]]:
    cuts = [start]
    for found in rules.items.finditer(text, start, end):
        cuts.extend(found.span())
    cuts.append(end)
    return [sorted(_between(words, left, right)) for left, right in zip(cuts[::2], cuts[1::2], strict=True)]
