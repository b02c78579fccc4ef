"""References labelled by people, in AnyStyle's XML."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

_DOI = re.compile(r"10\.\d{4,9}/\S+")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_NUMBERS = re.compile(r"[A-Za-z]{0,2}\d+[A-Za-z]?")
_VOLUME = re.compile(r"(?<![(\w])[A-Za-z]{0,3}\d{1,5}")
_FIRST = re.compile(r",|\band\b|&|;|\bet al\b")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A printed reference, and per field the values that count as right; () for a field it does not have."""

    text: str
    truth: dict[str, tuple[str, ...]]


def labelled(path: Path) -> list[Labelled]:
    """Every `<sequence>` of the file. The editors of a work without authors count as its authors."""
    root = etree.parse(str(path), etree.XMLParser(resolve_entities=False, no_network=True)).getroot()
    return [_read(sequence) for sequence in root.iter("sequence")]


def _read(sequence: etree._Element) -> Labelled:
    parts: defaultdict[str, list[str]] = defaultdict(list)
    for element in sequence:
        parts[str(element.tag)].append(" ".join((element.text or "").split()))
    author = (parts["author"] or parts["editor"] or [""])[0]
    # "2012;30(15):" is labelled as a volume in places: a year before it is none of it.
    volume = _VOLUME.findall(_YEAR.sub(" ", " ".join(parts["volume"])))
    names = (_FIRST.split(author)[0], author)
    return Labelled(
        text=" ".join(text for element in sequence if (text := " ".join((element.text or "").split()))),
        truth={
            "doi": tuple(
                doi.rstrip(".,;)>”").lower() for doi in _DOI.findall(" ".join((*parts["doi"], *parts["url"])))
            ),
            "year": tuple(_YEAR.findall(" ".join(parts["date"]))),
            "volume": tuple(volume[:1]),
            "pages": tuple(_NUMBERS.findall(" ".join(parts["pages"][:1]))[:2]),
            "title": tuple(parts["title"][:1]),
            "container": tuple((parts["journal"] or parts["container-title"])[:1]),
            "first_author": tuple(name for name in names if name.strip())[:1],
        },
    )


def _trimmed(doi: str) -> str:
    """Without the label's own punctuation: a closing bracket stays if the name has an opening one."""
    name = doi.lower().rstrip(".,;>”")
    return name if name.count("(") >= name.count(")") else name.rstrip(")")
