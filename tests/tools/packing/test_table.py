from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from tools.packing.table import StandInTable, read_table

from claimcheck.errors import UsageError
from claimcheck.sources.model import Outcome

DATE = "retrieved_at = 2025-01-15T10:00:00+01:00\n"


def table(folder: Path, text: str, *, date: str = DATE) -> StandInTable:
    (folder / "sources.toml").write_text(date + text)
    return read_table(folder / "sources.toml")


def entry(**keys: str) -> str:
    return "[[exchange]]\n" + "".join(f"{name} = {value}\n" for name, value in keys.items())


URL = '"https://a.example/x"'


def test_an_entry_is_what_the_readme_says(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_bytes(b"<p>\r\n")
    headers = '{ Content-Type = "text/html", Set-Cookie = ["a=1", "b=2"] }'
    read = table(tmp_path, entry(url=URL, headers=headers, body='"page.html"', status="418"))
    assert read.retrieved_at == datetime(2025, 1, 15, 9, tzinfo=UTC)
    (found,) = read.stand_ins
    assert found.headers == (("Content-Type", "text/html"), ("Set-Cookie", "a=1"), ("Set-Cookie", "b=2"))
    assert (found.status, found.reason, found.body) == (418, "I'm a Teapot", b"<p>\r\n")
    assert read.find("https://a.example/x") is found
    assert read.find("https://a.example/x", method="POST") is None


def test_a_text_becomes_a_pdf(tmp_path: Path) -> None:
    (tmp_path / "plan.pdf.txt").write_text("# Plan")
    (found,) = table(tmp_path, entry(url=URL, body='"plan.pdf.txt"', status="999")).stand_ins
    assert found.body.startswith(b"%PDF-1.7")
    assert found.reason == ""


def test_the_entry_for_what_is_accepted_comes_first(tmp_path: Path) -> None:
    text = entry(url=URL, body_text='"page"') + entry(url=URL, accept='"application/json"', body_text='"{}"')
    read = table(tmp_path, text)
    answers = [read.find("https://a.example/x", accept=accept) for accept in ("application/json", "text/html")]
    assert [answer.body for answer in answers if answer] == [b"{}", b"page"]


def test_a_failure_is_an_outcome(tmp_path: Path) -> None:
    (found,) = table(tmp_path, entry(url=URL, failure='"timeout"', detail='"too slow"')).stand_ins
    assert (found.failure, found.detail) == (Outcome.TIMEOUT, "too slow")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (entry(url=URL, boddy='"x"'), "exchange 1 .*unknown key 'boddy'"),
        ("[[page]]\n", "unknown key 'page'"),
        (entry(url='"a.example/x"'), "url must be a complete address"),
        (entry(url='"https://a.example/x y"'), "as it is sent: 'https://a.example/x%20y'"),
        (entry(status="200"), "without url"),
        (entry(url=URL, failure='"late"'), "failure must be one of ok, dead"),
        (entry(url=URL, failure='"timeout"', body_text='"x"'), "either a failure or an answer"),
        (entry(url=URL, body='"absent.html"'), r"absent\.html: No such file"),
        (entry(url=URL) + entry(url=URL), "answered twice"),
        ("x =", "Invalid value"),
    ],
)
def test_a_mistake_is_named_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        table(tmp_path, text)


def test_the_time_of_retrieval_must_be_exact(tmp_path: Path) -> None:
    for date in ("", "retrieved_at = 2025-01-15\n", "retrieved_at = 2025-01-15T10:00:00\n"):
        with pytest.raises(UsageError, match="retrieved_at must be"):
            table(tmp_path, "", date=date)
    with pytest.raises(UsageError, match="No such file"):
        read_table(tmp_path / "absent.toml")
