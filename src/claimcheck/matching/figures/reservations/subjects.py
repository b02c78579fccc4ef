"""In what a source measured it: animals, cells, healthy volunteers. A claim that names none speaks of people."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from claimcheck.text import Span

_PART: Final = re.compile(
    r"[;\n\t]|[.!?](?=\s)|,?\s(?:while|whereas|but|terwijl|maar|tandis|alors|mais|während|aber|wohingegen)\s",
    re.IGNORECASE,
)


def _patterns(words: Mapping[str, str]) -> dict[str, re.Pattern[str]]:
    return {code: re.compile(rf"(?<![\w-])(?:{each})(?!\w)", re.IGNORECASE) for code, each in words.items()}


_ANIMALS: Final = _patterns(
    {
        "en": r"mice|rats|horses|chickens|hens|cows|goats|mini-?pigs|frogs|yeasts?|bacteria|larvae|animals?|rodents?|"
        r"rabbits|monkeys?|macaques?|non-?human\s+primates?|primates|(?:mini)?pigs|"
        r"piglets|"
        r"dogs|beagles?|hamsters|guinea[\s-]pigs?|zebrafish|sheep|cattle|ferrets|gerbils|drosophila|fruit\s+flies|"
        r"(?:mouse|murine|rat|rabbit|canine|porcine|rodent|primate|pig|dog|animal|xenograft|allograft|tumou?r-bearing|"
        r"orthotopic|preclinical|pre-clinical|nonclinical|non-clinical)[\s-]+(?:\w+\s+)?(?:models?|stud(?:y|ies)|"
        r"experiments?|tests?|trials?|data|livers?|brains?|hearts?|tumou?rs?|strains?|embryos?)|xenografts?|"
        r"in\s+(?:an?|the)\s+(?:mouse|rat|rabbit|pig|dog|monkey)|preclinically",
        "nl": r"muizen|ratten|paarden|kippen|koeien|geiten|gist|bacteriën|larven|dieren|knaagdieren|konijnen|apen|"
        r"makaken|primaten|(?:mini)?varkens|biggen|honden|"
        r"beagles?|hamsters|"
        r"cavia['’]?s|zebravis(?:sen)?|schapen|runderen|fretten|dier(?:model(?:len)?|proeven|proef|onderzoek|studies?|"
        r"experimenten|experiment)|muis(?:model(?:len)?|studies?)|muizen(?:model(?:len)?|studies?|tumor\w*)|"
        r"ratten(?:model(?:len)?|studies?)|xenotransplant\w*|xenograft\w*|proefdier(?:en)?|preklinische?|"
        r"(?:bij|in)\s+(?:een|de)\s+(?:muis|rat|hond|aap)",
        "fr": r"souris|rats?|chevaux|poules?|vaches|chèvres|levures?|bactéries|larves|animaux|animale?s?|rongeurs?|"
        r"lapins?|singes?|macaques?|primates?|porcs?|porcelets?|"
        r"chiens?|beagles?|"
        r"hamsters?|cobayes?|poissons?[\s-]zèbres?|moutons?|brebis|bovins?|furets?|murine?s?|xénogreff\w+|"
        r"précliniques?|chez\s+l['’]animal",
        "de": r"mäusen?|pferden?|hühnern?|kühen?|ziegen|hefen?|bakterien|larven|maus(?:modell(?:en?|s)?|studien?)|"
        r"ratten(?:modell(?:en?|s)?)?|tieren?|nagetieren?|nagern?|"
        r"kaninchen|affen|"
        r"makaken|primaten|(?:mini)?schweinen?|ferkeln?|hunden?|beagles?|hamstern?|meerschweinchen|zebrafischen?|"
        r"schafen?|rindern?|frettchen|tier(?:modell(?:en?|s)?|versuch(?:en?|s)?|experiment(?:en?|s)?|studien?)|"
        r"xenotransplant\w*|xenograft\w*|präklinisch\w*|versuchstieren?",
    }
)
_CELLS: Final = _patterns(
    {
        "en": r"in[\s-]+vitro|ex[\s-]+vivo|in\s+(?:a\s+)?(?:petri\s+)?dish(?:es)?|petri\s+dish(?:es)?|test\s+tubes?|"
        r"cell[\s-]+(?:cultures?|lines?)|cultured?\s+(?:\w+\s+)?(?:cells?|tissues?|neurons?)|"
        r"(?:cells?|tissues?)\s+(?:in\s+culture|cultures?)|organoids?|spheroids?|"
        r"isolated\s+(?:\w+\s+)?(?:cells|hepatocytes|tissues?)|"
        r"(?:hepatocytes|microsomes|fibroblasts|keratinocytes)|cadavers?|(?:in|under)\s+laboratory\s+conditions|"
        r"in\s+the\s+(?:laboratory|lab)|biochemical\s+assays?|cell-based|bench\s+tests?|tissue\s+samples?|"
        r"bovine\s+\w+|hela\s+cells|agar|culture\s+medium|enzymatic\s+assays?|"
        r"phantoms?",
        "nl": r"in[\s-]+vitro|ex[\s-]+vivo|in\s+(?:een\s+)?(?:petri)?schaal(?:tje)?s?|petrischaal(?:tje)?s?|"
        r"petrischalen|"
        r"reageerbuis\w*|reageerbuizen|cel(?:culturen|cultuur|lijnen|lijn|kweken|kweek)|"
        r"gekweekte\s+(?:\w+\s+)?(?:cellen|"
        r"weefsels?)|\w+cellijn(?:en)?|organoïden?|microsomen|hepatocyten|in\s+het\s+lab(?:oratorium)?|"
        r"laboratoriumomstandigheden|fantoom\w*",
        "fr": r"in[\s-]+vitro|ex[\s-]+vivo|boîtes?\s+de\s+p[ée]tri|éprouvettes?|cultures?\s+cellulaires?|"
        r"cultures?\s+de\s+cellules|"
        r"lignées?\s+cellulaires?|(?:cellules|tissus)\s+(?:en\s+culture|cultivée?s|isolée?s)|organoïdes?|microsomes|"
        r"hépatocytes|en\s+laboratoire|au\s+laboratoire|fantômes?",
        "de": r"in[\s-]+vitro|ex[\s-]+vivo|(?:in\s+der\s+)?petrischalen?|reagenzgla\w*|reagenzgläser\w*|"
        r"zell(?:kulturen?|linien?)|"
        r"\w+zelllinien?|(?:kultivierten?|gezüchteten?|isolierten?)\s+(?:\w+\s+)?(?:zellen|gewebe|hepatozyten)|"
        r"organoiden?|"
        r"mikrosomen|hepatozyten|im\s+labor(?:versuch)?|laborversuch\w*|laborbedingungen|phantom\w*",
    }
)
_HEALTHY: Final = _patterns(
    {
        "en": r"healthy\s+(?:\w+\s+){0,2}(?:volunteers?|subjects?|participants?|adults?|individuals?|people|men|women|"
        r"males?|"
        r"controls?|donors?|persons?)",
        "nl": r"gezonde\s+(?:\w+\s+){0,2}(?:vrijwilligers?|proefpersonen|deelnemers?|volwassenen|personen|mensen|"
        r"mannen|vrouwen|"
        r"donoren|controles)",
        "fr": r"(?:volontaires|sujets|participants?|adultes|individus|personnes|hommes|femmes|donneurs)\s+(?:\w+\s+)?"
        r"saine?s|(?:volontaires|sujets|participants|adultes|personnes)\s+en\s+bonne\s+santé",
        "de": r"gesunden?\s+(?:\w+\s+){0,2}(?:probanden|probandinnen|freiwilligen?|teilnehmern?|erwachsenen?|personen|"
        r"menschen|"
        r"männern?|frauen|spendern?|kontroll\w*)",
    }
)
_ALL: Final = (_ANIMALS, _CELLS, _HEALTHY)
_NOT_PEOPLE: Final = {
    "en": re.compile(
        r"\b(?:mouse|mice|rats?|dogs?|cats?|pigs?|monkeys?|rabbits?|animals?|preclinical\w*|pre-clinical|laborator\w+|"
        r"lab|"
        r"in\s+vitro|cells?|healthy|horses?|cows?|veterinary|pets?)\b",
        re.IGNORECASE,
    ),
    "nl": re.compile(
        r"\b(?:muis|muizen|rat|ratten|hond|honden|kat|katten|varkens?|apen?|konijn(?:en)?|dier(?:en)?\w*|"
        r"preklinisch\w*|lab\w*|"
        r"in\s+vitro|cel|cellen|\w*cellen|cel\w+|gezonde?|paard(?:en)?|koeien)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:souris|rats?|chiens?|chats?|porcs?|singes?|lapins?|animal\w*|animaux|précliniques?|laboratoire|"
        r"in\s+vitro|"
        r"cellul\w+|saine?s?|bonne\s+santé|chevaux|vaches?)\b",
        re.IGNORECASE,
    ),
    "de": re.compile(
        r"\b(?:maus\w*|mäusen?|ratten?\w*|hunden?|katzen?|schweinen?|affen?|kaninchen|tier\w*|präklinisch\w*|labor\w*|"
        r"in\s+vitro|"
        r"zell\w*|\w*zellen|gesunden?|pferden?|kühen?)\b",
        re.IGNORECASE,
    ),
}
_PEOPLE: Final = re.compile(
    r"(?<!\bfrom\s)(?<!\baus\s)(?<!\bissues\sde\s)(?<!\bafkomstig\svan\s)\b(?:patients?|patiënten|patienten|"
    r"patientinnen|people|participants?|deelnemers|teilnehmern?|women|men|vrouwen|"
    r"mannen|femmes|"
    r"hommes|frauen|männern?|humans?|mensen|menschen|personnes|children|kinderen|enfants|kindern?|adults|volwassenen|"
    r"adultes|erwachsenen?)\b",
    re.IGNORECASE,
)


def measured_in(claim: str, claim_language: str, source: str, number: Span, language: str) -> str:
    """The animals, cells or healthy people the source found `number` in; '' where the claim names such too."""
    start, end = 0, len(source)
    for part in _PART.finditer(source):
        if part.end() <= number.start:
            start = part.end()
        elif part.start() >= number.end:
            end = part.start()
            break
    for kind in _ALL:
        found = _nearest(_of(kind, language), source, number, start, end)
        if found is None or _names_such(kind, claim, claim_language):
            continue
        people = _nearest(_PEOPLE, source, number, start, end) if kind is _ANIMALS else None
        if people is None or _gap(found, number) < _gap(people, number):
            return " ".join(found.of(source).split())
    return ""


def _names_such(kind: Mapping[str, re.Pattern[str]], claim: str, language: str) -> bool:
    if _of(kind, language).search(claim) is not None:
        return True
    return _NOT_PEOPLE.get(language[:2], _NOT_PEOPLE["en"]).search(claim) is not None and kind is not _CELLS


def _of(kind: Mapping[str, re.Pattern[str]], language: str) -> re.Pattern[str]:
    return kind.get(language[:2], kind["en"])


def _nearest(pattern: re.Pattern[str], text: str, number: Span, start: int, end: int) -> Span | None:
    places = (Span(*found.span()) for found in pattern.finditer(text, start, end))
    return min(places, key=lambda place: _gap(place, number), default=None)


def _gap(place: Span, number: Span) -> int:
    return max(number.start - place.end, place.start - number.end, 0)


def named_subject(text: str, language: str) -> str:
    """The animals, cells or healthy people that a heading names; '' if none."""
    found = next(filter(None, (_of(kind, language).search(text) for kind in _ALL)), None)
    return found.group() if found else ""


def names_people(text: str) -> bool:
    """Whether a text names patients or other people."""
    return _PEOPLE.search(text) is not None


def speaks_of_such(claim: str, language: str) -> bool:
    """Whether a claim itself speaks of animals, cells or healthy people."""
    return any(_names_such(kind, claim, language) for kind in _ALL)
