"""Scholarly registries: whether a DOI or trial number exists, what it stands for, and where its text can be read."""

from __future__ import annotations
