"""French number words, comparators, ranges, months and labels."""

from __future__ import annotations

from claimcheck.quantities.lexicon.model import Lexicon, comparators, numbered, or_equal, phrases, than, words

_MORE = "supérieur supérieure supérieurs supérieures"
_LESS = "inférieur inférieure inférieurs inférieures"
_PLUS = "plus"
_ONES = "zéro un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
_ORDINALS = (
    "premier/première/premiers/premières deuxième/second/seconde troisième/tierce quatrième cinquième sixième septième "
    "huitième neuvième dixième onzième douzième treizième quatorzième quinzième seizième dix-septième/dixseptieme "
    "dix-huitième/dixhuitieme dix-neuvième/dixneuvieme vingtième"
)
_LARGE = {
    "centième": 100,
    "millième": 10**3,
    "millionième": 10**6,
    "milliardième": 10**9,
    "billionième": 10**12,
    "trillionième": 10**18,
    "unième": 1,
}
_TENTHS = {
    "trentième": 30,
    "quarantième": 40,
    "cinquantième": 50,
    "soixantième": 60,
    "septantième": 70,
    "octantième": 80,
    "huitantième": 80,
    "nonantième": 90,
}


def _plain(table: dict[str, int]) -> dict[str, int]:
    return {name.replace("è", "e").replace("é", "e"): value for name, value in table.items()}


_ORDINAL_TABLE = numbered(_ORDINALS, 1) | _plain(_LARGE) | _plain(_TENTHS)
_DENOMINATORS = {
    name: value
    for name, value in _ORDINAL_TABLE.items()
    if not name.startswith(("premier", "second", "deuxieme", "tierce"))
} | {"demi": 2, "demie": 2, "moitie": 2, "tiers": 3, "quart": 4}

