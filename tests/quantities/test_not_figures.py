"""What looks like a figure and is none: supporting a claim with a footnote number would be the worst defect."""

from __future__ import annotations

import pytest

from claimcheck.quantities import read_quantities


@pytest.mark.parametrize(
    "text",
    [
        "beperkt blijft.(1)",
        "blijft.1",
        "as reported for cancer.12,13",
        "as reported,4 and elsewhere",
        "contribute to destabilization.4, 10, 29, 30, 31 Histological studies",
        "were “treated”.3",
        "of patients (12).",
        "of patients [3-5], [7], [9,10]",
        "(5), (6), (7)",
        "cells¹, others²³",
        "177Lu-Dotatate and 225Ac-PSMA-617",
        "Lutetium-177–PSMA-617",
        "COVID-19 and SARS-CoV-2",
        "vitamin B12, HER2, CD20, IL-6, p53, T790M, CYP3A4, Ki67",
        "5-FU, 5-HT3, 17-hydroxyprogesterone and [18F]FDG",
        "phase 3, Phase 1/2, phase 2 and 3 trials",
        "grade 3 or 4 neutropenia",
        "Table 2, Fig. 3A, pp. 125-135, section 4.2",
        "ICD-10 C61, E11.9",
        "doi:10.1056/NEJMoa1607427 and 10.1056/NEJMoa2107322",
        "https://www.example.org/2024/07/16/99 www.example.org/12",
        "mail info2024@example.org or a.b-12@x.org",
        "NCT03511664, EudraCT 2017-001234-12",
        "N Engl J Med 2017;376:125-135",
        "at 14:30 and 09:15",
        "+32 2 246 16 11, 02 123 45 67, +1-222-2222/2222",
        "version 2.1.3 and 192.168.1.2",
        "release 4.5",
        "#12, no. 5, snake_12",
        "1. Introduction",
        "1) alpha and 2) beta",
        "12345678901234567890123456789012345",
        "1990s",
        "pmid 12345678",
        "A1b2-3.4",
    ],
)
def test_a_marker_name_or_address_is_no_figure(text: str) -> None:
    assert [quantity.text for quantity in read_quantities(text, "en")] == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("phase 3, phase III, n° 5", "fr"),
        ("blz. 12, tabel 3, hoofdstuk 4", "nl"),
        ("S. 12, Abb. 3, Nr. 5, Phase-3-Studie", "de"),
        ("tableau 2, p. 7, n° 5, réf. 12", "fr"),
        ("BE 0403.053.608", "nl"),
        ("de jaren 90", "nl"),
    ],
)
def test_a_label_in_any_language_is_no_figure(text: str, language: str) -> None:
    assert [quantity.text for quantity in read_quantities(text, language)] == []


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("(12 patients)", "en", ["12"]),
        ("as was shown.4, 10 patients", "en", ["10"]),
        ("only one-fourth of patients", "en", ["one-fourth"]),
        ("randomised 2:1:1", "en", ["2:1:1"]),
        ("24 (12)", "en", ["24", "12"]),
        ("stage 20% of them", "en", ["20%"]),
        ("(1234)", "en", ["1234"]),
        ("(-5)", "en", ["-5"]),
        ("phase 2 in 40 patients", "en", ["40"]),
        ("grade 3 and 14 patients", "en", ["14"]),
        ("the group (n=12)", "en", ["12"]),
        ("30-day mortality in 70-bed wards", "en", ["30-day", "70"]),
        ("no 5 of them", "en", ["5"]),
        ("ca.12 cases", "en", ["12"]),
        ("(see also 12) cases", "en", ["12"]),
        ("€1000 and USD115", "en", ["€1000", "USD115"]),
        ("10-20 cm, 5 cm-10 cm", "en", ["10-20 cm", "5 cm-10 cm"]),
        ("die 24-Stunden-Messung", "de", ["24-Stunden"]),
        ("eine 5-Chlor-Verbindung", "de", ["5"]),
        ("1. Mai", "de", ["1. Mai"]),
    ],
)
def test_a_real_figure_is_not_taken_for_a_marker(text: str, language: str, expected: list[str]) -> None:
    assert [quantity.text.removeprefix("ca.") for quantity in read_quantities(text, language)] == expected
