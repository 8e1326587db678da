# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Teams: a key pair that several members share, given from hand to hand."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from netwerkregie.foundation.kernel import Actor, NotFound, RuleBroken, new_id
from netwerkregie.foundation.vault import asking, client, opening, wire
from netwerkregie.foundation.vault.asking import Holder
from netwerkregie.foundation.vault.hpke import PrivateKey, PublicKey
from netwerkregie.foundation.vault.keys import UnlockedKeys, keys_of
from netwerkregie.foundation.vault.models import (
    Dossier,
    DossierWrap,
    HolderKind,
    MemberKey,
    RecoveryKey,
    Team,
    TeamSeat,
)
from netwerkregie.foundation.vault.sealing import pack


def get_team(code: str) -> Team:
    """Return a team of the entered municipality by its code."""
    team = Team.objects.filter(code=code).first()
    if team is None:
        raise NotFound
    return team


def create_team(actor: Actor, code: str, *, is_emergency: bool = False) -> Team:
    """Make a team with the actor as its first member.

    An emergency team holds dossiers without opening them: see vault.emergency.

    Raises:
        RuleBroken: it exists, or there is no recovery key yet.

    """
    keys = keys_of(actor)
    if Team.objects.filter(code=code).exists():
        raise RuleBroken("vault.team_exists")
    recovery = recovery_key()
    private = PrivateKey.generate()
    team = Team(
        id=new_id(),
        municipality_id=keys.tenant,
        code=code,
        public=private.public().to_bytes(),
    )
    values = {"team": str(team.id), "is_emergency": is_emergency}
    frame = asking.signed(keys.asker(actor.trace_id), "create_team", values)
    client.ask(wire.DESK, frame)
    team.save(force_insert=True)
    _seat(team, HolderKind.MEMBER, keys.membership_id, keys.pairs.public(), private)
    custodians = PublicKey.from_bytes(bytes(recovery.public))
    _seat(team, HolderKind.RECOVERY, recovery.id, custodians, private)
    return team


def expect(team: Team, membership_id: UUID) -> None:
    """Note that somebody belongs to a team; they wait until a colleague gives access.

    Called when a role is given; it opens nothing.
    """
    TeamSeat.objects.get_or_create(
        municipality_id=team.municipality_id,
        team=team,
        holder_kind=HolderKind.MEMBER,
        holder_id=membership_id,
    )


def waiting_for_key(team: Team) -> list[UUID]:
    """Return who waits for a team's key and has keys of their own to receive it."""
    has_keys = MemberKey.objects.filter(membership_id=OuterRef("holder_id"))
    return list(
        _members(team)
        .filter(Exists(has_keys), wrapped__isnull=True)
        .values_list("holder_id", flat=True)
    )


def waiting_beside(membership_id: UUID) -> list[tuple[str, UUID]]:
    """Return who waits for the key of a team whose key somebody holds, by its code."""
    held = TeamSeat.objects.filter(
        holder_kind=HolderKind.MEMBER, holder_id=membership_id, wrapped__isnull=False
    )
    has_keys = MemberKey.objects.filter(membership_id=OuterRef("holder_id"))
    waiting = TeamSeat.objects.filter(
        Exists(has_keys),
        holder_kind=HolderKind.MEMBER,
        wrapped__isnull=True,
        team_id__in=held.values("team_id"),
    )
    return list(waiting.values_list("team__code", "holder_id"))


def holders_of(team: Team) -> list[UUID]:
    """Return the memberships that hold a team's key."""
    held = _members(team).filter(wrapped__isnull=False)
    return list(held.values_list("holder_id", flat=True))


def teams_of(membership_id: UUID) -> list[str]:
    """Return the codes of the teams whose key somebody holds."""
    seats = TeamSeat.objects.filter(
        holder_kind=HolderKind.MEMBER, holder_id=membership_id, wrapped__isnull=False
    )
    return list(seats.values_list("team__code", flat=True))


def give_access(actor: Actor, team: Team, membership_id: UUID) -> None:
    """Give a waiting colleague the team's key: one tap, signed by the giver.

    Raises:
        NotFound: the actor is no member, or nobody waits under this id.

    """
    keys = keys_of(actor)
    private = team_private(keys, team)
    if not _members(team).filter(holder_id=membership_id).exists():
        raise NotFound
    public = member_public(membership_id)
    frame = asking.change(
        keys.asker(actor.trace_id),
        "change_team",
        team.id,
        add=[Holder(asking.MEMBER, membership_id)],
    )
    client.ask(wire.DESK, frame)
    _seat(team, HolderKind.MEMBER, membership_id, public, private)


