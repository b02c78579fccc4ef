"""Hostile bytes are parsed in child processes with limits; only checked text comes back."""

from __future__ import annotations

from claimcheck.documents.sandbox.pool import Sandbox

__all__ = ["Sandbox"]
