"""How much of the machine a document may use, and how much text it may bring back."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadPolicy:
    """Limits on reading one document. Going over one is an outcome with a name, never a hang.

    `max_bytes` is the largest body that is tried; `max_pages` and `max_characters` end a longer document there,
    with coverage PARTIAL and a note; `max_unpacked_bytes` is what a zip based format may unpack to.
    `memory_bytes`, `cpu_seconds` and `wall_seconds` hold for the child process that reads one document.
    `children` is how many such processes may live at once; each is replaced after `documents_per_child`.
    """

    max_bytes: int = 128 * 1024 * 1024
    max_pages: int = 2_000
    max_characters: int = 20_000_000
    max_unpacked_bytes: int = 256 * 1024 * 1024
    memory_bytes: int = 1024 * 1024 * 1024
    cpu_seconds: int = 10
    wall_seconds: float = 20.0
    children: int = 2
    documents_per_child: int = 100
