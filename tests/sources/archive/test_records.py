from __future__ import annotations

import io
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator as FastIterator
from hypothesis import given, settings
from hypothesis import strategies as st
from warcio.archiveiterator import ArchiveIterator

from claimcheck.sources.archive.checking import EVIDENCE
from claimcheck.sources.archive.evidence import EvidenceArchive
from claimcheck.sources.archive.records import exchange_records, info_facts, info_record, parse_record, read_answer
from claimcheck.sources.exchange import Exchange, Transcript
from claimcheck.sources.model import Request, Snapshot

from .exchanges import NOON, PAGE, clock, exchange, failure

NAMES = st.text("abcdefghijklmnopqrstuvwxyz-", min_size=1, max_size=10)
VALUES = st.text(st.characters(min_codepoint=0x21, max_codepoint=0xFF, exclude_characters="\x7f\x85"), max_size=20)
EXCHANGES = st.builds(
    Exchange,
    url=st.sampled_from([PAGE, "https://source.example/a%20b?c=d|{e}&f=`", "http://xn--bcher-kva.example/"]),
    method=st.sampled_from(["GET", "POST"]),
    request_headers=st.lists(st.tuples(st.just("Accept"), VALUES), max_size=2).map(tuple),
    request_body=st.binary(max_size=30),
    status=st.integers(200, 999).filter(lambda status: status not in {204, 304}),
    reason=st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), max_size=20).map(str.strip),
    headers=st.lists(st.tuples(NAMES.map(lambda name: f"x-{name}"), VALUES), max_size=5).map(tuple),
    body=st.binary(max_size=200),
    fetched_at=st.integers(-(10**15), 10**15).map(lambda offset: NOON + timedelta(microseconds=offset)),
    remote_address=st.sampled_from(["", "192.0.2.7", "2001:db8::1"]),
    truncated=st.sampled_from(["", "length", "time"]),
)


@given(EXCHANGES)
@settings(max_examples=80, deadline=None)
def test_an_answer_is_read_back_as_it_came_over_the_wire(asked: Exchange) -> None:
    answer, request = exchange_records(asked, 7)
    kept = [parse_record(record.data) for record in (answer, request)]
    assert kept == [answer, request]
    back = read_answer(answer, request)
    assert back == replace(asked, headers=(*asked.headers, ("Content-Length", str(len(asked.body)))))


def test_framing_is_set_right_and_credentials_are_left_out() -> None:
    sent = (("Authorization", "Bearer secret"), ("proxy-authorization", "Basic secret"), ("Cookie", "seen=1"))
    received = (("Transfer-Encoding", "chunked"), ("Content-Length", "99999"), ("Content-Encoding", "gzip"))
    asked = replace(exchange(), headers=received, request_headers=sent, body=b"\x1f\x8bzipped")
    answer, request = exchange_records(asked, 0)
    assert b"secret" not in request.data
    assert b"Cookie: seen=1\r\n" in request.data, "a redirect loop is told from a cookie wall by its cookies"
    assert read_answer(answer, request).headers == (("Content-Encoding", "gzip"), ("Content-Length", "8"))


def test_a_hostile_header_or_url_cannot_forge_record_fields() -> None:
    evil = 'https://source.example/\r\nWARC-Type: warcinfo\r\n\r\n<>" é'
    asked = exchange(evil, headers=(("X-Folded", "one\r\n two\r\nWARC-Type: x"), ("X-Odd", "漢字")))
    answer, request = exchange_records(asked, 0)
    parsed = parse_record(answer.data)
    assert parsed is not None
    assert parsed.kind == "response"
    assert parsed.url == "https://source.example/%0D%0AWARC-Type:%20warcinfo%0D%0A%0D%0A%3C%3E%22%20%C3%A9"
    back = read_answer(answer, request)
    assert back.headers[0] == ("X-Folded", "one two WARC-Type: x")
    assert back.body == asked.body


def test_dates_are_utc_and_ids_follow_from_content_and_place() -> None:
    local = NOON.astimezone(timezone(timedelta(hours=5)))
    first, again = exchange_records(exchange(), 1)[0], exchange_records(exchange(at=local), 1)[0]
    assert first.data == again.data
    assert first.fields["warc-date"] == "2025-01-15T12:00:00Z"
    assert exchange_records(exchange(), 2)[0].record_id != first.record_id
    assert exchange_records(exchange(body=b"other"), 1)[0].record_id != first.record_id


