"""From a printed DOI, trial number or dead address to what a reviewer is told, through the whole audit."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.assembly.verify import assemble
from claimcheck.audit.model import Silent
from claimcheck.audit.run import run_audit
from claimcheck.claims.reading import read_brochure
from claimcheck.documents import Coverage, Role
from claimcheck.settings import Settings
from claimcheck.sources import Outcome
from claimcheck.verdicts import Audit, Verdict
from tests.registries_server import (
    Answer,
    RegistriesServer,
    crossref_work,
    europepmc_result,
    jats_article,
    nct_study,
    update,
)

DOI = "10.5555/a"
CLAIM = "In all 831 patients took part in the trial."
SENTENCE = "A total of 831 patients took part in the trial."
PAGE = "<html lang=en><head><title>Trial</title></head><body><main><h1>Trial</h1><p>{}</p></main></body></html>"


def audit(server: RegistriesServer, folder: Path, reference: str, claim: str = CLAIM, **given: object) -> Audit:
    path = folder / "claims.toml"
    path.write_text(
        f'schema_version = 1\n[brochure]\ntitle = "T"\nlanguage = "en"\nissued = 2025-01-15\n'
        f'[[reference]]\nid = "r"\nnumbers = [1]\n{reference}\n'
        f'[[claim]]\nid = "c"\ntext = "{claim}"\nreferences = [1]\n',
        encoding="utf-8",
    )
    bases = {f"{name}_url": f"{server.base}/{name}" for name in ("crossref", "datacite", "europepmc", "unpaywall")}
    bases |= {f"{name}_url": f"{server.base}/{name}" for name in ("doi", "wayback", "trials", "ctis")}
    network = {"allow_hosts": ("127.0.0.1",), "retries": 0, "total_timeout": 5.0}
    settings = Settings(**(bases | network | given))  # type: ignore[arg-type]  # test shorthand
    brochure = read_brochure(path)
    with assemble(brochure, settings) as assembly:
        return run_audit(brochure, assembly.run, assembly.rooms(Silent()), assembly.policy)


def rules(found: Audit) -> list[str]:
    return [finding.rule for finding in found.findings]


def open_access(server: RegistriesServer, sentence: str = SENTENCE) -> None:
    server.register(DOI)
    server.works[DOI] = crossref_work(DOI)
    server.papers[DOI] = [europepmc_result(DOI, isOpenAccess="Y", inEPMC="Y", pmcid="PMC1")]
    server.articles["PMC1"] = jats_article(sentence)


def test_open_full_text_supports_a_figure_and_is_read_before_any_abstract(
    server: RegistriesServer, tmp_path: Path
) -> None:
    open_access(server)
    found = audit(server, tmp_path, f'doi = "{DOI}"')
    (source,), (claim,) = found.sources, found.claims
    assert (source.outcome, source.coverage) == (Outcome.OK, Coverage.FULL_TEXT)
    assert claim.verdict is Verdict.SUPPORTED, claim.reason
    assert claim.statements[0].evidence[0].evidence.exact == SENTENCE
    assert [name for name in server.names_asked() if name == "europepmc"] == ["europepmc"] * 2
    again = audit(server, tmp_path, f'doi = "{DOI}"', offline=True)
    assert [claim.verdict for claim in again.claims] == [Verdict.SUPPORTED]
    assert [(f.rule, f.message) for f in again.findings] == [(f.rule, f.message) for f in found.findings]


@pytest.mark.parametrize("figure", ["5 to 20", "12"])
def test_a_number_of_the_articles_own_reference_list_is_no_evidence(
    server: RegistriesServer, tmp_path: Path, figure: str
) -> None:
    open_access(server)
    found = audit(server, tmp_path, f'doi = "{DOI}"', f"In all {figure} patients took part in the trial.")
    assert found.claims[0].verdict in {Verdict.NOT_FOUND, Verdict.CONTRADICTED, Verdict.NEEDS_READER}
    roles = [one.evidence.role for statement in found.claims[0].statements for one in statement.evidence]
    assert Role.REFERENCE_LIST not in roles


def test_absence_in_an_abstract_is_inconclusive_and_says_what_was_read(
    server: RegistriesServer, tmp_path: Path
) -> None:
    server.register(DOI)
    server.works[DOI] = crossref_work(DOI)
    server.papers[DOI] = [europepmc_result(DOI, abstractText="Two treatments were compared for a year.")]
    found = audit(server, tmp_path, f'doi = "{DOI}"')
    assert found.sources[0].coverage is Coverage.ABSTRACT
    assert found.claims[0].verdict is Verdict.INCONCLUSIVE
    assert "abstract" in found.claims[0].reason


def test_full_text_that_calls_itself_another_work_is_not_read_as_this_one(
    server: RegistriesServer, tmp_path: Path
) -> None:
    open_access(server)
    server.articles["PMC1"] = jats_article(SENTENCE, doi="10.5555/other")
    found = audit(server, tmp_path, f'doi = "{DOI}"')
    assert found.sources[0].coverage is not Coverage.FULL_TEXT
    assert any("another DOI" in failure.detail for failure in found.sources[0].read_failures)


def test_a_retracted_work_is_an_error_whatever_its_text_says(server: RegistriesServer, tmp_path: Path) -> None:
    open_access(server)
    server.works[DOI] = crossref_work(DOI, updated_by=[update("retraction", "10.5555/n", "retraction-watch")])
    found = audit(server, tmp_path, f'doi = "{DOI}"')
    (retracted,) = [finding for finding in found.findings if finding.rule == "CC403"]
    assert "before the brochure was issued" in retracted.message
    assert "Retraction Watch" in retracted.message


def test_an_unregistered_doi_is_dead_and_nothing_is_read_in_its_place(server: RegistriesServer, tmp_path: Path) -> None:
    found = audit(server, tmp_path, f'doi = "{DOI}"')
    assert found.sources[0].outcome is Outcome.DEAD
    assert "CC401" in rules(found)
    assert found.claims[0].verdict is Verdict.INCONCLUSIVE


def test_a_silent_crossref_is_said_and_the_rest_goes_on(server: RegistriesServer, tmp_path: Path) -> None:
    open_access(server)
    server.instead["crossref"] = Answer(503)
    found = audit(server, tmp_path, f'doi = "{DOI}"')
    assert found.claims[0].verdict is Verdict.SUPPORTED
    assert "CC424" in rules(found)


def test_a_dead_page_stays_dead_and_its_archived_copy_is_named_at_every_quotation(
    server: RegistriesServer, tmp_path: Path
) -> None:
    gone = f"{server.base}/pages/gone"
    server.archive(gone, PAGE.format(SENTENCE))
    found = audit(server, tmp_path, f'url = "{gone}"')
    (source,), (claim,) = found.sources, found.claims
    assert (source.outcome, source.http_status) == (Outcome.DEAD, 404)
    assert "/web/20240601000000id_/" in source.archived_copy
    assert claim.statements[0].evidence[0].is_archived_copy
    assert {"CC101", "CC112"} <= set(rules(found))
    assert "timestamp=20250115" in next(target for name, target in server.asked if name == "wayback")


def test_what_an_archived_copy_lacks_may_have_stood_on_the_page(server: RegistriesServer, tmp_path: Path) -> None:
    gone = f"{server.base}/pages/gone"
    server.archive(gone, PAGE.format("Two treatments were compared for a year."))
    assert audit(server, tmp_path, f'url = "{gone}"').claims[0].verdict is Verdict.INCONCLUSIVE


def test_a_living_page_is_never_looked_up_in_an_archive(server: RegistriesServer, tmp_path: Path) -> None:
    server.pages["alive"] = PAGE.format(SENTENCE)
    found = audit(server, tmp_path, f'url = "{server.base}/pages/alive"')
    assert found.claims[0].verdict is Verdict.SUPPORTED, found.claims[0].reason
    assert server.names_asked() == ["page"]


def test_a_trial_is_read_from_its_register(server: RegistriesServer, tmp_path: Path) -> None:
    server.studies["NCT03511664"] = nct_study("NCT03511664")
    found = audit(server, tmp_path, 'url = "https://clinicaltrials.gov/study/NCT03511664"')
    (source,) = found.sources
    links = {one.link for statement in found.claims[0].statements for one in statement.evidence}
    assert links <= {"https://clinicaltrials.gov/study/NCT03511664"}
    assert (source.outcome, source.title) == (Outcome.OK, "One treatment in an uncommon disease")
    assert server.names_asked() == ["trials"]


def test_a_trial_its_register_does_not_know_is_dead(server: RegistriesServer, tmp_path: Path) -> None:
    found = audit(server, tmp_path, 'url = "https://clinicaltrials.gov/study/NCT03511664"')
    assert found.sources[0].outcome is Outcome.DEAD
    assert "CC401" in rules(found)


def test_what_is_printed_wrongly_is_found_in_the_run(server: RegistriesServer, tmp_path: Path) -> None:
    open_access(server)
    text = "Zomer B. A trial of one treatment against another in an uncommon disease. J Invent Med. 2019;12:1091-103."
    found = audit(server, tmp_path, f'doi = "{DOI}"\ntext = "{text}"')
    messages = [finding.message for finding in found.findings if finding.rule == "CC402"]
    assert len(messages) == 2
    assert "first author: printed “Zomer”, registry “Winter”" in messages[0] + messages[1]
    assert "year: printed “2019”, registry “2021”" in messages[0] + messages[1]
