"""What the registries say of a work's standing: each notice once, for what it is, against the right work."""

from __future__ import annotations

import pytest

from claimcheck.sources import Fetcher, NoticeKind
from claimcheck.sources.web.fetcher import WebFetcher
from tests.registries_server import RegistriesServer, comment, crossref_work, datacite_work, europepmc_result, update
from tests.sources.registries.asking import DOI, record


def notices(server: RegistriesServer, fetcher: Fetcher) -> list[tuple[NoticeKind, str, str, str]]:
    return [(one.kind, one.doi, one.date, one.asserted_by) for one in record(server, fetcher).notices]


def test_one_retraction_told_thrice_is_one_retraction(server: RegistriesServer, fetcher: WebFetcher) -> None:
    server.register(DOI)
    entries = [
        update("retraction", "10.5555/notice"),
        update("retraction", "10.5555/NOTICE", "retraction-watch", (2022, 3, 2)),
    ]
    server.works[DOI] = crossref_work(DOI, updated_by=entries, title=["RETRACTED: A trial"])
    told = comment("Retraction in", "J Invent Med. 2022 Mar 1;13(1):9")
    server.papers[DOI] = [
        europepmc_result(
            DOI,
            pubTypeList={"pubType": ["Retracted Publication"]},
            commentCorrectionList={"commentCorrection": [told]},
        )
    ]
    (only,) = notices(server, fetcher)
    assert only[:3] == (NoticeKind.RETRACTION, "10.5555/notice", "2022-03-01")
    assert only[3] == "publisher, Retraction Watch, Europe PMC"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("erratum", NoticeKind.CORRECTION),
        ("corrigendum", NoticeKind.CORRECTION),
        ("addendum", NoticeKind.CORRECTION),
        ("partial_retraction", NoticeKind.CORRECTION),
        ("expression_of_concern", NoticeKind.EXPRESSION_OF_CONCERN),
        ("withdrawal", NoticeKind.WITHDRAWAL),
        ("something_new", NoticeKind.CORRECTION),
    ],
)
def test_only_a_retraction_is_called_a_retraction(
    server: RegistriesServer, fetcher: WebFetcher, name: str, kind: NoticeKind
) -> None:
    server.register(DOI)
    server.works[DOI] = crossref_work(DOI, updated_by=[update(name, "10.5555/notice")])
    assert [notice[0] for notice in notices(server, fetcher)] == [kind]


@pytest.mark.parametrize(
    ("type_name", "kind"),
    [
        ("Retraction in", NoticeKind.RETRACTION),
        ("Erratum in", NoticeKind.CORRECTION),
        ("Expression of concern in", NoticeKind.EXPRESSION_OF_CONCERN),
        ("Partial retraction in", NoticeKind.CORRECTION),
    ],
)
def test_pubmeds_word_counts_where_the_publisher_is_silent(
    server: RegistriesServer, fetcher: WebFetcher, type_name: str, kind: NoticeKind
) -> None:
    server.register(DOI)
    server.works[DOI] = crossref_work(DOI)
    told = comment(type_name, "J Invent Med. 2023 Feb;14(2):77. doi: 10.5555/told.")
    server.papers[DOI] = [europepmc_result(DOI, commentCorrectionList={"commentCorrection": [told]})]
    assert notices(server, fetcher) == [(kind, "10.5555/told", "2023-02", "Europe PMC")]


def test_a_comment_or_a_cited_retraction_is_no_notice_against_the_work(
    server: RegistriesServer, fetcher: WebFetcher
) -> None:
    server.register(DOI)
    server.works[DOI] = crossref_work(DOI, updated_by=[{"DOI": "10.5555/x"}, "no entry", {"type": 7}])
    told = [comment("Comment in", "Lancet. 2022"), comment("Cites retraction", "x"), {"type": None}]
    server.papers[DOI] = [europepmc_result(DOI, commentCorrectionList={"commentCorrection": told})]
    (odd,) = notices(server, fetcher)
    assert odd[0] is NoticeKind.CORRECTION


