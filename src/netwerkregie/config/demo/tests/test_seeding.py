# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The demo's past is lived once, through the real actions, under real keys."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest
from django.apps import apps
from django.db import connection
from django.test import override_settings
from pytest_django.plugin import DjangoDbBlocker

from netwerkregie.config.demo import cast, content
from netwerkregie.config.demo.seed import Portion, seed
from netwerkregie.config.demo.seeding import house, questions
from netwerkregie.config.demo.seeding.keyholders import paper_of
from netwerkregie.config.demo.seeding.stage import Place, Stage
from netwerkregie.domain.intake.actions import advice, mailbox
from netwerkregie.domain.intake.actions.advice import ADVICE_TEAM, NoKey
from netwerkregie.domain.intake.models import (
    AdviceCount,
    AdviceThread,
    OwedFeedback,
    Referral,
)
from netwerkregie.domain.network.models import (
    AgendaFeed,
    ContactMoment,
    Invitation,
    Organisation,
    PersonEntry,
    Visit,
)
from netwerkregie.foundation.accounts import actions, queries
from netwerkregie.foundation.accounts.models import Membership, MembershipState
from netwerkregie.foundation.kernel import (
    CONTENT_ROLES,
    Actor,
    ActorKind,
    Purpose,
    Role,
    clock,
)
from netwerkregie.foundation.ledger.verify import verify_municipality
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy import enter
from netwerkregie.foundation.tenancy.models import Municipality, TenantModel
from netwerkregie.foundation.tenancy.modules import ModuleState, stands
from netwerkregie.foundation.vault import codes, keys, recovery, teams
from netwerkregie.foundation.vault.derivation import PhraseCost
from netwerkregie.overview.oversight.models import ErasureCertificate
from tests.harness.world import World, a_world

PLACE = Place("proefstad", "Proefstad", "mergelstad")
PRACTISING = Place("oefendam", "Oefendam", "gouwedam")
ENDED = "hij-belt-weer-op-zondag"
STATES = ("waiting", "answered", "replied", "closed_answered", "closed_dispelled")


@dataclass
class Lived:
    """A municipality whose past was lived."""

    world: World
    stage: Stage

    @property
    def municipality_id(self) -> UUID:
        """The municipality."""
        return self.stage.municipality_id


def a_few_threads(municipality: str) -> frozenset[str]:
    """One thread of each state, one in English and the one whose clock ran out."""
    threads = questions.threads_of(municipality)
    chosen = [next(one for one in threads if one.state == state) for state in STATES]
    chosen += [one for one in threads if one.language == "en"][:1]
    return frozenset(one.slug for one in chosen) | {ENDED}


PORTION = Portion(threads=a_few_threads("mergelstad"), organisations=6)


@pytest.fixture(scope="module")
def lived(
    django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Lived]:
    """A small past of Mergelstad's kind, read by the tests of this module."""
    data = tmp_path_factory.mktemp("data")
    with (
        pytest.MonkeyPatch.context() as patch,
        django_db_blocker.unblock(),
        a_world() as world,
        world.as_process("command"),
        override_settings(DATA_DIR=data),
    ):
        # Guessing a test's phrase may cost nothing.
        patch.setattr(keys, "PHRASE_COST", PhraseCost(1, 1, 64))
        assert seed(PLACE, PORTION)
        assert seed(PRACTISING, Portion(threads=frozenset(), organisations=0))
        yield Lived(world, _stage(PLACE))


def _stage(place: Place) -> Stage:
    """The stage as it is after the past, with its people on it."""
    key = Municipality.objects.get(slug=place.slug).pk
    stage = Stage(place, key, clock.now())
    house.move_in(stage)
    return stage


def _counted(stage: Stage) -> dict[str, int]:
    with enter.as_command(stage.municipality_id), connection.cursor() as cursor:
        counted = {
            model._meta.label: model._default_manager.count()
            for model in apps.get_models()
            if issubclass(model, TenantModel)
        }
        cursor.execute("SELECT count(*) FROM ledger_entry")
        counted["ledger"] = cursor.fetchone()[0]
    return counted


def _threads(lived: Lived) -> dict[str, UUID]:
    found = {}
    for thread in questions.threads_of(PLACE.tells):
        lookup = codes.derive(questions.code_of(thread)).lookup_hash
        row = AdviceThread.objects.filter(lookup_hash=lookup).first()
        if row is not None:
            found[thread.slug] = row.pk
    return found