def remove_from_team(actor: Actor, team: Team, membership_id: UUID) -> None:
    """Take somebody out of a team and give the rest another key.

    The vault stops answering the removed member at once. What they opened before they
    may have kept, so the team's dossiers are marked for rotation.
    """
    keys = keys_of(actor)
    frame = asking.change(
        keys.asker(actor.trace_id),
        "change_team",
        team.id,
        remove=[Holder(asking.MEMBER, membership_id)],
    )
    client.ask(wire.DESK, frame)
    _members(team).filter(holder_id=membership_id).delete()
    rotate_team(actor, team)


def rotate_team(actor: Actor, team: Team) -> None:
    """Give a team another key pair and re-wrap what it holds."""
    keys = keys_of(actor)
    old, new = team_private(keys, team), PrivateKey.generate()
    wraps = DossierWrap.objects.filter(
        holder_kind=HolderKind.TEAM, holder_id=team.id
    ).select_for_update()
    for wrap in wraps:
        info = opening.wrap_info(
            keys.tenant, wrap.dossier_id, wrap.version, asking.TEAM, team.id
        )
        user_share = old.open(bytes(wrap.wrapped), info)
        wrap.wrapped = new.public().seal(user_share, info)
        wrap.save(update_fields=["wrapped"])
    Dossier.objects.filter(id__in=[wrap.dossier_id for wrap in wraps]).update(
        rotation_due=True
    )
    team.public = new.public().to_bytes()
    team.generation += 1
    team.rotation_due = False
    team.save(update_fields=["public", "generation", "rotation_due"])
    recovery = recovery_key()
    custodians = PublicKey.from_bytes(bytes(recovery.public))
    _seat(team, HolderKind.RECOVERY, recovery.id, custodians, new)
    for holder in holders_of(team):
        _seat(team, HolderKind.MEMBER, holder, member_public(holder), new)


def rotate_what_is_due(actor: Actor) -> list[str]:
    """Replace the keys of one's teams that somebody left; call it when unlocking."""
    mine = TeamSeat.objects.filter(
        holder_kind=HolderKind.MEMBER,
        holder_id=keys_of(actor).membership_id,
        wrapped__isnull=False,
    )
    due = Team.objects.select_for_update().filter(rotation_due=True)
    teams = list(due.filter(id__in=mine.values("team_id")))
    for team in teams:
        rotate_team(actor, team)
    return [team.code for team in teams]


def team_private(keys: UnlockedKeys, team: Team) -> PrivateKey:
    """Return a team's private half, for a member of it.

    Raises:
        NotFound: no member, or waiting for the key.

    """
    seat = (
        _members(team)
        .filter(holder_id=keys.membership_id, wrapped__isnull=False)
        .first()
    )
    if seat is None:
        raise NotFound
    return open_seat(keys, team.id, team.generation, bytes(seat.wrapped or b""))


def open_seat(
    keys: UnlockedKeys, team_id: UUID, generation: int, wrapped: bytes
) -> PrivateKey:
    """Return the team's private half from one's own seat."""
    info = seat_info(
        keys.tenant, team_id, generation, asking.MEMBER, keys.membership_id
    )
    return PrivateKey(keys.pairs.opening.open(wrapped, info))


def seat_info(
    tenant: UUID, team: UUID, generation: int, kind: str, holder: UUID
) -> bytes:
    """Return what a seat's wrap is bound to."""
    return pack("team seat", tenant, team, generation, kind, holder)


def member_public(membership_id: UUID) -> PublicKey:
    """Return the public half of a member.

    Raises:
        NotFound: they have made no keys yet.

    """
    return members_public([membership_id])[membership_id]


def members_public(membership_ids: Iterable[UUID]) -> dict[UUID, PublicKey]:
    """Return the public halves of members; every one of them must have keys."""
    wanted = set(membership_ids)
    stored = MemberKey.objects.filter(membership_id__in=wanted)
    found = {
        key.membership_id: PublicKey.from_bytes(bytes(key.public)) for key in stored
    }
    if set(found) != wanted:
        raise NotFound("vault.no_keys")
    return found


def recovery_key() -> RecoveryKey:
    """Return the municipality's recovery key.

    Raises:
        RuleBroken: the ceremony was not held; nothing may be sealed before it.

    """
    stored = RecoveryKey.objects.first()
    if stored is None:
        raise RuleBroken("vault.no_recovery_key")
    return stored


def _members(team: Team) -> QuerySet[TeamSeat]:
    return TeamSeat.objects.filter(team=team, holder_kind=HolderKind.MEMBER)


def _seat(
    team: Team, kind: str, holder: UUID, public: PublicKey, private: PrivateKey
) -> None:
    info = seat_info(team.municipality_id, team.id, team.generation, kind, holder)
    TeamSeat.objects.update_or_create(
        municipality_id=team.municipality_id,
        team=team,
        holder_kind=kind,
        holder_id=holder,
        defaults={"wrapped": public.seal(private.seed, info)},
    )
