"""Whether a page answered with success is the page asked for, or a wall, a parking lot or a missing page.

Wording decides only on short pages: an article about "page not found" errors or parked domains is an article.
Patterns are in the languages brochures and their sources are written in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from claimcheck.sources.exchange import Exchange
from claimcheck.sources.model import Outcome
from claimcheck.sources.web.redirects import header
from claimcheck.sources.web.sketches import Sketch

SHORT_TEXT = 2000
"""Code points of visible text under which a page can be parked, a missing page or a challenge by its marks."""
_WALL_TEXT = 800
"""Code points of visible text under which a page's title or request makes it a wall; abstracts are longer."""
_EMPTY_TEXT = 200
"""Code points of visible text under which a page with scripts shows nothing without them."""


def _any_of(*patterns: str, start: str = "", end: str = "", flags: int = re.IGNORECASE) -> re.Pattern[str]:
    """One pattern out of several, each between `start` and `end`."""
    return re.compile(f"{start}(?:{'|'.join(patterns)}){end}", flags)


_TITLE = r"^\W*"
_CHALLENGE_TITLE = _any_of(
    r"just a moment|attention required|pardon our interruption|one moment,? please|please wait",
    r"access (?:to this (?:page|site) )?(?:has been |is )?denied|request rejected|client challenge",
    r"are you (?:a )?(?:robot|human)|robot check|security (?:check|verification)|checking your browser",
    r"verify(?:ing)? (?:that )?you are (?:a )?human|(?:human|bot) verification|making sure you'?re not a bot",
    r"ddos-guard|radware.*|captcha|un momento|een ogenblik geduld|nur einen moment|un instant",
    start=_TITLE,
    end=r"\W*",
)
_CHALLENGE_MARK = _any_of(
    r"/cdn-cgi/challenge-platform/|__cf_chl|cf-chl-|_Incapsula_Resource|captcha-delivery\.com|px-captcha",
    r"/_sec/cp_challenge|awswaf\.com|gokuProps|perfdrive\.com|hcaptcha\.com/1/api\.js|ddos-guard/js",
    r"sucuri_cloudproxy_js|/\.within\.website/x/cmd/anubis",
    flags=0,
)
_CHALLENGE_TEXT = _any_of(
    r"incapsula incident id|unusual traffic from your|complete the security check|you have been blocked",
    r"needs to review the security of your connection|verify (?:that )?you are (?:a )?human",
    r"prove (?:that )?you(?:'re| are) (?:not a robot|human)|verifieer dat u een mens bent",
    r"v[ée]rifiez que vous [êe]tes humain|best[äa]tigen sie, dass sie ein mensch sind",
)
_COOKIE_WALL = _any_of(
    r"cookies? (?:(?:are|is) (?:disabled|not enabled|turned off)|(?:must|should|needs? to) be (?:enabled|turned on))",
    r"(?:enable|allow|accept) cookies (?:to|in|and|before)|does not (?:accept|support) cookies",
    r"cookies uitgeschakeld|schakel cookies in|cookies (?:zijn|staan) uitgeschakeld",
    r"cookies sont d[ée]sactiv[ée]s|activer les cookies|cookies (?:sind )?deaktiviert|cookies (?:zu )?aktivieren",
)
_SCRIPT_WALL = _any_of(
    r"enable javascript(?: and cookies)? (?:to (?:continue|proceed|view|access)|in your browser to (?:continue|view))",
    r"javascript (?:and cookies )?(?:is|are|must be) (?:disabled|required|enabled) (?:in order )?(?:to|in your|by)",
    r"schakel javascript in om|activez javascript pour|aktivieren sie (?:bitte )?javascript",
)
_APP_NOTE = _any_of(r"to run this app", r"doesn'?t work properly without javascript")

_APOLOGY = r"(?:(?:sorry|oops|whoops|helaas|oeps|d[ée]sol[ée]|leider)\W+)?"
_THE_PAGE = (
    r"(?:(?:the|this|that|your|requested|de|deze|cette|la|die|diese) )*"
    r"(?:page|pagina|seite|url|resource|file|document|content|article|site)"
    r"(?: you(?:'re| are)? (?:requested|looking for|trying to (?:access|reach|view)))?"
)
_IS_GONE = (
    r"(?: (?:was|is|has|be|been|could|cannot|can't|can|no|not|doesn'?t|does|longer|or|anymore|moved|removed|deleted"
    r"|available|exists?|found|est|n'est|n'a|pas|[ée]t[ée]|plus|non|n'existe|trouv[ée]e?|introuvable|disponible"
    r"|niet|bestaat|meer|gevonden|beschikbaar|werd|worden"
    r"|nicht|existiert|mehr|gefunden|verf[üu]gbar|wurde|werden|konnte|kon))+"
)
_MISSING_TITLE = _any_of(
    r"(?:http )?(?:error |fout |erreur |fehler )?404\b(?:\s*(?:[-–—:|.]|error|not found|page).*)?\W*$",
    rf"{_APOLOGY}{_THE_PAGE}{_IS_GONE}\W*$",
    r"(?:not found|niet gevonden|nicht gefunden|introuvable|nothing (?:was )?found)\W*$",
    start=_TITLE,
)
_MISSING_PART = _any_of(
    r"\b404\b|page (?:was |is |could )?(?:not|no longer|cannot) |pagina (?:is )?niet|seite (?:wurde )?nicht",
    r"\bnot found\b|niet gevonden|nicht gefunden|introuvable|non trouv[ée]e|no longer (?:available|exists)",
)
_PARKED_TEXT = _any_of(
    r"domain(?: name)?(?: \S+)? (?:is|may be|might be) (?:for sale|parked)|buy this domain|interested in this domain",
    r"parked (?:free|domain)|courtesy of (?:godaddy|namecheap)",
    r"dom(?:ein|ain)naam is te koop|deze domeinnaam is (?:te koop|geregistreerd)",
    r"nom de domaine est [àa] vendre|domain steht zum verkauf",
)
_PARKED_MARK = _any_of(
    r"sedoparking\.com|parkingcrew\.net|hugedomains\.com/domain_profile|bodis\.com|afternic\.com/forsale",
    r"dan\.com/buy-domain|parklogic\.com|img1\.wsimg\.com/parking-lander|window\.location\.href\s*=\s*[\"']/lander",
    flags=0,
)
_PARKING_HOSTS = ("hugedomains.com", "sedo.com", "sedoparking.com", "dan.com", "afternic.com", "parkingcrew.net",
                  "bodis.com", "domainmarket.com", "buydomains.com", "undeveloped.com")  # fmt: skip
