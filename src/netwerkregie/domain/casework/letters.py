# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Letters to colleagues that something waits: no nickname, no name, no content."""

from collections.abc import Iterable

from django.core.mail import send_mail
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from netwerkregie.foundation.accounts.invitation_mail import site_address
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.tenancy.models import Host, Site

ENDS_SOON = gettext_lazy(
    "Something in which you sit ends by itself soon, unless two of you decide that it "
    "goes on."
)
NOT_TOLD = gettext_lazy(
    "Somebody should have been told that we keep something, and was not told in time."
)

GOES_SOON = gettext_lazy(
    "Something that you weigh together goes by itself soon, unless you decide before."
)
NOT_DECIDED = gettext_lazy(
    "Something was not weighed in time. It is gone, and counts as a failure."
)
CAME_BACK = gettext_lazy(
    "Something that you handed over came back to you: it needs another chair."
)


def tell(actor: Actor, readers: Iterable[tuple[str, str]], what: str | Promise) -> int:
    """Mail colleagues that something waits; Today says what.

    Returns:
        how many letters went.

    """
    host = Host.objects.get(municipality_id=actor.municipality_id, site=Site.DESK)
    sent = 0
    for address, language in readers:
        with translation.override(language):
            paragraphs = [
                _("Dear colleague,"),
                str(what),
                _("It stands on Today."),
                f"{site_address(host.name)}/vandaag/",
            ]
            subject = _("Something waits for you")
            send_mail(subject, "\n\n".join(paragraphs) + "\n", None, [address])
        sent += 1
    return sent
