"""Checks of the texts, paths and ids that references and claims have in common."""

from __future__ import annotations

import re
from collections.abc import Mapping

from claimcheck.claims.mistakes import Mistakes
from claimcheck.claims.positions import Path

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_DRIVE = re.compile(r"[A-Za-z]:")


def check_characters(values: Mapping[str, str | None], where: Path, label: str, mistakes: Mistakes) -> None:
    """Record texts that are blank or hold a control character, which no report format can carry."""
    for key, value in values.items():
        if value is None:
            continue
        if value and not value.strip():
            mistakes.at_value((*where, key), f"{label}: '{key}' is blank", "write its text, or leave the key out")
        if found := _CONTROL.search(value):
            mistakes.at_value(
                (*where, key),
                f"{label}: '{key}' holds the control character U+{ord(found[0]):04X}",
                f"after '{value[max(0, found.start() - 20) : found.start()]}'; remove it",
            )


def check_file(file: str, where: Path, label: str, mistakes: Mistakes) -> None:
    """Record a path that would mean something else on another machine; whether it exists is asked later."""
    if not file:
        return
    path = (*where, "file")
    if file.startswith(("/", "~")) or _DRIVE.match(file):
        mistakes.at_value(
            path, f"{label}: 'file' is an absolute path", "write it relative to the folder of claims.toml"
        )
    elif "\\" in file:
        mistakes.at_value(path, f"{label}: 'file' has a backslash", "write folders with /: " + file.replace("\\", "/"))
    elif "://" in file:
        mistakes.at_value(path, f"{label}: 'file' is a URL", "write it as: url = ...")


def check_unique(entry_id: str, where: Path, first: dict[str, int], label: str, mistakes: Mistakes) -> None:
    """Record an id already taken; `first` holds the line of every id seen so far and is added to."""
    if not entry_id:
        return
    line = mistakes.line(where)
    if entry_id in first:
        remedy = f"it is also the id on line {first[entry_id]}; give one of the two another name"
        mistakes.at_value((*where, "id"), f"{label}: the id '{entry_id}' is used twice", remedy)
    first.setdefault(entry_id, line)
