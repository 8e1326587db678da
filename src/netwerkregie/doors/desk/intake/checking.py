# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two steps for a text in which nobody is named: looked over first, then kept."""

from typing import Any

from django.urls import reverse
from django.utils.translation import get_language

from netwerkregie.domain.intake.queries.asking import own_words_in
from netwerkregie.foundation.accounts import unsent
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.privacy.marking import look_at, without
from netwerkregie.foundation.privacy.phrases import LEFT_OUT
from netwerkregie.foundation.vault import keys

SEND = "send"


def typed(request: DeskRequest) -> dict[str, str]:
    """Return what was posted; without the marked words when that was asked for."""
    values = {str(name): str(value) for name, value in request.POST.items()}
    if values.get("step") == "leave_out":
        values["body"] = without(values.get("body", ""), str(LEFT_OUT))
    return values


def looked_over(request: DeskRequest, text: str) -> dict[str, Any]:
    """Return what the page shows of a text: what points at somebody, the writer too."""
    actor = request.actor
    return {
        "seen": look_at(text),
        "own_words": own_words_in(text, actor.name, actor.organisation),
    }


def is_sent(request: DeskRequest, seen: dict[str, Any]) -> bool:
    """Tell whether the second step was taken, with nothing left that must go."""
    return request.POST.get("step") == SEND and not seen["seen"].must_change


def around(request: DeskRequest) -> dict[str, Any]:
    """Return what stands around such a form: the vault, and words kept on leaving."""
    here = request.path
    member = request.actor.membership_id
    return {
        "unsent_pass": unsent.pass_for(request, request.actor),
        "is_locked": not request.actor.is_unlocked,
        "has_keys": member is not None and keys.has_keys(member),
        "unlock_url": f"{reverse('desk:unlock')}?next={here}",
    }


def language() -> str:
    """Return the language to answer in: that of the page."""
    return get_language() or "nl"
