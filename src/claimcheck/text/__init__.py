"""Text as it is compared: normalised forms mapped back to raw offsets, sentence and word bounds."""

from __future__ import annotations

from claimcheck.text.language import guess_language
from claimcheck.text.normalization import NormalizedText, normalize
from claimcheck.text.sentences import sentences
from claimcheck.text.spans import Span
from claimcheck.text.words import words

__all__ = ["NormalizedText", "Span", "guess_language", "normalize", "sentences", "words"]
