"""Pages that are answered with success and are not what was asked for, and pages that only look so."""

from __future__ import annotations

from tests.hostile_server.model import PAGE, Behaviour, Handler, Visit, html, page

_LONG = "<p>" + "Radioligandtherapie is een behandeling waarbij een molecule een radioactief deeltje draagt. " * 40
_PDF = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
_APP = "<div id=root></div><script src=/app.js></script>"
_NO_SCRIPT = "<noscript>You need to enable JavaScript to run this app.</noscript>"


def _shows(title: str, body: str, head: str = "") -> Handler:
    return page("200 OK", html(title, body, head))


def _typed(content_type: str, body: bytes = PAGE) -> Handler:
    return page("200 OK", body, ("Content-Type", content_type))


def _is_probe(visit: Visit) -> bool:
    """Whether the address is one nobody gave the visitor: marks begin with 'm'."""
    return not visit.path.split("/")[2].startswith("m")


def _honest_siblings(title: str) -> Handler:
    def serve(visit: Visit) -> None:
        if _is_probe(visit):
            visit.answer("404 Not Found", html("Not found", "<p>No such page</p>"))
        else:
            visit.answer("200 OK", html(title, "<p>Short</p>"))

    return serve


def _silent_siblings(visit: Visit) -> None:
    if _is_probe(visit):
        visit.reset()
    else:
        visit.answer("200 OK", html("Page not found", "<p>Short</p>"))


