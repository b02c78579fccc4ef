"""A page to blocks: decode, parse, walk, label."""

from __future__ import annotations

from claimcheck.documents.blocks import Block, Content, Extract
from claimcheck.documents.decoding import decode
from claimcheck.documents.html.coverage import judge_coverage, page_facts
from claimcheck.documents.html.elements import Region, absolute_url
from claimcheck.documents.html.metadata import read_metadata
from claimcheck.documents.html.parsing import TooDeepError, parse, stream_blocks
from claimcheck.documents.html.roles import assign_roles
from claimcheck.documents.html.transcripts import transcripts_note
from claimcheck.documents.html.walk import Piece, Walk, walk
from claimcheck.documents.model import Coverage, Locator, ReadFailure, ReadFailureKind, Role
from claimcheck.documents.notes import Note
from claimcheck.documents.policy import ReadPolicy
from claimcheck.documents.sniffing import HTML

_MAX_EMBEDDED = 20
# Beyond these the extractor of main text would take most of the processor time a document has.
_LARGE = 6_000_000
_MANY = 25_000


def read_html(content: Content, _policy: ReadPolicy) -> Extract | ReadFailure:
    """Everything the page says, in role-labelled blocks, nothing deleted."""
    text = decode(content.data, content.charset, markup=True)
    if not text.strip():
        return ReadFailure(ReadFailureKind.EMPTY, "the page holds only white space")
    try:
        root = parse(text)
    except TooDeepError:
        return _read_as_stream(text)
    if root is None:
        return ReadFailure(ReadFailureKind.NO_TEXT, "the page holds no text")
    metadata = read_metadata(root)
    facts = page_facts(root)
    base = root.find(".//base[@href]")
    base_url = (absolute_url(content.url, base.get("href")) if base is not None else "") or content.url
    walked = walk(root, base_url)
    _read_embedded(walked, base_url)
    roles = assign_roles(walked.pieces, root, is_large=len(text) > _LARGE or len(walked.pieces) > _MANY)
    blocks = [_block(piece, role, metadata.language) for piece, role in zip(walked.pieces, roles, strict=True)]
    blocks += [Block(line, role=Role.META, locator=Locator(path=path)) for path, line in metadata.texts]
    if not blocks:
        return ReadFailure(ReadFailureKind.NO_TEXT, "the page holds no text")
    coverage, notes = judge_coverage(blocks, metadata, facts, content.url)
    if Note.MEDIA_PAGE in notes and (transcripts := transcripts_note(root, walked.links, base_url)):
        notes = (*notes, transcripts)
    return Extract(
        tuple(blocks),
        HTML,
        coverage=coverage,
        title=metadata.title,
        language=metadata.language,
        published=metadata.published,
        modified=metadata.modified,
        canonical_url=absolute_url(base_url, metadata.canonical_url) if metadata.canonical_url else "",
        doi=metadata.doi,
        links=tuple(walked.links),
        notes=notes,
    )


def _read_as_stream(text: str) -> Extract | ReadFailure:
    lines = stream_blocks(text)
    if not lines:
        return ReadFailure(ReadFailureKind.MALFORMED, "nested too deeply to be read, and no text was found")
    blocks = tuple(Block(line) for line in lines)
    return Extract(blocks, HTML, coverage=Coverage.PARTIAL, notes=(Note.TOO_DEEP,))


def _read_embedded(walked: Walk, base_url: str) -> None:
    """Documents inside `iframe srcdoc`, one level down, put where they stand."""
    added = 0
    for place, document in walked.embedded[:_MAX_EMBEDDED]:
        try:
            root = parse(document)
        except TooDeepError:
            continue
        if root is None:
            continue
        inner = walk(root, base_url)
        for piece in inner.pieces:
            piece.region = Region.EMBED if piece.region is Region.OPEN else piece.region
        walked.pieces[place + added : place + added] = inner.pieces
        walked.links += inner.links
        added += len(inner.pieces)


def _block(piece: Piece, role: Role, declared: str) -> Block:
    return Block(
        piece.text,
        kind=piece.kind,
        role=role,
        locator=Locator(section=piece.section, row=piece.row, path=piece.path),
        header=piece.header,
        caption=piece.caption,
        context=piece.context,
        # What the whole page declares is weighed against its words; what one element declares is kept.
        language=piece.language if piece.language != declared else "",
    )
