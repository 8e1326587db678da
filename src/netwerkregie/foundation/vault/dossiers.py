# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dossiers for the rooms: create, open, change who holds them, rotate, destroy.

A room never sees a key: it gets an OpenDossier that seals and opens values, for the
length of one request.
"""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from uuid import UUID

from django.db import connection, transaction
from django.db.models import F

from netwerkregie.foundation.kernel import Actor, NotFound, Purpose, new_id
from netwerkregie.foundation.vault import asking, client, opening, wire
from netwerkregie.foundation.vault.asking import Holder
from netwerkregie.foundation.vault.hpke import PrivateKey, PublicKey
from netwerkregie.foundation.vault.keys import UnlockedKeys, keys_of
from netwerkregie.foundation.vault.models import (
    Dossier,
    DossierWrap,
    HolderKind,
    Team,
)
from netwerkregie.foundation.vault.opening import (
    NewDossier,
    OpenDossier,
    SealTo,
    Wrap,
)
from netwerkregie.foundation.vault.sealing_to import SealingKeys as SealingKeys
from netwerkregie.foundation.vault.sealing_to import (
    seal_to_recovery as seal_to_recovery,
)
from netwerkregie.foundation.vault.sealing_to import seal_to_team as seal_to_team
from netwerkregie.foundation.vault.sealing_to import sealing_keys as sealing_keys
from netwerkregie.foundation.vault.teams import (
    member_public,
    members_public,
    open_seat,
)

Reencrypt = Callable[[OpenDossier, OpenDossier], None]
"""Given a dossier opened with the old and the new key, seal all of it anew."""


def create(
    actor: Actor,
    kind: str,
    *,
    purpose: Purpose | None = None,
    teams: Sequence[Team] = (),
    members: Iterable[UUID] = (),
    reporter: SealTo | None = None,
    dossier_id: UUID | None = None,
) -> OpenDossier:
    """Make a dossier and return it opened, so that its first words can be sealed.

    Args:
        actor: who makes it, with unlocked keys; not a holder unless named as one.
        kind: the room's word for it, such as "advice".
        purpose: what it may be read for; the actor's purpose if left out.
        teams: the teams that hold it.
        members: the memberships that hold it.
        reporter: the public side of a return code (opening.reporter_holder).
        dossier_id: an id made beforehand.

    Raises:
        Locked: the actor's vault is locked.
        RuleBroken: the recovery ceremony was not held.

    """
    keys = keys_of(actor)
    purpose = purpose or actor.purpose
    holders = [seal_to_recovery(), *(seal_to_team(team) for team in teams)]
    holders += [
        SealTo(asking.MEMBER, member, public)
        for member, public in members_public(members).items()
    ]
    if reporter is not None:
        holders.append(reporter)
    made = opening.make(
        keys.asker(actor.trace_id),
        dossier_id or new_id(),
        holders,
        purpose,
        door=wire.DESK,
    )
    store(made, kind, purpose)
    return made.opened


def store(made: NewDossier, kind: str, purpose: Purpose) -> Dossier:
    """Store what was made: the dossier and its wraps."""
    opened = made.opened
    dossier = Dossier.objects.create(
        id=opened.id,
        municipality_id=opened.tenant,
        kind=kind,
        purpose=purpose,
        version=opened.version,
    )
    _store_wraps(opened.tenant, opened.id, made.wraps)
    return dossier


def open(  # noqa: A001 - the room's word for it: dossiers.open(...)
    actor: Actor,
    dossier_id: UUID,
    *,
    purpose: Purpose,
    action: str,
    by_emergency: bool = False,
) -> OpenDossier:
    """Open a dossier the actor holds, directly or through a team.

    By emergency only while the vault knows of emergency access to this one, and only
    under an action that says so (vault.emergency).

    Raises:
        Locked: the actor's vault is locked.
        NotFound: there is no such dossier, or it is not the actor's.
        VaultRefused: another purpose than the dossier's, or another refusal.
        VaultUnavailable, TooMany: try again later.

    """
    keys = keys_of(actor)
    wrap, private = _way_in(keys, dossier_id, by_emergency=by_emergency)
    return opening.open_with(
        keys.asker(actor.trace_id),
        private,
        dossier_id,
        wrap,
        purpose=purpose,
        action=action,
        door=wire.DESK,
    )


def add_member(actor: Actor, dossier_id: UUID, membership_id: UUID) -> None:
    """Let one more member hold a dossier, signed by somebody who holds it."""
    _add(
        actor,
        dossier_id,
        SealTo(asking.MEMBER, membership_id, member_public(membership_id)),
        given_by=keys_of(actor).membership_id,
    )


def add_team(actor: Actor, dossier_id: UUID, team: Team) -> None:
    """Let one more team hold a dossier, signed by somebody who holds it."""
    _add(actor, dossier_id, seal_to_team(team))


def remove_holder(
    actor: Actor,
    dossier_id: UUID,
    *,
    kind: str,
    holder_id: UUID,
    reencrypt: Reencrypt,
) -> None:
    """Take a holder's access away, and seal the dossier anew under the next key."""
    keys = keys_of(actor)
    frame = asking.change(
        keys.asker(actor.trace_id),
        "change_dossier",
        dossier_id,
        remove=[Holder(kind, holder_id)],
    )
    client.ask(wire.DESK, frame)
    DossierWrap.objects.filter(
        dossier_id=dossier_id, holder_kind=kind, holder_id=holder_id
    ).delete()
    rotate(actor, dossier_id, reencrypt=reencrypt)


