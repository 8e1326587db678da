# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two organisations that are one: joined by a pointer, so that nothing is lost.

The one that goes is hidden and points to the one that stays. Its contacts, links and
people keep hanging on it and are read through the pointer: so no entry of a person is
ever rewritten by a colleague, and undoing is taking the pointer away.
"""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet, Subquery

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.actions import dates, restoring, words
from netwerkregie.domain.network.models import (
    Double,
    Merge,
    Organisation,
    OrganisationLink,
    Serves,
)
from netwerkregie.domain.network.queries import doubles as pairs
from netwerkregie.domain.network.queries.imports import get_merge
from netwerkregie.domain.network.queries.links import family_of
from netwerkregie.domain.network.queries.organisations import get_organisation
from netwerkregie.domain.network.rules import terms
from netwerkregie.domain.network.rules.doubles import (
    ALL_FIELDS,
    Fact,
    PairState,
    in_order,
    joined,
)
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import Actor, RuleBroken, clock
from netwerkregie.foundation.ledger import record

_DATES = ("last_contact_on", "next_on", "due_on")


def preview(
    actor: Actor, *, kept_id: UUID, gone_id: UUID, taken: Collection[Fact] = ()
) -> Organisation:
    """Return what the joined organisation will be; nothing is stored."""
    kept = get_organisation(actor, kept_id)
    gone = get_organisation(actor, gone_id)
    policies.require(policies.may_work_here(actor))
    for field, value in joined(_said(kept), _said(gone), taken).items():
        setattr(kept, field, value)
    return kept


def merge(
    actor: Actor,
    *,
    kept_id: UUID,
    gone_id: UUID,
    taken: Collection[Fact] = (),
    versions: tuple[int, int] | None = None,
) -> Merge:
    """Join two organisations; for thirty days it can be undone.

    A second press of the button is the same merge. Of two people who join or part the
    same two at once, the second hears what the first did.

    Args:
        taken: facts that both have, of which those of the one that goes are kept.
        versions: which versions of the two were looked at; None to not mind.

    """
    if kept_id == gone_id:
        raise RuleBroken("network.merge_with_itself")
    here = pairs.both(actor, kept_id, gone_id)
    policies.require(policies.may_work_here(actor))
    kept, gone = here[kept_id], here[gone_id]
    if (before := _done_already(actor, kept, gone)) is not None:
        return before
    _require_still_two(kept, gone, versions)
    repointed = [one.id for one in _children(gone)]
    _children(gone).update(merged_into_id=kept.id)
    gone.merged_into = kept
    gone.version += 1
    gone.save(update_fields=["merged_into", "version"])
    stood = _said(kept)
    for field, value in joined(stood, _said(gone), taken).items():
        setattr(kept, field, value)
    added = _serve_too(kept, gone)
    _save(kept)
    made = Merge.objects.create(
        municipality_id=actor.municipality_id,
        kept=kept,
        gone=gone,
        made_by=actor.membership_id,
        made_at=clock.now(),
        undo_until=terms.undo_until(clock.today()),
        before={
            "filled": restoring.changes(stood, _said(kept)),
            "serves": added,
            "repointed": _texts(repointed),
            "apart": _keep_apart(actor, kept),
        },
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
    here = pairs.both(actor, made.kept_id, made.gone_id)
    kept, gone = here[made.kept_id], here[made.gone_id]
    if kept.merged_into_id is not None or _is_covered(made):
        raise RuleBroken("network.undo_in_order")
    restoring.put_back(kept, made.before["filled"])
    Serves.objects.filter(
        organisation_id=kept.id, district_id__in=made.before["serves"]
    ).delete()
    _read_along(kept, [kept.id, *_absorbed_besides(kept, gone, made)])
    # Freed before the other takes them back: a register number stands once.
    kept.save(update_fields=[*ALL_FIELDS])
    gone.merged_into = None
    gone.version += 1
    gone.save(update_fields=["merged_into", "version"])
    Organisation.objects.filter(id__in=made.before["repointed"]).update(
        merged_into_id=gone.id
    )
    _read_along(gone, family_of(gone.id))
    _save(kept)
    _save(gone)
    Double.objects.filter(id__in=made.before["apart"], state=PairState.TWO).update(
        state=PairState.OPEN, decided_on=None
    )
    made.undone_at = clock.now()
    made.before = {}
    made.save(update_fields=["undone_at", "before"])
    record(actor, Verb.MERGE_UNDONE, kept, subjects=[gone])
    return gone


def settle(actor: Actor) -> int:
    """Destroy what is needed to undo a merge once its thirty days are over.

    The row that was merged stays as a bare pointer, because people's own entries and
    contacts hang on it; its name and addresses go, and it is called as what it became.
    """
    policies.require(policies.may_destroy(actor))
    over = policies.visible_merges(actor).filter(undo_until__lt=clock.today())
    listed = list(over)
    gone = [one.gone_id for one in listed if one.undone_at is None]
    became = Organisation.objects.filter(id=OuterRef("merged_into_id"))
    called = {
        field: Subquery(became.values(field)[:1])
        for field in ("name", "name_key", "domain")
    }
    Organisation.objects.filter(id__in=gone, merged_into__isnull=False).update(
        **_EMPTY | called
    )
    Double.objects.filter(
        Q(first_id__in=gone) | Q(second_id__in=gone), state=PairState.OPEN
    ).delete()
    Merge.objects.filter(id__in=[one.id for one in listed]).delete()
    if listed:
        record(actor, Verb.MERGE_SETTLED, None, subjects=[one.id for one in listed])
    return len(listed)


_SINCE = ("domain_confirmed_on", "register_gone_on", "representative_since")
_EMPTY: dict[str, Any] = (
    dict.fromkeys(ALL_FIELDS, "") | dict.fromkeys(_SINCE) | {"shoes_off": False}
)


def _said(organisation: Organisation) -> dict[str, Any]:
    return {field: getattr(organisation, field) for field in ALL_FIELDS}


def _done_already(actor: Actor, kept: Organisation, gone: Organisation) -> Merge | None:
    if gone.merged_into_id != kept.id:
        return None
    return (
        policies.visible_merges(actor)
        .filter(kept_id=kept.id, gone_id=gone.id, undone_at__isnull=True)
        .first()
    )


def _require_still_two(
    kept: Organisation, gone: Organisation, versions: tuple[int, int] | None
) -> None:
    if kept.merged_into_id is not None or gone.merged_into_id is not None:
        raise RuleBroken("network.joined_meanwhile")
    first, second = in_order(kept.id, gone.id)
    if Double.objects.filter(
        first_id=first, second_id=second, state=PairState.TWO
    ).exists():
        raise RuleBroken("network.are_two")
    if versions not in {None, (kept.version, gone.version)}:
        raise RuleBroken("network.pair_changed_meanwhile")


def _keep_apart(actor: Actor, kept: Organisation) -> list[str]:
    """Who is another than the one that went is another than the one that stays."""
    apart = pairs.apart_from(actor, [kept.id])
    implied = Double.objects.filter(
        Q(first_id=kept.id, second_id__in=apart)
        | Q(second_id=kept.id, first_id__in=apart),
        state=PairState.OPEN,
    )
    ids = list(implied.values_list("id", flat=True))
    Double.objects.filter(id__in=ids).update(
        state=PairState.TWO, decided_on=clock.today()
    )
    return _texts(ids)


def _read_along(organisation: Organisation, family: list[UUID]) -> None:
    """Let the reader be who reads now: people came and went while the two were one."""
    links = OrganisationLink.objects.filter(
        organisation_id__in=family, confirmed_on__isnull=False, closed_on__isnull=True
    )
    first = links.order_by("confirmed_on").first()
    if first is None:
        organisation.representative_since = None
    elif organisation.representative_since is None:
        organisation.representative_since = first.confirmed_on
    if not organisation.may_hold_text:
        organisation.about = ""


def _absorbed_besides(
    kept: Organisation, gone: Organisation, made: Merge
) -> list[UUID]:
    leaving = {gone.id, *(UUID(one) for one in made.before["repointed"])}
    return [one.id for one in _children(kept) if one.id not in leaving]


def _children(organisation: Organisation) -> QuerySet[Organisation]:
    return Organisation.objects.filter(merged_into_id=organisation.id)


def _is_covered(made: Merge) -> bool:
    """Tell whether a later merge into the same one rests on this merge."""
    later = Merge.objects.filter(
        kept_id=made.kept_id, undone_at__isnull=True, made_at__gt=made.made_at
    )
    return later.exists()


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
    organisation.save(update_fields=[*ALL_FIELDS, *_DATES, "version"])
    words.index(organisation.municipality_id, [organisation])


def _texts(ids: list[UUID]) -> list[str]:
    return [str(one) for one in ids]
