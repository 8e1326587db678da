# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lesson formats: written, signed by two, planned with, taken over, called back."""

from collections.abc import Iterator
from datetime import date, time, timedelta
from functools import cache, partial
from typing import Any
from uuid import UUID

from netwerkregie.config.demo.content_files import read
from netwerkregie.domain.programme.actions import (
    materials,
    materials_adopting,
    materials_sharing,
    materials_using,
)
from netwerkregie.domain.programme.drafts.activities import (
    ActivityDraft,
    ActivityKind,
    Audience,
    ClassLevel,
)
from netwerkregie.domain.programme.drafts.materials import (
    Content,
    FormatCheck,
    FormatDraft,
    FormatLanguage,
    FormatReadingDraft,
    Licence,
    MaterialFile,
    NoteDraft,
    NoteSide,
    RecallReason,
    Step,
    TargetAge,
)
from netwerkregie.domain.programme.models import FormatVersion
from netwerkregie.domain.programme.queries import materials as queries
from netwerkregie.domain.programme.queries import materials_shared as shared
from netwerkregie.domain.programme.queries.materials import FormatFilter
from netwerkregie.foundation.documents import Paper, Part, Words, as_pdf
from netwerkregie.foundation.kernel import Actor, Purpose, Role, clock
from netwerkregie.foundation.tenancy import enter
from netwerkregie.foundation.tenancy.models import Municipality

from .library import director_elsewhere
from .stage import Event, Stage

MAKER, TAKER = "mergelstad", "gouwedam"
AHEAD = timedelta(days=9)


@cache
def told() -> list[dict[str, Any]]:
    """Return what the file tells."""
    return list(read("materials.toml")["formats"])


def events_of_materials(stage: Stage) -> Iterator[Event]:
    """Yield the life of a library of formats: written, signed, used, noted."""
    if stage.place.tells != MAKER:
        return
    for line in told():
        made: list[UUID] = []
        days = line["days"]
        yield Event(stage.days_ago(days, hour=9), partial(_write, stage, line, made))
        if line.get("share"):
            yield Event(stage.days_ago(days - 2, hour=13), partial(_sign, stage, made))
        for number, said in enumerate(line.get("notes", []), start=1):
            noted = stage.days_ago(days - 6 * number, hour=16)
            yield Event(noted, partial(_note, stage, made, said))
        if line.get("file"):
            yield Event(stage.days_ago(3, hour=14), partial(_plan, stage, line, made))


def share_with_each_other(stage: Stage) -> None:
    """Let the other town take over what this one shares, and one be called back.

    Only once both are there; a ledger is written forwards, so it happens now.
    """
    maker = Municipality.objects.filter(slug=MAKER).first()
    if stage.place.slug != TAKER or maker is None:
        return
    with stage.at(stage.now):
        actor = _director(stage)
        for one in shared.shared(actor, FormatFilter()).rows:
            materials_adopting.adopt(actor, one.id)
    with clock.travel_to(stage.now), enter.as_command(maker.id):
        director = director_elsewhere(maker.id)
        for line in told():
            if "recall" not in line:
                continue
            found = FormatVersion.objects.filter(
                municipality_id=maker.id, title=line["title"], is_newest=True
            ).first()
            if found is not None:
                reason = RecallReason(line["recall"])
                materials_sharing.recall(
                    director, found.id, reason, line["recall_words"]
                )


def _write(stage: Stage, line: dict[str, Any], made: list[UUID]) -> None:
    actor = _director(stage)
    content = Content(
        kind=ActivityKind(line["kind"]),
        title=line["title"],
        purpose=line["purpose"],
        audience=Audience(line["audience"]),
        ages=tuple(TargetAge(one) for one in line.get("ages", [])),
        levels=tuple(ClassLevel(one) for one in line.get("levels", [])),
        minutes=line["minutes"],
        language=FormatLanguage(line["language"]),
        preparation=line["preparation"],
        steps=tuple(Step(minutes, words) for minutes, words in line["steps"]),
        needs=tuple(line["needs"]),
        links=tuple(line.get("links", [])),
        expect=line["expect"],
        works=line.get("works", ""),
        works_not=line.get("works_not", ""),
        licence=Licence(line.get("licence", Licence.CC_BY)),
        credit="Gemeente Mergelstad",
    )
    version = materials.write(actor, FormatDraft(content))
    made.append(version.id)
    if line.get("file"):
        materials.add_file(actor, version.id, _cards())
    if line.get("share"):
        materials_sharing.ask(actor, version.id, _said(actor, version.id))


def _sign(stage: Stage, made: list[UUID]) -> None:
    director = stage.first_with(Role.NETWORK_DIRECTOR)
    others = (*stage.with_role(Role.DEPUTY), *stage.with_role(Role.INTAKE_OFFICER))
    reader = next(slug for slug in others if slug != director)
    actor = stage.actor(reader, Purpose.PROGRAMME)
    materials_sharing.open_version(actor, made[0])
    materials_sharing.sign(actor, made[0], _said(actor, made[0]))


def _note(stage: Stage, made: list[UUID], said: list[str]) -> None:
    actor = _director(stage)
    version = queries.get_version(actor, made[0])
    note = NoteDraft(NoteSide(said[0]), said[1])
    materials_using.note(actor, version.format_id, note)


def _plan(stage: Stage, line: dict[str, Any], made: list[UUID]) -> None:
    draft = ActivityDraft(
        kind=ActivityKind(line["kind"]),
        title=line["title"],
        audience=Audience(line["audience"]),
        class_level=ClassLevel(line["levels"][0]),
        on=_weekday(stage.today + AHEAD),
        at=time(11, 15),
        minutes=line["minutes"],
        place="Lokaal 12",
        about=line["expect"],
    )
    materials_using.plan_from(_director(stage), made[0], draft)


def _weekday(day: date) -> date:
    return day + timedelta(days=max(0, 7 - day.isoweekday()) % 7 % 3)


def _cards() -> MaterialFile:
    """Return the cards of a lesson: a page of our own making."""
    said = (
        "Een foto van een lege winkelstraat. Wanneer is hij gemaakt?",
        "Een bericht zonder afzender. Wie zegt het nog meer?",
        "Een grafiek. Begint hij bij nul?",
    )
    parts = [
        Part(f"Kaart {number}", [Words(one)])
        for number, one in enumerate(said, start=1)
    ]
    title = "Kaarten bij Wat zie je echt?"
    paper = Paper(title, "nl", "Gemeente Mergelstad", parts=parts)
    pdf = as_pdf(paper, clock.now())
    return MaterialFile("Kaarten voor de groepjes", "application/pdf", pdf)


def _said(actor: Actor, version_id: UUID) -> FormatReadingDraft:
    hashed = queries.hash_of(queries.get_version(actor, version_id))
    return FormatReadingDraft(hashed, frozenset(FormatCheck))


def _director(stage: Stage) -> Actor:
    return stage.actor(stage.first_with(Role.NETWORK_DIRECTOR), Purpose.PROGRAMME)
