"""What is no UTF-8 text file is named as what it is, so that its author can mend it."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from claimcheck.claims import file_text
from claimcheck.claims.file_text import read_text
from claimcheck.errors import UsageError


def _message(path: Path) -> str:
    with pytest.raises(UsageError) as caught:
        read_text(path)
    return str(caught.value)


def test_windows_line_ends_and_a_byte_order_mark_change_nothing_but_the_hash(tmp_path: Path) -> None:
    path = tmp_path / "claims.toml"
    data = b"\xef\xbb\xbfa = 1\r\nb = '\xc3\xa9'\r\n"
    path.write_bytes(data)
    read = read_text(path)
    assert read.text == "a = 1\nb = 'é'\n"
    assert read.sha256 == hashlib.sha256(data).hexdigest()


def test_a_missing_file_is_said_to_be_missing_with_the_command_that_makes_one(tmp_path: Path) -> None:
    assert "does not exist; `claimcheck init`" in _message(tmp_path / "claims.toml")


def test_a_folder_is_told_from_a_file_and_the_claims_file_in_it_is_offered(tmp_path: Path) -> None:
    assert _message(tmp_path) == f"{tmp_path} is a folder, not a claims file"
    (tmp_path / "claims.toml").write_text("")
    assert f"did you mean {tmp_path / 'claims.toml'}?" in _message(tmp_path)


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "not a plain file" in _message(tmp_path / "pipe")


def test_a_path_no_system_can_hold_is_a_message(tmp_path: Path) -> None:
    assert "cannot be read: File name too long" in _message(tmp_path / ("x" * 5000))
    assert "does not exist" in _message(Path("claims\0.toml"))


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file of Linux that cannot be read")
def test_a_file_the_system_cannot_deliver_says_why() -> None:
    assert "cannot be read: Input/output error" in _message(Path("/proc/self/mem"))


def test_a_huge_file_is_refused_before_it_fills_the_memory(tmp_path: Path) -> None:
    path = tmp_path / "claims.toml"
    with path.open("wb") as file:
        file.truncate(file_text.MAX_BYTES + 1024 * 1024)
    assert "17.0 MB; a claims file may be at most 16 MB" in _message(path)


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("utf-16", "UTF-16"), ("utf-32", "UTF-32"), ("utf-16-le", "UTF-16"), ("utf-16-be", "UTF-16")],
)
def test_a_file_saved_as_wide_characters_is_named_as_such(tmp_path: Path, encoding: str, name: str) -> None:
    path = tmp_path / "claims.toml"
    path.write_text("schema_version = 1\n", encoding=encoding)
    message = _message(path)
    assert name in message
    assert "save it as UTF-8" in message


def test_a_file_saved_by_an_old_windows_editor_names_the_character_and_its_place(tmp_path: Path) -> None:
    path = tmp_path / "claims.toml"
    path.write_bytes("a = 'é'\nb = 'Belgi".encode() + "ë".encode("cp1252") + b"'\n")
    assert f"{path}:2:11: byte 0xEB at offset 19 is not UTF-8; in Windows-1252 it would be 'ë'" in _message(path)


def test_a_byte_of_no_known_encoding_is_still_placed(tmp_path: Path) -> None:
    path = tmp_path / "claims.toml"
    path.write_bytes(b"\xef\xbb\xbfa = '\x81'")
    assert f"{path}:1:6: byte 0x81 at offset 8 is not UTF-8: save it" in _message(path)
