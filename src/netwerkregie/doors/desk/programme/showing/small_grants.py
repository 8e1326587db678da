# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A round and an application as tables, facts and rows."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.domain.programme.drafts.budget import euro
from netwerkregie.domain.programme.drafts.small_grants import OPEN_STATES, GrantState
from netwerkregie.domain.programme.models import SmallGrant, SmallGrantCost
from netwerkregie.domain.programme.queries import budget, sources
from netwerkregie.domain.programme.queries.small_grants import RoundStanding
from netwerkregie.doors.amounts import shown
from netwerkregie.doors.desk.components.dates import day_words
from netwerkregie.doors.desk.components.values import Column, Pair, QueueRow, Table
from netwerkregie.foundation.kernel import Actor


def rounds_table(found: Sequence[RoundStanding]) -> Table:
    """Return the rounds with what was asked and granted in each."""
    rows = [
        [
            (one.round.name, reverse("desk:grant_round", args=[one.round.id])),
            _("until {day}").format(day=day_words(one.round.closes_on))
            if one.round.published_on
            else _("Not public yet"),
            one.asked_by,
            one.granted_to,
            shown(euro(one.round.ceiling)),
            shown(one.granted),
            shown(one.left),
        ]
        for one in found
    ]
    columns = [
        Column(_("Round")),
        Column(_("Open")),
        Column(_("Asked"), numeric=True),
        Column(_("Granted"), numeric=True),
        Column(_("Ceiling"), numeric=True),
        Column(_("Promised"), numeric=True),
        Column(_("Still free"), numeric=True),
    ]
    title = _("Rounds of small grants")
    return Table(title, columns, rows, is_wide=True, hides_caption=True)


def round_facts(one: RoundStanding) -> list[Pair]:
    """Return what a round says and how it stands."""
    found = one.round
    line = found.line
    pairs = [
        Pair(_("Line"), line.name, reverse("desk:budget_line", args=[line.id])),
        Pair(_("Source"), found.source.name),
        Pair(
            _("Open"),
            _("from {first} until {last}").format(
                first=day_words(found.opens_on), last=day_words(found.closes_on)
            ),
        ),
        Pair(_("Ceiling"), shown(euro(found.ceiling))),
        Pair(_("One application"), shown(euro(found.most))),
        Pair(_("Promised"), shown(one.granted)),
        Pair(_("Still free"), shown(one.left)),
    ]
    if found.refused or found.withdrawn:
        gone = _("{refused} refused, {withdrawn} taken back; a number remains")
        said = gone.format(refused=found.refused, withdrawn=found.withdrawn)
        pairs.append(Pair(_("Destroyed by now"), said))
    return pairs


def grant_rows(found: Sequence[SmallGrant]) -> list[QueueRow]:
    """Return applications as a list: what, how much, and by when it is decided."""
    return [
        QueueRow(
            one.title,
            reverse("desk:small_grant", args=[one.id]),
            meta=[
                one.get_applicant_display(),
                _("asks {amount}").format(amount=shown(euro(one.asked))),
            ],
            status=one.get_state_display(),
            due=one.decide_by if GrantState(one.state) in OPEN_STATES else None,
        )
        for one in found
    ]


def grant_facts(one: SmallGrant) -> list[Pair]:
    """Return what is known about an application, never who it is of."""
    pairs = [
        Pair(_("Reference number"), one.number),
        Pair(
            _("Round"), one.round.name, reverse("desk:grant_round", args=[one.round_id])
        ),
        Pair(_("Who asks"), one.get_applicant_display()),
        Pair(_("When"), _days(one)),
    ]
    if one.place:
        pairs.append(Pair(_("Where"), one.place))
    pairs += [Pair(_("Received"), day_words(one.made_on))]
    if GrantState(one.state) in OPEN_STATES:
        pairs.append(Pair(_("Decision before"), day_words(one.decide_by)))
    if one.object_by:
        pairs.append(Pair(_("One can object until"), day_words(one.object_by)))
    if one.objected_on:
        pairs.append(Pair(_("An objection came"), day_words(one.objected_on)))
    if one.paid_on:
        pairs.append(Pair(_("Paid"), day_words(one.paid_on)))
    if one.destroy_on:
        pairs.append(Pair(_("Destroyed on"), day_words(one.destroy_on)))
    return pairs


def costs_table(costs: Sequence[SmallGrantCost], asked: SmallGrant) -> Table:
    """Return what a plan costs, line by line, and what is asked of it."""
    whole = (
        sum((one.amount for one in costs), start=costs[0].amount * 0) if costs else 0
    )
    rows: list[list[object]] = [[one.what, shown(euro(one.amount))] for one in costs]
    rows.append([_("Together"), shown(euro(whole))])
    rows.append([_("Asked"), shown(euro(asked.asked))])
    columns = [Column(_("What")), Column(_("Amount"), numeric=True)]
    return Table(_("What it costs"), columns, rows)


def lines_offered(actor: Actor) -> list[tuple[str, str]]:
    """Return the lines of open years with each source, and what is free of it."""
    found = []
    for line in budget.open_lines(actor):
        standing = budget.line_standing(actor, line)
        names = sources.names_of(actor, standing.by_source)
        found += [
            (
                f"{line.id}_{source}",
                _("{line} {year}, {source}: {free} free").format(
                    line=line.name,
                    year=line.year.year,
                    source=names[source],
                    free=shown(stands.free),
                ),
            )
            for source, stands in standing.by_source.items()
        ]
    return found


def _days(one: SmallGrant) -> str:
    if one.ends_on == one.starts_on:
        return day_words(one.starts_on)
    return _("from {first} until {last}").format(
        first=day_words(one.starts_on), last=day_words(one.ends_on)
    )
