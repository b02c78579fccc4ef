"""The words by which a claim says more than its figures: rank, comparison, cause, worth. Four languages.

Each table maps a language to the alternatives of one regular expression, matched without regard to case at word
boundaries. A wrong entry caps an honest claim at "partly supported"; a missing one lets praise ride on a figure.
So: words of degree and rank are in, plain description ("active", "medical", "yearly") is out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from claimcheck.matching.model import UncheckedKind

_SUPERLATIVE: Final = {
    "nl": (
        r"wereld(?:wijde?\s+)?leiders?|markt\s?leiders?|koplopers?|voorlopers?|voortrekkers?(?:srol)?|pionier\w*",
        r"toonaangevend\w*|leidende?|leidinggevend\w*|baanbrekend\w*|ongeëvenaard\w*|unieke?(?!\s+pati)|nummer\s+(?:één|een|1)",
        r"wijst\s+de\s+weg|voorop(?:loopt|lopend|staat)?|wereldwijde\s+\S*hub",
        (
            r"(?:de|het|een\s+van\s+de)\s+(?:aller)?(?:beste|grootste|hoogste|laagste|kleinste|snelste|sterkste|veiligste|"
            r"nieuwste|belangrijkste|effectiefste|modernste|jongste|langste|kortste|vroegste|zwaarste|minste)"
        ),
        r"(?:meest|minst)\s+\w+|het\s+merendeel|de\s+meeste|de\s+meerderheid|de\s+enige|als\s+enige",
    ),
    "fr": (
        r"leader(?:s|ship)?|pionnier\w*|pionnière\w*|chef\w*\s+de\s+file|numéro\s+(?:un|1)|précurseur\w*",
        r"(?:le|la|les)\s+(?:plus|moins)\s+\w+|(?:le|la|les)\s+(?:meilleur|pire)\w*|unique|inégalée?s?|de\s+pointe",
        r"montre\w*\s+la\s+voie|la\s+plupart|la\s+majorité|l['’]essentiel|de\s+premier\s+plan|incontournable\w*",
        r"révolutionnaire\w*|le\s+seul|la\s+seule|les\s+seul\w+",
    ),
    "de": (
        r"(?:welt|markt)(?:weit\s+)?führer\w*|weltmarktführer\w*|spitzenreiter\w*|vorreiter\w*|pionier\w*",
        r"führend\w*|wegweisend\w*|bahnbrechend\w*|einzigartig\w*|unübertroffen\w*|nummer\s+(?:eins|1)",
        (
            r"am\s+\w+sten|(?:der|die|das|den|dem|des)\s+(?:aller)?(?:beste|größte|höchste|niedrigste|kleinste|schnellste|"
            r"stärkste|sicherste|neueste|wichtigste|wirksamste|modernste|jüngste|längste|kürzeste|früheste|meiste)\w?"
        ),
        r"die\s+mehrheit|der\s+großteil|überwiegende\w*|zeigt\s+den\s+weg|(?:der|die|das)\s+einzige\w?",
    ),
    "en": (
        r"(?:world|market|global)[\s-]+leaders?|(?:world|market)[\s-]?leading|leaders?|leading(?!\s+to)|leadership|front-?runners?",
        r"pioneer\w*|ground-?breaking|unique(?:ly)?|unrivall?ed|unparallell?ed|number\s+one|first-in-class|best-in-class",
        (
            r"(?:the|one\s+of\s+the|its)\s+(?:most|least|best|largest|biggest|highest|lowest|fastest|strongest|safest|newest|"
            r"greatest|longest|shortest|smallest|youngest|earliest|worst)|leads?\s+the\s+way|state-of-the-art|cutting-edge"
        ),
        r"most\s+of|most\s+\w+ly|(?:the|a|vast)\s+majority|the\s+only|at\s+the\s+forefront",
    ),
}

_COMPARISON: Final = {
    "nl": (
        (
            r"beter\w*|superieur\w*|(?:meer|minder|hoger|lager|sneller|langer|korter|vaker|veiliger|groter|kleiner|sterker"
            r"|effectiever|doeltreffender|gunstiger)\s+(?:\w+\s+){0,3}dan"
        ),
        r"in\s+vergelijking\s+met|vergeleken\s+(?:met|bij)|ten\s+opzichte\s+van|tegenover|overtreft|even\s+\w+\s+als",
    ),
    "fr": (
        r"meilleure?s?|mieux|supérieure?s?\s+(?:à|aux?)|inférieure?s?\s+(?:à|aux?)",
        r"(?:plus|moins)\s+(?:\w+\s+){0,3}qu[e'’]|par\s+rapport\s+(?:à|aux?)|comparée?s?\s+(?:à|aux?)|aussi\s+\w+\s+que",
    ),
    "de": (
        r"besser\w*|überlegen\w*|\w{3,}er\s+(?:\w+\s+){0,2}als|mehr\s+(?:\w+\s+){1,3}als|weniger\s+(?:\w+\s+){1,3}als",
        r"im\s+vergleich\s+(?:zu|zum|zur|mit)|verglichen\s+mit|gegenüber|ebenso\s+\w+\s+wie|genauso\s+\w+\s+wie",
    ),
    "en": (
        r"better|superior(?:ity)?|non-?inferior(?:ity)?|outperform\w*|as\s+\w+\s+as",
        (
            r"(?:more|less|fewer|higher|lower|faster|longer|shorter|safer|greater|larger|smaller|stronger|older|younger)"
            r"\s+(?:\w+\s+){0,3}than|compared\s+(?:with|to)|in\s+comparison\s+(?:with|to)|relative\s+to"
        ),
    ),
}

_CAUSE: Final = {
    "nl": (
        r"omdat|doordat|dank\s?zij|waardoor|daardoor|ten\s+gevolge\s+van|als\s+gevolg\s+van|wegens|vanwege",
        r"leid(?:t|en|de|den)\s+tot|zorg(?:t|en|de|den)\s+voor|veroorza\w+|resulteer\w*\s+in|maakt\s+\w+\s+mogelijk|zodat",
    ),
    "fr": (
        r"parce\s+qu[e'’]|grâce\s+(?:à|aux?)|en\s+raison\s+d\w*|à\s+cause\s+d\w*|car|puisqu[e'’]|entraîn\w+|permet(?:tent)?",
        r"condui(?:t|sent)\s+(?:à|aux?)|provoqu\w+|mèn\w+\s+à|ce\s+qui\s+\w+|donc|ainsi",
    ),
    "de": (
        r"weil|aufgrund|dank|wegen|dadurch|wodurch|infolge|führ(?:t|en|te|ten)\s+(?:\w+\s+)?zu[rm]?|verursach\w*",
        r"bewirk\w*|ermöglich\w*|sodass|so\s+dass",
    ),
    "en": (
        r"because|due\s+to|owing\s+to|thanks\s+to|as\s+a\s+result|results?\s+in|resulting\s+in|resulted\s+in",
        r"leads?\s+to|leading\s+to|led\s+to|caus(?:es?|ed|ing)|therefore|thereby|so\s+that|enabl(?:es?|ed|ing)",
    ),
}

_WORTH: Final = {
    "nl": (
        r"veelbelovend\w*|innovatie(?:f|ve)|vernieuwend\w*|revolutionair\w*|doorbra(?:ak|ken)|uitstekend\w*|uitzonderlijk\w*",
        r"sterke?\s+(?:\w+\s+)?(?:partner|positie|speler|werking|resultaten)|krachtige?|cruciale?|essentiële?|essentieel|sleutelrol|veilige?|effectie(?:f|ve)|doeltreffend\w*",
        r"belangrijke?\s+rol|goed\s+verdragen|indrukwekkend\w*|aanzienlijk\w*|opmerkelijk\w*|heel\s+gericht\w*",
    ),
    "fr": (
        r"prometteu(?:r|rs|se|ses)|innovant\w*|novat(?:eur|rice)s?|exceptionnel\w*|remarquable\w*|rôle\s+(?:clé|majeur)",
        r"rôle\s+important|(?:partenaires?|position|présence)\s+forte?s?|forte?\s+(?:position|présence)|puissante?s?|crucia(?:l|le|ux|les)|essentiel(?:le)?s?|sûre?s?|efficaces?|bien\s+toléré\w*",
        r"considérable\w*|impressionnant\w*|percée",
    ),
    "de": (
        r"vielversprechend\w*|innovativ\w*|revolutionär\w*|durchbr(?:uch|üche)\w*|hervorragend\w*|außergewöhnlich\w*",
        r"starke[nmrs]?\s+(?:\w+\s+)?(?:partner|position|akteur|wirkung|ergebnisse)\w*|leistungsstark\w*|entscheidend\w*|wesentlich\w*|schlüsselrolle|wichtige\s+rolle|sichere?[nrs]?",
        r"wirksame?[nrs]?|effektiv\w*|gut\s+verträglich\w*|beeindruckend\w*|erheblich\w*|beachtlich\w*",
    ),
    "en": (
        r"promising|innovative|revolutionary|breakthroughs?|outstanding|exceptional|remarkabl[ey]|impressive",
        r"strong\s+(?:\w+\s+)?(?:partner|position|player|presence|efficacy|results)|powerful|crucial|essential|(?:key|important|major|vital)\s+role|safe(?:ly)?|effective(?:ly)?",
        r"well[\s-]+tolerated|considerabl[ey]|significantly|substantial(?:ly)?|dramatic(?:ally)?",
    ),
}

_RANK: Final = {
    "nl": (
        r"(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|\d+(?:ste|de|e))",
        r"(?:pijler|plaats|land|rang|positie|bedrijf|producent|speler|behandeling|therapie|doodsoorzaak)\w*",
    ),
    "fr": (
        r"(?:premi(?:er|ère)|deuxième|second|seconde|troisième|quatrième|cinquième|sixième|septième|\d+(?:er|ère|e|ème))",
        r"(?:pilier|place|pays|rang|position|entreprise|product(?:eur|rice)|acteur|traitement|thérapie|cause)\w*",
    ),
    "de": (
        r"(?:erste|zweite|dritte|vierte|fünfte|sechste|siebte|achte|neunte|zehnte)[nmrs]?|\d+\.",
        r"(?:säule|platz|stelle|land|rang|position|unternehmen|hersteller|akteur|behandlung|therapie|todesursache)\w*",
    ),
    "en": (
        r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))",
        r"(?:pillar|place|country|rank|position|company|producer|player|treatment|therapy|cause)\w*",
    ),
}

_SUCH_AS: Final = {
    "nl": r"zoals|waaronder|onder\s+(?:meer|andere)|te\s+weten|namelijk|bijvoorbeeld|met\s+name",
    "fr": r"tel(?:le)?s?\s+qu[e'’]|notamment|y\s+compris|à\s+savoir|par\s+exemple|comme",
    "de": r"wie(?:\s+etwa|\s+zum\s+beispiel)?|darunter|einschließlich|nämlich|insbesondere|zum\s+beispiel|z\.\s?B\.",
    "en": r"such\s+as|including|namely|for\s+example|in\s+particular|e\.g\.",
}

_AND: Final = {"nl": "en|of|alsook", "fr": "et|ou|ainsi que", "de": "und|oder|sowie", "en": "and|or|as well as"}

_CLAUSE_OPENERS: Final = {
    "nl": r"die|dat|wat|waarbij|waarin|terwijl|maar|zodat",
    "fr": r"qui|que|dont|où|tandis\s+que|alors\s+que|mais|ce\s+qui",
    "de": r"der|die|das|dessen|deren|wobei|während|aber|sondern|was",
    "en": r"which|who|that|whereas|while|but|where",
}

_SECOND_VERBS: Final = {
    "nl": r"is|zijn|heeft|hebben|speelt|voert|verbetert|verlaagt|verhoogt|biedt|zorgt|maakt|wordt|kan|blijft",
    "fr": r"est|sont|a|ont|joue|améliore|réduit|augmente|diminue|offre|assure|permet|reste|peut|mène|constitue",
    "de": r"ist|sind|hat|haben|spielt|verbessert|senkt|erhöht|verringert|bietet|sorgt|macht|wird|kann|bleibt|führt",
    "en": r"is|are|has|have|plays?|improves?|lowers?|raises?|reduces?|offers?|provides?|makes?|can|remains?|leads?",
}
"""After "and", the verbs that begin a second statement about the same subject."""

LANGUAGES: Final = frozenset(_AND)


def _words(table: Mapping[str, tuple[str, ...]]) -> dict[str, re.Pattern[str]]:
    return {
        language: re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE) for language, parts in table.items()
    }


def _ranks() -> dict[str, re.Pattern[str]]:
    return {
        language: re.compile(rf"(?<!\w)(?:{ordinal})\s+(?:\w+\s+){{0,2}}?{ranked}", re.IGNORECASE)
        for language, (ordinal, ranked) in _RANK.items()
    }


MARKERS: Final[tuple[tuple[UncheckedKind, dict[str, re.Pattern[str]]], ...]] = (
    (UncheckedKind.SUPERLATIVE, _words(_SUPERLATIVE)),
    (UncheckedKind.ORDINAL, _ranks()),
    (UncheckedKind.COMPARISON, _words(_COMPARISON)),
    (UncheckedKind.CAUSE, _words(_CAUSE)),
    (UncheckedKind.ASSERTION, _words(_WORTH)),
)
"""Kind, then the pattern of each language, in the order in which overlapping finds win."""

LIST_OPENERS: Final = {
    language: re.compile(rf"(?:(?<!\w)(?:{words})\s+|:\s|\s[—–]\s)", re.IGNORECASE)
    for language, words in _SUCH_AS.items()
}
"""Per language: what may be followed by listed things ("such as A and B", a colon, a dash)."""

LIST_JOINTS: Final = {
    language: re.compile(rf",\s+(?:(?:{words})\s+)?|\s+(?:{words})\s+", re.IGNORECASE)
    for language, words in _AND.items()
}
"""Per language: what stands between the items of a list."""

CLAUSE_BREAKS: Final = {
    language: re.compile(
        rf"[.!?]\s+|;\s|\s[—–]\s|,\s(?=(?:{openers})\s)|\s(?=(?:{_AND[language]})\s(?:{_SECOND_VERBS[language]})\s)",
        re.IGNORECASE,
    )
    for language, openers in _CLAUSE_OPENERS.items()
}
"""Per language: where one statement of a claim ends and the next begins."""
