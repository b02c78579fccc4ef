"""Whether what the author expects of a source still holds."""

from __future__ import annotations

from datetime import date

from claimcheck.claims import Expectation, Reference


def is_expected(reference: Reference, today: date) -> bool:
    """Whether the author's `expect = "blocked"` still holds on this day."""
    if reference.expect is not Expectation.BLOCKED:
        return False
    return reference.expect_until is None or today <= reference.expect_until
