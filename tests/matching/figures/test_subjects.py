"""A figure found in animals or cells, of another study or of all but some is not the claim's, which names none."""

from __future__ import annotations

import pytest

from tests.matching.figures.builders import document, relation

PLAQUE = {
    "en": "The compound reduced plaque by 35%.",
    "nl": "De stof verminderde de plaque met 35%.",
    "fr": "La substance a réduit la plaque de 35 %.",
    "de": "Die Substanz verringerte die Plaque um 35 %.",
}
ELSEWHERE = [
    ("en", "In aged monkeys, the compound reduced plaque by 35%."),
    ("en", "The compound reduced plaque by 35% in a rat model."),
    ("en", "In cultured neurons, the compound reduced plaque by 35%."),
    ("en", "In nude mice bearing tumours from patients, the compound reduced plaque by 35%."),
    ("en", "The compound reduced plaque by 35% ex vivo."),
    ("en", "The compound reduced plaque by 35% in healthy volunteers."),
    ("en", "In a computer simulation, the compound reduced plaque by 35%."),
    ("nl", "Bij proefdieren verminderde de stof de plaque met 35%."),
    ("nl", "In celkweek verminderde de stof de plaque met 35%."),
    ("nl", "Bij gezonde vrijwilligers verminderde de stof de plaque met 35%."),
    ("fr", "Chez le rat, la substance a réduit la plaque de 35 %."),
    ("fr", "Sur des cultures de cellules, la substance a réduit la plaque de 35 %."),
    ("fr", "Chez des volontaires sains, la substance a réduit la plaque de 35 %."),
    ("de", "Im Mausmodell verringerte die Substanz die Plaque um 35 %."),
    ("de", "Im Reagenzglas verringerte die Substanz die Plaque um 35 %."),
    ("de", "Bei gesunden Probanden verringerte die Substanz die Plaque um 35 %."),
]


@pytest.mark.parametrize(("language", "source"), ELSEWHERE)
def test_what_was_found_in_animals_cells_or_the_healthy_needs_a_reader(language: str, source: str) -> None:
    assert relation(PLAQUE[language], language, document(source, language=language)) in {"unbound", "weaker"}


@pytest.mark.parametrize(
    ("claim", "language", "source"),
    [
        (
            "The compound reduced plaque by 35%.",
            "en",
            "After success in mice, the compound reduced plaque by 35% in patients.",
        ),
        (
            "The compound reduced plaque by 35%.",
            "en",
            "The compound reduced plaque by 35%; it had worked in mice before.",
        ),
        ("In mice, the compound reduced plaque by 35%.", "en", "The compound reduced plaque by 35% in a mouse model."),
        (
            "Bij ratten verminderde de stof de plaque met 35%.",
            "nl",
            "Bij ratten verminderde de stof de plaque met 35%.",
        ),
        (
            "In vitro verringerte die Substanz die Plaque um 35 %.",
            "de",
            "Die Substanz verringerte die Plaque in vitro um 35 %.",
        ),
    ],
)
def test_people_named_nearer_and_animals_the_claim_names_are_no_obstacle(
    claim: str, language: str, source: str
) -> None:
    assert relation(claim, language, document(source, language=language)) == "supports"


@pytest.mark.parametrize(
    ("claim", "language", "source"),
    [
        ("All 24 hospitals offer the scan.", "en", "Apart from two, all 24 hospitals offer the scan."),
        ("All 24 hospitals offer the scan.", "en", "All but one of the 24 hospitals offer the scan."),
        ("5% of patients stopped.", "en", "All but 5% of patients stopped."),
        ("Sales grew by 12%.", "en", "Excluding the new drug, sales grew by 12%."),
        ("Alle 24 ziekenhuizen bieden de scan aan.", "nl", "Alle 24 ziekenhuizen op drie na bieden de scan aan."),
        ("Alle 24 ziekenhuizen bieden de scan aan.", "nl", "Alle 24 ziekenhuizen, behalve twee, bieden de scan aan."),
        ("De omzet groeide met 12%.", "nl", "De omzet groeide met 12% als China buiten beschouwing blijft."),
        ("Les 24 hôpitaux proposent l'examen.", "fr", "Hormis deux, les 24 hôpitaux proposent l'examen."),
        ("Les 24 hôpitaux proposent l'examen.", "fr", "À une exception près, les 24 hôpitaux proposent l'examen."),
        ("Les ventes ont progressé de 12 %.", "fr", "Hors effets de change, les ventes ont progressé de 12 %."),
        ("Alle 24 Kliniken bieten den Test an.", "de", "Alle 24 Kliniken bis auf eine bieten den Test an."),
        ("Der Umsatz wuchs um 12 %.", "de", "Währungsbereinigt wuchs der Umsatz um 12 %."),
    ],
)
def test_an_exception_the_claim_does_not_make_needs_a_reader(claim: str, language: str, source: str) -> None:
    assert relation(claim, language, document(source, language=language)) in {"unbound", "nothing"}


