"""`claimcheck explain` and `claimcheck settings`."""

from __future__ import annotations

from textwrap import fill

import typer

from claimcheck.errors import UsageError
from claimcheck.settings import ENVIRONMENT_PREFIX, Settings, setting_fields
from claimcheck.verdicts.rules import RULES, Rule, rule_by_id


def explain_rule(rule_id: str) -> int:
    """Print one rule, or the list of all; UsageError for an unknown id."""
    if not rule_id:
        for rule in RULES:
            typer.echo(f"{rule.id}  {rule.severity:<7}  {rule.title}")
        return 0
    rule_found = rule_by_id(rule_id)
    if rule_found is None:
        raise UsageError(f"there is no rule {rule_id!r}; `claimcheck explain` lists them all")
    typer.echo(_page(rule_found))
    return 0


def _page(rule: Rule) -> str:
    return "\n".join(
        (f"{rule.id}: {rule.title} ({rule.severity})", "", fill(rule.meaning, 88), "", fill(rule.remedy, 88))
    )


def list_settings() -> int:
    """Print every setting: name, default, meaning."""
    defaults = dict(Settings().as_pairs())
    for spec in setting_fields():
        default = defaults[spec.name] or "(none)"
        typer.echo(f"{spec.name} = {default}\n    {spec.metadata['help']} [{ENVIRONMENT_PREFIX}{spec.name.upper()}]")
    return 0
