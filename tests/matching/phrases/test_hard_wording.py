"""Quotations that differ from the source by little: what is printing, and what makes another statement of it."""

from __future__ import annotations

import random
import unicodedata

import pytest

from claimcheck.documents import PassageKind, Role
from claimcheck.matching import Relation
from claimcheck.matching.phrases.locating import locate_phrases
from claimcheck.matching.phrases.variants import one_spelling

from .conftest import MakeDocument

PATIENTS = "Patients with hepatitis B or vitamin D deficiency in group A received 5 kg/m² of the α-blocker CB11 daily."
EFFECTS = "Side effects were nausea, vomiting, fatigue and headache in most of the patients who were treated."
FRENCH = "Le traitement ménage le cœur des patients âgés, sans œdème ni fièvre, pendant 12 semaines de suite."
GERMAN = "Die Behandlung verlängert das Überleben bei den meisten großen Tumoren und ist mäßig verträglich."
DUTCH = "De patiënten in de controlegroep kregen geen extra zorg; hun tevredenheid bleef gelijk na één ĳkpunt."


@pytest.mark.parametrize(
    ("source", "stated", "instead"),
    [
        (PATIENTS, "hepatitis B", "hepatitis C"),
        (PATIENTS, "vitamin D", "vitamin C"),
        (PATIENTS, "group A", "group B"),
        (PATIENTS, "hepatitis B ", "hepatitis "),
        (PATIENTS, "α", "β"),
        (PATIENTS, "m²", "m³"),
        (PATIENTS, "CB11", "CB1I"),
        (PATIENTS, "5 kg", "S kg"),
        (EFFECTS, "vomiting, ", ""),
        (EFFECTS, ", fatigue and", " and"),
        (EFFECTS, " and headache", ""),
        ("The change was -2.3 points in the whole treated group of patients.", "-2.3", "2.3"),
        ("The change was 2.3 points in the whole treated group of patients.", "2.3", "−2.3"),
        ("The garlic enzyme turns alliin to allicin, and allicin was given to the patients.", "alliin", "allicin"),
        ("It was shown that S1P was active in the tissue of patients here.", "S1P", "SIP"),
    ],
)
def test_another_name_figure_or_list_never_supports(
    make_document: MakeDocument, source: str, stated: str, instead: str
) -> None:
    found = locate_phrases([source.replace(stated, instead, 1)], make_document(source))[0]
    assert all(evidence.relation is not Relation.SUPPORTS for evidence in found)


@pytest.mark.parametrize(
    ("language", "source", "phrase"),
    [
        ("es", "El tratamiento no mejora la supervivencia de los pacientes con cáncer avanzado.", "no "),
        ("he", "הטיפול לא שיפר את ההישרדות של החולים בקבוצת הטיפול לאחר עשרים חודשים.", "לא "),
        ("ru", "Лечение не увеличило выживаемость пациентов с распространённым раком в исследовании.", "не "),
        ("zh", "放射性配体疗法没有显著改善治疗组患者的无进展生存期，并且增加了严重不良事件的发生率。", "没有"),
    ],
)
def test_a_denial_left_out_in_a_language_nobody_reads_here_never_supports(
    make_document: MakeDocument, language: str, source: str, phrase: str
) -> None:
    document = make_document(source, language=language)
    whole, denied = locate_phrases([source, source.replace(phrase, "")], document)
    assert whole[0].relation is Relation.SUPPORTS
    assert all(evidence.relation is not Relation.SUPPORTS for evidence in denied)


@pytest.mark.parametrize("language", ["fr", "de", "nl"])
def test_accents_and_ligatures_may_be_written_in_any_way(make_document: MakeDocument, language: str) -> None:
    source = {"fr": FRENCH, "de": GERMAN, "nl": DUTCH}[language]
    folded = source.replace("œ", "oe").replace("ß", "ss").replace("ĳ", "ij")
    phrases = [unicodedata.normalize("NFD", source), folded, source.upper(), f"« {source} »", f"„{source}“"]
    for found in locate_phrases(phrases, make_document(source, "Nothing follows.", language=language)):
        assert found[0].relation is Relation.SUPPORTS


