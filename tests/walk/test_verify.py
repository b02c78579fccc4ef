"""`claimcheck verify` as a process, against a small server on the loopback interface."""

from __future__ import annotations

import http.server
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest

from claimcheck.cli.main import run
from tests.cli.running import ROOT, STAND_IN_ARCHIVE, Result, claimcheck

LIVE = {"CLAIMCHECK_OFFLINE": "0", "CLAIMCHECK_ARCHIVE": ".claimcheck/archive", "CLAIMCHECK_RETRIES": "0"}
PAGE = "<html lang=en><head><title>Plan</title></head><body><main><h1>Plan</h1><p>{}</p></main></body></html>"
SENTENCE = "In all 5,000 active professionals work in nuclear medicine in Belgium, including 350 specialists."


class _Pages(http.server.BaseHTTPRequestHandler):
    bodies: ClassVar[dict[str, tuple[int, str, bytes]]] = {
        "/plan": (200, "text/html", PAGE.format(SENTENCE).encode()),
        "/gone": (404, "text/html", b"<h1>not here</h1>"),
        "/empty.pdf": (200, "application/pdf", b""),
        "/page.pdf": (200, "application/pdf", PAGE.format(SENTENCE).encode()),
        "/refused": (403, "text/html", b"<h1>refused</h1>"),
    }
    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        if self.path == "/endless":
            self._endless()
            return
        if self.path == "/slow":
            time.sleep(5)
        status, media_type, body = self.bodies.get(self.path, (404, "text/plain", b""))
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _endless(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        try:
            while True:
                self.wfile.write(b"<p>5,000 professionals</p>" * 4000)
        except OSError:
            return

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name http.server calls
        del format, args


@pytest.fixture
def server() -> Iterator[str]:
    _Pages.asked.clear()
    running = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Pages)
    running.daemon_threads = True
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_address[1]}"
    running.shutdown()
    running.server_close()


def claims_file(folder: Path, *urls: str, text: str = "5000 active professionals, of whom 350 specialists.") -> Path:
    entries = ['schema_version = 1\n[brochure]\ntitle = "Test"\nlanguage = "en"\n']
    for number, url in enumerate(urls, 1):
        entries.append(f'[[reference]]\nid = "ref-{number}"\nnumbers = [{number}]\nurl = "{url}"\n')
        entries.append(f'[[claim]]\nid = "claim-{number}"\ntext = "{text}"\nreferences = [{number}]\n')
    path = folder / "claims.toml"
    path.write_text("\n".join(entries), encoding="utf-8")
    return path


def verify(folder: Path, *options: str, environment: dict[str, str] | None = None) -> Result:
    return claimcheck(
        "verify", "--allow-host", "127.0.0.1", *options, cwd=folder, environment=LIVE | (environment or {})
    )


def audit(folder: Path) -> dict[str, object]:
    data = json.loads((folder / "reports" / "audit.json").read_text(encoding="utf-8"))
    assert isinstance(data, dict)
    return data


def test_a_supported_brochure_passes_and_its_audit_repeats_offline(tmp_path: Path, server: str) -> None:
    claims_file(tmp_path, f"{server}/plan")
    live = verify(tmp_path)
    assert (live.code, live.err) == (0, "")
    assert "supported" in live.out
    first = (tmp_path / "reports" / "audit.md").read_text(encoding="utf-8")
    assert "5,000" in first
    again = verify(tmp_path, "--offline", "--report", "json=again.json")
    assert again.code == 0
    repeated = json.loads((tmp_path / "again.json").read_text(encoding="utf-8"))
    assert repeated["claims"] == audit(tmp_path)["claims"]


def test_a_dead_link_fails_the_job_and_is_named(tmp_path: Path, server: str) -> None:
    claims_file(tmp_path, f"{server}/plan", f"{server}/gone")
    result = verify(tmp_path, "--fail-on", "dead-links")
    assert result.code == 1
    assert "CC101" in result.out
    assert f"{server}/gone" in result.out


def test_a_refusing_publisher_passes_unless_strict(tmp_path: Path, server: str) -> None:
    claims_file(tmp_path, f"{server}/refused")
    assert verify(tmp_path).code == 0
    assert verify(tmp_path, "--offline", "--strict").code == 1


