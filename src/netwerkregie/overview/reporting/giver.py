# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The account of one grant to its giver: what came in, what it paid, what is left."""

from django.utils import translation
from django.utils.translation import gettext as _

from netwerkregie.domain.programme.drafts.budget import Heading, Kind, Standing, euro
from netwerkregie.domain.programme.drafts.reports import (
    Chapter,
    Figures,
    Report,
    Value,
)
from netwerkregie.domain.programme.models import Source
from netwerkregie.domain.programme.phrases import label
from netwerkregie.domain.programme.queries import sources
from netwerkregie.domain.programme.queries.sources import SourceStanding
from netwerkregie.foundation.kernel import Actor
from netwerkregie.overview.reporting.showing import day, money

LANGUAGE = "nl"


def account_of(actor: Actor, source: Source, municipality: str) -> Report:
    """Return the account of a grant, as it stands now."""
    with translation.override(LANGUAGE):
        standing = sources.source_standing(actor, source)
        return Report(
            title=_("Account of {name}").format(name=source.name),
            lead=_("Account of {municipality} to the giver of this grant.").format(
                municipality=municipality
            ),
            from_whom=municipality,
            language=LANGUAGE,
            about=_about(standing),
            chapters=[
                Chapter(
                    "paid",
                    _("What it paid"),
                    lines=_lines(standing),
                    figures=_tables(actor, source, standing),
                ),
                Chapter(
                    "conditions",
                    _("Conditions of the giver"),
                    lines=source.conditions.split("\n") if source.conditions else [],
                ),
            ],
        )


def _about(one: SourceStanding) -> list[tuple[str, str]]:
    source = one.source
    may_pay = ", ".join(label(mark) for mark in sorted(one.earmarks))
    pairs = [
        (_("Amount"), money(one.amount)),
        (_("May be used from"), day(source.starts_on)),
        (_("until"), day(source.ends_on)),
        (_("May pay"), may_pay or _("Everything")),
    ]
    if source.reference:
        pairs.append((_("Reference of the decision"), source.reference))
    if source.decided_on:
        pairs.append((_("Decided on"), day(source.decided_on)))
    return pairs


def _lines(one: SourceStanding) -> list[str]:
    return [
        _("Of {amount}, {spent} was paid. {left} is left.").format(
            amount=money(one.amount),
            spent=money(one.standing.spent),
            left=money(one.amount - one.standing.spent),
        ),
        _(
            "Of everything that was paid, a colleague wrote down first that it was "
            "delivered."
        ),
    ]


def _tables(actor: Actor, source: Source, standing: SourceStanding) -> list[Figures]:
    tables = [_by_line(actor, source, standing.standing), _paid(actor, source)]
    instalments: list[list[Value]] = [
        [
            day(one.due_on),
            day(one.received_on) if one.received_on else "",
            euro(one.amount),
        ]
        for one in sources.instalments_of(actor, source)
    ]
    columns = [_("Expected on"), _("Came in on"), _("Amount")]
    tables.append(Figures(_("What came in"), columns, instalments))
    return [one for one in tables if one.rows]


def _by_line(actor: Actor, source: Source, whole: Standing) -> Figures:
    rows: list[list[Value]] = [
        [year, name, label(Heading(heading)), at.planned, at.committed, at.spent]
        for (year, heading, name), at in sources.lines_of_source(actor, source)
    ]
    if rows:
        rows.append(
            [_("Together"), "", "", whole.planned, whole.committed, whole.spent]
        )
    columns = [
        _("Year"),
        _("Line"),
        _("For what"),
        _("Planned"),
        _("Promised"),
        _("Paid"),
    ]
    told = [[str(row[0]), *row[1:]] for row in rows]
    return Figures(_("Per year and line"), columns, told, has_total=True)


def _paid(actor: Actor, source: Source) -> Figures:
    entries = sources.entries_of_source(actor, source, Kind.SPENT)
    rows: list[list[Value]] = [
        [
            day(one.on),
            one.commitment.party if one.commitment else "",
            one.commitment.what if one.commitment else "",
            one.invoice.number if one.invoice else "",
            euro(one.amount),
        ]
        for one in entries
    ]
    if rows:
        rows.append(
            [
                _("Together"),
                "",
                "",
                "",
                sum((euro(one.amount) for one in entries), euro(0)),
            ]
        )
    columns = [_("Day"), _("To whom"), _("For what"), _("Invoice"), _("Amount")]
    return Figures(_("Every payment"), columns, rows, has_total=True)
