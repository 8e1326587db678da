# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Handovers as pages and as paper want them: values, and no person of the network."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from netwerkregie.domain.network.drafts.promises import Side
from netwerkregie.domain.network.drafts.relations import Group, WhyNot, group_of
from netwerkregie.domain.network.models import Handover, HandoverItem, Organisation
from netwerkregie.domain.network.phrases import label
from netwerkregie.domain.network.queries.pack import Handed, Pack
from netwerkregie.doors.desk.components.dates import day_words
from netwerkregie.doors.desk.components.values import QueueRow
from netwerkregie.foundation.documents import Facts, Paper, Part, Rows, Words
from netwerkregie.foundation.kernel import Actor, clock


def handover_rows(
    found: Sequence[Handover], names: Mapping[UUID, str]
) -> list[dict[str, object]]:
    """Return handovers as rows: from whom, to whom, since when, and how it stands."""
    return [
        {
            "url": reverse("desk:handover_items", args=[one.id]),
            "giver": names.get(one.giver, ""),
            "successor": names.get(one.successor, ""),
            "started_on": one.started_on,
            "ended_on": one.done_on or one.stopped_on,
            "is_done": one.done_on is not None,
        }
        for one in found
    ]


def handing_rows(
    actor: Actor, found: Sequence[Handover], orphans: int
) -> list[QueueRow]:
    """Return what waits to be taken over as rows of Today: how much, never whose."""
    rows = [
        QueueRow(
            title=_("A colleague hands over to you")
            if one.successor == actor.membership_id
            else _("A handover is under way"),
            url=reverse("desk:handover_items", args=[one.id]),
            meta=[_("since {day}").format(day=day_words(one.started_on))],
        )
        for one in found
    ]
    if orphans:
        words = ngettext(
            "{n} organisation without a colleague",
            "{n} organisations without a colleague",
            orphans,
        )
        rows.append(
            QueueRow(title=words.format(n=orphans), url=reverse("desk:handover"))
        )
    return rows


def item_rows(items: Sequence[HandoverItem]) -> list[dict[str, object]]:
    """Return what was not taken over yet, with what a successor wants to know."""
    return [
        {
            "id": one.organisation_id,
            "name": one.organisation.name,
            "url": reverse("desk:organisation", args=[one.organisation_id]),
            "meta": _meta(one.organisation),
            "since": one.since,
            "why_not": label(WhyNot(one.why_not)) if one.why_not else "",
        }
        for one in items
    ]


def orphan_rows(found: Sequence[Organisation]) -> list[dict[str, object]]:
    """Return organisations whose colleague left."""
    return [
        {
            "id": one.id,
            "name": one.name,
            "url": reverse("desk:organisation", args=[one.id]),
            "meta": _meta(one),
        }
        for one in found
    ]


def _meta(one: Organisation) -> list[str]:
    meta = [
        _("last spoken {day}").format(day=day_words(one.last_contact_on))
        if one.last_contact_on
        else _("not spoken yet")
    ]
    if one.next_on:
        meta.append(_("next date {day}").format(day=day_words(one.next_on)))
    return meta


def parts_of(pack: Pack) -> list[Part]:
    """Return a pack as parts of a paper; the screen shows the same parts."""
    return [
        Part(_("Agenda"), [_agenda(pack)]),
        Part(_("Promises"), _promises(pack)),
        Part(_("Agreements"), _agreements(pack)),
        Part(_("Relations"), [_counted(pack)]),
        *_by_district(pack.relations),
    ]


def paper_of(
    pack: Pack, *, giver: str, successor: str, municipality: str, language: str
) -> Paper:
    """Return a pack as a paper."""
    today = clock.today()
    return Paper(
        title=_("Handover pack"),
        language=language,
        from_whom=municipality,
        lead=_(
            "Of {giver}, for {successor}. Made on {day}. It holds agreements, agenda, "
            "promises and relations with organisations, and nothing about people."
        ).format(giver=giver, successor=successor, day=day_words(today)),
        foot=_("Handover pack, {day}. Destroy it when you have read it in.").format(
            day=day_words(today)
        ),
        parts=parts_of(pack),
    )


def _agenda(pack: Pack) -> Rows | Words:
    if not pack.agenda:
        return Words(_("No next dates."), is_quiet=True)
    return Rows(
        _("When we speak again"),
        [_("When"), _("Organisation")],
        [[_short(one.next_on), one.name] for one in pack.agenda],
    )


def _promises(pack: Pack) -> list[Rows | Words]:
    if not pack.promises:
        return [Words(_("No open promises."), is_quiet=True)]
    return [
        Rows(
            label(side),
            [_("Organisation"), _("What"), _("For when")],
            [
                [one.organisation.name, one.text, _short(one.due_on)]
                for one in pack.promises
                if one.side == side
            ],
        )
        for side in Side
        if any(one.side == side for one in pack.promises)
    ]


def _agreements(pack: Pack) -> list[Rows | Words]:
    found: list[Rows | Words] = []
    if pack.agreements:
        found.append(
            Rows(
                _("Agreements that stand or were offered"),
                [_("What for"), _("With whom"), _("Until"), _("State")],
                [
                    [
                        str(one.get_purpose_display()),
                        ", ".join(
                            party.organisation.name for party in one.parties.all()
                        ),
                        _short(one.valid_until),
                        str(one.get_state_display()),
                    ]
                    for one in pack.agreements
                ],
            )
        )
    if pack.agreed:
        found.append(
            Rows(
                _("Last agreed in a contact; the organisation reads the same words"),
                [_("Organisation"), _("What"), _("When")],
                [
                    [one.organisation.name, one.agreement, _short(one.held_on)]
                    for one in pack.agreed
                ],
            )
        )
    return found or [Words(_("No agreements."), is_quiet=True)]


def _counted(pack: Pack) -> Facts:
    taken = sum(one.is_taken for one in pack.relations)
    return Facts(
        [
            (_("Organisations"), str(len(pack.relations))),
            (_("Taken over"), str(taken)),
            (_("Not taken over yet"), str(len(pack.relations) - taken)),
        ]
    )


def _by_district(relations: Sequence[Handed]) -> list[Part]:
    """Group by district, in it by group of domains: an organisation stands once."""
    groups: dict[str, list[Handed]] = defaultdict(list)
    for one in relations:
        groups[one.districts[0] if one.districts else ""].append(one)
    return [
        Part(name or _("District not known"), [_district(name, groups[name])], level=2)
        for name in sorted(groups, key=lambda name: (not name, name))
    ]


def _district(name: str, relations: Sequence[Handed]) -> Rows:
    order = list(Group)
    rows = sorted(
        relations,
        key=lambda one: order.index(group_of(one.organisation.domain)),
    )
    return Rows(
        _("Organisations in {district}").format(
            district=name or _("a district not known")
        ),
        [_("Domain"), _("Organisation"), _("Last spoken"), _("How to reach")],
        [
            [
                label(group_of(one.organisation.domain)),
                one.organisation.name,
                _short(one.organisation.last_contact_on),
                _reach(one.organisation),
            ]
            for one in rows
        ],
    )


def _reach(one: Organisation) -> str:
    parts = (one.phone, one.email, str(one.get_best_time_display()))
    return ", ".join(part for part in parts if part)


def _short(day: date | None) -> str:
    return day_words(day) if day else ""
