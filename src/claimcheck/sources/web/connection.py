"""Connections that go only to vetted addresses and know the attempt they serve."""

from __future__ import annotations

import functools
import socket
import ssl
import time
from types import TracebackType
from typing import Any

from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager, ProxyManager
from urllib3.connection import HTTPConnection, HTTPSConnection

from claimcheck.sources.web.attempt import Attempt, Current
from claimcheck.sources.web.framing import BoundedResponse
from claimcheck.sources.web.resolution import Names


class Gate:
    """What every connection of a fetcher passes through: names, and the attempt its thread is making."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.current = Current()

    @property
    def attempt(self) -> Attempt:
        """The attempt of the calling thread."""
        return self.current.attempt

    def connect(self, host: str, port: int, options: Any, *, is_proxy: bool) -> socket.socket:
        """A TCP connection to the first vetted address that answers. OSError of the last one that did not."""
        attempt = self.attempt
        ends = time.monotonic() + min(attempt.connect_s, attempt.remaining_s)
        addresses = self.names.addresses(host, port, ends - time.monotonic(), is_vetted=not is_proxy)
        error: OSError = TimeoutError("no time left to connect")
        for left, (address, real_port) in zip(range(len(addresses), 0, -1), addresses, strict=True):
            share = (ends - time.monotonic()) / left
            if share <= 0:
                break
            try:
                sock = socket.create_connection((address, real_port), timeout=share)
            except OSError as failure:
                error = failure
                continue
            for option in options or ():
                sock.setsockopt(*option)
            sock.settimeout(max(0.001, min(attempt.connect_s, attempt.remaining_s)))
            attempt.remote_address = address
            return sock
        raise error


class _Gated:
    """What guarded connections of both schemes share."""

    gate: Gate
    response_class: Any

    @property  # type: ignore[no-redef]  # the mixin gives a plain attribute as a property
    def response_class(self) -> Any:
        return functools.partial(BoundedResponse, attempt=self.gate.attempt)

    def _new_conn(self) -> socket.socket:
        connection: Any = self
        host = connection._dns_host  # noqa: SLF001 - urllib3's hook for subclasses
        return self.gate.connect(
            host, connection.port, connection.socket_options, is_proxy=connection.proxy is not None
        )

    def connect(self) -> None:
        with _Noting(self.gate.attempt):
            super().connect()  # type: ignore[misc]  # a mixin: the class beside it has this
        self.gate.attempt.is_connected = True

    def request(self, *arguments: Any, **options: Any) -> None:
        with _Noting(self.gate.attempt):
            super().request(*arguments, **options)  # type: ignore[misc]  # a mixin: the class beside it has this

    def getresponse(self) -> Any:
        with _Noting(self.gate.attempt):
            return super().getresponse()  # type: ignore[misc]  # a mixin: the class beside it has this


class _Noting:
    """Notes on the attempt what was raised, before it is wrapped and re-raised."""

    def __init__(self, attempt: Attempt) -> None:
        self._attempt = attempt

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, Exception):
            self._attempt.error = error


class _PlainConnection(_Gated, HTTPConnection):
    pass


class _TlsConnection(_Gated, HTTPSConnection):
    def connect(self) -> None:
        super().connect()
        # Otherwise a body cut off by anyone on the way passes as whole when it has no length (RFC 9112, section 9.8).
        wrapped: Any = self.sock
        wrapped.suppress_ragged_eofs = False


class _GatedPool:
    """A pool whose connections know their gate."""

    gate: Gate

    def _new_conn(self) -> Any:
        connection = super()._new_conn()  # type: ignore[misc]  # a mixin: the class beside it has this
        connection.gate = self.gate
        return connection


class _PlainPool(_GatedPool, HTTPConnectionPool):
    ConnectionCls = _PlainConnection


class _TlsPool(_GatedPool, HTTPSConnectionPool):
    ConnectionCls = _TlsConnection


class _GatedManager:
    """A pool manager that hands its gate to every pool it makes."""

    gate: Gate
    pool_classes_by_scheme: Any

    def admit(self, gate: Gate) -> None:
        """Use `gate` for every connection from now on."""
        self.gate = gate
        self.pool_classes_by_scheme = {"http": _PlainPool, "https": _TlsPool}

    def _new_pool(self, scheme: str, host: str, port: int, request_context: Any = None) -> Any:
        pool = super()._new_pool(scheme, host, port, request_context)  # type: ignore[misc]  # a mixin: the class beside it has this
        pool.gate = self.gate
        return pool


class GatedPools(_GatedManager, PoolManager):
    """Pools of direct connections."""


class GatedProxyPools(_GatedManager, ProxyManager):
    """Pools of connections through one proxy."""


def tls_context(ca_bundle: str) -> ssl.SSLContext:
    """Certificates and host names verified, TLS 1.2 or newer; one context for all, as loading it takes 10 ms."""
    context = ssl.create_default_context(cafile=ca_bundle)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_alpn_protocols(["http/1.1"])
    return context
