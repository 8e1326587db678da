# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A contact list comes in: previewed in memory, accepted whole, sent by a button."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.actions.taking import Taker
from netwerkregie.domain.network.importer import payload
from netwerkregie.domain.network.importer.alike import (
    Question,
    is_plain,
    questions,
)
from netwerkregie.domain.network.importer.cards import is_cards, read_cards
from netwerkregie.domain.network.importer.columns import (
    LONGEST_HEADER,
    refusal_of,
)
from netwerkregie.domain.network.importer.relations import Plan, Planned, read_relations
from netwerkregie.domain.network.importer.sheets import UnreadableError, read_sheets
from netwerkregie.domain.network.models import (
    ColumnMapping,
    ImportRun,
    Invitation,
    Organisation,
)
from netwerkregie.domain.network.queries import imports as queries
from netwerkregie.domain.network.queries.organisations import known_as
from netwerkregie.domain.network.rules import (
    Column,
    ImportKind,
    terms,
)
from netwerkregie.domain.network.rules.invitations import State
from netwerkregie.domain.network.rules.names import Known, fold
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import Actor, RuleBroken, clock, new_hidden_id
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy.guard import one_memory


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about near-duplicates, with names for the page.

    Args:
        number: its place, with which the answer comes back.
        names: (name, domain, whether it is here already) of each.
        suggested: whether only the way of writing differs.

    """

    number: int
    question: Question
    names: tuple[tuple[str, str, bool], ...]
    suggested: bool


@dataclass(frozen=True, slots=True)
class Preview:
    """What a list would bring; lives in the page of the person who looks at it."""

    plan: Plan
    known: int
    asked: tuple[Asked, ...]
    sealed: str

    @property
    def fresh(self) -> int:
        """How many organisations would be new."""
        return len(self.plan.organisations) - self.known


def preview(actor: Actor, data: bytes) -> Preview:
    """Read a list in memory and say what would happen; nothing is stored.

    Raises:
        RuleBroken: the file cannot be read; the sentence says what to do.

    """
    policies.require(policies.may_work_here(actor))
    here = queries.all_known(actor)
    try:
        # Of a long list the same words come again and again.
        with one_memory():
            plan = _plan(actor, data, here)
    except UnreadableError as error:
        raise RuleBroken(error.code, field="file", **error.params) from error
    matched = _matched(plan.organisations, here)
    asked = _asked(plan.organisations, here, matched)
    content = _content(plan, matched, asked, here)
    seal = payload.Seal(actor.municipality_id, actor.membership_id)
    sealed = payload.close(content, seal, clock.now())
    return Preview(plan, len(matched), tuple(asked), sealed)


def _plan(actor: Actor, data: bytes, here: Sequence[Organisation]) -> Plan:
    """Read a spreadsheet, a text file or visiting cards by the same rules."""
    today = clock.today()
    districts = list(queries.district_names(actor))
    if not is_cards(data):
        remembered = queries.remembered_columns(actor)
        return read_relations(read_sheets(data), remembered, districts, today)
    # A card tells no domain; without it nobody is asked, so what is known here counts.
    domains = {fold(one.name): one.domain for one in here if one.domain}
    sheet, outside = read_cards(data, domains)
    plan = read_relations([sheet], {}, districts, today)
    return replace(plan, refused=outside)


def require_importer(actor: Actor) -> None:
    """Refuse whoever may not take in a list, before they choose a file."""
    policies.require(policies.may_work_here(actor))


def remember_columns(actor: Actor, meanings: dict[str, Column | None]) -> None:
    """Remember what headers mean; a header that may never enter is not remembered."""
    policies.require(policies.may_work_here(actor))
    for header, column in meanings.items():
        key = fold(header)[:LONGEST_HEADER]
        here: Any = {"municipality_id": actor.municipality_id, "header": key}
        if not key or refusal_of(header) is not None:
            continue
        if column is None:
            ColumnMapping.objects.filter(**here).delete()
        else:
            ColumnMapping.objects.update_or_create(**here, defaults={"column": column})


def accept(actor: Actor, sealed: str, joined: Collection[int]) -> ImportRun:
    """Take in a previewed list in this one transaction; nothing is mailed yet.

    Args:
        sealed: the preview as it came back from the page.
        joined: numbers of the questions answered with "one organisation".

    """
    policies.require(policies.may_work_here(actor))
    seal = payload.Seal(actor.municipality_id, actor.membership_id)
    content = payload.reopen(sealed, seal, clock.now())
    run, is_new = ImportRun.objects.get_or_create(
        municipality_id=actor.municipality_id,
        once=UUID(content["once"]),
        defaults={
            "kind": ImportKind.RELATIONS,
            "made_by": actor.membership_id,
            "made_at": clock.now(),
            "undo_until": terms.undo_until(clock.today()),
        },
    )
    if not is_new:
        return run
    Taker(actor, run, content, frozenset(joined)).take()
    record(actor, Verb.LIST_IMPORTED, run)
    return run


def send(actor: Actor, run_id: UUID) -> int:
    """Let the prepared invitations of a list go out; returns how many."""
    run = queries.get_run(actor, run_id, lock=True)
    policies.require(policies.may_work_here(actor))
    if run.undone_at is not None:
        raise RuleBroken("network.undone_already")
    if run.sent_at is not None:
        raise RuleBroken("network.sent_already")
    ready = list(
        Invitation.objects.filter(run_id=run.id, state=State.READY).values_list(
            "id", flat=True
        )
    )
    if not ready:
        raise RuleBroken("network.send_too_late")
    run.sent_at = clock.now()
    run.save(update_fields=["sent_at"])
    record(actor, Verb.LIST_SENT, run)
    record(actor, Verb.INVITATION_PREPARED, None, subjects=ready)
    return len(ready)


def _matched(
    planned: Sequence[Planned], here: Sequence[Organisation]
) -> dict[int, Organisation]:
    """Return which planned ones are here already: the same name and domain."""
    by_name = {(one.name.casefold(), one.domain): one for one in here}
    found: dict[int, Organisation] = {}
    for place, one in enumerate(planned):
        known = by_name.get((one.name.casefold(), one.domain or ""))
        if known is not None:
            found[place] = known
    return found


def _asked(
    planned: Sequence[Planned],
    here: Sequence[Organisation],
    matched: dict[int, Organisation],
) -> list[Asked]:
    fresh = [place for place in range(len(planned)) if place not in matched]
    listed = [known_as(one) for one in here]
    listed += [_known(planned[place]) for place in fresh]
    first = len(here)
    asked: list[Asked] = []
    for question in questions(listed, fixed=first):
        members = tuple(
            place if place < first else first + fresh[place - first]
            for place in question.members
        )
        names = tuple(
            (
                (here[place].name, here[place].domain, True)
                if place < first
                else (
                    planned[place - first].name,
                    str(planned[place - first].domain or ""),
                    False,
                )
            )
            for place in members
        )
        asked.append(
            Asked(
                len(asked),
                Question(members, question.likeness),
                names,
                is_plain(question),
            )
        )
    return asked


def _known(planned: Planned) -> Known:
    details = planned.details
    return Known(
        name=planned.name,
        domain=planned.domain or "",
        street=details.get(Column.STREET, ""),
        house_number=details.get(Column.HOUSE_NUMBER, ""),
        postcode=details.get(Column.POSTCODE, ""),
        register_number=details.get(Column.REGISTER_NUMBER, ""),
    )


def _content(
    plan: Plan,
    matched: dict[int, Organisation],
    asked: Sequence[Asked],
    here: Sequence[Organisation],
) -> dict[str, Any]:
    first = len(here)
    return {
        "once": str(new_hidden_id()),
        "rows": len(plan.rows),
        "refused": len(plan.refused),
        "planned": [
            {
                "name": one.name,
                "domain": one.domain or "",
                "districts": one.districts,
                "details": one.details,
                "last": one.last_contact.isoformat() if one.last_contact else "",
                "known": str(matched[place].id) if place in matched else "",
                "people": [[who.name, who.address, who.role] for who in one.people],
            }
            for place, one in enumerate(plan.organisations)
        ],
        "asked": [
            {
                "here": [
                    str(here[place].id)
                    for place in one.question.members
                    if place < first
                ],
                "planned": [
                    place - first for place in one.question.members if place >= first
                ],
            }
            for one in asked
        ],
    }
