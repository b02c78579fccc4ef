"""What is wrong with a reference: held against the registry, the page it opens, the list it stands in, and the day."""

from __future__ import annotations
