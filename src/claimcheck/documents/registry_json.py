"""JSON answers of registries: every value with its name, abstracts as text, reference arrays labelled."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from claimcheck.documents.blocks import Block, Content, Extract
from claimcheck.documents.decoding import decode
from claimcheck.documents.jats import read_jats
from claimcheck.documents.model import Coverage, Locator, PassageKind, ReadFailure, ReadFailureKind, Role
from claimcheck.documents.notes import Note
from claimcheck.documents.policy import ReadPolicy
from claimcheck.documents.sniffing import JATS, JSON

_MARKUP = re.compile(r"</?[A-Za-z][\w:-]*[^<>]{0,300}>")
_PROSE = 60
"""A string longer than this is a paragraph of its own; shorter ones stand together as `name: value` in one line."""
_OF_THE_WORK = frozenset({"abstract", "abstracttext", "title"})
_REFERENCES = frozenset({"reference", "references", "referencelist", "citations"})
_TITLES = ("title", "briefTitle", "officialTitle", "name")
_WORKS = frozenset({"doi", "DOI", "pmid", "pmcid", "ISSN", "issn"})
_MOST_VALUES = 50_000


def read_registry_json(content: Content, policy: ReadPolicy) -> Extract | ReadFailure:
    """The values of a JSON answer in their order, each block with its JSON Pointer (RFC 6901) as path.

    An answer about a published work (it carries a DOI or PubMed number) covers its ABSTRACT at most.
    """
    try:
        # Numbers stay as they are written: 65.20 must not become 65.2.
        answer = json.loads(decode(content.data, content.charset), parse_float=str, parse_int=str)
    except ValueError as error:
        return ReadFailure(ReadFailureKind.MALFORMED, f"no readable JSON ({error})")
    except RecursionError:
        return ReadFailure(ReadFailureKind.LIMIT, "nested more deeply than can be read")
    blocks: list[Block] = []
    names: set[str] = set()
    title = ""
    coverage = Coverage.FULL_TEXT
    notes: tuple[str, ...] = ()
    for path, key, role, value in _values(answer):
        if len(blocks) >= _MOST_VALUES:
            coverage, notes = Coverage.PARTIAL, (Note.TRUNCATED,)
            break
        if role is not Role.REFERENCE_LIST:
            names.add(key)
            names.update(name for name, _ in (() if isinstance(value, str) else value))
        where = Locator(section=key, path=path)
        if isinstance(value, str):
            prose = list(_prose(value, where, role, policy))
            blocks += prose
            title = title or (prose[0].text if key in _TITLES and prose else "")
        else:
            shown = [(name, _scalar(inner, policy)) for name, inner in value]
            line = "; ".join(f"{name}: {text}" for name, text in shown)
            blocks.append(Block(line, PassageKind.LIST_ITEM, role, where))
            title = title or next((text for name, text in shown if name in _TITLES), "")
    if not blocks:
        return ReadFailure(ReadFailureKind.NO_TEXT, "the JSON holds no values")
    if names & _WORKS:
        has_abstract = any(name.lower() in {"abstract", "abstracttext"} for name in names)
        coverage = Coverage.ABSTRACT if has_abstract else Coverage.LANDING_PAGE
        notes = (Note.ABSTRACT_ONLY,)
        blocks = [_as_record(block) for block in blocks]
    return Extract(tuple(blocks), JSON, coverage=coverage, title=title, notes=notes)


def _values(answer: Any) -> Iterator[tuple[str, str, Role, Any]]:
    """(path, key, role, long string or list of short (name, value) pairs) in document order, without recursion."""
    waiting: list[tuple[str, str, Role, Any]] = [("", "", Role.MAIN, answer)]
    while waiting:
        path, key, role, value = waiting.pop()
        if key.lower() in _REFERENCES and isinstance(value, dict | list):
            role = Role.REFERENCE_LIST
        if isinstance(value, dict):
            short = [(name, inner) for name, inner in value.items() if _is_short(inner)]
            if short:
                yield path, key, role, short
            rest = [(name, inner) for name, inner in value.items() if not _is_short(inner)]
            waiting += [(f"{path}/{_escaped(name)}", name, role, inner) for name, inner in reversed(rest)]
        elif isinstance(value, list):
            short = [(key, inner) for inner in value if _is_short(inner)]
            if short:
                yield path, key, role, short
            rest = [(place, inner) for place, inner in enumerate(value) if not _is_short(inner)]
            waiting += [(f"{path}/{place}", key, role, inner) for place, inner in reversed(rest)]
        elif value is not None:
            yield path, key, role, (value if isinstance(value, str) else [(key, value)])


def _is_short(value: Any) -> bool:
    return not isinstance(value, dict | list) and (not isinstance(value, str) or len(value) <= _PROSE)


def _as_record(block: Block) -> Block:
    """Volume, issue, hit counts: what a registry says of a work is no part of the work's text."""
    is_text = block.role is not Role.MAIN or block.locator.section.lower() in _OF_THE_WORK
    return block if is_text else replace(block, role=Role.META)


def _scalar(value: Any, policy: ReadPolicy) -> str:
    if not isinstance(value, str):
        return json.dumps(value)
    if not _MARKUP.search(value):
        return value
    return " ".join(block.text for block in _prose(value, Locator(), Role.MAIN, policy))


def _prose(text: str, locator: Locator, role: Role, policy: ReadPolicy) -> Iterator[Block]:
    if _MARKUP.search(text):
        fragment = read_jats(Content(f"<fragment>{text}</fragment>".encode(), JATS), policy)
        if isinstance(fragment, Extract) and fragment.blocks:
            for block in fragment.blocks:
                yield Block(block.text, block.kind, role, locator)
            return
    for paragraph in re.split(r"\n\s*\n", text):
        yield Block(paragraph, PassageKind.PARAGRAPH, role, locator)


def _escaped(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")
