"""Bodies that are compressed, twice, wrongly, or far too well."""

from __future__ import annotations

import functools
import gzip
import zlib

from tests.hostile_server.model import PAGE, Behaviour, Handler, Visit


def _encoded(encoding: str, body: bytes) -> Handler:
    return lambda visit: visit.answer("200 OK", body, ("Content-Encoding", encoding))


def _raw_deflate(data: bytes) -> bytes:
    stream = zlib.compressobj(wbits=-15)
    return stream.compress(data) + stream.flush()


@functools.cache
def _bomb(layers: int) -> bytes:
    """64 MiB of zeros, compressed `layers` times."""
    stream = zlib.compressobj(9, wbits=31)
    body = b"".join(stream.compress(bytes(1 << 20)) for _ in range(64)) + stream.flush()
    for _ in range(layers - 1):
        body = gzip.compress(body)
    return body


def _bombs(layers: int) -> Handler:
    def serve(visit: Visit) -> None:
        _encoded(", ".join(["gzip"] * layers), _bomb(layers))(visit)

    return serve


_GZIP = gzip.compress(PAGE)
_WRONG_SUM = _GZIP[:-8] + bytes(8)

ROWS = (
    Behaviour("gzip", _encoded("gzip", _GZIP), "ok"),
    Behaviour("x-gzip", _encoded("x-gzip", _GZIP), "ok"),
    Behaviour("gzip in capitals", _encoded("GZIP", _GZIP), "ok"),
    Behaviour("gzip in members", _encoded("gzip", gzip.compress(PAGE[:40]) + gzip.compress(PAGE[40:])), "ok"),
    Behaviour("gzip with padding", _encoded("gzip", _GZIP + bytes(512)), "ok"),
    Behaviour("gzip twice", _encoded("gzip, gzip", gzip.compress(_GZIP)), "ok"),
    Behaviour("gzip of nothing", _encoded("gzip", b""), "suspect", "empty"),
    Behaviour("gzip truncated", _encoded("gzip", _GZIP[:-20]), "incomplete", "ends early"),
    Behaviour("gzip without checksum", _encoded("gzip", _GZIP[:-8]), "incomplete", "ends early"),
    Behaviour("gzip header only", _encoded("gzip", _GZIP[:10]), "incomplete", "ends early"),
    Behaviour("gzip with a wrong checksum", _encoded("gzip", _WRONG_SUM), "protocol_error", "corrupt"),
    Behaviour("gzip garbage", _encoded("gzip", b"\x1f\x8b" + bytes(range(256))), "protocol_error", "corrupt"),
    Behaviour("gzip that is none", _encoded("gzip", PAGE), "protocol_error", "corrupt"),
    Behaviour("gzip of 20 000 members", _encoded("gzip", gzip.compress(b"") * 20_000), "protocol_error", "members"),
    Behaviour("gzip bomb", _bombs(1), "incomplete", "once decompressed", megabytes=24),
    Behaviour("gzip bomb in a bomb", _bombs(2), "incomplete", "once decompressed", megabytes=24),
    Behaviour("gzip stacked tenfold", _encoded(", ".join(["gzip"] * 10), _GZIP), "protocol_error", "stacked"),
    Behaviour("deflate", _encoded("deflate", zlib.compress(PAGE)), "ok"),
    Behaviour("deflate without its header", _encoded("deflate", _raw_deflate(PAGE)), "ok"),
    Behaviour("deflate truncated", _encoded("deflate", zlib.compress(PAGE)[:-9]), "incomplete", "ends early"),
    Behaviour("deflate that is none", _encoded("deflate", b"\xff" * 99), "protocol_error", "corrupt"),
    Behaviour("identity", _encoded("identity", PAGE), "ok"),
    Behaviour("encoding that is a charset", _encoded("UTF-8", PAGE), "ok"),
    Behaviour("brotli unasked", _encoded("br", b"\x0b\x02\x80hello\x03"), "protocol_error", "'br'"),
    Behaviour("encoding unknown", _encoded("rot13", PAGE), "protocol_error", "'rot13'"),
)
