"""Asking with the archive in hand: recording what comes back, or answering from it alone."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from email.message import Message

from claimcheck.sources.archive.evidence import EvidenceArchive, unmodified
from claimcheck.sources.archive.model import Retrieval
from claimcheck.sources.archive.records import NOT_MODIFIED
from claimcheck.sources.exchange import Client, Transcript, Validators
from claimcheck.sources.local import SCHEME as LOCAL_SCHEME
from claimcheck.sources.model import FetchFailure, Outcome, Request, Retrieved, Snapshot
from claimcheck.sources.web.policy import FetchPolicy


class ReplayFetcher:
    """Answers from the archive alone: the newest good answer, else how asking last failed.

    What was answered is judged again by the rules a live answer is judged by, so both reach the same outcome.
    """

    def __init__(self, archive: EvidenceArchive, policy: FetchPolicy) -> None:
        """Replay `archive`; `policy` judges the archived answers."""
        self._archive = archive
        self._policy = policy

    def fetch(self, request: Request) -> Retrieved:
        """The archived answer; UNREACHABLE when the archive has none."""
        found = self.best(request)
        if found is not None:
            return found[1]
        return FetchFailure(
            requested=request.url,
            outcome=Outcome.UNREACHABLE,
            detail="not in the archive",
            retrieved_at=self._archive.newest,
            is_stand_in=self._archive.is_stand_in,
        )

    def best(self, request: Request) -> tuple[Retrieval, Retrieved] | None:
        """The retrieval that answers a request, with its outcome; None if it was never asked."""
        return self.best_of(request, self._archive.retrievals(request))

    def best_of(self, request: Request, candidates: Iterable[Retrieval]) -> tuple[Retrieval, Retrieved] | None:
        """Of retrievals of one request, newest first, the one that answers it.

        A good answer comes before a refusal, a refusal before a failure that may pass, then newer before older:
        a failure never takes the place of good evidence, but the detail says that asking later failed.
        """
        best: tuple[Retrieval, Retrieved] | None = None
        newest: Retrieved | None = None
        for retrieval in candidates:
            retrieved = self.outcome(request, retrieval)
            newest = newest or retrieved
            if best is None or _rank(retrieved) < _rank(best[1]):
                best = retrieval, retrieved
            if retrieved.outcome is Outcome.OK:
                break
        if best is not None and newest is not None and newest is not best[1] and best[1].outcome is Outcome.OK:
            later = f"asked again on {newest.retrieved_at:%Y-%m-%d}: {newest.outcome}"
            best = best[0], replace(best[1], detail="; ".join(filter(None, (best[1].detail, later))))
        return best

    def outcome(self, request: Request, retrieval: Retrieval) -> Retrieved:
        """What one archived retrieval amounts to."""
        if retrieval.failure is not None:
            retrieved: Retrieved = retrieval.failure
        elif retrieval.resource:
            retrieved = self._local_file(request, retrieval)
        else:
            from claimcheck.sources.web.answers import judge_exchanges  # noqa: PLC0415 - only when replaying

            retrieved = judge_exchanges(request, self._archive.exchanges(retrieval), self._policy)
        return replace(retrieved, is_stand_in=True) if self._archive.is_stand_in else retrieved

    def _local_file(self, request: Request, retrieval: Retrieval) -> Snapshot:
        record = self._archive.resource(retrieval)
        content_type = Message()
        content_type["content-type"] = record.fields["content-type"]
        return Snapshot(
            requested=request.url,
            final_url=request.url,
            status=0,
            media_type=content_type.get_content_type(),
            charset=content_type.get_content_charset(""),
            body=record.block,
            sha256=hashlib.sha256(record.block).hexdigest(),
            retrieved_at=retrieval.retrieved_at,
            outcome=Outcome.OK if record.block else Outcome.SUSPECT,
            detail="" if record.block else f"{request.url.removeprefix(LOCAL_SCHEME)} is empty",
        )


def _rank(retrieved: Retrieved) -> int:
    if retrieved.outcome is Outcome.OK:
        return 0
    return 2 if retrieved.outcome.may_pass else 1


class RecordingFetcher:
    """Asks the outside and keeps every answer; may answer from the archive what was asked recently.

    A page asked before is asked with its validators, and a 304 brings the archived copy up to date.
    """

    def __init__(
        self, client: Client, archive: EvidenceArchive, policy: FetchPolicy, *, max_age: timedelta | None = None
    ) -> None:
        """Record what `client` brings in `archive`; good answers no older than `max_age` are not asked again."""
        self._client = client
        self._archive = archive
        self._policy = policy
        self._max_age = max_age
        self._replay = ReplayFetcher(archive, policy)

    def fetch(self, request: Request) -> Retrieved:
        """What came back, kept before it is returned; ArchiveError when it cannot be kept."""
        known = self._known(request)
        if known is not None and self._is_fresh(request, known[0]):
            return known[1]
        validators = self._validators(known)
        transcript = self._client.ask(request, validators)
        earlier = known[0] if known is not None else None
        if transcript.exchanges and transcript.exchanges[-1].status == NOT_MODIFIED:
            if earlier is None or validators is None or validators.url != transcript.exchanges[-1].url:
                earlier = None  # a 304 to a question that was not conditional confirms nothing
            else:
                transcript = replace(transcript, retrieved=self._confirmed(request, earlier, transcript))
        self._archive.record(request, transcript, known=earlier)
        return transcript.retrieved

    def _known(self, request: Request) -> tuple[Retrieval, Retrieved] | None:
        known = self._replay.best(request)
        return known if known is not None and known[1].outcome is Outcome.OK else None

    def _is_fresh(self, request: Request, known: Retrieval) -> bool:
        if self._max_age is None or request.url.startswith(LOCAL_SCHEME):
            return False
        return self._archive.clock() - known.retrieved_at <= self._max_age

    def _validators(self, known: tuple[Retrieval, Retrieved] | None) -> Validators | None:
        if known is None or not known[0].answers:
            return None
        last = self._archive.exchanges(known[0])[-1]
        if last.url != known[1].final_url:
            return None  # the page itself was not the last thing asked: a 304 would leave out what followed it
        headers = {name.lower(): value for name, value in last.headers}
        etag, last_modified = headers.get("etag", ""), headers.get("last-modified", "")
        return Validators(last.url, etag, last_modified) if etag or last_modified else None

    def _confirmed(self, request: Request, known: Retrieval, transcript: Transcript) -> Retrieved:
        """What a 304 amounts to: the archived answer, as of now."""
        from claimcheck.sources.web.answers import judge_exchanges  # noqa: PLC0415 - as in ReplayFetcher

        *hops, last = transcript.exchanges
        original = self._archive.exchanges(known)[-1]
        return judge_exchanges(request, (*hops, unmodified(last, original)), self._policy)
