# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writing down what organisations do together, and who carries it."""

from uuid import UUID

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.drafts.initiatives import (
    InitiativeDraft,
    NeedDraft,
    ResultDraft,
)
from netwerkregie.domain.network.models import (
    District,
    Initiative,
    InitiativeNeed,
    InitiativeResult,
    Partnership,
    TakesPlace,
)
from netwerkregie.domain.network.queries import initiatives as queries
from netwerkregie.domain.network.queries.organisations import get_organisation
from netwerkregie.domain.network.rules import initiatives as rules
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.domain.network.wording import require_clean
from netwerkregie.foundation.kernel import Actor, NotFound, RuleBroken, clock, new_id
from netwerkregie.foundation.ledger import record


def add(actor: Actor, draft: InitiativeDraft) -> Initiative:
    """Write down an initiative; without partners it is nobody's yet."""
    policies.require(policies.may_work_here(actor))
    before = _same_press(actor, draft)
    if before is not None:
        return before
    _require_sound(draft)
    today = clock.today()
    initiative = Initiative.objects.create(
        id=new_id(),
        municipality_id=actor.municipality_id,
        name=draft.name.strip(),
        about=draft.about.strip(),
        stage=draft.stage,
        topics=list(draft.topics),
        made_by=actor.membership_id,
        made_at=clock.now(),
        confirmed_on=today,
        confirm_by=rules.confirm_by(today),
        once=draft.once,
    )
    _place(actor, initiative, draft.district_ids)
    record(actor, Verb.INITIATIVE_ADDED, initiative)
    return initiative


def change(actor: Actor, initiative_id: UUID, draft: InitiativeDraft) -> Initiative:
    """Change an initiative; in other words it is shown again once partners agree."""
    initiative = queries.get_initiative(actor, initiative_id, lock=True)
    policies.require(policies.may_work_here(actor))
    if draft.version != initiative.version:
        raise RuleBroken("network.changed_meanwhile")
    _require_sound(draft)
    name, about = draft.name.strip(), draft.about.strip()
    if (name, about) != (initiative.name, initiative.about):
        # Organisations agreed to be shown beside words that they read.
        initiative.partners.update(shown_on=None)
    initiative.name, initiative.about = name, about
    initiative.stage = draft.stage
    initiative.topics = list(draft.topics)
    initiative.version += 1
    initiative.save(update_fields=["name", "about", "stage", "topics", "version"])
    initiative.places.all().delete()
    _place(actor, initiative, draft.district_ids)
    record(actor, Verb.INITIATIVE_CHANGED, initiative, reason=draft.stage.value)
    return initiative


def remove(actor: Actor, initiative_id: UUID) -> None:
    """Remove an initiative that no organisation carries."""
    initiative = queries.get_initiative(actor, initiative_id, lock=True)
    policies.require(policies.may_work_here(actor))
    _require_alone(initiative, "network.has_partners")
    Initiative.objects.filter(id=initiative.id).delete()
    record(actor, Verb.INITIATIVE_REMOVED, initiative_id)


def confirm(actor: Actor, initiative_id: UUID) -> Initiative:
    """Say that an initiative without partners goes on; partners say so themselves."""
    initiative = queries.get_initiative(actor, initiative_id, lock=True)
    policies.require(policies.may_work_here(actor))
    _require_alone(initiative, "network.partners_confirm")
    goes_on(initiative)
    record(actor, Verb.INITIATIVE_CONFIRMED, initiative)
    return initiative


def goes_on(initiative: Initiative) -> None:
    """Give an initiative another year; no entry of its own."""
    initiative.confirmed_on = clock.today()
    initiative.confirm_by = rules.confirm_by(initiative.confirmed_on)
    initiative.save(update_fields=["confirmed_on", "confirm_by"])


def ask_partner(
    actor: Actor, initiative_id: UUID, organisation_id: UUID
) -> Partnership:
    """Ask an organisation whether it carries an initiative; until then it does not."""
    initiative = queries.get_initiative(actor, initiative_id, lock=True)
    organisation = get_organisation(actor, organisation_id)
    policies.require(policies.may_work_here(actor))
    if initiative.partners.filter(organisation=organisation).exists():
        raise RuleBroken("network.partner_already", field="organisation")
    asked = Partnership.objects.create(
        municipality_id=actor.municipality_id,
        initiative=initiative,
        organisation=organisation,
        asked_on=clock.today(),
    )
    record(actor, Verb.PARTNER_ASKED, asked)
    return asked


