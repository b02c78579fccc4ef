"""The stand-ins answer for every source, say what they are, and hold the facts they are there for and no others."""

from __future__ import annotations

import json
import re
import tomllib
from contextlib import closing
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from bs4 import BeautifulSoup
from tools.packing.pdf import render_pdf

from claimcheck.claims import Brochure, SourceKind
from claimcheck.claims.reading import read_brochure
from claimcheck.sources.registries.addresses import RegistryAddresses

ROOT = Path(__file__).parents[2]
STANDINS = ROOT / "standins"
PAGES = STANDINS / "pages"
TABLE: list[dict[str, Any]] = tomllib.loads((STANDINS / "sources.toml").read_text(encoding="utf-8"))["exchange"]
FACTS = (STANDINS / "FACTS.md").read_text(encoding="utf-8")
_MARKS = {
    "nl": re.compile(r"(?:is een stand-in|Stand-in), geschreven voor het project claimcheck"),
    "en": re.compile(r"is a stand-in written for the claimcheck project|Stand-in written for the claimcheck project"),
}


@pytest.fixture(scope="module")
def brochure() -> Brochure:
    return read_brochure(ROOT / "claims.toml")


def _answer(url: str) -> dict[str, Any]:
    (found,) = [entry for entry in TABLE if entry["url"] == url]
    return found


def _shown(page: Path) -> str:
    """What the page itself says: no script, no menus, no cookie text, no reference list."""
    soup = BeautifulSoup(page.read_text(encoding="utf-8"), "lxml")
    part = soup.main or soup.body
    assert part is not None
    for aside in part.select("script, nav, aside, .references"):
        aside.decompose()
    return " ".join(part.get_text(" ").split())


def _pdf_pages(page: Path) -> list[str]:
    with closing(pypdfium2.PdfDocument(render_pdf(page.read_text(encoding="utf-8")))) as pdf:
        return [" ".join(sheet.get_textpage().get_text_range().split()) for sheet in pdf]


def _abstract(name: str) -> str:
    answer = json.loads((PAGES / name).read_text(encoding="utf-8"))
    work = answer["message"]["abstract"] if "message" in answer else answer["resultList"]["result"][0]["abstractText"]
    return " ".join(BeautifulSoup(work, "lxml").get_text("").split())


HTML_PAGES = [*sorted(PAGES.glob("*.html")), *sorted((STANDINS / "variants").rglob("*.html"))]


# ------------------------------------------------------------------------------------------------ every source


def test_every_address_the_claims_file_cites_has_an_answer(brochure: Brochure) -> None:
    for reference in brochure.references:
        if reference.source.kind is SourceKind.URL:
            assert _answer(reference.source.location)["body"]


def test_everything_asked_about_a_doi_has_an_answer(brochure: Brochure) -> None:
    addresses = RegistryAddresses()
    dois = [source.location for source in brochure.sources if source.kind is SourceKind.DOI]
    assert len(dois) == 2
    for doi in dois:
        for asked in (addresses.handle(doi), addresses.crossref_work(doi), addresses.europepmc_search(doi)):
            assert _answer(asked.url)["headers"]["Content-Type"] == "application/json"
        hop = _answer(addresses.landing_page(doi).url)
        assert hop["status"] == 302
        assert _answer(hop["headers"]["Location"])["status"] == 403


def test_no_page_is_left_over_and_every_page_has_its_facts() -> None:
    used = {entry["body"] for entry in TABLE if "body" in entry}
    assert used == {f"pages/{page.name}" for page in PAGES.iterdir()}
    patterns = {name.replace("*", ".*") for name in re.findall(r"`([\w.*-]+\.(?:html|json|txt))`", FACTS)}
    assert [page.name for page in PAGES.iterdir() if not any(re.fullmatch(p, page.name) for p in patterns)] == []


def test_the_claims_named_in_the_table_of_facts_exist(brochure: Brochure) -> None:
    ids = {claim.id for claim in brochure.claims} | {reference.id for reference in brochure.references}
    rows = [row.rsplit("|", 2)[1] for row in FACTS.splitlines() if row.startswith("| ")]
    named = {name for row in rows for name in re.findall(r"`([a-z0-9-]+)`", row)}
    assert named <= ids
    cited = {claim.id for claim in brochure.claims if claim.cited}
    assert cited <= named


# -------------------------------------------------------------------------------------- marked as what they are


@pytest.mark.parametrize("page", HTML_PAGES, ids=lambda page: page.name)
def test_a_page_says_in_its_own_language_that_it_is_a_stand_in(page: Path) -> None:
    soup = BeautifulSoup(page.read_text(encoding="utf-8"), "lxml")
    assert soup.html is not None
    language = str(soup.html["lang"])[:2]
    assert _MARKS[language].search(_shown(page))
    assert soup.title is not None
    assert "(stand-in)" in soup.title.get_text()


