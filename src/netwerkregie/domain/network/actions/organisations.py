# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writing down an organisation, and changing what is public about it."""

from collections.abc import Iterable
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.actions import dates, words
from netwerkregie.domain.network.drafts import OrganisationDraft
from netwerkregie.domain.network.models import District, Organisation, Serves
from netwerkregie.domain.network.queries import organisations as queries
from netwerkregie.domain.network.rules import rhythm
from netwerkregie.domain.network.rules.names import fold, tidy
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.domain.network.wording import require_clean
from netwerkregie.foundation.kernel import Actor, RuleBroken, clock
from netwerkregie.foundation.ledger import record

FACTS = (
    "domain",
    "register_kind",
    "register_number",
    "street",
    "house_number",
    "postcode",
    "city",
    "email",
    "phone",
    "website",
    "best_time",
    "entrance",
    "shoes_off",
    "reach_by",
)
_TYPED = ("street", "house_number", "city", "phone", "website", "register_number")


class ChangedMeanwhile(RuleBroken):
    """Somebody else saved first; what they changed is shown beside what was typed."""

    def __init__(self, current: Organisation) -> None:
        super().__init__("network.changed_meanwhile")
        self.current = current


def add(actor: Actor, draft: OrganisationDraft) -> Organisation:
    """Write down an organisation that was not known here."""
    policies.require(policies.may_work_here(actor))
    _require_sound(actor, draft, besides=None)
    today = clock.today()
    days = draft.rhythm_days or rhythm.usual_for(draft.domain)
    organisation = Organisation(
        municipality_id=actor.municipality_id,
        known_since=today,
        rhythm_days=days,
        due_on=rhythm.due_on(None, today, days),
    )
    _fill(organisation, draft)
    organisation.save(force_insert=True)
    serve(organisation, draft.district_ids)
    words.index_new(actor.municipality_id, [organisation])
    record(actor, Verb.ORGANISATION_ADDED, organisation)
    return organisation


def change(
    actor: Actor, organisation_id: UUID, draft: OrganisationDraft
) -> Organisation:
    """Change the public facts of an organisation.

    Raises:
        ChangedMeanwhile: a colleague saved after this writer began.

    """
    organisation = queries.get_organisation(actor, organisation_id, lock=True)
    policies.require(policies.may_work_here(actor))
    if draft.version != organisation.version:
        raise ChangedMeanwhile(organisation)
    _require_sound(actor, draft, besides=organisation.id)
    if draft.domain != organisation.domain:
        # What the organisation confirmed was the other one.
        organisation.domain_confirmed_on = None
    _fill(organisation, draft)
    organisation.rhythm_days = draft.rhythm_days or organisation.rhythm_days
    organisation.version += 1
    fields = dates.refresh(organisation)
    organisation.save(
        update_fields=[
            *fields,
            *FACTS,
            "name",
            "name_key",
            "domain_confirmed_on",
            "rhythm_days",
            "version",
        ]
    )
    serve(organisation, draft.district_ids)
    words.index(actor.municipality_id, [organisation])
    record(actor, Verb.ORGANISATION_CHANGED, organisation)
    return organisation


def serve(organisation: Organisation, district_ids: Iterable[UUID]) -> None:
    """Let an organisation serve these districts and no others."""
    wanted = set(
        District.objects.filter(id__in=list(district_ids)).values_list("id", flat=True)
    )
    here = Serves.objects.filter(organisation_id=organisation.id)
    known = set(here.values_list("district_id", flat=True))
    here.filter(district_id__in=known - wanted).delete()
    Serves.objects.bulk_create(
        Serves(
            municipality_id=organisation.municipality_id,
            organisation_id=organisation.id,
            district_id=district_id,
        )
        for district_id in sorted(wanted - known)
    )


def require_address(address: str, field: str) -> None:
    """Refuse what mail cannot be sent to."""
    try:
        validate_email(address)
    except ValidationError:
        raise RuleBroken("network.address_broken", field=field) from None


def _fill(organisation: Organisation, draft: OrganisationDraft) -> None:
    organisation.name = tidy(draft.name)
    organisation.name_key = fold(draft.name)[:120]
    for field in FACTS:
        setattr(organisation, field, getattr(draft, field))


def _require_sound(
    actor: Actor, draft: OrganisationDraft, besides: UUID | None
) -> None:
    if not fold(draft.name):
        raise RuleBroken("network.name_missing", field="name")
    require_clean(draft.name, "name", organisation=True)
    for field in _TYPED:
        require_clean(getattr(draft, field), field, organisation=True)
    if draft.email:
        require_address(draft.email, "email")
    if bool(draft.register_kind) != bool(draft.register_number):
        raise RuleBroken("network.register_number_missing", field="register_number")
    if draft.register_number:
        _require_new_number(actor, draft, besides)


def _require_new_number(
    actor: Actor, draft: OrganisationDraft, besides: UUID | None
) -> None:
    other = (
        policies.visible_organisations(actor)
        .filter(
            register_kind=draft.register_kind, register_number=draft.register_number
        )
        .first()
    )
    if other is not None and other.id != besides:
        raise RuleBroken(
            "network.registered_already", field="register_number", name=other.name
        )
