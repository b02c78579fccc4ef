"""Rich Text Format, as word processors and registries export it: paragraphs and table rows."""

from __future__ import annotations

import re
from collections.abc import Callable

from claimcheck.documents.blocks import Block, Content, Extract
from claimcheck.documents.model import Coverage, Locator, PassageKind, ReadFailure, ReadFailureKind, Role
from claimcheck.documents.policy import ReadPolicy
from claimcheck.documents.raised import lower_text, raise_text
from claimcheck.documents.sniffing import RTF

_WORDS = r"(?:\\[a-z]{1,32}-?\d{0,10} ?)*"
_SHIFTED = re.compile(rf"\{{{_WORDS}?\\(?P<shift>super|sub)(?![a-z\d]){_WORDS} ?(?P<text>[^{{}}\\]{{1,80}})\}}")
_SHIFTED_TO_END = re.compile(r"\\(?P<shift>super|sub)(?![a-z\d]) ?(?P<text>[^{}\\]{1,80})\\nosupersub(?![a-z]) ?")
_SHIFTED_OTHERWISE = re.compile(r"\\(?P<shift>super|sub)(?![a-z\d]) ?")
_NOT_SHOWN = re.compile(r"\\(?:v|deleted)(?![a-z0])")
_CELL = "|"
NOT_SHOWN = "the file holds hidden or deleted text, which cannot be told from the rest"


def read_rtf(content: Content, _policy: ReadPolicy) -> Extract | ReadFailure:
    """One block a paragraph or table row; raised and lowered text is marked, so that 10² never becomes 102.

    Hidden and deleted text cannot be told from the rest once converted: where there is any, nothing is main text.
    """
    from striprtf.striprtf import rtf_to_text  # noqa: PLC0415 - for RTF only

    convert: Callable[..., str] = rtf_to_text
    source = content.data.decode("cp1252", "replace")
    is_mixed = _NOT_SHOWN.search(source) is not None
    for pattern in (_SHIFTED, _SHIFTED_TO_END):
        source = pattern.sub(_shifted, source)
    source = _SHIFTED_OTHERWISE.sub(lambda found: "^" if found["shift"] == "super" else "_", source)
    try:
        text = convert(source, errors="replace")
    except (ValueError, LookupError, OverflowError) as error:
        return ReadFailure(ReadFailureKind.MALFORMED, f"no RTF that can be read ({error})"[:200])
    role = Role.HIDDEN if is_mixed else Role.MAIN
    blocks = tuple(_block(line.strip(), role) for line in text.split("\n") if line.strip(f" \t\r{_CELL}"))
    if not blocks:
        return ReadFailure(ReadFailureKind.NO_TEXT, "the RTF file holds no text")
    coverage = Coverage.PARTIAL if is_mixed else Coverage.FULL_TEXT
    return Extract(blocks, RTF, coverage=coverage, notes=(NOT_SHOWN,) if is_mixed else ())


def _shifted(found: re.Match[str]) -> str:
    before = found.string[max(0, found.start() - 1) : found.start()]
    return raise_text(found["text"], before=before) if found["shift"] == "super" else lower_text(found["text"])


def _block(line: str, role: Role) -> Block:
    if line.endswith(_CELL):
        cells = [cell.strip() for cell in line.removesuffix(_CELL).split(_CELL)]
        return Block("\t".join(cells), kind=PassageKind.TABLE_ROW, role=role, locator=Locator())
    return Block(line, role=role)
