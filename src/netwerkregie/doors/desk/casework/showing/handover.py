# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The steps of a hand-over: which are done, which is next, and where it is taken."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from netwerkregie.domain.casework.drafts.closing import HANDED_OVER_DAYS
from netwerkregie.domain.casework.drafts.disclosures import (
    DisclosureState,
    LegalGround,
    Way,
)
from netwerkregie.domain.casework.models import Case
from netwerkregie.domain.casework.queries import disclosures as queries
from netwerkregie.domain.casework.queries.disclosures import Handover
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.kernel.ages import days_for


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what it is, whether it is done, and where it is taken when next."""

    title: str
    is_done: bool
    is_next: bool = False
    url: str = ""
    act: str = ""
    hint: str = ""


def days_kept(case: Case) -> int:
    """Return how long our copy stays after that."""
    return days_for(HANDED_OVER_DAYS, case.band)


def steps_of(actor: Actor, case: Case, stands: Handover) -> list[Step]:
    """Return the steps in their order; only the first that is not done has a way in."""
    last = stands.last
    has_left = last is not None and last.state == DisclosureState.LEFT
    has_second = last is not None and last.second_id is not None
    there = reverse("desk:disclosure", args=[last.id]) if last else ""
    keeps = queries.may_keep_recipients(actor)
    steps = [
        Step(
            _("The receiver stands on the list, and two people compared its key"),
            stands.receiver is not None,
            url=reverse("desk:disclosure_receivers") if keeps else "",
            act=_("To the list of receivers"),
            hint=_("A chair enters the key; a colleague compares it by telephone."),
        ),
        Step(
            _("You choose exactly what goes along"),
            last is not None,
            url=_prepare(case, stands),
            act=_("Choose what goes along"),
            hint=_("Voluntary support and family conversations never do."),
        ),
        Step(
            _("A second person reads the very words and signs"),
            has_left or has_second,
            url=there,
            act=_("See who was asked"),
        ),
        Step(
            _("It leaves, and you download the sealed file"),
            has_left,
            url=there,
            act=_("Disclose and download"),
            hint=_("Only the receiver opens it. We keep no copy of the file."),
        ),
        Step(
            _("The receiver says that it came"),
            stands.is_received,
            url=there,
            act=_("To the link for the receiver"),
        ),
        Step(
            _("You close the case: it goes on somewhere else"),
            False,
            url=reverse("desk:case_close", args=[case.id]),
            act=_("Close the case"),
        ),
    ]
    return _with_next(steps)


def _with_next(steps: list[Step]) -> list[Step]:
    following = next(at for at, one in enumerate(steps) if not one.is_done)
    return [
        Step(
            one.title,
            one.is_done,
            is_next=at == following,
            url=one.url if at == following else "",
            act=one.act,
            hint=one.hint,
        )
        for at, one in enumerate(steps)
    ]


def _prepare(case: Case, stands: Handover) -> str:
    if stands.receiver is None:
        return ""
    chosen = {
        "to": str(stands.receiver.id),
        "ground": LegalGround.PUBLIC_TASK.value,
        "way": Way.SEALED_FILE.value,
    }
    return f"{reverse('desk:disclosure_new', args=[case.id])}?{urlencode(chosen)}"
