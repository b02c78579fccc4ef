"""What a source denies anywhere in the sentence of a figure, and a claim says of its own: "who did not have diabetes".

The words beside a figure are compared elsewhere. Here a word of the claim counts as denied where the source's sentence
only ever says it under a denial or behind a verb that denies: prevented, spared, refused, lost, instead of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from claimcheck.matching.figures.context.claim import is_light
from claimcheck.matching.figures.context.governing import Statement, is_aside, unpaired
from claimcheck.matching.lexicon import ContextWord
from claimcheck.matching.polarity import NEGATION, polarity_words
from claimcheck.text import Span

_DENIERS: Final = {
    "en": r"prevent(?:s|ed|ing)?|avoid(?:s|ed|ing)?|avert(?:s|ed|ing)?|spar(?:es?|ed|ing)|escap(?:es?|ed|ing)|"
    r"forestall\w*|"
    r"forgo(?:es|ne)?|forwent|refus(?:es?|ed|ing|als?)|reject(?:s|ed|ing|ions?)|den(?:y|ies|ied|ying)|turned\s+down|"
    r"declin(?:es?|ed|ing)(?:\s+to\s+(?:be|have|take|receive|participate|undergo|join|start|continue|give|answer|"
    r"approve)|"
    r"(?=\s+(?!(?:by|from|to|in|with|over|since|after|during|at|and|or|but|on|as|for|between|within|among|more|less|"
    r"further|again|through|until|\w+ly)\b)[^\W\d]))|too\s+\w+\s+(?:to|for)|unfit|ineligible|unsuitable|"
    r"contraindicated|"
    r"skip\w*|"
    r"withh(?:eld|old\w*)|(?:kept|keeps?)\s+(?:[\w%.]+\s+){1,6}from|saved\s+from|dodg(?:ed|es)|ruled\s+out|"
    r"excluded|negative\s+for|blocked|delay(?:s|ed|ing)|negative\s+(?:opinion|advice|decision)|laps(?:ed|"
    r"es)|expired|"
    r"miss(?:es|ed)|lack(?:s|ed|ing)?|los(?:es?|t|ing)|withdr(?:ew|awn?|awal)|revok(?:es?|ed|ing)|suspend(?:s|ed|"
    r"ing)?|"
    r"rescind\w*|cancel\w*|abandon\w*|free\s+(?:of|from)|protected\s+(?:from|against)|immune\s+to|instead\s+of|"
    r"rather\s+than|"
    r"in\s+the\s+absence\s+of|absence\s+of|devoid\s+of|deprived\s+of",
    "nl": r"(?:werd(?:en)?|wordt|worden|is|zijn|was|waren)\s+(?:[^\s,;.]+\s+){0,7}voorkomen|voorkomt|voorkwam(?:en)?|"
    r"voorkómen|vermeden|vermijd\w*|vermeed|verhinder\w*|bespaard\w*|gespaard\w*|verhoed\w*|ontsnap\w*|gevrijwaard|"
    r"ontlopen|ontliep\w*|weiger\w*|geweigerd\w*|afgewezen|wees\s+af|afgekeurd\w*|verworpen|mist(?:e|en)?|gemist|"
    r"missen|"
    r"ontbre\w+|ontbrak\w*|verloor|verloren|verliest|verliezen|kwijt\w*|ingetrokken|opgeschort|geschorst|geannuleerd|"
    r"ontzegd|vrij\s+van|in\s+plaats\s+van|gebrek\s+aan|verzuimd\w*|beschermd\s+tegen|uitgesloten|uitsl(?:uit|oot)\w*|"
    r"negatief\s+(?:op|voor)|gespeend|zag(?:en)?\s+af\s+van|"
    r"afgezien\s+van|onthield\w*|onthouden|ongeschikt|te\s+\w+\s+(?:voor|"
    r"om)|overgeslagen|sloeg\w*\s+over|achterwege|gecontra-indiceerd|negatief\s+advies|vervallen|keur(?:t|de|den)\s+"
    r"(?:[^\s,;.]+\s+){1,6}af|trok(?:ken)?\s+(?:[^\s,;.]+\s+){1,7}in(?=\s*(?:[.,;]|$))|lie(?:p|pen)\s+"
    r"(?:[^\s,;.]+\s+){0,4}mis",
    "fr": r"évit\w+|empêch\w+|prévenu\w*|prévien\w+|épargn\w+|échapp\w+|refus\w*|rejet\w*|déclin(?:é|ée|er|ent)\s+"
    r"(?:l['’]offre|la\s+proposition|le\s+traitement)|manqu(?:e|é|ée|ent|ait|aient|er)|perd(?:u|ue|us|ues|ent|ait|"
    r"aient)?|"
    r"privée?s?\s+d|dépourvue?s?|retirée?s?|suspendue?s?|révoqu\w+|annul\w+|renonc\w+|abandonn\w+|exempte?s?\s+d|"
    r"indemnes?|au\s+lieu\s+d|plutôt\s+qu|absence\s+d|faute\s+d|protégée?s?\s+contre|exclue?s?|négati(?:f|ve)s?\s+"
    r"(?:pour|à|au)|abstenu\w*|s['’]absten\w+|"
    r"trop\s+\w+\s+pour|inaptes?|inéligibles?|contre-indiqu\w+|"
    r"sauté\w*|avis\s+(?:négatif|défavorable)|expir(?:é|ée|ait)|caducs?|caduque",
    "de": r"verhinder\w*|verhütet\w*|verhüten|vermied\w*|vermeid\w*|verschont\w*|erspart\w*|entging\w*|entgangen|"
    r"entkam\w*|"
    r"bewahrt\w*|abgewend\w*|abwend\w*|abgelehnt\w*|lehnt(?:e|en)?|verweiger\w*|zurückgewiesen|zurückgezogen|verlor\w*|"
    r"verliert|verlieren|verpass\w*|versäum\w*|fehl(?:t|te|ten|en)|gefehlt|mangel\w*|entzogen|widerrufen|ausgesetzt|"
    r"frei\s+von|verzicht\w*|ungeeignet|zu\s+\w+\s+für|kontraindiziert|übersprang\w*|entfiel\w*|entfallen|"
    r"unterblieb\w*|ausgelassen|vorenthalten|abgelaufen|erloschen|erlosch|negative[nrs]?\s+(?:gutachten|votum|"
    r"bescheid)|statt(?=\s+(?:eine[rsmn]?|de[rsmn]|des|dessen|deren|zu|mit|keine[rsmn]?)\b)|anstatt|anstelle|"
    r"geschützt\s+vor|geschützt|ausgeschlossen|negativ",
}
_PATTERNS: Final = {
    code: re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE) for code, words in _DENIERS.items()
}
_FREE: Final = re.compile(r"\w(?:[-‑]?free|vrije?|freie?[nmrs]?)\b", re.IGNORECASE)
"""The end of a compound that denies the rest of it: "pijnvrij", "symptom-free"."""
_FREE_OF: Final = re.compile(r"\b(?:free\s+(?:of|from)|vrij\s+van|frei\s+von)$", re.IGNORECASE)
_FREE_REACH: Final = 16
_PASSIVE: Final = re.compile(
    r"\b(?:was|were|been|being|be|is|are|remains?|remained|été|est|sont|était|étaient|reste|"
    r"restent)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_PASSIVE_REACH: Final = 40
"""Code points before a verb in which its auxiliary is looked for."""
_NOT_ONLY: Final = re.compile(
    r"\s+(?:only|just|merely|alleen|enkel|slechts|seulement|uniquement|nur|bloß|more|less|fewer|meer|minder|mehr|weniger|"
    r"plus|moins)\b",
    re.IGNORECASE,
)
"""Behind a denial: it adds something, or bounds a figure, and denies nothing."""
_MOST_PLACES: Final = 40
"""No sentence anybody wrote denies oftener."""
_BEFORE: Final = 3
_LESS: Final = frozenset({("amount", -1), ("course", -1), ("presence", -1), ("permit", -1)})
"""Poles that say as much as a denying verb: fewer, stopped, absent."""
_HYPHENS: Final = frozenset("-‑")
_ANYBODY: Final = frozenset({"e:person", "e:group", "w:group", "w:patient", "w:subject", "w:participant"})
"""Those of whom everything is said: what is denied is denied of them, not they."""
_KINDS: Final = ("w:", "n:", "e:")


def denied_words(mine: Statement, other: Statement) -> str:
    """The first word of the claim that the source's sentence only has under a denial; '' where there is none."""
    verbs = _verbs(other)
    if _FREE.search(mine.text):
        verbs = [place for place in verbs if not _FREE_OF.search(other.text[: place.end][-_FREE_REACH:])]
    denials = [place for place in _negations(other)[:_MOST_PLACES] if not is_aside(place, other, mine)]
    theirs = [*denials, *verbs]
    if not theirs:
        return ""
    ours = [*_negations(mine), *_verbs(mine)]
    less = [word.span for word in polarity_words(mine.text, mine.language) if (word.axis, word.sign) in _LESS]
    negations = unpaired(theirs[: len(theirs) - len(verbs)], other, ours, mine)
    left = [*negations, *unpaired(verbs, other, [*ours, *less], mine)]
    if not left:
        return ""
    held = [word for place in left for word in _borne_on(place, other, is_verb=place in verbs)]
    own = {word.span for place in ours for word in mine.governed_words(place)}
    said = _all_keys(word for word in mine.content() if word.span not in own and not is_light(word))
    spans = {word.span for word in held}
    free = _all_keys(word for word in other.content() if word.span not in spans)
    for word in held:
        keys = _keys(word)
        if keys.isdisjoint(_ANYBODY) and not keys.isdisjoint(said) and keys.isdisjoint(free):
            return word.text
    return ""