def remove_member(
    actor: Actor, dossier_id: UUID, membership_id: UUID, *, reencrypt: Reencrypt
) -> None:
    """Take one member's access to a dossier away (see remove_holder)."""
    remove_holder(
        actor,
        dossier_id,
        kind=HolderKind.MEMBER,
        holder_id=membership_id,
        reencrypt=reencrypt,
    )


def rotate(actor: Actor, dossier_id: UUID, *, reencrypt: Reencrypt) -> OpenDossier:
    """Seal a dossier anew under the next version of its key.

    The old half is destroyed in the vault only after the new values are committed: a
    crash in between leaves both, and the next rotation clears them.
    """
    keys = keys_of(actor)
    dossier = Dossier.objects.select_for_update().filter(id=dossier_id).first()
    if dossier is None:
        raise NotFound
    old = open(
        actor, dossier_id, purpose=Purpose(dossier.purpose), action="vault.rotate"
    )
    asker = keys.asker(actor.trace_id)
    values = {"dossier": str(dossier_id), "version": dossier.version}
    answer = client.ask(wire.DESK, asking.signed(asker, "rotate", values))
    user_share, version = os.urandom(opening.SHARE), dossier.version + 1
    new = opening.join(
        keys.tenant, dossier_id, version, user_share, wire.to_bytes(answer["share"])
    )
    wraps = opening.wrap_all(
        keys.tenant, dossier_id, version, user_share, _current_holders(dossier)
    )
    reencrypt(old, new)
    _store_wraps(keys.tenant, dossier_id, wraps, _givers(dossier))
    DossierWrap.objects.filter(dossier=dossier, version__lt=version).delete()
    dossier.version, dossier.rotation_due = version, False
    dossier.save(update_fields=["version", "rotation_due"])
    done = {"dossier": str(dossier_id), "version": version}

    def retire() -> None:
        client.ask(wire.DESK, asking.signed(asker, "retire", done))

    # Robust: what was sealed anew is safe, even if the vault is away just now.
    transaction.on_commit(retire, robust=True)
    return new


def rotation_due() -> list[UUID]:
    """Return the dossiers that the next unlocked member seals anew."""
    due = Dossier.objects.filter(rotation_due=True)
    return list(due.values_list("id", flat=True))


def mark_rotation_due(dossier_ids: Iterable[UUID]) -> None:
    """Have dossiers sealed anew by the next unlocked member: somebody left."""
    Dossier.objects.filter(id__in=list(dossier_ids)).update(rotation_due=True)


def destroy(tenant: UUID, dossier_id: UUID) -> None:
    """Destroy a dossier's keys: the wraps, then the vault's half; again is no error.

    What was sealed with it is unreadable from here on, whatever copies exist.
    """
    DossierWrap.objects.filter(dossier_id=dossier_id).delete()
    frame = asking.unsigned(tenant, "destroy_share", dossier=str(dossier_id))
    client.ask(wire.WORKER, frame)


def forget(dossier_id: UUID) -> None:
    """Remove the empty row of a destroyed dossier, once no room points at it."""
    Dossier.objects.filter(id=dossier_id).delete()


def is_unreadable(tenant: UUID, dossier_id: UUID) -> bool:
    """Tell whether no half of a dossier's key is left: the proof for a certificate."""
    frame = asking.unsigned(tenant, "share_exists", dossier=str(dossier_id))
    in_vault = client.ask(wire.WORKER, frame)["exists"]
    wraps = DossierWrap.objects.filter(dossier_id=dossier_id)
    return not in_vault and not wraps.exists()


