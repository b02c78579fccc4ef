"""Which words belong to which of several figures."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.matching.content import content_words
from claimcheck.matching.figures.context.series import attach
from claimcheck.quantities import QuantityKind, read_quantities

PERCENT = QuantityKind.PERCENT


def own_words(text: str, language: str = "en") -> list[set[str]]:
    spans = [quantity.span for quantity in read_quantities(text, language) if quantity.kind is PERCENT]
    words = content_words(text, language)
    return [{words[at].text for at in own} for own in attach(text, spans, words, language).own]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Survival was 65.2% in the lutetium arm and 10.8% in the control arm.", [{"lutetium"}, {"control"}]),
        ("Survival was 65.2% (95% CI, 50 to 76) with lutetium versus 10.8% with placebo.", [{"lutetium"}, {"placebo"}]),
        ("The control arm had 12% and the lutetium arm had 30%.", [{"control"}, {"lutetium"}]),
        ("Fever, anaemia, and nausea occurred in 1%, 2%, and 9%, respectively.", [{"Fever"}, {"anaemia"}, {"nausea"}]),
        ("Rates were 10.9% and 8.9% in the original and modified programs.", [{"original"}, {"modified"}]),
        ("Lutetium prolonged survival versus placebo (65% vs. 11%).", [{"Lutetium"}, {"placebo"}]),
        ("Nausea (32%), fatigue (30%), and vomiting (28%) were common.", [{"Nausea"}, {"fatigue"}, {"vomiting"}]),
        ("Rates were 65.2% versus 10.8% in the control arm.", [set(), {"control"}]),
    ],
)  # fmt: skip
def test_each_figure_keeps_its_own_label(text: str, expected: list[set[str]]) -> None:
    found = own_words(text)
    assert len(found) == len(expected)
    for own, label in zip(found, expected, strict=True):
        assert label <= own
        assert not any(other <= own for other in expected if other and other != label)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("De respons was 65% in de lutetiumgroep en 11% in de controlegroep.", "nl", "controle"),
        ("La réponse était de 65 % avec le lutécium et de 11 % avec le placebo.", "fr", "placebo"),
        ("Die Rate lag bei 65 % mit Lutetium gegenüber 11 % mit Placebo.", "de", "Placebo"),
    ],
)
def test_other_languages_divide_alike(text: str, language: str, expected: str) -> None:
    first, second = own_words(text, language)
    assert expected in second
    assert expected not in first


def test_bare_figures_without_labels_share_every_word() -> None:
    assert own_words("Response was seen at rates of 14% vs 26% overall.") == [set(), set()]


def test_a_single_figure_shares_all_words() -> None:
    text = "Survival was 65.2% in the lutetium arm."
    words = content_words(text, "en")
    spans = [quantity.span for quantity in read_quantities(text, "en")]
    division = attach(text, spans, words, "en")
    assert division.of(0) == frozenset(range(len(words)))


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.sampled_from(["5%", "7%", " and ", ", ", "(", ")", " vs ", "control", " in ", "; ", "arm "]), max_size=25
    )
)
def test_every_word_is_someones_or_shared(pieces: list[str]) -> None:
    text = "".join(pieces)
    words = content_words(text, "en")
    spans = [quantity.span for quantity in read_quantities(text, "en") if quantity.kind is PERCENT]
    division = attach(text, spans, words, "en")
    assert frozenset().union(division.shared, *division.own) == frozenset(range(len(words)))
    assert len(division.own) == len(spans)
