from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents import Coverage, Document, Locator, Passage, PassageKind, Role
from claimcheck.matching import Match, Relation, Wording
from claimcheck.matching.wording import WordingPolicy
from claimcheck.matching.wording.candidates import WordingIndex
from claimcheck.matching.wording.finding import find_wording
from claimcheck.text import Span


def _document(*blocks: str, language: str = "nl", role: Role = Role.MAIN) -> Document:
    text, passages = "", []
    for number, block in enumerate(blocks, 1):
        span = Span(len(text), len(text) + len(block))
        passages.append(Passage(span, role, PassageKind.PARAGRAPH, Locator(block=number), language=language))
        text += block + "\n\n"
    return Document(text, tuple(passages), "a" * 64, "text/html", Coverage.FULL_TEXT, language=language)


def _find(claim: str, *blocks: str, language: str = "nl") -> Wording | None:
    document = _document(*blocks, language=language)
    found = find_wording(claim, language, document)
    for each in found:
        assert document.text[each.evidence.start : each.evidence.end] == each.evidence.exact
        assert all(claim[part.start : part.end] for part in each.covered)
        assert (each.evidence.relation is Relation.SUPPORTS) is not any(part.is_essential for part in each.differences)
    return found[0] if found else None


@pytest.mark.parametrize(
    ("language", "claim", "source"),
    [
        (
            "nl",
            "Belgische universiteiten en gezondheidscentra zien België als een sterke wereldwijde partner in RLT.",
            "Belgische gezondheidscentra en universiteiten zien België als sterke wereldwijde partner in RLT.",
        ),
        (
            "nl",
            "De therapie combineert een molecule die de kankercel herkent met een radio-isotoop.",
            "De therapie combineert een molecule die kankercellen herkent met radio-isotopen.",
        ),
        (
            "en",
            "Radioligand therapy treated several kinds of cancer in a targeted way.",
            "Radioligand therapy treats several kinds of cancer in a targeted way.",
        ),
        (
            "fr",
            "La thérapie traite différents types de cancer de manière ciblée.",
            "La thérapie traite de manière ciblée différents types de cancers.",
        ),
        (
            "de",
            "Die Therapie behandelt verschiedene Krebsarten sehr gezielt in der Klinik.",
            "Die Therapie behandelt verschiedene Krebsarten sehr gezielt in einer Klinik.",
        ),
    ],
)
def test_wording_taken_over_with_small_changes_supports(language: str, claim: str, source: str) -> None:
    found = _find(claim, "Iets anders staat hier.", source, language=language)
    assert found is not None
    if language != "fr":
        assert found.evidence.relation is Relation.SUPPORTS
        assert found.covered
        assert found.covered[0].start <= 4
        assert found.covered[-1].end >= len(claim) - 2
    assert found.evidence.exact == source
    assert found.differences


def test_verbatim_wording_has_no_differences() -> None:
    claim = "RLT is een innovatieve behandeling van kanker met nucleaire geneeskunde."
    found = _find(claim, claim)
    assert found is not None
    assert (found.evidence.match, found.evidence.relation, found.evidence.score) == (
        Match.NORMALIZED,
        Relation.SUPPORTS,
        1.0,
    )
    assert found.differences == ()


