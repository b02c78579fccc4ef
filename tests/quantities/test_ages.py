"""A reader meets one age in many wordings; none may pass for how long something lasts, nor the other way round."""

from __future__ import annotations

import pytest

from claimcheck.quantities import Comparator, Entailment, Quantity, QuantityKind, compare, meets, read_quantities
from claimcheck.quantities.sight import sight_of

C = Comparator


def only(text: str, language: str) -> Quantity:
    (found,) = read_quantities(text, language)
    return found


AGES = [
    ("nl", "een 27-jarige man", 27, 27, C.EXACTLY),
    ("nl", "de 27-jarige was genezen", 27, 27, C.EXACTLY),
    ("nl", "ouder dan 65 jaar", 65, 65, C.MORE_THAN),
    ("nl", "ouder dan 65", 65, 65, C.MORE_THAN),
    ("nl", "65 jaar en ouder", 65, 65, C.AT_LEAST),
    ("nl", "65 en ouder", 65, 65, C.AT_LEAST),
    ("nl", "mensen van 50 tot 74 jaar", 50, 74, C.EXACTLY),
    ("nl", "kinderen onder de 12 jaar", 12, 12, C.LESS_THAN),
    ("nl", "vrouwen van ten minste 50 jaar", 50, 50, C.AT_LEAST),
    ("nl", "65-plussers slikken meer", 65, 65, C.AT_LEAST),
    ("nl", "wie jonger is dan 18 jaar", 18, 18, C.LESS_THAN),
    ("nl", "vrouwen tussen 50 en 69 jaar worden uitgenodigd", 50, 69, C.EXACTLY),
    ("nl", "mensen boven de 65", 65, 65, C.MORE_THAN),
    ("de", "eine 27-jährige Frau", 27, 27, C.EXACTLY),
    ("de", "der 27-Jährige", 27, 27, C.EXACTLY),
    ("de", "jünger als 65 Jahre", 65, 65, C.LESS_THAN),
    ("de", "Frauen ab 50 Jahren", 50, 50, C.AT_LEAST),
    ("de", "Menschen von 50 bis 74 Jahren", 50, 74, C.EXACTLY),
    ("de", "Personen zwischen 50 und 74 Jahren", 50, 74, C.EXACTLY),
    ("de", "bei Männern über 10 Jahren liegt es", 10, 10, C.MORE_THAN),
    ("de", "Frauen zwischen 50 und 69 Jahren werden eingeladen", 50, 69, C.EXACTLY),
    ("de", "Patienten über 65", 65, 65, C.MORE_THAN),
    ("fr", "une femme de 27 ans", 27, 27, C.EXACTLY),
    ("fr", "les femmes à partir de 50 ans", 50, 50, C.AT_LEAST),
    ("fr", "aux 50-74 ans", 50, 74, C.EXACTLY),
    ("fr", "les plus de 65 ans prennent cela", 65, 65, C.MORE_THAN),
    ("fr", "les plus de 65 ans", 65, 65, C.MORE_THAN),
    ("fr", "des personnes âgées de 50 à 74 ans", 50, 74, C.EXACTLY),
    ("fr", "les patients avaient moins de 65 ans", 65, 65, C.LESS_THAN),
    ("en", "under 65 years of age", 65, 65, C.LESS_THAN),
    ("en", "aged 18 to 40 years", 18, 40, C.EXACTLY),
    ("en", "adults 18 years and older", 18, 18, C.AT_LEAST),
    ("en", "women of at least 50 years", 50, 50, C.AT_LEAST),
    ("en", "older than 65", 65, 65, C.MORE_THAN),
    ("en", "the patients were under 65", 65, 65, C.LESS_THAN),
    ("en", "(median age, 71 years)", 71, 71, C.EXACTLY),
    ("en", "people aged over 65 fall more", 65, 65, C.MORE_THAN),
    ("en", "a man of 27", 27, 27, C.EXACTLY),
    ("en", "people over 65 years", 65, 65, C.MORE_THAN),
]


