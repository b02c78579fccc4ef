"""Documents and claims for tests of figures."""

from __future__ import annotations

from claimcheck.claims import Claim, Figure
from claimcheck.documents import Coverage, Document, Locator, Passage, PassageKind, Role
from claimcheck.matching import Evidence
from claimcheck.matching.figures import match_figure
from claimcheck.matching.policy import MatchPolicy
from claimcheck.matching.units import index_document
from claimcheck.quantities import Quantity, QuantityKind, read_quantities
from claimcheck.text import Span


def document(
    *texts: str,
    language: str = "en",
    title: str = "",
    role: Role = Role.MAIN,
    section: str = "",
    rows: tuple[tuple[str, ...], ...] = (),
    caption: str = "",
) -> Document:
    """Paragraphs, then a table whose first row is its header."""
    passages: list[Passage] = []
    parts: list[str] = []
    at = 0
    for text in texts:
        span = Span(at, at + len(text))
        passages.append(Passage(span, role, PassageKind.PARAGRAPH, Locator(page=1, section=section)))
        parts.append(text)
        at = span.end + 2
    for number, cells in enumerate(rows):
        text = "\t".join(cells)
        span = Span(at, at + len(text))
        header = rows[0] if number else ()
        passages.append(
            Passage(span, role, PassageKind.TABLE_ROW, Locator(section=section, row=number + 1), header, caption)
        )
        parts.append(text)
        at = span.end + 2
    return Document(
        "\n\n".join(parts), tuple(passages), "0" * 64, "text/plain", Coverage.FULL_TEXT, title=title, language=language
    )


def figures(text: str, language: str) -> tuple[Figure, ...]:
    def figure(quantity: Quantity) -> Figure:
        return Figure(quantity.span.of(text), quantity.span, quantity)

    return tuple(figure(q) for q in read_quantities(text, language) if q.kind is not QuantityKind.DATE)


def claim(text: str, language: str) -> Claim:
    return Claim(id="c", text=text, line=1, figures=figures(text, language))


def best(
    text: str, language: str, source: Document, figure: str = "", policy: MatchPolicy | None = None
) -> Evidence | None:
    """The best evidence for the figure of `text` that holds the characters `figure` (the first by default)."""
    made = claim(text, language)
    asked = next(each for each in made.figures if figure in each.text)
    match = match_figure(asked, made, language, index_document(source), policy or MatchPolicy())
    return match.evidence[0] if match.evidence else None


def relation(text: str, language: str, source: Document, figure: str = "") -> str:
    """'supports', 'weaker', 'contradicts', 'unbound', or 'nothing'."""
    found = best(text, language, source, figure)
    return found.relation.value if found else "nothing"
