"""The links of a file: of a claims file, or of any Markdown, HTML, text or PDF file."""

from __future__ import annotations

import html
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from claimcheck.audit.links import ListedLinks
from claimcheck.claims import Reference, Source, SourceKind
from claimcheck.claims.dois import normalize_doi
from claimcheck.claims.source_identity import source_of
from claimcheck.documents import Document, ReadFailure
from claimcheck.errors import UsageError
from claimcheck.sources import Snapshot

_URL = re.compile(r"https?://[^\s<>\"`\x00-\x1f\u00a0\u2028\u2029]+", re.IGNORECASE)
_DOI = re.compile(r"\bdoi:?\s{0,2}(10\.\d{4,9}/[^\s<>\"`]+)", re.IGNORECASE)
_TRAILING = ".,;:!?'*_~’”»"
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_MARKUP = frozenset({".html", ".htm", ".xhtml", ".xml", ".svg"})
_MAX_BYTES = 64 * 1024 * 1024


def list_links(
    path: Path, read: Callable[[Snapshot], Document | ReadFailure], folder: Path | None = None
) -> ListedLinks:
    """Every distinct link of a file with the line it first stands on.

    Raises UsageError when the file cannot be read, ClaimsFileError for a wrong claims file. `read` is used for PDFs,
    where the line is 1. Where several files are checked together, `folder` is the one local files are named from:
    ids then carry the file's name, and local documents their path from that folder.
    """
    if path.suffix.lower() == ".toml":
        from claimcheck.claims.reading import read_brochure  # noqa: PLC0415 - pydantic, for a claims file only

        cited = read_brochure(path).references
        return ListedLinks(str(path), tuple(_seen_from(folder, path, one) for one in cited) if folder else cited)
    body = _bytes(path)
    found = _of_pdf(path, body, read) if body.startswith(b"%PDF-") else _of_text(path, body)
    references: dict[str, Reference] = {}
    for address, line in found:
        doi = "" if address.lower().startswith("http") else normalize_doi(address) or ""
        url = "" if doi else address
        name = f"{path}:{line}:{len(references) + 1}"
        source = source_of(name, doi=doi, url=url, file="")
        lines = {"url": line, "doi": line}
        references.setdefault(
            source.key, Reference(name, (), source, line, text=address, doi=doi, url=url, lines=lines)
        )
    return ListedLinks(str(path), tuple(references.values()))


def _seen_from(folder: Path, path: Path, reference: Reference) -> Reference:
    """A reference of one claims file among several: its id and its local document told apart from the others'."""
    source = reference.source
    if source.kind is SourceKind.FILE:
        location = os.path.relpath(path.parent / source.location, folder)
        source = Source(f"file:{location}", SourceKind.FILE, location)
    elif source.kind is SourceKind.NONE:
        source = Source(f"none:{path}:{reference.id}", SourceKind.NONE, "")
    return replace(reference, id=f"{path}:{reference.id}", source=source)


def addresses(text: str) -> Iterator[tuple[str, int]]:
    """Each URL and `doi:` in a text with its offset; closing brackets and sentence marks are no part of them."""
    for match in _URL.finditer(text):
        address = _trimmed(match[0])
        if len(address) > len("https://") + 1:
            yield address, match.start()
    for match in _DOI.finditer(text):
        yield _trimmed(match[1]), match.start(1)


def _trimmed(address: str) -> str:
    """Drop what follows the address: sentence marks, and closing brackets that were not opened inside it."""
    while address:
        last = address[-1]
        is_unbalanced = last in _BRACKETS and address.count(last) > address.count(_BRACKETS[last])
        if last not in _TRAILING and not is_unbalanced:
            break
        address = address[:-1]
    return address


def _of_text(path: Path, body: bytes) -> Iterator[tuple[str, int]]:
    text = body.decode("utf-8", errors="replace")
    if path.suffix.lower() in _MARKUP:
        text = html.unescape(text)
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    found = sorted(addresses(text), key=lambda pair: pair[1])
    line = 0
    for address, offset in found:
        while line + 1 < len(starts) and starts[line + 1] <= offset:
            line += 1
        yield address, line + 1


def _of_pdf(path: Path, body: bytes, read: Callable[[Snapshot], Document | ReadFailure]) -> Iterator[tuple[str, int]]:
    snapshot = Snapshot(
        requested=str(path),
        final_url=path.name,
        status=0,
        media_type="application/pdf",
        charset="",
        body=body,
        sha256=sha256(body).hexdigest(),
        retrieved_at=datetime.fromtimestamp(0, UTC),
    )
    document = read(snapshot)
    if isinstance(document, ReadFailure):
        raise UsageError(f"{path}: {document.kind.value}: {document.detail}")
    for _, url in document.links:
        yield from ((address, 1) for address, _ in addresses(url))
    yield from ((address, 1) for address, _ in addresses(document.text))


def _bytes(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise UsageError(f"{path}: there is no such file")
        if path.stat().st_size > _MAX_BYTES:
            raise UsageError(f"{path}: larger than {_MAX_BYTES // 1024 // 1024} MB; check its parts")
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror or error})") from error
