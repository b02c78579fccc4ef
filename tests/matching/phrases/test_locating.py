from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.documents import Coverage, Document, PassageKind, Role
from claimcheck.matching import Evidence, Match, Relation
from claimcheck.matching.phrases import PhrasePolicy
from claimcheck.matching.phrases.locating import locate_phrases
from claimcheck.matching.phrases.phrase_index import PhraseIndex

from .conftest import MakeDocument

SENTENCE = (
    "In the Lutathera group, the estimated rate of progression-free survival at month 20 was 65.2% (95% CI, 50.0 to "
    "76.8), as compared with 10.8% in the control group, and treatment was not associated with severe hypertension."
)
FILLER = (
    "The participants were recruited from eleven hospitals between March and December.",
    "Sleep quality was scored every evening by a nurse who did not know the allocation.",
    "Blood samples were frozen within two hours and shipped to the central laboratory.",
)


def _first(phrase: str, document: Document, language: str = "en") -> Evidence | None:
    found = locate_phrases([phrase], document, PhrasePolicy(), language)[0]
    for each in found:
        assert document.text[each.start : each.end] == each.exact
        assert document.text[: each.start].endswith(each.prefix)
        assert document.text[each.end :].startswith(each.suffix)
        assert all(0 <= mark.start < mark.end <= len(each.exact) for mark in each.marks)
        assert each.score == min(part.value for part in each.parts)
    return found[0] if found else None


@pytest.fixture
def document(make_document: MakeDocument) -> Document:
    return make_document(FILLER[0], FILLER[1] + " " + SENTENCE + " " + FILLER[2], FILLER[0])


def test_a_verbatim_quotation_is_exact_and_opens_at_its_place(document: Document) -> None:
    found = _first(SENTENCE, document)
    assert found is not None
    assert (found.match, found.relation, found.exact) == (Match.EXACT, Relation.SUPPORTS, SENTENCE)
    assert (found.locator.block, found.score) == (2, 1.0)


@pytest.mark.parametrize(
    "phrase",
    [
        SENTENCE.upper(),
        SENTENCE.replace(" ", "\n").replace("-", "–"),
        SENTENCE.replace("associated", "asso\u00adci\x02\nated").replace("Luta", "Lu-\nta"),
        "“" + SENTENCE.rstrip(".") + "”",
    ],
)
def test_printing_does_not_hide_a_quotation(document: Document, phrase: str) -> None:
    found = _first(phrase, document)
    assert found is not None
    assert (found.match, found.relation) == (Match.NORMALIZED, Relation.SUPPORTS)


def test_print_in_the_source_does_not_hide_a_quotation(make_document: MakeDocument) -> None:
    printed = "De impact op ge-\nzonde cellen is eﬀectief beperkt.¹ Het ¹⁷⁷Lu-middel bevat 10² deeltjes CO₂ per ml."
    document = make_document(printed, language="nl")
    for phrase, exact in [
        ("impact op gezonde cellen is effectief beperkt.", "impact op ge-\nzonde cellen is eﬀectief beperkt."),
        ("Het 177Lu-middel bevat", "Het ¹⁷⁷Lu-middel bevat"),
        ("deeltjes CO2 per ml", "deeltjes CO₂ per ml"),
    ]:
        found = _first(phrase, document, "nl")
        assert found is not None
        assert (found.exact, found.relation) == (exact, Relation.SUPPORTS)
    raised = _first("bevat 10 deeltjes CO2 per ml", document, "nl")
    assert raised is None or raised.relation is not Relation.SUPPORTS


@pytest.mark.parametrize(
    "phrase",
    [
        SENTENCE.replace("estimated", "estirnated").replace("associated", "assoclated"),
        SENTENCE.replace("survival", "surviual").replace("progression", "progresion"),
        SENTENCE.replace("the control group", "control group").replace("In the", "In"),
        SENTENCE.replace("compared with", "compard with"),
        SENTENCE.replace(" estimated", ""),
    ],
)
def test_a_quotation_with_slips_is_found_and_shown_as_printed(document: Document, phrase: str) -> None:
    found = _first(phrase, document)
    assert found is not None
    assert (found.match, found.relation) == (Match.FUZZY, Relation.SUPPORTS)
    assert found.exact.startswith("In the Lutathera")
    assert found.exact.endswith("severe hypertension.")


