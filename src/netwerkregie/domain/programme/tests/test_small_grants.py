# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small grants with a real database: two people, one ceiling, and every end."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import UUID

import pytest
from django.core import mail
from django.db import DatabaseError, connections, transaction

from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.domain.programme.actions import (
    photos,
    small_grant_clock,
    small_grant_decisions,
    small_grant_money,
    small_grants,
)
from netwerkregie.domain.programme.drafts.photos import PhotoDraft
from netwerkregie.domain.programme.drafts.small_grants import (
    AccountDraft,
    ContactDraft,
    FixDraft,
    GrantReportDraft,
    GrantState,
)
from netwerkregie.domain.programme.factories.small_grants import (
    a_round,
    an_application,
    plan_of,
    proposed,
    seconded,
)
from netwerkregie.domain.programme.models import (
    Entry,
    GrantRound,
    Photo,
    SmallGrant,
    SmallGrantContact,
)
from netwerkregie.domain.programme.queries import small_grant_public as public
from netwerkregie.domain.programme.queries import small_grants as queries
from netwerkregie.domain.programme.rules.money import euro
from netwerkregie.foundation.kernel import (
    Actor,
    ActorKind,
    NotAllowed,
    NotFound,
    Purpose,
    RuleBroken,
    clock,
)
from netwerkregie.foundation.tenancy.enter import as_host
from tests.cast import MERGELSTAD, PEOPLE, acting_as
from tests.harness.world import World

DIRECTOR, DEPUTY = "director_mergelstad", "deputy_mergelstad"
ADVISER = "policy_adviser_mergelstad"
IBAN = "NL91ABNA0417164300"


def _visitor() -> Actor:
    return Actor(ActorKind.VISITOR, MERGELSTAD, purpose=Purpose.PROGRAMME)


@pytest.fixture
def found(world: World) -> GrantRound:
    """A published round with a ceiling of 1,000 and 600 at most for one."""
    with acting_as(DIRECTOR) as actor:
        return a_round(actor)


def _apply(found: GrantRound, **changes: object) -> tuple[UUID, str]:
    with as_host("mergelstad.localhost"):
        holder = public.come_to(_visitor(), found.id, clock.today())
        return an_application(holder, found, **changes)


def _granted(found: GrantRound, amount: str = "400") -> tuple[UUID, str]:
    key, word = _apply(found)
    with acting_as(DIRECTOR) as actor:
        proposed(actor, key, amount)
    with acting_as(DEPUTY) as actor:
        seconded(actor, key)
    return key, word


def _code(act: object, *args: object, **kwargs: object) -> str:
    with pytest.raises(RuleBroken) as refusal, transaction.atomic():
        act(*args, **kwargs)  # type: ignore[operator]
    return refusal.value.code


def test_a_plan_is_granted_by_two_and_promised_in_the_books_at_once(
    found: GrantRound,
) -> None:
    key, _word = _apply(found)
    with acting_as(DIRECTOR) as actor:
        proposed(actor, key)
        assert _code(seconded, actor, key) == "signing.not_yourself"
    with acting_as(DIRECTOR) as actor:
        assert queries.get_grant(actor, key).state == GrantState.PROPOSED
    with acting_as(ADVISER) as actor:
        seconded(actor, key)
        grant = queries.get_grant(actor, key)
        assert grant.state == GrantState.GRANTED
        assert {grant.first_by, grant.second_by} == {
            PEOPLE[DIRECTOR].user_id,
            PEOPLE[ADVISER].user_id,
        }
        [facts] = queries.granted_in(actor, clock.today().year)
        assert (facts.granted, facts.paid) == (euro(400), euro(0))
        assert "Smeets" not in str(facts)
        [entry] = Entry.objects.filter(commitment__small_grants=key)
        assert (entry.kind, euro(entry.amount)) == ("committed", euro(400))
    with as_host("mergelstad.localhost"):
        [shown] = public.public_register()
    assert shown["title"] == "Lange tafel in de straat"
    assert "Smeets" not in str(shown)