def test_a_question_is_told_for_each_end_and_what_is_owed_for_it(
    lived: Lived,
) -> None:
    with lived.stage.at(clock.now()):
        ends = set(AdviceThread.objects.values_list("outcome", flat=True))
        assert ends >= {
            "dispelled",
            "immediate_danger",
            "became_concern",
            "not_for_us",
        }
        assert AdviceCount.objects.filter(outcome="dishonest").exists()
        debts = OwedFeedback.objects.filter(thread_id__isnull=False)
        states = set(debts.values_list("state", flat=True))
        assert states == {"given", "open"}
        assert any(one.is_late(clock.today()) for one in debts)
        # One of them knows the concern that came of its question.
        assert debts.filter(concern_id__isnull=False).exists()


def test_a_partner_said_yes_and_another_no_and_a_third_is_asked(lived: Lived) -> None:
    with lived.stage.at(clock.now()):
        states = set(Referral.objects.values_list("state", flat=True))
    assert states == {"accepted", "returned", "waiting", "taken_along"}


def test_living_the_past_twice_changes_nothing(lived: Lived) -> None:
    before = _counted(lived.stage)
    assert not seed(PLACE, PORTION)
    house.move_in(lived.stage)
    assert _counted(lived.stage) == before


def test_every_thread_opens_with_the_directors_keys(lived: Lived) -> None:
    told = {one.slug: one for one in questions.threads_of(PLACE.tells)}
    director = lived.stage.first_with(Role.NETWORK_DIRECTOR)
    with lived.stage.at(clock.now()):
        actor = lived.stage.unlocked(director, Purpose.ADVICE)
        found = _threads(lived)
        assert set(found) == PORTION.threads - {ENDED}  # type: ignore[operator]
        for slug, thread_id in found.items():
            opened = advice.open_thread(actor, thread_id)
            texts = [message.text for message in opened.messages]
            assert texts[: len(told[slug].messages)] == [
                message.text for message in told[slug].messages
            ]


def test_a_thread_stands_as_it_was_told(lived: Lived) -> None:
    wanted = {
        "waiting": ("waiting", ""),
        "replied": ("waiting", ""),
        "answered": ("answered", ""),
        "closed_answered": ("closed", "advice_given"),
        "closed_dispelled": ("closed", "dispelled"),
    }
    told = {one.slug: one for one in questions.threads_of(PLACE.tells)}
    with lived.stage.at(clock.now()):
        for slug, thread_id in _threads(lived).items():
            thread = AdviceThread.objects.get(pk=thread_id)
            moments = told[slug].moments(lived.stage.now)
            assert (thread.state, thread.outcome) == wanted[told[slug].state]
            assert thread.received_on == moments[0].date()
            assert not thread.is_practice


def test_an_asker_comes_back_with_the_code(lived: Lived) -> None:
    thread = next(
        one
        for one in questions.threads_of(PLACE.tells)
        if one.state == "answered" and one.slug in (PORTION.threads or ())
    )
    host = cast.mailbox_host(PLACE.slug)
    with lived.world.as_process("mailbox"), enter.as_host(host) as entered:
        reporter = Actor(
            kind=ActorKind.REPORTER,
            municipality_id=entered.municipality_id,
            purpose=Purpose.ADVICE,
        )
        own = mailbox.look(reporter, codes.derive(questions.code_of(thread)))
    assert own is not None
    assert own.messages[-1].text == thread.messages[-1].text


def test_a_thread_whose_clock_ran_out_left_a_certificate_and_a_number(
    lived: Lived,
) -> None:
    ended = next(one for one in content.advice_threads() if one.slug == ENDED)
    with lived.stage.at(clock.now()):
        (certificate,) = ErasureCertificate.objects.filter(model="intake.AdviceThread")
        assert certificate.records == 1
        count = AdviceCount.objects.exclude(outcome="dishonest").get()
        assert (count.threads, count.domain) == (1, ended.domain)


def test_the_new_colleague_waits_for_the_key_until_one_tap(lived: Lived) -> None:
    with lived.stage.at(clock.now()):
        thread_id = next(iter(_threads(lived).values()))
        newcomer = lived.stage.unlocked("lotte", Purpose.ADVICE)
        with pytest.raises(NoKey):
            advice.open_thread(newcomer, thread_id)
        director = lived.stage.unlocked("noor", Purpose.ADVICE)
        actions.give_access(
            director, ADVICE_TEAM, lived.stage.people["lotte"].membership_id
        )
        assert advice.open_thread(newcomer, thread_id).messages


def test_roles_with_content_were_read_by_a_second_person(lived: Lived) -> None:
    with lived.stage.at(clock.now()):
        for membership in Membership.objects.all():
            held = queries.grants_of(lived.stage.command(), membership)
            for grant in held:
                if grant.given and Role(grant.role) in CONTENT_ROLES:
                    assert grant.proposed_by_id != grant.confirmed_by_id
                    assert grant.confirmed_by_id is not None