def test_no_network_asks_to_try_again_and_says_that_nothing_was_reached(tmp_path: Path) -> None:
    claims_file(tmp_path, "http://127.0.0.1:9/plan", "http://127.0.0.1:9/other")
    started = time.monotonic()
    result = verify(tmp_path)
    assert result.code == 3
    assert "nothing could be reached" in result.out
    assert time.monotonic() - started < 20


def test_an_offline_miss_asks_to_try_again(tmp_path: Path) -> None:
    claims_file(tmp_path, "https://a.example/never-fetched")
    result = claimcheck("verify", cwd=tmp_path)
    assert result.code == 3
    assert "not in the archive" in (tmp_path / "reports" / "audit.md").read_text(encoding="utf-8")


def test_a_broken_claims_file_reports_every_error_and_fetches_nothing(tmp_path: Path, server: str) -> None:
    path = claims_file(tmp_path, f"{server}/plan")
    broken = path.read_text(encoding="utf-8").replace("numbers", "nubmers").replace('id = "claim-1"', 'idd = "x"')
    path.write_text(broken, encoding="utf-8")
    result = verify(tmp_path)
    assert result.code == 2
    assert "nubmers" in result.err
    assert "idd" in result.err
    assert "claims.toml:" in result.err
    assert _Pages.asked == []
    assert not (tmp_path / "reports").exists()


