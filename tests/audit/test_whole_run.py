"""A whole run on local documents: which source bears a claim, and what stands in another."""

from __future__ import annotations

from pathlib import Path

from claimcheck.assembly import assemble
from claimcheck.audit import run_audit
from claimcheck.audit.model import Silent
from claimcheck.claims.reading import read_brochure
from claimcheck.settings import Settings
from claimcheck.verdicts import Audit, Verdict

PLAN = "Belgium produces 20 to 25% of the medical isotopes of the world, with peaks of up to 65% in high demand.\n"
OTHER = "The other report speaks of pharmacies and of their opening hours, and holds nothing of the kind.\n"
HEAD = 'schema_version = 1\n[brochure]\ntitle = "Test"\nlanguage = "en"\n'
CLAIM = (
    '[[claim]]\nid = "{}"\ntext = "Belgium produces 20-25% of the medical isotopes of the world."\nreferences = {}\n'
)


def reference(name: str, number: int, file: str) -> str:
    return f'[[reference]]\nid = "{name}"\nnumbers = [{number}]\nfile = "{file}"\n'


def audited(folder: Path, *entries: str) -> Audit:
    (folder / "plan.txt").write_text(PLAN, encoding="utf-8")
    (folder / "other.txt").write_text(OTHER, encoding="utf-8")
    path = folder / "claims.toml"
    path.write_text(HEAD + "".join(entries), encoding="utf-8")
    brochure = read_brochure(path)
    with assemble(brochure, Settings()) as assembly:
        return run_audit(brochure, assembly.run, assembly.rooms(Silent()), assembly.policy)


def test_support_behind_another_number_is_found_and_changes_no_verdict(tmp_path: Path) -> None:
    audit = audited(
        tmp_path,
        reference("plan", 1, "plan.txt"),
        reference("other", 2, "other.txt"),
        CLAIM.format("right", "[1]"),
        CLAIM.format("wrong", "[2]"),
        CLAIM.format("uncited", "[]"),
        CLAIM.format("unlisted", "[2, 9]"),
    )
    verdicts = {result.claim.id: result.verdict for result in audit.claims}
    assert verdicts == {
        "right": Verdict.SUPPORTED,
        "wrong": Verdict.NOT_FOUND,
        "uncited": Verdict.UNTRACEABLE,
        "unlisted": Verdict.INCONCLUSIVE,
    }
    elsewhere = {result.claim.id: result.found_elsewhere for result in audit.claims}
    assert elsewhere == {"right": (), "wrong": ("plan",), "uncited": ("plan",), "unlisted": ("plan",)}
    assert [(finding.line, finding.rule) for finding in audit.findings] == sorted(
        (finding.line, finding.rule) for finding in audit.findings
    )


def test_one_source_under_two_references_is_one_witness(tmp_path: Path) -> None:
    audit = audited(
        tmp_path,
        reference("plan", 1, "plan.txt"),
        reference("again", 2, "plan.txt"),
        CLAIM.format("both", '["again", "plan"]'),
    )
    (result,) = audit.claims
    assert result.verdict is Verdict.SUPPORTED
    assert {piece.reference for piece in result.statements[0].evidence} == {"again"}
    assert len(audit.sources) == 1


def test_a_number_left_out_of_the_figures_never_passes_as_supported(tmp_path: Path) -> None:
    text = "Belgium produces 20-25% of the medical isotopes of the world, with peaks of up to 99% in high demand."
    entry = f'[[claim]]\nid = "part"\ntext = "{text}"\nreferences = [1]\n'
    quoted = 'phrases = ["Belgium produces 20 to 25% of the medical isotopes of the world"]\n'
    for listed in ('figures = ["20-25%"]\n', "figures = []\n" + quoted, 'figures = ["20-25%"]\n' + quoted):
        (result,) = audited(tmp_path, reference("plan", 1, "plan.txt"), entry + listed).claims
        assert result.verdict is not Verdict.SUPPORTED, listed
        assert "up to 99%" in [part.text for part in result.unchecked], listed
