"""Lines to running text: words cut at a line end are joined where that is certain, addresses are not torn apart.

No dictionary: the document's own words decide. "treat-/ment" is joined because "ment" is no word of the document;
"evidence-/based" keeps its hyphen if both halves stand in it as words, or the compound stands unbroken elsewhere.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from claimcheck.documents.pdf.lines import Line

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST_WORD = re.compile(r"([^\W\d_]+)-\Z")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_ADDRESS = re.compile(r"https?:(?://|\Z)|www\.|doi\.org/|\b10\.\d{4,9}/", re.IGNORECASE)
_OPEN_ENDS = frozenset("/_=?&%#~+-")
_ADDRESS_GOES_ON = re.compile(r"[\w%/?=&#~.-]*[\w/]", re.IGNORECASE)
_KEEPS_HYPHEN = frozenset(
    "non self long short high low well double single open placebo dose time cross anti co ex follow state half first "
    "second third full".split()
)
_FOLLOWS_HYPHEN = frozenset(
    "based separated related free specific like driven associated positive negative term year years old fold dependent "
    "resistant sensitive induced treated level wide scale gerelateerd gebaseerd vrij vrije basiert basierte bezogen "
    "bezogene abhängig abhängige".split()
)
_SUSPENDED = frozenset("and or to en of und oder bzw et ou tot bis".split())
_SHORTEST_HALF = 3
_SHORTEST_ADDRESS, _LONGEST_ADDRESS = 5, 300


@dataclass(frozen=True, slots=True)
class Joiner:
    """Joins lines of one document; `words` are those that stand in it unbroken, casefolded, compounds included."""

    words: frozenset[str] = field(default=frozenset(), repr=False)

    def join(self, lines: Sequence[Line]) -> str:
        """The lines as one running text without line ends."""
        text = lines[0].text
        for before, line in itertools.pairwise(lines):
            text = self._joined(text, line.text, is_cut=before.is_cut)
        return text

    def _joined(self, text: str, following: str, *, is_cut: bool) -> str:
        last = text[-_LONGEST_ADDRESS:].rsplit(" ", 1)[-1]
        may_be_address = "/" in last or last[-1] == ":" or "www." in last
        if may_be_address and len(last) >= _SHORTEST_ADDRESS and _ADDRESS.search(last):
            # Where it may go on all the same, the line end stays, for whoever asks a registry.
            return text + ("" if _goes_on(last, following) else "\n") + following
        if text[-1] in "–—" and text[-2:-1].isdigit() and following[0].isdigit():  # a range goes on: 20–/25%
            return text + following
        if not is_cut or not text.endswith("-") or text[-2:-1].isspace() or len(text) == 1:
            return f"{text} {following}"
        left, right = _LAST_WORD.search(text), _FIRST_WORD.match(following)
        if not left or not right:
            return text + following
        if right.group() in _SUSPENDED:
            return f"{text} {following}"
        return (text[:-1] if self._is_one_word(left.group(1), right.group()) else text) + following

    def _is_one_word(self, left: str, right: str) -> bool:
        is_lower = left[-1].islower() and right[0].islower()
        left, right = left.casefold(), right.casefold()
        if left + right in self.words or not is_lower:
            return left + right in self.words and f"{left}-{right}" not in self.words
        if f"{left}-{right}" in self.words or left in _KEEPS_HYPHEN or right in _FOLLOWS_HYPHEN:
            return False
        are_words = left in self.words and right in self.words
        return not (are_words and len(left) >= _SHORTEST_HALF and len(right) >= _SHORTEST_HALF)


def _goes_on(address: str, following: str) -> bool:
    """Whether an address goes on in the next line: it ends in what no address ends in; a full stop may end both."""
    if address[-1] == ":":
        return following.startswith("//")
    if address[-1] == ".":
        return following[:1].islower() or following[:1].isdigit()
    return address[-1] in _OPEN_ENDS and bool(_ADDRESS_GOES_ON.match(following))


def joiner(lines: Iterable[Line]) -> Joiner:
    """A joiner that knows every word no line end cuts."""
    words: set[str] = set()
    after_cut = False
    for line in lines:
        found = _WORD.findall(line.text)
        if line.is_cut and found:
            found.pop()
        words.update(found[1:] if after_cut else found)
        after_cut = line.is_cut
    return Joiner(frozenset(word.casefold() for word in words))
