"""What an element's tag, attributes and neighbours say about the text in it."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Any
from urllib.parse import urljoin

from claimcheck.documents.html import vocabulary as words

_LONGEST_CELL = 1_500
_STYLED_TAGS = frozenset({"span", "a", "font", "b", "i", "em", "small"})


class Region(StrEnum):
    """What the mark-up says about the place a block stands in; roles are decided from it and from the text."""

    OPEN = "open"
    NAVIGATION = "navigation"
    HIDDEN = "hidden"
    ALT = "alt"
    EMBED = "embed"


def absolute_url(base: str, target: str) -> str:
    """`target` seen from `base`; '' when one of them is no address."""
    try:
        return urljoin(base, target.strip())
    except ValueError:
        return ""


def region_of(tag: str, attributes: Any, outer: Region) -> Region:
    """The region of an element inside a region `outer`."""
    if _is_hidden(tag, attributes):
        return Region.HIDDEN
    if tag in words.NAVIGATION_TAGS or attributes.get("role") in words.NAVIGATION_ROLES:
        return Region.NAVIGATION
    if outer is Region.OPEN and tag not in {"html", "body", "main", "article"}:
        names = f"{attributes.get('id', '')[:200]} {attributes.get('class', '')[:200]}"
        if words.NAVIGATION_NAMES.search(names):
            return Region.NAVIGATION
    return outer


def _is_hidden(tag: str, attributes: Any) -> bool:
    if tag in words.HIDDEN_TAGS or (tag == "dialog" and "open" not in attributes):
        return True
    if not attributes:
        return False
    style = attributes.get("style")
    is_styled = bool(style and words.HIDDEN_STYLE.search(style[:2_000]))
    return is_styled or attributes.get("hidden", "until-found") != "until-found"


def is_references(attributes: Any) -> bool:
    """Whether an element is named as a list of references."""
    return _is_named(attributes, words.REFERENCE_NAMES)


def is_footnotes(attributes: Any) -> bool:
    """Whether an element is named as footnotes."""
    return _is_named(attributes, words.FOOTNOTE_NAMES)


def _is_named(attributes: Any, names: re.Pattern[str]) -> bool:
    return any(names.search(attributes.get(name, "")[:200]) for name in ("id", "class", "role"))


def shift_of(element: Any, tag: str) -> bool | None:
    """True for raised, False for lowered, None for text on the line."""
    if tag in words.RAISED_TAGS:
        return words.RAISED_TAGS[tag]
    if tag in _STYLED_TAGS:
        return _styled_shift(element) if element.attrib else None
    parent = element.getparent() if tag[0] == "m" else None
    if parent is None:
        return None
    script = words.MATH_SCRIPTS.get(parent.tag, ())
    place = parent.index(element) if script else 0
    return script[place] if place < len(script) else None


def _styled_shift(element: Any) -> bool | None:
    for name in element.get("class", "")[:200].lower().split():
        if name in words.RAISED_CLASSES:
            return words.RAISED_CLASSES[name]
    found = words.RAISED_STYLE.search(element.get("style", "")[:500])
    return found[1].lower() == "super" if found else None


def stands_alone(element: Any) -> bool:
    """Whether a custom element (`<news-card>`) has no text of its own line around it."""
    if element.tail and element.tail.strip():
        return False
    before = element.getprevious()
    parent = element.getparent()
    text = before.tail if before is not None else (parent.text if parent is not None else "")
    return not (text and text.strip())


def is_data_table(table: Any) -> bool:
    """A table of figures and words, as opposed to one that lays out a page."""
    if table.get("role") in {"presentation", "none"} or next(table.iterdescendants("table"), None) is not None:
        return False
    if next(table.iterdescendants("h1", "h2", "h3", "form", "article", "section"), None) is not None:
        return False
    widest = 0
    for row in table.iterdescendants("tr"):
        cells = 0
        for cell in row.iterchildren("td", "th"):
            cells += 1
            if sum(map(len, cell.itertext())) > _LONGEST_CELL:
                return False
        widest = max(widest, cells)
    return widest > 1
