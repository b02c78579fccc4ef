"""What a source says its figure of, and a claim does not: an arm, a sex, an age, a place, a part of the patients.

"60 % of patients responded" does not follow from "60 % of patients in the placebo group responded". Only words that
narrow down what is counted are read; what a sentence adds besides ("safely", "in the interim analysis") is not.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from claimcheck.matching.content import is_year
from claimcheck.matching.figures.context.claim import ClaimContext, is_light
from claimcheck.matching.figures.context.surroundings import Surroundings
from claimcheck.matching.figures.narrowing.opposites import opposites_of
from claimcheck.matching.lexicon import ContextWord
from claimcheck.matching.units import DocumentIndex
from claimcheck.quantities import Quantity, QuantityKind
from claimcheck.text import Span

_ARMS: Final = frozenset(
    f"w:{word}" for word in "placebo sham control comparator subgroup untreated responder non-responder".split()
)
"""Parts of a study: never understood, whatever the document is about."""
_ENDINGS: Final = frozenset(
    f"w:{word}"
    for word in (
        "stop discontinue drop cancel withdraw abandon reject suspend terminate halt close lose fail destroy "
        "severe mild moderate"
    ).split()
)
"""What makes another thing of what is counted: its end, its degree."""
_TIMES: Final = frozenset(f"w:{word}" for word in "baseline pretreatment pre-treatment".split())
_PEOPLE: Final = frozenset(
    f"w:{word}"
    for word in (
        "man woman male female boy girl child pediatric paediatric infant adolescent elderly smoker nonsmoker "
        "non-smoker pregnant inpatient outpatient"
    ).split()
)
"""Parts of the people; understood where the document is about them."""
_PLACES: Final = frozenset(
    f"e:{word}" for word in "belgium netherlands france germany europe america britain italy spain luxembourg".split()
) | frozenset(
    f"w:{word}"
    for word in (
        "asia africa japan china india canada australia switzerland austria poland portugal sweden norway denmark "
        "finland ireland greece brazil mexico flanders wallonia brussels"
    ).split()
)
_BREAK: Final = re.compile(
    r"[;:]|[.!?]\s|\b(?:versus|vs|(?:as\s+)?compared\s+(?:with|to)|than|whereas|while|but|terwijl|maar|tegenover|vergeleken\s+met|par\s+rapport|tandis|alors\s+que|mais|während|gegenüber|verglichen\s+mit|aber)\b",
    re.IGNORECASE,
)
_BEFORE_TREATMENT: Final = re.compile(
    r"\b(?:before|prior\s+to|v[oó]{2}r|avant|vor)\s+(?:(?:the|de|het|le|la|les|l['’]|der|die|dem|any|start\s+of|"
    r"receiving)\s*)*(?:treatment|therapy|surgery|randomi[sz]ation|behandeling|therapie|operatie|traitement|"
    r"thérapie|opération|behandlung|eingriff)",
    re.IGNORECASE,
)
_NARROWER: Final = (
    _BEFORE_TREATMENT,
    re.compile(
        r"\b(?:progression|disease|event|relapse|recurrence|metastasis)[-\s]free\b"
        r"|\b(?:progressie|ziekte|recidief)vrije?\b|\b(?:progressions|krankheits|rezidiv)freie?[nsmr]?\b"
        r"|\bsans\s+(?:progression|maladie|récidive|rechute|événement)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:(?:first|second|third|fourth)\s+(?:quarter|half)|(?:eerste|tweede|derde|vierde)\s+kwartaal|"
        r"(?:premier|deuxième|troisième|quatrième)\s+(?:tri|se)mestre|(?:erste|zweite|dritte|vierte)[nsmr]?\s+"
        r"(?:quartal|halbjahr))",
        re.IGNORECASE,
    ),
)
"""Wordings of several words that narrow a figure down, each in four languages: a claim that has it too is no wider."""
_PER_YEAR: Final = re.compile(r"\b(?:per\s+(?:patient[\s-])?(?:year|annum|jaar)|par\s+an|pro\s+jahr)\b", re.IGNORECASE)
_YEARLY: Final = re.compile(
    r"\b(?:per\s+\S*(?:year|annum|jaar)|a\s+year|year|annual\w*|jaarlijks\w*|elk\s+jaar|par\s+an|annuel\w*|"
    r"chaque\s+année|pro\s+jahr|jährlich\w*|jedes\s+jahr)",
    re.IGNORECASE,
)
_ALL_ARMS: Final = re.compile(
    r"\b(?:randomi[sz]\w+|assigned|allocated|gerandomiseerd|toegewezen|randomisés?|randomisées?|randomisiert|zugeteilt)\b"
    r"[^;:.]{0,80}\b(?:or|of|ou|oder|and|en|et|und)\s+(?:(?:matching|a|an|een|un|du|ein)\s+)*$",
    re.IGNORECASE,
)
"""Before an arm's name: the other arms have been named, so that the figure is of all."""
_ONE_OR_OTHER: Final = re.compile(
    r"\b(?:receiv\w+|either|given|took|kregen|kreeg|ontving\w*|ofwel|hetzij|re[cç]u\w*|soit|erhielt\w*|entweder|bekam\w*)\b"
    r"[^;:.]{0,120}\b(?:or|of|ou|oder)\s+(?:(?:matching|an?|een|une?|du|ein)\s+)*$",
    re.IGNORECASE,
)
"""Before the last arm's name: each got one or the other, so that no figure before it is that arm's."""
_ASIDE: Final = re.compile(r",\s*(?:with|met|avec|mit)\s", re.IGNORECASE)
_IN_ARM: Final = re.compile(
    r"(?:\s+[^\W\d_]+)?\s+(?:in|with|on|among|bij|met|in|onder|avec|dans|chez|sous|mit|unter|bei|im)"
    r"\s+(?:(?:the|those|de|het|le|la|les|der|die|dem|den)\s+)?",
    re.IGNORECASE,
)
"""Between a figure and the arm it is of: "... was 82.6 %, with 7 cases in the vaccine group and 40 in the "."""
_FROM_BASELINE: Final = re.compile(
    r"\b(?:from|since|versus|vanaf|van|ten\s+opzichte\s+van|sinds|depuis|par\s+rapport\s+à|seit|gegenüber|ab)"
    r"\s+(?:the\s+|de\s+|het\s+|la\s+|le\s+|der\s+|dem\s+)?$",
    re.IGNORECASE,
)
"""Before the start a change is reckoned from: what changed since is no figure of the start."""
_VALUE: Final = re.compile(r"\s*\(?(?:values?\s+)?(?:of\s+|van\s+|de\s+|von\s+)?\d", re.IGNORECASE)
_AT_START: Final = re.compile(
    r"\b(?:at\s+(?:baseline|inclusion|entry|the\s+(?:start|outset))|baseline|bij\s+(?:aanvang|inclusie|de\s+start)|aan\s+het\s+begin"
    r"|à\s+l['’](?:inclusion|entrée)|au\s+(?:départ|début)|initialement|zu\s+(?:studien)?beginn|bei\s+(?:studienbeginn|einschluss))",
    re.IGNORECASE,
)
_PERSONS: Final = (
    r"(?:patients?|participants?|people|persons?|subjects?|individuals?|those|cases|respondents|"
    r"patiënten|deelnemers|mensen|personen|gevallen|participants|personnes|sujets|ceux|celles|"
    r"patienten|patientinnen|teilnehmern?|menschen|betroffenen)"
)
_PART: Final = re.compile(
    rf"\b{_PERSONS}\s+(?:with|without|who|whose|aged|receiving|treated\s+with|taking|undergoing|older|younger|"
    r"met|zonder|die|vanaf|jonger|ouder|avec|sans|qui|atteints|atteintes|âgés|âgées|traités|mit|ohne|welche|über|unter|ab)"
    r"\s+(?P<part>[^,;:.()\t]{2,60})",
    re.IGNORECASE,
)
"""A part of the people, behind the word for them: "patients with bone metastases"."""
_BY: Final = re.compile(
    r"\b(?:according\s+to|volgens|selon|d['’]après|laut|zufolge)\s+[^,;:.()]{0,80}\Z", re.IGNORECASE
)
"""Before a word in the name of who counted."""
_JOINED: Final = re.compile(r"\s+(?:and|or|en|of|et|ou|und|oder)(?:\s+(?:de|les?|des|die|der))?\s+", re.IGNORECASE)
_REACH: Final = 45
"""Code points between a figure and the people it counts a part of."""
_EITHER: Final = frozenset("either entweder ofwel hetzij soit".split())
_PART_WORDS: Final = 3
_TOPIC_FREQUENCY: Final = 0.04
_TOPIC_UNITS: Final = 3
_MOST_NEARBY: Final = 200


