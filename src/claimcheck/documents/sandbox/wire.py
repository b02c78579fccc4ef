"""What parent and child say to each other: length-prefixed frames of JSON and bytes.

A child that has read hostile bytes is not trusted: its answer is JSON (nothing executes on reading it), of bounded
size, and every field is checked for its type before a value is made of it. Offsets never come from a child. Column
headers, the same for every row of a table, are sent once.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Iterable
from dataclasses import asdict
from typing import IO, Any

from claimcheck.documents.blocks import Block, Content, Extract
from claimcheck.documents.model import Coverage, Locator, PassageKind, ReadFailure, ReadFailureKind, Role
from claimcheck.documents.policy import ReadPolicy

_LENGTH = struct.Struct(">Q")
_MARK = b"claimcheck-1"
_MOST_LINKS = 100_000


class WireError(Exception):
    """What came over the pipe is not an answer: cut short, too long, or of another shape."""


def send(stream: IO[bytes], header: dict[str, Any], body: bytes = b"") -> None:
    """One frame: mark, header length, body length, header, body."""
    encoded = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    stream.write(_MARK + _LENGTH.pack(len(encoded)) + _LENGTH.pack(len(body)) + encoded)
    if body:
        stream.write(body)
    stream.flush()


def receive(stream: IO[bytes], most_bytes: int) -> tuple[dict[str, Any], bytes] | None:
    """The next frame, or None at the end of the stream between frames.

    Raises:
        WireError: the frame is cut short, announces more than `most_bytes`, or is no JSON object.
    """
    start = stream.read(len(_MARK) + 2 * _LENGTH.size)
    if not start:
        return None
    if len(start) < len(_MARK) + 2 * _LENGTH.size or not start.startswith(_MARK):
        raise WireError("no frame")
    header_length = _LENGTH.unpack_from(start, len(_MARK))[0]
    body_length = _LENGTH.unpack_from(start, len(_MARK) + _LENGTH.size)[0]
    if header_length + body_length > most_bytes:
        raise WireError(f"{header_length + body_length} bytes announced, {most_bytes} allowed")
    encoded, body = stream.read(header_length), stream.read(body_length)
    if len(encoded) < header_length or len(body) < body_length:
        raise WireError("cut short")
    try:
        header = json.loads(encoded)
    except (ValueError, RecursionError) as error:
        raise WireError("no JSON") from error
    if not isinstance(header, dict):
        raise WireError("no JSON object")
    return header, body


def request(format_: str, content: Content, policy: ReadPolicy) -> dict[str, Any]:
    """The header that asks a child to read; the bytes follow as the frame's body."""
    return {
        "format": format_,
        "media_type": content.media_type,
        "charset": content.charset,
        "url": content.url,
        "policy": asdict(policy),
    }


def most_answer_bytes(policy: ReadPolicy) -> int:
    """How long an answer may be: the text as UTF-8 plus its locators."""
    return 4 * policy.max_characters + 256 * 1024 * 1024


def encode(result: Extract | ReadFailure) -> dict[str, Any]:
    """A result as JSON-ready values."""
    if isinstance(result, ReadFailure):
        return {"failure": [result.kind, result.detail]}
    headers: dict[tuple[str, ...], int] = {}
    blocks = [_encode_block(block, headers.setdefault(block.header, len(headers))) for block in result.blocks]
    return {
        "blocks": blocks,
        "headers": list(headers),
        "media_type": result.media_type,
        "coverage": result.coverage,
        "title": result.title,
        "language": result.language,
        "published": result.published,
        "modified": result.modified,
        "canonical_url": result.canonical_url,
        "doi": result.doi,
        "page_count": result.page_count,
        "links": result.links,
        "notes": result.notes,
    }


def decode(answer: dict[str, Any]) -> Extract | ReadFailure:
    """The result an answer stands for.

    Raises:
        WireError: a field is missing or of another type or value than it must be.
    """
    try:
        if "failure" in answer:
            kind, detail = answer["failure"]
            return ReadFailure(ReadFailureKind(_text(kind)), _text(detail)[:1_000])
        headers = [_texts(header) for header in answer["headers"]]
        links = [(_text(text), _text(url)) for text, url in answer["links"][:_MOST_LINKS]]
        return Extract(
            blocks=tuple(_decode_block(block, headers) for block in answer["blocks"]),
            media_type=_text(answer["media_type"]),
            coverage=Coverage(answer["coverage"]),
            title=_text(answer["title"]),
            language=_text(answer["language"]),
            published=_text(answer["published"]),
            modified=_text(answer["modified"]),
            canonical_url=_text(answer["canonical_url"]),
            doi=_text(answer["doi"]),
            page_count=_number(answer["page_count"]),
            links=tuple(links),
            notes=_texts(answer["notes"]),
        )
    except (LookupError, TypeError, ValueError) as error:
        raise WireError(f"unexpected answer: {error!r}") from error


def _encode_block(block: Block, header: int) -> list[Any]:
    where = block.locator
    return [
        block.text,
        block.kind,
        block.role,
        [where.page, where.page_label, where.section, where.block, where.row, where.path],
        header,
        block.caption,
        block.context,
        block.language,
    ]


def _decode_block(value: Any, headers: list[tuple[str, ...]]) -> Block:
    text, kind, role, where, header, caption, context, language = value
    page, page_label, section, number, row, path = where
    return Block(
        text=_text(text),
        kind=PassageKind(kind),
        role=Role(role),
        locator=Locator(
            page=_number(page),
            page_label=_text(page_label),
            section=_text(section),
            block=_number(number),
            row=_number(row),
            path=_text(path),
        ),
        header=headers[_number(header) or 0],
        caption=_text(caption),
        context=_texts(context),
        language=_text(language),
    )


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{type(value).__name__} where text belongs")
    return value


def _texts(values: Iterable[Any]) -> tuple[str, ...]:
    if not isinstance(values, list):
        raise TypeError(f"{type(values).__name__} where a list belongs")
    return tuple(_text(value) for value in values)


def _number(value: Any) -> int | None:
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    raise TypeError(f"{type(value).__name__} where a number belongs")