def test_the_notice_of_a_retraction_is_not_itself_retracted(server: RegistriesServer, fetcher: WebFetcher) -> None:
    server.register(DOI)
    server.works[DOI] = crossref_work(
        DOI, title=["RETRACTED: a trial"], update_to=[update("retraction", "10.5555/retracted")]
    )
    server.papers[DOI] = [
        europepmc_result(
            DOI,
            pubTypeList={"pubType": ["Retraction of Publication"]},
            commentCorrectionList={"commentCorrection": [comment("Retraction of", "J Invent Med. 2021;12:1")]},
        )
    ]
    found = record(server, fetcher)
    assert found.notices == ()
    assert [one.kind for one in found.updates] == [NoticeKind.RETRACTION, NoticeKind.RETRACTION]


def test_a_retracted_paper_may_carry_a_correction_too_and_the_gravest_stands_first(
    server: RegistriesServer, fetcher: WebFetcher
) -> None:
    server.register(DOI)
    entries = [
        update("correction", "10.5555/c", date=(2019,)),
        update("expression_of_concern", "10.5555/e"),
        update("retraction", "10.5555/r", date=(2024, 1, 2)),
    ]
    server.works[DOI] = crossref_work(DOI, updated_by=entries)
    kinds = [notice[0] for notice in notices(server, fetcher)]
    assert kinds == [NoticeKind.RETRACTION, NoticeKind.EXPRESSION_OF_CONCERN, NoticeKind.CORRECTION]


def test_a_preprint_names_its_published_version_once(server: RegistriesServer, fetcher: WebFetcher) -> None:
    server.register(DOI)
    relation = {
        "is-preprint-of": [
            {"id-type": "doi", "id": "10.5555/journal", "asserted-by": "subject"},
            {"id-type": "uri", "id": "https://x.example"},
        ],
        "has-review": [{"id-type": "doi", "id": "10.5555/review"}],
    }
    server.works[DOI] = crossref_work(DOI, type="posted-content", subtype="preprint", relation=relation)
    told = comment("Preprint of", "J Invent Med. 2022;1:1")
    server.papers[DOI] = [europepmc_result(DOI, source="PPR", commentCorrectionList={"commentCorrection": [told]})]
    found = record(server, fetcher)
    assert found.type == "preprint"
    assert [(one.kind, one.doi) for one in found.notices] == [(NoticeKind.PUBLISHED_VERSION, "10.5555/journal")]


def test_an_article_is_not_called_a_preprint_because_it_had_one(server: RegistriesServer, fetcher: WebFetcher) -> None:
    server.register(DOI)
    relation = {"has-preprint": [{"id-type": "doi", "id": "10.5555/pre"}]}
    server.works[DOI] = crossref_work(DOI, relation=relation)
    told = comment("Preprint in", "bioRxiv. 2020")
    server.papers[DOI] = [europepmc_result(DOI, commentCorrectionList={"commentCorrection": [told]})]
    assert record(server, fetcher).notices == ()


def test_a_datacite_preprint_names_its_published_version_and_its_withdrawal(
    server: RegistriesServer, fetcher: WebFetcher
) -> None:
    server.register(DOI)
    related = [
        {"relationType": "IsVersionOf", "relatedIdentifierType": "DOI", "relatedIdentifier": "10.6666/journal"},
        {"relationType": "IsVersionOf", "relatedIdentifierType": "DOI", "relatedIdentifier": "10.5555/a.v1"},
        {"relationType": "References", "relatedIdentifierType": "DOI", "relatedIdentifier": "10.6666/cited"},
    ]
    server.datasets[DOI] = datacite_work(
        DOI,
        types={"resourceTypeGeneral": "Preprint"},
        relatedIdentifiers=related,
        titles=[{"title": "WITHDRAWN: a trial"}],
        creators=[{"name": "The Group", "nameType": "Organizational"}, {"name": "Zomer, B"}],
        dates=[{"dateType": "Issued", "date": "2021-02-03"}, {"dateType": "Updated", "date": "2020"}],
    )
    found = record(server, fetcher)
    assert [(one.kind, one.doi) for one in found.notices] == [
        (NoticeKind.WITHDRAWAL, ""),
        (NoticeKind.PUBLISHED_VERSION, "10.6666/journal"),
    ]
    assert found.authors == ("The Group", "Zomer")
    assert found.published == "2021-02-03"
