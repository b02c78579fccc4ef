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
        r"critics?\b(?!al)|opponents?|detractors?|s[ck]eptics?|myths?|rumou?r\w*|hoax\w*|misconceptions?|fallac(?:y|"
        r"ies)|"
        r"alleg(?:ed(?:ly)?|es?|ations?)|supposed(?:ly)?|purport\w*|reputedly|reportedly|ostensibl[ey]|so-called|"
        r"misquot\w+|mis(?:report|stat)ed|falsely|erroneous(?:ly)?|mistaken(?:ly)?|wrongly|exaggerat\w+|overstated|"
        r"(?:now-)?retract(?:ed|ions?)|contain(?:s|ed)\s+(?:an?\s+)?errors?|debunk\w*|refut\w+|disprove[dn]?|unproven|"
        r"unconfirmed|untrue|disputed?s?|"
        r"(?:it|this)\s+(?:is|was|has\s+been)\s+(?:\w+\s+)?(?:said|believed|thought|assumed|hoped|feared|suggested|"
        r"argued|"
        r"speculated|claimed)|(?:is|are|was|were)\s+(?:simply\s+|plainly\s+)?(?:false|incorrect|wrong|not\s+(?:true|"
        r"correct|"
        r"confirmed|supported|substantiated))(?=\s*(?:[.,;!)]|$))|(?:false|incorrect|wrong)\s+(?:that|to\s+say|"
        r"to\s+claim)|"
        r"(?:initially|originally|previously|earlier|at\s+first|first)\s+(?:reported|announced|stated|published|"
        r"claimed|"
        r"estimated|thought|believed)|(?:assum(?:ed?|es|ing)|suppos(?:ed?|ing)|hypothesi[sz]ed?)\s+that|assuming|"
        r"(?:we|they|authors|investigators)\s+(?:\w+\s+)?(?:assumed|postulated|hypothesi[sz]ed|speculated|expected|"
        r"anticipated)|"
        r"postulat\w+|"
        r"(?:calculations?|sample\s+size|model|power)\s+(?:\w+\s+)?assum\w+|"
        r"unless|provided\s+that|(?:den(?:y|ied|ies)|doubt(?:ed|s)?|question(?:ed|s)?)\s+(?:that|whether)|"
        r"(?:^|[,;:(—–]\s*|\b(?:and|but|only)\s+)if\b(?!\s+(?:not|any)\b)"
        r"|(?:according\s+to|says?|said|claims?|claimed\s+by)\s+(?:the\s+|its\s+|their\s+|this\s+|"
        r"a\s+)?(?:\w+['’]s\s+)?"
        r"(?:manufacturer|maker|producer|supplier|vendor|seller|advertis\w+|sponsor|lobby\w*|promoters?|"
        r"influencers?|blog\w*|post|posts|tweets?|videos?|website|leaflet|tabloid|press|media)|"
        r"(?:viral|facebook|instagram|tiktok|twitter|social\s+media|youtube)|(?:manufacturer|maker|producer|post|blog|"
        r"tweet|"
        r"advert\w*|supporters?|proponents?|influencers?|bloggers?|celebrit\w+)\s+(?:\w+\s+){0,3}(?:says?|said|"
        r"states?|stated|claims?|claimed|maintains?|insists?|boasts?|"
        r"asserts?)|"
        r"claims?\s+(?:circulat\w+|that)|claimed\s+(?:that|to)|(?:story|stories|legend|tale|conspiracy|fiction|"
        r"fake\s+news|"
        r"disinformation|misinformation|urban\s+legend|old\s+wives['’]?\s+tale)|far\s+from\s+(?:true|proven)|"
        r"contrary\s+to\s+(?:what|claims|popular|reports|belief|rumou?rs)|"
        r"(?:^|[,;:(—–]\s*)provided(?=\s+(?!by\b|with\b|for\b))|on\s+condition|as\s+long\s+as|in\s+the\s+event|"
        r"(?:was|were|been|later|since|subsequently|now)\s+corrected(?!\s+for)|corrected\s+(?:to|from|version)|"
        r"corrected(?=\s*:)|"
        r"correction|corrigendum|erratum|errata|should\s+(?:read|have\s+(?:read|been|said))|"
        r"(?:earlier|previous|older|prior|first)\s+versions?|no\s+longer\s+(?:valid|true|current|applies)|"
        r"superseded|outdated|in\s+error|by\s+mistake|typing\s+error|misprint\w*|withdrawn\s+(?:paper|article|study)|"
        r"(?:paper|article|study|claim|statement|figure)\s+(?:was|were|has\s+been)\s+(?:\w+\s+)?withdrawn|"
        r"do(?:es)?\s+not\s+(?:believe|think|agree)|fabricat\w+|falsified|made[\s-]up|invented"
    ),
    "nl": (
        r"critici|criticus|criticasters?|tegenstanders?|sceptici|fabel(?:tje)?s?|mythes?|mythe|gerucht(?:en)?|"
        r"misvatting(?:en)?|"
        r"misverstand(?:en)?|naar\s+verluidt|beschuldiging(?:en)?|aantijging(?:en)?|zogezegd|zogenaamde?|zogenaamd|"
        r"vermeende?|vermeend|ten\s+onrechte|"
        r"onterechte?|foutief|foutieve|onjuiste?|onwaar|overdreven|bewer(?:ing|ingen)|beweer[dt]e?n?|beweren|"
        r"weerleg[dt]e?|weerlegt|betwiste?n?|ontkracht|ontken[dt]e?n?|(?:klopt|kloppen)\s+niet|niet\s+waar|"
        r"(?:aanvankelijk|oorspronkelijk|eerst|eerder)\s+(?:[\w.,]++[\s%]*+){0,4}(?:gemeld|gerapporteerd|aangekondigd|"
        r"gepubliceerd|"
        r"geschat|gedacht|beweerd)|(?:wordt|werd|is)\s+(?:\w+\s+)?(?:gezegd|gedacht|beweerd|aangenomen|gesuggereerd)|"
        r"men\s+(?:zegt|denkt|gelooft|beweert)|ingetrokken|indien|mits|tenzij|op\s+voorwaarde\s+dat|aangenomen\s+dat|"
        r"er\s?van\s+uitgaand\w*|stel\s+dat|(?:^|[,;:(—–]\s*)als(?=\s+(?:de|het|een|er|men|je|u|we|ze|\d))"
        r"|(?:volgens|aldus|zegt|beweert|stelt)\s+(?:de\s+|het\s+|een\s+)?(?:fabrikant|producent|maker|leverancier|"
        r"verkoper|adverteerder|sponsor|"
        r"lobby\w*|influencers?|blog\w*|bericht(?:en)?|website|folder|boulevard\w*|pers|media)|sociale\s+media|"
        r"facebook|"
        r"instagram|tiktok|twitter|viraal|virale|verhaal(?:tje)?s?|verhalen|sprookjes?|broodje\s+aap|nepnieuws|"
        r"desinformatie|"
        r"complot\w*|verzonnen|verzinsels?|bedrog|in\s+strijd\s+met|in\s+tegenstelling\s+tot\s+wat|"
        r"(?:werd(?:en)?|is|zijn|later|inmiddels)\s+(?:\w+\s+){0,4}(?:gecorrigeerd|rechtgezet|herzien|verbeterd\s+tot)|"
        r"gecorrigeerd\s+(?:naar|tot)|correctie|rectificatie|erratum|errata|corrigendum|moet\s+(?:zijn|luiden|"
        r"worden\s+gelezen)|"
        r"(?:eerdere|vorige|oudere|eerste)\s+versies?|achterhaald\w*|verouderd\w*|niet\s+langer|bij\s+vergissing|"
        r"per\s+abuis|drukfout\w*|abusievelijk|zolang|foute|fout"
    ),
    "fr": (
        r"détracteurs?|opposants?|sceptiques?|(?:selon|d['’]après)\s+(?:ses|les|des|certains)\s+critiques|mythes?|"
        r"rumeurs?|idées?\s+reçues?|préten(?:d|dent|du|due|dus|dues|dument)|prétendument|soi-disant|all[ée]g(?:u|"
        r"at)\w+|affirm\w+\s+(?:\w+\s+)?qu[e'’]?|à\s+tort|"
        r"erronée?s?|erronément|inexacte?s?|exagérée?s?|démenti\w*|réfutée?s?|contestée?s?|rétractée?s?|"
        r"(?:est|sont|était|étaient)\s+(?:faux|fausses?|incorrecte?s?)(?=\s*(?:[.,;!)]|$|que\b))|on\s+(?:dit|croit|"
        r"pense|prétend)\s+que|"
        r"il\s+paraît|(?:initialement|d['’]abord|auparavant)\s+(?:annoncée?s?|rapportée?s?|publiée?s?|estimée?s?)|"
        r"à\s+condition\s+(?:que|de)|à\s+moins\s+que|pourvu\s+que|en\s+(?:supposant|admettant)|sauf\s+si|"
        r"(?:^|[,;:(—–]\s*)(?:si|s['’]ils?)(?=\s)"
        r"|(?:selon|d['’]après|dixit|affirme|prétend)\s+(?:le\s+|la\s+|l['’]|les\s+|un\s+|une\s+|son\s+)?(?:fabricant|"
        r"producteur|fournisseur|"
        r"vendeur|annonceur|promoteur|sponsor|lobby\w*|influenceu\w+|blog\w*|publication|site|presse|médias)|"
        r"réseaux\s+sociaux|facebook|instagram|tiktok|twitter|virale?s?|légendes?|fables?|infox|désinformation|"
        r"fausses?\s+(?:nouvelles?|informations?|affirmations?|idées?)|il\s+(?:est|serait|était)\s+faux|complot\w*|"
        r"contrairement\s+à\s+ce|inventée?s?\s+de|mensong\w+|canulars?|(?:a|ont|été|est|sont)\s+(?:\w+\s+){0,3}"
        r"(?:corrigée?s?|rectifiée?s?)(?!\s+(?:pour|selon|en\s+fonction))|corrigée?s?\s+(?:à|en)|correction|erratum|"
        r"errata|"
        r"corrigendum|rectificati(?:f|on)s?|(?:lire|fallait\s+lire|il\s+faut\s+lire)|(?:ancienne|première|"
        r"précédente)\s+"
        r"versions?|versions?\s+(?:précédentes?|antérieures?|initiales?|anciennes?)|périmée?s?|dépassée?s?\s+depuis|"
        r"par\s+erreur|obsolètes?|tant\s+que|à\s+la\s+condition"
    ),
    "de": (
        r"kritiker\w*|gegner\w*|skeptiker\w*|myth(?:os|en)|gerüchte?n?|irrtum|irrtümlich\w*|fälschlich\w*|angeblich\w*|"
        r"vermeintlich\w*|behaupt\w+|falsch(?=\s*(?:[.,;!)]|$))|falsche\s+(?:behauptung|annahme|vorstellung)|unwahr|"
        r"unrichtig|unzutreffend|übertrieben\w*|widerlegt\w*|bestritten|bestreitet|zurückgezogen\w*|"
        r"(?:ursprünglich|zunächst|anfangs|zuvor)\s+(?:[\w.,]++[\s%]*+){0,4}(?:gemeldet|berichtet|angegeben|"
        r"veröffentlicht|geschätzt)|"
        r"es\s+(?:heißt|wird\s+(?:\w+\s+)?(?:gesagt|behauptet|angenommen|vermutet))|man\s+(?:sagt|glaubt|denkt|"
        r"behauptet)|"
        r"falls|sofern|vorausgesetzt|es\s+sei\s+denn|angenommen,?\s+(?:dass)?|unter\s+der\s+annahme|"
        r"(?:^|[,;:(—–]\s*)wenn\b"
        r"|(?:laut|nach\s+angaben|so|zufolge|sagt|behauptet)\s+(?:dem\s+|der\s+|des\s+|die\s+|ein\s+)?(?:herstellers?|"
        r"produzent\w*|"
        r"anbieters?|verkäufers?|werbung|sponsors?|lobby\w*|influencer\w*|blog\w*|beitrag\w*|webseite|presse|medien)|"
        r"(?:herstellers?|anbieters?|medien)\s+zufolge|sozialen?\s+(?:medien|netzwerken?)|facebook|instagram|tiktok|"
        r"twitter|viral\w*|märchen|legenden?|falschmeldung\w*|falschinformation\w*|desinformation|verschwörung\w*|"
        r"erfunden\w*|lügen?|entgegen|im\s+gegensatz\s+zu\s+dem|(?:wurden?|ist|sind|später|"
        r"inzwischen)\s+(?:\w+\s+){0,4}"
        r"(?:korrigiert|berichtigt|richtiggestellt|revidiert)|korrigiert\s+auf|berichtigung\w*|korrektur|korrigendum|"
        r"erratum|errata|"
        r"muss\s+(?:es\s+)?(?:\w+\s+)?(?:heißen|lauten)|richtig\s+(?:ist|muss|wäre)|(?:frühere[nrs]?|erste[nrs]?|"
        r"ältere[nrs]?|"
        r"alte[nrs]?)\s+(?:version|fassung)\w*|überholt\w*|veraltet\w*|nicht\s+mehr\s+(?:gültig|aktuell)|"
        r"versehentlich\w*|"
        r"aus\s+versehen|druckfehler\w*|solange|geschichte,\s+(?:dass|wonach)"
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
