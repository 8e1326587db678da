# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of insight on screen."""

from django.utils.translation import gettext_lazy as _

from netwerkregie.foundation.kernel import phrases
from netwerkregie.overview.insight.verbs import Verb

VERBS: dict[str, object] = {
    Verb.FIGURES_TAKEN: _("took figures along as a file"),
}


def register_all() -> None:
    """Let the doors find the words."""
    phrases.register(VERBS)
