# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The end of every term: due, announced, destroyed, verified, certified.

Oversight knows no room. It asks each declaration what is due and calls the room's own
erase. Every step may be done again without harm: a run that was killed goes on where
the database says it was, and a room's erase passes over what is gone.
"""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.apps import apps

from netwerkregie.foundation import privacy
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Declaration, Due
from netwerkregie.overview.oversight import policies, queries, rules
from netwerkregie.overview.oversight.models import (
    Announcement,
    ErasureCertificate,
    RetentionRun,
    RunOpinion,
)
from netwerkregie.overview.oversight.rules import RunState
from netwerkregie.overview.oversight.verbs import Verb


def let_terms_end(actor: Actor, today: date) -> list[RetentionRun]:
    """Announce what ends within fourteen days, and open runs for what is ripe.

    Args:
        actor: the clock.
        today: the day.

    Returns:
        the runs that may go on now; a job destroys what is in each.

    """
    policies.require(policies.may_run_retention(actor))
    open_runs = []
    for declaration in privacy.declarations():
        if declaration.due is None or declaration.erase is None:
            continue
        announce(actor, declaration, today)
        run = open_run(actor, declaration, today)
        if run is not None and run.state in (RunState.OPEN, RunState.APPROVED):
            open_runs.append(run)
    return open_runs


def announce(actor: Actor, declaration: Declaration, today: date) -> int:
    """Announce the records whose term ends soon; take back what got a longer term.

    Returns:
        how many were announced now.

    """
    policies.require(policies.may_run_retention(actor))
    assert declaration.due is not None
    soon = {due.id: due for due in declaration.due(actor, rules.announce_from(today))}
    standing = policies.visible_announcements(actor).filter(model=declaration.model)
    # Whoever wrote again has a longer term, and is not in the list any more.
    standing.exclude(record_id__in=list(soon)).delete()
    known = set(standing.values_list("record_id", flat=True))
    fresh = [due for key, due in soon.items() if key not in known]
    Announcement.objects.bulk_create(
        _announcement(actor, declaration, due, today) for due in fresh
    )
    if fresh:
        reason = f"{declaration.retention.name}: {len(fresh)}"
        record(actor, Verb.DESTRUCTION_ANNOUNCED, None, reason=reason)
    return len(fresh)


def open_run(
    actor: Actor, declaration: Declaration, today: date
) -> RetentionRun | None:
    """Gather what is ripe into the day's run; too much of it asks two people."""
    policies.require(policies.may_run_retention(actor))
    assert declaration.due is not None
    due_now = {due.id for due in declaration.due(actor, today)}
    ripe = [
        one.id
        for one in policies.visible_announcements(actor)
        .filter(model=declaration.model, record_id__in=due_now)
        .select_related("run")
        if rules.is_ripe(one.announced_on, today) and not _waits(one, today)
    ]
    if not ripe:
        return None
    population = apps.get_model(declaration.model)._default_manager.count()  # noqa: SLF001
    stops = rules.must_stop(len(ripe), population)
    run, is_new = RetentionRun.objects.get_or_create(
        municipality_id=actor.municipality_id,
        model=declaration.model,
        started_on=today,
        defaults={
            "retention_class": declaration.retention.name,
            "ripe": len(ripe),
            "population": population,
            "state": RunState.ASKING if stops else RunState.OPEN,
        },
    )
    Announcement.objects.filter(id__in=ripe).update(run=run)
    if is_new and stops:
        reason = f"{declaration.retention.name}: {len(ripe)} / {population}"
        record(actor, Verb.DESTRUCTION_STOPPED, run, reason=reason)
    return run


def destroy(actor: Actor, run_id: UUID, today: date) -> ErasureCertificate | None:
    """Destroy what is in a run, verify that it is gone, and certify.

    Raises:
        RuleBroken: something is still there; nothing is certified.

    """
    policies.require(policies.may_run_retention(actor))
    run = queries.get_run(actor, run_id, lock=True)
    if run.state not in (RunState.OPEN, RunState.APPROVED):
        return None
    declaration = _declaration_of(run.model)
    listed = list(policies.visible_announcements(actor).filter(run_id=run.id))
    gone = _erase(actor, declaration, listed, today)
    run.state = rules.step(RunState(run.state), rules.Step.FINISH)
    run.save(update_fields=["state"])
    if not gone:
        return None
    certificate = _certify(actor, declaration, gone, today)
    Announcement.objects.filter(id__in=[one.id for one in listed]).delete()
    return certificate