ROWS = (
    Behaviour("sixty kilobytes", page("200 OK", html("Lang", "<p>Radioligandtherapie.</p>" * 2300)), "ok"),
    Behaviour("soft 404 by title", _shows("Page not found | Novartis", "<p>Sorry</p>"), "suspect", "soft 404: title"),
    Behaviour("soft 404 by heading", _shows("Novartis", "<h1>404</h1><p>Oeps</p>"), "suspect", "soft 404: heading"),
    Behaviour("soft 404 in Dutch", _shows("Pagina niet gevonden", "<p>Helaas</p>"), "suspect", "soft 404"),
    Behaviour("soft 404 in French", _shows("Page introuvable", "<p>Retour</p>"), "suspect", "soft 404"),
    Behaviour("soft 404 in German", _shows("Seite nicht gefunden", "<p>Zurück</p>"), "suspect", "soft 404"),
    Behaviour("soft 404 for any address", _shows("Results not found for you", "<p>x</p>"), "suspect", "made-up"),
    Behaviour("soft 404 beside silence", _silent_siblings, "suspect", "soft 404"),
    Behaviour("result that was not found", _honest_siblings("Effect not found in trial"), "ok"),
    Behaviour("404 in an article's title", _shows("Trial 404: page not found in practice", _LONG), "ok"),
    Behaviour("removal mentioned", _shows("Lymfeklieren", f"<p>The page has been removed</p>{_LONG}"), "ok"),
    Behaviour("parked by sale", _shows("rlt-plan.example", "<p>This domain is for sale!</p>"), "suspect", "parked"),
    Behaviour("parked by title", _shows("rlt-plan.example: interested in this domain?", "<p>x</p>"), "suspect",
              "parked"),
    Behaviour("parked in Dutch", _shows("rlt-plan.example", "<p>Deze domeinnaam is te koop</p>"), "suspect", "parked"),
    Behaviour("parked by script", _shows("", '<script>window.location.href="/lander"</script>'), "suspect", "parked"),
    Behaviour("parked with a broker", _shows("x", "<p>x</p>"), "suspect", "parked", url="http://www.hugedomains.com/"),
    Behaviour("parking discussed", _shows("Cybersquatting", f"<p>This domain is for sale, it said.</p>{_LONG}"), "ok"),
    Behaviour("challenge", _shows("Just a moment...", "<p>Checking your browser</p>"), "blocked", "challenge page"),
    Behaviour("challenge by text", _shows("x", "<p>Please verify you are a human</p>"), "blocked", "challenge page"),
    Behaviour("challenge by script", _shows("", "<script src=https://geo.captcha-delivery.com/c.js></script>"),
              "blocked", "captcha-delivery"),
    Behaviour("challenge script in an article", _shows("Studie", f"{_LONG}<script src=//x.awswaf.com/c.js></script>"),
              "ok"),
    Behaviour("access denied discussed", _shows("Access denied - unequal care", _LONG), "ok"),
    Behaviour("abstract with a note on scripts", _shows("Studie", f"{_LONG[:1200]}<noscript>Enable JavaScript to view"
              " this page</noscript>"), "ok"),
    Behaviour("script wall", _shows("x", "<p>Please enable JavaScript and cookies to continue</p>"), "blocked",
              "script wall"),
    Behaviour("script wall in noscript", _shows("", "<noscript>Enable JavaScript to view this page</noscript>"),
              "blocked", "script wall"),
    Behaviour("cookie wall", _shows("x", "<p>Cookies are disabled. Please enable cookies to proceed.</p>"), "blocked",
              "cookie wall"),
    Behaviour("cookie banner", _shows("Studie", f"<p>We use cookies. Accept cookies and go on.</p>{_LONG}"), "ok"),
    Behaviour("script-only page", _shows("App", _APP), "ok", "script-only page"),
    Behaviour("script-only page with a note", _shows("App", _APP + _NO_SCRIPT), "ok", "script-only page"),
    Behaviour("login wall", _shows("Log in - Intranet", "<form><input type=password></form>"), "suspect", "login page"),
    Behaviour("login box on a page", _shows("Studie", f"<form><input type=password></form>{_LONG}"), "ok"),
    Behaviour("XHTML with a prologue", page("200 OK", b"<?xml version='1.0'?><html><title>Page not found</title>"),
              "suspect", "soft 404"),
    Behaviour("XML called HTML", page("200 OK", b"<?xml version='1.0'?><article><title>404</title></article>"), "ok"),
    Behaviour("PDF called HTML", _typed("text/html", _PDF), "ok"),
    Behaviour("HTML called PDF", _typed("application/pdf"), "ok"),
    Behaviour("HTML called plain text", _typed("text/plain", html("Page not found", "x")), "suspect", "soft 404"),
    Behaviour("page where a PDF was promised", page(), "ok", "promises a PDF",
              url="http://www.hostile.example/{name}/{mark}/plan.pdf"),
    Behaviour("charset that lies", _typed("text/html; charset=utf-16"), "ok"),
    Behaviour("charset unknown", _typed("text/html; charset=klingon"), "ok"),
    Behaviour("charset that is a compressor", _typed("text/html; charset=zlib"), "ok"),
    Behaviour("charset that costs quadratic time", _typed("text/html; charset=punycode", PAGE * 3000), "ok",
              megabytes=16),
    Behaviour("charset with NUL", _typed('text/html; charset="\x01"'), "ok"),
    Behaviour("byte order mark", _typed("text/html; charset=latin-1", b"\xef\xbb\xbf" + PAGE), "ok"),
    Behaviour("UTF-16 page", _typed("text/html", html("Page not found", "x").decode().encode("utf-16")), "suspect",
              "soft 404"),
    Behaviour("nesting of 100 000 elements", _shows("x", "<div>" * 100_000), "ok", megabytes=16),
    Behaviour("comments never closed", _shows("x", "<!--<!--" * 100_000), "ok", megabytes=16),
    Behaviour("tags never closed", _shows("x", "<a b=" * 100_000), "ok", megabytes=16),
    Behaviour("titles never closed", _shows("x", "<title><script>" * 50_000), "ok", megabytes=16),
    Behaviour("character reference of 9 000 digits", _shows("&#" + "1" * 9000 + ";", "x"), "ok"),
    Behaviour("quotes never closed", _shows("x", '<meta content="' * 50_000), "ok", megabytes=16),
    Behaviour("white space by the megabyte", _shows("x", " \n" * 400_000), "ok", megabytes=24),
)  # fmt: skip
