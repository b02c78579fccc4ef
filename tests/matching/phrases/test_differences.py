from __future__ import annotations

import pytest

from claimcheck.matching import Relation
from claimcheck.matching.phrases.alignment import align
from claimcheck.matching.phrases.differences import Meaning, Reader, is_inflection
from claimcheck.matching.phrases.guards import Compared, Judgement, judge
from claimcheck.matching.phrases.known_words import KnownWords
from claimcheck.matching.phrases.policy import PhrasePolicy
from claimcheck.matching.phrases.tokens import reference_markers, tokens


def _meanings(phrase: str, source: str, language: str = "en") -> list[Meaning]:
    ours, theirs = tokens(phrase), tokens(source)
    reader = Reader(language, KnownWords(source, language))
    return [difference.meaning for difference in reader.read(align(ours, theirs), ours, theirs)]


def _judged(phrase: str, source: str, language: str = "en") -> Judgement:
    ours, theirs = tokens(phrase), tokens(source)
    differences = Reader(language, KnownWords(source, language)).read(align(ours, theirs), ours, theirs)
    return judge(Compared(phrase, source), ours, theirs, differences, language, PhrasePolicy())


@pytest.mark.parametrize(
    ("phrase", "source", "expected"),
    [
        ("the opini0n of the ward", "the opinion of the ward", [Meaning.PRINT]),
        ("the pat ients of the ward", "the patients of the ward", [Meaning.PRINT]),
        ("the patiemts of the ward", "the patients of the ward", [Meaning.PRINT]),
        ("the uumher of the ward", "the number of the ward", [Meaning.PRINT]),
        ("it was lilcely of the ward", "it was likely of the ward", [Meaning.PRINT]),
        ("the unlikely end of it", "the likely end of it", [Meaning.POLARITY]),
        ("the bv of the ward", "the by of the ward", [Meaning.PRINT]),
        ("it was uot found there", "it was not found there", [Meaning.PRINT]),
        ("the tatty acid level", "the fatty acid level", [Meaning.WORDING]),
        ("the treated ward of it", "the treating ward of it", [Meaning.INFLECTION]),
        ("a ward of the town", "the ward of the town", [Meaning.FUNCTION]),
        ("the ward the town", "the ward of the town", [Meaning.FUNCTION]),
        ("the ward of the town", "the large new ward of the town", [Meaning.DROPPED, Meaning.DROPPED]),
        ("the new ward of the town", "the ward of the town", [Meaning.WORDING]),
        ("the ward of the town", "the higher ward of the town", [Meaning.HEDGE]),
        ("the ward of the town", "the ward or the town", [Meaning.HEDGE]),
        ("it works in the ward", "it may work in the ward", [Meaning.HEDGE, Meaning.INFLECTION]),
        ("the H1N1 virus was seen", "the H5N1 virus was seen", [Meaning.NAME]),
        ("given by Smithson of the ward", "given by Petersen of the ward", [Meaning.NAME]),
        ("the trastuzumab group of it", "the pertuzumab group of it", [Meaning.NAME]),
        ("the EGFR group of it", "the VEGF group of it", [Meaning.NAME]),
        ("the ward of 5 g of it", "the ward of 5 mg of it", [Meaning.WORDING]),
        ("found 65 percent of it", "found 65 % of it", [Meaning.NUMBER]),
        ("found 65 mg of it", "found 65 % of it", [Meaning.WORDING]),
        ("found 3 of it here", "found 4 of it here", [Meaning.NUMBER]),
        ("n 229 of it here", "n = 229 of it here", [Meaning.FUNCTION]),
        ("not only the ward is it", "only the ward is it", [Meaning.POLARITY]),
        ("a drug without harm to it", "a drug with harm to it", [Meaning.POLARITY]),
        ("no harm is in the ward", "never harm is in the ward", [Meaning.FUNCTION]),
        (
            "it was increased in men of the ward",
            "it was clearly decreased in the ward",
            [Meaning.DROPPED, Meaning.POLARITY],
        ),
        ("seen in 20 cells there", "seen in 20 cells.¹ there", []),
    ],
)
def test_each_difference_is_given_the_weight_a_reader_gives_it(
    phrase: str, source: str, expected: list[Meaning]
) -> None:
    found = _meanings(phrase, source)
    assert found[: len(expected)] == expected
    assert bool(found) is bool(expected)


