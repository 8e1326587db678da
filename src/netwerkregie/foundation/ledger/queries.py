# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reading lines: a page at a time, by place in the chain, never by counting."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.db import connections
from django.db.models import QuerySet

from netwerkregie.foundation.kernel import Actor, clock
from netwerkregie.foundation.ledger import policies
from netwerkregie.foundation.ledger.models import Entry
from netwerkregie.foundation.ledger.recording import microseconds
from netwerkregie.foundation.tenancy.enter import ALIAS

PAGE = 50


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a reader asks for; empty means everything."""

    verb: str = ""
    purpose: str = ""
    result: str = ""
    day: date | None = None
    actor_id: UUID | None = None
    subject_id: UUID | None = None
    trace_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """One line as a page shows it; who acted is an id, the name is looked up above."""

    seq: int
    at: datetime
    told_at: datetime | None
    trace_id: UUID
    actor_id: UUID | None
    actor_kind: str
    roles: tuple[str, ...]
    organisation: str
    verb: str
    subject_kind: str
    subject_ref: UUID | None
    purpose: str
    ground: str
    reason: str
    result: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page of lines, newest first, and where the next one begins."""

    lines: tuple[Shown, ...]
    before: int | None


def entries(
    actor: Actor,
    wanted: Wanted | None = None,
    *,
    before: int | None = None,
    size: int = PAGE,
) -> Page:
    """Return a page of the access stream that this actor may read.

    Args:
        actor: who reads.
        wanted: a filter.
        before: show lines with a lower number than this; from an earlier page.
        size: how many lines.

    """
    found = _narrowed(policies.visible_entries(actor), wanted or Wanted())
    found = found.filter(verb__gt="")
    if before is not None:
        found = found.filter(seq__lt=before)
    rows = list(found.order_by("-seq")[: size + 1])
    more = rows[size - 1].seq if len(rows) > size else None
    return Page(tuple(_shown(row) for row in rows[:size]), more)


def entries_about(actor: Actor, subject_id: UUID, *, size: int = PAGE) -> Page:
    """Return the newest lines about one subject, found by its pseudonym."""
    return entries(actor, Wanted(subject_id=subject_id), size=size)


def processing_log(actor: Actor, day: date) -> list[dict[str, Any]]:
    """Return a day of the processing stream in the form of Logboek Dataverwerkingen.

    The standard's log holds no users; the access stream joins it by the trace.
    """
    found = _narrowed(policies.visible_processing(actor), Wanted(day=day))
    return [_as_standard(entry) for entry in found.order_by("seq").iterator()]


def _narrowed(lines: QuerySet[Entry], wanted: Wanted) -> QuerySet[Entry]:
    asked: dict[str, Any] = {
        "verb": wanted.verb,
        "purpose": wanted.purpose,
        "result": wanted.result,
        "actor_id": wanted.actor_id,
        "trace_id": wanted.trace_id,
    }
    lines = lines.filter(**{name: value for name, value in asked.items() if value})
    if wanted.subject_id:
        lines = lines.filter(subject_ref=_pseudonym(wanted.subject_id))
    if wanted.day:
        start, end = _bounds(wanted.day)
        lines = lines.filter(at__gte=start, at__lt=end)
    return lines


def _bounds(day: date) -> tuple[int, int]:
    """Return a Dutch calendar day in microseconds."""
    first = datetime.combine(day, time(), tzinfo=clock.AMSTERDAM)
    after = datetime.combine(day + timedelta(days=1), time(), tzinfo=clock.AMSTERDAM)
    return microseconds(first), microseconds(after)


def _pseudonym(subject_id: UUID) -> UUID:
    with connections[ALIAS].cursor() as cursor:
        cursor.execute("SELECT ledger.pseudonym('access', %s)", [subject_id])
        (reference,) = cursor.fetchone()
    return UUID(str(reference))


def _moment(at: int) -> datetime:
    return datetime.fromtimestamp(at // 1_000_000, UTC).replace(
        microsecond=at % 1_000_000
    )


def _shown(entry: Entry) -> Shown:
    assert entry.at is not None
    assert entry.written_at is not None
    assert entry.trace_id is not None
    told = entry.written_at if entry.written_at != entry.at else None
    return Shown(
        seq=entry.seq,
        at=_moment(entry.at),
        told_at=_moment(told) if told is not None else None,
        trace_id=entry.trace_id,
        actor_id=entry.actor_id,
        actor_kind=entry.actor_kind,
        roles=_parted(entry.roles),
        organisation=entry.organisation,
        verb=entry.verb,
        subject_kind=entry.subject_kind,
        subject_ref=entry.subject_ref,
        purpose=entry.purpose,
        ground=entry.ground,
        reason=entry.reason,
        result=entry.result,
    )


def _parted(roles: str) -> tuple[str, ...]:
    return tuple(role for role in roles.split(",") if role)


_STATUS = {"done": "OK", "refused": "ERROR", "failed": "ERROR"}


def _as_standard(entry: Entry) -> dict[str, Any]:
    """Return one line with the field names of the standard's log of operations."""
    assert entry.at is not None
    moment = _moment(entry.at).isoformat()
    return {
        "trace_id": entry.trace_id.hex if entry.trace_id else "",
        "operation_id": f"{entry.seq:016x}",
        "status_code": _STATUS[entry.result],
        "name": entry.verb,
        "start_time": moment,
        "end_time": moment,
        "attributes": {
            "dpl.core.processing_activity_id": f"{entry.purpose}/{entry.verb}",
            "dpl.core.data_subject_id": str(entry.subject_ref or ""),
            "dpl.core.data_subject_id_type": entry.subject_kind,
        },
        "resource": {"name": "netwerkregie", "controller": str(entry.municipality_id)},
    }


def verbs_in_use(actor: Actor) -> Sequence[str]:
    """Return the verbs that occur in what this actor may read, for a filter."""
    found = policies.visible_entries(actor).filter(verb__gt="")
    return list(found.order_by("verb").values_list("verb", flat=True).distinct())
