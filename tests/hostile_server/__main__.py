"""Run the hostile server: its ports as one line of JSON, then the table of behaviours; ends with its stdin."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from tests.hostile_server import BEHAVIOURS
from tests.hostile_server.server import HostileServer


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        server = HostileServer(BEHAVIOURS, Path(folder))
        server.start()
        sys.stdout.write(json.dumps({"ports": server.ports, "ca": str(server.ca_path)}) + "\n")
        if sys.stdin.isatty():
            for row in BEHAVIOURS:
                sys.stdout.write(f"{row.expected:15} http://127.0.0.1:{server.ports['http']}/{row.slug}/m1\n")
        sys.stdout.flush()
        sys.stdin.read()
        server.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
