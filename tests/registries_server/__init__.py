"""Fake scholarly registries on the loopback interface, answering in the shapes the real ones document.

    with RegistriesServer() as server:
        server.works["10.5555/a"] = crossref_work("10.5555/a", title="...")
        addresses = server.addresses()

Every answer is written for the tests; nothing is copied from a registry. `python -m tests.registries_server` serves
a small example until interrupted.
"""

from __future__ import annotations

from tests.registries_server.server import Answer, RegistriesServer
from tests.registries_server.shapes import (
    comment,
    crossref_work,
    datacite_work,
    europepmc_result,
    jats_article,
    nct_study,
    update,
)

__all__ = [
    "Answer",
    "RegistriesServer",
    "comment",
    "crossref_work",
    "datacite_work",
    "europepmc_result",
    "jats_article",
    "nct_study",
    "update",
]
