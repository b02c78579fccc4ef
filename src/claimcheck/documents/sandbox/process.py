"""One child process, as its parent holds it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

from claimcheck.documents.blocks import Content, Extract
from claimcheck.documents.model import ReadFailure, ReadFailureKind
from claimcheck.documents.policy import ReadPolicy
from claimcheck.documents.sandbox import wire

_ENVIRONMENT = ("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TMPDIR", "SYSTEMROOT", "VIRTUAL_ENV")
_ENVIRONMENT_PREFIXES = ("PYTHON", "COVERAGE_", "COV_")
_GRACE_SECONDS = 2.0
_WATCH_SECONDS = 0.2
_KILOBYTE = 1024


class Child:
    """A process that reads documents; used by one thread at a time.

    `watches_memory` polls the process's resident size, where the system does not enforce a limit by itself.
    """

    def __init__(self, *, watches_memory: bool) -> None:
        self.served = 0
        self._watches_memory = watches_memory
        # -P: the current folder is not searched for modules. Own session: Ctrl-C reaches the parent alone.
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "claimcheck.documents.sandbox.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            start_new_session=True,
        )

    @property
    def pid(self) -> int:
        """The process id, for those who look for orphans."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether the process still runs."""
        return self._process.poll() is None

    @property
    def used_up_its_time(self) -> bool:
        """Whether the process ended because one document took all its processor time."""
        return self._process.returncode == -getattr(signal, "SIGXCPU", 0) != 0

    def preload(self, formats: tuple[str, ...]) -> None:
        """Let it import what these formats need; does not wait."""
        assert self._process.stdin is not None
        try:
            wire.send(self._process.stdin, {"preload": list(formats)})
        except OSError:
            self.kill()

    def extract(self, format_: str, content: Content, policy: ReadPolicy) -> Extract | ReadFailure:
        """Read one document. After a failure of the process itself it is dead (`is_alive`)."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self.served += 1
        watch = _Watch(self, policy, watches_memory=self._watches_memory)
        try:
            with watch:
                wire.send(self._process.stdin, wire.request(format_, content, policy), content.data)
                frame = wire.receive(self._process.stdout, wire.most_answer_bytes(policy))
            if frame is not None:
                return wire.decode(frame[0])
        except wire.WireError as error:
            self.kill()
            if not watch.reason and "announced" in str(error):
                return ReadFailure(ReadFailureKind.TOO_LARGE, f"more text than is read ({error})")
        except OSError:
            pass
        self.kill()
        return watch.reason or self._post_mortem(policy)

    def close(self) -> None:
        """End it in good order: it stops when its input ends; killed if it does not."""
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:
                    continue
        try:
            self._process.wait(_GRACE_SECONDS)
        except subprocess.TimeoutExpired:
            self.kill()

    def kill(self) -> None:
        """End it now and collect it, so that no zombie stays."""
        if self._process.poll() is None:
            self.strike()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:
                    continue

    def strike(self) -> None:
        """Send the kill alone; the thread that reads collects it."""
        self._process.kill()

    def resident_bytes(self) -> int:
        """How much memory the process holds now; 0 where the system does not tell."""
        try:
            pages = Path(f"/proc/{self.pid}/statm").read_text(encoding="ascii").split()[1]
            return int(pages) * os.sysconf("SC_PAGE_SIZE")
        except (OSError, ValueError, IndexError):
            return _resident_by_ps(self.pid)

    def _post_mortem(self, policy: ReadPolicy) -> ReadFailure:
        code = self._process.returncode
        if self.used_up_its_time:
            return ReadFailure(ReadFailureKind.LIMIT, f"took more than {policy.cpu_seconds} s of processor time")
        if code is not None and code < 0:
            name = signal.Signals(-code).name if -code in set(signal.Signals) else str(-code)
            return ReadFailure(ReadFailureKind.CRASHED, f"the reader stopped with {name}, as when memory runs out")
        return ReadFailure(ReadFailureKind.CRASHED, f"the reader ended without an answer (exit code {code})")


class _Watch:
    """Kills the child when its time is up, or its memory where the system does not see to that."""

    def __init__(self, child: Child, policy: ReadPolicy, *, watches_memory: bool) -> None:
        self.reason: ReadFailure | None = None
        self._child = child
        self._policy = policy
        self._step = _WATCH_SECONDS if watches_memory else policy.wall_seconds
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._run, name="claimcheck-sandbox-watch", daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _run(self) -> None:
        deadline = time.monotonic() + self._policy.wall_seconds
        while not self._done.wait(min(self._step, max(0.0, deadline - time.monotonic()))):
            if time.monotonic() >= deadline:
                self.reason = ReadFailure(ReadFailureKind.TIMEOUT, f"not read within {self._policy.wall_seconds:g} s")
            elif self._child.resident_bytes() > self._policy.memory_bytes:
                size = self._policy.memory_bytes // (_KILOBYTE * _KILOBYTE)
                self.reason = ReadFailure(ReadFailureKind.LIMIT, f"took more than {size} MiB of memory")
            if self.reason:
                self._child.strike()
                return


def _environment() -> dict[str, str]:
    """The few variables an interpreter needs; nothing secret is handed to a process that reads hostile bytes."""
    return {
        name: value
        for name, value in os.environ.items()
        if name in _ENVIRONMENT or name.startswith(_ENVIRONMENT_PREFIXES)
    }


def _resident_by_ps(pid: int) -> int:
    try:
        answer = subprocess.run(  # noqa: S603 - fixed command
            ["ps", "-o", "rss=", "-p", str(pid)],  # noqa: S607 - found on the path of every POSIX system
            capture_output=True,
            check=False,
            timeout=_GRACE_SECONDS,
        )
        return int(answer.stdout.strip() or 0) * _KILOBYTE
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return 0
