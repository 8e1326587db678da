# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""People and roles as the components show them."""

from collections.abc import Sequence
from uuid import UUID

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from netwerkregie.doors.desk.components.values import Column, Table
from netwerkregie.foundation.accounts import queries
from netwerkregie.foundation.accounts.models import Membership
from netwerkregie.foundation.accounts.words import role_words
from netwerkregie.foundation.kernel import Actor, Role


def people_table(members: Sequence[Membership], roles: dict[UUID, list[Role]]) -> Table:
    """Return a page of people."""
    columns = [
        Column(_("Name")),
        Column(_("Organisation")),
        Column(_("Roles")),
        Column(_("State")),
    ]
    rows = [
        (
            (one.name, reverse("desk:person", args=[one.pk])),
            one.organisation,
            role_words(roles[one.pk]) or "-",
            one.get_state_display(),
        )
        for one in members
    ]
    return Table(caption=_("People"), columns=columns, rows=rows)


def page_of_people(actor: Actor, after: str) -> tuple[Table, str]:
    """Return a page of people and the address of the next one, if there is one."""
    members = queries.people(actor, after=_place(after))
    shown = members[: queries.PAGE]
    older = ""
    if len(members) > queries.PAGE:
        last = shown[-1]
        older = "?" + urlencode({"na": f"{last.pk} {last.name}"})
    return people_table(shown, queries.roles_by_member(actor, shown)), older


def _place(after: str) -> tuple[str, UUID] | None:
    """Read where a page begins; anything else begins at the beginning."""
    key, _space, name = after.partition(" ")
    try:
        return (name, UUID(key)) if name else None
    except ValueError:
        return None
