"""Markdown, through the page it stands for."""

from __future__ import annotations

from claimcheck.documents.blocks import Block, Content, Extract
from claimcheck.documents.decoding import decode
from claimcheck.documents.html.elements import Region
from claimcheck.documents.html.parsing import TooDeepError, parse
from claimcheck.documents.html.walk import walk
from claimcheck.documents.model import Locator, ReadFailure, ReadFailureKind, Role
from claimcheck.documents.policy import ReadPolicy
from claimcheck.documents.references import reference_lists
from claimcheck.documents.sniffing import MARKDOWN

_ROLES = {Region.ALT: Role.ALT, Region.HIDDEN: Role.HIDDEN}


def read_markdown(content: Content, _policy: ReadPolicy) -> Extract | ReadFailure:
    """Headings, lists, tables and inline HTML as in the rendered page; all of it main text but alternative texts."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - loaded only where Markdown is read

    rendered = (
        MarkdownIt("commonmark", {"html": True, "maxNesting": 200})
        .enable("table")
        .render(decode(content.data, content.charset))
    )
    try:
        root = parse(rendered)
    except TooDeepError:
        return ReadFailure(ReadFailureKind.LIMIT, "nested more deeply than can be read")
    walked = walk(root, content.url) if root is not None else None
    if walked is None or not walked.pieces:
        return ReadFailure(ReadFailureKind.NO_TEXT, "the Markdown file holds no text")
    title = next((piece.text for piece in walked.pieces if piece.level), "")
    blocks = tuple(
        Block(
            piece.text,
            kind=piece.kind,
            role=Role.REFERENCE_LIST if is_reference else _ROLES.get(piece.region, Role.MAIN),
            locator=Locator(section=piece.section, row=piece.row),
            header=piece.header,
            context=piece.context,
        )
        for piece, is_reference in zip(walked.pieces, reference_lists(walked.pieces), strict=True)
    )
    return Extract(blocks, MARKDOWN, title=title, links=tuple(walked.links))
