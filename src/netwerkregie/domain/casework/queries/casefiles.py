# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads of seats, parts, files and identities: dates and kinds only, no content."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, Max, Q, QuerySet

from netwerkregie.domain.casework.models import (
    Case,
    CaseFile,
    CaseKnown,
    CasePart,
    CasePerson,
    CaseStatement,
    PoliceConsent,
    PolicePart,
)
from netwerkregie.domain.casework.policies import casefiles as policies
from netwerkregie.domain.casework.policies import cases as case_policies
from netwerkregie.domain.casework.queries import cases as cases
from netwerkregie.domain.casework.rules.casefiles import READ_HERE
from netwerkregie.domain.casework.rules.cases import PartKind, Seat, State
from netwerkregie.foundation.kernel import Actor, NotFound
from netwerkregie.foundation.vault import holding

PAGE = 50
FILES = 60


@dataclass(frozen=True, slots=True)
class Page:
    """Sealed statements, the newest first, what stands beside them, and the next."""

    newest: tuple[CaseStatement, ...]
    beside: tuple[CaseStatement, ...]
    next: str = ""


@dataclass(frozen=True, slots=True)
class PartStanding:
    """A part as its card shows it: who can see it, how much, and until when.

    Args:
        part: the part.
        readers: the memberships who hold its key today.
        statements: how many statements it holds.
        last_on: the day of the newest.
        police: the conditions, for data of the police.

    """

    part: CasePart
    readers: tuple[UUID, ...]
    statements: int
    last_on: date | None
    police: PolicePart | None = None


def visible_persons(actor: Actor) -> QuerySet[CasePerson]:
    """Return the identities whose key the actor holds."""
    return policies.visible_persons(actor)


def visible_parts(actor: Actor) -> QuerySet[CasePart]:
    """Return the parts whose key the actor holds, where they sit."""
    return case_policies.visible_parts(actor)


def dossiers_of_case(actor: Actor, case: Case) -> list[UUID]:
    """Return every dossier of the case file: its parts and its identities.

    For the clock, which destroys them, and for who ends a seat.
    """
    mine = {"municipality_id": actor.municipality_id, "case_id": case.id}
    parts = CasePart.objects.filter(**mine).values_list("id", flat=True)
    persons = CasePerson.objects.filter(**mine).values_list("id", flat=True)
    return [*parts.order_by("position"), *persons.order_by("id")]


def parts_standing(
    actor: Actor, case: Case, kinds: Sequence[PartKind] = READ_HERE
) -> tuple[PartStanding, ...]:
    """Return the parts that the actor can open, each with who else can: no content."""
    found = visible_parts(actor).filter(case_id=case.id, kind__in=kinds)
    counted = list(
        found.annotate(
            how_many=Count("statements"), newest=Max("statements__written_on")
        ).order_by("position")
    )
    readers = holding.readers_of(one.id for one in counted)
    police = {
        one.part_id: one
        for one in PolicePart.objects.filter(
            municipality_id=actor.municipality_id,
            part_id__in=[one.id for one in counted if one.kind == PartKind.POLICE],
        ).defer("permitted_use")
    }
    return tuple(
        PartStanding(
            part=one,
            readers=tuple(readers.get(one.id, ())),
            statements=one.how_many,
            last_on=one.newest,
            police=police.get(one.id),
        )
        for one in counted
    )


def get_part(actor: Actor, case: Case, part_id: UUID) -> CasePart:
    """Return a part of the case file that the actor can open; NotFound otherwise.

    Support, measures, conferences and forms are found where they are written.
    """
    part = cases.get_part(actor, case, part_id)
    if part.kind not in READ_HERE:
        raise NotFound
    return part


def readers_of(actor: Actor, part: CasePart) -> tuple[UUID, ...]:
    """Return the members who can open a part that the actor can open."""
    case_policies.require(visible_parts(actor).filter(id=part.id).exists())
    return tuple(holding.members_of(part.id))


