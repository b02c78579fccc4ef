"""Papers whose text is known from their XML: `DIR/jose-papers` (openjournals) as git clones it.

A paper belongs to the development half when the hash of its name is even; figures are reported on the other half.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from claimcheck.text import sentences

_SHORTEST, _LONGEST = 40, 500
_APART = ("fig", "table-wrap", "disp-formula", "inline-formula", "code", "disp-quote", "fn", "preformat", "boxed-text")


@dataclass(frozen=True, slots=True)
class Paper:
    name: str
    pdf: bytes
    sentences: tuple[str, ...]
    dois: frozenset[str]
    """DOIs of the works it cites and its own, in lower case."""

    @property
    def is_for_development(self) -> bool:
        return hashlib.sha256(self.name.encode()).digest()[0] % 2 == 0


def papers(folder: Path) -> Iterator[Paper]:
    for path in sorted((folder / "jose-papers").glob("*/*.pdf")):
        found = [*path.parent.glob("10.*.jats"), *path.parent.glob("paper.jats/10.*.jats")]
        if found:
            root = etree.parse(str(found[0]), etree.XMLParser(load_dtd=False, no_network=True)).getroot()
            dois = {(node.text or "").strip().casefold() for node in root.iter("pub-id", "article-id") if _is_doi(node)}
            yield Paper(path.parent.name, path.read_bytes(), tuple(_sentences(root)), frozenset(dois))


def all_pdfs(folder: Path) -> Iterator[Path]:
    yield from sorted(folder.rglob("*.pdf"))


def _is_doi(node: etree._Element) -> bool:
    return "doi" in (node.get("pub-id-type"), node.get("article-id-type"))


def _sentences(root: etree._Element) -> Iterator[str]:
    for body in root.iter("body"):
        for paragraph in body.iter("p"):
            if any(node.tag in _APART for node in (*paragraph.iter(), *paragraph.iterancestors())):
                continue
            text = " ".join("".join(map(str, paragraph.itertext())).split())
            for span in sentences(text, "en"):
                sentence = span.of(text)
                if _SHORTEST <= len(sentence) <= _LONGEST:
                    yield sentence
