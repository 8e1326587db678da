# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Plans as the components want them: no list tells a yes from a no (row M22)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.domain.casework.actions.plan_opening import (
    OpenGoal,
    OpenHelp,
    OpenNote,
    OpenOffer,
    OpenPlan,
)
from netwerkregie.domain.casework.drafts.plans import (
    EndReason,
    LifeDomain,
    NoteKind,
    OfferStep,
    SeenBy,
    SeenWay,
    Voice,
)
from netwerkregie.domain.casework.models import Case, Plan, PlanSeen, PlanVersion
from netwerkregie.domain.casework.queries import plans as queries
from netwerkregie.domain.casework.queries.plans import Helper
from netwerkregie.doors.desk.casework.showing.cases import crumbs_of
from netwerkregie.doors.desk.components.values import Crumb, Entry, QueueRow, Reader
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.kernel.labels import label

LONGEST_OPTION = 60
"""Characters of a goal in a list of choices."""


@dataclass(frozen=True, slots=True)
class ShownGoal:
    """A goal on the page."""

    id: UUID
    life_domain: str
    text: str
    status: str
    url: str


@dataclass(frozen=True, slots=True)
class ShownSigner:
    """Somebody who sees and signs the plan, and how that stands."""

    who: str
    seen_on: date | None
    way: str
    is_current: bool


def crumbs(case: Case, last: str = "") -> list[Crumb]:
    """Return the way to a page of a plan."""
    way = crumbs_of(case, _("Plan"))
    if not last:
        return way
    here = Crumb(_("Plan"), reverse("desk:plan", args=[case.id]))
    return [*way[:-1], here, Crumb(last)]


def goals_of(whole: OpenPlan, voice: Voice) -> list[ShownGoal]:
    """Return the goals of one voice, by part of life as the list stands."""
    places = list(LifeDomain)
    found = [one for one in whole.living_goals if one.voice is voice]
    found.sort(key=lambda one: places.index(one.life_domain))
    return [_goal(whole.case, one) for one in found]


def help_rows(
    actor: Actor, whole: OpenPlan, helps: Iterable[OpenHelp]
) -> list[QueueRow]:
    """Return what was agreed: what, who and when."""
    listed = list(helps)
    names = accounts.names_of(actor, {one.row.owner_id for one in listed})
    return [
        QueueRow(
            title=one.text,
            url=reverse("desk:intervention", args=[whole.case.id, one.id]),
            meta=[
                label(one.kind),
                names.get(one.row.owner_id, _("A former colleague")),
            ],
            status=_("Waits for a partner") if one.row.waits_until else "",
            due=one.row.next_on if one.row.ended_on is None else None,
        )
        for one in listed
    ]


def offer_rows(whole: OpenPlan) -> list[QueueRow]:
    """Return what was offered; a row is the same whatever the answer was."""
    return [
        QueueRow(
            title=one.text,
            url=reverse("desk:help_offer", args=[whole.case.id, one.id]),
            meta=[label(one.kind)],
            status=_("Spoken about") if one.row.answered_on else _("To speak about"),
            due=None if one.row.answered_on else one.row.next_on,
        )
        for one in whole.offers
    ]


def signers(whole: OpenPlan, seen: Sequence[PlanSeen]) -> list[ShownSigner]:
    """Return who sees the plan, and whether they saw it as it stands now."""
    now = whole.content_hash()
    shown = []
    for who in queries.signers_of(whole.case):
        mine = [one for one in seen if one.seen_by == who]
        last = mine[0] if mine else None
        shown.append(
            ShownSigner(
                label(who),
                last.seen_on if last else None,
                label(SeenWay(last.way)) if last else "",
                bool(last) and any(one.content_hash == now for one in mine),
            )
        )
    return shown


def notes_of(actor: Actor, notes: Iterable[OpenNote]) -> list[Entry]:
    """Return notes in the order in which they were written."""
    listed = list(notes)
    names = accounts.names_of(actor, {one.written_by for one in listed})
    return [
        Entry(
            title=_title(one),
            when=one.written_on,
            who=names.get(one.written_by, _("A former colleague")),
            body=one.text,
        )
        for one in listed
    ]


def readers_of(helpers: Iterable[Helper]) -> list[Reader]:
    """Return who holds the key of the plan, by name and organisation."""
    return [Reader(one.name, one.organisation) for one in helpers if one.reads]


def options(helpers: Iterable[Helper]) -> list[tuple[object, object]]:
    """Return members as the choices of a field."""
    return [(str(one.id), f"{one.name}, {one.organisation}") for one in helpers]


def goal_options(whole: OpenPlan) -> list[tuple[object, object]]:
    """Return the living goals as the choices of a field."""
    return [(str(one.id), _short(one.text)) for one in whole.living_goals]


def versions_of(
    case: Case, plan: Plan, versions: Iterable[PlanVersion]
) -> list[tuple[PlanVersion, str, bool]]:
    """Return versions with their address, and whether each still holds."""
    return [
        (
            one,
            reverse("desk:plan_version", args=[case.id, one.id]),
            one.content_hash == plan.content_hash,
        )
        for one in versions
    ]


def steps_of(offer: OpenOffer) -> str:
    """Return where an opened offer stands, on its own page only."""
    return label(offer.step)


def who_said(by: SeenBy) -> str:
    """Return a signer in words."""
    return label(by)


def _goal(case: Case, one: OpenGoal) -> ShownGoal:
    return ShownGoal(
        one.id,
        label(one.life_domain),
        one.text,
        label(one.status),
        reverse("desk:plan_goal_look", args=[case.id, one.id]),
    )


def _title(one: OpenNote) -> str:
    if one.kind is NoteKind.STEP:
        return label(OfferStep(one.values["step"]))
    if one.kind is NoteKind.END:
        return label(EndReason(one.values["reason"]))
    return label(one.kind)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_OPTION else f"{text[: LONGEST_OPTION - 1]}…"