def test_who_has_an_interest_neither_proposes_nor_signs(found: GrantRound) -> None:
    key, _word = _apply(found)
    with acting_as(DEPUTY) as actor:
        small_grant_decisions.declare_interest(actor, key)
    with acting_as(DIRECTOR) as actor:
        proposed(actor, key)
    with acting_as(DEPUTY) as actor, pytest.raises(NotAllowed):
        seconded(actor, key)
    with acting_as(DEPUTY) as actor, pytest.raises(NotAllowed):
        proposed(actor, key)
    # Somebody who remembers it only now: what was proposed is proposed anew.
    with acting_as(DIRECTOR) as actor:
        small_grant_decisions.declare_interest(actor, key)
        assert queries.get_grant(actor, key).state == GrantState.RECEIVED
        assert not queries.views_of(actor, queries.get_grant(actor, key))


def test_a_correction_ends_what_two_people_began(found: GrantRound) -> None:
    key, word = _apply(found)
    with acting_as(DIRECTOR) as actor:
        proposed(actor, key)
    with as_host("mergelstad.localhost"):
        holder, mine = public.come_back(_visitor(), word)
        small_grants.correct(holder, mine, plan_of(title="Kort feest"))
    with acting_as(DEPUTY) as actor:
        assert _code(seconded, actor, key) == "signing.over"
    with as_host("mergelstad.localhost"):
        holder, mine = public.come_back(_visitor(), word)
        late = plan_of(title="Nog eens", version=1)
        code = "programme.grant_changed_meanwhile"
        assert _code(small_grants.correct, holder, mine, late) == code


def test_two_who_grant_at_once_stay_below_the_ceiling(found: GrantRound) -> None:
    keys = [_apply(found, asked=euro(500))[0] for _ in range(3)]
    for key in keys:
        with acting_as(DIRECTOR) as actor:
            proposed(actor, key, "500")

    def sign(key: UUID) -> str:
        try:
            with acting_as(DEPUTY) as actor:
                seconded(actor, key)
        except RuleBroken as broken:
            return broken.code
        finally:
            connections.close_all()
        return "granted"

    with ThreadPoolExecutor(3) as pool:
        came = sorted(pool.map(sign, keys))
    assert came == ["granted", "granted", "programme.grant_beyond_ceiling"]
    with acting_as(DIRECTOR) as actor:
        assert queries.granted_in_round(actor, found.id) == euro(1000)


def test_the_database_itself_holds_the_ceiling_and_the_two(found: GrantRound) -> None:
    first, _word = _granted(found, "400")
    second, _word = _apply(found, asked=euro(500))
    with acting_as(DIRECTOR) as actor:
        done = queries.get_grant(actor, first)
        rows = SmallGrant.objects.filter(id=second)
        stolen = {
            "state": "granted",
            "reason": "x",
            "decided_on": done.decided_on,
            "object_by": done.object_by,
            "commitment": done.commitment_id,
            "first_by": done.first_by,
        }
        for more in (
            {"granted": 300, "second_by": done.first_by},
            {"granted": 601, "second_by": done.second_by},
            {"granted": 300, "second_by": done.second_by},
        ):
            with pytest.raises(DatabaseError), transaction.atomic():
                rows.update(**stolen, **more)
        with pytest.raises(DatabaseError, match="ceiling"), transaction.atomic():
            SmallGrant.objects.filter(id=first).update(granted=601, asked=1200)


def test_money_goes_out_once_and_what_was_not_spent_comes_back(
    found: GrantRound,
) -> None:
    key, word = _granted(found)
    with acting_as(DIRECTOR) as actor:
        code = "programme.grant_no_account"
        assert _code(small_grant_money.pay, actor, key) == code
    with as_host("mergelstad.localhost"):
        holder, mine = public.come_back(_visitor(), word)
        wrong = AccountDraft("NL91ABNA0417164301", "Straatgroep")
        code = "programme.grant_account_wrong"
        assert _code(small_grants.give_account, holder, mine, wrong) == code
        small_grants.give_account(holder, mine, AccountDraft(IBAN, "Straatgroep"))
    with acting_as(DIRECTOR) as actor:
        small_grant_money.pay(actor, key)
        small_grant_money.pay(actor, key)
        contact = queries.contact_of(actor, queries.get_grant(actor, key))
        assert contact is not None
        assert contact.iban == ""
    with as_host("mergelstad.localhost"):
        holder, mine = public.come_back(_visitor(), word)
        told = GrantReportDraft("Veertig buren aten mee.", euro("350.25"))
        small_grants.report(holder, mine, told)
    with acting_as(DIRECTOR) as actor:
        code = "programme.grant_fixed_above_spent"
        assert _code(small_grant_money.settle, actor, key, FixDraft(euro(400))) == code
        fixed = FixDraft(euro("350.25"), "Er was minder nodig.")
        small_grant_money.settle(actor, key, fixed)
        [facts] = queries.granted_in(actor, clock.today().year)
        assert facts.paid == facts.fixed == euro("350.25")
        kinds = Entry.objects.filter(commitment__small_grants=key)
        spent = list(kinds.filter(kind="spent").values_list("amount", flat=True))
        assert sum(spent) == euro("350.25").amount
        assert len(spent) == 2


