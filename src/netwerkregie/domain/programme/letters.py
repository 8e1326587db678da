# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The letter that an account to a giver is due: which giver stands on Today."""

from datetime import date

from django.core.mail import send_mail
from django.utils import formats, translation
from django.utils.translation import gettext as _

from netwerkregie.foundation.accounts.invitation_mail import site_address
from netwerkregie.foundation.accounts.models import Membership
from netwerkregie.foundation.tenancy.models import Host, Site


def send_reminder(member: Membership, due_on: date) -> None:
    """Mail one colleague that an account is due, and where to look."""
    host = Host.objects.get(municipality_id=member.municipality_id, site=Site.DESK)
    with translation.override(member.language):
        day = formats.date_format(due_on, "j F")
        paragraphs = [
            _("Dear %(name)s,") % {"name": member.name},
            _("The giver of a grant is owed an account by %(day)s.") % {"day": day},
            f"{site_address(host.name)}/vandaag/",
        ]
        title = _("An account is due")
        send_mail(title, "\n\n".join(paragraphs) + "\n", None, [member.email])
