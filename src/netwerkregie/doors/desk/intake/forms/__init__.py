# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the intake pages take in; the rules are checked once more by the actions."""

from django.utils.translation import gettext_lazy as _

EMPTY = _("Nothing is written yet. Write something and send it again.")
