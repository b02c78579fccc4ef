from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from claimcheck.documents import Document, ReadFailure, ReadFailureKind, ReadPolicy, read_document, standard_readers
from claimcheck.documents.blocks import Content, Extract
from claimcheck.documents.readers import Format
from claimcheck.documents.sandbox import Sandbox, wire
from claimcheck.documents.sandbox.process import _resident_by_ps
from tests.documents.conftest import snapshot

POLICY = ReadPolicy()
PAGE = b"<!doctype html><title>T</title><p>One page with 12 words in it, read by a process of its own.</p>"
MANY_ATTRIBUTES = b"<p " + b" ".join(b"a%d=1" % number for number in range(200_000)) + b">text</p>"


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(POLICY) as sandbox:
        yield sandbox


def is_running(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def test_a_child_reads_what_this_process_reads(sandbox: Sandbox) -> None:
    taken = snapshot(PAGE, "text/html")
    here = read_document(taken, standard_readers(POLICY), POLICY)
    there = read_document(taken, standard_readers(POLICY, sandbox.extract), POLICY)
    assert isinstance(here, Document)
    assert there == here


def test_a_child_is_used_again_and_replaced_after_its_share() -> None:
    policy = replace(POLICY, children=1, documents_per_child=2)
    content = Content(b"text", "text/plain")
    with Sandbox(policy) as sandbox:
        pids = []
        sandbox.warm((Format.PLAIN,))
        for _ in range(3):
            assert isinstance(sandbox.extract(Format.PLAIN, content, policy), Extract)
            pids.append(sandbox.pids)
    assert len(pids[0]) == 1
    assert pids[1] == ()  # it has read its two documents
    assert pids[2] != pids[0]


def test_a_document_that_burns_processor_time_is_stopped() -> None:
    policy = replace(POLICY, cpu_seconds=1)
    with Sandbox(policy) as sandbox:
        result = sandbox.extract(Format.HTML, Content(MANY_ATTRIBUTES, "text/html"), policy)
    assert isinstance(result, ReadFailure)
    assert result.kind is ReadFailureKind.LIMIT
    assert "processor time" in result.detail


def test_a_document_that_takes_too_long_is_stopped() -> None:
    policy = replace(POLICY, wall_seconds=0.6)
    with Sandbox(policy) as sandbox:
        result = sandbox.extract(Format.HTML, Content(MANY_ATTRIBUTES, "text/html"), policy)
    assert isinstance(result, ReadFailure)
    assert result.kind is ReadFailureKind.TIMEOUT


@pytest.mark.parametrize("watches_memory", [False, True])
def test_a_document_that_takes_too_much_memory_is_stopped(watches_memory: bool) -> None:
    enough_to_start = 400 * 1024 * 1024 if not watches_memory else 60 * 1024 * 1024
    policy = replace(POLICY, memory_bytes=enough_to_start)
    body = b"<p>" + b"<b>x</b> " * 6_000_000
    with Sandbox(policy, watches_memory=watches_memory) as sandbox:
        result = sandbox.extract(Format.HTML, Content(body, "text/html"), policy)
    assert isinstance(result, ReadFailure)
    assert result.kind in {ReadFailureKind.LIMIT, ReadFailureKind.CRASHED}
    assert "memory" in result.detail


def test_a_crashed_reader_is_an_outcome_and_the_next_document_is_read(sandbox: Sandbox) -> None:
    sandbox.extract(Format.PLAIN, Content(b"text", "text/plain"), POLICY)
    victim = sandbox.pids[0]
    outcome: list[Extract | ReadFailure] = []
    policy = replace(POLICY, children=1)
    with Sandbox(policy) as own:
        thread = threading.Thread(
            target=lambda: outcome.append(own.extract(Format.HTML, Content(MANY_ATTRIBUTES, "text/html"), policy))
        )
        thread.start()
        while not own.pids:
            time.sleep(0.01)
        victim = own.pids[0]
        os.kill(victim, signal.SIGABRT)
        thread.join()
        assert isinstance(outcome[0], ReadFailure)
        assert outcome[0].kind is ReadFailureKind.CRASHED
        assert "SIGABRT" in outcome[0].detail
        assert isinstance(own.extract(Format.PLAIN, Content(b"text", "text/plain"), policy), Extract)


def test_a_child_that_died_while_idle_is_replaced_unseen() -> None:
    with Sandbox(POLICY) as sandbox:
        content = Content(b"text", "text/plain")
        sandbox.extract(Format.PLAIN, content, POLICY)
        victim = sandbox.pids[0]
        os.kill(victim, signal.SIGKILL)
        while is_running(victim):
            time.sleep(0.01)
        assert isinstance(sandbox.extract(Format.PLAIN, content, POLICY), Extract)
        assert victim not in sandbox.pids


def test_threads_share_the_children_and_get_their_own_answers() -> None:
    policy = replace(POLICY, children=2)
    answers: dict[int, Extract | ReadFailure] = {}
    with Sandbox(policy) as sandbox:

        def ask(number: int) -> None:
            answers[number] = sandbox.extract(Format.PLAIN, Content(b"answer %d" % number, "text/plain"), policy)

        threads = [threading.Thread(target=ask, args=(number,)) for number in range(12)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(sandbox.pids) <= 2
    for number, answer in answers.items():
        assert isinstance(answer, Extract)
        assert answer.blocks[0].text == f"answer {number}"
    assert len(answers) == 12


def test_closing_leaves_no_process_behind() -> None:
    with Sandbox(POLICY) as sandbox:
        sandbox.warm()
        sandbox.warm()
        (pid,) = sandbox.pids
        assert is_running(pid)
    assert not is_running(pid)
    with pytest.raises(RuntimeError, match="closed"):
        sandbox.extract(Format.PLAIN, Content(b"text", "text/plain"), POLICY)


def test_a_parent_that_is_killed_leaves_no_process_behind() -> None:
    program = (
        "import time\n"
        "from claimcheck.documents import ReadPolicy\n"
        "from claimcheck.documents.blocks import Content\n"
        "from claimcheck.documents.readers import Format\n"
        "from claimcheck.documents.sandbox import Sandbox\n"
        "sandbox = Sandbox(ReadPolicy())\n"
        "sandbox.extract(Format.PLAIN, Content(b'text', 'text/plain'), ReadPolicy())\n"
        "print(sandbox.pids[0], flush=True)\n"
        "time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        assert is_running(child)
        parent.kill()
    for _ in range(500):
        if not is_running(child):
            break
        time.sleep(0.01)
    assert not is_running(child)


def test_an_answer_is_cut_where_the_text_limit_is_and_says_so() -> None:
    policy = replace(POLICY, max_characters=100)
    with Sandbox(policy) as sandbox:
        readers = standard_readers(policy, sandbox.extract)
        body = b"\n\n".join(b"paragraph number %d of many" % number for number in range(1_000))
        document = read_document(snapshot(body, "text/plain"), readers, policy)
    assert isinstance(document, Document)
    assert len(document.text) <= 100
    assert not document.coverage.proves_absence
    assert any("longer than the limit" in note for note in document.notes)


def test_an_answer_longer_than_announced_limits_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "most_answer_bytes", lambda _policy: 10)
    with Sandbox(POLICY) as sandbox:
        result = sandbox.extract(Format.PLAIN, Content(b"text", "text/plain"), POLICY)
        assert sandbox.pids == ()
    assert isinstance(result, ReadFailure)
    assert result.kind is ReadFailureKind.TOO_LARGE


def test_a_child_that_leaves_without_an_answer_is_a_crash(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    leaves = tmp_path / "leaves"
    leaves.write_text("#!/bin/sh\nexit 3\n")
    leaves.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(leaves))
    with Sandbox(POLICY) as sandbox:
        sandbox.warm()
        result = sandbox.extract(Format.PLAIN, Content(b"text" * 100_000, "text/plain"), POLICY)
    assert isinstance(result, ReadFailure)
    assert result.kind is ReadFailureKind.CRASHED
    assert "exit code 3" in result.detail


def test_closing_does_not_wait_for_a_document_that_is_being_read() -> None:
    outcome: list[Extract | ReadFailure] = []
    sandbox = Sandbox(POLICY)
    thread = threading.Thread(
        target=lambda: outcome.append(sandbox.extract(Format.HTML, Content(MANY_ATTRIBUTES, "text/html"), POLICY))
    )
    thread.start()
    while not sandbox.pids:
        time.sleep(0.01)
    sandbox.close()
    thread.join(5.0)
    assert not thread.is_alive()
    assert sandbox.pids == ()
    assert isinstance(outcome[0], ReadFailure)


def test_memory_is_seen_with_and_without_a_process_file_system() -> None:
    with Sandbox(POLICY) as sandbox:
        sandbox.extract(Format.PLAIN, Content(b"text", "text/plain"), POLICY)
        seen = _resident_by_ps(sandbox.pids[0])
    assert seen > 1_000_000
    assert _resident_by_ps(2**22 + 1) == 0


def test_a_reader_that_fails_in_python_is_a_crash_and_says_how() -> None:
    with Sandbox(POLICY) as sandbox:
        content = Content(b"text", "text/plain")
        object.__setattr__(content, "charset", 7)  # no charset is a number: the reader trips over it
        result = sandbox.extract(Format.PLAIN, content, POLICY)
    assert isinstance(result, ReadFailure)
    assert result.kind is ReadFailureKind.CRASHED
    assert "Error" in result.detail


def test_an_interrupted_reading_leaves_no_half_used_child(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with Sandbox(POLICY) as sandbox:
        with monkeypatch.context() as patch:
            patch.setattr(wire, "receive", interrupted)
            with pytest.raises(KeyboardInterrupt):
                sandbox.extract(Format.PLAIN, Content(b"text", "text/plain"), POLICY)
        assert sandbox.pids == ()
        assert isinstance(sandbox.extract(Format.PLAIN, Content(b"text", "text/plain"), POLICY), Extract)


def test_a_page_nested_beyond_python_is_a_limit() -> None:
    with Sandbox(POLICY) as sandbox:
        result = sandbox.extract(Format.JSON, Content(b"[" * 200_000, "application/json"), POLICY)
    assert isinstance(result, ReadFailure)
    assert result.kind is ReadFailureKind.LIMIT


def test_ctrl_c_in_the_middle_of_a_document_leaves_no_process_behind() -> None:
    program = (
        "import threading, time\n"
        "from claimcheck.documents import ReadPolicy\n"
        "from claimcheck.documents.blocks import Content\n"
        "from claimcheck.documents.readers import Format\n"
        "from claimcheck.documents.sandbox import Sandbox\n"
        "body = b'<p ' + b' '.join(b'a%d=1' % number for number in range(200_000)) + b'>text</p>'\n"
        "def tell():\n"
        "    while not sandbox.pids:\n"
        "        time.sleep(0.01)\n"
        "    print(sandbox.pids[0], flush=True)\n"
        "with Sandbox(ReadPolicy()) as sandbox:\n"
        "    threading.Thread(target=tell).start()\n"
        "    sandbox.extract(Format.HTML, Content(body, 'text/html'), ReadPolicy())\n"
    )
    command = [sys.executable, "-c", program]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        assert parent.stderr is not None
        child = int(parent.stdout.readline())
        time.sleep(0.3)
        parent.send_signal(signal.SIGINT)
        message = parent.stderr.read()
    assert "KeyboardInterrupt" in message
    assert not is_running(child)
