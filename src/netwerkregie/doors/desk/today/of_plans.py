# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands on Vandaag of plans: days and drawn names, never a word or an answer."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.domain.casework.queries import plans
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.doors.desk.components.values import QueueRow
from netwerkregie.doors.desk.today.section import Section
from netwerkregie.foundation.kernel import Actor


def agreed_due(actor: Actor, today: date) -> Section | None:
    """What the actor agreed to do in a plan, by its day."""
    rows = [
        QueueRow(
            title=say_nickname(one.plan.case.nickname),
            url=reverse("desk:intervention", args=[one.plan.case_id, one.id]),
            meta=[_("waits for a partner")] if one.waits_until else [],
            due=one.next_on,
        )
        for one in plans.due(actor, today)
    ]
    return Section(title=_("Agreed in a plan"), rows=rows) if rows else None


def lying_still(actor: Actor, today: date) -> Section | None:
    """What nobody looked at in the cases that the actor chairs; the day only."""
    rows = [
        QueueRow(
            title=say_nickname(one.plan.case.nickname),
            url=reverse("desk:case", args=[one.plan.case_id]),
            meta=[_("nobody looked at it since its day")],
            due=one.next_on,
        )
        for one in plans.escalated(actor, today)
    ]
    return Section(title=_("Lies still in a plan"), rows=rows) if rows else None


def to_speak_about(actor: Actor, _today: date) -> Section | None:
    """Help that was offered and is still to be spoken about; the same words for all."""
    rows = [
        QueueRow(
            title=say_nickname(one.plan.case.nickname),
            url=reverse("desk:help_offer", args=[one.plan.case_id, one.id]),
            due=one.next_on,
        )
        for one in plans.offers_waiting(actor)
    ]
    return Section(title=_("Offers to speak about"), rows=rows) if rows else None


def to_show(actor: Actor, _today: date) -> Section | None:
    """Plans that the person has not seen as they stand now."""
    rows = [
        QueueRow(
            title=say_nickname(one.case.nickname),
            url=reverse("desk:plan_sign", args=[one.case_id]),
            due=one.next_on,
        )
        for one in plans.to_show(actor)
    ]
    return Section(title=_("Plans to show"), rows=rows) if rows else None


SECTIONS = (agreed_due, lying_still, to_speak_about, to_show)
