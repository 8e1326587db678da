# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two organisations that are one: joined by a pointer, so that nothing is lost.

The one that goes is hidden and points to the one that stays. Its contacts, links and
people keep hanging on it and are read through the pointer: so no entry of a person is
ever rewritten by a colleague, and undoing is taking the pointer away.
"""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.actions import dates, words
from netwerkregie.domain.network.models import Merge, Organisation, Serves
from netwerkregie.domain.network.queries.imports import get_merge
from netwerkregie.domain.network.queries.organisations import get_organisation
from netwerkregie.domain.network.rules import terms
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import Actor, RuleBroken, clock
from netwerkregie.foundation.ledger import record

# Values that belong together travel together: half an address is none.
_GROUPS = (
    ("domain",),
    ("register_kind", "register_number"),
    ("street", "house_number", "postcode", "city"),
    ("email",),
    ("phone",),
    ("website",),
    ("about",),
    ("best_time",),
    ("entrance",),
    ("reach_by",),
)
_DATES = ("last_contact_on", "next_on", "due_on")
_FILLED = tuple(field for group in _GROUPS for field in group)


def merge(actor: Actor, *, kept_id: UUID, gone_id: UUID) -> Merge:
    """Join two organisations; for thirty days it can be undone."""
    if kept_id == gone_id:
        raise RuleBroken("network.merge_with_itself")
    # Always locked in one order: two people merging each other's choice wait.
    for one in sorted((kept_id, gone_id)):
        get_organisation(actor, one, lock=True)
    policies.require(policies.may_work_here(actor))
    kept = get_organisation(actor, kept_id)
    gone = get_organisation(actor, gone_id)
    repointed = [one.id for one in _children(gone)]
    _children(gone).update(merged_into_id=kept.id)
    gone.merged_into = kept
    gone.version += 1
    gone.save(update_fields=["merged_into", "version"])
    filled = _fill(kept, gone)
    added = _serve_too(kept, gone)
    _save(kept)
    made = Merge.objects.create(
        municipality_id=actor.municipality_id,
        kept=kept,
        gone=gone,
        made_by=actor.membership_id,
        made_at=clock.now(),
        undo_until=terms.undo_until(clock.today()),
        before={"filled": filled, "serves": added, "repointed": _texts(repointed)},
    )
    record(actor, Verb.ORGANISATION_MERGED, kept, subjects=[gone])
    return made


def undo(actor: Actor, merge_id: UUID) -> Organisation:
    """Part two organisations again; what people changed meanwhile stays."""
    made = get_merge(actor, merge_id, lock=True)
    policies.require(policies.may_work_here(actor))
    if made.undone_at is not None:
        return Organisation.objects.get(id=made.gone_id)
    if clock.today() > made.undo_until:
        raise RuleBroken("network.undo_too_late")
    kept = Organisation.objects.select_for_update().get(id=made.kept_id)
    gone = Organisation.objects.select_for_update().get(id=made.gone_id)
    if kept.merged_into_id is not None or _is_covered(made):
        raise RuleBroken("network.undo_in_order")
    _empty_again(kept, made.before["filled"])
    Serves.objects.filter(
        organisation_id=kept.id, district_id__in=made.before["serves"]
    ).delete()
    # Freed before the other takes them back: a register number stands once.
    kept.save(update_fields=[*_FILLED, "representative_since"])
    gone.merged_into = None
    gone.version += 1
    gone.save(update_fields=["merged_into", "version"])
    Organisation.objects.filter(id__in=made.before["repointed"]).update(
        merged_into_id=gone.id
    )
    _save(kept)
    _save(gone)
    made.undone_at = clock.now()
    made.before = {}
    made.save(update_fields=["undone_at", "before"])
    record(actor, Verb.MERGE_UNDONE, kept, subjects=[gone])
    return gone


def settle(actor: Actor) -> int:
    """Destroy what is needed to undo a merge once its thirty days are over.

    The row that was merged stays as a bare pointer, because people's own entries and
    contacts hang on it; its name and addresses go.
    """
    policies.require(policies.may_destroy(actor))
    over = policies.visible_merges(actor).filter(undo_until__lt=clock.today())
    listed = list(over)
    empty = dict.fromkeys(_FILLED, "")
    Organisation.objects.filter(
        id__in=[one.gone_id for one in listed if one.undone_at is None],
        merged_into__isnull=False,
    ).update(**empty, name="", name_key="", shoes_off=False)
    Merge.objects.filter(id__in=[one.id for one in listed]).delete()
    if listed:
        record(actor, Verb.MERGE_SETTLED, None, subjects=[one.id for one in listed])
    return len(listed)


def _children(organisation: Organisation) -> QuerySet[Organisation]:
    return Organisation.objects.filter(merged_into_id=organisation.id)


def _is_covered(made: Merge) -> bool:
    """Tell whether a later merge into the same one rests on this merge."""
    later = Merge.objects.filter(
        kept_id=made.kept_id, undone_at__isnull=True, made_at__gt=made.made_at
    )
    return later.exists()


def _fill(kept: Organisation, gone: Organisation) -> dict[str, Any]:
    """Take over what the kept one lacks; returns what was there before."""
    filled: dict[str, Any] = {}
    if kept.representative_since is None and gone.representative_since is not None:
        filled["representative_since"] = ["", gone.representative_since.isoformat()]
        kept.representative_since = gone.representative_since
    for group in _GROUPS:
        if any(getattr(kept, field) for field in group):
            continue
        for field in group:
            if value := getattr(gone, field):
                filled[field] = ["", value]
                setattr(kept, field, value)
    return filled


def _empty_again(kept: Organisation, filled: dict[str, Any]) -> None:
    for field, (_, given) in filled.items():
        if field == "representative_since":
            kept.representative_since = None
        elif getattr(kept, field) == given:
            setattr(kept, field, "")
    if not kept.may_hold_text:
        kept.about = ""


def _serve_too(kept: Organisation, gone: Organisation) -> list[str]:
    mine = Serves.objects.filter(organisation_id=kept.id).values("district_id")
    theirs = Serves.objects.filter(organisation_id=gone.id)
    added = list(
        theirs.exclude(district_id__in=mine).values_list("district_id", flat=True)
    )
    Serves.objects.bulk_create(
        Serves(
            municipality_id=kept.municipality_id,
            organisation_id=kept.id,
            district_id=district_id,
        )
        for district_id in added
    )
    return _texts(added)


def _save(organisation: Organisation) -> None:
    dates.refresh(organisation)
    organisation.version += 1
    organisation.save(
        update_fields=[*_FILLED, *_DATES, "representative_since", "version"]
    )
    words.index(organisation.municipality_id, [organisation])


def _texts(ids: list[UUID]) -> list[str]:
    return [str(one) for one in ids]
