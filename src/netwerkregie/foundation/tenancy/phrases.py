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
}
