"""What stands above or behind a sentence and changes its sense: a heading "Animal studies", "This is not true."."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.documents import Passage
from claimcheck.matching.figures.reservations.cautions import Caution
from claimcheck.matching.figures.reservations.significance import claims_significance, denies_significance
from claimcheck.matching.figures.reservations.subjects import named_subject, names_people, speaks_of_such
from claimcheck.matching.units import DocumentIndex, Unit
from claimcheck.text import Span, words

_LONGEST_HEADING: Final = 14
"""Words; a longer "heading" is a paragraph set in bold."""
_RESERVED: Final = re.compile(
    r"\b(?:errat(?:um|a)|corrigend(?:um|a)|rectificat(?:ion|ie|if|ifs|ies)|berichtigung(?:en)?|retract(?:ion|ed)\b|"
    r"retraction\s+notice|myths?|misconceptions?|rumou?rs?|fake\s+news|hoax(?:es)?|fact\s+or\s+fiction|true\s+"
    r"or\s+false|"
    r"mythes?|fabels?|fabeltjes|misverstanden|misvattingen|geruchten|waar\s+of\s+niet|idées?\s+reçues|rumeurs?|"
    r"vrai\s+ou\s+faux|mythen|mythos|irrtümer|gerüchte|wahr\s+oder\s+falsch|"
    r"hypothes[ie]s|assumptions?|sample\s+size|power\s+calculation|hypothesen?|aannames?|veronderstellingen|"
    r"steekproef(?:grootte|omvang|berekening)|hypothèses?|suppositions|taille\s+de\s+l['’]échantillon|annahmen?|"
    r"fallzahl\w*|stichprobengröße)\b|^\W*(?:author\s+|publisher\s+)?corrections?\W*$|^\W*corrections?\s+to\b|"
    r"^\W*(?:correcties?|korrekturen|korrektur)\W*$",
    re.IGNORECASE,
)
_POINTS_BACK: Final = re.compile(
    r"\W*(?:this|that(?!\s+(?:an?|the)\b)|it|these|those|the\s+(?:claim|statement|figure|story|difference|effect|"
    r"reduction|increase|"
    r"result|study|"
    r"paper|article)|dit|dat(?!\s+(?:de|het|een)\b)|deze|die|het\s+(?:verschil|artikel|effect|bericht)|de\s+"
    r"(?:bewering|studie|daling|"
    r"uitspraak)|cela|"
    r"ceci|ce|c['’]|cette|l['’](?:article|étude|affirmation|effet)|la\s+différence|das|dies|diese[rs]?|der\s+"
    r"(?:unterschied|"
    r"artikel|effekt)|die\s+(?:behauptung|studie|aussage))\b",
    re.IGNORECASE,
)
_IN_FACT: Final = re.compile(
    r"\b(?:in\s+(?:reality|fact|truth)|actually|facts?:|in\s+werkelijkheid|feit(?:en)?:|eigenlijk|en\s+(?:réalité|"
    r"fait)|faits?\s*:|"
    r"in\s+wirklichkeit|tatsächlich|fakt(?:en)?:)",
    re.IGNORECASE,
)
"""Under "Myths", what is set against them."""
_ADVERBS: Final = (
    r"(?:(?:now|later|simply|in\s+fact|also|since|been|plainly|completely|however|echter|intussen|gewoon|helemaal|"
    r"en\s+fait|donc|tout\s+simplement|aber|jedoch|schlicht|einfach)\s+){0,2}"
)
_TAKEN_BACK: Final = re.compile(
    rf"\b(?:(?:is|was|are|were|has\s+been|have\s+been|proved|turned\s+out)\s+{_ADVERBS}(?:not\s+(?:true|correct|"
    rf"so|the\s+case)|"
    rf"untrue|false|wrong|incorrect|a\s+myth|nonsense|a\s+lie|a\s+mistake|an\s+error|retracted|withdrawn|refuted|"
    rf"disproved|"
    rf"debunked|corrected|fabricated|unfounded|a\s+misunderstanding|unproven)|(?:klopt|kloppen)\s+niet|(?:is|was|"
    rf"bleek)\s+"
    rf"{_ADVERBS}(?:niet\s+(?:waar|juist|correct)|onjuist|onwaar|fout|een\s+(?:fabel|mythe|vergissing|leugen)|"
    rf"onzin|"
    rf"ingetrokken|weerlegd|ontkracht|rechtgezet)|(?:est|était|sont)\s+{_ADVERBS}(?:faux|fausse|inexacte?|"
    rf"un\s+mythe|erronée?|"
    rf"une\s+erreur)|(?:n['’]est|n['’]était)\s+pas\s+(?:vrai|exact|le\s+cas)|a\s+été\s+(?:rétractée?|réfutée?|démentie?|"
    rf"corrigée?)|(?:ist|war)\s+{_ADVERBS}(?:nicht\s+(?:wahr|richtig|korrekt)|falsch|unwahr|ein\s+(?:irrtum|"
    rf"mythos|märchen)|"
    rf"unsinn)|stimmt\s+(?:aber\s+|jedoch\s+)?nicht|wurde\s+(?:\w+\s+)?(?:widerlegt|zurückgezogen|korrigiert|"
    rf"berichtigt))\b",
    re.IGNORECASE,
)
_REACH: Final = 200
"""Code points of the next sentence in which it takes the one before it back."""


def overruled(
    claim: str, claim_language: str, source: str, language: str, passage: Passage, behind: str
) -> Caution | None:
    """Why the heading above a sentence of `passage`, or the text `behind` it, changes its sense; else None."""
    return _by_heading(claim, claim_language, source, language, passage) or _by_next(claim, behind)


def behind_unit(unit: Unit, index: DocumentIndex) -> str:
    """The sentence behind a unit, '' where the passage or section ends."""
    found = (other.text for other in index.neighbours(unit) if other.number == unit.number + 1 and not unit.is_row)
    return next(found, "")


def _by_heading(claim: str, claim_language: str, source: str, language: str, passage: Passage) -> Caution | None:
    for head in (passage.locator.section, passage.caption):
        if not head or len(words(head)) > _LONGEST_HEADING:
            continue
        if _RESERVED.search(head) and not _RESERVED.search(claim) and not _IN_FACT.search(source):
            return Caution(is_doubt=True, detail=f"it stands under “{head}”")
        is_of_people = names_people(head) or names_people(source)
        if named_subject(head, language) and not is_of_people and not speaks_of_such(claim, claim_language):
            return Caution(is_doubt=False, detail=f"it stands under “{head}”")
    return None


def _by_next(claim: str, behind: str) -> Caution | None:
    if not _POINTS_BACK.match(behind):
        return None
    found = _TAKEN_BACK.search(behind, 0, _REACH)
    if found:
        return Caution(is_doubt=True, detail=f"the next sentence takes it back: “{found.group()}”")
    chance = denies_significance(behind, Span(0, 0)) if claims_significance(claim) else ""
    return Caution(is_doubt=False, detail=f"“significant” in the claim, “{chance}” here") if chance else None
