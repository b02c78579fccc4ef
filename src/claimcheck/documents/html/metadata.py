"""What a page says about itself: title, language, dates, canonical address, structured data."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_ISO_DATE = re.compile(r"\s*(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?![\d])")
_PUBLISHED = (
    "article:published_time",
    "citation_publication_date",
    "citation_online_date",
    "datepublished",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "og:published_time",
    "publish-date",
    "pubdate",
    "dc.date",
    "date",
)
_MODIFIED = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
    "lastmod",
)
_DESCRIPTIONS = ("description", "og:description", "twitter:description", "citation_abstract", "dc.description")
_DOIS = ("citation_doi", "bepress_citation_doi", "prism.doi", "dc.identifier.doi")
_LONGEST_DOI = 500
_STRUCTURED_TEXT = (
    "headline",
    "name",
    "alternativeHeadline",
    "description",
    "abstract",
    "articleBody",
    "text",
    "transcript",
)
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_MAX_STRUCTURED = 200
_MAX_SCRIPT = 2_000_000


@dataclass(frozen=True, slots=True)
class Metadata:
    """The page's word about itself. `texts` are (path, text) pairs worth keeping as META blocks."""

    title: str
    language: str
    published: str
    modified: str
    canonical_url: str
    doi: str
    texts: tuple[tuple[str, str], ...]
    names: frozenset[str]
    """Lower-case names of the meta tags, such as `citation_doi`."""
    types: frozenset[str]
    """schema.org types of the structured data."""
    og_type: str
    is_paywalled: bool


def read_metadata(root: Any) -> Metadata:
    """Title, language, dates and descriptions; dates as ISO, shortened where the page gives less."""
    meta = _meta(root)
    items = list(_structured(root))
    title = meta.get("citation_title") or meta.get("og:title") or _title(root) or meta.get("dc.title", "")
    heading = _flat(next(root.iter("h1"), None))
    texts: list[tuple[str, str]] = []
    seen: set[str] = set()

    def keep(path: str, text: str) -> None:
        flat = " ".join(text.split())
        if flat and flat not in seen:
            seen.add(flat)
            texts.append((path, flat))

    keep("/html/head/title", _title(root))
    for name in _DESCRIPTIONS:
        keep(f"/html/head/meta[@name='{name}']", meta.get(name, ""))
    for item in items:
        for key in _STRUCTURED_TEXT:
            if isinstance(item.get(key), str):
                keep("/html//script[@type='application/ld+json']", item[key])
    types = frozenset(str(kind) for item in items for kind in _as_list(item.get("@type")))
    return Metadata(
        title=" ".join((title or heading).split()),
        language=_language(root, meta, items),
        published=_date(meta, items, _PUBLISHED, "datePublished"),
        modified=_date(meta, items, _MODIFIED, "dateModified"),
        canonical_url=_canonical(root, meta),
        doi=next((meta[name] for name in _DOIS if meta.get(name)), "")[:_LONGEST_DOI],
        texts=tuple(texts),
        names=frozenset(meta),
        types=types,
        og_type=meta.get("og:type", "").lower(),
        is_paywalled=meta.get("article:content_tier", "").lower() == "locked"
        or any(str(item.get("isAccessibleForFree", "")).lower() == "false" for item in items),
    )


def iso_date(value: str) -> str:
    """The ISO date at the start of `value`, as far as it goes (`2024`, `2024-06`, `2024-06-20`), or ''."""
    found = _ISO_DATE.match(value)
    if not found:
        return ""
    year, month, day = (part or "" for part in found.groups())
    if not month or not 1 <= int(month) <= 12:  # noqa: PLR2004 - months
        return year
    if not day or not 1 <= int(day) <= 31:  # noqa: PLR2004 - days
        return f"{year}-{int(month):02}"
    return f"{year}-{int(month):02}-{int(day):02}"


def _meta(root: Any) -> dict[str, str]:
    result: dict[str, str] = {}
    for element in root.iter("meta"):
        content = element.get("content")
        if content:
            for attribute in ("name", "property", "itemprop", "http-equiv"):
                if name := element.get(attribute):
                    result.setdefault(name.strip().lower(), content.strip())
    return result


def _structured(root: Any) -> Iterator[dict[str, Any]]:
    """Every object of the page's JSON-LD, flattened; broken JSON is skipped."""
    count = 0
    for script in root.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        source = script.text or ""
        if len(source) > _MAX_SCRIPT:
            continue
        try:
            waiting = [json.loads(source, strict=False)]
        except (ValueError, RecursionError):
            continue
        while waiting and count < _MAX_STRUCTURED:
            value = waiting.pop(0)
            if isinstance(value, dict):
                count += 1
                yield value
                waiting += [inner for inner in value.values() if isinstance(inner, dict | list)]
            elif isinstance(value, list):
                waiting += value[:_MAX_STRUCTURED]


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if value else []


def _title(root: Any) -> str:
    return _flat(root.find("./head/title")) or _flat(next(root.iter("title"), None))


def _flat(element: Any) -> str:
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def _language(root: Any, meta: dict[str, str], items: list[dict[str, Any]]) -> str:
    stated = [root.get("lang"), root.get("{http://www.w3.org/XML/1998/namespace}lang"), root.get("xml:lang")]
    stated += [
        meta.get("content-language"),
        meta.get("citation_language"),
        meta.get("og:locale"),
        meta.get("dc.language"),
    ]
    stated += [value for item in items if isinstance(value := item.get("inLanguage"), str)]
    tags = (str(value).strip().replace("_", "-") for value in stated if value)
    return next((tag for tag in tags if _LANGUAGE_TAG.fullmatch(tag)), "")


def _date(meta: dict[str, str], items: list[dict[str, Any]], names: tuple[str, ...], key: str) -> str:
    stated = [meta.get(name, "") for name in names[:2]]
    stated += [value for item in items if isinstance(value := item.get(key), str)]
    stated += [meta.get(name, "") for name in names[2:]]
    return next((date for value in stated if (date := iso_date(value))), "")


def _canonical(root: Any, meta: dict[str, str]) -> str:
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split() and link.get("href"):
            return str(link.get("href")).strip()
    return meta.get("og:url", "")
