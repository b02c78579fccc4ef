"""Words of a claim that a source has said without using them.

"The response rate was 46 %" is "46 % responded"; "831 patients were randomised in the study" needs no "study" where the
sentence speaks of randomisation; people who "live with" a disease are those who have it. Each rule names the words it
holds for and what the source has to say instead: nothing is implied by a figure alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from claimcheck.matching.figures.context.claim import ClaimContext, ContextItem, is_link
from claimcheck.matching.figures.context.signs import COMPARATIVES
from claimcheck.matching.figures.context.surroundings import Surroundings
from claimcheck.quantities import Quantity, QuantityKind
from claimcheck.text import Span


def _keys(words: str) -> frozenset[str]:
    return frozenset(f"w:{word}" for word in words.split())


_STUDY: Final = frozenset({"e:study"})
_OF_STUDIES: Final = re.compile(
    r"\b(?:randomi[sz]\w+|gerandomiseerd\w*|randomisé\w*|randomisiert\w*|double-blind|placebo|enrol\w*|"
    r"trials?|study|studies|participants?|deelnemers|teilnehmer\w*|cohorte?)\b",
    re.IGNORECASE,
)
"""What only a study does or has: its sentence need not say that it was a study."""

_HEADS: Final = {
    QuantityKind.PERCENT: _keys("rate percentage proportion share chance probability likelihood degree"),
    QuantityKind.DURATION: _keys("time period duration length"),
}
"""Nouns that say no more than the figure's unit does: a share is a rate, months are a time."""
_HEADED: Final = {
    QuantityKind.PERCENT: _keys(
        "response respond remission survival survive mortality death cure recovery participation attendance uptake "
        "unemployment vaccination relapse recurrence complication infection success failure incidence prevalence "
        "adherence compliance coverage detection hospitalisation hospitalization discontinuation completion approval "
        "dropout"
    ),
    QuantityKind.DURATION: _keys("follow-up survival treatment therapy observation half-life"),
}
"""What such a noun may be hung on: of a heart rate or an infusion rate the figure is no share."""
_VALUES: Final = _keys("value level")
"""Ends of compounds that add nothing: "HbA1c-Wert", "cholesterolgehalte"."""
_JOINED: Final = re.compile(r"(?:s|es|n|en|e|er)?[\s-]*")
_TIED: Final = re.compile(
    r"\s+(?:of|van|de|du|des|von|der)\s+(?:(?:the|de|het|la|l)\s+)?|\s+d['’]|\s+de\s+l['’]", re.IGNORECASE
)
_HUNG: Final = re.compile(r"(?:s|es|n|en|e)?-?")
_LASTS: Final = frozenset({"w:last"})
_DURATIONS: Final = _keys("duration length period last")

_PERSONS: Final = frozenset({"e:person"})
_LISTS: Final = re.compile(
    r"\b(?:most\s+(?:common|frequent)\w*|commonest|meest\s+(?:voorkomende|frequente)|plus\s+(?:fréquent|courant)\w*|"
    r"häufigste[nrs]?)\s+(?:\w+\s+){0,3}?(?:adverse|side\s|bijwerking|ongewenste|nebenwirkung|unerwünschte|symptom)|"
    r"\b(?:effets|réactions)\s+(?:indésirables|secondaires)\s+(?:[\w'’]+\s+){0,3}?les\s+plus\s+(?:fréquent|courant)",
    re.IGNORECASE,
)
"""A list of side effects, each with its share of the patients in brackets."""
_LABEL: Final = re.compile(r"[^:.;]{2,80}:\s*(?:[€$£]|EUR|USD)?\s*")
_SHARE_OF: Final = re.compile(
    r"(?:%|\bper\s?cent|percentages?|proportion|share|aandeel|procent|part|pourcentage|anteil|prozent)\s+"
    r"(?:of|van|aan|de|des|du|d['’]|der|von|an)\s*(?!(?:the\s+|de\s+|les\s+|der\s+)?(?:patients?|patiënten|patienten|"
    r"participants?|deelnemers|subjects?|people|personen|personnes|teilnehmer))",
    re.IGNORECASE,
)
_HAPPENED: Final = frozenset(
    "occurred occur occurs reported experienced concerné concernait concerne touché touchait présenté présentait eu "
    "survenu survenue survenus survenues trad traden trat traten kwam kwamen kreeg kregen voor auf op".split()
)
_CAUSES: Final = re.compile(
    r"\b(?:caus\w+|reasons?|lead(?:ing)?|led|discontinu\w+|oorza\w+|reden\w*|leid\w+|stop\w+|raisons?|arrêts?|"
    r"ursachen?|gr[uü]nde?n?|führ\w+|abbr\w+|among|of\s+all|bij\s+(?:deze|wie)|parmi|unter)\b",
    re.IGNORECASE,
)