def claimed_denial(mine: Statement, other: Statement) -> str:
    """The word by which the claim denies what the source's sentence says and nowhere denies; '' where there is none."""
    is_less = any((word.axis, word.sign) in _LESS for word in polarity_words(other.text, other.language))
    if is_less or _negations(other) or _verbs(other) or _FREE.search(other.text):
        return ""
    said = _all_keys(other.content())
    for place in _negations(mine)[:_MOST_PLACES]:
        if place.overlaps(mine.figure) or _NOT_ONLY.match(mine.text, place.end):
            continue
        governed = _all_keys(word for word in mine.governed_words(place) if word.keys.isdisjoint(_ANYBODY))
        if not governed.isdisjoint(said):
            return place.of(mine.text)
    return ""


def _all_keys(found: Iterable[ContextWord]) -> frozenset[str]:
    return frozenset().union(*(_keys(word) for word in found))


def _keys(word: ContextWord) -> frozenset[str]:
    return frozenset(key for key in word.keys if key[:2] in _KINDS)


def _negations(statement: Statement) -> list[Span]:
    return [word.span for word in polarity_words(statement.text, statement.language) if word.axis == NEGATION]


def _verbs(statement: Statement) -> list[Span]:
    """The denying verbs; of a wording of several words the last one."""
    pattern = _PATTERNS.get(statement.language[:2], _PATTERNS["en"])
    found = (each.span() for each in pattern.finditer(statement.text))
    return [Span(max(start, statement.text.rfind(" ", start, end) + 1), end) for start, end in found][:_MOST_PLACES]


def _borne_on(place: Span, statement: Statement, *, is_verb: bool) -> list[ContextWord]:
    text = statement.text
    if text[place.end : place.end + 1] in _HYPHENS:  # "non-asthmatic" denies one word
        return statement.governed_words(place)[:1]
    if is_verb:
        is_passive = _PASSIVE.search(text[max(0, place.start - _PASSIVE_REACH) : place.start]) is not None
        clause = statement.clause(place)
        end = min(clause.end, statement.figure.start) if place.end <= statement.figure.start else clause.end
        behind = any(place.end <= word.span.start and word.span.end <= end for word in statement.content())
        if is_passive or not behind:
            words = (word for word in statement.content() if clause.start <= word.span.start)
            before = [word for word in words if word.span.end <= place.start][-_BEFORE:]
            return [*before, *(statement.governed_words(place) if behind else ())]
    return statement.governed_words(place)
