"""Assembly: the only package that names concrete adapters and puts them together, a module a command.

A link check starts without what an audit needs: each name is imported from its module when it is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.assembly.formats import report_formats
    from claimcheck.assembly.links import assemble_links, run_of_links
    from claimcheck.assembly.network import Adapters
    from claimcheck.assembly.verify import Assembly, assemble, assemble_demo

__all__ = ["Adapters", "Assembly", "assemble", "assemble_demo", "assemble_links", "report_formats", "run_of_links"]

_MODULES = {
    "Adapters": "network",
    "Assembly": "verify",
    "assemble": "verify",
    "assemble_demo": "verify",
    "assemble_links": "links",
    "report_formats": "formats",
    "run_of_links": "links",
}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
