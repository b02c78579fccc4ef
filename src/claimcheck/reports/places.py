"""Places in words: where a person opens a quotation."""

from __future__ import annotations

from claimcheck.claims import Reference
from claimcheck.documents import Locator, Role
from claimcheck.verdicts.findings import number_ranges
from claimcheck.verdicts.rules import rule_by_id

_SECTION_CHARACTERS = 60
_ROLE_NOTES = {
    Role.META: "in the page's description, not in its text",
    Role.ALT: "in an image's alternative text",
    Role.HIDDEN: "in text the page hides",
    Role.EMBED: "in embedded content",
    Role.BOILERPLATE: "outside the main text",
    Role.REFERENCE_LIST: "in the source's own reference list",
}


def place_in_words(locator: Locator) -> str:
    """'page 4, section “Production”, table row 2': the most precise words the locator allows."""
    parts = []
    if locator.page is not None:
        label = f" (printed {locator.page_label})" if locator.page_label else ""
        parts.append(f"page {locator.page}{label}")
    if locator.section:
        parts.append(f"section “{_first_words(locator.section)}”")
    if locator.row is not None:
        parts.append(f"table row {locator.row}")
    elif locator.block is not None:
        parts.append(f"paragraph {locator.block}")
    return ", ".join(parts) or "place unknown"


def _first_words(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SECTION_CHARACTERS else words[:_SECTION_CHARACTERS].rsplit(" ", 1)[0] + " …"


def rule_in_words(rule_id: str) -> str:
    """'CC101 dead link': a rule by its id and its title."""
    rule = rule_by_id(rule_id)
    return f"{rule_id} {rule.title[0].lower()}{rule.title[1:]}" if rule else rule_id


def role_in_words(role: Role) -> str:
    """What to say of evidence outside the main text; '' for the main text."""
    return _ROLE_NOTES.get(role, "")


def reference_in_words(reference: Reference) -> str:
    """'7 (rlt-plan)': the printed numbers with the id, or the id alone."""
    numbers = number_ranges(reference.numbers)
    return f"{numbers} ({reference.id})" if numbers else reference.id
