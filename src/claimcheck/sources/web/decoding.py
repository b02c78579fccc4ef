"""Content decoding that a hostile body can neither inflate without bound nor end early unnoticed."""

from __future__ import annotations

import codecs
import zlib
from dataclasses import dataclass, field
from enum import StrEnum

_CHUNK = 1 << 16
_MAX_LAYERS = 3
_MAX_MEMBERS = 10_000
_GZIP_WINDOW = 31
_ZLIB_WINDOW = 15
_RAW_WINDOW = -15
_GZIP_MAGIC = b"\x1f\x8b"
_TEXT_CODECS = frozenset(
    {"utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "ascii", "gbk", "gb2312", "gb18030", "big5"}
    | {"shift_jis", "cp932", "euc_jp", "iso2022_jp", "euc_kr", "cp949", "koi8-r", "koi8-u", "mac-roman", "tis-620"}
    | {f"iso8859-{part}" for part in range(1, 17)}
    | {f"cp{page}" for page in (866, 874, *range(1250, 1259))}
)
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


class Damage(StrEnum):
    """Why a body could not be decoded whole."""

    NONE = ""
    TRUNCATED = "truncated"
    TOO_LARGE = "too large"
    CORRUPT = "corrupt"
    UNKNOWN = "unknown encoding"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A body without its content encoding; `body` is b'' when `damage` says why it is not whole."""

    body: bytes = field(repr=False)
    damage: Damage = Damage.NONE
    detail: str = ""


def decode_body(body: bytes, content_encoding: str, limit: int) -> Decoded:
    """Undo `content_encoding` (RFC 9110, section 8.4: gzip, deflate, stacked), at most `limit` bytes a layer."""
    layers = [layer for name in content_encoding.split(",") if not _is_no_encoding(layer := name.strip().lower())]
    if len(layers) > _MAX_LAYERS:
        return Decoded(b"", Damage.UNKNOWN, f"{len(layers)} content encodings stacked on each other")
    if not body:
        return Decoded(b"")
    for layer in reversed(layers):
        if layer in {"gzip", "x-gzip"}:
            decoded = _gunzip(body, limit)
        elif layer == "deflate":
            decoded = _inflate(body, limit)
        else:
            return Decoded(b"", Damage.UNKNOWN, f"content encoding {layer[:40]!r}, which was not asked for")
        if decoded.damage:
            return decoded
        body = decoded.body
    if len(body) > limit:
        return Decoded(b"", Damage.TOO_LARGE, f"more than {limit} bytes")
    return Decoded(body)


def _is_no_encoding(name: str) -> bool:
    """Nothing to undo, or a charset or transfer word that servers misplace and browsers pass over."""
    if name in {"", "identity", "none", "binary", "7bit", "8bit", "aws-chunked"}:
        return True
    return _codec(name) in _TEXT_CODECS


def _codec(charset: str) -> str:
    """Python's name for a charset, '' if there is none."""
    try:
        return codecs.lookup(charset).name if charset else ""
    except (LookupError, ValueError):
        return ""


def decode_text(body: bytes, charset: str) -> str:
    """`body` as text, never failing: byte-order mark, then `charset`, then UTF-8, then Latin-1.

    For looking at a page's title and wording only; reading a document has its own, stricter way.
    """
    for mark, codec in _BOMS:
        if body.startswith(mark):
            return body.decode(codec, "replace")
    codec = _codec(charset)
    if codec not in _TEXT_CODECS:  # a server may name 'punycode' or 'zlib', which cost time or are no text
        codec = "utf-8"
    try:
        return body.decode(codec)
    except UnicodeDecodeError:
        return body.decode("latin-1" if codec == "utf-8" else codec, "replace")


def _gunzip(body: bytes, limit: int) -> Decoded:
    """Every member of a gzip body (RFC 1952, section 2.2); padding after the last one is ignored."""
    view = memoryview(body)
    whole = bytearray()
    for _ in range(_MAX_MEMBERS):
        decoded, used = _decompress(view, _GZIP_WINDOW, limit - len(whole))
        if decoded.damage:
            return decoded
        whole += decoded.body
        view = view[used:]
        if view[: len(_GZIP_MAGIC)] != _GZIP_MAGIC:
            return Decoded(bytes(whole))
    return Decoded(b"", Damage.CORRUPT, f"more than {_MAX_MEMBERS} compressed members")


def _inflate(body: bytes, limit: int) -> Decoded:
    """zlib-wrapped as the standard says, or raw as some servers send it."""
    decoded, _ = _decompress(memoryview(body), _ZLIB_WINDOW, limit)
    if decoded.damage is Damage.CORRUPT:
        raw, _ = _decompress(memoryview(body), _RAW_WINDOW, limit)
        if raw.damage is not Damage.CORRUPT:
            return raw
    return decoded


def _decompress(view: memoryview, window: int, limit: int) -> tuple[Decoded, int]:
    """One compressed stream in bounded steps, and how many bytes of `view` it took."""
    stream = zlib.decompressobj(window)
    pieces: list[bytes] = []
    size = 0
    fed = 0
    pending: bytes | memoryview = b""
    while not stream.eof:
        if not pending:
            pending = view[fed : fed + _CHUNK]
            fed += len(pending)
        try:
            piece = stream.decompress(pending, _CHUNK)
        except zlib.error as error:
            return Decoded(b"", Damage.CORRUPT, f"the compressed body is corrupt: {error}"), fed
        if not piece and not pending:
            return Decoded(b"", Damage.TRUNCATED, f"the compressed body ends early, after {size} bytes"), fed
        size += len(piece)
        if size > limit:
            return Decoded(b"", Damage.TOO_LARGE, f"more than {limit} bytes once decompressed"), fed
        pieces.append(piece)
        pending = stream.unconsumed_tail
    return Decoded(b"".join(pieces)), fed - len(stream.unused_data)