@pytest.mark.parametrize(("language", "text", "low", "high", "comparator"), AGES)
def test_an_age_is_read_as_one(language: str, text: str, low: int, high: int, comparator: Comparator) -> None:
    found = only(text, language)
    assert (found.kind, found.unit) == (QuantityKind.AGE, "year")
    assert (int(found.low), int(found.high), found.comparator) == (low, high, comparator)
    assert QuantityKind.AGE in sight_of(text, language).kinds


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "5 years of follow-up", QuantityKind.DURATION),
        ("en", "patients followed for 5 years", QuantityKind.DURATION),
        ("en", "a median survival of 5 years", QuantityKind.DURATION),
        ("en", "patients over 10 years", QuantityKind.DURATION),
        ("en", "patients at 12 months", QuantityKind.DURATION),
        ("en", "participants of at least 12 months", QuantityKind.DURATION),
        ("en", "women of 27 countries", QuantityKind.NUMBER),
        ("en", "patients over 65 centres", QuantityKind.NUMBER),
        ("en", "the number of patients was over 65", QuantityKind.NUMBER),
        ("nl", "een 10-jarige studie", QuantityKind.DURATION),
        ("nl", "patiënten na 5 jaar", QuantityKind.DURATION),
        ("nl", "een periode van 5 jaar", QuantityKind.DURATION),
        ("fr", "patients à 5 ans", QuantityKind.DURATION),
        ("fr", "les 5 ans de suivi", QuantityKind.DURATION),
        ("fr", "une durée de 5 ans", QuantityKind.DURATION),
        ("de", "die 5-jährige Nachbeobachtung", QuantityKind.DURATION),
        ("de", "ein Überleben von 5 Jahren", QuantityKind.DURATION),
        ("de", "Patienten über 10 Jahre behandelt", QuantityKind.DURATION),
        ("de", "Patienten nach 5 Jahren", QuantityKind.DURATION),
    ],
)
def test_how_long_it_lasts_is_no_age(language: str, text: str, kind: QuantityKind) -> None:
    found = only(text, language)
    assert found.kind is kind
    assert not found.open_age


@pytest.mark.parametrize(
    ("language", "text"),
    [("nl", "65 jaar"), ("fr", "65 ans"), ("fr", "moins de 65 ans"), ("de", "65 Jahre"), ("en", "65 years and over")],
)
def test_a_plain_number_of_years_may_be_an_age(language: str, text: str) -> None:
    found = only(text, language)
    assert found.kind is QuantityKind.DURATION
    assert found.open_age


@pytest.mark.parametrize(
    ("source", "source_language", "stated", "language", "expected"),
    [
        ("under 65 years of age", "en", "moins de 65 ans", "fr", Entailment.EQUAL),
        ("65 ans et plus", "fr", "65 jaar en ouder", "nl", Entailment.EQUAL),
        ("ouder dan 65 jaar", "nl", "over 65 years of age", "en", Entailment.EQUAL),
        ("moins de 60 ans", "fr", "under 65 years of age", "en", Entailment.ENTAILED),
        ("moins de 70 ans", "fr", "over 75 years of age", "en", Entailment.UNRELATED),
        ("5 years of follow-up", "en", "aged 5 years", "en", Entailment.WEAKER),
        ("60 Monate", "de", "5 years old", "en", Entailment.WEAKER),
    ],
)
def test_one_age_in_two_wordings_meets(
    source: str, source_language: str, stated: str, language: str, expected: Entailment
) -> None:
    assert compare(only(source, source_language), only(stated, language)).entailment is expected


def test_a_time_that_lasts_never_meets_an_age() -> None:
    assert not meets(only("5 years of follow-up", "en"), only("aged 5 years", "en"))
    assert not meets(only("5 patients", "en"), only("aged 5 years", "en"))
