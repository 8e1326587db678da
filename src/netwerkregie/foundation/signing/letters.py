# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The letter that something waits to be read: no kind, no name, no content."""

from datetime import date

from django.core.mail import send_mail
from django.utils import formats, translation
from django.utils.translation import gettext as _

from netwerkregie.foundation.accounts.invitation_mail import site_address
from netwerkregie.foundation.accounts.models import Membership
from netwerkregie.foundation.tenancy.models import Host, Site


def send_letter(member: Membership, last: date, *, stalled: bool) -> None:
    """Mail that a colleague waits for a second reader; Today says the rest."""
    host = Host.objects.get(municipality_id=member.municipality_id, site=Site.DESK)
    with translation.override(member.language):
        day = formats.date_format(last, "j F")
        what = (
            _(
                "Something waits for a second reader and nobody took it up. Can you"
                " find somebody, or read it yourself?"
            )
            if stalled
            else _("A colleague asks you to read something along.")
        )
        paragraphs = [
            _("Dear %(name)s,") % {"name": member.name},
            what,
            _("It stands on Today until %(day)s; then it ends by itself.")
            % {"day": day},
            f"{site_address(host.name)}/vandaag/",
        ]
        subject = _("A second reader is needed")
        send_mail(subject, "\n\n".join(paragraphs) + "\n", None, [member.email])