@pytest.mark.parametrize(
    ("phrase", "source"),
    [
        ("three patients of the ward", "3 patients of the ward"),
        ("75 000 patients of the ward", "75000 patients of the ward"),
        ("found in 65 percent of the ward", "found in 65% of the ward"),
        ("a P value of 0.05 in the ward", "a value of 0.05 in the ward"),
    ],
)
def test_figures_written_otherwise_are_the_same_figures(phrase: str, source: str) -> None:
    judgement = _judged(phrase, source)
    assert "the phrase says" not in judgement.note


@pytest.mark.parametrize(
    ("phrase", "source", "relation"),
    [
        ("found in 65% of all wards", "found in 56% of all wards", Relation.CONTRADICTS),
        ("found in 2019 in all wards", "found in 2018 in all wards", Relation.WEAKER),
        ("found in 65% and 12% of all wards", "found in 56% and 21% of all wards", Relation.WEAKER),
        ("found in 65% of all wards", "found in 65% of 12 wards", Relation.WEAKER),
        ("grade 3 harm in all wards", "grade 4 harm in all wards", Relation.WEAKER),
        ("a mean of 29.9 ± 25.4% in wards", "a mean of 29.9 ± 21.4% in wards", Relation.CONTRADICTS),
        ("as was seen before [12,13]", "as was seen before [12,14]", Relation.WEAKER),
        ("as was seen by others.² Then", "as was seen by others.³ Then", Relation.WEAKER),
        ("as was seen before", "as was seen before [12,14]", Relation.SUPPORTS),
        ("old wards", "old grey stone brick corner wards", Relation.WEAKER),
    ],
)
def test_the_relation_follows_from_what_differs(phrase: str, source: str, relation: Relation) -> None:
    judgement = _judged(phrase, source)
    assert judgement.relation is relation
    assert (relation is Relation.SUPPORTS) is not bool(judgement.note)


def test_reference_markers_are_read_however_they_are_printed() -> None:
    assert reference_markers("seen [12, 13] by others.¹ and cells.2,3 but not 4 or 10²") == ("12,13", "1", "2,3")
    assert reference_markers("none here") == ()


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [("patient", "patients", True), ("treated", "treating", True), ("is", "it", False), ("higher", "highest", False)],
)
def test_only_trivial_endings_are_inflection(left: str, right: str, expected: bool) -> None:
    assert is_inflection(left, right) is expected


class TestKnownWords:
    def test_a_dictionary_word_is_known_in_its_own_language_only(self) -> None:
        assert "ziekenhuis" in KnownWords("", "nl")
        assert "ziekenhuis" not in KnownWords("", "en")
        assert "ziekenhuis" not in KnownWords("", "xx")

    def test_a_word_the_document_uses_twice_is_known_and_a_part_of_one_is_not(self) -> None:
        known = KnownWords("Zorbamide helps. ZORBAMIDE works; zorbamides too, and so do zorbes and forzorbes.", "en")
        assert "zorbamide" in known
        assert "zorbes" not in known
        assert "" not in known

    def test_a_german_noun_is_known_without_its_capital(self) -> None:
        assert "behandlung" in KnownWords("", "de")


class TestAlignment:
    def test_first_and_last_words_are_matched_next_to_the_rest(self) -> None:
        theirs = tokens("the patient and the tumour grew in the ward of the ward")
        alignment = align(tokens("the tumour grew in the ward"), theirs)
        assert [
            token.text for token in theirs[alignment.start : alignment.end]
        ] == "the tumour grew in the ward".split()
        assert alignment.different == ()

    def test_a_misread_first_word_lies_along_the_word_in_its_place(self) -> None:
        theirs = tokens("when first seen Metformin helped them Afterwards they left")
        alignment = align(tokens("Metfomin helped them Afterward"), theirs)
        assert theirs[alignment.start].text == "Metformin"
        assert theirs[alignment.end - 1].text == "Afterwards"

    def test_wording_without_a_word_in_common_has_no_place(self) -> None:
        assert align(tokens("alpha beta"), tokens("gamma delta")).end == 0
