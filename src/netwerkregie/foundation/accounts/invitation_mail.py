# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The letter that invites somebody to work here."""

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.utils import timezone, translation

from netwerkregie.foundation.accounts.models import MembershipInvitation
from netwerkregie.foundation.tenancy.models import Host, Site


def send_invitation(invitation: MembershipInvitation, word: str) -> None:
    """Mail the link in the reader's language; raises when the server refuses it.

    The word travels in the fragment-free path of one link and nowhere else: it is
    not in the queue, not in the database and not in a log.
    """
    member = invitation.membership
    host = Host.objects.select_related("municipality").get(
        municipality_id=invitation.municipality_id, site=Site.DESK
    )
    prefix = "" if member.language == settings.LANGUAGE_CODE else f"/{member.language}"
    values = {
        "name": member.name,
        "municipality": host.municipality.name,
        "organisation": member.organisation,
        "address": f"{site_address(host.name)}{prefix}/toegang/uitnodiging/{word}/",
        "ends": timezone.localtime(invitation.ends).date(),
    }
    with translation.override(member.language):
        subject = render_to_string("accounts/invitation_subject.txt", values).strip()
        body = render_to_string("accounts/invitation.txt", values)
    send_mail(subject, body, None, [member.email])


def site_address(host: str) -> str:
    """Return the beginning of an address on a host, as people type it."""
    return settings.SITE_ADDRESS.format(host=host)
