"""The shape of claims.toml as pydantic models: the only place its keys, types and descriptions are written."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import NullableSchema, WithDefaultSchema

SCHEMA_VERSION = 1
"""The version of claims.toml this package reads."""

ID_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9._-]*$"
LANGUAGE_PATTERN = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"
MAX_ID_LENGTH = 100
MAX_TEXT_LENGTH = 20_000
"""Longest claim, printed reference or phrase, in code points: some three printed pages."""

_Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=MAX_ID_LENGTH)]
_Text = Annotated[str, StringConstraints(min_length=1, max_length=MAX_TEXT_LENGTH)]
_Language = Annotated[str, StringConstraints(pattern=LANGUAGE_PATTERN, max_length=35)]
_PrintedNumber = Annotated[int, Field(ge=1, le=99_999)]
_Strict = ConfigDict(extra="forbid", strict=True, frozen=True, hide_input_in_errors=True)


class BrochureTable(BaseModel):
    """The brochure whose claims are listed."""

    model_config = _Strict

    title: _Text = Field(description="The brochure's title, as printed.")
    language: _Language = Field(
        description="The language the claims are written in (BCP 47).", examples=["nl", "fr-BE", "de", "en"]
    )
    file: _Text | None = Field(
        default=None, description="The brochure itself, as a path relative to claims.toml.", examples=["brochure.pdf"]
    )
    issued: date | None = Field(
        default=None,
        description="The day the brochure was issued, without quotes. Leave it out when unknown. "
        "Sources and corrections that are newer than the brochure are reported.",
        examples=["2025-01-15"],
    )


class ReferenceTable(BaseModel):
    """One entry of the brochure's reference list: one for each source.

    A printed number may stand for several sources, and one source may carry several numbers.
    """

    model_config = ConfigDict(
        **_Strict,
        json_schema_extra={
            "if": {"properties": {"expect": {"const": "blocked"}}, "required": ["expect"]},
            "then": {"required": ["expect_reason"]},
        },
    )

    id: _Id = Field(
        description="A name of your own, unique among the references: letters, digits, '-', '_' and '.', "
        "and not digits alone.",
        examples=["netter-1", "uzleuven"],
    )
    numbers: list[_PrintedNumber] = Field(
        default=[], description="The number or numbers this source has in the brochure's list."
    )
    text: _Text | None = Field(
        default=None, description="The reference exactly as printed; it is compared with the registry's entry."
    )
    title: _Text | None = Field(default=None, description="The title of the source, when known.")
    doi: _Text | None = Field(default=None, description="The source's DOI.", examples=["10.1056/NEJMoa1607427"])
    url: _Text | None = Field(default=None, description="The source's address, as printed (http or https).")
    file: _Text | None = Field(
        default=None, description="The source as a local document: a path relative to claims.toml."
    )
    language: _Language | None = Field(
        default=None, description="The source's language (BCP 47); detected when left out."
    )
    expect: Literal["ok", "blocked"] = Field(
        default="ok",
        description="What is expected when the source is fetched. 'blocked' accepts a publisher that refuses "
        "programs, and needs expect_reason.",
    )
    expect_reason: _Text | None = Field(
        default=None, description="Why a blocked source is accepted: who read it by hand, and when."
    )
    expect_until: date | None = Field(
        default=None, description="After this day a blocked source is a finding again. Without quotes."
    )


class ClaimTable(BaseModel):
    """One claim of the brochure, with the references printed behind it."""

    model_config = _Strict

    id: _Id = Field(
        description="A name of your own, unique among the claims; reports and decisions refer to it.",
        examples=["isotopes"],
    )
    text: _Text = Field(
        description="The claim exactly as printed, with line breaks and hyphenation undone and without its "
        "reference numbers."
    )
    references: list[_PrintedNumber | _Id] = Field(
        default=[],
        description="The printed reference numbers, or reference ids as strings. Empty or left out: uncited.",
        examples=[[7], [2, "uzleuven"]],
    )
    page: Annotated[int, Field(ge=1)] | None = Field(
        default=None, description="The brochure's page the claim stands on, counted from 1."
    )
    figures: list[_Text] | None = Field(
        default=None,
        description="The figures to look for: slices of text, comparator included. Left out: every quantity found "
        "in text. Empty: none to check.",
        examples=[["20-25%", "tot 65%"]],
    )
    phrases: list[_Text] = Field(
        default=[],
        description="Wording the source must contain, in the source's own language. A phrase under 5 words or "
        "30 characters is context: it can fail, it cannot support a claim alone.",
    )


class ClaimsTable(BaseModel):
    """What a pharmaceutical brochure claims, and what it cites for each claim."""

    model_config = _Strict

    schema_version: Literal[1] = Field(description="The version of this file's format.")
    brochure: BrochureTable
    settings: dict[str, Any] = Field(
        default={}, description="Any setting of `claimcheck settings`, for this brochure only."
    )
    reference: list[ReferenceTable] = Field(default=[], description="The reference list: one for each source.")
    claim: list[ClaimTable] = Field(min_length=1, description="The claims, in reading order.")


class _TomlSchema(GenerateJsonSchema):
    """JSON Schema as TOML needs it: no nulls, and no titles made from key names."""

    def nullable_schema(self, schema: NullableSchema) -> JsonSchemaValue:
        """The value's own schema: a TOML key is left out, never null."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: WithDefaultSchema) -> JsonSchemaValue:
        """As inherited, without defaults that say no more than that the key was left out."""
        described = super().default_schema(schema)
        return {key: value for key, value in described.items() if not (key == "default" and not value)}

    def field_title_should_be_set(self, schema: object) -> bool:  # noqa: ARG002 - inherited
        """Keys explain themselves by their description."""
        return False


def claims_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of claims.toml, for editors; committed as claims.schema.json."""
    schema = ClaimsTable.model_json_schema(schema_generator=_TomlSchema)
    return {"$schema": _TomlSchema.schema_dialect, **schema, "title": "claims.toml"}
