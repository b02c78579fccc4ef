"""A source that reports a figure as a myth, a critic's claim, an error or under a condition does not state it."""

from __future__ import annotations

import pytest

from tests.matching.figures.builders import document, relation

CLAIMS = {
    "en": "65% of patients responded to the treatment.",
    "nl": "65% van de patiënten reageerde op de behandeling.",
    "fr": "65% des patients ont répondu au traitement.",
    "de": "65% der Patienten sprachen auf die Behandlung an.",
}
AT_A_DISTANCE = [
    ("en", "According to critics, 65% of patients responded to the treatment."),
    ("en", "It is a myth that 65% of patients responded to the treatment."),
    ("en", "The company alleged that 65% of patients responded to the treatment."),
    ("en", "It is often said that 65% of patients responded to the treatment."),
    ("en", "It was initially reported that 65% of patients responded to the treatment."),
    ("en", "65% of patients responded to the treatment, the company had said before the retraction."),
    ("en", "If 65% of patients responded to the treatment, the trial would be positive."),
    ("en", "The sample size calculation assumed that 65% of patients responded to the treatment."),
    ("en", "The notion that 65% of patients responded to the treatment is false."),
    ("en", "The view that 65% of patients responded to the treatment was not confirmed."),
    ("en", "We postulated these rates: 40% of controls; 65% of patients responded to the treatment."),
    ("nl", "Volgens critici reageerde 65% van de patiënten op de behandeling."),
    ("nl", "Het is een fabel dat 65% van de patiënten op de behandeling reageerde."),
    ("nl", "Naar verluidt reageerde 65% van de patiënten op de behandeling."),
    ("nl", "Dat 65% van de patiënten op de behandeling reageerde, klopt niet."),
    ("nl", "Als 65% van de patiënten op de behandeling reageerde, is het onderzoek geslaagd."),
    ("fr", "Selon ses détracteurs, 65% des patients ont répondu au traitement."),
    ("fr", "Il est faux que 65% des patients ont répondu au traitement."),
    ("fr", "L'idée reçue selon laquelle 65% des patients ont répondu au traitement persiste."),
    ("fr", "Si 65% des patients ont répondu au traitement, l'étude est positive."),
    ("de", "Nach Ansicht der Gegner sprachen 65% der Patienten auf die Behandlung an."),
    ("de", "Die Annahme, 65% der Patienten sprachen auf die Behandlung an, ist falsch."),
    ("de", "Wenn 65% der Patienten auf die Behandlung ansprachen, ist die Studie positiv."),
]
PLAIN = [
    ("en", "According to the Belgian Cancer Registry, 65% of patients responded to the treatment."),
    ("en", "The investigators reported that 65% of patients responded to the treatment."),
    ("en", "65% of patients responded to the treatment; critics had expected less."),
    ("nl", "De onderzoekers melden dat 65% van de patiënten op de behandeling reageerde."),
]


@pytest.mark.parametrize(("language", "source"), AT_A_DISTANCE)
def test_what_a_source_keeps_at_a_distance_supports_nothing(language: str, source: str) -> None:
    found = relation(CLAIMS[language], language, document(source, language=language))
    assert found in {"weaker", "unbound"}


@pytest.mark.parametrize(("language", "source"), AT_A_DISTANCE[:10])
def test_distance_is_kept_across_languages(language: str, source: str) -> None:
    found = relation(CLAIMS["nl"], "nl", document(source, language=language))
    assert found in {"weaker", "unbound"}


@pytest.mark.parametrize(("language", "source"), PLAIN)
def test_naming_who_counted_is_no_distance(language: str, source: str) -> None:
    assert relation(CLAIMS[language], language, document(source, language=language)) == "supports"


def test_a_claim_under_the_same_condition_is_supported() -> None:
    sentence = "If the tumour is found early, 65% of patients respond to the treatment."
    assert relation(sentence, "en", document(sentence)) == "supports"
