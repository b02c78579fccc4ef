"""The server links are checked against, in a process of its own: 20 ms of latency, 4 KB bodies, 50 addresses.

Run as `python -m benchmarks.links.server`: prints its port, then serves until its stdin ends. GET /-/peak tells how
many connections were open at most since it was last asked.
"""

from __future__ import annotations

import asyncio
import sys

LATENCY_S = 0.020
HOSTS = 50
BODY = (
    b"<!doctype html><html><head><title>Page</title></head><body><h1>Page</h1>" + b"<p>Some words of text.</p>" * 160
)[:4082] + b"</body></html>"
_ANSWER = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
    b"LinkChecker: without its throttle\r\n"  # the header is what LinkChecker must see to give it up
    b"Content-Length: %d\r\n\r\n" % len(BODY)
)


class _Counter:
    def __init__(self) -> None:
        self.open = 0
        self.peak = 0


class _Connection(asyncio.Protocol):
    """Answers each request after the latency; no parsing beyond the request line, so that the server is no limit."""

    def __init__(self, counter: _Counter) -> None:
        self._counter = counter
        self._pending = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._counter.open += 1
        self._counter.peak = max(self._counter.peak, self._counter.open)

    def connection_lost(self, _: Exception | None) -> None:
        self._counter.open -= 1

    def data_received(self, data: bytes) -> None:
        self._pending += data
        while b"\r\n\r\n" in self._pending:
            head, _, self._pending = self._pending.partition(b"\r\n\r\n")
            is_head = head.startswith(b"HEAD ")
            if head.split(b" ", 2)[1] == b"/-/peak":
                body = str(self._counter.peak).encode()
                self._counter.peak = self._counter.open
                self._send(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
            else:
                asyncio.get_running_loop().call_later(LATENCY_S, self._send, _ANSWER if is_head else _ANSWER + BODY)

    def _send(self, data: bytes) -> None:
        if not self._transport.is_closing():
            self._transport.write(data)


async def _serve() -> None:
    loop = asyncio.get_running_loop()
    counter = _Counter()
    first = await loop.create_server(lambda: _Connection(counter), "127.0.0.1", 0, backlog=1024)
    port = first.sockets[0].getsockname()[1]
    for number in range(2, HOSTS + 1):
        await loop.create_server(lambda: _Connection(counter), f"127.0.0.{number}", port, backlog=1024)
    sys.stdout.write(f"{port}\n")
    sys.stdout.flush()
    await loop.run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(_serve())
