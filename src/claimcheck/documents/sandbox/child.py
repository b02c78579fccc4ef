"""The child process: takes one document after another from its standard input, under limits, until it ends."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from types import ModuleType
from typing import Any, BinaryIO

from claimcheck.documents.blocks import Content, Extract
from claimcheck.documents.model import ReadFailure, ReadFailureKind
from claimcheck.documents.policy import ReadPolicy
from claimcheck.documents.readers import Format, extract
from claimcheck.documents.sandbox import wire

_OPEN_FILES = 64


def main() -> None:
    """Answer requests until the parent closes the pipe."""
    requests, answers = _take_pipes()
    limits = _Limits()
    try:
        while (frame := wire.receive(requests, sys.maxsize)) is not None:
            header, body = frame
            if "preload" in header:
                _preload(header["preload"])
                continue
            policy = ReadPolicy(**header["policy"])
            limits.set(policy)
            wire.send(answers, _answer(header, body, policy))
    except (wire.WireError, BrokenPipeError):
        return  # the parent is gone or gave up on this child
    finally:
        limits.lift_file_size()


def _answer(header: dict[str, Any], body: bytes, policy: ReadPolicy) -> dict[str, Any]:
    try:
        content = Content(body, header["media_type"], header["charset"], header["url"])
        result = extract(Format(header["format"]), content, policy)
        return wire.encode(_within(result, policy.max_characters))
    except MemoryError:
        return wire.encode(ReadFailure(ReadFailureKind.LIMIT, "reading it took more memory than allowed"))
    except RecursionError:
        return wire.encode(ReadFailure(ReadFailureKind.LIMIT, "nested more deeply than can be read"))
    except Exception as error:  # noqa: BLE001 - whatever hostile bytes make a library raise is an outcome
        return wire.encode(ReadFailure(ReadFailureKind.CRASHED, f"{type(error).__name__}: {error}"[:300]))


def _within(result: Extract | ReadFailure, most: int) -> Extract | ReadFailure:
    """Blocks up to and including the first that goes over `most` characters; the parent cuts there and says so."""
    if isinstance(result, ReadFailure):
        return result
    total = 0
    for count, block in enumerate(result.blocks, start=1):
        total += len(block.text)
        if total > most:
            return replace(result, blocks=(*result.blocks[: count - 1], replace(block, text=block.text[: most + 1])))
    return result


def _preload(formats: list[str]) -> None:
    """Import what reading these formats needs, while the parent is still fetching."""
    for name in formats:
        extract(Format(name), Content(b"<p>One page of a few words to begin with.</p>", ""), ReadPolicy())


def _take_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Standard input and output for the protocol alone: a library that prints must not end up inside an answer."""
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nothing, descriptor)
    os.close(nothing)
    return requests, answers


class _Limits:
    """Resource limits, as far as the platform has them (none on Windows: the parent watches instead)."""

    def __init__(self) -> None:
        self._resource: ModuleType | None
        try:
            import resource  # noqa: PLC0415 - absent on Windows
        except ImportError:
            self._resource = None
            return
        self._resource = resource
        self._soft("RLIMIT_CORE", 0)
        self._soft("RLIMIT_FSIZE", 0)
        self._soft("RLIMIT_NOFILE", _OPEN_FILES)

    def set(self, policy: ReadPolicy) -> None:
        """Memory as such; processor time counted from now, since a child reads many documents."""
        if self._resource is None:
            return
        usage = self._resource.getrusage(self._resource.RUSAGE_SELF)
        used = int(usage.ru_utime + usage.ru_stime)
        self._soft("RLIMIT_CPU", used + 1 + policy.cpu_seconds)
        if sys.platform != "darwin":  # accepted and ignored there: the parent watches
            self._soft("RLIMIT_AS", policy.memory_bytes)

    def lift_file_size(self) -> None:
        """Allow writing again when no document is left to read, for what runs at exit (coverage data)."""
        if self._resource is not None:
            hard = self._resource.getrlimit(self._resource.RLIMIT_FSIZE)[1]
            self._resource.setrlimit(self._resource.RLIMIT_FSIZE, (hard, hard))

    def _soft(self, name: str, value: int) -> None:
        if self._resource is None:
            return
        limit = getattr(self._resource, name)
        hard = self._resource.getrlimit(limit)[1]
        if hard != self._resource.RLIM_INFINITY:
            value = min(value, hard)
        self._resource.setrlimit(limit, (value, hard))


if __name__ == "__main__":
    main()
