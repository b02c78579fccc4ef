"""A few child processes kept warm, shared by the threads of one run."""

from __future__ import annotations

import sys
import threading
from types import TracebackType
from typing import Self

from claimcheck.documents.blocks import Content, Extract
from claimcheck.documents.model import ReadFailure, ReadFailureKind
from claimcheck.documents.policy import ReadPolicy
from claimcheck.documents.readers import Format
from claimcheck.documents.sandbox.process import Child

_OF_THE_CHILD = frozenset({ReadFailureKind.LIMIT, ReadFailureKind.CRASHED})
"""Failures after which a child is not used again."""


class Sandbox:
    """Reads documents in child processes, at most `policy.children` at once; threads may share it.

    A context manager: leaving it ends every child. Processes are started when first needed.
    `watches_memory` is on where the system does not limit memory by itself (macOS, Windows).
    """

    def __init__(self, policy: ReadPolicy, *, watches_memory: bool = sys.platform != "linux") -> None:
        self._policy = policy
        self._watches_memory = watches_memory
        self._free = threading.BoundedSemaphore(policy.children)
        self._lock = threading.Lock()
        self._idle: list[Child] = []
        self._busy: set[Child] = set()
        self._is_closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def pids(self) -> tuple[int, ...]:
        """The process ids of the children that live now."""
        with self._lock:
            return tuple(child.pid for child in (*self._idle, *self._busy) if child.is_alive)

    def warm(self, formats: tuple[Format, ...] = (Format.HTML, Format.PDF)) -> None:
        """Start one child and let it import what `formats` need, while something else is waited for."""
        with self._lock:
            if self._is_closed or self._idle or self._busy:
                return
            child = Child(watches_memory=self._watches_memory)
            self._idle.append(child)
            child.preload(formats)

    def extract(self, format_: Format, content: Content, policy: ReadPolicy) -> Extract | ReadFailure:
        """Read `content` in a child. A crash or a limit is a failure with its kind; the next call gets a new child.

        A crash or want of memory in a child that had read other documents before is tried again in a new one: the
        outcome depends on the bytes alone, not on what was read before them.
        """
        with self._free:
            result, may_be_of_the_past = self._extract_once(format_, content, policy)
            if may_be_of_the_past:
                result, _ = self._extract_once(format_, content, policy)
            return result

    def _extract_once(
        self, format_: Format, content: Content, policy: ReadPolicy
    ) -> tuple[Extract | ReadFailure, bool]:
        child = self._take()
        was_fresh = child.served == 0
        is_sound = False
        try:
            result = child.extract(format_, content, policy)
            is_sound = not (isinstance(result, ReadFailure) and result.kind in _OF_THE_CHILD)
        except BaseException:
            child.kill()  # interrupted half-way: its pipe holds a request without an answer
            raise
        finally:
            self._put_back(child, is_sound=is_sound)
        return result, not (was_fresh or is_sound or child.used_up_its_time)

    def close(self) -> None:
        """End every child; those still reading are killed, and their callers get a failure."""
        with self._lock:
            self._is_closed = True
            idle, self._idle = self._idle, []
            busy = list(self._busy)
        for child in busy:
            child.strike()
        for child in idle:
            child.close()

    def _take(self) -> Child:
        with self._lock:
            if self._is_closed:
                raise RuntimeError("this sandbox is closed")
            while self._idle:
                child = self._idle.pop()
                if child.is_alive:
                    self._busy.add(child)
                    return child
                child.kill()
            child = Child(watches_memory=self._watches_memory)
            self._busy.add(child)
            return child

    def _put_back(self, child: Child, *, is_sound: bool) -> None:
        with self._lock:
            self._busy.discard(child)
            has_share_left = child.served < self._policy.documents_per_child
            keeps = is_sound and has_share_left and child.is_alive and not self._is_closed
            if keeps:
                self._idle.append(child)
        if not keeps:
            child.close()
