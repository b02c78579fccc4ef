"""Every way to be sent elsewhere, and every place one must not be sent to."""

from __future__ import annotations

from tests.hostile_server.model import Behaviour, Handler, Visit, closing, html


def _to(location: str, status: str = "302 Found", body: bytes = b"moved") -> Handler:
    """Redirect to `location` ('{base}' is the behaviour's own path); the place itself is a good page."""

    def serve(visit: Visit) -> None:
        if visit.rest:
            visit.answer()
        else:
            visit.answer(status, body, ("Location", location.replace("{base}", visit.base)))

    return serve


def _relative(visit: Visit) -> None:
    if visit.rest:
        visit.answer()
    else:
        visit.answer("302 Found", b"", ("Location", f"./{visit.base.rsplit('/', 1)[1]}/one/../next"))


def _steps(count: int) -> Handler:
    def serve(visit: Visit) -> None:
        step = int(visit.rest or 0)
        if step < count:
            statuses = ("301 Moved Permanently", "302 Found", "303 See Other", "307 Temporary", "308 Permanent")
            visit.answer(statuses[step % 5], b"", ("Location", f"{visit.base}/{step + 1}"))
        else:
            visit.answer()

    return serve


def _cookie_gate(visit: Visit) -> None:
    if "pass=granted" in visit.headers.get("cookie", ""):
        visit.answer()
    else:
        visit.answer("302 Found", b"", ("Location", visit.path), ("Set-Cookie", "pass=granted; Path=/"))


def _cookie_loop(visit: Visit) -> None:
    fields = ("Location", f"{visit.base}?cookieSet=1"), ("Set-Cookie", "pass=refused; Path=/")
    visit.answer("302 Found", b"", *fields)


def _ring(visit: Visit) -> None:
    visit.answer("302 Found", b"", ("Location", f"{visit.base}/{(int(visit.rest or 0) + 1) % 3}"))


def _ever_new(visit: Visit) -> None:
    visit.answer("302 Found", b"", ("Location", f"{visit.base}/{int(visit.rest or 0) + 1}"))


def _refreshing(content: str, text: str = "Een ogenblik") -> Handler:
    def serve(visit: Visit) -> None:
        if visit.rest:
            visit.answer()
        else:
            meta = f'<meta http-equiv="Refresh" content="{content}">'.replace("{base}", visit.base)
            visit.answer("200 OK", html("Verplaatst", f"<p>{text}</p>", meta))

    return serve


def _refresh_loop(visit: Visit) -> None:
    other = "a" if visit.rest == "b" else "b"
    visit.answer("200 OK", html("x", "x", f'<meta http-equiv=refresh content="0;url={visit.base}/{other}">'))


def _refresh_header(visit: Visit) -> None:
    if visit.rest:
        visit.answer()
    else:
        visit.answer("200 OK", b"<p>moved</p>", ("Refresh", f"0; url={visit.base}/next"))


def _binary_location(location: bytes) -> Handler:
    def serve(visit: Visit) -> None:
        if visit.rest:
            visit.answer()
        else:
            place = location.replace(b"{base}", visit.base.encode())
            visit.send(b"HTTP/1.1 302 Found\r\nLocation: " + place + b"\r\nContent-Length: 0\r\n\r\n")

    return serve


def _endless_body(visit: Visit) -> None:
    if visit.rest:
        visit.answer()
        return
    visit.send(f"HTTP/1.1 302 Found\r\nLocation: {visit.base}/next\r\n\r\n".encode())
    while True:
        visit.send(b"x" * 65536)


def _hanging_body(visit: Visit) -> None:
    if visit.rest:
        visit.answer()
        return
    visit.send(f"HTTP/1.1 302 Found\r\nLocation: {visit.base}/next\r\nContent-Length: 10\r\n\r\n".encode())
    visit.hang()


def _to_missing(visit: Visit) -> None:
    if visit.rest:
        visit.answer("404 Not Found", html("Niet gevonden", "<p>Weg</p>"))
    else:
        visit.answer("301 Moved Permanently", b"", ("Location", f"{visit.base}/gone"))


def _to_root(location: str) -> Handler:
    def serve(visit: Visit) -> None:
        visit.answer("302 Found", b"", ("Location", location))

    return serve


