from __future__ import annotations

import subprocess
import sys

import pytest

from claimcheck.text import Span, guess_language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Belgische universiteiten en gezondheidscentra positioneren België als een sterke partner in het veld."),
        ("nl", "Meer dan 75.000 Belgen krijgen jaarlijks een kankerdiagnose."),
        ("fr", "La thérapie par radioligands est un traitement innovant pour les patients atteints de cancer."),
        ("fr", "Le taux de mortalité a diminué de 30 %."),
        ("nl", "De halfwaardetijd van lutetium bedraagt 6,6 dagen."),
        ("de", "Die Radioligandentherapie ist eine gezielte Behandlung, die für Patienten mit Krebs entwickelt wurde."),
        ("en", "Radioligand therapy is a targeted treatment that was developed for patients with cancer."),
        ("", "PSMA-617 65.2 %"),
        ("", ""),
        ("", "放射性リガンド療法"),
        ("", "טיפול ברדיוליגנד"),
    ],
)
def test_a_passage_is_read_in_its_own_language(language: str, text: str) -> None:
    assert guess_language(text) == language


def test_spans_move_and_meet() -> None:
    span = Span(2, 5)
    assert span.of("abcdefg") == "cde"
    assert span.shifted(10) == Span(12, 15)
    assert span.overlaps(Span(4, 9))
    assert not span.overlaps(Span(5, 9))


def test_the_command_line_does_not_pay_for_heavy_packages_to_read_text() -> None:
    code = "import sys, claimcheck.text; print({'numpy', 'rapidfuzz', 'simplemma'} & set(sys.modules))"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "set()"
