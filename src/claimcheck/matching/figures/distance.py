"""Words by which a source keeps its distance from what it reports: a myth, a critic's claim, a condition, an error.

"It is a myth that 65 % respond" holds the figure, its unit and all its context, and says the opposite. What is looked
for here stands far from the number as often as beside it, so the whole sentence counts.
"""

from __future__ import annotations

import re
from typing import Final

from claimcheck.text import Span

_PART: Final = re.compile(r";\s|\n|\t")
_DISTANCE: Final = {
    "en": (
        r"critics?\b(?!al)|opponents?|detractors?|s[ck]eptics?|myths?|rumou?r\w*|hoax\w*|misconceptions?|fallac(?:y|ies)|"
        r"alleg(?:ed(?:ly)?|es?|ations?)|supposed(?:ly)?|purport\w*|reputedly|reportedly|ostensibl[ey]|so-called|"
        r"misquot\w+|mis(?:report|stat)ed|falsely|erroneous(?:ly)?|mistaken(?:ly)?|wrongly|exaggerat\w+|overstated|"
        r"retract(?:ed|ions?)|debunk\w*|refut\w+|disprove[dn]?|unproven|unconfirmed|untrue|disputed?s?|"
        r"(?:it|this)\s+(?:is|was|has\s+been)\s+(?:\w+\s+)?(?:said|believed|thought|assumed|hoped|feared|suggested|argued|"
        r"speculated|claimed)|(?:is|are|was|were)\s+(?:simply\s+|plainly\s+)?(?:false|incorrect|wrong|not\s+(?:true|correct|"
        r"confirmed|supported|substantiated))(?=\s*(?:[.,;!)]|$))|(?:false|incorrect|wrong)\s+(?:that|to\s+say|to\s+claim)|"
        r"(?:initially|originally|previously|earlier|at\s+first|first)\s+(?:reported|announced|stated|published|claimed|"
        r"estimated|thought|believed)|(?:assum(?:ed?|es|ing)|suppos(?:ed?|ing)|hypothesi[sz]ed?)\s+that|assuming|"
        r"(?:we|they|authors|investigators)\s+(?:\w+\s+)?(?:assumed|postulated|hypothesi[sz]ed|speculated|expected|anticipated)|"
        r"postulat\w+|"
        r"(?:calculations?|sample\s+size|model|power)\s+(?:\w+\s+)?assum\w+|"
        r"unless|provided\s+that|(?:den(?:y|ied|ies)|doubt(?:ed|s)?|question(?:ed|s)?)\s+(?:that|whether)|"
        r"(?:^|[,;:(—–]\s*|\b(?:and|but|only)\s+)if\b(?!\s+(?:not|any)\b)"
    ),
    "nl": (
        r"critici|criticus|criticasters?|tegenstanders?|sceptici|fabel(?:tje)?s?|mythes?|mythe|gerucht(?:en)?|misvatting(?:en)?|"
        r"misverstand(?:en)?|naar\s+verluidt|zogezegd|zogenaamde?|zogenaamd|vermeende?|vermeend|ten\s+onrechte|"
        r"onterechte?|foutief|foutieve|onjuiste?|onwaar|overdreven|bewer(?:ing|ingen)|beweer[dt]e?n?|beweren|"
        r"weerleg[dt]e?|weerlegt|betwiste?n?|ontkracht|ontken[dt]e?n?|(?:klopt|kloppen)\s+niet|niet\s+waar|"
        r"(?:aanvankelijk|oorspronkelijk|eerst|eerder)\s+(?:\w+\s+){0,2}(?:gemeld|gerapporteerd|aangekondigd|gepubliceerd|"
        r"geschat|gedacht|beweerd)|(?:wordt|werd|is)\s+(?:\w+\s+)?(?:gezegd|gedacht|beweerd|aangenomen|gesuggereerd)|"
        r"men\s+(?:zegt|denkt|gelooft|beweert)|ingetrokken|indien|mits|tenzij|op\s+voorwaarde\s+dat|aangenomen\s+dat|"
        r"er\s?van\s+uitgaand\w*|stel\s+dat|(?:^|[,;:(—–]\s*)als(?=\s+(?:de|het|een|er|men|je|u|we|ze|\d))"
    ),
    "fr": (
        r"détracteurs?|opposants?|sceptiques?|(?:selon|d['’]après)\s+(?:ses|les|des|certains)\s+critiques|mythes?|"
        r"rumeurs?|idées?\s+reçues?|préten(?:d|dent|du|due|dus|dues|dument)|prétendument|soi-disant|allégu\w+|à\s+tort|"
        r"erronée?s?|erronément|inexacte?s?|exagérée?s?|démenti\w*|réfutée?s?|contestée?s?|rétractée?s?|"
        r"(?:est|sont|était|étaient)\s+(?:faux|fausses?|incorrecte?s?)(?=\s*(?:[.,;!)]|$|que\b))|on\s+(?:dit|croit|pense|prétend)\s+que|"
        r"il\s+paraît|(?:initialement|d['’]abord|auparavant)\s+(?:annoncée?s?|rapportée?s?|publiée?s?|estimée?s?)|"
        r"à\s+condition\s+(?:que|de)|à\s+moins\s+que|pourvu\s+que|en\s+(?:supposant|admettant)|sauf\s+si|"
        r"(?:^|[,;:(—–]\s*)(?:si|s['’]ils?)(?=\s)"
    ),
    "de": (
        r"kritiker\w*|gegner\w*|skeptiker\w*|myth(?:os|en)|gerüchte?n?|irrtum|irrtümlich\w*|fälschlich\w*|angeblich\w*|"
        r"vermeintlich\w*|behaupt\w+|falsch(?=\s*(?:[.,;!)]|$))|falsche\s+(?:behauptung|annahme|vorstellung)|unwahr|"
        r"unrichtig|unzutreffend|übertrieben\w*|widerlegt\w*|bestritten|bestreitet|zurückgezogen\w*|"
        r"(?:ursprünglich|zunächst|anfangs|zuvor)\s+(?:\w+\s+){0,2}(?:gemeldet|berichtet|angegeben|veröffentlicht|geschätzt)|"
        r"es\s+(?:heißt|wird\s+(?:\w+\s+)?(?:gesagt|behauptet|angenommen|vermutet))|man\s+(?:sagt|glaubt|denkt|behauptet)|"
        r"falls|sofern|vorausgesetzt|es\s+sei\s+denn|angenommen,?\s+(?:dass)?|unter\s+der\s+annahme|"
        r"(?:^|[,;:(—–]\s*)wenn\b"
    ),
}
_PATTERNS: Final = {
    code: re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE) for code, words in _DISTANCE.items()
}


def distance(claim: str, claim_language: str, source: str, number: Span, language: str) -> str:
    """The words by which the source's sentence leaves what it says of `number` to others or to a condition.

    '' where there are none, or where the claim keeps a distance of its own.
    """
    pattern, own = (_PATTERNS.get(each[:2], _PATTERNS["en"]) for each in (language, claim_language))
    if own.search(claim):
        return ""
    start, end = 0, len(source)
    for found in _PART.finditer(source):
        if found.end() <= number.start:
            start = start if ":" in source[start : found.start()] else found.end()  # a list goes on behind its colon
        elif found.start() >= number.end:
            end = found.start()
            break
    kept = pattern.search(source[start:end])
    return " ".join(kept.group().strip(" ,;:(—–").split()) if kept else ""
