# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words for the ways by which a question comes in."""

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.intake.rules.channels import Channel
from netwerkregie.foundation.kernel.labels import name_them

name_them(
    [
        (Channel.ANONYMOUS, _("On the anonymous site")),
        (Channel.SIGNED_IN, _("By a signed-in professional")),
        (Channel.TELEPHONE, _("By telephone or at the counter")),
        (Channel.SHORT_ADDRESS, _("By a short address of an organisation")),
    ]
)