def may_widen(actor: Actor, case: Case, part: CasePart) -> bool:
    """Tell whether the actor decides who else reads a part."""
    return policies.may_widen(actor, case, part)


def may_pass_on(part: CasePart) -> bool:
    """Tell whether what stands in a part may go further; see the policy."""
    return policies.may_pass_on(part)


def conditions_of(actor: Actor, part: CasePart) -> PolicePart | None:
    """Return the conditions of a part with data of the police."""
    visible = visible_parts(actor).filter(id=part.id)
    return PolicePart.objects.filter(
        municipality_id=actor.municipality_id, part_id__in=visible.values("id")
    ).first()


def consents_of(actor: Actor, part: CasePart) -> tuple[PoliceConsent, ...]:
    """Return what a provider agreed to, the newest first."""
    visible = visible_parts(actor).filter(id=part.id)
    found = PoliceConsent.objects.filter(
        municipality_id=actor.municipality_id, part_id__in=visible.values("id")
    )
    return tuple(found.order_by("-given_on", "-id"))


def statements_page(
    actor: Actor,
    case: Case,
    *,
    kinds: Sequence[PartKind],
    after: str = "",
    part_id: UUID | None = None,
) -> Page:
    """Return a page of sealed statements of the parts that the actor can open.

    What corrects a statement of the page, or is corrected by one, comes along, so that
    the two stand beside each other.
    """
    parts = visible_parts(actor).filter(case_id=case.id, kind__in=kinds)
    if part_id is not None:
        parts = parts.filter(id=part_id)
    found = CaseStatement.objects.filter(
        municipality_id=actor.municipality_id, part_id__in=parts.values("id")
    ).select_related("part")
    place = _place(after)
    if place:
        day, part, position = place
        found = found.filter(
            Q(written_on__lt=day)
            | Q(written_on=day, part__position__lt=part)
            | Q(written_on=day, part__position=part, position__lt=position)
        )
    newest = found.order_by("-written_on", "-part__position", "-position")
    rows = list(newest[: PAGE + 1])
    page = tuple(rows[:PAGE])
    if len(rows) <= PAGE:
        return Page(page, _beside(actor, page))
    last = page[-1]
    goes_on = f"{last.written_on.isoformat()}_{last.part.position}_{last.position}"
    return Page(page, _beside(actor, page), goes_on)


def _beside(actor: Actor, page: tuple[CaseStatement, ...]) -> tuple[CaseStatement, ...]:
    here = [one.id for one in page]
    corrected = [one.corrects_id for one in page if one.corrects_id]
    found = CaseStatement.objects.filter(
        Q(id__in=corrected) | Q(corrects_id__in=here),
        municipality_id=actor.municipality_id,
    ).exclude(id__in=here)
    return tuple(found.select_related("part")[:PAGE])


def written_on_days(
    actor: Actor, case: Case, most: int
) -> list[tuple[date, str, UUID]]:
    """Return on which days who wrote which kind, once per day; never how much."""
    parts = visible_parts(actor).filter(case_id=case.id, kind__in=READ_HERE)
    found = CaseStatement.objects.filter(
        municipality_id=actor.municipality_id, part_id__in=parts.values("id")
    )
    days = found.values_list("written_on", "kind", "written_by").distinct()
    return list(days.order_by("-written_on", "kind", "written_by")[:most])


def files_of_statements(
    actor: Actor, statement_ids: Iterable[UUID]
) -> dict[UUID, list[CaseFile]]:
    """Return the files of statements, without their content."""
    found = policies.visible_files(actor).filter(statement_id__in=list(statement_ids))
    files: dict[UUID, list[CaseFile]] = {}
    for one in found.defer("content").order_by("id"):
        files.setdefault(one.statement_id, []).append(one)
    return files


def files_of(actor: Actor, case: Case) -> tuple[CaseFile, ...]:
    """Return the files of a case that the actor can open, the first to go first."""
    found = policies.visible_files(actor).filter(
        part__case_id=case.id, part__kind__in=READ_HERE
    )
    return tuple(
        found.defer("content")
        .select_related("statement", "part")
        .defer("statement__body")
        .order_by("destroy_on", "id")[:FILES]
    )


