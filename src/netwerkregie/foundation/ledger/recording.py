# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writing a line: the last thing an action does, in the action's own transaction."""

import re
from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol
from uuid import UUID

from django.db import connections

from netwerkregie.foundation import jobs
from netwerkregie.foundation.kernel import Actor, clock
from netwerkregie.foundation.ledger.verbs import LedgerVerb, VerbEnum, known_verb
from netwerkregie.foundation.tenancy.enter import ALIAS

LONGEST_REASON = 240
LONGEST_GROUND = 120

_APPEND = (
    "SELECT ledger.append(%s::uuid, %s::bigint, %s::uuid, %s::uuid, %s::text, %s::text,"
    " %s::text, %s::text, %s::text, %s::uuid[], %s::text, %s::text, %s::text, %s::text)"
)
# What stands in an address to name one thing: never more than its kind is kept.
_NAMES_ONE = re.compile(r"[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|[^/\s]*\d[^/\s]*|[^/\s]{25,}")


class Result(StrEnum):
    """How an act ended."""

    DONE = "done"
    REFUSED = "refused"
    FAILED = "failed"


class HasId(Protocol):
    """A record that can be the subject of a line."""

    @property
    def pk(self) -> object:
        """The identifier."""
        ...


Subject = HasId | UUID | None


class UnknownVerbError(LookupError):
    """A verb that its room did not register."""


def record(
    actor: Actor,
    verb: VerbEnum,
    subject: Subject,
    *,
    reason: str = "",
    ground: str = "",
    subjects: Iterable[HasId | UUID] = (),
    result: Result = Result.DONE,
) -> int:
    """Write who did what to whom, and set off the jobs that wiring gave this verb.

    The head of the chain stays locked until the commit, so call this last.

    Args:
        actor: who acts; its trace, purpose, roles and organisation stand in the line.
        verb: a registered verb.
        subject: the record or its id; None where there is no single one.
        reason: a short code or a typed reason; never content.
        ground: the article of the law, where the act needs one.
        subjects: more subjects of the same act; each gets its own line.
        result: how it ended.

    Returns:
        the place of the first line in the chain.

    Raises:
        UnknownVerbError: the verb was not registered.

    """
    if known_verb(verb.value) is not verb:
        raise UnknownVerbError(verb.value)
    listed = [_id_of(one) for one in (subject, *subjects) if one is not None]
    place = _append(actor, verb, listed, reason=reason, ground=ground, result=result)
    if result is Result.DONE:
        jobs.react_to(actor.municipality_id, verb.value, listed)
    return place


def refuse(actor: Actor, what: str, reason: str) -> int:
    """Write that something was refused; after the rollback, in its own transaction.

    Args:
        actor: who was refused.
        what: a verb, or the path that was asked for; ids in it are left out.
        reason: the code of the refusal.

    """
    verb = known_verb(what)
    if verb is None:
        verb = LedgerVerb.REQUEST_REFUSED
        reason = f"{reason} {_NAMES_ONE.sub('*', what)}"
    return _append(actor, verb, [], reason=reason, result=Result.REFUSED)


def _append(
    actor: Actor,
    verb: VerbEnum,
    subjects: list[UUID],
    *,
    reason: str,
    result: Result,
    ground: str = "",
) -> int:
    values: list[Any] = [
        actor.municipality_id,
        microseconds(clock.now()),
        actor.trace_id,
        actor.membership_id,
        str(actor.kind),
        ",".join(sorted(actor.roles)),
        actor.organisation[:120],
        str(verb),
        verb.subject_kind,
        subjects,
        str(actor.purpose),
        ground[:LONGEST_GROUND],
        reason[:LONGEST_REASON].replace("\x00", ""),
        str(result),
    ]
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(_APPEND, values)
        (place,) = cursor.fetchone()
    return int(place)


def microseconds(moment: datetime) -> int:
    """Return whole microseconds since 1970, without a detour over floats."""
    whole = int(moment.timestamp())
    return whole * 1_000_000 + moment.microsecond


def _id_of(subject: HasId | UUID) -> UUID:
    if isinstance(subject, UUID):
        return subject
    number = subject.pk
    if not isinstance(number, UUID):
        raise TypeError("only a record with a UUID can be the subject of a line")
    return number