@pytest.mark.parametrize("page", sorted(PAGES.glob("*.pdf.txt")), ids=lambda page: page.name)
def test_a_pdf_says_on_every_page_and_in_its_title_that_it_is_a_stand_in(page: Path) -> None:
    source = page.read_text(encoding="utf-8")
    language = re.findall(r"(?m)^% lang: (\w+)", source)[0]
    assert [number for number, text in enumerate(_pdf_pages(page), 1) if not _MARKS[language].search(text)] == []
    assert re.search(r"(?m)^% title: .*\(stand-in\)$", source)


@pytest.mark.parametrize("page", sorted(PAGES.glob("*.json")), ids=lambda page: page.name)
def test_a_registry_answer_says_that_it_is_a_stand_in(page: Path) -> None:
    assert json.loads(page.read_text(encoding="utf-8"))["stand-in"].startswith("Stand-in written for the claimcheck")
    if not page.name.startswith("handle-"):
        assert "written for the claimcheck project as a stand-in" in _abstract(page.name)


def test_a_local_document_of_a_variant_says_that_it_is_a_stand_in() -> None:
    for page in (STANDINS / "variants").rglob("*.txt"):
        assert _MARKS["nl"].search(page.read_text(encoding="utf-8"))


# ------------------------------------------------------------------------------------------------------ the facts


@pytest.mark.parametrize(
    ("page", "fact"),
    [
        ("novartis-story.html", "impact op nabijgelegen gezonde cellen beperkt blijft. 1"),
        ("novartis-story.html", "kan België uitgroeien tot een wereldwijde RLT-hub"),
        ("novartis-story.html", "kan RLT een belangrijke nieuwe pijler van de kankerzorg worden"),
        ("uzleuven.html", "Radioligandtherapie zit in stroomversnelling"),
        ("uzleuven.html", "ongeveer 200 klinische studies"),
        ("uzleuven.html", "een molecule die de kankercellen herkent (het ligand)"),
        ("uzleuven.html", "van 4 naar 10"),
        ("vrt.html", "In 2023 kregen 78.416 Belgen een kankerdiagnose."),
        ("vrt.html", "12.700"),
        ("iqvia-video.html", "emerging as an essential pillar in cancer care"),
        ("ema-search.html", "Contain all of these terms"),
        ("nejm-refused.html", "refuses programs"),
    ],
)
def test_a_page_states_the_fact_its_claim_needs(page: str, fact: str) -> None:
    assert fact in _shown(PAGES / page)


@pytest.mark.parametrize(
    ("page", "never"),
    [
        ("novartis-story.html", r"ligand\)|radio-isotoop|vijfde|meer dan 200|75\.?000"),
        ("uzleuven.html", r"[Mm]eer dan 200|stroomversnelling,|zit in een"),
        ("vrt.html", r"75\.000|74\.998|76\.220"),
        ("iqvia-video.html", r"fifth|5 pillars"),
        ("ema-search.html", r"\d|Novartis"),
    ],
)
def test_a_page_does_not_state_what_its_source_is_not_known_to_state(page: str, never: str) -> None:
    assert re.search(never, _shown(PAGES / page)) is None


@pytest.mark.parametrize(
    ("page", "trap"),
    [
        ("novartis-story.html", r"meer dan 200 partners"),
        ("novartis-story.html", r"wereldwijd koploper"),
        ("uzleuven.html", r"meer dan 200 partners"),
        ("uzleuven.html", r"Meer dan 200 pagina's"),
        ("vrt.html", r"Meer dan 75\.000 Belgen"),
        ("iqvia-video.html", r"top 5 pillars"),
        ("ema-search.html", r"maxTerms: 33, pageSize: 24, visiblePages: 7"),
    ],
)
def test_the_traps_are_still_set(page: str, trap: str) -> None:
    assert re.search(trap, (PAGES / page).read_text(encoding="utf-8"))


def test_the_plan_states_its_facts_on_the_pages_reports_point_to() -> None:
    pages = _pdf_pages(PAGES / "rlt-plan.pdf.txt")
    assert len(pages) == 8
    assert "20 to 25% of the world's medical radioisotopes, with peaks of up to 65%" in pages[4]
    assert "5,000 active professionals, of whom 350 are specialists." in pages[4]
    assert (
        "six key challenges: governance, regulation and reimbursement, identified need, service provision, "
        "health information, and R&D innovation." in pages[5]
    )
    assert "24 actions" in pages[6]
    assert "potential to become a worldwide hub" in pages[2]
    body = " ".join(pages[:7])
    assert re.search(r"(?i)front-?runner|world leader|pioneer|\b33\b|\b165\b|75,000|partner", body) is None
    for number in ("33", "24", "200", "20-25", "350-5000", "75,000", "165", "front-runner"):
        assert number in pages[7]


