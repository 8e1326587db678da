# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who opened a case, from the release log of the vault itself; never a total (7.17).

The log is written before anything opens, so that what it does not say did not happen.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from netwerkregie.domain.casework.models import Case, CasePart
from netwerkregie.domain.casework.policies import cases as policies
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.vault import client

AT_ONCE = 100
MOST_PARTS, MOST_CASES = 20, 20
RELEASED = "released"
_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Reading:
    """One opening of a part of a case."""

    at: datetime
    by: UUID
    action: str
    purpose: str
    case: Case


def readings_of(actor: Actor, case: Case) -> list[Reading]:
    """Return who opened the parts of a case that the actor holds, the newest first."""
    policies.require(policies.may_read(actor, case))
    parts = policies.visible_parts(actor).filter(case_id=case.id)
    return _newest(_of_parts(actor, parts.select_related("case")[:MOST_PARTS]))


def own_readings(actor: Actor) -> list[Reading]:
    """Return what the actor opened in the cases in which they sit today."""
    if actor.membership_id is None:
        return []
    parts = policies.visible_parts(actor).select_related("case")
    found = _of_parts(actor, parts.order_by("-made_on", "id")[:MOST_CASES])
    return _newest(one for one in found if one.by == actor.membership_id)


def _of_parts(actor: Actor, parts: Iterable[CasePart]) -> list[Reading]:
    found = []
    for part in parts:
        for leaf in client.release_log(actor.municipality_id, dossier=part.id):
            line = leaf.line()
            if line is None or line.result != RELEASED or line.holder is None:
                continue
            at = datetime.fromtimestamp(line.at // _MILLION, UTC)
            found.append(Reading(at, line.holder, line.action, line.purpose, part.case))
    return found


def _newest(found: Iterable[Reading]) -> list[Reading]:
    return sorted(found, key=lambda one: one.at, reverse=True)[:AT_ONCE]
