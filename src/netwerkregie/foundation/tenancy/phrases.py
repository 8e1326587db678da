# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of tenancy on screen."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "tenancy.module_read_only": _(
        "What is kept in this part has changed since the municipality decided on it. "
        "You can read, not write, until the privacy officer has looked at it again."
    ),
    "tenancy.module_suspended": _(
        "The privacy officer has stopped this part. You can read, not write, until the "
        "mayor lifts that in writing."
    ),
    "kernel.not_found": _("This is not here."),
    "kernel.not_allowed": _("Your role does not allow this."),
    "kernel.locked": _("Open the vault first. What you typed is kept."),
    "kernel.vault_unavailable": _(
        "The vault does not answer now. Lists work; what is sealed stays shut. Nothing "
        "is lost. Try again in a minute."
    ),
    "kernel.module_closed": _("This part is not on in your municipality."),
    "kernel.too_many": _("This went too fast. Wait a minute and try again."),
}
