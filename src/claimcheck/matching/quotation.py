"""What a reviewer's own quotation vouches for: the parts of the claim it speaks of, as plainly as the claim does."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from claimcheck.claims import Claim, Phrase
from claimcheck.matching.lexicon import context_keys, overlap
from claimcheck.matching.model import Unchecked, UncheckedKind
from claimcheck.matching.polarity import hedges
from claimcheck.text import guess_language, words

_SHARE = {UncheckedKind.ASSERTION: 0.4, UncheckedKind.LISTED_CONTENT: 0.4}
"""A clause is quoted in other words and often in part; a rank or a comparison is a word or two."""
_SHARE_OF_RANK = 0.5


def with_quotations(parts: Iterable[Unchecked], claim: Claim, language: str) -> tuple[Unchecked, ...]:
    """Each part with the texts of the claim's phrases that speak of it.

    A phrase speaks of a part when enough of the part's content words have a counterpart in it (by lexicon, lemma,
    cognate or name). A quotation that hedges where the claim does not vouches for nothing but itself.
    """
    phrases = [
        phrase for phrase in claim.phrases if not phrase.is_context and not _hedges_more(phrase, claim, language)
    ]
    return tuple(
        replace(part, phrases=tuple(phrase.text for phrase in phrases if _speaks_of(part, phrase, language)))
        for part in parts
    )


def _hedges_more(phrase: Phrase, claim: Claim, language: str) -> bool:
    return bool(hedges(phrase.text, guess_language(phrase.text))) and not hedges(claim.text, language)


def _speaks_of(part: Unchecked, phrase: Phrase, language: str) -> bool:
    spoken = context_keys(phrase.text, guess_language(phrase.text) or language, minor=True)
    told = [word for word in context_keys(part.text, language, minor=True) if word.keys]
    if not told:
        plain = {span.of(phrase.text).casefold() for span in words(phrase.text)}
        return all(span.of(part.text).casefold() in plain for span in words(part.text))
    met = {pairing.claim_word.span for pairing in overlap(told, spoken)}
    return len(met) >= _SHARE.get(part.kind, _SHARE_OF_RANK) * len(told)
