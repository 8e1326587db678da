# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Nobody is in the network who did not say so, and whoever leaves is gone at once."""

from datetime import timedelta

import pytest
from django.core import mail
from django.db import Error as DatabaseError
from django.db import transaction

from netwerkregie.domain.network import letters
from netwerkregie.domain.network.actions import (
    invitations,
    links,
    own_entry,
    retention,
)
from netwerkregie.domain.network.factories import (
    an_invitation,
    an_organisation,
    own_words,
)
from netwerkregie.domain.network.models import (
    Invitation,
    InvitationBlock,
    PersonEntry,
)
from netwerkregie.domain.network.queries import organisations, people
from netwerkregie.domain.network.tests.being import (
    DIRECTOR,
    holding,
    lines,
    the_clock,
)
from netwerkregie.domain.network.tokens import Opens, token_for
from netwerkregie.foundation.kernel import NotAllowed, NotFound, RuleBroken, clock
from tests.cast import acting_as
from tests.harness.world import World

ADDRESS = "truus@brug.example"


def an_asked_person(world: World) -> tuple[Invitation, str]:
    with acting_as(DIRECTOR) as director:
        organisation = an_organisation(director, "De Brug")
        invitation = an_invitation(
            director, address=ADDRESS, organisation_id=organisation.id
        )
    with the_clock(world) as worker:
        invitations.send(worker, invitation.id)
    return invitation, token_for(Opens.INVITATION, invitation.id, 1)


def test_the_letter_names_source_purpose_and_the_way_out(world: World) -> None:
    _, token = an_asked_person(world)
    [letter] = mail.outbox
    assert letter.to == [ADDRESS]
    assert f"http://mergelstad.localhost:8000/uitnodiging/{token}/" in letter.body
    with acting_as(DIRECTOR):
        assert lines("network.invitation_sent") == 1


def test_sending_twice_mails_once(world: World) -> None:
    invitation, _ = an_asked_person(world)
    with the_clock(world) as worker:
        invitations.send(worker, invitation.id)
    assert len(mail.outbox) == 1


def test_an_invitation_is_in_no_list_search_figure_or_page(world: World) -> None:
    an_asked_person(world)
    with acting_as(DIRECTOR) as director:
        [found] = organisations.organisations(
            director, organisations.Filter()
        ).organisations
        assert people.people_of(director, [found.id]) == []
        for text in ("Truus", "Vries", "truus brug", "mentor"):
            wanted = organisations.Filter(text=text)
            page = organisations.organisations(director, wanted)
            assert page.organisations == []


def test_yes_makes_an_entry_in_the_persons_own_words_and_ends_the_question(
    world: World,
) -> None:
    invitation, token = an_asked_person(world)
    with holding(token) as holder:
        own = own_entry.accept(holder, own_words(name="Truus", role="coach"))
    with acting_as(DIRECTOR) as director:
        organisation_id = invitation.organisation_id
        assert organisation_id is not None
        [entry] = people.people_of(director, [organisation_id])
        assert (entry.name, entry.role) == ("Truus", "coach")
        assert people.invitations(director) == []
    with pytest.raises(NotFound), holding(token):
        pass
    with holding(own) as holder:
        assert holder.opens is Opens.ENTRY


def test_no_thanks_leaves_a_hash_that_keeps_us_away_for_a_year(world: World) -> None:
    _, token = an_asked_person(world)
    with holding(token) as holder:
        own_entry.decline(holder)
    with acting_as(DIRECTOR) as director:
        assert Invitation.objects.count() == 0
        [left] = InvitationBlock.objects.all()
        assert ADDRESS.encode() not in bytes(left.address_hash)
        with pytest.raises(RuleBroken) as refused:
            an_invitation(director, address=" Truus@Brug.example")
        assert refused.value.code == "network.left_in_peace"
    with (
        clock.travel_to(clock.now().astimezone(clock.AMSTERDAM) + timedelta(days=367)),
        acting_as(DIRECTOR) as director,
    ):
        an_invitation(director, address=ADDRESS)