def restriction(
    context: ClaimContext, around: Surroundings, quantity: Quantity, index: DocumentIndex
) -> tuple[str, ...]:
    """The words that narrow down the source's figure and that the claim does not say, in reading order."""
    unit = around.setting.unit
    if unit.is_row:
        return ()
    clause = clause_around(unit.text, quantity.span)
    words = [
        word
        for word in around.setting.words
        if clause.start <= word.span.start
        and word.span.end <= clause.end
        and not word.keys.isdisjoint(around.mine)
        and word.keys.isdisjoint(context.said)
    ]
    found = [
        word.text
        for word in words
        if _narrows(word, quantity, around, index)
        and not (names_an_arm(word) and _is_elsewhere(word, quantity, around, clause))
        and not (not word.keys.isdisjoint(_TIMES) and _is_start(word, context.text, unit.text))
        and not _is_of_both(word, around, unit.text)
        and not _BY.search(unit.text, clause.start, word.span.start)
    ]
    for pattern in _NARROWER:
        here = [each.group() for each in pattern.finditer(unit.text, clause.start, clause.end)]
        if here and not pattern.search(context.text):
            found.extend(here)
    yearly = (
        _PER_YEAR.search(unit.text, quantity.span.end, clause.end) if quantity.kind is QuantityKind.PERCENT else None
    )
    if yearly and not _YEARLY.search(context.text):
        found.append(yearly.group())
    if not found:
        found = [word.text for word in _part(unit.text, clause, quantity, words, around, index)]
    return tuple(dict.fromkeys(found))


