"""The same claim and the same document give the same evidence in every process, whatever seed its hashes have."""

from __future__ import annotations

import os
import subprocess
import sys

_PROGRAM = """
from tests.matching.figures.builders import best, document
source = document("Belgium produces 20 to 25% of the world's medical radioisotopes, with peaks of up to 65%.")
print(best("België produceert 20-25% van de wereldwijde medische isotopen.", "nl", source))
"""


def test_evidence_and_its_marks_do_not_depend_on_the_order_of_sets() -> None:
    shown = {
        subprocess.run(
            [sys.executable, "-c", _PROGRAM],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(shown) == 1
    assert "isotopes" in shown.pop()
