# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The answer library: written, read by two, shown, shared; and asking elsewhere."""

from collections.abc import Iterator
from functools import cache, partial
from typing import Any
from uuid import UUID

from netwerkregie.config.demo.content_files import read
from netwerkregie.domain.intake.actions import (
    colleagues,
    library,
    library_sharing,
    reading,
)
from netwerkregie.domain.intake.drafts.colleagues import ColleagueDraft
from netwerkregie.domain.intake.drafts.library import (
    Check,
    ItemDraft,
    ItemKind,
    ReadingDraft,
    SentBack,
    Texts,
    Theme,
)
from netwerkregie.domain.intake.models import LibraryItem
from netwerkregie.domain.intake.queries import colleagues as asked
from netwerkregie.domain.intake.queries import library as queries
from netwerkregie.foundation.accounts.models import RoleGrant
from netwerkregie.foundation.kernel import Actor, ActorKind, Purpose, Role, clock
from netwerkregie.foundation.tenancy import enter
from netwerkregie.foundation.tenancy.models import Municipality

from .stage import Event, Stage

SHIPPED_DAYS = 20


@cache
def told() -> dict[str, Any]:
    """Return what the file tells."""
    return read("library.toml")


def events_of_library(stage: Stage) -> Iterator[Event]:
    """Yield the life of a library: who wrote, who read, what others may see."""
    for line in told()[stage.place.tells]:
        made: list[UUID] = []
        days = line["days"]
        yield Event(stage.days_ago(days, hour=10), partial(_write, stage, line, made))
        if "sent_back" in line:
            act = partial(_send_back, stage, made, SentBack(line["sent_back"]))
            yield Event(stage.days_ago(days - 1, hour=11), act)
        elif not line.get("waits"):
            yield Event(
                stage.days_ago(days - 1, hour=11), partial(_sign, stage, line, made)
            )
    put_in = stage.days_ago(SHIPPED_DAYS, hour=15)
    yield Event(put_in, partial(_put_in, stage))
    if stage.place.tells == "mergelstad":
        centre = told()["centre"]
        act = partial(_ask, stage, "", centre)
        yield Event(stage.days_ago(centre["days"], hour=14), act)
    else:
        line = told()["to_mergelstad"]
        act = partial(_ask, stage, "mergelstad", line)
        yield Event(stage.days_ago(line["days"], hour=14), act)


def ask_each_other(stage: Stage) -> None:
    """Let the other town ask this one something, and this one answer, today.

    Only once both are there; a ledger is written forwards, so it happens now.
    """
    other = Municipality.objects.filter(slug="mergelstad").first()
    if stage.place.slug != "gouwedam" or other is None:
        return
    line = told()["to_gouwedam"]
    with clock.travel_to(stage.now), enter.as_command(other.id):
        draft = ColleagueDraft(
            "gouwedam", Theme(line["theme"]), line["subject"], line["body"]
        )
        colleagues.ask(director_elsewhere(other.id), draft)
    with stage.at(stage.now):
        actor = director_of(stage)
        for one in asked.asked_of_us(actor):
            colleagues.answer(actor, one.id, line["answer"])


def _write(stage: Stage, line: dict[str, Any], made: list[UUID]) -> None:
    actor = director_of(stage)
    texts = Texts(**{one: line[one] for one in Texts.__slots__ if one in line})
    draft = ItemDraft(ItemKind(line["kind"]), Theme(line["theme"]), texts)
    item = library.write(actor, draft)
    made.append(item.id)
    reading.ask(actor, item.id, _said(item))


def _sign(stage: Stage, line: dict[str, Any], made: list[UUID]) -> None:
    reader = _reader(stage)
    reading.sign(reader, made[0], _said(reading.open_text(reader, made[0])))
    actor = director_of(stage)
    if line.get("public"):
        library.show(actor, made[0], is_public=True)
    if line.get("share"):
        library_sharing.share(actor, made[0])


def _send_back(stage: Stage, made: list[UUID], reason: SentBack) -> None:
    reader = _reader(stage)
    reading.open_text(reader, made[0])
    reading.send_back(reader, made[0], reason)


def _put_in(stage: Stage) -> None:
    actor = director_of(stage)
    library_sharing.put_shipped_in(actor)
    chosen = LibraryItem.objects.filter(
        municipality_id=stage.municipality_id, shipped__in=told()["public"]["keys"]
    )
    for key in chosen.order_by("title").values_list("id", flat=True):
        if queries.get_item(actor, key).is_offered(clock.today()):
            library.show(actor, key, is_public=True)


def _ask(stage: Stage, to: str, line: dict[str, Any]) -> None:
    actor = director_of(stage)
    known = {one.slug for one in asked.elsewhere(actor).values()}
    # In a life of one town there is nobody else to ask but the support centre.
    to = to if to in known else ""
    draft = ColleagueDraft(to, Theme(line["theme"]), line["subject"], line["body"])
    colleagues.ask(actor, draft)


def _said(item: LibraryItem) -> ReadingDraft:
    is_lesson = item.kind == ItemKind.LESSON
    return ReadingDraft(item.hash, frozenset(Check) if is_lesson else frozenset())


def director_of(stage: Stage) -> Actor:
    return stage.actor(stage.first_with(Role.NETWORK_DIRECTOR), Purpose.ADVICE)


def _reader(stage: Stage) -> Actor:
    """Return a second person of the desk, not the director."""
    director = stage.first_with(Role.NETWORK_DIRECTOR)
    people = [
        slug
        for role in (Role.DEPUTY, Role.INTAKE_OFFICER)
        for slug in stage.with_role(role)
        if slug != director
    ]
    return stage.actor(people[0], Purpose.ADVICE)


def director_elsewhere(municipality_id: UUID) -> Actor:
    """Return the director of another town, whose past was lived before."""
    held = RoleGrant.objects.filter(
        municipality_id=municipality_id, role=Role.NETWORK_DIRECTOR.value
    )
    member = held.select_related("membership").order_by("given", "id")[0].membership
    return Actor(
        kind=ActorKind.MEMBER,
        municipality_id=municipality_id,
        membership_id=member.id,
        user_id=member.user_id,
        name=member.name,
        roles=frozenset({Role.NETWORK_DIRECTOR}),
        organisation=member.organisation,
        purpose=Purpose.ADVICE,
    )