def test_the_infographic_is_readable_short_and_silent_on_the_challenges() -> None:
    (text,) = _pdf_pages(PAGES / "infographic.pdf.txt")
    assert "98 %" in text
    assert "155 landen" in text
    assert re.search(r"uitdaging|bestuur|terugbetaling|O&O|\bzes\b", text) is None


@pytest.mark.parametrize("registry", ["crossref", "europepmc"])
@pytest.mark.parametrize(
    ("name", "facts"),
    [
        (
            "netter-1",
            (
                "229 | 116 | 113 | 7.4 GBq every 8 weeks | 65.2% | 50.0 to 76.8 | 10.8% | 3.5 to 23.0 | 18% versus 3%"
                " | P<0.001 | 14 deaths | 26 in | P=0.004 | 1%, 2%, and 9% | 177Lu-Dotatate"
            ),
        ),
        (
            "vision",
            (
                "831 | 551 | 280 | 2:1 | 7.4 GBq every 6 weeks | 8.7 months | 3.4 months | 0.40 | 0.29 to 0.57 | 99.2%"
                " | 15.3 months versus 11.3 months | 0.62 | 0.52 to 0.74 | 52.7% | 38.0%"
            ),
        ),
    ],
)
def test_the_abstracts_hold_the_published_figures(registry: str, name: str, facts: str) -> None:
    abstract = _abstract(f"{registry}-{name}.json")
    assert [fact for fact in facts.split(" | ") if fact not in abstract] == []
    assert re.search(r"(?i)pillar|neuro-?endocrine tumou?rs and prostate", abstract) is None


@pytest.mark.parametrize("name", ["netter-1", "vision"])
def test_registry_answers_have_the_registries_own_shape(name: str, brochure: Brochure) -> None:
    reference = brochure.reference(name)
    handle = json.loads((PAGES / f"handle-{name}.json").read_text(encoding="utf-8"))
    assert handle["responseCode"] == 1
    assert handle["values"][0]["data"]["value"].startswith("https://www.nejm.org/")
    work = json.loads((PAGES / f"crossref-{name}.json").read_text(encoding="utf-8"))["message"]
    assert work["DOI"] == reference.doi
    assert re.sub(r"</?sup>", "", work["title"][0]) == reference.title
    assert work["page"] in reference.text
    assert str(work["issued"]["date-parts"][0][0]) in reference.text
    assert work["author"][0]["family"] in reference.text
    assert work["abstract"].startswith("<jats:sec>")
    found = json.loads((PAGES / f"europepmc-{name}.json").read_text(encoding="utf-8"))
    assert found["hitCount"] == len(found["resultList"]["result"]) == 1
    result = found["resultList"]["result"][0]
    assert result["doi"].lower() == reference.doi
    assert (result["isOpenAccess"], result["inEPMC"], result["hasPDF"]) == ("N", "N", "N")


# --------------------------------------------------------------------------------------------------- the variants


@pytest.mark.parametrize(
    "path", sorted((STANDINS / "variants").rglob("claims.toml")), ids=lambda path: path.parent.name
)
def test_a_variant_is_a_sound_claims_file_with_its_documents_beside_it(path: Path) -> None:
    brochure = read_brochure(path)
    assert all((path.parent / reference.file).is_file() for reference in brochure.references)
    assert f"`{path.parent.name}/`" in FACTS


def test_the_figure_of_2021_is_two_short() -> None:
    text = _shown(STANDINS / "variants" / "figure-of-2021" / "kankercijfers-2021.html")
    assert "74.998 Belgen" in text
    assert "75.000" not in text


def test_nearly_the_same_words_are_never_the_same() -> None:
    folder = STANDINS / "variants" / "nearly-the-same-words"
    shown = _shown(folder / "verhaal.html")
    brochure = read_brochure(folder / "claims.toml")
    assert [claim.id for claim in brochure.claims if claim.text in shown] == []
    assert shown.count(" kan ") == 2


def test_the_swapped_claims_stand_in_each_others_source() -> None:
    folder = STANDINS / "variants" / "swapped-references"
    brochure = read_brochure(folder / "claims.toml")
    diagnoses, isotopes = brochure.claims
    isotopes_leaflet, diagnoses_page = brochure.references
    assert diagnoses.references == (isotopes_leaflet.id,)
    assert isotopes.references == (diagnoses_page.id,)
    assert diagnoses.text in _shown(folder / diagnoses_page.file)
    assert "20 tot 25 procent" in (folder / isotopes_leaflet.file).read_text(encoding="utf-8")