def test_a_wrong_setting_in_the_file_is_named_with_its_line(tmp_path: Path, server: str) -> None:
    path = claims_file(tmp_path, f"{server}/plan")
    path.write_text(path.read_text(encoding="utf-8") + "\n[settings]\njobz = 2\n", encoding="utf-8")
    result = verify(tmp_path)
    assert result.code == 2
    assert "did you mean `jobs`" in result.err
    assert ":17:" in result.err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--report", "word=x"], "is no format"),
        (["--report", "json"], "names no file"),
        (["--set", "nothing=1"], "claimcheck settings"),
        (["--color", "pink"], "none of auto, always, never"),
        (["missing.toml"], "missing.toml"),
    ],
)
def test_wrong_usage_is_said_before_anything_is_fetched(
    tmp_path: Path, options: list[str], said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    claims_file(tmp_path, "http://127.0.0.1:9/plan")
    monkeypatch.chdir(tmp_path)
    assert run(["verify", *options]) == 2
    assert said in capsys.readouterr().err
    assert not (tmp_path / ".claimcheck").exists()


def test_an_altered_archive_is_never_reported_from(tmp_path: Path) -> None:
    shutil.copytree(STAND_IN_ARCHIVE, tmp_path / "archive")
    shutil.copy(ROOT / "claims.toml", tmp_path)
    shutil.copytree(ROOT / "brochure", tmp_path / "brochure")
    evidence = tmp_path / "archive" / "evidence.warc.gz"
    altered = bytearray(evidence.read_bytes())
    at = altered.index(b"78.416")
    altered[at : at + 6] = b"74.998"
    evidence.write_bytes(altered)
    result = claimcheck("verify", cwd=tmp_path, environment={"CLAIMCHECK_ARCHIVE": str(tmp_path / "archive")})
    assert result.code == 4
    assert "archive" in result.err
    assert not (tmp_path / "reports").exists()


def test_a_live_run_refuses_to_write_into_the_stand_in_archive(tmp_path: Path, server: str) -> None:
    shutil.copytree(STAND_IN_ARCHIVE, tmp_path / "archive")
    claims_file(tmp_path, f"{server}/plan")
    before = (tmp_path / "archive" / "evidence.warc.gz").read_bytes()
    result = verify(tmp_path, "--archive", "archive")
    assert result.code == 2
    assert "stand-in" in result.err
    assert (tmp_path / "archive" / "evidence.warc.gz").read_bytes() == before


def test_bytes_without_text_get_an_honest_verdict(tmp_path: Path, server: str) -> None:
    claims_file(tmp_path, f"{server}/empty.pdf", f"{server}/page.pdf")
    result = verify(tmp_path)
    assert "Traceback" not in result.err
    sources = audit(tmp_path)["sources"]
    assert isinstance(sources, list)
    assert sources[0]["coverage"] == "none"
    assert sources[1]["outcome"] == "ok"
    claims = audit(tmp_path)["claims"]
    assert isinstance(claims, list)
    assert [claim["verdict"] for claim in claims] == ["inconclusive", "supported"]


def test_an_endless_source_ends_and_is_never_evidence(tmp_path: Path, server: str) -> None:
    claims_file(tmp_path, f"{server}/endless")
    result = verify(tmp_path, "--set", "max_megabytes=1", "--set", "total_timeout=5")
    assert result.code == 3
    sources, claims = audit(tmp_path)["sources"], audit(tmp_path)["claims"]
    assert isinstance(sources, list)
    assert isinstance(claims, list)
    assert sources[0]["outcome"] == "incomplete"
    assert claims[0]["verdict"] == "inconclusive"


def test_a_local_document_is_a_source_like_any_other(tmp_path: Path) -> None:
    (tmp_path / "on-file.txt").write_text(SENTENCE, encoding="utf-8")
    path = claims_file(tmp_path, "https://a.example/x")
    text = path.read_text(encoding="utf-8").replace('url = "https://a.example/x"', 'file = "on-file.txt"')
    path.write_text(text, encoding="utf-8")
    result = verify(tmp_path)
    assert result.code == 0
    assert "supported" in result.out


def test_the_same_address_in_several_references_is_fetched_once(tmp_path: Path, server: str) -> None:
    claims_file(tmp_path, f"{server}/plan", f"{server}/plan#results", f"{server}/plan")
    assert verify(tmp_path).code == 0
    assert _Pages.asked.count("/plan") == 1


def test_output_goes_where_it_was_asked_to_and_colour_only_where_somebody_did(tmp_path: Path, server: str) -> None:
    claims_file(tmp_path, f"{server}/plan")
    stepwise = verify(tmp_path, "-v", "--report", "json=-")
    assert json.loads(stepwise.out)["tool"]["name"] == "claimcheck"
    assert "fetching" in stepwise.err
    assert "supported" in stepwise.err
    assert "\x1b" not in stepwise.err
    quiet = verify(tmp_path, "--offline", "-q")
    assert (quiet.code, quiet.out, quiet.err) == (0, "", "")
    forced = {"FORCE_COLOR": "1"}
    assert "\x1b[" in verify(tmp_path, "--offline", environment=forced).out
    assert "\x1b[" not in verify(tmp_path, "--offline", environment=forced | {"NO_COLOR": "1"}).out
    assert "\x1b[" in verify(tmp_path, "--offline", "--color", "always").out


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGKILL])
def test_nothing_fetched_is_lost_when_a_run_is_stopped_half_way(
    tmp_path: Path, server: str, sent: signal.Signals
) -> None:
    claims_file(tmp_path, f"{server}/plan", f"{server}/slow")
    command = [sys.executable, "-m", "claimcheck", "verify", "--allow-host", "127.0.0.1", "--no-progress"]
    process = subprocess.Popen(
        command, cwd=tmp_path, env=os.environ | LIVE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    deadline = time.monotonic() + 20
    manifest = tmp_path / ".claimcheck" / "archive" / "manifest.jsonl"
    while time.monotonic() < deadline and not (manifest.exists() and "/plan" in manifest.read_text(encoding="utf-8")):
        time.sleep(0.05)
    process.send_signal(sent)
    _, err = process.communicate(timeout=20)
    if sent is signal.SIGINT:
        assert process.returncode == 130
        assert "kept in the evidence archive" in err
    assert "Traceback" not in err
    result = verify(tmp_path, "--offline")
    assert result.code == 3
    claims = audit(tmp_path)["claims"]
    assert isinstance(claims, list)
    assert [claim["verdict"] for claim in claims] == ["supported", "inconclusive"]


def test_the_demonstration_says_what_ci_would_get_and_its_committed_report_is_up_to_date(tmp_path: Path) -> None:
    result = claimcheck("demo", "--output", "out", cwd=tmp_path)
    assert result.code == 0
    assert "would exit with 1" in result.out
    assert result.out.startswith("STAND-IN SOURCES")
    for name in ("audit.md", "audit.json"):
        fresh = (tmp_path / "out" / name).read_text(encoding="utf-8")
        committed = (ROOT / "reports" / "stand-in" / name).read_text(encoding="utf-8")
        assert fresh == committed, f"reports/stand-in/{name} is not what `make verify` writes; run it and commit"
