"""Sentences built around a known figure, by language and kind; seeded, so that every run asks the same."""

from __future__ import annotations

import random
from collections.abc import Iterator
from decimal import Decimal

from benchmarks.numbers.cases import Case, Value
from benchmarks.numbers.spelling import spell

_EACH = 60
_SEED = 20_240_611
_GROUPS = {"en": (",", "\u2009"), "nl": (".", "\u202f"), "fr": ("\u202f", " "), "de": (".", "\u2009")}
_DECIMAL = {"en": ".", "nl": ",", "fr": ",", "de": ","}
_PLAIN = {
    "en": ("The register lists {} hospitals.", "{} patients were enrolled in the trial.", "It counted {}."),
    "nl": ("Het register telt {} ziekenhuizen.", "{} patiënten namen deel aan de studie.", "De teller staat op {}."),
    "fr": ("Le registre compte {} hôpitaux.", "{} patients ont participé à l'étude.", "On en compte {}."),
    "de": ("Das Register führt {} Krankenhäuser.", "{} Patienten nahmen an der Studie teil.", "Es waren {}."),
}
_PERCENT = {
    "en": ("{}%", "{} %", "{} percent", "{} per cent"),
    "nl": ("{}%", "{} %", "{} procent"),
    "fr": ("{}%", "{}\u00a0%", "{} pour cent"),
    "de": ("{}%", "{} %", "{} Prozent"),
}
_SHARE = {
    "en": "The response rate was {} in this group.",
    "nl": "De respons bedroeg {} in deze groep.",
    "fr": "La réponse était de {} dans ce groupe.",
    "de": "Die Ansprechrate betrug {} in dieser Gruppe.",
}
_BETWEEN = {
    "en": ("{}-{}%", "{}–{} %", "{} to {}%", "between {} and {}%", "between {}% and {}%", "from {} to {} percent"),
    "nl": ("{}-{}%", "{}–{} %", "{} tot {}%", "tussen {} en {}%", "van {} tot {} procent", "{} à {} %"),
    "fr": ("{}-{}%", "{}–{} %", "{} à {} %", "entre {} et {} %", "de {} à {} pour cent"),
    "de": ("{}-{}%", "{}–{} %", "{} bis {} %", "zwischen {} und {} %", "von {} bis {} Prozent"),
}
_BOUND = {
    "en": (
        ("more than {}", 1),
        ("at least {}", 1),
        ("≥{}", 1),
        ("up to {}", -1),
        ("fewer than {}", -1),
        ("at most {}", -1),
    ),
    "nl": (
        ("meer dan {}", 1),
        ("minstens {}", 1),
        ("ruim {}", 1),
        ("maximaal {}", -1),
        ("minder dan {}", -1),
        ("tot {}", -1),
    ),
    "fr": (("plus de {}", 1), ("au moins {}", 1), ("jusqu'à {}", -1), ("moins de {}", -1), ("au maximum {}", -1)),
    "de": (("mehr als {}", 1), ("mindestens {}", 1), ("bis zu {}", -1), ("weniger als {}", -1), ("höchstens {}", -1)),
}
_MONEY = {
    "en": ("€{} million", "EUR {} million", "{} million euros", "€{}m"),
    "nl": ("€ {} miljoen", "{} miljoen euro", "{} mln euro", "EUR {} miljoen"),
    "fr": ("{} millions d'euros", "{} M€", "{} millions €"),
    "de": ("{} Millionen Euro", "{} Mio. Euro", "{} Mio. €"),
}
_DOSE = ("{} mg", "{} GBq", "{} µg", "{} mg/kg", "{} ml")
_WEEKS = {"en": "{} weeks", "nl": "{} weken", "fr": "{} semaines", "de": "{} Wochen"}
_NOTHING = (
    "177Lu-PSMA-617",
    "COVID-19",
    "(12)",
    "[3-5]",
    "HER2",
    "CD20",
    "vitamin B12",
    "doi:10.1056/NEJMoa1607427",
    "https://example.org/2024/05/12-99",
    "NCT03511664",
    "info2024@example.org",
    "+32 2 246 16 11",
)


def cases() -> Iterator[Case]:
    """About sixty sentences of each kind in each language."""
    source = random.Random(_SEED)
    for language in ("en", "nl", "fr", "de"):
        for _ in range(_EACH):
            yield _number(source, language)
            yield _spelled(source, language)
            yield _percent(source, language)
            yield _range(source, language)
            yield _bound(source, language)
            yield _currency(source, language)
            yield _dose(source, language)
            yield _weeks(source, language)
            yield _nothing(source, language)


def _digits(value: Decimal, language: str, source: random.Random) -> str:
    whole, _, fraction = f"{value:f}".partition(".")
    mark = source.choice((*_GROUPS[language], ""))
    grouped = f"{int(whole):,}".replace(",", mark)
    return f"{grouped}{_DECIMAL[language]}{fraction}" if fraction else grouped


def _point(value: Decimal) -> tuple[Value, ...]:
    return ((value, value),)


def _number(source: random.Random, language: str) -> Case:
    value = Decimal(source.randrange(2, 10 ** source.randint(1, 8)))
    if source.random() < 0.3:
        value = value / 1000 if value > 1000 else value / 10
    text = source.choice(_PLAIN[language]).format(_digits(value, language, source))
    return Case(language, "number", text, _point(value))


def _spelled(source: random.Random, language: str) -> Case:
    value = source.randrange(2, 10 ** source.randint(1, 7))
    text = source.choice(_PLAIN[language]).format(spell(value, language))
    return Case(language, "number", text, _point(Decimal(value)))


def _percent(source: random.Random, language: str) -> Case:
    value = Decimal(source.randrange(1, 1000)) / source.choice((1, 10))
    written = source.choice(_PERCENT[language]).format(_digits(value, language, source))
    return Case(language, "percent", _SHARE[language].format(written), _point(value))


def _range(source: random.Random, language: str) -> Case:
    low = source.randrange(1, 60)
    high = source.randrange(low + 1, 99)
    written = source.choice(_BETWEEN[language]).format(low, high)
    return Case(language, "range", _SHARE[language].format(written), ((Decimal(low), Decimal(high)),))


def _bound(source: random.Random, language: str) -> Case:
    value = Decimal(source.randrange(2, 90_000))
    wording, side = source.choice(_BOUND[language])
    expected = (value, None) if side > 0 else (None, value)
    written = wording.format(_digits(value, language, source))
    text = source.choice(_PLAIN[language]).format(written)
    return Case(language, "range", text[0].upper() + text[1:], (expected,))


def _currency(source: random.Random, language: str) -> Case:
    value = Decimal(source.randrange(11, 9999)) / 10
    written = source.choice(_MONEY[language]).format(_digits(value, language, source))
    return Case(language, "currency", _SHARE[language].format(written), _point(value * 10**6))


def _dose(source: random.Random, language: str) -> Case:
    value = Decimal(source.randrange(1, 5000)) / source.choice((1, 10))
    written = source.choice(_DOSE).format(_digits(value, language, source))
    return Case(language, "dimension", _SHARE[language].format(written), _point(value))


def _weeks(source: random.Random, language: str) -> Case:
    value = Decimal(source.randrange(2, 100))
    return Case(language, "age", _SHARE[language].format(_WEEKS[language].format(value)), _point(value))


def _nothing(source: random.Random, language: str) -> Case:
    return Case(language, "number", _SHARE[language].format(source.choice(_NOTHING)), ())