def get_file(
    actor: Actor, case: Case, file_id: UUID, *, lock: bool = False
) -> CaseFile:
    """Return one sealed file of a case; NotFound otherwise."""
    files = policies.visible_files(actor).select_related("part")
    if lock:
        files = files.select_for_update(of=("self",))
    file = files.filter(id=file_id, part__case_id=case.id).first()
    if file is None:
        raise NotFound
    return file


def persons_of(actor: Actor, case: Case) -> tuple[CasePerson, ...]:
    """Return the few identities of a case whose key the actor holds; never who."""
    found = policies.visible_persons(actor).filter(case_id=case.id)
    return tuple(found.defer("name", "birth_date", "contact").order_by("number"))


def known_numbers(actor: Actor, case: Case) -> tuple[int, ...]:
    """Return which tokens of a case are known to somebody; never to whom, never who."""
    case_policies.require(case_policies.may_read(actor, case))
    found = CasePerson.objects.filter(
        municipality_id=actor.municipality_id,
        case_id=case.id,
        erase_asked_on__isnull=True,
    )
    return tuple(found.order_by("number").values_list("number", flat=True))


def get_person(
    actor: Actor, case: Case, person_id: UUID, *, lock: bool = False
) -> CasePerson:
    """Return one sealed identity whose key the actor holds; NotFound otherwise."""
    persons = policies.visible_persons(actor)
    if lock:
        persons = persons.select_for_update()
    person = persons.filter(id=person_id, case_id=case.id).first()
    if person is None:
        raise NotFound
    return person


def files_due(actor: Actor, today: date) -> tuple[UUID, ...]:
    """Return files whose days are over."""
    case_policies.require(case_policies.may_destroy(actor))
    found = CaseFile.objects.filter(
        municipality_id=actor.municipality_id, destroy_on__lte=today
    )
    return tuple(found.order_by("destroy_on", "id").values_list("id", flat=True))


def police_due(actor: Actor, today: date) -> tuple[UUID, ...]:
    """Return the parts whose provider's end date has passed."""
    case_policies.require(case_policies.may_destroy(actor))
    found = PolicePart.objects.filter(
        municipality_id=actor.municipality_id, ends_on__lt=today
    )
    return tuple(found.order_by("ends_on", "id").values_list("part_id", flat=True))


def persons_to_erase(actor: Actor) -> tuple[UUID, ...]:
    """Return identities that are to go: their key, and nothing of the case."""
    case_policies.require(case_policies.may_destroy(actor))
    found = CasePerson.objects.filter(
        municipality_id=actor.municipality_id, erase_asked_on__isnull=False
    )
    return tuple(found.order_by("id").values_list("id", flat=True))


def get_known(actor: Actor, known_id: UUID) -> CaseKnown:
    """Return one of these; NotFound for who does not hold the case."""
    found = policies.visible_known(actor).filter(id=known_id).first()
    if found is None:
        raise NotFound
    return found


def known_elsewhere(actor: Actor) -> tuple[CaseKnown, ...]:
    """Return for a holder which colleagues work on a person of theirs."""
    found = policies.visible_known(actor).select_related("case")
    return tuple(found.order_by("asked_on", "id")[:20])


def waiting(actor: Actor, today: date) -> tuple[Case, ...]:
    """Return the cases that the actor holds and whose next day has come."""
    held = case_policies.living_seats(actor).filter(seat=Seat.HOLDER)
    found = Case.objects.filter(
        municipality_id=actor.municipality_id,
        id__in=held.values("case_id"),
        state=State.OPEN,
        next_on__lte=today,
    )
    return tuple(found.order_by("next_on", "id")[:20])


def _place(after: str) -> tuple[date, int, int] | None:
    """Read a place in the list; a mangled one is the first page, not an error."""
    day, _, rest = after.partition("_")
    part, _, position = rest.partition("_")
    try:
        return date.fromisoformat(day), int(part), int(position)
    except ValueError:
        return None
