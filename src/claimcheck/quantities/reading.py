"""Text to quantities: the stages of `read_quantities`, in order."""

from __future__ import annotations

from itertools import zip_longest

from claimcheck.quantities.ages import mark_ages
from claimcheck.quantities.amounts import join_rates, join_small_change
from claimcheck.quantities.atoms import AtomReader
from claimcheck.quantities.bounding import attach_comparator, wording_at
from claimcheck.quantities.dating import read_dates
from claimcheck.quantities.drafts import Block, Draft
from claimcheck.quantities.identifiers import is_ordinal_ending
from claimcheck.quantities.language import lexicon_for
from claimcheck.quantities.lexicon import Lexicon
from claimcheck.quantities.lexicon.model import phrases
from claimcheck.quantities.measuring import attach_unit
from claimcheck.quantities.model import Quantity, QuantityKind
from claimcheck.quantities.ranging import join_ranges, share_units
from claimcheck.quantities.statistics import mark_statistics
from claimcheck.quantities.tokens import BLOCK, DATE, DIGITS, WORD, blocks, tokenize
from claimcheck.text import Span

_MINUS_SIGNS = frozenset("-\u2212\u2013\u2011")
_DEGREES = frozenset({"°", "degrees", "degree", "deg", "graden", "graad", "degres", "degre", "grad"})
_BEFORE_DEGREES = frozenset(
    "at to of from below above is was is bei auf unter uber von bis op tot van onder boven a jusqu".split()
)
_BELOW_ZERO = phrases(
    "below zero", "onder nul", "unter null", "sous zéro", "en dessous de zéro", "au-dessous de zéro", "sous le zéro"
)
_NOUN_LETTERS = 3
_BEFORE_ORDINAL = frozenset(
    "der die das den dem des am im zum zur vom beim ins jeder jede jedes jeden jedem jedes ein eine einen einem einer "
    "vor als mein sein ihr unser meinem seinem ihrem unserem meinen seinen ihren dieser diese dieses "
    "diesen diesem".split()
)
_HIGHEST_POINTED = 1000
"""A German number with a point is an ordinal only below this: '3. Stock', 'der 100. Besucher'."""


def read_quantities(text: str, language: str = "") -> tuple[Quantity, ...]:
    """Every figure a text states, in order of appearance and without overlap.

    `language` is a BCP 47 tag ('nl', 'nl-BE', 'en', 'fr', 'de'); an empty or other tag is guessed from function
    words and number style, English when unsure. Reference markers, identifiers, labels ('phase 3', 'Table 2'),
    addresses and telephone numbers are not figures. Time and memory are linear in the length of the text.
    """
    lexicon = lexicon_for(text, language)
    if len(text) <= BLOCK:
        return tuple([draft.finish(text) for draft in _read_block(text, 0, len(text), lexicon)])
    found: list[Quantity] = []
    for start, end in blocks(text):
        found.extend(draft.finish(text) for draft in _read_block(text, start, end, lexicon))
    return tuple(found)


def quantity_at(text: str, span: Span, language: str = "") -> Quantity | None:
    """The quantity a slice of a text states, read with its surroundings: '75.000' in 'Meer dan 75.000' is 'more than'.

    None where the slice covers no whole number, or more than one figure.
    """
    start, end = span
    touched = [
        quantity
        for quantity in read_quantities(text, language)
        if quantity.span.overlaps(Span(start, end)) and quantity.number.overlaps(Span(start, end))
    ]
    if len(touched) != 1:
        return None
    return None if _cuts_digits(text, start) or _cuts_digits(text, end) else touched[0]


def _cuts_digits(text: str, at: int) -> bool:
    """Whether a slice bound falls inside a written number."""
    if not 0 < at < len(text):
        return False
    left, right = text[at - 1], text[at]
    if left.isdecimal() and right.isdecimal():
        return True
    if left.isdecimal() and right in ".,·'’\u00a0\u2009\u202f":
        return at + 1 < len(text) and text[at + 1].isdecimal()
    if right.isdecimal() and left in ".,·'’\u00a0\u2009\u202f":
        return at > 1 and text[at - 2].isdecimal()
    return left.isalpha() and right.isalpha()


