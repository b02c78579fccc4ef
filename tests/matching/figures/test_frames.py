"""A figure that a source asks, hopes, supposes, aims at or requires is not stated by it."""

from __future__ import annotations

import pytest

from tests.matching.figures.builders import document, relation

CLAIMS = {
    "en": "The vaccine reduces hospital admissions by 40%.",
    "nl": "Het vaccin vermindert het aantal ziekenhuisopnames met 40%.",
    "fr": "Le vaccin réduit les hospitalisations de 40 %.",
    "de": "Der Impfstoff senkt die Krankenhauseinweisungen um 40 %.",
}
THAT = {
    "en": "the vaccine reduces hospital admissions by 40%",
    "nl": "het vaccin het aantal ziekenhuisopnames met 40% vermindert",
    "fr": "le vaccin réduit les hospitalisations de 40 %",
    "de": "der Impfstoff die Krankenhauseinweisungen um 40 % senkt",
}
FRAMES = [
    ("en", "The trial rests on the premise that {}."),
    ("en", "It is a popular belief that {}."),
    ("en", "According to its maker, {}."),
    ("en", "An influencer said {}."),
    ("en", "The sponsor had hoped that {}."),
    ("en", "In the base-case scenario, {}."),
    ("en", "At best, {}."),
    ("en", "To be paid for, it is required that {}."),
    ("en", "By extrapolation, {}."),
    ("en", "It would be wrong to conclude that {}."),
    ("en", "It is too early to say that {}."),
    ("en", "Suppose {}."),
    ("en", "Experts disagree on whether, given twice, {}."),
    ("en", "An ongoing trial is examining if {}."),
    ("en", "Whether {} remains to be seen."),
    ("en", "That {} has not been shown."),
    ("en", "An earlier version of this page said that {}."),
    ("en", "The paper stating that {} was retracted."),
    ("nl", "De hypothese luidt dat {}."),
    ("nl", "Men hoopte dat {}."),
    ("nl", "Bij de berekening werd aangenomen dat {}."),
    ("nl", "Op sociale media gaat rond dat {}."),
    ("nl", "Een vereiste is dat {}."),
    ("nl", "Het is de vraag of {}."),
    ("nl", "Een studie gaat na of {}."),
    ("nl", "Of {}, is onduidelijk."),
    ("nl", "Dat {}, is niet bewezen."),
    ("nl", "In een eerdere versie stond dat {}."),
    ("fr", "L'hypothèse retenue est que {}."),
    ("fr", "Les chercheurs espéraient que {}."),
    ("fr", "Imaginons que {}."),
    ("fr", "On ne sait pas si {}."),
    ("fr", "La question est de savoir si {}."),
    ("fr", "Rien ne prouve que {}."),
    ("fr", "Nous avions écrit par erreur que {}."),
    ("fr", "Selon le fabricant, {}."),
    ("de", "Die Forscher hofften, dass {}."),
    ("de", "Gefordert ist, dass {}."),
    ("de", "Ziel ist es, dass {}."),
    ("de", "Es ist zu früh zu sagen, dass {}."),
    ("de", "Niemand weiß, ob {}."),
    ("de", "Es wird untersucht, ob {}."),
    ("de", "Dass {}, ist nicht belegt."),
    ("de", "Wir hatten irrtümlich geschrieben, dass {}."),
]
STATED = [
    ("en", "The trial showed that {}."),
    ("en", "It is clear that {}."),
    ("en", "According to the report, {}."),
    ("en", "{}, but its long-term effect is unknown."),
    ("en", "{}; whether it prevents deaths is unclear."),
    ("en", "Although the mechanism is unclear, {}."),
    ("en", "Regardless of whether it was given early, {}."),
    ("nl", "Uit de studie bleek dat {}."),
    ("nl", "Het is duidelijk dat {}."),
    ("fr", "L'étude a montré que {}."),
    ("fr", "{}, mais on ignore s'il réduit les décès."),
    ("de", "Die Studie zeigte, dass {}."),
    ("de", "Es ist klar, dass {}."),
]
PAGE = {
    "en": ("The disease affects the pancreas. Diagnosis is made by blood tests.", "Studies are under way elsewhere."),
    "nl": ("De ziekte treft de alvleesklier. De diagnose volgt uit bloedonderzoek.", "Elders loopt ander onderzoek."),
    "fr": ("La maladie touche le pancréas. Le diagnostic repose sur des analyses.", "D'autres études sont en cours."),
    "de": ("Die Krankheit betrifft die Bauchspeicheldrüse. Bluttests sichern sie.", "Andere Studien laufen noch."),
}


def _sentence(language: str, frame: str) -> str:
    said = frame.format(THAT[language])
    return said[0].upper() + said[1:]