@pytest.mark.parametrize(
    ("before", "after", "seen"),
    [
        ("65.2%", "65.8%", "65.2%"),
        ("month 20", "month 24", "20"),
        ("65.2%", "65.2 months", "65.2%"),
        ("was 65.2%", "was more than 65.2%", "65.2%"),
        ("65.2%", "652%", "65.2%"),
        ("was not associated", "was associated", "not"),
        ("was 65.2%", "was not 65.2%", ""),
        ("hypertension", "hypotension", "hypertension"),
        ("Lutathera", "Lutetium", "Lutathera"),
        ("severe", "mild", "severe"),
        ("as compared with", "instead of", ""),
        ("progression-free", "overall", ""),
        ("was not associated", "may not be associated", ""),
        ("the estimated rate", "the exceptional estimated rate", ""),
    ],
)
def test_a_tampered_quotation_never_supports(document: Document, before: str, after: str, seen: str) -> None:
    assert before in SENTENCE
    found = _first(SENTENCE.replace(before, after), document)
    if found is not None:
        assert found.relation in {Relation.CONTRADICTS, Relation.WEAKER}
        assert seen in found.found
        assert found.note


@pytest.mark.parametrize(("before", "after"), [("65.2%", "65.8%"), ("was not associated", "was associated")])
def test_one_changed_figure_or_denial_is_shown_as_a_contradiction(document: Document, before: str, after: str) -> None:
    found = _first(SENTENCE.replace(before, after), document)
    assert found is not None
    assert found.relation is Relation.CONTRADICTS
    assert found.score == 0.0


def test_a_contradiction_is_silent_where_another_passage_says_it(make_document: MakeDocument) -> None:
    other = SENTENCE.replace("65.2%", "71.9%")
    document = make_document(SENTENCE, FILLER[0], other)
    found = locate_phrases([other], document, PhrasePolicy(), "en")[0]
    assert found[0].relation is Relation.SUPPORTS
    assert all(each.relation is not Relation.CONTRADICTS for each in found)


@pytest.mark.parametrize(
    ("language", "source", "tampered"),
    [
        (
            "nl",
            "Het Belgische actieplan leidt niet tot een hogere werkdruk bij de verpleegkundigen in de ziekenhuizen.",
            ("niet tot een hogere|tot een hogere", "hogere|lagere", "niet tot|pas tot", "werkdruk|loonkost"),
        ),
        (
            "fr",
            "Le traitement par radioligands n'augmente pas la mortalité des patients atteints d'un cancer avancé.",
            ("n'augmente pas|augmente", "augmente|diminue", "mortalité|satisfaction"),
        ),
        (
            "de",
            "Die Behandlung mit Radioliganden führte bei keinem Patienten zu einer Zunahme der schweren Blutungen.",
            ("keinem|einem", "Zunahme|Abnahme", "mit Radioliganden|ohne Radioliganden", "schweren|leichten"),
        ),
        (
            "en",
            "The new regimen significantly improved overall survival in most patients with at least one metastasis.",
            ("improved|worsened", "significantly|insignificantly", "at least|at most", "with|without", "most|few"),
        ),
    ],
)
def test_turned_wording_never_supports_in_any_language(
    make_document: MakeDocument, language: str, source: str, tampered: tuple[str, ...]
) -> None:
    document = make_document(source, language=language)
    for change in tampered:
        before, after = change.split("|")
        assert before in source
        found = _first(source.replace(before, after), document, language)
        assert found is None or found.relation is not Relation.SUPPORTS, change
    untouched = _first(source, document, language)
    assert untouched is not None
    assert untouched.relation is Relation.SUPPORTS


@pytest.mark.parametrize(
    "phrase",
    [
        "PSMA-717 is given every six weeks",
        "given every six weeks to hypotensive men",
        "PSMA-617 is given",
        "617 is given every six",
        "is give",
        "iven every six week",
        "",
        "...",
        "—",
    ],
)
def test_short_wording_is_found_exactly_or_not_at_all(make_document: MakeDocument, phrase: str) -> None:
    document = make_document("In this trial PSMA-617 is given every six weeks to hypertensive men.")
    found = _first(phrase, document)
    if phrase in {"PSMA-617 is given", "617 is given every six"}:
        assert found is not None
        assert found.match is Match.EXACT
    else:
        assert found is None or found.relation is not Relation.SUPPORTS


