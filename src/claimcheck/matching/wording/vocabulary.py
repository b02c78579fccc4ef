"""The small words of a sentence by what they do to it; casefolded and without accents, by language.

What is not listed here counts as content: a preposition, conjunction or pronoun more or less says something else.
"""

from __future__ import annotations


def _by_language(**listed: str) -> dict[str, frozenset[str]]:
    return {language: frozenset(words.split()) for language, words in listed.items()}


FREE_WORDS = _by_language(
    en="""a an the this these those its their his her our and also thus therefore hence moreover furthermore however
        indeed very highly extremely now currently today already of do does""",
    nl="""de het een der des deze dit hun haar ons onze en ook eveneens tevens dus daarom bovendien echter zeer heel erg
        nu thans momenteel vandaag reeds van er""",
    fr="""le la les l un une de d du des ce cet cette ces son sa ses leur leurs notre nos votre vos et aussi egalement
        ainsi donc tres actuellement deja n ne""",
    de="""der die das den dem des ein eine einer eines einem einen dieser diese dieses diesen diesem ihr ihre ihren
        ihrer ihrem seine seinen seiner seinem unser unsere unseren und auch somit daher jedoch zudem sehr derzeit heute
        bereits""",
)
"""Articles, possessives, "also", "very", "now": one side may have them without saying anything else."""

BEFORE_FIGURES = {"en": "by", "nl": "met"}
"""Says nothing directly before a figure: "rose by 12 %", "rose 12 %". German "um" and "auf" do."""

CAN = frozenset("can may might could kan kunnen mogelijk peut peuvent kann konnen moglicherweise possibly".split())
"""In the claim alone these say less than the source does."""

ARTICLES_DE = frozenset(
    "der die das den dem des ein eine einer eines einem einen dieser diese dieses diesen diesem".split()
)

PREPOSITIONS = _by_language(
    en="in on at during within since",
    nl="in op tijdens binnen sinds",
    fr="en dans a au aux lors pendant depuis",
    de="in im am wahrend seit",
)
"""With one of these a phrase may open a sentence that elsewhere ends with it."""

VERB_SECOND = frozenset({"nl", "de"})

OPENINGS = frozenset(
    {
        *("in conclusion", "conclusion", "conclusions", "in summary", "in addition", "finally", "importantly"),
        *("notably", "results", "as a result", "additionally"),
        *("daarnaast", "kortom", "conclusie", "tot slot", "samengevat", "ten slotte"),
        *("en conclusion", "en resume", "par ailleurs", "de plus", "en outre", "cependant", "enfin", "resultats"),
        *("ausserdem", "daruber hinaus", "schliesslich", "fazit", "zusammenfassend", "schlussfolgerung"),
    }
)
"""What may stand before a sentence without being part of what it says."""

ASIDES = _by_language(
    en="which who whose",
    nl="wat waardoor waarmee",
    fr="qui dont",
    de="was wodurch womit",
)
"""Behind a comma these go on about what was said, without narrowing it (German and Dutch "die" may narrow)."""

CITING = frozenset("p ci hr rr see zie voir siehe table tabel tableau tabelle fig figure figuur abbildung".split())
"""Words of a bracket that is about figures or points elsewhere."""

ATTRIBUTIONS = frozenset(
    """
    says said say state states stated argue argues announce announced announces report reported reports according
    tell tells told quote quoted suggests dream dreams ambition ambitions goal goals target targets vision
    zegt zei zeggen stelt stelde meldt meldde aldus noemt noemde verklaart verklaarde kondigt aangekondigd ambitie
    doel doelstelling streven droom toekomst volgens
    dit declare affirme indique annonce annoncé ambition objectif but vision reve selon
    sagt sagte erklart meldet betont kundigt ziel ambition vision laut
    """.split()
)

DOUBTS = (
    *("doubt", "disput", "question", "contest", "refut", "den", "challeng", "unproven", "disprov", "false", "wrong"),
    *("betwijfel", "betwist", "twijfel", "ontken", "weerleg", "onbewezen", "onjuist", "onwaar"),
    *(
        "dout",
        "nient",
        "nie",
        "refute",
        "faux",
        "guere",
        "bezweif",
        "bestreit",
        "bestrit",
        "widerleg",
        "falsch",
        "kaum",
    ),
)
"""Beginnings of words with which a sentence takes back what it goes on to say, or said."""

AND = frozenset({"and", "en", "et", "und"})

RESPECTIVELY = frozenset("respectively respectievelijk respectivement beziehungsweise resp bzw jeweils".split())

_PAST = _by_language(
    en="""was were had did became went came took gave saw found made got ran began drew drove ate fell rose grew felt
        kept knew lost paid sent spent stood taught thought wrote led won held fought bought brought built broke chose
        shrank sank spread""",
    nl="""was waren had hadden werd werden steeg stegen kreeg kregen nam namen kwam kwamen ging gingen gaf gaven won
        wonnen verloor verloren bleef bleven bracht brachten deed deden zag zagen stond stonden kon konden bood hielp
        hield hielden""",
    fr="etait etaient avait avaient fut furent eut eurent ete",
    de="""war waren hatte hatten wurde wurden stieg stiegen sank sanken fiel fielen wuchs wuchsen gab gaben nahm nahmen
        kam kamen ging gingen lag lagen stand standen blieb blieben verlor verloren gewann gewannen half halfen hielt
        hielten""",
)
_REPORTED = frozenset("sei seien habe werde konne solle".split())
_PAST_ENDINGS = {
    "en": ("ed",),
    "nl": ("te", "ten", "de", "den"),
    "fr": ("ait", "aient", "ra", "ront", "rait", "raient"),
    "de": ("te", "ten"),
}
_DEGREES = frozenset({"er", "est", "r", "st", "ste", "sten", "ster", "stes", "ere"})


def is_other_tense(claim: str, source: str, base: str, language: str) -> bool:
    """Whether a claim in the present has a past, future or reported form opposite it; keys, and the lemma."""
    if language == "de" and (source in _REPORTED or (claim.endswith("t") and source == claim[:-1] + "e")):
        return True
    past = _PAST.get(language, frozenset())
    if source in past or claim in past:
        return (source in past) is not (claim in past)
    endings = _PAST_ENDINGS.get(language, ())
    if not source.endswith(endings) or claim.endswith(endings):
        return False
    return language not in VERB_SECOND or base.endswith("n")


def is_other_degree(claim: str, source: str, base: str, language: str) -> bool:
    """Whether one word is the comparative or superlative of the other: larger, large; keys, and the lemma."""
    degrees = _DEGREES - {"er", "r", "ere"} if language == "fr" else _DEGREES
    mine, other = _ending(claim, base) in degrees, _ending(source, base) in degrees
    return mine is not other or not degrees.isdisjoint({_ending(claim, source), _ending(source, claim)})


def _ending(word: str, other: str) -> str:
    """What a word has behind the letters it shares with another."""
    shared = 0
    for one, its in zip(word, other, strict=False):
        if one != its:
            break
        shared += 1
    return word[shared:]
