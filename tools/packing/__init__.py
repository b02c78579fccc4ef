"""Turning the plain files of `standins/` into an evidence archive."""
