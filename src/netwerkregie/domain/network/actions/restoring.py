# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a register import changed, remembered so that it can be put back.

Each change is kept as what stood there and what came: only a value that is still the
one that came is put back, so whatever people or a later register changed stays.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from netwerkregie.domain.network.actions import words
from netwerkregie.domain.network.models import (
    District,
    ImportItem,
    Organisation,
    Serves,
)

_DATES = frozenset(
    {
        "domain_confirmed_on",
        "gone_on",
        "refreshed_on",
        "register_gone_on",
        "representative_since",
    }
)


def changes(
    before: Mapping[str, Any] | None, after: Mapping[str, Any]
) -> dict[str, list[Any]]:
    """Return what differs as {field: [what stood there, what came]}; new is empty."""
    if before is None:
        return {}
    return {
        name: [_packed(before[name]), _packed(value)]
        for name, value in after.items()
        if before[name] != value
    }


def put_back_schools(municipality_id: Any, items: Sequence[ImportItem]) -> None:
    """Give schools back what a register changed at them."""
    here = {
        item.organisation_id: item for item in items if item.organisation_id is not None
    }
    found = list(
        Organisation.objects.filter(
            id__in=list(here), municipality_id=municipality_id
        ).select_for_update(of=("self",))
    )
    for one in found:
        names = put_back(one, here[one.id].before)
        one.save(update_fields=names)
    words.index(municipality_id, [one for one in found if one.merged_into_id is None])


def put_back_districts(municipality_id: Any, items: Sequence[ImportItem]) -> int:
    """Give the map back its borders; returns how many new ones somebody uses."""
    here = {item.district_id: item for item in items if item.district_id is not None}
    new = {id_ for id_, item in here.items() if item.is_new}
    used = set(
        Serves.objects.filter(district_id__in=new).values_list("district_id", flat=True)
    )
    mine = District.objects.filter(municipality_id=municipality_id)
    mine.filter(id__in=new - used).delete()
    changed = [id_ for id_, item in here.items() if not item.is_new]
    for one in mine.filter(id__in=changed).select_for_update(of=("self",)):
        one.save(update_fields=put_back(one, here[one.id].before))
    return len(used)


def put_back(one: Organisation | District, before: Mapping[str, Any]) -> list[str]:
    """Put back what is still as it came; returns the fields that changed."""
    names = []
    for name, pair in before.items():
        stood, came = (_unpacked(name, value) for value in pair)
        if getattr(one, name) == came:
            setattr(one, name, stood)
            names.append(name)
    return names


def _packed(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _unpacked(name: str, value: Any) -> Any:
    return date.fromisoformat(value) if name in _DATES and value else value