_LOGIN_TITLE = _any_of(
    r"(?:log[ -]?in|sign[ -]?in|log[ -]?on|please (?:log|sign) in|authentication required)\b",
    r"(?:inloggen|aanmelden|anmelden|anmeldung|connexion|se connecter|identification)\b",
    start=_TITLE,
)
_MARK_SCAN = 64 << 10
"""Code points of source text looked at for the marks services leave in scripts."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a page is: OK, BLOCKED or SUSPECT, and what was seen. `needs_probe` asks for a sibling to compare."""

    outcome: Outcome
    detail: str = ""
    needs_probe: bool = False


PLAIN = Judgement(Outcome.OK)


def challenge_header(exchange: Exchange) -> str:
    """The header by which a service says it challenged a program, '' if none: true whatever the status."""
    for name, value in (("cf-mitigated", ""), ("x-amzn-waf-action", ""), ("x-vercel-mitigated", "")):
        if found := header(exchange, name) or value:
            return f"{name}: {found[:40]}"
    return ""


def wall(page: Sketch, source: str) -> str:  # noqa: PLR0911 - one return for each kind of wall
    """What stands in the way of reading, on a page of any status; '' if nothing does."""
    if page.text_length > SHORT_TEXT:
        return ""
    said = f"{page.text} {page.noscript}"
    asks_for_scripts = _SCRIPT_WALL.search(said)
    if (mark := _CHALLENGE_MARK.search(source, 0, _MARK_SCAN)) and (asks_for_scripts or page.text_length < _EMPTY_TEXT):
        return f"challenge page: {mark.group()!r} in its source"
    if page.text_length > _WALL_TEXT:
        return ""
    if any(_CHALLENGE_TITLE.fullmatch(part) for part in title_parts(page.title)):
        return f"challenge page: title {page.title[:80]!r}"
    if text := _CHALLENGE_TEXT.search(page.text):
        return f"challenge page: {text.group()!r}"
    if asks_for_scripts and not (page.has_app_root or _APP_NOTE.search(said)):
        return f"script wall: {asks_for_scripts.group()!r}"
    text = _COOKIE_WALL.search(page.text)
    return f"cookie wall: {text.group()!r}" if text else ""


def judge_page(page: Sketch, source: str, url: str) -> Judgement:  # noqa: PLR0911 - one return a kind of page
    """What kind of page was answered with success at `url`; `source` is the page's text with its markup."""
    if blocked := wall(page, source):
        return Judgement(Outcome.BLOCKED, blocked)
    host = (urlsplit(url).hostname or "").lower()
    if any(host == name or host.endswith("." + name) for name in _PARKING_HOSTS):
        return Judgement(Outcome.SUSPECT, f"parked domain: {host}")
    if page.text_length <= SHORT_TEXT:
        if found := _PARKED_TEXT.search(page.title) or _PARKED_TEXT.search(page.text):
            return Judgement(Outcome.SUSPECT, f"parked domain: {found.group()[:80]!r}")
        if page.text_length <= _EMPTY_TEXT and (found := _PARKED_MARK.search(source, 0, _MARK_SCAN)):
            return Judgement(Outcome.SUSPECT, f"parked domain: {found.group()[:60]!r} in its source")
        if page.has_password and _LOGIN_TITLE.match(page.title):
            return Judgement(Outcome.SUSPECT, f"login page: title {page.title[:80]!r}")
        for kind, text in (("title", page.title), *(("heading", heading) for heading in page.headings)):
            if len(text) <= 200 and (_MISSING_PART.search(text) or says_missing(text)):  # noqa: PLR2004 - a title, not a paragraph
                return Judgement(Outcome.SUSPECT, f"soft 404: {kind} {text[:80]!r}", needs_probe=True)
    if page.text_length <= _EMPTY_TEXT and page.scripts and (page.has_app_root or not page.text):
        return Judgement(Outcome.OK, "script-only page")
    return PLAIN


def says_missing(text: str) -> bool:
    """Whether a title or heading says nothing but that the page is missing."""
    return any(_MISSING_TITLE.match(part) for part in title_parts(text))


def title_parts(title: str) -> tuple[str, ...]:
    """A title, and what stands before and after the separators sites put between page and site name."""
    parts = re.split(r"\s+[-–—|·:»]\s+", title)
    return (title, parts[0], parts[-1]) if len(parts) > 1 else (title,)