@pytest.mark.parametrize(
    ("claim", "language", "source"),
    [
        ("All but one of the 24 hospitals offer the scan.", "en", "All but one of the 24 hospitals offer the scan."),
        ("Excluding currency effects, sales grew by 12%.", "en", "Sales grew by 12%, excluding currency effects."),
        ("De pijn daalde met 20%.", "nl", "Op dag 3 na de behandeling daalde de pijn met 20%."),
        ("Der Umsatz stieg auf 12 %.", "de", "Der Umsatz stieg auf 12 %; außerdem wuchs der Gewinn."),
    ],
)
def test_an_exception_both_make_and_words_like_one_are_no_obstacle(claim: str, language: str, source: str) -> None:
    assert relation(claim, language, document(source, language=language)) == "supports"


@pytest.mark.parametrize(
    ("claim", "language", "source"),
    [
        (
            "Our study showed a response in 60% of patients.",
            "en",
            "An earlier study showed a response in 60% of patients.",
        ),
        (
            "The study showed a response in 60% of patients.",
            "en",
            "A study by others showed a response in 60% of patients; ours showed 22%.",
        ),
        (
            "In onze studie reageerde 60% van de patiënten.",
            "nl",
            "In een andere studie reageerde 60% van de patiënten.",
        ),
        (
            "Dans notre étude, 60 % des patients ont répondu.",
            "fr",
            "Dans d'autres études, 60 % des patients ont répondu.",
        ),
        (
            "In unserer Studie sprachen 60 % der Patienten an.",
            "de",
            "In einer früheren Studie sprachen 60 % der Patienten an.",
        ),
    ],
)
def test_the_figure_of_another_study_is_not_ours(claim: str, language: str, source: str) -> None:
    assert relation(claim, language, document(source, language=language)) == "unbound"


def test_a_claim_of_that_study_and_a_claim_of_none_are_supported() -> None:
    source = document("In a previous study, 60% of patients responded.")
    assert relation("In a previous study, 60% of patients responded.", "en", source) == "supports"
    assert relation("60% of patients responded.", "en", source) == "supports"


UNDER = [
    ("en", "Animal studies", "Treatment reduced mortality by 30%.", "Mortality was reduced by 30% with treatment."),
    ("en", "5.3 Preclinical safety data", "Treatment reduced mortality by 30%.", "Treatment reduced mortality by 30%."),
    ("en", "Myths about treatment", "Treatment reduced mortality by 30%.", "Treatment reduced mortality by 30%."),
    ("en", "Erratum", "Treatment reduced mortality by 30%.", "Treatment reduced mortality by 30%."),
    (
        "nl",
        "Fabels en feiten",
        "De behandeling verlaagde de sterfte met 30%.",
        "De behandeling verlaagde de sterfte met 30%.",
    ),
    (
        "fr",
        "Études chez l'animal",
        "Le traitement a réduit la mortalité de 30 %.",
        "Le traitement a réduit la mortalité de 30 %.",
    ),
    (
        "de",
        "Tierversuche",
        "Die Behandlung senkte die Sterblichkeit um 30 %.",
        "Die Behandlung senkte die Sterblichkeit um 30 %.",
    ),
]


@pytest.mark.parametrize(("language", "heading", "claim", "source"), UNDER)
def test_a_heading_sets_the_frame_of_what_stands_under_it(language: str, heading: str, claim: str, source: str) -> None:
    assert relation(claim, language, document(source, language=language, section=heading)) != "supports"


@pytest.mark.parametrize(
    "heading", ["Results", "Correction of anaemia", "Clinical studies", "Patients and healthy controls"]
)
def test_an_ordinary_heading_sets_none(heading: str) -> None:
    source = document("Treatment reduced mortality by 30%.", section=heading)
    assert relation("Treatment reduced mortality by 30%.", "en", source) == "supports"


@pytest.mark.parametrize(
    ("language", "claim", "behind"),
    [
        ("en", "Treatment reduced mortality by 30%.", "This is not true."),
        ("en", "Treatment reduced mortality by 30%.", "The paper was later retracted."),
        ("nl", "De behandeling verlaagde de sterfte met 30%.", "Dat klopt niet."),
        ("fr", "Le traitement a réduit la mortalité de 30 %.", "C'est faux."),
        ("de", "Die Behandlung senkte die Sterblichkeit um 30 %.", "Das stimmt nicht."),
    ],
)
def test_a_next_sentence_that_takes_it_back_counts(language: str, claim: str, behind: str) -> None:
    assert relation(claim, language, document(f"{claim} {behind}", language=language)) != "supports"


@pytest.mark.parametrize("behind", ["This is good news.", "It was not expensive.", "That a drug is dear is not true."])
def test_a_next_sentence_on_another_matter_does_not(behind: str) -> None:
    source = document(f"Treatment reduced mortality by 30%. {behind}")
    assert relation("Treatment reduced mortality by 30%.", "en", source) == "supports"


def test_what_is_set_against_a_myth_is_stated() -> None:
    source = document("In reality, fever occurs in 8% of children.", section="Myths about vaccination")
    assert relation("Fever occurs in 8% of children.", "en", source) == "supports"