def take_off(actor: Actor, partnership_id: UUID) -> UUID:
    """No longer ask an organisation; one that said yes leaves by its own word."""
    asked = queries.get_partnership(actor, partnership_id, lock=True)
    policies.require(policies.may_work_here(actor))
    if asked.confirmed_on is not None:
        raise RuleBroken("network.partners_confirm")
    Partnership.objects.filter(id=asked.id).delete()
    record(actor, Verb.PARTNER_TAKEN_OFF, partnership_id)
    return asked.initiative_id


def add_need(actor: Actor, initiative_id: UUID, draft: NeedDraft) -> InitiativeNeed:
    """Write down what an initiative needs."""
    initiative = queries.get_initiative(actor, initiative_id, lock=True)
    policies.require(policies.may_work_here(actor))
    require_clean(draft.text, "text")
    text = draft.text.strip()[: rules.NEED_LENGTH]
    need, is_new = InitiativeNeed.objects.get_or_create(
        municipality_id=actor.municipality_id,
        initiative=initiative,
        kind=draft.kind,
        text=text,
    )
    if is_new:
        record(actor, Verb.INITIATIVE_CHANGED, initiative, reason="need")
    return need


def drop_need(actor: Actor, initiative_id: UUID, need_id: UUID) -> None:
    """Take off a need that was met or was not there."""
    initiative = queries.get_initiative(actor, initiative_id, lock=True)
    policies.require(policies.may_work_here(actor))
    gone, _ = initiative.needs.filter(id=need_id).delete()
    if not gone:
        raise NotFound
    record(actor, Verb.INITIATIVE_CHANGED, initiative, reason="need")


def add_result(
    actor: Actor, initiative_id: UUID, draft: ResultDraft
) -> InitiativeResult:
    """Write down what came of an initiative on a day."""
    initiative = queries.get_initiative(actor, initiative_id, lock=True)
    policies.require(policies.may_work_here(actor))
    if not draft.text.strip():
        raise RuleBroken("network.result_empty", field="text")
    if draft.held_on > clock.today():
        raise RuleBroken("network.day_not_yet", field="held_on")
    require_clean(draft.text, "text")
    result, is_new = InitiativeResult.objects.get_or_create(
        municipality_id=actor.municipality_id,
        initiative=initiative,
        held_on=draft.held_on,
        text=draft.text.strip()[: rules.RESULT_LENGTH],
    )
    if is_new:
        record(actor, Verb.INITIATIVE_CHANGED, initiative, reason="result")
    return result


def drop_result(actor: Actor, initiative_id: UUID, result_id: UUID) -> None:
    """Take off a result that was written down by mistake."""
    initiative = queries.get_initiative(actor, initiative_id, lock=True)
    policies.require(policies.may_work_here(actor))
    gone, _ = initiative.results.filter(id=result_id).delete()
    if not gone:
        raise NotFound
    record(actor, Verb.INITIATIVE_CHANGED, initiative, reason="result")


def _same_press(actor: Actor, draft: InitiativeDraft) -> Initiative | None:
    if draft.once is None:
        return None
    return Initiative.objects.filter(
        municipality_id=actor.municipality_id, once=draft.once
    ).first()


def _require_alone(initiative: Initiative, code: str) -> None:
    if initiative.partners.filter(confirmed_on__isnull=False).exists():
        raise RuleBroken(code)


def _require_sound(draft: InitiativeDraft) -> None:
    if not draft.name.strip():
        raise RuleBroken("network.initiative_empty", field="name")
    require_clean(draft.name, "name")
    require_clean(draft.about, "about")


def _place(
    actor: Actor, initiative: Initiative, district_ids: tuple[UUID, ...]
) -> None:
    here = District.objects.filter(
        municipality_id=actor.municipality_id, id__in=district_ids
    )
    TakesPlace.objects.bulk_create(
        [
            TakesPlace(
                municipality_id=actor.municipality_id,
                initiative=initiative,
                district=district,
            )
            for district in here
        ]
    )
