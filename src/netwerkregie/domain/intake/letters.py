# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The letter that a concern waits too long: no name, no nickname, no content."""

from django.core.mail import send_mail
from django.utils import translation
from django.utils.translation import gettext as _

from netwerkregie.domain.intake.rules.clocks import ABOVE, BESIDE, OWNER
from netwerkregie.foundation.accounts.invitation_mail import site_address
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.tenancy.models import Host, Site


def tell(actor: Actor, address: str, language: str, *, rung: int, days: int) -> None:
    """Mail a colleague that something waits; Today says what."""
    host = Host.objects.get(municipality_id=actor.municipality_id, site=Site.DESK)
    with translation.override(language):
        what = {
            OWNER: _("Something that you look after has waited %(days)s days."),
            BESIDE: _(
                "Something has waited %(days)s days at a colleague. Can you help the"
                " colleague, or find another one?"
            ),
            ABOVE: _(
                "Something has waited %(days)s days. If nobody takes it up it is"
                " destroyed, and the privacy officer hears that we failed."
            ),
        }[rung] % {"days": days}
        paragraphs = [
            _("Dear colleague,"),
            what,
            _("It stands on Today."),
            f"{site_address(host.name)}/vandaag/",
        ]
        subject = _("Something waits too long")
        send_mail(subject, "\n\n".join(paragraphs) + "\n", None, [address])
