from __future__ import annotations

import gzip
import os
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.sources.archive.members import deflated_member, stored_member, unpack_member, whole_members

CONTENT = st.one_of(st.binary(max_size=300), st.integers(0, 200_000).map(lambda size: b"ab\n" * (size // 3)))
PACKERS = [stored_member, deflated_member]


@pytest.mark.parametrize("pack", PACKERS)
@given(data=CONTENT)
@settings(max_examples=60, deadline=None)
def test_any_gzip_tool_can_open_a_member(pack: object, data: bytes) -> None:
    assert callable(pack)
    member = pack(data)
    assert gzip.decompress(member) == data
    assert unpack_member(member, len(data)) == data


@pytest.mark.parametrize("size", [0, 1, 0xFFFE, 0xFFFF, 0x10000, 2 * 0xFFFF, 2 * 0xFFFF + 1])
def test_stored_members_are_right_at_the_edges_of_their_blocks(size: int) -> None:
    data = os.urandom(size)
    assert gzip.decompress(stored_member(data)) == data


def test_stored_members_are_the_same_bytes_everywhere() -> None:
    """Written out by hand from RFC 1951 and RFC 1952, so that no zlib has a say in it."""
    expected = "1f8b08000000000000ff" + "01" + "0300" + "fcff" + "616263" + "c2412435" + "03000000"
    assert stored_member(b"abc").hex() == expected
    assert deflated_member(b"abc")[:10].hex() == "1f8b08000000000000ff"


@pytest.mark.parametrize("pack", PACKERS)
@given(data=CONTENT, cut=st.floats(0, 1, exclude_max=True))
@settings(max_examples=40, deadline=None)
def test_a_member_cut_short_or_of_another_size_is_no_member(pack: object, data: bytes, cut: float) -> None:
    assert callable(pack)
    member = pack(data)
    assert unpack_member(member[: int(cut * len(member))], len(data)) is None
    assert unpack_member(member, len(data) + 1) is None
    assert unpack_member(member + b"x", len(data)) is None
    assert unpack_member(b"x" + member, len(data)) is None
    if data:
        assert unpack_member(member, len(data) - 1) is None


def test_a_wrong_checksum_is_noticed() -> None:
    member = bytearray(deflated_member(b"20 to 25 %" * 100))
    member[-6] ^= 1
    assert unpack_member(bytes(member), 1000) is None
    assert unpack_member(bytes(member[:-9]) + b"\xff" * 9, 1000) is None
    assert unpack_member(stored_member(b"abc")[:18] + b"\xff" * 8, 3) is None
    empty = bytearray(stored_member(b""))
    empty[-6] ^= 1
    assert unpack_member(bytes(empty), 0) is None


def test_a_small_member_cannot_unpack_to_more_than_it_says() -> None:
    bomb = zlib.compressobj(9, zlib.DEFLATED, 31)
    member = bomb.compress(bytes(50_000_000)) + bomb.flush()
    assert unpack_member(member, 1000) is None


def test_whole_members_are_found_up_to_the_first_torn_one(tmp_path: Path) -> None:
    contents = [b"first", b"x" * 3_000_000, b"third", b"torn"]
    members = [deflated_member(content) for content in contents]
    for tail in (members[3][:-1], members[3][:12], b"\x00" * 50, b""):
        (tmp_path / "file").write_bytes(b"".join(members[:3]) + tail)
        with (tmp_path / "file").open("rb") as file:
            found = list(whole_members(file.fileno(), 0, (tmp_path / "file").stat().st_size))
        assert [data for _, _, data in found] == contents[:3]
        assert [length for _, length, _ in found] == [len(member) for member in members[:3]]
        assert [offset for offset, _, _ in found] == [0, len(members[0]), len(members[0] + members[1])]
