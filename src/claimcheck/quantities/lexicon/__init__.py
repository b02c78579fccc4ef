"""The four languages' tables, by language code."""

from __future__ import annotations

from claimcheck.quantities.lexicon.dutch import DUTCH
from claimcheck.quantities.lexicon.english import ENGLISH
from claimcheck.quantities.lexicon.french import FRENCH
from claimcheck.quantities.lexicon.german import GERMAN
from claimcheck.quantities.lexicon.model import Lexicon

__all__ = ["LEXICONS", "Lexicon"]

LEXICONS = {"nl": DUTCH, "fr": FRENCH, "de": GERMAN, "en": ENGLISH}
