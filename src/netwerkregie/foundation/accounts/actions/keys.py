# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""One's own keys: chosen, unlocked, changed, lost; and handed to a colleague."""

from uuid import UUID

from netwerkregie.foundation.accounts.verbs import Verb
from netwerkregie.foundation.kernel import Actor, NotAllowed, NotFound
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.vault import keys, teams
from netwerkregie.foundation.vault.keys import UnlockedKeys


def choose_phrase(actor: Actor, phrase: str) -> UnlockedKeys:
    """Make one's keys, under a phrase that nobody else knows."""
    made = keys.make_keys(actor.municipality_id, _me(actor), phrase)
    record(actor, Verb.KEYS_CHOSEN, _me(actor))
    return made


def unlock(actor: Actor, phrase: str) -> UnlockedKeys:
    """Open one's keys with the phrase."""
    opened = keys.unlock(_me(actor), phrase)
    record(actor, Verb.UNLOCKED, _me(actor), reason="phrase")
    return opened


def unlock_with_passkey(actor: Actor, credential: bytes, secret: bytes) -> UnlockedKeys:
    """Open one's keys with what a passkey gave for our salt (WebAuthn PRF)."""
    opened = keys.unlock_with_prf(_me(actor), credential, secret)
    record(actor, Verb.UNLOCKED, _me(actor), reason="passkey")
    return opened


def let_passkey_unlock(actor: Actor, credential: bytes, secret: bytes) -> None:
    """Add a passkey as a way in, beside the phrase."""
    keys.add_passkey(keys.keys_of(actor), credential, secret)
    record(actor, Verb.KEYS_CHOSEN, _me(actor), reason="passkey added")


def change_phrase(actor: Actor, phrase: str) -> None:
    """Put one's unlocked keys under another phrase."""
    keys.change_phrase(keys.keys_of(actor), phrase)
    record(actor, Verb.KEYS_CHOSEN, _me(actor), reason="phrase changed")


def start_over(actor: Actor, phrase: str) -> UnlockedKeys:
    """Make new keys after the phrase was lost: colleagues give access again."""
    made = keys.start_over(actor.municipality_id, _me(actor), phrase)
    record(actor, Verb.KEYS_CHOSEN, _me(actor), reason="started over")
    return made


def lock(actor: Actor) -> None:
    """Close one's vault in this browser."""
    record(actor, Verb.LOCKED, _me(actor))


def give_access(actor: Actor, team_code: str, membership_id: UUID) -> None:
    """Hand a waiting colleague the key of a team that one holds oneself."""
    if team_code not in teams.teams_of(_me(actor)):
        raise NotFound
    team = teams.get_team(team_code)
    if membership_id not in teams.waiting_for_key(team):
        raise NotFound
    teams.give_access(actor, team, membership_id)
    record(actor, Verb.KEY_GIVEN, membership_id, reason=team_code)


def _me(actor: Actor) -> UUID:
    if actor.membership_id is None:
        raise NotAllowed
    return actor.membership_id