@pytest.mark.parametrize(("language", "frame"), FRAMES)
def test_a_framed_figure_supports_nothing(language: str, frame: str) -> None:
    source = document(_sentence(language, frame), language=language)
    assert relation(CLAIMS[language], language, source) != "supports"


@pytest.mark.parametrize(("language", "frame"), FRAMES[::3])
def test_a_frame_in_the_middle_of_a_page_is_read_too(language: str, frame: str) -> None:
    before, behind = PAGE[language]
    source = document(f"{before} {_sentence(language, frame)} {behind}", language=language)
    assert relation(CLAIMS[language], language, source) != "supports"


@pytest.mark.parametrize(("language", "frame"), FRAMES[::4])
def test_a_frame_is_read_across_languages(language: str, frame: str) -> None:
    claimed = "nl" if language != "nl" else "en"
    source = document(_sentence(language, frame), language=language)
    assert relation(CLAIMS[claimed], claimed, source) != "supports"


@pytest.mark.parametrize(("language", "frame"), STATED)
def test_a_figure_stated_beside_an_open_question_is_supported(language: str, frame: str) -> None:
    source = document(_sentence(language, frame), language=language)
    assert relation(CLAIMS[language], language, source) == "supports"


@pytest.mark.parametrize(
    ("claim", "language", "source"),
    [
        (
            "The trial enrolled 600 patients.",
            "en",
            "To assess whether the drug works, the trial enrolled 600 patients.",
        ),
        (
            "The trial enrolled 600 patients.",
            "en",
            "Designed to show an effect on pain, the trial enrolled 600 patients.",
        ),
        (
            "De studie omvatte 600 patiënten.",
            "nl",
            "Om na te gaan of het middel werkt, omvatte de studie 600 patiënten.",
        ),
        ("Die Studie umfasste 600 Patienten.", "de", "Um zu prüfen, ob es wirkt, umfasste die Studie 600 Patienten."),
        ("The plant can treat 500 patients.", "en", "The plant has the capacity to treat 500 patients."),
        ("De dosis moet binnen 2 uur worden toegediend.", "nl", "The dose must be given within 2 hours."),
    ],
)
def test_a_purpose_ends_at_its_comma_and_a_frame_the_claim_shares_is_none(
    claim: str, language: str, source: str
) -> None:
    written_in = "en" if source.startswith("The ") else language
    assert relation(claim, language, document(source, language=written_in)) == "supports"


@pytest.mark.parametrize(
    ("claim", "language", "source"),
    [
        ("The trial enrolled 600 patients.", "en", "The sample size calculation required 600 patients in the trial."),
        ("The company treats 10,000 patients.", "en", "The company has capacity to treat 10,000 patients."),
        ("L'étude a inclus 600 patients.", "fr", "L'étude devait inclure 600 patients."),
        ("De omzet groeide met 12%.", "nl", "Naar verwachting groeide de omzet met 12%."),
    ],
)
def test_what_was_planned_or_can_be_done_is_not_done(claim: str, language: str, source: str) -> None:
    assert relation(claim, language, document(source, language=language)) != "supports"


@pytest.mark.parametrize(
    ("language", "frame"),
    [
        ("en", "The business case presupposes that {}."),
        ("en", "Advocates argue that {}."),
        ("en", "The contract obliges the maker to ensure that {}."),
        ("nl", "De norm is dat {}."),
        ("nl", "Sommigen denken dat {}."),
        ("fr", "Le cahier des charges impose que {}."),
        ("fr", "Les partisans soutiennent que {}."),
        ("de", "Befürworter meinen, dass {}."),
        ("de", "Vorgabe ist, dass {}."),
    ],
)
def test_what_stands_behind_that_is_stated_only_where_something_affirms_it(language: str, frame: str) -> None:
    source = document(_sentence(language, frame), language=language)
    assert relation(CLAIMS[language], language, source) != "supports"


@pytest.mark.parametrize(
    ("language", "frame"),
    [
        ("en", "Data from 12 countries make clear that {}."),
        ("en", "The minister told parliament on Monday that {}."),
        ("en", "The reason is that {}."),
        ("nl", "Onderzoekers stelden vast dat {}."),
        ("fr", "Les auteurs ont constaté que {}."),
        ("de", "Experten bestätigen, dass {}."),
    ],
)
def test_an_affirmed_that_clause_is_stated(language: str, frame: str) -> None:
    source = document(_sentence(language, frame), language=language)
    assert relation(CLAIMS[language], language, source) == "supports"


def test_a_relative_clause_is_no_reported_one() -> None:
    source = document("Het vaccin dat het aantal ziekenhuisopnames met 40% vermindert, kost 90 euro.", language="nl")
    assert relation(CLAIMS["nl"], "nl", source) == "supports"