def holders_of(dossier_id: UUID) -> list[tuple[str, UUID]]:
    """Return who can open a dossier, as (kind, id): what "who can see this" shows."""
    wraps = DossierWrap.objects.filter(
        dossier_id=dossier_id, version=F("dossier__version")
    )
    return list(wraps.values_list("holder_kind", "holder_id"))


# One question instead of two through the mapper: this runs at every opening.
_WAY_IN = """
    SELECT w.holder_kind, w.holder_id, w.version, w.wrapped, t.generation, s.wrapped
    FROM vault_dossier d
    JOIN vault_dossierwrap w ON w.municipality_id = d.municipality_id
        AND w.dossier_id = d.id AND w.version = d.version
    LEFT JOIN vault_teamseat s ON w.holder_kind = 'team'
        AND s.municipality_id = w.municipality_id AND s.team_id = w.holder_id
        AND s.holder_kind = 'member' AND s.holder_id = %s AND s.wrapped IS NOT NULL
    LEFT JOIN vault_team t ON t.municipality_id = s.municipality_id
        AND t.id = s.team_id
    WHERE d.municipality_id = %s AND d.id = %s
        AND (t.id IS NOT NULL AND (t.code = 'emergency') = %s
            OR w.holder_kind = 'member' AND w.holder_id = %s)
    ORDER BY w.holder_kind
    LIMIT 1
"""


def _way_in(
    keys: UnlockedKeys, dossier_id: UUID, *, by_emergency: bool = False
) -> tuple[Wrap, PrivateKey]:
    """Find a wrap that these keys open: one's own, or that of one's team.

    The emergency team's is no way in, unless emergency access is what is asked for.
    """
    me = keys.membership_id
    with connection.cursor() as cursor:
        cursor.execute(_WAY_IN, [me, keys.tenant, dossier_id, by_emergency, me])
        row = cursor.fetchone()
    if row is None:
        raise NotFound
    kind, holder, version, wrapped, generation, seat = row
    wrap = Wrap(kind, holder, version, bytes(wrapped))
    if kind == HolderKind.MEMBER:
        return wrap, keys.pairs.opening
    return wrap, open_seat(keys, holder, generation, bytes(seat))


def _add(
    actor: Actor, dossier_id: UUID, holder: SealTo, given_by: UUID | None = None
) -> None:
    keys = keys_of(actor)
    wrap, private = _way_in(keys, dossier_id)
    info = opening.wrap_info(
        keys.tenant, dossier_id, wrap.version, wrap.holder_kind, wrap.holder_id
    )
    user_share = private.open(wrap.wrapped, info)
    frame = asking.change(
        keys.asker(actor.trace_id),
        "change_dossier",
        dossier_id,
        add=[Holder(holder.kind, holder.id)],
    )
    client.ask(wire.DESK, frame)
    DossierWrap.objects.filter(
        dossier_id=dossier_id, holder_kind=holder.kind, holder_id=holder.id
    ).delete()
    _store_wraps(
        keys.tenant,
        dossier_id,
        opening.wrap_all(keys.tenant, dossier_id, wrap.version, user_share, [holder]),
        {holder.id: given_by},
    )


def _current_holders(dossier: Dossier) -> list[SealTo]:
    rows = list(DossierWrap.objects.filter(dossier=dossier, version=dossier.version))
    members = members_public(
        row.holder_id for row in rows if row.holder_kind == HolderKind.MEMBER
    )
    teams = Team.objects.in_bulk(
        [row.holder_id for row in rows if row.holder_kind == HolderKind.TEAM]
    )
    holders = [seal_to_recovery()]
    holders += [SealTo(asking.MEMBER, id_, public) for id_, public in members.items()]
    holders += [seal_to_team(team) for team in teams.values()]
    holders += [
        SealTo(asking.REPORTER, row.holder_id, PublicKey.from_bytes(bytes(row.public)))
        for row in rows
        if row.public is not None
    ]
    return holders


def _givers(dossier: Dossier) -> dict[UUID, UUID | None]:
    rows = DossierWrap.objects.filter(dossier=dossier, version=dossier.version)
    return dict(rows.values_list("holder_id", "given_by"))


def _store_wraps(
    tenant: UUID,
    dossier_id: UUID,
    wraps: Iterable[Wrap],
    givers: Mapping[UUID, UUID | None] | None = None,
) -> None:
    DossierWrap.objects.bulk_create(
        [
            DossierWrap(
                municipality_id=tenant,
                dossier_id=dossier_id,
                version=wrap.version,
                holder_kind=wrap.holder_kind,
                holder_id=wrap.holder_id,
                wrapped=wrap.wrapped,
                public=wrap.public,
                given_by=(givers or {}).get(wrap.holder_id),
            )
            for wrap in wraps
        ]
    )