@pytest.mark.parametrize(
    "phrase",
    [
        "The tumors of randomized women were analyzed at 12 centers for 95% confidence intenval [4] limits.",
        "« The tumours of randomised women were analysed at 12 centres for 95% confidence interval limits. »",
        "The tumours of randomised women² were analysed at 12 centres for 95% confidence interval limits.¹²",
    ],
)
def test_spelling_quotes_and_the_marks_of_the_quoting_text_are_no_difference(
    make_document: MakeDocument, phrase: str
) -> None:
    source = "The tumours of randomised women were analysed at 12 centres for 95% confidence interval limits."
    found = locate_phrases([phrase], make_document(f"{source} No other limits were set."))[0]
    assert found[0].relation is Relation.SUPPORTS


def test_another_reference_number_than_the_sources_own_does_not_support(make_document: MakeDocument) -> None:
    source = "The tumours of women were analysed at these centres [12], and none of them was lost."
    found = locate_phrases([source.replace("12", "13")], make_document(source))[0]
    assert found[0].relation is Relation.WEAKER


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("randomised", "randomized"),
        ("tumours", "tumors"),
        ("analysed", "analyzed"),
        ("centres", "centers"),
        ("haemoglobin", "hemoglobin"),
        ("oedema", "edema"),
        ("diarrhoea", "diarrhea"),
        ("programme", "program"),
        ("labelled", "labeled"),
        ("defence", "defense"),
    ],
)
def test_british_and_american_spelling_are_one(british: str, american: str) -> None:
    assert one_spelling(british) == one_spelling(american)


@pytest.mark.parametrize(
    ("left", "right"), [("four", "for"), ("filled", "filed"), ("does", "des"), ("advise", "advice"), ("hours", "hors")]
)
def test_different_words_are_no_spellings_of_one(left: str, right: str) -> None:
    assert one_spelling(left) != one_spelling(right)


def test_words_without_spaces_between_them_are_found(make_document: MakeDocument) -> None:
    source = random.Random(1)
    text = "".join(chr(source.randrange(0x4E00, 0x9FA5)) for _ in range(20_000))
    found = locate_phrases([text[5_000:5_060]], make_document(text, language="zh"))[0]
    assert [(evidence.start, evidence.relation) for evidence in found] == [(5_000, Relation.SUPPORTS)]


def test_one_misread_phrase_is_found_in_a_document_of_two_million_letters(make_document: MakeDocument) -> None:
    source = random.Random(1)
    words = ["".join(source.choices("abcdefghijklmnop", k=7)) for _ in range(3_000)]
    text = " ".join(source.choices(words, k=250_000))
    document = make_document(text, EFFECTS)
    found = locate_phrases([EFFECTS.replace("vomiting", "vorniting").replace("most", "rnost")], document)[0]
    assert found[0].relation is Relation.SUPPORTS


def test_a_phrase_as_long_as_a_book_is_found_letter_for_letter_or_not_at_all(make_document: MakeDocument) -> None:
    text = " ".join(f"word{number % 97} and {number * number % 1013}" for number in range(20_000))
    start, end = text.index(" ", 1_000) + 1, text.index(" ", 150_000)
    phrase = text[start:end]
    misread = phrase.replace("and 36 ", "aud 36 ")
    figure = phrase.replace(" 36 ", " 3 6 ")
    whole, near, tampered = locate_phrases([phrase, misread, figure], make_document(text))
    assert whole[0].relation is Relation.SUPPORTS
    assert near == tampered == ()


def test_a_page_break_interrupts_no_quotation(make_document: MakeDocument) -> None:
    paragraph = PassageKind.PARAGRAPH
    header = ("Journal of Nuclear Medicine, page 7", Role.BOILERPLATE, paragraph, 1)
    document = make_document(
        ("Side effects were nausea, vomiting,", Role.MAIN, paragraph, 1),
        header,
        ("fatigue and headache in most of the 12 patients.", Role.MAIN, paragraph, 2),
    )
    phrase = "Side effects were nausea, vomiting, fatigue and headache in most of the 12 patients."
    found, tampered = locate_phrases([phrase, phrase.replace("12", "17")], document)
    assert found[0].relation is Relation.SUPPORTS
    assert all(evidence.relation is not Relation.SUPPORTS for evidence in tampered)
