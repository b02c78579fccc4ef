from __future__ import annotations

import pytest

from tests.matching.figures.builders import document, relation


@pytest.mark.parametrize(
    ("language", "claim", "source", "in_language"),
    [
        ("de", "Von den 120 Patienten wurden 90 bestrahlt.", "Of the 120 patients, 90 underwent surgery.", "en"),
        ("en", "21,720 people received BNT162b2.", "43,448 received it: 21,720 with BNT162b2, 21,728 others.", "en"),
        ("fr", "En tout, 640 dialysés vivent à Namur.", "Namur : 640 places de parking, 12 rues, 3 ponts.", "fr"),
        (
            "nl",
            "Lutetium verlengt het leven met 4,2 jaar.",
            "Lutetium kostte de fabriek 4,2 jaar vergunningswerk.",
            "nl",
        ),
    ],
)
def test_a_figure_that_stands_beside_words_of_the_claim_is_never_called_absent(
    language: str, claim: str, source: str, in_language: str
) -> None:
    assert relation(claim, language, document(source, language=in_language)) != "nothing"


@pytest.mark.parametrize(
    ("language", "claim", "source"),
    [
        ("en", "The vaccine prevented 61% of infections.", "Of the shops, 61% were closed."),
        ("en", "Of all patients, 61% recovered.", "Some 61% of people like coffee."),
        ("nl", "Het vaccin voorkwam 61% van de besmettingen.", "Van de winkels was 61% dicht."),
    ],
)
def test_a_figure_beside_nothing_of_the_claim_is_not_located(language: str, claim: str, source: str) -> None:
    assert relation(claim, language, document(source, language=language)) in {"nothing", "contradicts"}
