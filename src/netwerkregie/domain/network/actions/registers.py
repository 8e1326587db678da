# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Public registers come in: schools and neighbourhoods, refreshed with a difference."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any
from uuid import UUID

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.actions import words
from netwerkregie.domain.network.actions.restoring import changes
from netwerkregie.domain.network.importer import payload
from netwerkregie.domain.network.importer.borders import Area, read_borders
from netwerkregie.domain.network.importer.schools import School, read_schools
from netwerkregie.domain.network.importer.sheets import UnreadableError
from netwerkregie.domain.network.models import (
    District,
    ImportItem,
    ImportRun,
    Organisation,
)
from netwerkregie.domain.network.rules import Domain, ImportKind, RegisterKind, terms
from netwerkregie.domain.network.rules import rhythm as rhythms
from netwerkregie.domain.network.rules.names import fold
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import Actor, RuleBroken, clock, new_hidden_id
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.tenancy.models import Municipality

_REGISTERED = (
    "name",
    "street",
    "house_number",
    "postcode",
    "city",
    "phone",
    "website",
)
_KEPT = (*_REGISTERED, "name_key", "register_gone_on")
_DRAWN = ("name", "area_code", "border", "refreshed_on", "gone_on")
_BATCH = 1_000


@dataclass(frozen=True, slots=True)
class Difference:
    """What a fresh register changes: names only, for the page.

    Args:
        changed: (name, what it was before) of what is written otherwise now.

    """

    kind: ImportKind
    new: tuple[str, ...]
    changed: tuple[tuple[str, str], ...]
    gone: tuple[str, ...]
    same: int
    left_out: int
    sealed: str

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing would change."""
        return not (self.new or self.changed or self.gone)


def preview_schools(actor: Actor, data: bytes) -> Difference:
    """Compare a school list with what is here; nothing is stored."""
    policies.require(policies.may_work_here(actor))
    try:
        read = read_schools(data, _name_of(actor))
    except UnreadableError as error:
        raise RuleBroken(error.code, field="file", **error.params) from error
    here = {one.register_number: one for one in _schools(actor)}
    fresh = {school.code: school for school in read.own}
    changed = [
        (school.name, here[code].name)
        for code, school in fresh.items()
        if code in here and _differs(here[code], school)
    ]
    return _difference(
        actor,
        ImportKind.SCHOOLS,
        new=[one.name for code, one in fresh.items() if code not in here],
        changed=changed,
        gone=[
            one.name
            for code, one in here.items()
            if code not in fresh and one.register_gone_on is None
        ],
        rows=[asdict(school) for school in read.own],
        left_out=read.elsewhere,
    )


def preview_districts(actor: Actor, data: bytes) -> Difference:
    """Compare a map with the districts that are here; nothing is stored."""
    policies.require(policies.may_work_here(actor))
    try:
        read = read_borders(data, _name_of(actor))
    except UnreadableError as error:
        raise RuleBroken(error.code, field="file", **error.params) from error
    here = {one.code: one for one in policies.visible_districts(actor)}
    fresh = {area.code: area for area in read.own}
    return _difference(
        actor,
        ImportKind.DISTRICTS,
        new=[one.name for code, one in fresh.items() if code not in here],
        changed=[
            (area.name, here[code].name)
            for code, area in fresh.items()
            if code in here and _moved(here[code], area)
        ],
        gone=[
            one.name
            for code, one in here.items()
            if code not in fresh and one.gone_on is None
        ],
        rows=[asdict(area) for area in read.own],
        left_out=read.elsewhere + read.water,
    )


def accept(actor: Actor, sealed: str) -> ImportRun:
    """Write a previewed register down in this one transaction."""
    policies.require(policies.may_work_here(actor))
    seal = payload.Seal(actor.municipality_id, actor.membership_id)
    content = payload.reopen(sealed, seal, clock.now())
    run, is_new = ImportRun.objects.get_or_create(
        municipality_id=actor.municipality_id,
        once=UUID(content["once"]),
        defaults={
            "kind": ImportKind(content["kind"]),
            "made_by": actor.membership_id,
            "made_at": clock.now(),
            "undo_until": terms.undo_until(clock.today()),
            "rows": len(content["rows"]),
        },
    )
    if not is_new:
        return run
    if run.kind == ImportKind.SCHOOLS:
        _take_schools(actor, run, [School(**row) for row in content["rows"]])
    else:
        _take_districts(actor, run, [Area(**row) for row in content["rows"]])
    run.save(update_fields=["created", "known", "gone"])
    record(actor, Verb.LIST_IMPORTED, run)
    return run


def _take_schools(actor: Actor, run: ImportRun, listed: Sequence[School]) -> None:
    here = {one.register_number: one for one in _schools(actor).select_for_update()}
    today = clock.today()
    days = rhythms.usual_for(Domain.EDUCATION)
    new: list[Organisation] = []
    changed: list[Organisation] = []
    before = {one.id: _values(one, _KEPT) for one in here.values()}
    for school in listed:
        one = here.pop(school.code, None)
        if one is None:
            one = Organisation(
                municipality_id=actor.municipality_id,
                domain=Domain.EDUCATION,
                register_kind=RegisterKind.DUO,
                register_number=school.code,
                known_since=today,
                rhythm_days=days,
                due_on=rhythms.due_on(None, today, days),
            )
            new.append(one)
        elif _differs(one, school):
            changed.append(one)
        else:
            continue
        _copy(one, school)
    gone = [one for one in here.values() if one.register_gone_on is None]
    for one in gone:
        one.register_gone_on = today
    Organisation.objects.bulk_create(new, batch_size=_BATCH)
    Organisation.objects.bulk_update(
        [*changed, *gone],
        _KEPT,
        batch_size=_BATCH,
    )
    words.index_new(actor.municipality_id, new)
    words.index(actor.municipality_id, changed)
    ImportItem.objects.bulk_create(
        [
            ImportItem(
                municipality_id=actor.municipality_id,
                run=run,
                organisation=one,
                is_new=one.id not in before,
                before=changes(before.get(one.id), _values(one, _KEPT)),
            )
            for one in (*new, *changed, *gone)
        ],
        batch_size=_BATCH,
    )
    run.created, run.known, run.gone = len(new), len(changed), len(gone)


def _take_districts(actor: Actor, run: ImportRun, listed: Sequence[Area]) -> None:
    here = {
        one.code: one for one in policies.visible_districts(actor).select_for_update()
    }
    today = clock.today()
    new: list[District] = []
    changed: list[District] = []
    before = {one.id: _values(one, _DRAWN) for one in here.values()}
    for area in listed:
        one = here.pop(area.code, None)
        if one is None:
            one = District(municipality_id=actor.municipality_id, code=area.code)
            new.append(one)
        else:
            changed.append(one)
        one.name, one.area_code, one.border = area.name, area.area_code, area.border
        one.refreshed_on, one.gone_on = today, None
    gone = [one for one in here.values() if one.gone_on is None]
    for one in gone:
        one.gone_on = today
    District.objects.bulk_create(new)
    District.objects.bulk_update(
        [*changed, *gone],
        _DRAWN,
        batch_size=_BATCH,
    )
    ImportItem.objects.bulk_create(
        [
            ImportItem(
                municipality_id=actor.municipality_id,
                run=run,
                district_id=one.id,
                is_new=one.id not in before,
                before=changes(before.get(one.id), _values(one, _DRAWN)),
            )
            for one in (*new, *changed, *gone)
        ],
        batch_size=_BATCH,
    )
    run.created, run.known, run.gone = len(new), len(changed), len(gone)


def _difference(
    actor: Actor,
    kind: ImportKind,
    *,
    new: Sequence[str],
    changed: Sequence[tuple[str, str]],
    gone: Sequence[str],
    rows: Sequence[Mapping[str, Any]],
    left_out: int,
) -> Difference:
    content = {"once": str(new_hidden_id()), "kind": kind.value, "rows": list(rows)}
    seal = payload.Seal(actor.municipality_id, actor.membership_id)
    return Difference(
        kind,
        tuple(new),
        tuple(changed),
        tuple(gone),
        len(rows) - len(new) - len(changed),
        left_out,
        payload.close(content, seal, clock.now()),
    )


def _values(one: Organisation | District, names: Sequence[str]) -> dict[str, Any]:
    return {name: getattr(one, name) for name in names}


def _schools(actor: Actor) -> Any:
    return policies.visible_organisations(actor).filter(register_kind=RegisterKind.DUO)


def _name_of(actor: Actor) -> str:
    return Municipality.objects.get(id=actor.municipality_id).name


def _differs(one: Organisation, school: School) -> bool:
    if one.register_gone_on is not None:
        return True
    return any(getattr(one, field) != getattr(school, field) for field in _REGISTERED)


def _moved(one: District, area: Area) -> bool:
    if one.gone_on is not None:
        return True
    names = {field.name for field in fields(Area)} - {"code"}
    return any(getattr(one, name) != getattr(area, name) for name in names)


def _copy(one: Organisation, school: School) -> None:
    for field in _REGISTERED:
        setattr(one, field, getattr(school, field))
    one.name_key = fold(school.name)[:120]
    one.register_gone_on = None
