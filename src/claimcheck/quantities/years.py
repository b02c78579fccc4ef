"""Years without a preposition: "2023 betrug der Gewinn", "wurde 2022 von der FDA zugelassen"."""

from __future__ import annotations

from claimcheck.quantities.drafts import Block, Draft
from claimcheck.quantities.tokens import DIGITS, WORD

_FIRST, _LAST, _ROUND = 1950, 2049, 2000
_YEAR_DIGITS = 4
_HEADS = frozenset({"", ".", "!", "?", ":", ";", "\u2022", "\u2013", "\u2014"})
_PAST = frozenset(
    "war hat hatte ist sind waren haben hatten wird wurde wurden werden kam kamen gab lag lagen ging "
    "gingen stieg stiegen sank sanken fiel fielen wuchs wuchsen betrug betrugen erhielt erhielten begann "
    "begannen fand fanden starb starben nahm nahmen verlor verloren schloss schlossen trat traten stand "
    "standen entstand entstanden erschien erschienen bekam bekamen litt litten traf trafen zog zogen "
    "blieb blieben half halfen unterzog unterzogen konnte konnten gelang gewann gewannen verlieh brach "
    "sprach sprachen nannte kannte brachte brachten lief liefen hielt hielten".split()
)
"""German verbs of strong forms that stand behind a year or before it."""
_ONE_ACTS = frozenset({"wurde", "wird", "ist", "war"})
"""Beside these a count of many cannot stand: 'wurde 2022 von den Behörden zugelassen'."""
_OTHER_VERBS = {
    "en": frozenset("was saw marked brought proved".split()),
    "nl": frozenset("was werd bracht begon betekende".split()),
    "fr": frozenset("fut etait marque marqua".split()),
}
"""Behind a number at the head of a sentence these verbs are of the singular, which no count would take."""
_BEHIND = frozenset(
    "in im bei beim mit durch zum zur als fur auf an am um uber nach aus erstmals erneut etwa rund "
    "insgesamt knapp gut ungefahr circa ca mehr nur bereits auch noch weltweit nicht ein eine einen einem "
    "einer die das den dem erst schon endgultig gegen ohne vor seit sich es er sie wir dort hier".split()
)
"""What goes on with the sentence behind a year, and follows no count of a plural."""
_PARTS = frozenset({"den", "ihnen", "diesen", "allen", "denen", "insgesamt", "uber", "mehr", "rund"})


def says_year(block: Block, draft: Draft) -> bool:
    """Whether a four-digit number stands where only a year can: beside a verb, with nothing counted behind it."""
    if not _FIRST <= draft.low <= _LAST or not draft.opens or not draft.closes:
        return False
    index = draft.last
    if index >= len(block.tokens) or block.tokens[index].kind != WORD or block.gap(index).strip():
        return False
    raw, key = block.raw(index), block.key(index)
    if not raw[0].islower():
        return False
    if _heads_clause(block, draft):
        if block.lexicon.code != "de":
            return draft.low != _ROUND and key in _OTHER_VERBS[block.lexicon.code]
        return _is_german_verb(block, index) and not (draft.low == _ROUND and key.endswith("n"))
    return block.lexicon.code == "de" and _follows_verb(block, draft)


def _heads_clause(block: Block, draft: Draft) -> bool:
    before = block.key(draft.first - 1)
    return before in _HEADS or "\n" in block.gap(draft.first)


def _is_german_verb(block: Block, index: int) -> bool:
    """Whether a word in lower case is a verb rather than the adjective of a noun that is counted."""
    key, after = block.key(index), block.raw(index + 1)
    if key in _PAST:
        return True
    if key.endswith(("te", "t")):
        return not after[:1].isupper() or key.endswith("t")
    return key.endswith("ten")


def _follows_verb(block: Block, draft: Draft) -> bool:
    """'wurde 2022 von der FDA zugelassen', 'behandelte 2022 etwa 250 Patienten'; not '2022 von ihnen'."""
    before, key = block.key(draft.first - 1), block.key(draft.last)
    if not draft.first or block.tokens[draft.first - 1].kind != WORD or not block.raw(draft.first - 1).islower():
        return False
    if before not in _PAST and not before.endswith(("te", "ten")):
        return False
    behind = draft.last + 1
    if key == "von" and before in _ONE_ACTS:
        return True
    if key == "von":
        return block.key(behind) not in _PARTS and behind < len(block.tokens) and block.tokens[behind].kind != DIGITS
    return key in _BEHIND


def stands_before_count(block: Block, draft: Draft) -> bool:
    """'gab es 2023 353 Kliniken', 'zählte 2023 1.874 Betten': German puts a year right before the number of a thing.

    Behind a word in a clause only, and not where more numbers follow, as in a row of a table.
    """
    if block.lexicon.code != "de" or not _FIRST <= draft.low <= _LAST or not draft.opens or not draft.closes:
        return False
    index, tokens = draft.last, block.tokens
    if not draft.first or index + 1 >= len(tokens) or tokens[index].kind != DIGITS or tokens[index + 1].kind == DIGITS:
        return False
    if block.gap(index) != " " or block.gap(draft.first) != " " or _is_bare_year(block.key(index)):
        return False
    counted = tokens[index + 1].kind == WORD and block.gap(index + 1) == " "
    is_said = tokens[draft.first - 1].kind == WORD and any(
        block.raw(at)[:1].islower() for at in (draft.first - 1, draft.first - 2)
    )
    return is_said and (counted or block.key(index + 1) in {"%", "€"})


def _is_bare_year(key: str) -> bool:
    return len(key) == _YEAR_DIGITS and key.isdecimal() and _FIRST <= int(key) <= _LAST
