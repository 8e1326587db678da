# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The recovery key RK_T: two of three custodians together, offline, visibly.

The private half is derived from a 32-byte seed that is split by SLIP-39 into three
lists of 33 words, and kept nowhere. It exists from before the first dossier: what is
written earlier would be beyond recovery.
"""

import argparse
import getpass
import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID, uuid4

from shamir_mnemonic import MnemonicError, combine_mnemonics, generate_mnemonics

from netwerkregie.foundation.kernel import (
    DomainError,
    NotFound,
    RuleBroken,
    clock,
    new_id,
    phrases,
)
from netwerkregie.foundation.tenancy import enter
from netwerkregie.foundation.tenancy.models import Municipality
from netwerkregie.foundation.vault import asking, client, opening, wire
from netwerkregie.foundation.vault.asking import Asker
from netwerkregie.foundation.vault.derivation import hkdf
from netwerkregie.foundation.vault.hpke import SEED, PrivateKey, PublicKey
from netwerkregie.foundation.vault.keypairs import SIGNING_SEED, KeyPairs
from netwerkregie.foundation.vault.keys import UnlockedKeys, put_under_phrase
from netwerkregie.foundation.vault.models import (
    DossierWrap,
    HolderKind,
    MemberKey,
    RecoveryKey,
    TeamSeat,
)
from netwerkregie.foundation.vault.sealing import pack
from netwerkregie.foundation.vault.teams import recovery_key, seat_info

CUSTODIANS = 3
NEEDED = 2
ROOT_SEED = 32


@dataclass(frozen=True, slots=True)
class Recovered:
    """What two custodians gave back to a member."""

    keys: UnlockedKeys
    teams: int
    dossiers: tuple[UUID, ...]


def hold_ceremony(tenant: UUID) -> list[str]:
    """Make the recovery key; return its three shares, to hand out and forget.

    Raises:
        RuleBroken: there is a recovery key already.

    """
    if RecoveryKey.objects.exists():
        raise RuleBroken("vault.recovery_key_exists")
    root = os.urandom(ROOT_SEED)
    pairs = _pairs_from(tenant, root)
    stored = RecoveryKey(
        id=new_id(),
        municipality_id=tenant,
        public=pairs.public().to_bytes(),
        verify_key=pairs.verify_key(),
        made_on=clock.today(),
    )
    values = {
        "holder": str(stored.id),
        "verify_key": wire.to_text(pairs.verify_key()),
    }
    asker = Asker(tenant, asking.RECOVERY, stored.id, pairs)
    client.ask(wire.DESK, asking.signed(asker, "register_recovery_key", values))
    stored.save(force_insert=True)
    return _split(root)


def recover(
    tenant: UUID,
    shares: Iterable[str],
    membership_id: UUID,
    phrase: str,
    *,
    trace: UUID | None = None,
) -> Recovered:
    """Give a member who lost their phrase new keys that open what the old ones did.

    Args:
        tenant: the municipality.
        shares: two of the three lists of words.
        membership_id: whose keys were lost.
        phrase: their new phrase, typed by themselves.
        trace: joins the release log to the ledger.

    Returns:
        what was given back; whoever shares those dossiers is to be told.

    Raises:
        RuleBroken: the shares do not make this municipality's key.

    """
    recovery = recovery_key()
    custodians = combine(tenant, shares)
    stored = MemberKey.objects.select_for_update().filter(membership_id=membership_id)
    member = stored.first()
    if member is None:
        raise NotFound("vault.no_keys")
    keys = UnlockedKeys(tenant, membership_id, KeyPairs.generate())
    put_under_phrase(member, keys.pairs, phrase)
    teams = _rewrap_seats(keys, recovery.id, custodians.opening)
    dossiers = _rewrap_dossiers(keys, recovery.id, custodians.opening)
    values = {
        "member": str(membership_id),
        "verify_key": wire.to_text(keys.pairs.verify_key()),
    }
    asker = Asker(tenant, asking.RECOVERY, recovery.id, custodians, trace or uuid4())
    client.ask(wire.DESK, asking.signed(asker, "replace_member_key", values))
    return Recovered(keys, teams, dossiers)


def combine(tenant: UUID, shares: Iterable[str]) -> KeyPairs:
    """Put the recovery key together from two shares.

    Raises:
        RuleBroken: a word is wrong, or the shares are of another key.

    """
    try:
        root = combine_mnemonics([" ".join(share.lower().split()) for share in shares])
    except MnemonicError:
        raise RuleBroken("vault.wrong_shares", field="shares") from None
    pairs = _pairs_from(tenant, root)
    if pairs.verify_key() != bytes(recovery_key().verify_key):
        raise RuleBroken("vault.wrong_shares", field="shares")
    return pairs


def _pairs_from(tenant: UUID, root: bytes) -> KeyPairs:
    info = pack("netwerkregie recovery key v1", tenant)
    return KeyPairs.from_bytes(hkdf(root, info, length=SEED + SIGNING_SEED))


def _split(root: bytes) -> list[str]:
    groups = generate_mnemonics(1, [(NEEDED, CUSTODIANS)], root)
    return [str(share) for share in groups[0]]


def _rewrap_seats(keys: UnlockedKeys, recovery: UUID, private: PrivateKey) -> int:
    mine = TeamSeat.objects.select_related("team").filter(
        holder_kind=HolderKind.MEMBER,
        holder_id=keys.membership_id,
        wrapped__isnull=False,
    )
    public, count = keys.pairs.public(), 0
    for seat in mine:
        team = seat.team
        theirs = TeamSeat.objects.get(
            team=team, holder_kind=HolderKind.RECOVERY, holder_id=recovery
        )
        where = (keys.tenant, team.id, team.generation)
        seed = private.open(
            bytes(theirs.wrapped or b""), seat_info(*where, asking.RECOVERY, recovery)
        )
        seat.wrapped = public.seal(
            seed, seat_info(*where, asking.MEMBER, keys.membership_id)
        )
        seat.save(update_fields=["wrapped"])
        count += 1
    return count


def _rewrap_dossiers(
    keys: UnlockedKeys, recovery: UUID, private: PrivateKey
) -> tuple[UUID, ...]:
    mine = DossierWrap.objects.filter(
        holder_kind=HolderKind.MEMBER, holder_id=keys.membership_id
    )
    theirs = {
        (wrap.dossier_id, wrap.version): bytes(wrap.wrapped)
        for wrap in DossierWrap.objects.filter(
            holder_kind=HolderKind.RECOVERY,
            dossier_id__in=mine.values("dossier_id"),
        )
    }
    public: PublicKey = keys.pairs.public()
    given: list[UUID] = []
    for wrap in mine:
        where = (keys.tenant, wrap.dossier_id, wrap.version)
        user_share = private.open(
            theirs[wrap.dossier_id, wrap.version],
            opening.wrap_info(*where, asking.RECOVERY, recovery),
        )
        wrap.wrapped = public.seal(
            user_share,
            opening.wrap_info(*where, asking.MEMBER, keys.membership_id),
        )
        wrap.save(update_fields=["wrapped"])
        given.append(wrap.dossier_id)
    return tuple(dict.fromkeys(given))


def main(arguments: list[str]) -> int:
    """Ask for two shares and a new phrase: `netwerkregie recover`.

    Shares and phrase are asked for, never given on the command line: that would leave
    them in the shell's history and in the list of processes.
    """
    parser = argparse.ArgumentParser(prog="netwerkregie recover")
    parser.add_argument("municipality", help="its short name, as in its address")
    parser.add_argument("membership", type=UUID, help="whose keys were lost")
    given = parser.parse_args(arguments)
    tenant = Municipality.objects.get(slug=given.municipality).id
    shares = [_ask(f"Share {number + 1} of {NEEDED}: ") for number in range(NEEDED)]
    phrase = _ask("The member's new unlock phrase: ")
    try:
        with enter.as_command(tenant):
            given_back = recover(tenant, shares, given.membership, phrase)
    except DomainError as error:
        sys.stderr.write(phrases.say_error(error) + "\n")
        return 1
    sys.stdout.write(
        f"Opened again: {len(given_back.dossiers)} dossiers, {given_back.teams} teams."
        " Tell those who share them.\n"
    )
    return 0


def _ask(question: str) -> str:
    if sys.stdin.isatty():
        return getpass.getpass(question)
    return sys.stdin.readline().strip()
