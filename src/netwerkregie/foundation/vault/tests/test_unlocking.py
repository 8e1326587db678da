# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Only the member's own phrase or passkey opens their keys."""

import os
from uuid import uuid4

import pytest

from netwerkregie.foundation.kernel import Locked, NotFound, RuleBroken
from netwerkregie.foundation.vault import dossiers, keys
from netwerkregie.foundation.vault.models import MemberKey
from netwerkregie.foundation.vault.sealing import SealingError
from netwerkregie.foundation.vault.tests.house import PHRASE, House, member_id, place


def test_the_phrase_unlocks_however_it_is_spaced_or_capitalised(house: House) -> None:
    member = house.member()
    with house.entered():
        for typed in (PHRASE, "  Lantaarn  FIETS wolk dijk\n"):
            assert keys.unlock(member_id(member), typed) == member.keys


def test_another_phrase_does_not_and_says_so(house: House) -> None:
    member = house.member()
    with house.entered(), pytest.raises(RuleBroken) as caught:
        keys.unlock(member_id(member), "lantaarn fiets wolk dak")
    assert caught.value.code == "vault.wrong_phrase"


def test_by_default_a_guess_costs_what_rfc_9106_recommends(house: House) -> None:
    with house.entered():
        made = keys.make_keys(house.tenant, uuid4(), PHRASE)
        stored = MemberKey.objects.get(membership_id=made.membership_id)
        assert stored.cost == "argon2id:t=3,p=4,m=65536"
        assert keys.unlock(made.membership_id, PHRASE) == made


def test_a_short_phrase_is_refused_and_nothing_is_made(house: House) -> None:
    membership = uuid4()
    with house.entered():
        with pytest.raises(RuleBroken) as caught:
            keys.make_keys(house.tenant, membership, "  a   b  c   d  ")
        assert caught.value.code == "vault.phrase_too_short"
        assert not keys.has_keys(membership)


def test_keys_are_made_once(house: House) -> None:
    member = house.member()
    with house.entered(), pytest.raises(RuleBroken) as caught:
        keys.make_keys(house.tenant, member_id(member), PHRASE)
    assert caught.value.code == "vault.keys_exist"


def test_who_has_no_keys_cannot_unlock(house: House) -> None:
    with house.entered(), pytest.raises(NotFound):
        keys.unlock(uuid4(), PHRASE)


def test_after_a_change_the_old_phrase_opens_nothing(house: House) -> None:
    member = house.member()
    assert isinstance(member.keys, keys.UnlockedKeys)
    with house.entered():
        keys.change_phrase(member.keys, "een heel andere zin")
        assert keys.unlock(member_id(member), "een heel andere zin") == member.keys
        with pytest.raises(RuleBroken):
            keys.unlock(member_id(member), PHRASE)


def test_a_passkey_unlocks_with_its_own_secret_only(house: House) -> None:
    member = house.member()
    assert isinstance(member.keys, keys.UnlockedKeys)
    membership, secret = member_id(member), os.urandom(32)
    with house.entered():
        keys.add_passkey(member.keys, b"credential", secret)
        assert keys.passkeys_that_unlock(membership) == [b"credential"]
        opened = keys.unlock_with_prf(membership, b"credential", secret)
        assert opened == member.keys
        for credential, wrong in ((b"credential", bytes(32)), (b"other", secret)):
            with pytest.raises(RuleBroken):
                keys.unlock_with_prf(membership, credential, wrong)
        keys.remove_passkey(membership, b"credential")
        with pytest.raises(RuleBroken):
            keys.unlock_with_prf(membership, b"credential", secret)


def test_the_salt_for_a_passkey_is_steady_and_one_s_own() -> None:
    one, other = uuid4(), uuid4()
    assert keys.prf_salt(one) == keys.prf_salt(one) != keys.prf_salt(other)
    assert len(keys.prf_salt(one)) == 32


def test_a_session_opens_with_its_own_cookie_only(house: House) -> None:
    member = house.member()
    assert isinstance(member.keys, keys.UnlockedKeys)
    cookie = os.urandom(32)
    packed = keys.pack_for_session(member.keys, cookie)
    assert keys.unpack_from_session(packed, cookie) == member.keys
    for wrong in (os.urandom(32), b""):
        with pytest.raises(Locked):
            keys.unpack_from_session(packed, wrong)
    with pytest.raises(Locked):
        keys.unpack_from_session(packed[:-1], cookie)
    assert member.keys.pairs.signing_seed not in packed


def test_what_was_typed_is_sealed_to_its_writer(house: House) -> None:
    writer, other = house.member(), house.member()
    assert isinstance(writer.keys, keys.UnlockedKeys)
    assert isinstance(other.keys, keys.UnlockedKeys)
    with house.entered():
        blob = keys.seal_to_member(member_id(writer), "half a sentence")
    assert keys.open_own(writer.keys, blob) == "half a sentence"
    with pytest.raises(SealingError):
        keys.open_own(other.keys, blob)


def test_nothing_opens_for_a_locked_actor_or_with_another_s_keys(house: House) -> None:
    import dataclasses

    director, other = house.member(), house.member()
    team = house.team(director)
    for actor in (
        dataclasses.replace(director, keys=None),
        dataclasses.replace(director, keys=other.keys),
        dataclasses.replace(director, municipality_id=uuid4()),
    ):
        with house.entered(), pytest.raises(Locked):
            dossiers.create(actor, "advice", teams=[team])


def test_the_private_halves_lie_nowhere_in_the_database(house: House) -> None:
    member = house.member()
    assert isinstance(member.keys, keys.UnlockedKeys)
    with house.world.connect_as_superuser() as superuser:
        rows = superuser.execute("select * from vault_memberkey").fetchall()
    secrets = (member.keys.pairs.signing_seed, member.keys.pairs.opening.seed)
    everything = b"".join(
        value for row in rows for value in row if isinstance(value, bytes)
    )
    assert everything
    assert not any(secret in everything for secret in secrets)


def test_a_demo_phrase_that_opens_a_key_is_found(house: House) -> None:
    house.member("the phrase of the demo")
    with house.entered():
        assert keys.opens_any_key(["something else", "The phrase of the demo"])
        assert not keys.opens_any_key(["something else", "and another one"])


def test_who_starts_over_starts_with_nothing(house: House) -> None:
    director, deputy = house.member(), house.member()
    team = house.team(director, deputy)
    with house.entered():
        opened = dossiers.create(
            director, "advice", teams=[team], members=[member_id(deputy)]
        )
    with house.entered():
        fresh = house.actor(
            keys.start_over(house.tenant, member_id(deputy), "mijn nieuwe wachtzin")
        )
        with pytest.raises(NotFound):
            dossiers.open(fresh, opened.id, purpose=fresh.purpose, action="x")
        assert MemberKey.objects.filter(membership_id=member_id(deputy)).count() == 1


def test_places_differ_so_that_values_cannot_move() -> None:
    assert place(uuid4()) != place(uuid4())