FRENCH = Lexicon(
    code="fr",
    decimal_sign=",",
    cardinals=numbered(_ONES)
    | numbered("vingt/vingts trente quarante cinquante soixante septante huitante/octante nonante", 20, 10)
    | {"cent": 100, "cents": 100},
    magnitudes={
        "mille": 10**3,
        "milles": 10**3,
        "millier": 10**3,
        "milliers": 10**3,
        "million": 10**6,
        "millions": 10**6,
        "mln": 10**6,
        "mio": 10**6,
        "milliard": 10**9,
        "milliards": 10**9,
        "mrd": 10**9,
        "mrds": 10**9,
        "mia": 10**9,
        "mds": 10**9,
        "md": 10**9,
        "billion": 10**12,
        "billions": 10**12,
        "trillion": 10**18,
        "trillions": 10**18,
    },
    ordinals=_ORDINAL_TABLE | {f"{name}s": value for name, value in _ORDINAL_TABLE.items() if name.endswith("ieme")},
    denominators=_DENOMINATORS | {f"{name}s": value for name, value in _DENOMINATORS.items()},
    articles=words("un une la le"),
    joiners=words("et"),
    compounds=False,
    before=comparators(
        before=True,
        MORE_THAN=(
            *than(_MORE, "à", "au", "aux"),
            *than(_PLUS, *than("grand grande grands grandes élevé élevée élevés élevées gros", "que")),
            "plus de",
            "plus d'",
            "plus que",
            "supérieur à",
            "supérieure à",
            "supérieurs à",
            "supérieures à",
            "au-dessus de",
            "au delà de",
            "au-delà de",
            "dépassant",
            "dépasse",
            "dépassent",
            "excédant",
            "plus grand que",
            "plus grande que",
            ">",
            "âgés de plus de",
            "un peu plus de",
            "bien plus de",
            "en excès de",
            "excède",
        ),
        AT_LEAST=(
            *or_equal(_MORE, "à", "ou", "égal à", "égale à", "égaux à", "égales à"),
            "au moins",
            "au minimum",
            "minimum",
            "un minimum de",
            "pas moins de",
            "supérieur ou égal à",
            "supérieure ou égale à",
            "supérieurs ou égaux à",
            "supérieures ou égales à",
            "à partir de",
            "égal ou supérieur à",
            "plus de ou égal à",
            "au moins ou égal à",
            "minimum de",
            "≥",
            ">=",
            "> =",
            "⩾",
            "au moins de",
            "plus grand ou égal à",
            "plus grands ou égaux à",
            "égale ou supérieure à",
            "minimal de",
        ),
        LESS_THAN=(
            *than(_LESS, "à", "au", "aux"),
            *than(_PLUS, *than("petit petite petits petites bas basse faible faibles", "que")),
            "moins de",
            "moins d'",
            "moins que",
            "inférieur à",
            "inférieure à",
            "inférieurs à",
            "inférieures à",
            "en dessous de",
            "au-dessous de",
            "sous",
            "plus petit que",
            "plus petite que",
            "en deçà de",
            "sous les",
            "<",
            "en-dessous de",
        ),
        AT_MOST=(
            *or_equal(_LESS, "à", "ou", "égal à", "égale à", "égaux à", "égales à"),
            *than("pas", *than(_MORE, "à")),
            "au plus",
            "au maximum",
            "maximum",
            "un maximum de",
            "pas plus de",
            "inférieur ou égal à",
            "inférieure ou égale à",
            "inférieurs ou égaux à",
            "inférieures ou égales à",
            "tout au plus",
            "égal ou inférieur à",
            "maximum de",
            "plus petit ou égal à",
            "plus petits ou égaux à",
            "≤",
            "<=",
            "< =",
            "⩽",
            "maximale de",
            "maximal de",
            "moins de ou égal à",
        ),
        UP_TO=("jusqu'à", "jusqu'au", "jusqu'à plus de", "jusque", "jusqu'en"),
        NEARLY=("près de", "presque", "quasi", "quasiment", "pas loin de", "près d'"),
        ABOUT=(
            "environ",
            "à peu près",
            "autour de",
            "aux alentours de",
            "approximativement",
            "quelque",
            "quelques",
            "circa",
            "ca",
            "ca.",
            "env",
            "env.",
            "une estimation de",
            "estimé à",
            "estimés à",
            "estimée à",
            "estimées à",
            "de l'ordre de",
            "aux environs de",
            "~",
            "≈",
            "∼",
            "±",
            "plus ou moins",
            "à environ",
            "d'environ",
        ),
        EXACTLY=("exactement", "égal à", "égale à", "égaux à", "égales à", "précisément", "="),
    ),
    after=comparators(
        before=False,
        AT_LEAST=(
            "ou plus",
            "et plus",
            "ou davantage",
            "et au-delà",
            "ou au-delà",
            "au moins",
            "ou supérieur",
            "au minimum",
            "minimum",
        ),
        AT_MOST=("ou moins", "et moins", "au plus", "au maximum", "maximum", "ou inférieur"),
        ABOUT=("environ", "à peu près"),
    ),
    fillers=words("un une le la les de d l des seulement est à"),
    between=words("entre"),
    from_=words("de des du d"),
    to=phrases("à", "a", "jusqu'à", "à plus de"),
    and_=words("et"),
    out_of=phrases("sur"),
    minus=words("moins négatif négative minus"),
    point=words("virgule"),
    months=numbered(
        "janvier/janv février/févr/fevr mars avril/avr mai juin juillet/juil août/aout septembre/sept octobre/oct "
        "novembre/nov décembre/déc",
        1,
    ),
    year_cues=words("en depuis année années an dès vers fin début avant après jusqu de et courant pour"),
    labels=words(
        "phase phases stade grade grades type types classe catégorie niveau tableau tableaux figure figures fig page pages p pp section chapitre version "
        "annexe volume vol article art partie étape référence réf ref numéro no n nr cohorte bras groupe encadré "
        "question note tél téléphone fax ligne autoroute sortie pmid isbn issn id"
    ),
    age_before=words("âge age âgé âgée âgés âgées ages"),
    age_after=phrases("d'âge"),
    change=(
        "augment",
        "diminu",
        "baiss",
        "pass",
        "recul",
        "progress",
        "hauss",
        "amelior",
        "redui",
        "chut",
        "croi",
        "tomb",
        "grimp",
        "mont",
    ),
    countable=words(
        "patients patientes participants sujets personnes femmes hommes enfants adultes cas décès études essais hôpitaux centres employés "
        "professionnels spécialistes volontaires doses traitements diagnostics unités emplois euros dollars"
    ),
    pronoun_one=frozenset(),
    dozens={
        "douzaine": 12,
        "douzaines": 12,
        "dizaine": 10,
        "dizaines": 10,
        "vingtaine": 20,
        "trentaine": 30,
        "quarantaine": 40,
        "cinquantaine": 50,
        "soixantaine": 60,
        "centaine": 100,
        "centaines": 100,
    },
    percent=phrases("pour cent", "pourcent", "pourcents", "pour-cent", "pourcentage", "pourcentages", "pct"),
    points=phrases("points de pourcentage", "point de pourcentage", "points de pour cent", "points de %"),
    function_words=words(
        "le la les des du de et un une pour est sont dans par sur plus que au aux ou à avec entre en ont était ce"
    ),
)
