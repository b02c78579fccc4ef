"""The server: one port, every registry under its own path."""

from __future__ import annotations

import http.server
import json
import threading
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, unquote, urlsplit

from claimcheck.sources.registries.addresses import RegistryAddresses


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer given instead of the usual one: a status, a body, headers."""

    status: int
    body: bytes = b""
    media_type: str = "application/json"
    headers: dict[str, str] = field(default_factory=dict)


class RegistriesServer:
    """doi.org, Crossref, DataCite, Europe PMC, Unpaywall, Wayback, ClinicalTrials.gov and the EU register in one.

    What is not set is not known, and answered as the registry concerned answers it. `instead` maps the name of a
    registry to an answer given whatever is asked. `asked` is every request: name of the registry, target.
    """

    def __init__(self) -> None:
        self.handles: dict[str, str] = {}
        self.agencies: dict[str, str] = {}
        self.citations: dict[str, dict[str, Any]] = {}
        self.works: dict[str, dict[str, Any]] = {}
        self.datasets: dict[str, dict[str, Any]] = {}
        self.papers: dict[str, list[dict[str, Any]]] = {}
        self.articles: dict[str, str] = {}
        self.open_copies: dict[str, dict[str, Any]] = {}
        self.captures: dict[str, dict[str, Any]] = {}
        self.archived: dict[str, str] = {}
        self.studies: dict[str, dict[str, Any]] = {}
        self.eu_trials: dict[str, dict[str, Any]] = {}
        self.pages: dict[str, str] = {}
        self.instead: dict[str, Answer] = {}
        self.asked: list[tuple[str, str]] = []
        self.posted: list[dict[str, Any]] = []
        self._http = _Listener(self)

    @property
    def base(self) -> str:
        """The server's address."""
        return f"http://127.0.0.1:{self._http.server_address[1]}"

    def addresses(self, **given: str) -> RegistryAddresses:
        """Every registry on this server."""
        names = ("doi", "crossref", "datacite", "europepmc", "unpaywall", "wayback", "trials", "ctis")
        return RegistryAddresses(**({name: f"{self.base}/{name}" for name in names} | given))

    def register(self, doi: str, page: str = "<html><title>Landing page</title><p>A landing page.</p></html>") -> None:
        """Register a DOI, with the page it leads to."""
        self.handles[doi] = f"{self.base}/pages/{len(self.pages)}"
        self.pages[str(len(self.pages))] = page

    def archive(self, url: str, page: str) -> None:
        """Keep a capture of a page at this address."""
        self.archived[url] = page
        stamp = "20240601000000"
        self.captures[url] = {
            "available": True,
            "url": f"{self.base}/web/{stamp}/{url}",
            "timestamp": stamp,
            "status": "200",
        }

    def names_asked(self) -> list[str]:
        """The registries asked, in order."""
        return [name for name, _ in self.asked]

    def __enter__(self) -> Self:
        threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._http.shutdown()
        self._http.server_close()

    def answer(self, target: str, accept: str, body: bytes) -> Answer:
        """What is answered to `target`, a path with its query."""
        parts = urlsplit(target)
        name, _, path = parts.path.lstrip("/").partition("/")
        query = {key: values[0] for key, values in parse_qs(parts.query).items()}
        part = _PARTS.get(name)
        if name == "doi":
            part = next((key for start, key in _DOI_PARTS.items() if path.startswith(start)), None)
            part = part or ("citation" if "csl" in accept else "landing")
        if part is None:
            return Answer(404, b"no such registry", "text/plain")
        self.asked.append((part, target))
        if part in self.instead:
            return self.instead[part]
        result: Answer = getattr(self, f"_{part}")(unquote(path), query, body)
        return result

    def _handle(self, path: str, _query: dict[str, str], _body: bytes) -> Answer:
        doi = path.removeprefix("api/handles/").lower()
        if doi not in self.handles:
            return _json({"responseCode": 100, "handle": doi}, 404)
        value = {"index": 1, "type": "URL", "data": {"format": "string", "value": self.handles[doi]}, "ttl": 86400}
        return _json({"responseCode": 1, "handle": doi, "values": [value]})

    def _agency(self, path: str, _query: dict[str, str], _body: bytes) -> Answer:
        doi = path.removeprefix("doiRA/").lower()
        known = self.agencies.get(doi)
        return _json([{"DOI": doi, "RA": known} if known else {"DOI": doi, "status": "DOI does not exist"}])

    def _citation(self, path: str, _query: dict[str, str], _body: bytes) -> Answer:
        known = self.citations.get(path.lower())
        return _json(known) if known is not None else Answer(406)

    def _landing(self, path: str, _query: dict[str, str], _body: bytes) -> Answer:
        target = self.handles.get(path.lower())
        return Answer(302, headers={"Location": target}) if target else Answer(404)

    def _page(self, path: str, _query: dict[str, str], _body: bytes) -> Answer:
        page = self.pages.get(path)
        return Answer(200, page.encode(), "text/html; charset=utf-8") if page is not None else Answer(404)

    def _crossref(self, path: str, _query: dict[str, str], _body: bytes) -> Answer:
        work = self.works.get(path.removeprefix("works/").lower())
        if work is None:
            return Answer(404, b"Resource not found.", "text/plain")
        return _json({"status": "ok", "message-type": "work", "message-version": "1.0.0", "message": work})

    def _datacite(self, path: str, _query: dict[str, str], _body: bytes) -> Answer:
        work = self.datasets.get(path.removeprefix("dois/").lower())
        missing = {"errors": [{"status": "404", "title": "The resource you are looking for doesn't exist."}]}
        return _json(work) if work is not None else _json(missing, 404)

    def _europepmc(self, path: str, query: dict[str, str], _body: bytes) -> Answer:
        if path.endswith("/fullTextXML"):
            article = self.articles.get(path.partition("/")[0])
            return Answer(200, article.encode(), "application/xml") if article is not None else Answer(404)
        doi = query.get("query", "").removeprefix('DOI:"').removesuffix('"')
        found = self.papers.get(doi, [])
        return _json({"version": "6.9", "hitCount": len(found), "resultList": {"result": found}})

    def _unpaywall(self, path: str, query: dict[str, str], _body: bytes) -> Answer:
        if "@" not in query.get("email", "") or query["email"].endswith("@example.com"):
            return _json({"error": True, "message": "Please use your own email address in API calls."}, 422)
        known = self.open_copies.get(path.removeprefix("v2/").lower())
        return _json(known) if known is not None else _json({"error": True, "message": "not found"}, 404)

    def _wayback(self, _path: str, query: dict[str, str], _body: bytes) -> Answer:
        closest = self.captures.get(query.get("url", ""))
        return _json({"url": query.get("url", ""), "archived_snapshots": {"closest": closest} if closest else {}})

    def _capture(self, path: str, _query: dict[str, str], _body: bytes) -> Answer:
        stamp, _, url = path.partition("/")
        page = self.archived.get(url)
        if page is None or not stamp.endswith("id_"):
            return Answer(404)
        return Answer(200, page.encode(), "text/html; charset=utf-8")

    def _trials(self, path: str, _query: dict[str, str], _body: bytes) -> Answer:
        number = path.rpartition("/")[2]
        known = self.studies.get(number)
        return _json(known) if known else Answer(404, f"NCT number {number} not found".encode(), "text/plain")

    def _ctis(self, path: str, _query: dict[str, str], body: bytes) -> Answer:
        if path.startswith("ctis-public-api/retrieve/"):
            return _json(self.eu_trials.get(path.rpartition("/")[2], {}))
        question = json.loads(body)
        self.posted.append(question)
        wanted = question["searchCriteria"].get("number")
        rows = [trial for number, trial in self.eu_trials.items() if number == wanted]
        rows = rows if question["pagination"]["page"] >= 1 else []
        return _json({"pagination": {"totalRecords": len(rows), "currentPage": 1}, "data": rows})


_PARTS = {
    "pages": "page",
    "crossref": "crossref",
    "datacite": "datacite",
    "europepmc": "europepmc",
    "unpaywall": "unpaywall",
    "wayback": "wayback",
    "web": "capture",
    "trials": "trials",
    "ctis": "ctis",
}
_DOI_PARTS = {"api/handles/": "handle", "doiRA/": "agency"}


def _json(value: Any, status: int = 200) -> Answer:
    return Answer(status, json.dumps(value).encode())


class _Listener(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, registries: RegistriesServer) -> None:
        self.registries = registries
        super().__init__(("127.0.0.1", 0), _Handler)


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = 1 << 16  # headers and body in one segment: a split answer waits for the client's delayed ACK
    disable_nagle_algorithm = True
    server: _Listener

    def do_GET(self) -> None:
        self._answer(b"")

    def do_POST(self) -> None:
        self._answer(self.rfile.read(int(self.headers.get("Content-Length", "0"))))

    def _answer(self, body: bytes) -> None:
        answer = self.server.registries.answer(self.path, self.headers.get("Accept", ""), body)
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Type", answer.media_type)
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        self.wfile.write(answer.body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name http.server calls
        del format, args
