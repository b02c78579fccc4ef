"""Numbers written out in words, in four languages, for sentences with known answers."""

from __future__ import annotations

_UNITS = {
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen",
    "nl": "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien "
    "zeventien achttien negentien",
    "fr": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
    "dix-huit dix-neuf",
    "de": "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn "
    "siebzehn achtzehn neunzehn",
}
_TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "nl": "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    "fr": "vingt trente quarante cinquante soixante",
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
}
_SCALES = {
    "en": ((10**9, "billion", "billion"), (10**6, "million", "million")),
    "nl": ((10**9, "miljard", "miljard"), (10**6, "miljoen", "miljoen")),
    "fr": ((10**9, "milliard", "milliards"), (10**6, "million", "millions")),
    "de": ((10**9, "Milliarde", "Milliarden"), (10**6, "Million", "Millionen")),
}


def spell(number: int, language: str) -> str:
    """`number` (0 to 999 999 999 999) in words, as a careful writer of the language would."""
    words = []
    rest = number
    for scale, single, plural in _SCALES[language]:
        count, rest = divmod(rest, scale)
        if count:
            one = {"de": "eine", "fr": "un", "nl": "één", "en": "one"}[language]
            words.append(f"{one} {single}" if count == 1 else f"{_below_million(count, language)} {plural}")
    if rest or not words:
        words.append("één" if words and rest == 1 and language == "nl" else _below_million(rest, language))
    return " ".join(words)


def _below_million(number: int, language: str) -> str:
    thousands, rest = divmod(number, 1000)
    if not thousands:
        return _below_thousand(rest, language)
    glue = "" if language == "de" else " "
    word = {"en": "thousand", "nl": "duizend", "fr": "mille", "de": "tausend"}[language]
    if thousands == 1 and language in {"nl", "fr"}:
        head = word
    else:
        head = _below_thousand(thousands, language) + ("" if language in {"nl", "de"} else " ") + word
    tail = "één" if rest == 1 and language == "nl" else _below_thousand(rest, language)
    return head + (glue + tail if rest else "")


def _below_thousand(number: int, language: str) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _below_hundred(rest, language)
    word = {"en": " hundred", "nl": "honderd", "fr": " cent", "de": "hundert"}[language]
    count = _UNITS[language].split()[hundreds]
    head = word.strip() if hundreds == 1 and language in {"nl", "fr"} else count + word
    if not rest:
        return head + ("s" if language == "fr" and hundreds > 1 else "")
    return head + {"en": " and ", "nl": "", "fr": " ", "de": ""}[language] + _below_hundred(rest, language)


def _below_hundred(number: int, language: str) -> str:
    units = _UNITS[language].split()
    if number < 20:
        return units[number]
    if language == "fr":
        return _french(number, units)
    tens = _TENS[language].split()[number // 10 - 2]
    unit = number % 10
    if not unit:
        return tens
    if language == "en":
        return f"{tens}-{units[unit]}"
    if language == "nl":
        joiner = "ën" if units[unit].endswith("e") else "en"
        return units[unit] + joiner + tens
    return f"{units[unit]}und{tens}"


def _french(number: int, units: list[str]) -> str:
    if number >= 80:
        return "quatre-vingts" if number == 80 else f"quatre-vingt-{units[number - 80]}"
    tens = _TENS["fr"].split()
    base = min(number // 10, 6)
    rest = number - base * 10
    if not rest:
        return tens[base - 2]
    return f"{tens[base - 2]} et {units[rest]}" if rest in {1, 11} else f"{tens[base - 2]}-{units[rest]}"
