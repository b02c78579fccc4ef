from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents import Role
from claimcheck.matching.content import content_words, is_year
from claimcheck.matching.units import index_document
from claimcheck.quantities import QuantityKind
from tests.matching.figures.builders import document


def test_every_unit_is_a_slice_of_the_document() -> None:
    source = document(
        "First sentence here. A second with 65%.\nWrapped line.",
        "Another.",
        rows=(("A", "B (%)"), ("x", "5 (10)")),
    )
    for unit in index_document(source).units:
        assert unit.text == unit.span.of(source.text)


def test_a_cell_takes_the_unit_of_its_column_or_row() -> None:
    rows = (
        ("Characteristic", "Value", "Share (%)"),
        ("Responders, no. (%)", "21 (18.2)", "18.2"),
        ("Age, years", "63.3", ""),
        ("Dose (mg)", "12", ""),
        ("Visits", "7", ""),
    )
    read = {
        unit.text.partition("\t")[0]: [
            (figure.kind, figure.unit, column) for figure, column in zip(unit.quantities, unit.columns, strict=True)
        ]
        for unit in index_document(document(rows=rows)).units
    }
    assert read["Responders, no. (%)"] == [
        (QuantityKind.NUMBER, "", 1),
        (QuantityKind.PERCENT, "%", 1),
        (QuantityKind.PERCENT, "%", 2),
    ]
    assert [unit for _, unit, _ in read["Age, years"]] == ["year"]
    assert [unit for _, unit, _ in read["Dose (mg)"]] == ["mg"]
    assert read["Visits"] == [(QuantityKind.NUMBER, "", 1)]


def test_a_number_word_inside_another_word_is_no_quantity() -> None:
    index = index_document(document("A three-factor questionnaire was used."))
    assert index.units[0].quantities == ()


def test_reference_lists_hold_no_quantities() -> None:
    index = index_document(document("Strosberg J. 2017;376:125-135, 65%.", role=Role.REFERENCE_LIST))
    assert all(not unit.quantities for unit in index.units)


def test_neighbours_stay_within_their_passage_or_section() -> None:
    index = index_document(document("One here. Two here.", "Three here.", section="Results"))
    assert [unit.text for unit in index.neighbours(index.units[1])] == ["One here.", "Three here."]
    assert [unit.text for unit in index.neighbours(index.units[0])] == ["Two here."]


def test_a_word_in_every_sentence_says_nothing_and_a_rare_one_much() -> None:
    index = index_document(document(*(f"Patients came to clinic {name}." for name in ("alpha", "beta", "gamma"))))
    common = content_words("patients", "en")[0].keys
    rare = content_words("gamma", "en")[0].keys
    assert index.rarity(common) < 0.5 < index.rarity(rare)
    assert index.frequency(common) == 1.0


def test_an_identifier_with_a_word_hung_on_it_is_both() -> None:
    source = content_words("in the 177Lu-Dotatate group", "en")
    claimed = content_words("in de 177Lu-Dotatate-groep", "nl")
    shared = [any(word.keys & other.keys for other in source) for word in claimed]
    assert shared == [True, True]


def test_years_are_context_and_counts_are_not() -> None:
    words = content_words("In 2022 there were 2022 patients, and 2000 mg was given.", "en")
    assert [word.text for word in words if is_year(word)] == ["2022"]


def test_a_text_without_sentences_is_cut_into_units_of_bounded_length() -> None:
    index = index_document(document("word " * 5000))
    assert max(len(unit.text) for unit in index.units) <= 2000
    assert len(index_document(document("x" * 9000)).units) > 1


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200), st.sampled_from(["nl", "fr", "de", "en", ""]))
def test_any_text_can_be_indexed(text: str, language: str) -> None:
    source = document(text, language=language)
    index = index_document(source)
    for unit in index.units:
        assert unit.text == unit.span.of(source.text)
        index.words(unit)