@pytest.mark.parametrize(
    "phrase",
    [
        "The estimated rate of complete response at month 6 was 21.4% in patients who crossed over to active therapy.",
        "Sleep quality was scored every morning by the participants themselves using a smartphone application.",
        "All adverse events were graded according to the common terminology criteria by two blinded assessors.",
        "hospitals and laboratories",
    ],
)
def test_a_quotation_from_elsewhere_is_not_found(document: Document, phrase: str) -> None:
    assert _first(phrase, document) is None


@pytest.mark.parametrize(
    ("source", "phrase"),
    [
        ("The drug did not reduce mortality in patients with heart failure.", "reduce mortality in patients with"),
        ("There is no evidence that the drug reduces mortality in patients.", "the drug reduces mortality in patients"),
        ("The drug is given to more than 5 million patients with heart failure.", "drug is given to more than 5"),
        ("Sales were 15 million euro for the whole group in that year.", "million euro for the whole group"),
        ("Het middel werkt niet bij patiënten met hartfalen of nierfalen.", "Het middel werkt"),
        ("The result was 3.5 points better in the whole group of patients.", "5 points better in the whole group"),
    ],
)
def test_words_cut_out_of_their_sentence_do_not_support(make_document: MakeDocument, source: str, phrase: str) -> None:
    assert phrase in source
    found = _first(phrase, make_document(source), "nl" if source.startswith("Het") else "en")
    if phrase.startswith("million"):
        assert found is not None
    else:
        assert found is None or found.relation is not Relation.SUPPORTS


class TestEllipses:
    @pytest.mark.parametrize("dots", ["...", "[...]", "…", "[…]", " (...) "])
    def test_words_left_out_in_good_faith_support(self, document: Document, dots: str) -> None:
        phrase = f"In the Lutathera group, the estimated rate {dots} at month 20 was 65.2% {dots} in the control group"
        found = _first(phrase, document)
        assert found is not None
        assert (found.relation, len(found.marks)) == (Relation.SUPPORTS, 3)
        assert found.exact.startswith("In the Lutathera")
        assert [mark.of(found.exact) for mark in found.marks][2] == "in the control group"

    @pytest.mark.parametrize(
        "phrase",
        [
            "treatment was [...] associated with severe hypertension",
            "in the control group, and treatment ... In the Lutathera group, the estimated rate",
            "In the Lutathera group, the estimated rate ... given every six weeks to men",
            "In the Lutathera group, the estimated rate ... at month 24 was 65.2%",
            "given every six weeks to men ... In the Lutathera group, the estimated rate",
        ],
    )
    def test_words_left_out_to_mislead_do_not(self, document: Document, phrase: str) -> None:
        found = _first(phrase, document)
        assert found is None or found.relation is not Relation.SUPPORTS

    def test_slips_in_a_part_are_forgiven_as_in_a_whole(self, document: Document) -> None:
        phrase = "In the Lutathera group, the estirnated rate of progression-free ... was not asociated with severe"
        found = _first(phrase, document)
        assert found is not None
        assert (found.match, found.relation) == (Match.FUZZY, Relation.SUPPORTS)

    def test_parts_far_apart_are_no_quotation(self, make_document: MakeDocument) -> None:
        far = make_document("The drug reduced mortality in men. " + "Nothing happened here. " * 90 + "It was safe.")
        assert _first("The drug reduced mortality in men ... It was safe", far) is None


