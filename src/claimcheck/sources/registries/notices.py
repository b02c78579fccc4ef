"""Editorial notices from several registries: one list, each notice once, the notice told from the notified."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from claimcheck.sources.model import Notice, NoticeKind

_KINDS = {
    "retraction": NoticeKind.RETRACTION,
    "expression of concern": NoticeKind.EXPRESSION_OF_CONCERN,
    "correction": NoticeKind.CORRECTION,
    "erratum": NoticeKind.CORRECTION,
    "corrigendum": NoticeKind.CORRECTION,
    "withdrawal": NoticeKind.WITHDRAWAL,
    "removal": NoticeKind.WITHDRAWAL,
}
_RANKS = tuple(NoticeKind)


def notice_kind(type_name: str) -> tuple[NoticeKind, str]:
    """The kind of a registry's type of update, with the registry's own word where the kind says less.

    A type that is not known here ("addendum", "partial retraction", "new version") is something to read, and never
    a retraction.
    """
    name = type_name.replace("_", " ").replace("-", " ").strip().lower()
    kind = _KINDS.get(name)
    if kind is None:
        return NoticeKind.CORRECTION, name
    return kind, "" if name == kind.value else name


def merged(notices: Iterable[Notice]) -> tuple[Notice, ...]:
    """Each notice once, gravest kind first, with everybody who asserts it.

    The same DOI and kind is the same notice. One that came without a DOI is taken into one of the same kind whose
    date does not contradict it: publisher, Retraction Watch and Europe PMC report the same notice each in their way.
    """
    kept: list[Notice] = []
    for notice in sorted(notices, key=lambda one: (not one.doi, one.date, one.doi)):
        place = next((place for place, other in enumerate(kept) if _is_same(notice, other)), None)
        if place is None:
            kept.append(notice)
        else:
            kept[place] = _joined(kept[place], notice)
    return tuple(sorted(kept, key=lambda one: (_RANKS.index(one.kind), one.date)))


def _is_same(notice: Notice, other: Notice) -> bool:
    if notice.kind is not other.kind:
        return False
    if notice.doi and other.doi:
        return notice.doi == other.doi
    return not notice.date or not other.date or notice.date[:4] == other.date[:4]


def _joined(kept: Notice, other: Notice) -> Notice:
    names = dict.fromkeys([*kept.asserted_by.split(", "), *other.asserted_by.split(", ")])
    return replace(
        kept,
        doi=kept.doi or other.doi,
        date=kept.date or other.date,
        asserted_by=", ".join(names),
        label=kept.label or other.label,
    )