@pytest.mark.parametrize(
    ("language", "claim", "source", "seen"),
    [
        (
            "nl",
            "België is een wereldwijde hub voor RLT.",
            "België kan uitgroeien tot een wereldwijde hub voor RLT.",
            "kan",
        ),
        (
            "nl",
            "België is een wereldleider op het gebied van productie en logistiek.",
            "Volgens Novartis is België een wereldleider op het gebied van productie en logistiek.",
            "Volgens",
        ),
        (
            "en",
            "The drug reduces mortality in patients with cancer.",
            "The drug may reduce mortality in patients with cancer.",
            "may",
        ),
        (
            "en",
            "The drug reduces mortality in patients with cancer.",
            "The drug reduces mortality in some patients with cancer.",
            "some",
        ),
        (
            "en",
            "The drug reduces mortality in patients.",
            "The drug reduces mortality in patients with a rare mutation.",
            "rare mutation",
        ),
        ("en", "The drug reduces mortality in patients.", "Does the drug reduce mortality in patients?", "?"),
        (
            "fr",
            "Le traitement réduit la mortalité des patients.",
            "Le traitement pourrait réduire la mortalité des patients.",
            "pourrait",
        ),
        (
            "de",
            "Die Behandlung verlängert das Leben der Patienten.",
            "Die Behandlung soll das Leben der Patienten verlängern.",
            "soll",
        ),
        (
            "en",
            "The drug cures advanced cancer in patients.",
            "The ambition is that the drug cures advanced cancer in patients.",
            "ambition",
        ),
    ],
)
def test_a_source_that_hedges_reports_or_narrows_is_weaker_and_covers_nothing(
    language: str, claim: str, source: str, seen: str
) -> None:
    found = _find(claim, source, language=language)
    assert found is not None
    assert found.evidence.relation is Relation.WEAKER
    assert found.covered == ()
    assert seen in found.evidence.found


@pytest.mark.parametrize(
    ("language", "claim", "source"),
    [
        ("nl", "De behandeling beschadigt gezonde cellen.", "De behandeling beschadigt gezonde cellen niet."),
        ("en", "The drug increases survival in patients.", "The drug decreases survival in patients."),
        ("en", "The drug is not safe for older patients.", "The drug is safe for older patients."),
        (
            "fr",
            "Le traitement augmente la survie des patients.",
            "Le traitement n'augmente pas la survie des patients.",
        ),
        (
            "de",
            "Das Mittel ist wirksam gegen schwere Krebsarten.",
            "Das Mittel ist unwirksam gegen schwere Krebsarten.",
        ),
    ],
)
def test_the_opposite_wording_contradicts(language: str, claim: str, source: str) -> None:
    found = _find(claim, source, language=language)
    assert found is not None
    assert found.evidence.relation is Relation.CONTRADICTS
    assert found.covered == ()


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Lutathera was superior to octreotide in patients.", "Octreotide was superior to Lutathera in patients."),
        ("The nurses trained the surgeons in the clinic.", "The surgeons trained the nurses in the clinic."),
        ("Grade 3 anaemia occurred in 12% of patients.", "Grade 3 anaemia occurred in 21% of patients."),
        ("The drug reduces pain and nausea in adults.", "The drug reduces fatigue and nausea in adults."),
    ],
)
def test_the_same_words_saying_something_else_do_not_support(claim: str, source: str) -> None:
    found = _find(claim, source, language="en")
    assert found is None or found.evidence.relation is not Relation.SUPPORTS


def test_what_the_source_lacks_is_left_out_of_what_is_covered() -> None:
    claim = "RLT is de vijfde pijler van de oncologie in België."
    found = _find(claim, "RLT is een pijler van de oncologie in België.")
    assert found is not None
    assert found.evidence.relation is Relation.WEAKER
    assert [part.of(claim) for part in found.covered] == ["RLT is de", "pijler van de oncologie in België"]
    assert [each.claim_text for each in found.differences if each.is_essential] == ["vijfde"]


def test_neighbouring_words_are_one_difference_and_what_matters_stands_apart() -> None:
    found = _find(
        "Sales rose 12% in Belgium.",
        "Sales rose by 12% in France and by 9% in Belgium.",
        language="en",
    )
    assert found is not None
    assert found.evidence.relation is Relation.WEAKER
    assert [(each.source_text, each.is_essential) for each in found.differences] == [
        ("by", False),
        ("in France", True),
        ("and by", False),
        ("9", True),
    ]
    lacking = _find(
        "The new costly drug is safe for adults in clinics.", "The drug is safe for adults in clinics.", language="en"
    )
    assert lacking is not None
    assert ("new costly", True) in [(each.claim_text, each.is_essential) for each in lacking.differences]


def test_one_index_serves_many_claims() -> None:
    first, second = "België is een wereldwijde hub voor RLT.", "De impact op gezonde cellen blijft beperkt."
    document = _document(first, second)
    index = WordingIndex(document)
    for claim in (first, second, first):
        assert find_wording(claim, "nl", document, index=index) == find_wording(claim, "nl", document)


