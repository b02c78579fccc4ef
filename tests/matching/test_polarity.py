from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.matching.polarity import NEGATION, disagreement, hedges, opposition, polarity_words


@pytest.mark.parametrize(
    ("language", "left", "right"),
    [
        ("en", "The drug was effective in men.", "The drug was not effective in men."),
        ("en", "It is a safe treatment.", "It isn't a safe treatment."),
        ("en", "There was a difference.", "There was no difference."),
        ("en", "Mortality increased in this group.", "Mortality fell in this group."),
        ("en", "A higher rate than expected.", "A lower rate than expected."),
        ("en", "Survival with chemotherapy.", "Survival without chemotherapy."),
        ("nl", "De impact blijft beperkt.", "De impact blijft niet beperkt."),
        ("nl", "Er is een verschil.", "Er is geen verschil."),
        ("nl", "Het aantal patiënten steeg.", "Het aantal patiënten daalde."),
        ("nl", "Behandeling met chemotherapie.", "Behandeling zonder chemotherapie."),
        ("fr", "Le traitement est efficace.", "Le traitement n'est pas efficace."),
        ("fr", "Un effet a été observé.", "Aucun effet n'a été observé."),
        ("fr", "La mortalité augmente.", "La mortalité diminue."),
        ("de", "Das Mittel ist wirksam.", "Das Mittel ist nicht wirksam."),
        ("de", "Es gab einen Unterschied.", "Es gab keinen Unterschied."),
        ("de", "Die Zahl ist gestiegen.", "Die Zahl ist gesunken."),
    ],
)
def test_a_statement_and_its_opposite_never_agree(language: str, left: str, right: str) -> None:
    assert disagreement(left, right, language) is not None
    assert disagreement(right, left, language) is not None
    assert disagreement(left, left, language) is None
    assert disagreement(right, right, language) is None


@pytest.mark.parametrize(
    ("language", "left", "right"),
    [
        ("nl", "De studie is gestart in 2024.", "De studie is pas gestart in 2024."),
        ("de", "Die Studie läuft.", "Die Studie läuft noch."),
        ("fr", "Un grand progrès.", "Un grand pas."),
        ("en", "See 5 below the line.", "See No. 5 below the line."),
        ("en", "It is safe and it is effective.", "It is not only safe but effective."),
        ("nl", "Het is veilig.", "Het is niet alleen veilig."),
        ("en", "Survival increased.", "Survival rose."),
        ("en", "An increase of one and a decrease of another.", "An increase in both."),
    ],
)
def test_words_that_only_look_like_negation_change_nothing(language: str, left: str, right: str) -> None:
    assert disagreement(left, right, language) is None


@pytest.mark.parametrize(
    ("language", "left", "right"),
    [
        ("en", "safe", "unsafe"),
        ("en", "significant", "insignificant"),
        ("en", "Hypertension", "hypotension"),
        ("en", "at least".split()[1], "most"),
        ("en", "increased", "decreased"),
        ("en", "approved", "rejected"),
        ("nl", "veilig", "onveilig"),
        ("nl", "toename", "afname"),
        ("nl", "toenemende", "afnemende"),
        ("fr", "efficace", "inefficace"),
        ("fr", "avec", "sans"),
        ("de", "wirksam", "unwirksam"),
        ("de", "zunehmend", "abnehmend"),
        ("en", "preoperative", "postoperative"),
    ],
)
def test_single_words_of_opposite_meaning_are_told_apart(language: str, left: str, right: str) -> None:
    assert opposition(left, right, language)
    assert opposition(right, left, language)
    assert not opposition(left, left, language)


@pytest.mark.parametrize(("left", "right"), [("increase", "rise"), ("table", "stable"), ("patient", "patients")])
def test_words_of_like_meaning_are_not_opposed(left: str, right: str) -> None:
    assert not opposition(left, right, "en")


def test_each_negation_is_counted_once_where_it_stands() -> None:
    text = "Ce n'est pas sûr, et il n'y a aucun effet."
    assert [word.text for word in polarity_words(text, "fr") if word.axis == NEGATION] == ["pas", "aucun"]
    assert all(word.span.of(text) == word.text for word in polarity_words(text, "fr"))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "België kan uitgroeien tot een hub.", ["kan"]),
        ("en", "It may help and is expected to grow.", ["may", "expected"]),
        ("fr", "Le traitement pourrait aider, selon Novartis.", ["pourrait", "selon"]),
        ("de", "Das Mittel könnte laut Hersteller helfen.", ["könnte", "laut"]),
        ("", "De behandeling kan worden uitgebreid met een tweede.", ["kan"]),
        ("nl", "België is een hub.", []),
    ],
)
def test_hedged_wording_is_recognised(language: str, text: str, expected: list[str]) -> None:
    assert [hedge.text for hedge in hedges(text, language)] == expected
    assert all(hedge.span.of(text) == hedge.text for hedge in hedges(text, language))


@settings(max_examples=60)
@given(st.text(max_size=80), st.sampled_from(["", "nl", "fr", "de", "en", "xx-YY"]))
def test_any_text_agrees_with_itself(text: str, language: str) -> None:
    assert disagreement(text, text, language) is None
