"""Recognizers-Text itself (`recognizers-text-suite` with `emoji<1.3`), where it is installed."""

from __future__ import annotations

import warnings
from typing import Any

from benchmarks.numbers.cases import LANGUAGES, Case, Value, value_of
from benchmarks.numbers.scoring import Reader

_CULTURES = {"en": "English", "nl": "Dutch", "fr": "French", "de": "German"}


def reader() -> Reader | None:
    """A reader on the same cases, or None where the package is not installed."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from recognizers_number import NumberRecognizer
            from recognizers_number_with_unit import NumberWithUnitRecognizer
            from recognizers_text import Culture
    except ImportError:
        return None
    assert set(_CULTURES) == set(LANGUAGES.values())
    models: dict[tuple[str, str], Any] = {}
    for code, name in _CULTURES.items():
        culture = getattr(Culture, name, None)
        if culture is None:
            continue
        plain, united = NumberRecognizer(culture), NumberWithUnitRecognizer(culture)
        for kind, source, method in (
            ("number", plain, "get_number_model"),
            ("range", plain, "get_number_range_model"),
            ("ordinal", plain, "get_ordinal_model"),
            ("percent", plain, "get_percentage_model"),
            ("currency", united, "get_currency_model"),
            ("dimension", united, "get_dimension_model"),
            ("age", united, "get_age_model"),
            ("temperature", united, "get_temperature_model"),
        ):
            try:
                models[code, kind] = getattr(source, method)(culture, fallback_to_default_culture=False)
            except (ValueError, AttributeError):
                models[code, kind] = None

    def read(case: Case) -> list[Value]:
        model = models.get((case.language, case.kind))
        if model is None:
            return []
        values = [value_of(result.resolution or {}, case.kind) for result in model.parse(case.text)]
        return [value for value in values if value is not None]

    return read
