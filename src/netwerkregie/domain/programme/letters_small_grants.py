# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Letters to who applied for a small grant: that something changed, and where.

The decision itself stands on the page behind the link; a mailbox that others read
gives away no more than a number.
"""

from django.conf import settings
from django.core.mail import send_mail
from django.utils import formats, translation
from django.utils.translation import gettext as _

from netwerkregie.domain.network.tokens import Opens, token_for
from netwerkregie.domain.programme.models import SmallGrant
from netwerkregie.domain.programme.rules.small_grants import GrantState, report_by
from netwerkregie.foundation.accounts.invitation_mail import site_address
from netwerkregie.foundation.tenancy.models import Host, Site


def send(grant: SmallGrant, name: str, to: str) -> None:
    """Mail where an application stands now, with its link."""
    with translation.override(grant.language):
        said = {
            GrantState.RECEIVED: _("We received your application."),
            GrantState.INCOMPLETE: _("We have a question about your application."),
            GrantState.GRANTED: _("We decided about your application."),
            GrantState.REFUSED: _("We decided about your application."),
            GrantState.SETTLED: _("Your small grant is settled."),
        }.get(GrantState(grant.state))
        if said is None:
            return
        more = []
        if grant.state in (GrantState.GRANTED, GrantState.REFUSED):
            assert grant.object_by is not None
            more.append(
                _(
                    "On the page stands the decision with its reason, and how you can "
                    "object until %(day)s."
                )
                % {"day": formats.date_format(grant.object_by, "j F Y")}
            )
        _mail(grant, name, to, said, *more)


def send_reminder(grant: SmallGrant, name: str, to: str) -> None:
    """Mail that a short report is asked, and by when."""
    with translation.override(grant.language):
        day = formats.date_format(report_by(grant.ends_on), "j F Y")
        asked = _("Would you tell shortly what came of it, by %(day)s?") % {"day": day}
        _mail(grant, name, to, asked)


def _mail(grant: SmallGrant, name: str, to: str, *said: str) -> None:
    host = Host.objects.get(municipality_id=grant.municipality_id, site=Site.DESK)
    word = token_for(Opens.SMALL_GRANT, grant.id, 1)
    lines = [
        _("Dear %(name)s,") % {"name": name},
        *said,
        _("Your own page, only for you:"),
        f"{site_address(host.name)}{_prefix(grant)}/subsidie/aanvraag/{word}/",
    ]
    title = _("Small grant %(number)s") % {"number": grant.number}
    send_mail(title, "\n\n".join(lines) + "\n", None, [to])


def _prefix(grant: SmallGrant) -> str:
    return "" if grant.language == settings.LANGUAGE_CODE else f"/{grant.language}"