def _is_elsewhere(arm: ContextWord, quantity: Quantity, around: Surroundings, clause: Span) -> bool:
    """Whether an arm's name is not of this figure: it ends a list of all arms, or stands with another figure."""
    unit, at = around.setting.unit, arm.span.start
    if _ALL_ARMS.search(unit.text, clause.start, at):
        return True
    if quantity.span.end <= at and _ONE_OR_OTHER.search(unit.text, clause.start, at):
        return True
    between = [
        each for each in unit.quantities if quantity.span.end <= each.span.start and each.span.end <= arm.span.start
    ]
    return any(
        each.kind is not quantity.kind
        and _ASIDE.search(unit.text, quantity.span.end, each.span.start)
        and _IN_ARM.fullmatch(unit.text, each.span.end, at)
        for each in between
    )


def _is_start(word: ContextWord, claim: str, text: str) -> bool:
    """Whether the start of a study is what a change is reckoned from, or the claim says it in other words."""
    is_reckoned = _FROM_BASELINE.search(text, 0, word.span.start) and not _VALUE.match(text, word.span.end)
    return bool(is_reckoned) or bool(_AT_START.search(claim))


def _is_of_both(word: ContextWord, around: Surroundings, text: str) -> bool:
    """Whether a part stands beside its opposite, so that both are the whole: "men and women"."""
    other = opposites_of(word.keys & _PEOPLE)
    words = around.setting.words
    at = bisect_left(words, word.span, key=lambda each: each.span)
    for first, second in pairwise(words[max(0, at - 1) : at + 2]):
        beside = second if first is word else first
        if not beside.keys.isdisjoint(other) and _JOINED.fullmatch(text, first.span.end, second.span.start):
            return True
    return False


def names_an_arm(word: ContextWord) -> bool:
    """Whether a word names one arm of a study: a neighbouring sentence that names it speaks of another arm here."""
    return not word.keys.isdisjoint(_ARMS)


def _narrows(word: ContextWord, quantity: Quantity, around: Surroundings, index: DocumentIndex) -> bool:
    if not word.keys.isdisjoint(_ARMS | _TIMES | _ENDINGS):
        return True
    if not word.keys.isdisjoint(_PEOPLE):
        return not is_understood(word, around, index)
    # so many people in Belgium are so many people; a share of the Belgians is no share of all
    return (
        quantity.kind is not QuantityKind.NUMBER
        and not word.keys.isdisjoint(_PLACES)
        and not is_understood(word, around, index)
    )


def _part(
    text: str,
    clause: Span,
    quantity: Quantity,
    words: Iterable[ContextWord],
    around: Surroundings,
    index: DocumentIndex,
) -> Iterator[ContextWord]:
    for found in _PART.finditer(text, clause.start, clause.end):
        if found.start() - quantity.span.end > _REACH or quantity.span.start - found.end() > _REACH:
            continue
        inside = [
            word
            for word in words
            if found.start("part") <= word.span.start < found.end("part") and not is_light(word) and not is_year(word)
        ]
        if inside and inside[0].text.casefold() in _EITHER:
            continue  # each got one or the other: all of them
        if inside and inside[0].span.start > quantity.span.end and found.start() < quantity.span.end:
            continue  # the figure stands between: what follows it is another matter
        yield from (word for word in inside[:_PART_WORDS] if not is_understood(word, around, index))


def is_understood(word: ContextWord, around: Surroundings, index: DocumentIndex) -> bool:
    """Whether the document is about this: its title, heading or many of its sentences say it."""
    passage = around.setting.unit.passage
    language = around.setting.unit.language
    heads = [index.words_of(head, language) for head in (passage.caption, passage.locator.section) if head]
    keys = {key for key in word.keys if key[:2] in {"w:", "n:", "e:"}}
    if any(not keys.isdisjoint(head.keys) for part in (index.title_words, *heads) for head in part):
        return True
    other = opposites_of(keys)
    if other and (not other.isdisjoint(around.inside) or _are_nearby(other, around, index)):
        return False  # of men and of women: of neither alone
    return len(index.units_with(word.keys)) >= _TOPIC_UNITS and index.frequency(word.keys) >= _TOPIC_FREQUENCY


def _are_nearby(keys: frozenset[str], around: Surroundings, index: DocumentIndex) -> bool:
    words = (word for unit in index.neighbours(around.setting.unit) for word in index.words(unit)[:_MOST_NEARBY])
    return any(not keys.isdisjoint(word.keys) for word in words)


def clause_around(text: str, number: Span) -> Span:
    """The clause of a sentence that holds a number, cut where another is contrasted with it."""
    start, end = 0, len(text)
    for found in _BREAK.finditer(text):
        if found.end() <= number.start:
            start = found.end()
        elif found.start() >= number.end:
            end = found.start()
            break
    return Span(start, end)
