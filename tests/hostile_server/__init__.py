"""A web server that does everything wrong on purpose; `python -m tests.hostile_server` runs it by hand.

Every behaviour is one row of a table: its name, what it does with a connection, and what a client must make of it
within how much time and memory. Nothing here imports the client.
"""

from __future__ import annotations

from tests.hostile_server import content, encodings, framing, headers, names, redirects, statuses, transport
from tests.hostile_server.model import Behaviour

BEHAVIOURS: tuple[Behaviour, ...] = (
    *transport.ROWS,
    *framing.ROWS,
    *encodings.ROWS,
    *redirects.ROWS,
    *statuses.ROWS,
    *headers.ROWS,
    *content.ROWS,
    *names.ROWS,
)

__all__ = ["BEHAVIOURS", "Behaviour"]
