"""`claimcheck links` on files of every kind, against a small server on the loopback interface."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tools.packing.pdf import render_pdf

from claimcheck.audit.listing import addresses
from tests.cli.running import Result, claimcheck
from tests.walk.test_verify import LIVE, _Pages, claims_file, server

__all__ = ["server"]


def links(folder: Path, *arguments: str) -> Result:
    return claimcheck("links", "--allow-host", "127.0.0.1", *arguments, cwd=folder, environment=LIVE)


def test_dead_links_of_a_markdown_file_are_named_with_their_lines(tmp_path: Path, server: str) -> None:
    page = f'# Title\n\nSee [the plan]({server}/plan "a title") and ({server}/gone).\n\n<{server}/refused>\n'
    (tmp_path / "page.md").write_text(page, encoding="utf-8")
    result = links(tmp_path, "page.md", "--fail-on", "dead-links")
    assert result.code == 1
    assert "CC101 page.md:3: " in result.out
    assert "CC104 page.md:5" in result.out
    assert f"{server}/gone)" in result.out
    assert not (tmp_path / "reports").exists()
    assert not (tmp_path / ".claimcheck").exists()


def test_links_of_a_page_and_of_a_pdf_are_found(tmp_path: Path, server: str) -> None:
    (tmp_path / "page.html").write_text(f'<a href="{server}/gone?a=1&amp;b=2">x</a>', encoding="utf-8")
    (tmp_path / "page.pdf").write_bytes(render_pdf(f"Sources\n\nThe plan stands at {server}/gone."))
    result = links(tmp_path, "page.html", "page.pdf", "--report", "json=links.json")
    assert result.code == 1
    assert "/gone?a=1&b=2" in _Pages.asked
    assert "/gone" in _Pages.asked
    data = json.loads((tmp_path / "links.json").read_text(encoding="utf-8"))
    assert [finding["file"] for finding in data["findings"]] == ["page.html", "page.pdf"]


def test_a_claims_file_is_checked_without_reading_any_source(tmp_path: Path, server: str) -> None:
    claims_file(tmp_path, f"{server}/plan", f"{server}/gone")
    result = links(tmp_path)
    assert result.code == 1
    assert "CC101 claims.toml:" in result.out
    assert "CC2" not in result.out


def test_the_same_address_in_several_files_is_asked_once(tmp_path: Path, server: str) -> None:
    for name in ("a.txt", "b.md"):
        (tmp_path / name).write_text(f"{server}/plan {server}/plan#part {server.upper()}/plan", encoding="utf-8")
    assert links(tmp_path, "a.txt", "b.md").code == 0
    assert _Pages.asked.count("/plan") == 1


def test_a_file_without_links_passes(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("nothing here", encoding="utf-8")
    assert links(tmp_path, "empty.txt").code == 0


def test_a_link_report_in_markdown_says_what_it_is(tmp_path: Path, server: str) -> None:
    (tmp_path / "a.txt").write_text(f"{server}/plan", encoding="utf-8")
    result = links(tmp_path, "a.txt", "--report", "markdown=-")
    assert result.out.startswith("# Link check: a.txt")
    assert "Sign-off" not in result.out


@pytest.mark.parametrize(("name", "said"), [("missing.md", "no such file"), ("broken.pdf", "broken.pdf")])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    result = links(tmp_path, name)
    assert result.code == 2
    assert said in result.err


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See https://a.example/x.", "https://a.example/x"),
        ("(https://a.example/x_(y))", "https://a.example/x_(y)"),
        ("[t](https://a.example/x)", "https://a.example/x"),
        ("“https://a.example/x”,", "https://a.example/x"),
        ("HTTPS://A.example/x;", "HTTPS://A.example/x"),
        ("doi:10.1016/S0140-6736(97)11096-0.", "10.1016/S0140-6736(97)11096-0"),
        ("DOI 10.1056/NEJMoa1607427)", "10.1056/NEJMoa1607427"),
    ],
)
def test_an_address_ends_where_a_reader_would_end_it(text: str, expected: str) -> None:
    assert [address for address, _ in addresses(text)] == [expected]


@given(st.text(max_size=200))
@settings(max_examples=80, deadline=None)
def test_every_address_is_a_slice_of_its_text(text: str) -> None:
    for address, offset in addresses(f"https://{text} doi:10.1234/{text}"):
        assert f"https://{text} doi:10.1234/{text}"[offset:].startswith(address)


def test_claims_files_of_several_folders_keep_their_own_ids_and_documents(tmp_path: Path, server: str) -> None:
    for name, file in (("a", "here.txt"), ("b", "here.txt"), ("c", "missing.txt")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "here.txt").write_text(name, encoding="utf-8")
        path = claims_file(tmp_path / name, f"{server}/plan")
        text = path.read_text(encoding="utf-8").replace(f'url = "{server}/plan"', f'file = "{file}"')
        path.write_text(text, encoding="utf-8")
    assert links(tmp_path, "a/claims.toml", "b/claims.toml").code == 0
    result = links(tmp_path, "a/claims.toml", "b/claims.toml", "c/claims.toml")
    assert result.code == 1
    assert result.out.count("CC101") == 1
    assert "c/claims.toml" in result.out
