"""Content words beside a figure: years are names, equivalents share a key, identifiers keep their own."""

from __future__ import annotations

import pytest

from claimcheck.matching.content import content_words, is_year, is_year_key


def _shared(text: str, language: str = "en") -> dict[str, set[str]]:
    return {word.text: {key for key in word.keys if key.startswith("e:")} for word in content_words(text, language)}


def test_a_calendar_year_is_a_name_and_a_dose_is_none() -> None:
    words = content_words("In 2022, 2000 mg was given.", "en")
    assert [word.text for word in words if is_year(word)] == ["2022"]
    assert [key for word in words for key in word.keys if is_year_key(key)] == ["n:2022"]


def test_words_come_in_the_order_of_the_text() -> None:
    starts = [word.span.start for word in content_words("Patients in 2021 and 2022 received 177Lu-PSMA-groep.", "en")]
    assert starts == sorted(starts)


@pytest.mark.parametrize("language", ["en", "en-GB", "nl", "fr", "de"])
def test_an_abbreviation_means_the_same_in_every_language(language: str) -> None:
    assert _shared("median PFS 8", language)["PFS"] == {"e:progression-free survival"}


def test_every_word_of_a_phrase_is_said_by_its_abbreviation() -> None:
    found = _shared("The median overall survival was 14 months.")
    assert "e:overall survival" in found["overall"] & found["survival"]


def test_an_identifier_with_a_word_hung_on_it_is_both() -> None:
    words = content_words("de 177Lu-Dotatate-groep", "nl")
    keys = frozenset[str]().union(*(word.keys for word in words))
    assert {"n:177ludotatate", "e:group"} <= keys


def test_a_hyphened_word_bears_the_keys_of_its_parts() -> None:
    keys = frozenset[str]().union(*(word.keys for word in content_words("post-treatment values", "en")))
    assert "w:treatment" in keys


@pytest.mark.parametrize("text", ["", "...", "OS", "(OS)", "non-", "\u00ad", "s", "AEs."])
def test_odd_text_is_read_without_an_error(text: str) -> None:
    assert all(text[word.span.start : word.span.end] == word.text for word in content_words(text, "en"))
