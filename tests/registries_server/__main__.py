"""Serve one example work until interrupted: `python -m tests.registries_server`."""

from __future__ import annotations

import time

from tests.registries_server import RegistriesServer, crossref_work

if __name__ == "__main__":
    with RegistriesServer() as server:
        server.register("10.5555/example")
        server.works["10.5555/example"] = crossref_work("10.5555/example")
        print(server.base)  # noqa: T201 - a stand-alone program
        while True:
            time.sleep(3600)
