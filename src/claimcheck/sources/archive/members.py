"""Gzip members (RFC 1952): one record each, so that any record can be read without the others."""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterator

_HEADER = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"
"""No name, no time, no operating system: nothing of the machine enters the bytes."""
_STORED_BLOCK = 0xFFFF
"""The most bytes one stored deflate block can hold (RFC 1951, 3.2.4)."""
_CHUNK = 1 << 20
RECORD_LIMIT = 1 << 30
"""Largest record written or read, in bytes; what claims to be larger is an attack on the reader's memory."""
_LEVEL = 3
"""Over twice as fast as level 6, for files a tenth larger at most: writing holds up the other threads."""


def stored_member(data: bytes) -> bytes:
    """`data` as a member of uncompressed blocks: the same bytes whatever zlib the machine has."""
    parts = [_HEADER]
    last = max(0, (len(data) - 1) // _STORED_BLOCK * _STORED_BLOCK)
    for start in range(0, last + 1, _STORED_BLOCK):
        block = data[start : start + _STORED_BLOCK]
        size = len(block).to_bytes(2, "little")
        complement = (len(block) ^ 0xFFFF).to_bytes(2, "little")
        parts += (b"\x01" if start == last else b"\x00", size, complement, block)
    return b"".join((*parts, _trailer(data)))


def deflated_member(data: bytes) -> bytes:
    """`data` as a compressed member; its bytes may differ between zlib versions, what it holds does not."""
    deflate = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return b"".join((_HEADER, deflate.compress(data), deflate.flush(), _trailer(data)))


def _trailer(data: bytes) -> bytes:
    return zlib.crc32(data).to_bytes(4, "little") + (len(data) & 0xFFFFFFFF).to_bytes(4, "little")


def unpack_member(member: bytes, size: int) -> bytes | None:
    """The `size` bytes a member holds, or None if it is no whole member of exactly that size."""
    if size > RECORD_LIMIT:
        return None
    inflate = zlib.decompressobj(zlib.MAX_WBITS + 16)
    try:
        data = inflate.decompress(member, size + 1)
    except zlib.error:
        return None
    return data if inflate.eof and len(data) == size and not inflate.unused_data else None


def read_range(descriptor: int, offset: int, length: int) -> Iterator[bytes]:
    """The bytes of a file range in chunks; shorter in total when the file ends first."""
    end = offset + length
    while offset < end:
        chunk = os.pread(descriptor, min(_CHUNK, end - offset), offset)
        if not chunk:
            return
        yield chunk
        offset += len(chunk)


def whole_members(descriptor: int, offset: int, end: int) -> Iterator[tuple[int, int, bytes]]:
    """`(offset, length, data)` of each whole member from `offset` on, stopping at the first torn one."""
    while offset < end:
        inflate = zlib.decompressobj(zlib.MAX_WBITS + 16)
        data = bytearray()
        consumed = 0
        for chunk in read_range(descriptor, offset, end - offset):
            try:
                data += inflate.decompress(chunk, RECORD_LIMIT + 1 - len(data))
            except zlib.error:
                return
            consumed += len(chunk) - len(inflate.unused_data)
            if inflate.eof or len(data) > RECORD_LIMIT:
                break
        if not inflate.eof or len(data) > RECORD_LIMIT:
            return
        yield offset, consumed, bytes(data)
        offset += consumed
