"""Serve the stand-ins by hand: `.venv/bin/python -m tests.loopback [SOURCES.toml]`; Ctrl-C ends it."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tools.packing.table import read_table

from tests.loopback.server import LoopbackServer


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.loopback", description="Serve stand-in sources.")
    parser.add_argument("table", nargs="?", type=Path, default=Path("standins/sources.toml"))
    table = read_table(parser.parse_args().table)
    with tempfile.TemporaryDirectory() as folder, LoopbackServer(table, Path(folder)) as server:
        tls, plain = server.ports
        sys.stdout.write(f"TLS on port {tls}, plain http on port {plain}; for example\n")
        for entry in table.stand_ins[:3]:
            sys.stdout.write(f"curl --cacert {server.ca_file} --connect-to ::127.0.0.1:{tls} '{entry.url}'\n")
        sys.stdout.flush()
        try:
            server.stopping.wait()
        except KeyboardInterrupt:
            sys.stdout.write("\n")


if __name__ == "__main__":
    main()