_FILLERS: Final = {
    "nl": re.compile(r"(?!)"),
    "fr": re.compile(r"\bperm(?:et|ettent|ettait|ettaient|is)(?=\s+(?:de\b|d['’]))", re.IGNORECASE),
    "de": re.compile(r"(?<=isch\s)bedingt|(?<=ell\s)bedingt", re.IGNORECASE),
    "en": re.compile(r"(?!)"),
}
"""Words that only carry another: "a permis de réduire" reduced, "genetisch bedingt" is genetic."""

_FURTHER_ON: Final = r"(?=\s(?:[^.;:()]|\.(?=\d)){0,80}?\b"
_LIVES_WITH: Final = {
    "en": re.compile(r"\b(?:live|lives|living|lived)(?=\s+with\b)|\bsuffer(?:s|ed|ing)?(?=\s+from\b)", re.IGNORECASE),
    "nl": re.compile(
        rf"\b(?:leven|leeft|leefden){_FURTHER_ON}met\b)|\b(?:lijden|lijdt|leden){_FURTHER_ON}aan\b)", re.IGNORECASE
    ),
    "fr": re.compile(r"\b(?:vivent|vit|vivaient)(?=\s+avec\b)|\bsouffr(?:ent|e|aient|ant)(?=\s+d)", re.IGNORECASE),
    "de": re.compile(
        rf"\b(?:leben|lebt|lebten){_FURTHER_ON}mit\b)|\b(?:leiden|leidet|litten){_FURTHER_ON}(?:an|unter)\b)",
        re.IGNORECASE,
    ),
}
_ARTICLE: Final = r"(?:(?:an?|the|een|un|une|le|la|du|de\s+la|eine?|l['’])\s*)?"
_HAS: Final = {
    "en": re.compile(rf"\b(?:have|has|had)\s+{_ARTICLE}(?=(?P<what>\w))", re.IGNORECASE),
    "nl": re.compile(rf"\b(?:hebben|heeft|hadden|had)\s+{_ARTICLE}(?=(?P<what>\w))", re.IGNORECASE),
    "fr": re.compile(rf"\b(?:ont|a|avaient|avait)\s+{_ARTICLE}(?=(?P<what>\w))", re.IGNORECASE),
    "de": re.compile(rf"\b(?:haben|hat|hatten|hatte)\s+{_ARTICLE}(?=(?P<what>\w))", re.IGNORECASE),
}
_HAS_LAST: Final = {
    "nl": re.compile(r"\b(?:hebben|heeft|hadden|had)\s(?P<what>[^,;:()\n]{1,80}+)", re.IGNORECASE),
    "de": re.compile(r"\b(?:haben|hat|hatten|hatte)\s(?P<what>[^,;:()\n]{1,80}+)", re.IGNORECASE),
}
"""The disease stands last, behind those who have it: "In Österreich haben 800.000 Menschen Diabetes."."""
_ILL: Final = re.compile(
    r"\b(?:liv(?:e|es|ed|ing)\s+with|suffer(?:s|ed|ing)?\s+from|(?:is|are|was|were)\s+affected\s+by|lijd(?:t|en)\s+aan|"
    r"(?:leven|leeft)\s+met|souffr(?:e|ent|aient)\s+d|(?:est|sont)\s+atteinte?s?\s+d|vi(?:t|vent)\s+avec|"
    r"leide[nt]\s+(?:an|unter)|von\s+[^.;:]{1,60}\sbetroffen\b|(?:sind|ist)\s+an\s+[^.;:]{1,60}\serkrankt\b)",
    re.IGNORECASE,
)
_FALLS: Final = frozenset({"e:decrease", "e:alter", "e:vary"})
_ENDED: Final = frozenset({"e:die", "w:die", "w:death", "w:cure", "w:recover"})


def implied(context: ClaimContext, met: Sequence[bool], around: Surroundings, number: Quantity) -> frozenset[int]:
    """The positions of the items of `context` that the source need not say; `met` tells which it does say."""
    found: set[int] = set()
    for at, item in enumerate(context.items):
        if not met[at] and (
            _is_study(item, around)
            or _is_listed(context, item, around, number)
            or _is_head(context, at, met)
            or _is_filler(context, item, around)
            or _is_lasting(context, item, around)
            or _is_living_with(context, item, around)
            or _is_signed(context, item, number)
            or _is_of_row(context, item, around)
            or _is_link_of_label(item, around, number)
        ):
            found.add(at)
    return frozenset(found)


def _is_study(item: ContextItem, around: Surroundings) -> bool:
    is_said = not item.is_noun and not item.word.keys.isdisjoint(_STUDY)
    return is_said and _OF_STUDIES.search(around.setting.unit.text) is not None


def _is_listed(context: ClaimContext, item: ContextItem, around: Surroundings, number: Quantity) -> bool:
    """Whether a word only says that a share is of the patients: "the most common side effects were rash (35.3 %)"."""
    text = around.setting.unit.text
    is_bare = text[: number.span.start].endswith("(") and text[number.span.end :].lstrip().startswith(")")
    return (
        context.figure.quantity.kind is QuantityKind.PERCENT
        and not item.word.keys.isdisjoint(_PERSONS)
        and is_bare
        and _LISTS.search(text) is not None
        and _CAUSES.search(text) is None
    )


