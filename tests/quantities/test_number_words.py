"""Numbers in words, in four languages."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.numbers.spelling import spell
from claimcheck.quantities import Quantity, QuantityKind, read_quantities

NEAR = Fraction(1, 10**20)


@settings(max_examples=120, deadline=None)
@given(number=st.integers(2, 999_999_999_999), language=st.sampled_from(("en", "nl", "fr", "de")))
def test_every_whole_number_written_out_reads_back(number: int, language: str) -> None:
    found = read_quantities(f"Total: {spell(number, language)}.", language)
    assert [quantity.low for quantity in found] == [number]


@pytest.mark.parametrize("language", ["en", "nl", "fr", "de"])
def test_the_first_thousand_numbers_read_back(language: str) -> None:
    wrong = [n for n in range(2, 1000) if [q.low for q in read_quantities(spell(n, language), language)] != [n]]
    assert wrong == []


def only(text: str, language: str) -> Quantity:
    (quantity,) = read_quantities(text, language)
    return quantity


@pytest.mark.parametrize(
    ("text", "language", "above", "below"),
    [
        ("drie op de vier patiënten", "nl", 3, 4),
        ("een op de drie Belgen", "nl", 1, 3),
        ("één op vijf", "nl", 1, 5),
        ("3 op 4", "nl", 3, 4),
        ("twee derde", "nl", 2, 3),
        ("tweederde van de patiënten", "nl", 2, 3),
        ("driekwart", "nl", 3, 4),
        ("een kwart van de patiënten", "nl", 1, 4),
        ("de helft", "nl", 1, 2),
        ("een derde minder bijwerkingen", "nl", 1, 3),
        ("een vijfentwintigste van", "nl", 1, 25),
        ("seven in ten", "en", 7, 10),
        ("one in eight women", "en", 1, 8),
        ("1/100", "en", 1, 100),
        ("two out of five hundred", "en", 1, 250),
        ("two thirds", "en", 2, 3),
        ("two-thirds of patients", "en", 2, 3),
        ("a third of patients", "en", 1, 3),
        ("one-fifth", "en", 1, 5),
        ("half of patients", "en", 1, 2),
        ("one twenty-fifth", "en", 1, 25),
        ("three twenty-firsts", "en", 3, 21),
        ("one hundred thirty fifths", "en", 100, 35),
        ("un patient sur trois", "fr", 1, 3),
        ("un sur trois", "fr", 1, 3),
        ("le tiers des patients", "fr", 1, 3),
        ("deux tiers", "fr", 2, 3),
        ("trois quarts des patients", "fr", 3, 4),
        ("la moitié", "fr", 1, 2),
        ("un cinquième de la population", "fr", 1, 5),
        ("un cent cinquième", "fr", 1, 105),
        ("drei von vier", "de", 3, 4),
        ("einer von fünf", "de", 1, 5),
        ("zwei Drittel", "de", 2, 3),
        ("ein Viertel", "de", 1, 4),
        ("die Hälfte", "de", 1, 2),
        ("½ of patients", "en", 1, 2),
    ],
)
def test_a_share_in_words_is_a_proportion(text: str, language: str, above: int, below: int) -> None:
    quantity = only(text, language)
    assert abs(Fraction(quantity.low) - Fraction(above, below)) < NEAR


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("eenentwintig", "nl", "21"),
        ("anderhalf jaar", "nl", "1.5"),
        ("tweeënhalf jaar", "nl", "2.5"),
        ("vijf en een kwart", "nl", "5.25"),
        ("vijf komma vijf", "nl", "5.5"),
        ("een half miljoen", "nl", "500000"),
        ("een half uur", "nl", "0.5"),
        ("vijf miljard en driekwart", "nl", "5750000000"),
        ("een dozijn", "nl", "12"),
        ("driehonderd en twee dozijn", "nl", "324"),
        ("een en dertig dagen", "nl", "31"),
        ("een honderd", "nl", "100"),
        ("een gros", "nl", "144"),
        ("een half dozijn", "nl", "6"),
        ("min vijf komma vijf", "nl", "-5.5"),
        ("quatre-vingts", "fr", "80"),
        ("quatre-vingt-dix-sept", "fr", "97"),
        ("septante-trois", "fr", "73"),
        ("soixante et onze", "fr", "71"),
        ("deux et demi", "fr", "2.5"),
        ("un million et demi", "fr", "1500000"),
        ("trois et demi millions", "fr", "3500000"),
        ("une demi-douzaine", "fr", "6"),
        ("un millier de patients", "fr", "1000"),
        ("une vingtaine de cas", "fr", "20"),
        ("moins cinq virgule deux", "fr", "-5.2"),
        ("anderthalb Jahre", "de", "1.5"),
        ("zweieinhalb Millionen", "de", "2500000"),
        ("eine halbe Million", "de", "500000"),
        ("ein Dutzend", "de", "12"),
        ("minus zwölf", "de", "-12"),
        ("two and a half", "en", "2.5"),
        ("half a million", "en", "500000"),
        ("half a dozen", "en", "6"),
        ("half an hour", "en", "0.5"),
        ("six and a half million", "en", "6500000"),
        ("one billion and a half million", "en", "1000500000"),
        ("two hundred and five hundredths", "en", "200.05"),
        ("nineteen hundred", "en", "1900"),
        ("a hundred and five", "en", "105"),
        ("nine point nought four", "en", "9.04"),
        ("two hundred point seventy-one", "en", "200.71"),
        ("minus five", "en", "-5"),
        ("a dozen eggs", "en", "12"),
        ("quarter million", "en", "250000"),
        ("one hundred twenty five thousandths", "en", "0.125"),
        ("1/2 million", "en", "500000"),
        ("3 thousands", "en", "3000"),
        ("a quarter of a million", "en", "250000"),
        ("quatre-vingt et un mille", "fr", "81000"),
    ],
)
def test_a_number_in_words_has_its_value(text: str, language: str, expected: str) -> None:
    assert only(text, language).low == Decimal(expected)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("hundreds of patients, millions of cells", "en"),
        ("een patiënt en een arts", "nl"),
        ("een paar honderd, enkele duizend", "nl"),
        ("a few hundred, several thousand", "en"),
        ("bedragen in Mio. Euro, nicht einmal, noch eenmaal", "de"),
        ("plusieurs milliers", "fr"),
        ("un patient et une infirmière", "fr"),
        ("ein Patient und eine Ärztin", "de"),
        ("this one is not the right one", "en"),
        ("a half-life, the first half of it, a quarterly report", "en"),
        ("une demi-vie longue", "fr"),
        ("tientallen studies, een tiental", "nl"),
        ("weten, zesje, achten, driest", "nl"),
    ],
)
def test_an_article_or_a_vague_plural_is_no_figure(text: str, language: str) -> None:
    assert [q for q in read_quantities(text, language) if q.kind is not QuantityKind.ORDINAL] == []


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("de vijfde pijler", "nl", 5),
        ("de vijfentwintigste", "nl", 25),
        ("drieduizend tweehonderdtwintigste", "nl", 3220),
        ("de 2e plaats", "nl", 2),
        ("the 3rd trial", "en", 3),
        ("the twenty-first trial", "en", 21),
        ("one hundred twenty-fifth", "en", 125),
        ("three trillionth", "en", 3 * 10**12),
        ("le 2e essai", "fr", 2),
        ("le vingt et unième jour", "fr", 21),
        ("quatre-vingtième", "fr", 80),
        ("la première étude", "fr", 1),
        ("der dritte Patient", "de", 3),
        ("der fünfundzwanzigste Tag", "de", 25),
        ("das ist dann die 3. Studie", "de", 3),
    ],
)
def test_an_ordinal_is_told_from_a_count(text: str, language: str, expected: int) -> None:
    quantity = only(text, language)
    assert (quantity.kind, int(quantity.low)) == (QuantityKind.ORDINAL, expected)


def test_separate_numbers_stay_separate() -> None:
    assert [q.low for q in read_quantities("one hundred and two hundred", "en")] == [100, 200]
    assert [q.low for q in read_quantities("five and six", "en")] == [5, 6]
    assert [q.low for q in read_quantities("twenty thirty", "en")] == [20, 30]
    assert [q.low for q in read_quantities("drie en vier", "nl")] == [3, 4]
    assert [q.low for q in read_quantities("3 million and 200 studies", "en")] == [3_000_000, 200]


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("une dizaine de milliers", 10_000, ""),
        ("une centaine de millions d'euros", 100_000_000, "EUR"),
        ("un millier de milliards", 10**12, ""),
        ("2 milliers de milliards", 2 * 10**12, ""),
        ("deux milliers de milliards", 2 * 10**12, ""),
        ("une dizaine de patients", 10, ""),
    ],
)
def test_a_french_hundred_of_millions_is_not_a_hundred(text: str, low: int, unit: str) -> None:
    (quantity,) = read_quantities(text, "fr")
    assert (quantity.low, quantity.unit) == (Decimal(low), unit)