def test_an_administrator_finds_an_open_invitation_and_a_role_to_read(
    lived: Lived,
) -> None:
    with lived.stage.at(clock.now()):
        second = lived.stage.actor("jeroen", Purpose.ADMINISTRATION)
        (proposal,) = queries.proposals(second)
        assert proposal.proposed_by_id == lived.stage.people["dewi"].membership_id
        assert Membership.objects.filter(state=MembershipState.INVITED).count() == 1


def test_two_custodians_together_hold_the_recovery_key(lived: Lived) -> None:
    papers = sorted(paper_of(PLACE.slug).glob("*.txt"))
    assert len(papers) == recovery.CUSTODIANS
    shares = [_share_on(paper) for paper in papers]
    with lived.stage.at(clock.now()):
        pair = recovery.combine(lived.municipality_id, shares[1:])
        assert pair.verify_key() == bytes(teams.recovery_key().verify_key)


def _share_on(paper: Path) -> str:
    return paper.read_text(encoding="utf-8").strip().splitlines()[-1]


def test_advice_is_on_in_the_one_and_practised_in_the_other(lived: Lived) -> None:
    for place, state in ((PLACE, ModuleState.ON), (PRACTISING, ModuleState.PRACTICE)):
        key = Municipality.objects.get(slug=place.slug).pk
        actor = Actor(kind=ActorKind.COMMAND, municipality_id=key)
        with enter.as_command(key):
            assert stands(actor, Module.ADVICE) is state


def test_the_ledger_tells_the_past_and_holds_together(lived: Lived) -> None:
    with lived.stage.at(clock.now()):
        verdict = verify_municipality(lived.municipality_id)
        assert verdict.is_whole
        assert verdict.told > 0


def test_contacts_stand_on_their_own_day_in_both_places(lived: Lived) -> None:
    with (
        lived.world.as_process("desk"),
        lived.world.connect_as_superuser() as all_seeing,
    ):
        rows = all_seeing.execute(
            "SELECT count(*) FROM network_contactmoment c JOIN ledger_entry e"
            " ON e.municipality_id = c.municipality_id"
            " AND e.verb = 'network.contact_logged'"
            " AND to_timestamp(e.at / 1000000) = date_trunc('second', c.made_at)"
            " WHERE c.municipality_id = %s AND e.stream = 'access'",
            [lived.municipality_id],
        ).fetchone()
    with lived.stage.at(clock.now()):
        here = ContactMoment.objects.count()
        held = ContactMoment.objects.exclude(held_on=clock.today())
        assert held.exclude(agreement="").filter(link__isnull=True).count() == 0
    assert here > 0
    assert rows is not None
    assert rows[0] >= here


def test_people_of_the_network_came_by_their_own_word(lived: Lived) -> None:
    with lived.stage.at(clock.now()):
        names = set(PersonEntry.objects.values_list("name", flat=True))
        assert Organisation.objects.count() == PORTION.organisations
        outside = {
            person.name
            for person in content.professionals()
            if not person.is_in_the_network
        }
        assert not names & outside
        for asked in Invitation.objects.all():
            assert asked.state == "sent"


def test_nothing_of_the_past_is_mailed_again(lived: Lived) -> None:
    with lived.world.connect_as_superuser() as all_seeing:
        waiting = all_seeing.execute(
            "SELECT count(*) FROM procrastinate_jobs WHERE status = 'todo'"
        ).fetchone()
    assert waiting == (0,)


def test_everyone_of_the_cast_can_fill_in_the_three_forms() -> None:
    logins = cast.logins()
    assert len({(login.host, login.slug) for login in logins}) == len(logins)
    assert len({login.totp_secret for login in logins}) == len(content.cast())
    for login in logins:
        assert login.password == cast.PASSWORD
        assert login.phrase in {"", cast.PHRASE}


def test_a_newcomer_meets_the_same_four_people_in_both_municipalities() -> None:
    lines = cast.introduced()
    assert len(lines) == 2 * len(cast.FIRST)
    assert lines[0].startswith("Noor Hendrix")


def test_this_week_has_visits_and_some_became_contacts(lived: Lived) -> None:
    with lived.stage.at(clock.now()):
        states = set(Visit.objects.values_list("state", flat=True))
        held = Visit.objects.filter(state="held")
        assert all(one.contact_id for one in held)
        assert AgendaFeed.objects.count() == 1
    assert states == {"planned", "held"}
