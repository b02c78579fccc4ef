"""Cells that count in thousands or millions, as the head of their column or the caption of their table says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from claimcheck.matching.units import Unit
from claimcheck.quantities import Quantity, QuantityKind

_COUNTED_IN: Final = re.compile(
    r"(?:\b(?:in|en|x)\s|[(×,]\s?(?:x\s)?)\s?(?:"
    r"(?:1[.,\s]?000|thousands?|duizend(?:en|tallen)?|milliers?|tausend(?:en)?|tsd|"
    r"millions?|miljoen(?:en)?|millionen|mln|mio|billions?|miljarden?|miljard|milliards?|milliarden?|mrd)\b)|[(]['’]?000s?[)]",
    re.IGNORECASE,
)


def scaled(unit: Unit, number: Quantity) -> Iterator[str]:
    """Why a bare number of a table row is not the number it reads as: "in thousands" stands above it."""
    if not unit.is_row or number.kind is not QuantityKind.NUMBER or number.unit:
        return
    header = unit.passage.header
    column = next((at for each, at in zip(unit.quantities, unit.columns, strict=True) if each is number), -1)
    heads = (header[column] if 0 <= column < len(header) else "", unit.passage.caption)
    found = next((said for head in heads if head and (said := _COUNTED_IN.search(head))), None)
    if found:
        yield f"the table counts “{found.group().strip(' (,')}”"