class TestPassages:
    def test_a_quotation_across_a_page_break_is_found_past_the_running_header(
        self, make_document: MakeDocument
    ) -> None:
        left, right = SENTENCE[:80].strip(), SENTENCE[80:].strip()
        document = make_document(
            (left, Role.MAIN, PassageKind.PARAGRAPH, 1),
            ("Journal of Examples 12 (3)", Role.BOILERPLATE, PassageKind.PARAGRAPH, 2),
            (right, Role.MAIN, PassageKind.PARAGRAPH, 2),
        )
        found = _first(SENTENCE, document)
        assert found is not None
        assert found.relation is Relation.SUPPORTS
        assert [mark.of(found.exact) for mark in found.marks] == [left, right]

    def test_words_of_two_unrelated_passages_are_no_quotation(self, make_document: MakeDocument) -> None:
        document = make_document("Our newest medicine is Lutathera.", "It cures every cancer, said a passer-by.")
        assert _first("medicine is Lutathera. It cures every cancer", document) is None
        rows = make_document(
            ("Lutathera\t65.2%", Role.MAIN, PassageKind.TABLE_ROW, 1),
            ("placebo\t10.8%", Role.MAIN, PassageKind.TABLE_ROW, 1),
        )
        assert _first("65.2% placebo", rows) is None

    @pytest.mark.parametrize("role", [Role.REFERENCE_LIST, Role.BOILERPLATE])
    def test_a_reference_list_or_a_menu_never_supports(self, make_document: MakeDocument, role: Role) -> None:
        found = _first(SENTENCE, make_document(FILLER[0], (SENTENCE, role)))
        assert found is not None
        assert (found.relation, found.role) == (Relation.WEAKER, role)
        assert "no evidence" in found.note

    def test_text_outside_the_main_text_says_so(self, make_document: MakeDocument) -> None:
        found = _first(SENTENCE, make_document((SENTENCE, Role.ALT)))
        assert found is not None
        assert "not in the main text" in found.note

    def test_main_text_comes_before_the_same_words_elsewhere(self, make_document: MakeDocument) -> None:
        document = make_document((SENTENCE, Role.META), (SENTENCE, Role.REFERENCE_LIST), SENTENCE)
        found = locate_phrases([SENTENCE], document)[0]
        assert [each.role for each in found] == [Role.MAIN, Role.META, Role.REFERENCE_LIST]

    def test_a_document_without_passages_is_searched_whole(self) -> None:
        document = Document(SENTENCE, (), "0" * 64, "text/plain", Coverage.FULL_TEXT)
        assert _first(SENTENCE, document) is not None


def test_many_phrases_each_find_their_own_place(make_document: MakeDocument) -> None:
    sentences = [
        f"Centre {number} enrolled patient group {number * 7} with outcome grade {number % 5}." for number in range(60)
    ]
    document = make_document(*sentences)
    index = PhraseIndex.of(sentences)
    for number, found in enumerate(locate_phrases([], document, index=index)):
        assert found[0].exact == sentences[number]


def test_no_more_evidence_is_kept_than_the_policy_allows(make_document: MakeDocument) -> None:
    document = make_document(*[SENTENCE] * 9)
    assert len(locate_phrases([SENTENCE], document, PhrasePolicy(evidence_limit=2))[0]) == 2


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\ud800\udfff",
        "12 345 678 " * 40,
        "שלום עולם וברוכים הבאים לכולם כאן " * 3,
        "放射性配体疗法改善了生存率。" * 4,
    ],
)
def test_odd_text_finds_itself_and_breaks_nothing(make_document: MakeDocument, text: str) -> None:
    document = make_document(text, FILLER[0])
    results = locate_phrases([text.strip(), text * 3, FILLER[0]], document)
    assert results[2][0].relation is Relation.SUPPORTS
    if any(mark.isalpha() for mark in text):
        assert results[0][0].match is Match.EXACT


def test_scripts_sharing_letters_of_the_skeleton_are_not_confused(make_document: MakeDocument) -> None:
    first = "".join(chr(0x4E00 + number) for number in range(40))
    shifted = "".join(chr(0x4E00 + number + 127) for number in range(40))
    found = _first(shifted, make_document(first))
    assert found is None or found.relation is not Relation.SUPPORTS


def test_a_phrase_longer_than_its_document_is_not_in_it(make_document: MakeDocument) -> None:
    assert _first(SENTENCE * 5, make_document(SENTENCE)) is None


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.sampled_from("ab é1.%-\n…[]ﬁ²\u0301\u200bש漢\ud800<not "), max_size=60), st.data())
def test_any_slice_of_whole_words_is_found_where_it_stands(
    make_document: MakeDocument, text: str, data: st.DataObject
) -> None:
    document = make_document(text, language="en")
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for found in locate_phrases([text[start:end], text], document)[0]:
        assert document.text[found.start : found.end] == found.exact
        assert 0.0 <= found.score <= 1.0


def test_one_line_of_a_million_characters_is_searched_at_once(make_document: MakeDocument) -> None:
    words = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu".split()
    line = " ".join(f"{words[number * number % 12]} {words[number % 11]} {number}" for number in range(60_000))
    document = make_document(line + " " + SENTENCE)
    found = locate_phrases(
        [SENTENCE, SENTENCE.replace("estimated", "estirnated"), line[500_000:500_200], "x" * 100], document
    )
    assert [bool(each) for each in found] == [True, True, True, False]