def test_who_applied_is_forgotten_when_one_can_object_no_more(
    world: World, found: GrantRound
) -> None:
    taken, word = _apply(found)
    with as_host("mergelstad.localhost"):
        holder, mine = public.come_back(_visitor(), word)
        small_grants.withdraw(holder, mine)
        assert not SmallGrantContact.objects.exists()
    key, word = _apply(found)
    with acting_as(DIRECTOR) as actor:
        proposed(actor, key, is_grant=False)
    with acting_as(DEPUTY) as actor:
        refused = seconded(actor, key)
    assert refused.object_by == clock.today() + timedelta(days=42)
    with the_clock(world, "worker") as actor:
        assert small_grant_clock.mail(actor, key) == 1
    assert f"/subsidie/aanvraag/{word}/" in mail.outbox[-1].body
    over = clock.now() + timedelta(days=56)
    with clock.travel_to(over), the_clock(world, "retention") as actor:
        small_grant_clock.end_due(actor, clock.today())
    with acting_as(DIRECTOR) as actor:
        assert not SmallGrant.objects.filter(id__in=[key, taken]).exists()
        assert not SmallGrantContact.objects.exists()
        stays = GrantRound.objects.get(id=found.id)
    assert (stays.refused, stays.withdrawn) == (1, 1)
    with as_host("mergelstad.localhost"), pytest.raises(NotFound):
        public.come_back(_visitor(), word)


def test_an_application_says_nothing_about_a_person(found: GrantRound) -> None:
    with acting_as(DIRECTOR) as actor:
        for field in ("title", "about", "place"):
            wrong = {field: "Voor buurman Jan Smeets, hij is moslim"}
            assert _code(an_application, actor, found, **wrong) == (
                "programme.text_guarded"
            )
        nobody = ContactDraft("Wil Smeets")
        code = "programme.grant_no_contact"
        assert _code(an_application, actor, found, contact=nobody) == code


def test_a_second_press_is_the_same_application(found: GrantRound) -> None:
    draft = plan_of()
    with as_host("mergelstad.localhost"):
        holder = public.come_to(_visitor(), found.id, clock.today())
        first = small_grants.apply(holder, found.id, draft)
        assert small_grants.apply(holder, found.id, draft) == first
    with acting_as(DIRECTOR) as actor:
        assert len(queries.grants_of(actor, found.id)) == 1


def test_a_photo_is_shown_after_another_person_looked(
    world: World, found: GrantRound
) -> None:
    _key, word = _granted(found)
    picture = PhotoDraft("image/png", b"\x89PNG\r\n\x1a\n...", "Een lange tafel", True)
    with as_host("mergelstad.localhost"):
        holder, mine = public.come_back(_visitor(), word)
        people = PhotoDraft("image/png", picture.content, "Een tafel", nobody=False)
        code = "programme.photo_people"
        assert _code(photos.add_to_grant, holder, mine, people) == code
        sent = photos.add_to_grant(holder, mine, picture)
    with as_host("mergelstad.localhost"), pytest.raises(NotFound):
        public.public_photo(sent.id)
    with acting_as(ADVISER) as actor:
        photos.show(actor, sent.id)
    with as_host("mergelstad.localhost"):
        assert public.public_photo(sent.id)[1] == picture.content
        [shown] = public.public_register()
        assert shown["photos"] == [{"id": str(sent.id), "alt": "Een lange tafel"}]
    with acting_as(DIRECTOR), pytest.raises(DatabaseError):
        Photo.objects.filter(id=sent.id).update(looked_by=None)
    over = clock.now() + timedelta(days=366)
    with clock.travel_to(over), the_clock(world, "retention") as actor:
        small_grant_clock.end_due(actor, clock.today())
    with as_host("mergelstad.localhost"), pytest.raises(NotFound):
        public.public_photo(sent.id)
