# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a municipality shows a worried citizen before asking: calm texts, addresses."""

from collections.abc import Iterable

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from netwerkregie.domain.intake.actions import mailbox as actions
from netwerkregie.domain.intake.actions.mailbox import ShownAnswer
from netwerkregie.domain.intake.drafts.library import ItemKind
from netwerkregie.doors.mailbox.requests import AnonymousRequest
from netwerkregie.foundation.kernel import clock


@require_GET
def shown(request: AnonymousRequest) -> HttpResponse:
    """Show what takes a worry away, and who else helps; nothing is asked or kept."""
    found = actions.shown_answers(request.actor)
    context = {
        "facts": actions.facts(request.actor),
        "reassurances": _said(found, ItemKind.REASSURANCE),
        "addresses": _said(found, ItemKind.ADDRESS),
    }
    return render(request, "mailbox/good_to_know.html", context)


def _said(found: Iterable[ShownAnswer], kind: ItemKind) -> list[dict[str, object]]:
    """Return texts in the reader's language, Dutch where there is no other."""
    in_english = get_language() == "en"
    today = clock.today()
    return [
        {
            "title": (one.title_en if in_english else "") or one.title,
            "body": (one.body_en if in_english else "") or one.body,
            "language": "nl" if in_english and not one.title_en else "",
            "phone": one.phone,
            "dial": one.phone.replace(" ", "").replace("-", ""),
            "hours": (one.hours_en if in_english else "") or one.hours,
            "website": one.website,
            "read_on": one.read_on,
            "is_stale": today >= one.read_again_on,
        }
        for one in found
        if one.kind == kind
    ]
