"""DOIs: one spelling for each, and finding them in running text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote

from claimcheck.text import Span

MAX_DOI_LENGTH = 2048
"""Longest DOI accepted, in characters. ISO 26324 sets no limit; the longest known to Crossref has under 300."""

_PREFIX = re.compile(r"(?:doi\s*:\s*|info:doi/|urn:doi:|(?:https?://)?(?:www\.|dx\.)?doi\.org/+)+", re.IGNORECASE)
_DOI_URL = re.compile(r"https?://(?:www\.|dx\.)?doi\.org/+(?=10\.|10%2e)", re.IGNORECASE)
_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/[^\s\x00-\x1f\x7f]+")

_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_HYPHENS = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2212": "-", "\x02": "-"})
# The characters of Crossref's own pattern, those of SICI names, and what may stand percent-encoded for them.
_NAME = r"[-._;()/:A-Za-z0-9<>\[\]+#~%\u00ad\u200b-\u200d\u2010\u2011\u2060\u2212\ufeff\x02]"
_IN_TEXT = re.compile(rf"(?<![0-9A-Za-z.])10\.\d{{4,9}}(?:\.\d{{1,9}})*(?:/|%2[Ff]){_NAME}{{0,{MAX_DOI_LENGTH - 20}}}")
_NEXT_LINE = re.compile(rf"(?:\x02|\u00ad)?[ \t]*\r?\n[ \t]*({_NAME}{{1,200}})")
_CLOSING = {")": "(", "]": "[", ">": "<"}
_PUNCTUATION = frozenset(".,;:-_~%/#+\"'\x02\u2010\u2011\u2212")
_ADDRESS = re.compile(r"(?:doi\.org/+|\bdoi/(?:abs/|full/|pdf/|epdf/)?)$", re.IGNORECASE)
_QUERY = re.compile(r"[?#&]")
# A line that begins like this begins something new: a page number, the next reference, an address, a sentence.
_NEW_ENTRY = re.compile(r"(?:\d{1,4}[.)]?|\(\d{1,3}\)|\[\d{1,3}\][.)]?|https?:.*|www\..*|doi:.*|[A-Z][a-z]+[.,:;]?)$")
_OPEN_END = frozenset("-/_:(<")
_PAGE_OF_WORK = re.compile(
    r"(?:[/.](?:full|pdf|epdf|abstract|abs|meta|html?|fulltext|full-text|summary|tables|figures|references|epub))+/?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FoundDoi:
    """A DOI in running text. `span` is of the text as written, prefix left out.

    `name` is what stands on the line, normalised. `joined` is what it becomes with the beginning of the next line,
    '' where no next line may belong to it: which of the two exists is the registry's to say.
    """

    name: str
    span: Span
    joined: str = ""

    @property
    def candidates(self) -> tuple[str, ...]:
        """What to ask the registry for, likeliest first."""
        is_open = self.joined[len(self.name) : len(self.name) + 1] in _OPEN_END
        names = (self.joined, self.name) if is_open else (self.name, self.joined)
        return tuple(name for name in names if name)


def normalize_doi(text: str) -> str | None:
    """The DOI written in `text`, lower-case and without prefix; None if `text` is not one DOI and nothing else.

    `doi:`, `https://doi.org/` and the like are prefixes of writing, not of the name; percent-encoding is undone
    where the DOI came as a URL; letter case carries no meaning (DOI Handbook, section 2.4).
    """
    written = text.strip()
    if len(written) > MAX_DOI_LENGTH:
        return None
    prefix = _PREFIX.match(written)
    name = written[prefix.end() :] if prefix else written
    if prefix and "doi.org/" in prefix[0].lower():
        name = unquote(re.split(r"[?#]", name, maxsplit=1)[0])
    elif "%2f" in name.lower():
        name = unquote(name)
    return name.lower() if _DOI.fullmatch(name) else None


def doi_of_url(url: str) -> str | None:
    """The DOI a doi.org URL stands for; None for any other URL."""
    return normalize_doi(url) if _DOI_URL.match(url.strip()) else None


def doi_in_url(url: str) -> str | None:
    """The DOI written in a publisher's URL (`.../doi/full/10.1056/x`), or of a doi.org URL; None if there is none."""
    if exact := doi_of_url(url):
        return exact
    found = find_dois(_PAGE_OF_WORK.sub("", unquote(_QUERY.split(url, maxsplit=1)[0])))
    return found[0].name if len(found) == 1 else None


def find_dois(text: str) -> tuple[FoundDoi, ...]:
    """Every DOI in `text`, in order, whatever surrounds it; linear in the length of `text`.

    Sentence punctuation behind a DOI is not part of it, a closing bracket only if it closes one inside it. Soft
    hyphens and zero-width characters are dropped, typographic hyphens folded, percent-encoding undone.
    """
    found = []
    for match in _IN_TEXT.finditer(text):
        is_address = bool(_ADDRESS.search(text[max(0, match.start() - 20) : match.start()]))
        raw = _cut(match[0].partition("#")[0] if is_address else match[0])
        name = _clean(raw)
        joined = _joined(text, match.start(), match.end())
        if not _DOI.fullmatch(name):
            name = joined  # the line ended at the slash
        if name:
            span = Span(match.start(), match.start() + len(raw))
            found.append(FoundDoi(name, span, joined if joined != name else ""))
    return tuple(found)


def _cut(raw: str) -> str:
    """`raw` without what the sentence put behind it, in one pass from the end."""
    balance = {opening: raw.count(opening) for opening in _CLOSING.values()}
    closings = {closing: raw.count(closing) for closing in _CLOSING}
    end = len(raw)
    while end:
        last = raw[end - 1]
        opening = _CLOSING.get(last)
        if opening is not None and closings[last] > balance[opening]:
            closings[last] -= 1
        elif last in balance:
            balance[last] -= 1
        elif last not in _PUNCTUATION and not _INVISIBLE.match(last):
            break
        end -= 1
    return raw[:end]


def _clean(raw: str) -> str:
    name = _INVISIBLE.sub("", raw).translate(_HYPHENS)
    return (unquote(name) if "%" in name else name).lower()


def _joined(text: str, start: int, end: int) -> str:
    """The DOI with the first word of the next line, where its own line ends with it; '' where nothing fits."""
    following = _NEXT_LINE.match(text, end)
    if following is None:
        return ""
    word = following[1]
    head = text[start:end]
    if _NEW_ENTRY.fullmatch(_cut(word)) and _clean(head[-1]) not in _OPEN_END:
        return ""
    if head[-1] in ".;," and not any(letter.isdigit() for letter in word):
        return ""  # the sentence ended here
    name = _clean(_cut(head + word))
    return name if _DOI.fullmatch(name) else ""
