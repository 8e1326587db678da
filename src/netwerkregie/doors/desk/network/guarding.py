# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What to do when the guard finds a person in a text about an organisation."""

from django.forms import Form
from django.http import QueryDict
from django.utils.translation import gettext as _

from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.privacy.guard import Strictness
from netwerkregie.foundation.privacy.marking import Inspection, look_at, without

WORDS = "agreement"
GUARDED = "network.text_guarded"


def typed(request: DeskRequest) -> QueryDict | None:
    """Return what was typed; with the words left out when that was asked for."""
    if request.method != "POST":
        return None
    if request.POST.get("step") != "leave_out":
        return request.POST
    values = request.POST.copy()
    values[WORDS] = without(values.get(WORDS, ""), _("[left out]"), Strictness.UNSEALED)
    return values


def marked(broken: RuleBroken, form: Form) -> Inspection | None:
    """Return the text with the words about a person marked, to choose what to do."""
    if broken.code != GUARDED:
        return None
    return look_at(str(form.data.get(WORDS, "")), Strictness.UNSEALED)
