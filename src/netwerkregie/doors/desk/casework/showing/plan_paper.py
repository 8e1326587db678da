# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The plan as the person keeps it: large type, plain words, nobody else's views."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from netwerkregie.domain.casework.actions.plan_opening import OpenPlan
from netwerkregie.domain.casework.drafts.plans import SeenBy, Voice
from netwerkregie.doors.desk.components import dates
from netwerkregie.foundation.documents import Facts, Paper, Part, Words
from netwerkregie.foundation.documents.pages import Lines
from netwerkregie.foundation.kernel.labels import label


def paper_of(
    *,
    whole: OpenPlan,
    names: Mapping[UUID, str],
    by: SeenBy,
    town: str,
    language: str,
    today: date,
) -> Paper:
    """Return the plan as values: own goals first, what was agreed, and the rights."""
    own = tuple(one for one in whole.living_goals if one.voice is Voice.OWN)
    added = tuple(one for one in whole.living_goals if one.voice is Voice.HELPER)
    parts = [Part(_("What I want"), tuple(_goals(own)) or (_nothing(),))]
    if added:
        parts.append(Part(_("What helpers add"), tuple(_goals(added))))
    agreed = tuple(
        Facts(
            (
                (_("What"), one.text),
                (_("Who"), names.get(one.row.owner_id, _("the municipality"))),
                (
                    _("When"),
                    _("from {start} until {end}").format(
                        start=dates.day_words(one.row.start_on),
                        end=dates.day_words(one.row.end_on),
                    ),
                ),
            )
        )
        for one in whole.living_helps
    )
    parts += [
        Part(_("What we agreed"), agreed or (_nothing(),)),
        Part(_("It is your choice"), tuple(Words(one) for one in _rights())),
        Part(
            _("Seen"),
            (
                Words(
                    _(
                        "Write 'seen and agreed', or only 'seen'. You do not have to "
                        "agree. You do not have to sign."
                    )
                ),
                Facts(((_("Who"), label(by)), (_("Day"), ""))),
                Lines(3),
            ),
        ),
    ]
    return Paper(
        title=_("My plan"),
        language=language,
        from_whom=town,
        lead=_("This is your own plan, as it stands on {day}.").format(
            day=dates.day_words(today)
        ),
        foot=town,
        parts=tuple(parts),
        is_large=True,
    )


def _goals(goals: tuple[object, ...]) -> list[Facts]:
    return [
        Facts(((label(one.life_domain), one.text),))  # type: ignore[attr-defined]
        for one in goals
    ]


def _nothing() -> Words:
    return Words(_("Nothing stands here yet."))


def _rights() -> list[str]:
    return [
        _(
            "All help in this plan is voluntary. You may say no and you may stop. That "
            "is not held against you, and you may always come back to it."
        ),
        _(
            "We keep this plan sealed. Only the people who work on it with you can "
            "read it. You can see what we keep, have mistakes corrected, object, and "
            "ask us to erase it."
        ),
        _(
            "Call or visit the municipality and ask for the rights desk. Asking costs "
            "nothing. You can also ask the data protection officer, or complain to the "
            "Dutch Data Protection Authority."
        ),
    ]
