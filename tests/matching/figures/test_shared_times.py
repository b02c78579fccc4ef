from __future__ import annotations

import pytest

from tests.matching.figures.builders import document, relation

SURVIVAL = "Overall survival at 5 years was 57% after surgery alone and 64% after surgery plus chemotherapy."
LIST = "The 5-year relative survival was 97% for prostate cancer, 91% for breast cancer and 27% for lung cancer."
DESIGN = "This double-blind trial enrolled 784 patients with breast cancer."
EITHER = "A total of 1,204 patients with atrial fibrillation received either apixoran or warfarin."


@pytest.mark.parametrize(
    ("language", "claim", "source", "figure"),
    [
        ("en", "Overall survival at 5 years was 57% after surgery alone.", SURVIVAL, "5 years"),
        ("nl", "De totale overleving na 5 jaar was 64% na chirurgie plus chemotherapie.", SURVIVAL, "5 jaar"),
        ("nl", "De relatieve 5-jaarsoverleving van prostaatkanker was 97%.", LIST, "5"),
        ("de", "Die relative 5-Jahres-Überlebensrate bei Prostatakrebs betrug 97 %.", LIST, "5"),
        ("fr", "L'essai a inclus 784 patientes atteintes d'un cancer du sein.", DESIGN, "784"),
        ("en", "The trial enrolled 784 patients with breast cancer.", DESIGN, "784"),
        ("en", "1,204 patients with atrial fibrillation received apixoran or warfarin.", EITHER, "1,204"),
    ],
)
def test_a_time_is_of_every_share_it_dates_and_a_design_of_nobody(
    language: str, claim: str, source: str, figure: str
) -> None:
    assert relation(claim, language, document(source), figure) == "supports"


@pytest.mark.parametrize(
    ("language", "claim", "source", "figure"),
    [
        ("en", "Overall survival at 5 years was 64% after surgery alone.", SURVIVAL, "64"),
        ("en", "Overall survival at 5 years was 64% after surgery.", SURVIVAL, "64"),
        ("nl", "De totale overleving na 5 jaar was 57% na chirurgie plus chemotherapie.", SURVIVAL, "57"),
        ("nl", "De relatieve 5-jaarsoverleving van borstkanker was 97%.", LIST, "97"),
        ("nl", "De relatieve 3-jaarsoverleving van prostaatkanker was 97%.", LIST, "3"),
        ("de", "Die relative 1-Jahres-Überlebensrate bei Prostatakrebs betrug 97 %.", LIST, "1"),
        ("en", "5 years after surgery plus immunotherapy, overall survival was 64%.", SURVIVAL, "64"),
        ("en", "The blind were 784 patients with breast cancer.", DESIGN.replace("double-blind trial", "trial"), "784"),
        ("en", "5% of people read braille.", "5% of blind people read braille.", "5"),
        ("en", "Treatment helped 142 patients.", "Previous treatment helped 142 patients.", "142"),
        (
            "en",
            "Norvexa supplies insulin to 4 million patients.",
            "Norvexa's competitor Sanotis supplies insulin to 4 million patients.",
            "4",
        ),
    ],
)
def test_what_another_has_is_no_more_said_for_that(language: str, claim: str, source: str, figure: str) -> None:
    assert relation(claim, language, document(source), figure) != "supports"


AGES = "In participants 70 to 79 years of age, efficacy against severe disease was 93.8%."


@pytest.mark.parametrize(
    ("ages", "figure", "expected"),
    [
        ("70 to 79 years of age", "70", True),
        ("60 years of age or older", "60", False),
        ("aged at least 18 years", "18", False),
    ],
)
def test_a_share_of_a_narrower_age_is_not_that_of_all(ages: str, figure: str, *, expected: bool) -> None:
    claim, source = f"In participants {ages}, efficacy against severe disease was 93.8%.", document(AGES)
    found = {relation(claim, "en", source, "93.8"), relation(claim, "en", source, figure)}
    assert (found == {"supports"}) is expected