def _is_of_row(context: ClaimContext, item: ContextItem, around: Surroundings) -> bool:
    """Whether a word only says, of a share in a table row, that it occurred in patients: rows have no verbs.

    Not where the table says of what its shares are: "% of infusions".
    """
    unit = around.setting.unit
    if not unit.is_row or context.figure.quantity.kind is not QuantityKind.PERCENT:
        return False
    label = unit.text.partition("\t")[0]
    if any(_SHARE_OF.search(text) for text in (label, *unit.passage.header, unit.passage.caption)):
        return False
    return not item.word.keys.isdisjoint(_PERSONS) or is_link(item.word) or item.word.text.casefold() in _HAPPENED


def _is_link_of_label(item: ContextItem, around: Surroundings, number: Quantity) -> bool:
    """Whether a word only ties a figure to a label, which has no verb: a table row, "Net sales: 9.8 million"."""
    unit = around.setting.unit
    is_labelled = unit.is_row or _LABEL.fullmatch(unit.text, 0, number.span.start) is not None
    return is_labelled and is_link(item.word) and not item.is_noun


def _is_head(context: ClaimContext, at: int, met: Sequence[bool]) -> bool:
    """Whether a word only names the measure, and what it is hung on is said."""
    item, kind = context.items[at], context.figure.quantity.kind
    is_measure = not item.word.keys.isdisjoint(_HEADS.get(kind, frozenset()))
    is_value = not item.word.keys.isdisjoint(_VALUES)
    if item.is_noun or not (is_measure or is_value):
        return False
    for other in (at - 1, at + 1):
        if not 0 <= other < len(met) or not met[other]:
            continue
        first, second = sorted((context.items[at].word.span, context.items[other].word.span))
        gap = context.text[first.end : second.start]
        if is_value and other < at and _HUNG.fullmatch(gap):
            return True
        joint = _JOINED if other < at else _TIED
        hangs_on = context.items[other].word.keys
        if is_measure and joint.fullmatch(gap) and not hangs_on.isdisjoint(_HEADED[kind]):
            return True
    return False


def _is_lasting(context: ClaimContext, item: ContextItem, around: Surroundings) -> bool:
    """Whether a word says that something lasts so long, and the source calls the figure its duration."""
    return (
        context.figure.quantity.kind is QuantityKind.DURATION
        and not item.word.keys.isdisjoint(_LASTS)
        and not around.mine.isdisjoint(_DURATIONS)
    )


def _is_filler(context: ClaimContext, item: ContextItem, around: Surroundings) -> bool:
    if context.language[:2] == "de" == around.setting.unit.language[:2]:
        return False  # "genetisch untersucht" would do for "genetisch bedingt"
    return _stands_in(item.word.span, _found(_FILLERS, context.text, context.language[:2]))


def _is_signed(context: ClaimContext, item: ContextItem, number: Quantity) -> bool:
    """Whether a word tells the fall, or the change, that the other text tells by its minus: "fell by 14.9%"."""
    stated = context.figure.quantity
    turned = stated.low == -number.low and stated.high == -number.high
    return turned and not item.word.keys.isdisjoint(_FALLS) and item.word.text.casefold() not in COMPARATIVES


def _is_living_with(context: ClaimContext, item: ContextItem, around: Surroundings) -> bool:
    """Whether a word says that people live with what the source says they have."""
    if not _stands_in(item.word.span, _found(_LIVES_WITH, context.text, context.language[:2])):
        return False
    unit = around.setting.unit
    if not around.inside.isdisjoint(_ENDED):
        return False
    if _ILL.search(unit.text):
        return True
    starts = {
        word.span.start
        for word in around.setting.words
        if not word.keys.isdisjoint(context.keys) and word.keys.isdisjoint(item.word.keys)
    }
    language = unit.language[:2]
    if any(found.start("what") in starts for found in _HAS.get(language, _HAS["en"]).finditer(unit.text)):
        return True
    for found in _HAS_LAST[language].finditer(unit.text) if language in _HAS_LAST else ():
        between = [word for word in around.setting.words if found.start("what") <= word.span.start < found.end("what")]
        if (
            between
            and between[-1].span.start in starts
            and all(not word.keys.isdisjoint(context.keys) for word in between)
        ):
            return True
    return False


def _stands_in(span: Span, places: tuple[Span, ...]) -> bool:
    return any(place.start <= span.start and span.end <= place.end for place in places)


@lru_cache(maxsize=256)
def _spans(pattern: re.Pattern[str], text: str) -> tuple[Span, ...]:
    return tuple(Span(*found.span()) for found in pattern.finditer(text))


def _found(patterns: dict[str, re.Pattern[str]], text: str, language: str) -> tuple[Span, ...]:
    return _spans(patterns.get(language, patterns["en"]), text)
