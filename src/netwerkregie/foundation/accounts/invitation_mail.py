# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The letter that invites somebody to work here."""

from django.conf import settings
from django.core.mail import send_mail
from django.utils import formats, timezone, translation
from django.utils.translation import gettext as _

from netwerkregie.foundation.accounts.models import MembershipInvitation
from netwerkregie.foundation.tenancy.models import Host, Site


def send_invitation(invitation: MembershipInvitation, word: str) -> None:
    """Mail the link in the reader's language; raises when the server refuses it.

    The word travels in this one letter and nowhere else: it is not in the queue, not
    in the database and not in a log.
    """
    member = invitation.membership
    host = Host.objects.select_related("municipality").get(
        municipality_id=invitation.municipality_id, site=Site.DESK
    )
    prefix = "" if member.language == settings.LANGUAGE_CODE else f"/{member.language}"
    address = f"{site_address(host.name)}{prefix}/toegang/uitnodiging/{word}/"
    with translation.override(member.language):
        ends = formats.date_format(timezone.localtime(invitation.ends), "j F Y")
        values = {"name": member.name, "place": host.municipality.name}
        paragraphs = [
            _("Dear %(name)s,") % values,
            _(
                "%(place)s invites you to work with Netwerkregie. Open this link to"
                " choose a password and a second key to your account:"
            )
            % values,
            address,
            _(
                "The link works once, until %(ends)s. We have your name and address"
                " from the administrator who invited you, for this purpose only."
            )
            % {"ends": ends},
            _(
                "No thanks, or not meant for you? Do nothing: the invitation ends by"
                " itself and what we have of you is destroyed."
            ),
        ]
        subject = _("Your invitation to Netwerkregie %(place)s") % values
        send_mail(subject, "\n\n".join(paragraphs) + "\n", None, [member.email])


def site_address(host: str) -> str:
    """Return the beginning of an address on a host, as people type it."""
    return str(settings.SITE_ADDRESS).format(host=host)