def test_what_is_no_whole_record_is_not_taken_for_one() -> None:
    whole = exchange_records(exchange(), 0)[0].data
    assert parse_record(whole) is not None
    for broken in (
        b"",
        whole[:-1],
        whole + b"x",
        whole.replace(b"WARC/1.1", b"WARC/1.0"),
        whole.replace(b"20 to 25 %", b"20 to 26 %"),
        whole.replace(b"WARC-Record-ID", b"WARC-Record-IX"),
        whole.replace(b"Content-Length: 1", b"Content-Length: x"),
    ):
        assert parse_record(broken) is None


def test_the_first_record_says_what_made_the_archive() -> None:
    facts = (("software", "claimcheck"), ("claimcheck-stand-in", "yes"))
    assert info_facts(info_record(NOON, facts=facts)) == dict(facts)


@pytest.fixture
def evidence(tmp_path: Path) -> bytes:
    """Everything an archive can hold: hops, a search, a failure, two kinds of revisit, a file."""
    pdf = bytes(range(256)) * 300
    with EvidenceArchive.open(tmp_path, writable=True, clock=clock) as archive:
        hops = (exchange(status=302, body=b"", headers=(("Location", "/x"),)), exchange(f"{PAGE}/x", pdf))
        request = Request(PAGE)
        known = archive.record(request, Transcript(hops, failure()))
        archive.record(request, Transcript((exchange(f"{PAGE}/x", pdf),), failure()), known=known)
        archive.record(request, Transcript((exchange(f"{PAGE}/x", b"", status=304),), failure()), known=known)
        archive.record(request, Transcript((exchange(status=204, body=b""),), failure()))
        post = Request(PAGE, body='{"page":1}')
        archive.record(post, Transcript((exchange(request_body=b'{"page":1}'),), failure()))
        archive.record(Request("https://down.example/"), Transcript((), failure()))
        file = Snapshot("file:on file/é.pdf", "file:on file/é.pdf", 0, "application/pdf", "utf-8", pdf, "", NOON)
        archive.record(Request("file:on file/é.pdf"), Transcript((), file))
    return (tmp_path / EVIDENCE).read_bytes()


KINDS = [
    "warcinfo",
    *("response", "request", "response", "request", "metadata"),
    *("revisit", "request", "metadata"),
    *("revisit", "request", "metadata"),
    *("response", "request", "metadata"),
    *("response", "request", "metadata"),
    "metadata",
    *("resource", "metadata"),
]


def test_an_auditor_can_open_the_archive_with_warcio(evidence: bytes) -> None:
    found = []
    for record in ArchiveIterator(io.BytesIO(evidence), check_digests="raise"):
        record.content_stream().read()
        found.append(record)
    assert [record.rec_type for record in found] == KINDS
    assert all(record.rec_headers.protocol == "WARC/1.1" for record in found)
    responses = [record for record in found if record.rec_type == "response"]
    assert [record.http_headers.get_statuscode() for record in responses] == ["302", "200", "204", "200"]
    assert responses[1].rec_headers.get_header("WARC-IP-Address") == "192.0.2.7"
    requests = [record for record in found if record.rec_type == "request"]
    concurrent = {record.rec_headers.get_header("WARC-Concurrent-To") for record in requests}
    assert concurrent == {
        record.rec_headers.get_header("WARC-Record-ID")
        for record in found
        if record.rec_type in {"response", "revisit"}
    }
    revisits = [record for record in found if record.rec_type == "revisit"]
    profiles = [record.rec_headers.get_header("WARC-Profile").rpartition("/")[2] for record in revisits]
    assert profiles == ["identical-payload-digest", "server-not-modified"]
    original = responses[1].rec_headers
    for record in revisits:
        for name in ("WARC-Record-ID", "WARC-Target-URI", "WARC-Date"):
            referring = {"WARC-Record-ID": "WARC-Refers-To"}.get(name, f"WARC-Refers-To-{name.removeprefix('WARC-')}")
            assert record.rec_headers.get_header(referring) == original.get_header(name)
        digest = record.rec_headers.get_header("WARC-Payload-Digest")
        assert digest == original.get_header("WARC-Payload-Digest")
        assert digest.startswith("sha256:")


def test_an_independent_reader_finds_every_digest_right(evidence: bytes) -> None:
    kinds = []
    for record in FastIterator(io.BytesIO(evidence), parse_http=False):
        kinds.append(record.headers["WARC-Type"])
        assert record.verify_block_digest()
    assert kinds == KINDS
