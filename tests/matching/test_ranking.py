"""Passages ranked across languages."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents import Coverage, Document, Locator, Passage, PassageKind, Role
from claimcheck.matching.ranking import build_ranking_index, digits, figures, rank_passages
from claimcheck.text import Span


def document(*texts: str, language: str = "en", kind: PassageKind = PassageKind.PARAGRAPH) -> Document:
    """A document of one passage a text."""
    passages: list[Passage] = []
    text = ""
    for block, one in enumerate(texts, 1):
        span = Span(len(text), len(text) + len(one))
        passages.append(Passage(span, Role.MAIN, kind, Locator(block=block)))
        text += one + "\n\n"
    return Document(text, tuple(passages), "0" * 64, "text/plain", Coverage.FULL_TEXT, language=language)


def test_the_english_sentence_behind_a_dutch_claim_is_ranked_first_with_its_reasons() -> None:
    source = document(
        "The hospital opened a new wing. In 2023, 78 416 new cancer diagnoses were made in Belgium. It rained.",
        "Treatment costs rose by 12% every year.",
    )
    (best, *_) = rank_passages(
        "In 2023 kregen 78.416 Belgen een kankerdiagnose.", "nl", source, index=build_ranking_index(source)
    )
    assert best.exact == "In 2023, 78 416 new cancer diagnoses were made in Belgium."
    assert best.exact == source.text[best.start : best.end]
    assert "cancer" in best.reasons[0]
    assert "78 416" in best.reasons[0]


def test_the_claim_is_found_again_in_every_direction_of_the_four_languages() -> None:
    texts = {
        "en": ("The trial enrolled 412 men with prostate cancer.", "The king visited the hospital."),
        "nl": ("De studie omvatte 412 mannen met prostaatkanker.", "De koning bezocht het ziekenhuis."),
        "fr": ("L'essai a inclus 412 hommes avec un cancer de la prostate.", "Le roi a visité l'hôpital."),
        "de": ("Die Studie schloss 412 Männer mit Prostatakrebs ein.", "Der König besuchte das Krankenhaus."),
    }  # fmt: skip
    for target, sentences in texts.items():
        source = document(*sentences, language=target)
        index = build_ranking_index(source)
        for language, queries in texts.items():
            for number, query in enumerate(queries):
                (best, *_) = rank_passages(query, language, source, index=index)
                assert best.exact == sentences[number], (language, target)


def test_a_reference_list_or_cookie_text_is_never_offered_as_a_passage() -> None:
    source = document("Cancer treatment in Belgium.", "Cancer treatment in Belgium, by A. Author.")
    hidden = replace(source, passages=(source.passages[0], replace(source.passages[1], role=Role.REFERENCE_LIST)))
    assert [found.start for found in rank_passages("Kankerbehandeling in België", "nl", hidden)] == [0]


def test_a_table_row_is_found_by_its_column_headers_and_caption() -> None:
    source = document("12.4\t8.1", "3.5\t2.2", kind=PassageKind.TABLE_ROW)
    rows = (
        replace(source.passages[0], header=("overall survival", "placebo"), caption="Months"),
        replace(source.passages[1], header=("nausea", "fatigue"), caption="Percent"),
    )
    (best, *_) = rank_passages("misselijkheid en vermoeidheid", "nl", replace(source, passages=rows))
    assert best.exact == "3.5\t2.2"
    assert best.locator.block == 2


def test_a_name_in_another_spelling_is_still_found() -> None:
    source = document("Talks were held in Kharkiv.", "Talks were held in Geneva.", "It was quiet.")
    (best, *_) = rank_passages("Charkiv", "nl", source)
    assert best.exact == "Talks were held in Kharkiv."
    assert best.reasons == ("words of like spelling",)


def test_numbers_meet_across_local_spellings_and_number_words() -> None:
    source = document("It cost 1,250.5 euros.", "Seven of them left.", "It cost 1,251.5 euros.", "In 2019 78 416 came.")
    assert rank_passages("1.250,5", "nl", source)[0].exact == "It cost 1,250.5 euros."
    assert rank_passages("zeven", "nl", source)[0].exact == "Seven of them left."
    assert rank_passages("78.416", "nl", source)[0].reasons == ("shares: 78 416",)
    assert rank_passages("2019", "nl", source)[0].exact == "In 2019 78 416 came."
    assert list(digits("007 and 3,5 and 0 and 0.125 and 1'250")) == ["7", "3.5", "0", "0.125", "1250"]
    assert list(digits("1" * 5000 + "a1")) == ["1" * 5000]
    assert list(figures("twee van 3", "nl")) == ["3", "2"]


def test_nothing_in_common_offers_nothing() -> None:
    source = document("The king visited the hospital.")
    assert rank_passages("", "nl", source) == ()
    assert rank_passages("xq zz", "nl", source) == ()
    assert rank_passages("kanker", "nl", document()) == ()
    assert rank_passages("koning", "nl", source, limit=0) == ()


def test_no_more_passages_are_offered_than_asked_for_and_the_best_comes_first() -> None:
    source = document(*(f"Patient {number} got the treatment for cancer." for number in range(10)))
    found = rank_passages("Patiënt 7 kreeg de behandeling voor kanker.", "nl", source, limit=2)
    assert len(found) == 2
    assert found[0].exact.startswith("Patient 7")
    assert 1 >= found[0].score > found[1].score > 0


def test_a_page_without_full_stops_is_offered_in_readable_pieces() -> None:
    source = document("nothing here " * 400 + "cancer treatment " + "x" * 5000)
    (best, *_) = rank_passages("kankerbehandeling", "nl", source)
    assert "cancer treatment" in best.exact
    assert best.end - best.start <= 2000


def test_languages_are_guessed_where_nobody_stated_them() -> None:
    source = document("The number of patients with cancer has risen in the last years.", language="")
    (best,) = rank_passages("Het aantal patiënten met kanker is in de laatste jaren gestegen.", "", source)
    assert "cancer" in best.reasons[0]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=60), max_size=4), st.text(max_size=40), st.sampled_from(["nl", "fr", "de", "en", ""]))
def test_any_document_and_any_query_are_ranked_without_a_crash(texts: list[str], query: str, language: str) -> None:
    source = document(*texts, language=language)
    for found in rank_passages(query, language, source):
        assert source.text[found.start : found.end] == found.exact
        assert 0 < found.score <= 1
