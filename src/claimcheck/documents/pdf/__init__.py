"""PDF: pages, lines, columns and paragraphs from the text layer."""

from __future__ import annotations

from claimcheck.documents.pdf.reading import read_pdf

__all__ = ["read_pdf"]
