"""Ways to get text out of a PDF: ours, the library under it by itself, and others where they are installed."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable

from claimcheck.documents.blocks import Extract
from claimcheck.documents.pdf import read_pdf
from claimcheck.documents.policy import ReadPolicy
from claimcheck.documents.raised import as_on_page

Reader = Callable[[bytes], str]
"""A PDF's bytes to its text."""


def extract(data: bytes) -> Extract | None:
    result = read_pdf(data, ReadPolicy())
    return result if isinstance(result, Extract) else None


def _claimcheck(data: bytes) -> str:
    """What can be evidence first, so that running headers interrupt no sentence (as the matcher lays it out)."""
    result = extract(data)
    if result is None:
        return ""
    ordered = sorted(result.blocks, key=lambda block: not block.role.is_evidence)
    return as_on_page("\n".join(block.text for block in ordered))


def _pypdfium2(data: bytes) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    pages = []
    for index in range(len(document)):
        page = document[index]
        text_page = page.get_textpage()
        pages.append(text_page.get_text_bounded())
        text_page.close()
        page.close()
    document.close()
    return "\n".join(pages).replace("\ufffe", "").replace("\x02", "")


def _pypdf(data: bytes) -> str:
    import pypdf

    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


def _pdfminer(data: bytes) -> str:
    from pdfminer.high_level import extract_text

    return str(extract_text(io.BytesIO(data)))


def _pdftotext(data: bytes) -> str:
    done = subprocess.run(["pdftotext", "-", "-"], input=data, capture_output=True, check=False)
    return done.stdout.decode("utf-8", "replace")


def contenders() -> dict[str, Reader]:
    found: dict[str, Reader] = {"claimcheck": _claimcheck, "pypdfium2 alone": _pypdfium2}
    for name, reader in (("pypdf", _pypdf), ("pdfminer", _pdfminer)):
        try:
            __import__(name)
        except ImportError:
            continue
        found[name] = reader
    if shutil.which("pdftotext"):
        found["pdftotext"] = _pdftotext
    return found