def give_opinion(actor: Actor, run_id: UUID, today: date, *, agrees: bool) -> bool:
    """Say yes or no to a run that stopped; two different people must say yes.

    Returns:
        whether it may go on now.

    Raises:
        RuleBroken: this person spoke already; one person is never two.

    """
    run = queries.get_run(actor, run_id, lock=True)
    policies.require(policies.may_give_opinion(actor, run))
    assert actor.membership_id is not None
    given = RunOpinion.objects.filter(run_id=run.id)
    if given.filter(membership_id=actor.membership_id).exists():
        raise RuleBroken("oversight.one_person_is_not_two")
    RunOpinion.objects.create(
        municipality_id=actor.municipality_id,
        run=run,
        membership_id=actor.membership_id,
        agrees=agrees,
        given_on=today,
    )
    verb = Verb.DESTRUCTION_APPROVED if agrees else Verb.DESTRUCTION_REFUSED
    if not agrees:
        _move(run, rules.Step.REFUSE)
    elif given.filter(agrees=True).count() >= rules.READERS_NEEDED:
        _move(run, rules.Step.APPROVE)
    record(actor.for_purpose(Purpose.RETENTION), verb, run)
    return run.state == RunState.APPROVED


def _move(run: RetentionRun, taken: rules.Step) -> None:
    run.state = rules.step(RunState(run.state), taken)
    run.save(update_fields=["state"])


def _erase(
    actor: Actor, declaration: Declaration, listed: list[Announcement], today: date
) -> list[Announcement]:
    """Have the room destroy what is still due, and look whether it is gone."""
    assert declaration.due is not None
    assert declaration.erase is not None
    due = {due.id for due in declaration.due(actor, today)}
    model = apps.get_model(declaration.model)._default_manager  # noqa: SLF001
    there = set(
        model.filter(pk__in=[one.record_id for one in listed]).values_list(
            "pk", flat=True
        )
    )
    # Who wrote meanwhile has a longer term; what is gone was destroyed before a crash.
    going = [one for one in listed if one.record_id in due]
    declaration.erase(
        actor, [one.record_id for one in going], declaration.retention.name
    )
    left = {due.id for due in declaration.due(actor, today)}
    if any(one.record_id in left for one in going):
        raise RuleBroken("oversight.still_there")
    return [*going, *(one for one in listed if one.record_id not in due | there)]


def _certify(
    actor: Actor, declaration: Declaration, gone: list[Announcement], today: date
) -> ErasureCertificate:
    certificate = ErasureCertificate(
        municipality_id=actor.municipality_id,
        model=declaration.model,
        retention_class=declaration.retention.name,
        selection_category=declaration.selection_category,
        reason=declaration.retention.reason,
        records=len(gone),
        first_term_ended_on=min(one.term_ends_on for one in gone),
        last_term_ended_on=max(one.term_ends_on for one in gone),
        announced_on=max(one.announced_on for one in gone),
        erased_on=today,
        backups_gone_on=rules.backups_gone_on(today),
        trace_id=actor.trace_id,
    )
    certificate.ledger_seq = record(
        actor,
        Verb.RECORDS_DESTROYED,
        certificate,
        reason=f"{declaration.retention.name}: {len(gone)}",
    )
    certificate.save(force_insert=True)
    return certificate


def _announcement(
    actor: Actor, declaration: Declaration, due: Due, today: date
) -> Announcement:
    return Announcement(
        municipality_id=actor.municipality_id,
        model=declaration.model,
        record_id=due.id,
        label=due.label[:120],
        term_ends_on=due.since,
        announced_on=today,
    )


def _waits(one: Announcement, today: date) -> bool:
    """Tell whether a record waits for two people in a run of an earlier day."""
    run = one.run
    return run is not None and rules.waits_for_people(
        RunState(run.state), run.started_on, today
    )


def _declaration_of(model: str) -> Declaration:
    found: Iterable[Declaration] = privacy.declarations()
    return next(one for one in found if one.model == model)
