# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What Vandaag shows of concerns, and of the keys that open them and the questions."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from netwerkregie.domain.intake.actions.advice import ADVICE_TEAM
from netwerkregie.domain.intake.actions.concerns import INTAKE_TEAM
from netwerkregie.domain.intake.queries import concerns
from netwerkregie.domain.intake.queries.advice import ADVICE_DESK
from netwerkregie.doors.desk.intake.showing import concerns as concern_showing
from netwerkregie.doors.desk.today.section import Section
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.vault import keys, teams

TEAM_WORDS = {
    ADVICE_TEAM: gettext_lazy("joined the advice team and cannot open questions yet"),
    INTAKE_TEAM: gettext_lazy("joined the intake team and cannot open concerns yet"),
}


@dataclass(frozen=True, slots=True)
class Waiting:
    """A colleague who waits for a team's key."""

    membership_id: UUID
    name: str
    team: str
    words: str = ""


def keys_to_give(actor: Actor, _today: date) -> Section | None:
    """Colleagues who joined a team of the actor's and wait until somebody gives it."""
    if actor.membership_id is None or not actor.has(*ADVICE_DESK):
        return None
    waiting = [
        (code, one)
        for code, one in teams.waiting_beside(actor.membership_id)
        if code in TEAM_WORDS
    ]
    items = _waiting(actor, waiting) if waiting else []
    if not items:
        return None
    return Section(
        title=_("Waiting for a key"), template="desk/today/_keys.html", items=items
    )


def _waiting(actor: Actor, waiting: list[tuple[str, UUID]]) -> list[Waiting]:
    names = accounts.names_of(actor, {one for _code, one in waiting})
    return [
        Waiting(one, names[one], code, str(TEAM_WORDS[code]))
        for code, one in sorted(waiting, key=lambda at: (at[0], names.get(at[1], "")))
        if one in names
    ]


def my_own_key(actor: Actor, _today: date) -> Section | None:
    """What stands between the actor and the work: a phrase, or a colleague."""
    if not actor.has(*ADVICE_DESK) or actor.membership_id is None:
        return None
    held = teams.teams_of(actor.membership_id)
    # Who holds a team's key has keys of their own: most people are asked nothing more.
    if not held and not keys.has_keys(actor.membership_id):
        return Section(title=_("Your vault"), template="desk/today/_no_vault.html")
    missing = [] if ADVICE_TEAM in held else [_("advice team")]
    if actor.has(*concerns.INTAKE) and INTAKE_TEAM not in held:
        missing += [_("intake team")] if concerns.has_team(actor) else []
    if not missing:
        return None
    return Section(
        title=_("Your key"), template="desk/today/_no_key.html", items=missing
    )


def concerns_waiting(actor: Actor, today: date) -> Section | None:
    """One's own concerns whose next day has come, or that were confirmed; no words."""
    waiting = concerns.waiting(actor, today)
    if not waiting:
        return None
    return Section(
        title=_("Concerns for today"),
        rows=concern_showing.rows_of(waiting),
        url=reverse("desk:concerns"),
        more=_("All my concerns"),
    )


def people_to_tell(actor: Actor, _today: date) -> Section | None:
    """Whom one still has to tell that there is a concern, or to sign for later."""
    open_notices = concerns.notices_open(actor)
    if not open_notices:
        return None
    return Section(
        title=_("To tell the person concerned"),
        rows=concern_showing.notice_rows(open_notices),
    )