ROWS = (
    *(Behaviour(f"redirect {status.split()[0]}", _to("{base}/next", status), "ok") for status in (
        "300 Multiple Choices", "301 Moved Permanently", "302 Found", "303 See Other", "307 Temporary Redirect",
        "308 Permanent Redirect")),
    Behaviour("redirects up to the limit", _steps(10), "ok"),
    Behaviour("redirects over the limit", _steps(11), "protocol_error", "more than 10 redirects"),
    Behaviour("redirects for ever", _ever_new, "protocol_error", "more than 10 redirects"),
    Behaviour("redirects to itself", _to_root("?"), "protocol_error", "loop"),
    Behaviour("redirects in a ring", _ring, "protocol_error", "loop"),
    Behaviour("cookie gate", _cookie_gate, "ok"),
    Behaviour("cookie loop", _cookie_loop, "blocked", "cookie wall"),
    Behaviour("redirect without Location", lambda visit: visit.answer("302 Found", b""), "protocol_error",
              "without a Location"),
    Behaviour("redirect to nothing", _to_root(""), "protocol_error", "without a Location"),
    Behaviour("redirect relative", _relative, "ok"),
    Behaviour("redirect to another host", _to("//other.hostile.example{base}/next"), "ok"),
    Behaviour("redirect with a fragment", _to("{base}/next#section"), "ok"),
    Behaviour("redirect with spaces", _to("{base}/next page"), "ok"),
    Behaviour("redirect with a backslash", _to(r"{base}\next"), "ok"),
    Behaviour("redirect in UTF-8", _binary_location("{base}/één".encode()), "ok"),
    Behaviour("redirect in Latin-1", _binary_location("{base}/één".encode("latin-1")), "ok"),
    Behaviour("redirect of 60 KB", _to("{base}/" + "x" * 60_000), "policy", "characters long"),
    Behaviour("redirect to a file", _to_root("file:///etc/passwd"), "policy", "'file'"),
    Behaviour("redirect to a script", _to_root("javascript:alert(1)"), "policy", "'javascript'"),
    Behaviour("redirect to data", _to_root("data:text/html,ok"), "policy", "'data'"),
    Behaviour("redirect to FTP", _to_root("ftp://www.hostile.example/"), "policy", "'ftp'"),
    Behaviour("redirect with credentials", _to("http://user:secret@www.hostile.example{base}/next"), "policy",
              "credentials"),
    Behaviour("redirect to loopback", _to_root("http://127.0.0.1:22/"), "policy", "loopback"),
    Behaviour("redirect to loopback in decimal", _to_root("http://2130706433/"), "policy", "loopback"),
    Behaviour("redirect to loopback in IPv6", _to_root("http://[::1]/"), "policy", "loopback"),
    Behaviour("redirect to loopback mapped", _to_root("http://[::ffff:127.0.0.1]/"), "policy", "loopback"),
    Behaviour("redirect to cloud metadata", _to_root("http://169.254.169.254/latest/"), "policy", "link-local"),
    Behaviour("redirect to a private name", _to_root("http://private.example/"), "policy", "private"),
    Behaviour("redirect to a missing host", _to_root("http://missing.example/"), "dead", "does not exist"),
    Behaviour("redirect to a missing page", _to_missing, "dead", "404"),
    Behaviour("redirect to the home page", _to_root("http://home.hostile.example/"), "suspect", "home page"),
    Behaviour("redirect to a localised home page", _to_root("http://home.hostile.example/be/nl/"), "suspect", "home"),
    Behaviour("redirect to a sign-on", _to("{base}/account/login?back=1"), "suspect", "login page"),
    Behaviour("redirect to an identity host", _to_root("http://login.hostile.example/start"), "suspect", "login page"),
    closing("redirect with an endless body", _endless_body, "ok", megabytes=4),
    closing("redirect with a hanging body", _hanging_body, "ok", is_wait=True),
    Behaviour("meta refresh", _refreshing("0; url={base}/next"), "ok"),
    Behaviour("meta refresh quoted", _refreshing("1;URL='{base}/next'"), "ok"),
    Behaviour("meta refresh after minutes", _refreshing("600; url={base}/next"), "ok"),
    Behaviour("meta refresh of an article", _refreshing("10; url=/advertisement", "Lang verhaal. " * 80), "ok"),
    Behaviour("meta refresh of itself", _refreshing("5"), "ok"),
    Behaviour("meta refresh in a ring", _refresh_loop, "protocol_error", "loop"),
    Behaviour("refresh header", _refresh_header, "ok"),
)  # fmt: skip
