"""Progress on standard error: source by source, with what is being waited for."""

from __future__ import annotations

from threading import Lock
from types import TracebackType
from typing import Self

from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.spinner import Spinner
from rich.text import Text

from claimcheck.audit.model import Stage
from claimcheck.claims import Source
from claimcheck.reports.escaping import one_line
from claimcheck.reports.terminal import shortened


class LiveProgress:
    """A live display of the sources in flight; called from worker threads."""

    def __init__(self, console: Console, total: int) -> None:
        self._total = total
        self._done = 0
        self._waiting: dict[str, str] = {}
        self._matching = ""
        self._lock = Lock()
        self._live = Live(console=console, get_renderable=self._draw, refresh_per_second=8, transient=True)

    def __enter__(self) -> Self:
        self._live.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._live.stop()

    def source_at(self, source: Source, stage: Stage, detail: str) -> None:
        """Note where a source is."""
        with self._lock:
            if stage is Stage.DONE:
                self._waiting.pop(source.key, None)
                self._done += 1
            else:
                self._waiting[source.key] = f"{stage.value} {shortened(one_line(detail))}"

    def matching(self, done: int, total: int) -> None:
        """Note how many claims are matched."""
        with self._lock:
            self._matching = f"claims matched: {done} of {total}"

    def _draw(self) -> RenderableType:
        with self._lock:
            rows: list[RenderableType] = [Text(f"  {row}", "dim") for row in self._waiting.values()]
            headline = self._matching or f"sources done: {self._done} of {self._total}"
        return Group(Spinner("dots", text=Text(headline)), *rows)


class LineProgress:
    """One line a step, for logs."""

    def __init__(self, console: Console) -> None:
        self._console = console

    def source_at(self, source: Source, stage: Stage, detail: str) -> None:
        """Print where a source is."""
        self._console.print(Text(f"{stage.value:<10} {one_line(source.key)} {one_line(detail)}"))

    def matching(self, done: int, total: int) -> None:
        """Print when matching is done."""
        if done == total:
            self._console.print(Text(f"claims matched: {done} of {total}"))
