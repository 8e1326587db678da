# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The letter with a calendar invitation, to the general address of an organisation.

It never goes to a person of the network, and never to who booked a place: of them
there is no address.
"""

from email.utils import parseaddr

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.utils import formats, translation
from django.utils.translation import gettext as _

from netwerkregie.domain.programme import ics
from netwerkregie.domain.programme.models import Activity, FormatUse
from netwerkregie.domain.programme.phrases import label
from netwerkregie.domain.programme.rules.activities import ActivityKind, ActivityState
from netwerkregie.foundation.accounts.invitation_mail import site_address
from netwerkregie.foundation.tenancy.models import Host, Site


def send(activity: Activity, *, is_reminder: bool = False) -> int:
    """Mail an activity as it is now; returns how many letters went: one or none."""
    there = activity.counterpart
    if there is None or not there.email:
        return 0
    host = Host.objects.get(municipality_id=activity.municipality_id, site=Site.DESK)
    site = site_address(host.name)
    sender = parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    with translation.override("nl"):
        letter = EmailMultiAlternatives(
            _subject(activity, is_reminder=is_reminder),
            _body(activity),
            None,
            [there.email],
        )
        is_off = activity.state == ActivityState.CANCELLED
        file = ics.invitation(activity, site, sender, there.email)
    method = "CANCEL" if is_off else "REQUEST"
    letter.attach_alternative(
        file.decode(), f"text/calendar; method={method}; charset=utf-8"
    )
    letter.send()
    return 1


def _subject(activity: Activity, *, is_reminder: bool) -> str:
    values = {
        "kind": label(ActivityKind(activity.kind)),
        "day": formats.date_format(activity.on, "j F"),
    }
    if activity.state == ActivityState.CANCELLED:
        return _("Cancelled: %(kind)s on %(day)s") % values
    if is_reminder:
        return _("Soon: %(kind)s on %(day)s") % values
    if activity.sequence:
        return _("Changed: %(kind)s on %(day)s") % values
    return _("%(kind)s on %(day)s") % values


def _body(activity: Activity) -> str:
    day = formats.date_format(activity.on, "l j F")
    when = _("%(day)s at %(time)s, %(minutes)s minutes") % {
        "day": day,
        "time": f"{activity.at:%H:%M}",
        "minutes": activity.minutes,
    }
    lines = [activity.title, when, ics.place_of(activity)]
    if activity.state == ActivityState.CANCELLED:
        lines += ["", _("It does not go on: %(why)s") % {"why": activity.cancelled_why}]
    elif activity.preparation:
        lines += ["", _("Please prepare:"), activity.preparation]
    if page := _teachers_page(activity):
        lines += ["", _("For the teacher: how the lesson goes, and what is needed:")]
        lines.append(page)
    return "\n".join(lines) + "\n"


def _teachers_page(activity: Activity) -> str:
    """Return the page of a lesson that was planned from a format and goes on."""
    use = FormatUse.objects.filter(
        municipality_id=activity.municipality_id, activity_id=activity.id
    ).first()
    if use is None or activity.state == ActivityState.CANCELLED:
        return ""
    host = Host.objects.get(municipality_id=activity.municipality_id, site=Site.DESK)
    return f"{site_address(host.name)}/les/{use.code}/"
