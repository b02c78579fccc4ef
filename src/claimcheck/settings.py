"""Settings: flag > environment > claims.toml > default. The only place that composes the rooms' policies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields, replace
from difflib import get_close_matches
from typing import Any

from claimcheck.errors import ClaimsFileError, Problem, UsageError
from claimcheck.verdicts.gate import FailOn

ENVIRONMENT_PREFIX = "CLAIMCHECK_"


def _setting(default: Any, help_text: str) -> Any:
    return field(default=default, metadata={"help": help_text})


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting, with its default. Names are the same as flag, `CLAIMCHECK_*` variable and in [settings]."""

    fail_on: FailOn = _setting(FailOn.ERROR, "severity from which the exit code is 1, or dead-links, or never")
    strict: bool = _setting(default=False, help_text="a source that refuses programs counts as an error")
    archive: str = _setting(".claimcheck/archive", "folder of the evidence archive, relative to claims.toml")
    offline: bool = _setting(default=False, help_text="ask nobody; read every source from the archive")
    max_age: float = _setting(0.0, "hours for which archived evidence is used without asking again")
    jobs: int = _setting(8, "sources in flight at once")
    connect_timeout: float = _setting(10.0, "seconds to connect")
    read_timeout: float = _setting(20.0, "seconds a server may stay silent")
    total_timeout: float = _setting(60.0, "seconds for one source altogether")
    max_megabytes: int = _setting(50, "largest source that is read, in megabytes")
    retries: int = _setting(2, "tries after a failure that may pass")
    per_host: int = _setting(3, "connections to one host at once")
    min_interval: float = _setting(0.1, "seconds between two requests to one host")
    allow_hosts: tuple[str, ...] = _setting((), "hosts that may have private addresses (intranet)")
    ca_bundle: str = _setting("", "file of certificates to trust instead of the built-in ones")
    proxy: str = _setting("", "proxy URL, or `env` to take it from the environment")
    contact: str = _setting("", "e-mail address sent with requests, as registries ask for")
    rounding: str = _setting("supports", "whether a correctly rounded figure `supports` or is `weaker`")
    max_source_age: int = _setting(10, "years before the brochure from which a source is called old; 0 for never")
    doi_url: str = _setting("https://doi.org", "base URL of the DOI resolver and handle API")
    crossref_url: str = _setting("https://api.crossref.org", "base URL of Crossref")
    datacite_url: str = _setting("https://api.datacite.org", "base URL of DataCite")
    europepmc_url: str = _setting(
        "https://www.ebi.ac.uk/europepmc/webservices/rest", "base URL of Europe PMC's web service"
    )
    unpaywall_url: str = _setting("https://api.unpaywall.org", "base URL of Unpaywall")
    unpaywall_email: str = _setting("", "e-mail address for Unpaywall; without one it is not asked")
    wayback_url: str = _setting("https://archive.org", "base URL of the Wayback availability API")
    trials_url: str = _setting("https://clinicaltrials.gov", "base URL of ClinicalTrials.gov")
    ctis_url: str = _setting("https://euclinicaltrials.eu", "base URL of the EU trials register")

    def as_pairs(self) -> tuple[tuple[str, str], ...]:
        """Every setting as (name, value in words), in a fixed order, for reports."""
        return tuple((spec.name, _as_text(getattr(self, spec.name))) for spec in fields(self))


def setting_fields() -> tuple[Field[Any], ...]:
    """The fields of `Settings`; `metadata["help"]` says what each is for."""
    return fields(Settings)


def compose(
    flags: Mapping[str, Any],
    environment: Mapping[str, str],
    table: Mapping[str, Any],
    file: str = "",
    lines: Mapping[str, int] | None = None,
) -> Settings:
    """The settings in force.

    `flags` holds only what was given (None means not given); `table` is [settings] of claims.toml with the lines
    of its keys. Raises ClaimsFileError for every wrong entry of the table at once, UsageError for a wrong
    variable or flag.
    """
    specs = {spec.name: spec for spec in fields(Settings)}
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, given in table.items():
        line = (lines or {}).get(name, 1)
        if name not in specs:
            problems.append(Problem(file, line, 1, f"unknown setting `{name}`", _suggest(name, specs)))
            continue
        try:
            values[name] = _parsed(specs[name], given)
        except ValueError as error:
            problems.append(Problem(file, line, 1, f"setting `{name}`: {error}"))
    if problems:
        raise ClaimsFileError(tuple(problems))
    for variable in sorted(environment):
        name = variable.removeprefix(ENVIRONMENT_PREFIX).lower()
        if variable.startswith(ENVIRONMENT_PREFIX) and name not in specs:
            close = get_close_matches(name, specs, n=1)
            remedy = (
                f"did you mean {ENVIRONMENT_PREFIX}{close[0].upper()}?" if close else "`claimcheck settings` lists them"
            )
            raise UsageError(f"{variable}: there is no such setting; {remedy}")
    for spec in specs.values():
        variable = ENVIRONMENT_PREFIX + spec.name.upper()
        for origin, given in ((variable, environment.get(variable)), (_flag(spec.name), flags.get(spec.name))):
            if given is None or given == "":
                continue
            try:
                values[spec.name] = _parsed(spec, given)
            except ValueError as error:
                raise UsageError(f"{origin}: {error}") from None
    return replace(Settings(), **values)


def _flag(name: str) -> str:
    return "--" + name.replace("_", "-")


def _suggest(name: str, known: Mapping[str, Any]) -> str:
    close = get_close_matches(name, known, n=1)
    return f"did you mean `{close[0]}`?" if close else "`claimcheck settings` lists them"


def _parsed(spec: Field[Any], given: Any) -> Any:
    """The value in the setting's own type; ValueError says what is expected."""
    default = spec.default
    if isinstance(default, FailOn):
        return _choice(str(given), tuple(FailOn))
    if spec.name == "rounding":
        return _choice(str(given), ("supports", "weaker"))
    if isinstance(default, bool):
        return _boolean(given)
    if isinstance(default, int | float):
        return _number(given, type(default))
    if isinstance(default, tuple):
        parts = given.split(",") if isinstance(given, str) else given
        if not all(isinstance(part, str) for part in parts):
            raise ValueError("expected a list of host names")
        return tuple(part.strip() for part in parts if part.strip())
    if not isinstance(given, str):
        raise ValueError(f"expected text, not {given!r}")  # noqa: TRY004 - collected with the other ValueErrors
    return given


def _choice(given: str, choices: tuple[str, ...]) -> Any:
    for choice in choices:
        if given == choice:
            return choice
    raise ValueError(f"{given!r} is none of {', '.join(choices)}")


def _boolean(given: Any) -> bool:
    if isinstance(given, bool):
        return given
    words = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}
    if str(given).lower() not in words:
        raise ValueError(f"{given!r} is neither true nor false")
    return words[str(given).lower()]


def _number(given: Any, kind: type[int | float]) -> int | float:
    if isinstance(given, bool):
        raise ValueError("expected a number")  # noqa: TRY004 - collected with the other ValueErrors
    try:
        number = kind(given)
    except (TypeError, ValueError):
        raise ValueError(f"{given!r} is not a number") from None
    if not 0 <= number < float("inf"):
        raise ValueError(f"{given!r} must be a finite number, 0 or more")
    return number


def _as_text(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(value)
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)
