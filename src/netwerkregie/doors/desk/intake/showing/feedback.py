# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What we owe, as rows: a name that was drawn, a day, whose it is."""

from collections.abc import Iterable, Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.domain.intake.drafts.triage import Means, OwedState, Situation
from netwerkregie.domain.intake.models import OwedFeedback
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.domain.intake.queries.feedback import Owed
from netwerkregie.doors.desk.components.values import QueueRow
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.kernel.labels import label


def owed_rows(actor: Actor, owed: Sequence[Owed]) -> list[QueueRow]:
    """Return what we owe by day, each leading to where it is given."""
    owners = {one.owner_id for one in owed if one.owner_id}
    names = accounts.names_of(actor, owners) if owners else {}
    return [
        _row(one, names.get(one.owner_id) if one.owner_id else None) for one in owed
    ]


def debt_rows(actor: Actor, debts: Iterable[OwedFeedback]) -> list[QueueRow]:
    """Return the debts of one question."""
    del actor
    return [
        QueueRow(
            title=label(OwedState(one.state)),
            url=reverse("desk:feedback_give", args=[one.id])
            if one.state == OwedState.OPEN
            else "",
            meta=_told(one),
            due=one.due_on if one.state == OwedState.OPEN else None,
        )
        for one in debts
    ]


def _row(one: Owed, owner: str | None) -> QueueRow:
    whose = owner or _("Nobody's")
    if one.debt is None and one.thread is not None:
        return QueueRow(
            title=say_nickname(one.thread.nickname),
            url=reverse("desk:advice_thread", args=[one.id]),
            meta=[_("An answer was promised"), whose],
            due=one.due_on,
        )
    name = say_nickname(one.thread.nickname) if one.thread else _("A concern")
    return QueueRow(
        title=name,
        url=reverse("desk:feedback_give", args=[one.id]),
        meta=[_("Feedback was promised"), whose],
        due=one.due_on,
    )


def _told(debt: OwedFeedback) -> list[object]:
    if not debt.situation:
        return []
    return [label(Situation(debt.situation)), label(Means(debt.means))]
