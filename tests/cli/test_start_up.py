"""A link check runs on every push: it must not load what only an audit needs."""

from __future__ import annotations

import subprocess
import sys

import pytest

_OF_AN_AUDIT = (
    "pydantic",
    "numpy",
    "rapidfuzz",
    "simplemma",
    "warcio",
    "lxml",
    "pypdfium2",
    "claimcheck.matching.figures",
    "claimcheck.quantities.reading",
    "claimcheck.sources.archive.evidence",
)


def test_the_link_check_starts_without_what_only_an_audit_needs() -> None:
    code = f"import sys, claimcheck.cli.links; print([name for name in {_OF_AN_AUDIT!r} if name in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert ran.stdout.strip() == "[]"


@pytest.mark.parametrize("package", ["claimcheck.assembly", "claimcheck.audit", "claimcheck.quantities"])
def test_every_name_a_package_offers_can_be_imported_from_it(package: str) -> None:
    code = (
        f"import {package} as package\n"
        "assert all(getattr(package, name) for name in package.__all__)\n"
        "try:\n    package.nothing\nexcept AttributeError as error:\n    print(error)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert "has no attribute 'nothing'" in ran.stdout