def _read_block(text: str, start: int, end: int, lexicon: Lexicon) -> list[Draft]:
    tokens = tokenize(text, start, end)
    atoms = AtomReader(text, tokens, lexicon).read()
    kinds, _, _, keys = zip(*tokens, strict=True) if tokens else ((), (), (), ())
    dated = DATE in kinds
    if not atoms and not dated:
        return []
    drafts = [Draft.of(atom) for atom in atoms]
    if len(drafts) == 1 and drafts[0].last - drafts[0].first == len(tokens):
        return drafts  # a number alone, as in a table's cell: nothing stands beside it
    block = Block(text, tokens, keys, lexicon)
    _digit_ordinals(block, drafts)
    drafts = read_dates(block, drafts, dated=dated)
    taken = 0
    apart: list[Draft] = []
    for draft in drafts:
        if apart and draft.start < apart[-1].end:
            continue  # the 'million' of '75 USD million'
        if not block.stands_between_numbers(draft):
            _attach_sign(block, draft)
            attach_unit(block, draft, taken)
            _below_zero(block, draft)
        taken = draft.last
        apart.append(draft)
    if len(apart) > 1:
        apart = join_ranges(block, join_small_change(block, join_rates(apart)))
        share_units(block, apart)
    drafts = mark_statistics(block, apart)
    mark_ages(block, drafts)
    floor = start
    for draft, following in zip_longest(drafts, drafts[1:]):
        if block.stands_between_numbers(draft):
            floor = draft.end
            continue
        before = (draft.first, draft.start)
        attach_comparator(block, draft, following)
        if draft.start < floor:
            draft.first, draft.start = before
        draft.start = max(draft.start, floor)
        floor = draft.end
        if draft.kind is not QuantityKind.DATE:
            draft.noun = _noun(block, draft)
    return drafts


def _digit_ordinals(block: Block, drafts: list[Draft]) -> None:
    """'3rd', '2e', and German '3. Banane'."""
    code = block.lexicon.code
    for draft in drafts:
        index = draft.last
        if (
            not draft.bare
            or not draft.closes
            or draft.decimals
            or index >= len(block.tokens)
            or block.tokens[index].start != draft.end
        ):
            continue
        token = block.tokens[index]
        if token.kind == WORD and is_ordinal_ending(token.key, code):
            draft.kind = QuantityKind.ORDINAL
            draft.last, draft.end = index + 1, token.end
        elif code == "de" and token.key == "." and draft.high < _HIGHEST_POINTED and not draft.spelled:
            after = block.raw(index + 1)
            if after and block.gap(index + 1) == " " and after[0].isalpha() and _is_inside_sentence(block, index):
                draft.kind = QuantityKind.ORDINAL
                draft.last, draft.end = index + 1, token.end


def _is_inside_sentence(block: Block, index: int) -> bool:
    """A German ordinal's point is followed by its noun, and an article or preposition stands before it."""
    return block.key(index - 2) in _BEFORE_ORDINAL or block.raw(index + 1)[0].islower()


def _attach_sign(block: Block, draft: Draft) -> None:
    """'-5', '−5', 'minus five': the sign of a number no other number stands before."""
    index = draft.first - 1
    if index < 0 or not draft.opens or draft.kind not in {QuantityKind.NUMBER, QuantityKind.PERCENT}:
        return
    token = block.tokens[index]
    if token.key in block.lexicon.minus:
        signed = wording_at(block, block.lexicon.before, index) is None and (
            not index or block.tokens[index - 1].kind != DIGITS
        )
    elif token.key in _MINUS_SIGNS and token.end == draft.start:
        gap = block.text[token.start - 1] if token.start else " "
        signed = (gap.isspace() or gap in "([=<>≤≥~,/$€£:;^") and not (
            index and block.tokens[index - 1].kind == DIGITS and gap.isspace() and token.key == "–"
        )
    elif token.key in _MINUS_SIGNS and _is_spaced_sign(block, index, draft):
        signed = True
    elif token.key in _MINUS_SIGNS and not block.text[: token.start].strip():
        signed = not block.text[draft.end :].strip()  # '- 10 k' alone; before more words it is a bullet
    else:
        return
    if signed:
        draft.low, draft.high = -draft.low, -draft.high
        draft.first, draft.start = index, token.start
        draft.number = Span(token.start, draft.number.end)


def _is_spaced_sign(block: Block, index: int, draft: Draft) -> bool:
    """'at − 80 °C': a minus sign set apart, or a dash before degrees, after a word and with no number near before."""
    token = block.tokens[index]
    if draft.start - token.end != 1 or not index or block.tokens[index - 1].kind != WORD or not block.gap(index):
        return False
    before = block.key(index - 1)
    links = before in block.lexicon.function_words or before in block.lexicon.and_ or (before,) in block.lexicon.to
    if not links and any(each.kind == DIGITS for each in block.tokens[max(0, index - 3) : index]):
        return False
    return token.key == "\u2212" or (block.key(draft.last) in _DEGREES and before in _BEFORE_DEGREES)


def _below_zero(block: Block, draft: Draft) -> None:
    """'5 degrees below zero', '5 graden onder nul': the sign in words."""
    if draft.unit not in {"°", "°C", "°F"} or not draft.low:
        return
    size = block.matches(_BELOW_ZERO, draft.last)
    if size:
        draft.low = draft.high = -abs(draft.low)
        draft.last, draft.end = draft.last + size, block.tokens[draft.last + size - 1].end


def _noun(block: Block, draft: Draft) -> str:
    index = draft.last
    if index >= len(block.tokens) or block.tokens[index].kind != WORD or block.gap(index).strip():
        return ""
    raw, key, lexicon = block.raw(index), block.key(index), block.lexicon
    if len(raw) < _NOUN_LETTERS or "\n\n" in block.gap(index):
        return ""
    return "" if key in lexicon.function_words or key in lexicon.before or key in lexicon.fillers else raw
