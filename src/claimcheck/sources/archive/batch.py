"""Records about to be written together, each knowing its place."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimcheck.sources.archive.model import Retrieval
from claimcheck.sources.archive.records import Record, build_record, exchange_records, json_record
from claimcheck.sources.exchange import Exchange
from claimcheck.sources.model import Snapshot


@dataclass(slots=True)
class Batch:
    """The records of one write; `next_ordinal` is the place in the archive of the next one added."""

    next_ordinal: int
    records: list[Record] = field(default_factory=list)

    def _add(self, *records: Record) -> None:
        self.records += records
        self.next_ordinal += len(records)

    def add_exchange(self, exchange: Exchange, revisits: Record | None) -> str:
        """Add an answer and its request; the answer's record id."""
        answer, request = exchange_records(exchange, self.next_ordinal, revisits=revisits)
        self._add(answer, request)
        return answer.record_id

    def add_resource(self, snapshot: Snapshot) -> str:
        """Add a local file; its record id."""
        parameters = f"; charset={snapshot.charset}" if snapshot.charset else ""
        record = build_record(
            "resource",
            url=snapshot.final_url,
            date=snapshot.retrieved_at,
            content_type=(snapshot.media_type or "application/octet-stream") + parameters,
            block=snapshot.body,
            ordinal=self.next_ordinal,
        )
        self._add(record)
        return record.record_id

    def add_retrieval(self, retrieval: Retrieval) -> None:
        """Add what a request came to; always the last record of a write."""
        self._add(
            json_record(
                "metadata",
                url=retrieval.url,
                date=retrieval.retrieved_at,
                value=retrieval.as_json(),
                ordinal=self.next_ordinal,
            )
        )