def test_unanswered_it_reminds_three_times_and_vanishes_after_thirty_days(
    world: World,
) -> None:
    _, token = an_asked_person(world)
    start = clock.now().astimezone(clock.AMSTERDAM)
    mailed = []
    for day in (2, 3, 4, 9, 10, 24, 25, 29):
        with clock.travel_to(start + timedelta(days=day)):
            with the_clock(world) as worker:
                if invitations.remind(worker):
                    mailed.append(day)
            with the_clock(world, "retention") as retained:
                assert retention.expire_invitations(retained) == 0
    assert mailed == [3, 10, 25]
    with clock.travel_to(start + timedelta(days=30)):
        with pytest.raises(NotFound), holding(token) as holder:
            own_entry.accept(holder, own_words())
        with the_clock(world, "retention") as retained:
            assert retention.expire_invitations(retained) == 1
        with acting_as(DIRECTOR):
            assert Invitation.objects.count() == 0
            assert InvitationBlock.objects.count() == 1
            assert lines("network.invitation_expired") == 1
    with clock.travel_to(start + timedelta(days=400)):
        with the_clock(world, "retention") as retained:
            assert retention.expire_invitations(retained) == 0
        with acting_as(DIRECTOR):
            assert InvitationBlock.objects.count() == 0


def test_what_is_not_mailed_within_a_day_is_not_kept(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        an_invitation(director)
        with pytest.raises(NotAllowed):
            retention.expire_invitations(director)
    with the_clock(world, "retention") as retained:
        # It may still be mailed today.
        assert retention.expire_invitations(retained) == 0
    with clock.travel_to(clock.now() + timedelta(hours=25)):
        with the_clock(world, "retention") as retained:
            assert retention.expire_invitations(retained) == 1
        with acting_as(DIRECTOR):
            assert Invitation.objects.count() == 0
            assert InvitationBlock.objects.count() == 0


def test_calling_back_tells_whoever_was_written_to(world: World) -> None:
    invitation, token = an_asked_person(world)
    with acting_as(DIRECTOR) as director:
        invitations.withdraw(director, invitation.id)
    with pytest.raises(NotFound), holding(token):
        pass
    with the_clock(world) as worker:
        invitations.call_back(worker, invitation.id)
        assert Invitation.objects.count() == 0
    assert len(mail.outbox) == 2
    assert mail.outbox[1].to == [ADDRESS]


def test_what_was_called_back_and_never_told_ends_on_its_day_too(
    world: World,
) -> None:
    invitation, _ = an_asked_person(world)
    with acting_as(DIRECTOR) as director:
        invitations.withdraw(director, invitation.id)
    with clock.travel_to(clock.now() + timedelta(days=31)):
        with the_clock(world, "retention") as retained:
            assert retention.expire_invitations(retained) == 1
        with acting_as(DIRECTOR):
            assert Invitation.objects.count() == 0


def test_a_code_registers_on_the_spot_for_half_an_hour(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        organisation = an_organisation(director)
        code = links.show_code(director, organisation.id)
    with holding(code) as holder:
        own_entry.register(holder, own_words())
    with acting_as(DIRECTOR) as director:
        assert len(people.people_of(director, [organisation.id])) == 1
    with (
        clock.travel_to(clock.now() + timedelta(minutes=31)),
        holding(code) as holder,
        pytest.raises(NotFound),
    ):
        own_entry.register(holder, own_words())


def registered() -> str:
    with acting_as(DIRECTOR) as director:
        code = links.show_code(director, None)
    with holding(code) as holder:
        return own_entry.register(holder, own_words())


def test_whoever_withdraws_is_gone_the_same_minute(world: World) -> None:
    own = registered()
    with holding(own) as holder:
        own_entry.withdraw(holder)
    with acting_as(DIRECTOR):
        assert PersonEntry.objects.count() == 0
    with pytest.raises(NotFound), holding(own):
        pass


def test_a_person_changes_their_own_entry(world: World) -> None:
    own = registered()
    with holding(own) as holder:
        own_entry.change(holder, own_words(role="teamleider", topics=("sport",)))
    with acting_as(DIRECTOR):
        entry = PersonEntry.objects.get()
        assert (entry.role, entry.topics) == ("teamleider", ["sport"])


def test_the_database_lets_no_colleague_write_on_a_person(world: World) -> None:
    registered()
    with acting_as(DIRECTOR) as director:
        entry = PersonEntry.objects.get()
        for values in ({"role": "x"}, {"name": "x"}, {"organisation": None}):
            with pytest.raises(DatabaseError), transaction.atomic():
                PersonEntry.objects.filter(id=entry.id).update(**values)
        with pytest.raises(DatabaseError), transaction.atomic():
            PersonEntry.objects.create(
                municipality_id=director.municipality_id,
                kind="professional",
                name="x",
                email="x@x.example",
                token_hash=b"1" * 32,
                confirmed_on=clock.today(),
                confirm_by=clock.today(),
            )


def test_the_worker_cannot_write_on_a_person_either(world: World) -> None:
    registered()
    with the_clock(world), pytest.raises(DatabaseError), transaction.atomic():
        PersonEntry.objects.update(role="x")


def test_a_year_later_people_are_asked_and_a_month_later_they_are_gone(
    world: World,
) -> None:
    registered()
    start = clock.now().astimezone(clock.AMSTERDAM)
    with acting_as(DIRECTOR):
        by = PersonEntry.objects.get().confirm_by
    days = (by - clock.today()).days
    for day, asked in ((days - 31, 0), (days - 30, 1), (days - 7, 1), (days, 0)):
        with clock.travel_to(start + timedelta(days=day)), the_clock(world) as worker:
            assert retention.ask_again(worker) == asked
    for day, gone in ((days + 30, 0), (days + 31, 1)):
        with (
            clock.travel_to(start + timedelta(days=day)),
            the_clock(world, "retention") as retained,
        ):
            assert retention.expire_entries(retained) == gone


def test_renewing_gives_another_year(world: World) -> None:
    own = registered()
    with clock.travel_to(clock.now().astimezone(clock.AMSTERDAM) + timedelta(days=300)):
        with holding(own) as holder:
            own_entry.renew(holder)
        with acting_as(DIRECTOR):
            assert PersonEntry.objects.get().confirm_by > clock.today() + timedelta(
                days=360
            )


def test_only_the_rights_desk_and_the_clock_erase_on_request(world: World) -> None:
    registered()
    with acting_as(DIRECTOR) as director:
        [key] = PersonEntry.objects.values_list("id", flat=True)
        with pytest.raises(NotAllowed):
            retention.erase_entries(director, [key], "request")
    with acting_as("rights_desk_mergelstad") as desk:
        assert retention.erase_entries(desk, [key], "request") == 1


def test_nobody_else_sees_who_is_asked(world: World) -> None:
    invitation, _ = an_asked_person(world)
    for who in ("intake_officer_mergelstad", "dpo_mergelstad", "director_gouwedam"):
        with acting_as(who) as other:
            assert people.invitations(other) == []
            with pytest.raises(NotFound):
                invitations.withdraw(other, invitation.id)


def test_every_letter_is_written_in_both_languages(world: World) -> None:
    invitation, _ = an_asked_person(world)
    with acting_as(DIRECTOR):
        invitation.refresh_from_db()
        for language in ("nl", "en"):
            invitation.language = language
            letters.reminder(invitation)
    dutch, english = mail.outbox[-2:]
    assert dutch.subject != english.subject
    assert "/en/uitnodiging/" in english.body