def test_each_sentence_of_a_claim_is_looked_for_by_itself() -> None:
    claim = "RLT is een innovatieve behandeling van kanker. De impact op gezonde cellen blijft beperkt."
    document = _document(
        "De impact op gezonde cellen blijft beperkt.¹", "RLT is een innovatieve behandeling van kanker."
    )
    found = find_wording(claim, "nl-BE", document)
    assert [each.evidence.locator.block for each in found] == [2, 1]
    assert [each.covered[0].of(claim) for each in found] == [
        "RLT is een innovatieve behandeling van kanker.",
        "De impact op gezonde cellen blijft beperkt.",
    ]


def test_two_neighbouring_sentences_can_carry_one_claim() -> None:
    found = _find(
        "RLT behandelt prostaatkanker, neuro-endocriene tumoren en borstkanker.",
        "RLT behandelt prostaatkanker. Neuro-endocriene tumoren en borstkanker ook.",
    )
    assert found is not None
    assert ". " in found.evidence.exact


def test_the_better_place_is_shown() -> None:
    claim = "België is een wereldwijde hub voor RLT."
    found = _find(claim, "België kan een wereldwijde hub voor RLT worden.", claim)
    assert found is not None
    assert found.evidence.locator.block == 2


@pytest.mark.parametrize(
    ("claim", "source", "language"),
    [
        ("Belgium is a worldwide hub for therapy.", "België is een wereldwijde hub voor therapie.", "nl"),
        ("Te kort.", "Te kort.", "nl"),
        ("", "Belgium is a worldwide hub for therapy.", "en"),
        ("PSMA 617 65.2 %", "PSMA 617 65.2 %", ""),
    ],
)
def test_another_language_or_too_few_words_prove_nothing(claim: str, source: str, language: str) -> None:
    wanted = "en" if claim.startswith("Belgium") else ""
    assert find_wording(claim, wanted, _document(source, language=language)) == ()


@pytest.mark.parametrize("role", [Role.REFERENCE_LIST, Role.BOILERPLATE])
def test_text_that_is_no_evidence_is_not_read(role: Role) -> None:
    claim = "België is een wereldwijde hub voor RLT."
    assert find_wording(claim, "nl", _document(claim, role=role)) == ()


def test_text_outside_the_main_text_says_so() -> None:
    claim = "België is een wereldwijde hub voor RLT."
    found = find_wording(claim, "nl", _document(claim, role=Role.ALT))
    assert "not in the main text" in found[0].evidence.note


def test_one_very_long_passage_is_read_around_the_words() -> None:
    claim = "België is een wereldwijde hub voor radioligandtherapie."
    line = "Er staat hier niets over. " * 4000 + claim + " Er staat hier niets over." * 4000
    found = find_wording(claim, "nl", _document(line))
    assert found[0].evidence.exact == claim


def test_a_stricter_policy_shows_less() -> None:
    claim, source = "De therapie is veilig voor patiënten.", "De nieuwe therapie is heel veilig voor oude patiënten."
    assert find_wording(claim, "nl", _document(source), WordingPolicy(shown_excess=1.0))
    narrow = "De nieuwe dure therapie uit Gent is veilig voor oude patiënten."
    assert not find_wording(claim, "nl", _document(narrow), WordingPolicy(shown_excess=0.1))


@settings(max_examples=40, deadline=None)
@given(
    st.text(alphabet=st.sampled_from("de het RLT is niet. kan ?!\n\ud800漢ש1%"), max_size=60),
    st.text(alphabet=st.sampled_from("de het RLT is niet. kan ?!\n\ud800漢ש1%"), max_size=60),
)
def test_any_two_texts_are_compared_without_an_error(claim: str, source: str) -> None:
    for found in find_wording(claim, "nl", _document(source)):
        assert 0.0 <= found.evidence.score <= 1.0


def test_a_sentence_found_whole_is_covered_with_its_first_words_and_its_brackets() -> None:
    claim = "There was however no difference between the treatment groups at the 24th hour (Table 4)."
    [found] = find_wording(claim, "en", _document(claim, language="en"))
    assert found.evidence.relation is Relation.SUPPORTS
    assert [each.of(claim) for each in found.covered] == [claim]
