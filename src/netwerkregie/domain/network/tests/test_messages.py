# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""One message to all, over real SMTP: everybody once, and nobody who said stop."""

import re
from collections.abc import Iterator
from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any
from uuid import UUID, uuid4

import pytest
from aiosmtpd.controller import Controller
from django.test import override_settings

from netwerkregie.domain.network import letter_words
from netwerkregie.domain.network.actions import (
    links,
    mailing,
    message_terms,
    messages,
    own_entry,
    replies,
)
from netwerkregie.domain.network.drafts.messages import Audience, MessageDraft
from netwerkregie.domain.network.factories import an_entry, an_organisation
from netwerkregie.domain.network.models import (
    EndedCount,
    Message,
    MessageLetter,
    MessageReply,
    PersonEntry,
)
from netwerkregie.domain.network.queries import messages as queries
from netwerkregie.domain.network.tests.being import (
    DIRECTOR,
    HOST,
    holding,
    the_clock,
    the_visitor,
)
from netwerkregie.foundation.jobs.worker import work_off
from netwerkregie.foundation.kernel import (
    Actor,
    ActorKind,
    NotFound,
    RuleBroken,
    clock,
)
from netwerkregie.foundation.tenancy.enter import as_host
from tests.cast import acting_as
from tests.harness.live import free_port
from tests.harness.world import World

DRAFT = MessageDraft(
    "Bijeenkomst op 3 juli",
    "Wij komen bij elkaar in het stadhuis.\nKoffie staat klaar.",
    Audience.PROFESSIONALS,
)
PEOPLE = ("ans@brug.example", "bo@brug.example", "cas@brug.example")


class Postman:
    """Takes what is delivered by SMTP, or answers what it was told to."""

    def __init__(self) -> None:
        self.letters: list[EmailMessage] = []
        self.answers: dict[str, str] = {}

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd names it
        answer = self.answers.pop(envelope.rcpt_tos[0], "")
        if answer:
            return answer
        letter = message_from_bytes(envelope.content, policy=policy.default)
        assert isinstance(letter, EmailMessage)
        self.letters.append(letter)
        return "250 OK"

    @property
    def reached(self) -> list[str]:
        """The addresses that got a letter, as often as they did."""
        return sorted(str(letter["To"]) for letter in self.letters)


@pytest.fixture
def postman() -> Iterator[Postman]:
    taker = Postman()
    port = free_port()
    controller = Controller(taker, hostname="127.0.0.1", port=port)
    controller.start()
    with override_settings(
        EMAIL_BACKEND="django.core.mail.backends.smtp.EmailBackend",
        EMAIL_HOST="127.0.0.1",
        EMAIL_PORT=port,
    ):
        yield taker
    controller.stop()


@pytest.fixture
def people(world: World) -> dict[str, str]:
    """People of a welfare and of a faith organisation; the word of each."""
    words = {}
    for address in PEOPLE:
        domain = "faith" if address.startswith("cas") else "welfare"
        with acting_as(DIRECTOR) as director:
            organisation = an_organisation(director, f"De {address[:3]}", domain=domain)
            code = links.show_code(director, organisation.id)
        with as_host(HOST):
            _, token = an_entry(the_visitor(), code, email=address)
        words[address] = token
    # Their own links are mailed before the postman of a test comes.
    with world.as_process("worker"):
        work_off()
    return words


def sent(world: World, draft: MessageDraft = DRAFT) -> UUID:
    """Write a message and send it, letters included."""
    with acting_as(DIRECTOR) as director:
        message = messages.write(director, draft)
        messages.send(director, message.id)
    with world.as_process("worker"):
        work_off()
    return message.id


def test_everybody_gets_it_once_with_a_way_to_stop(
    world: World, people: dict[str, str], postman: Postman
) -> None:
    message = sent(world)
    assert postman.reached == sorted(PEOPLE)
    letter = postman.letters[0]
    assert letter["Subject"] == DRAFT.subject
    assert "Koffie staat klaar." in letter.get_content()
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert re.fullmatch(
        r"<http\S+/bericht/[a-z2-7]+/uit/>", letter["List-Unsubscribe"].strip()
    )
    # No picture, no counting of who opens: plain words only.
    assert letter.get_content_type() == "text/plain"
    with acting_as(DIRECTOR) as director:
        found = queries.get_message(director, message)
        assert found.recipients == len(PEOPLE)
        assert queries.letters_of(director, found) == {"sent": 3}
        messages.send(director, message)
    with world.as_process("worker"):
        work_off()
    assert postman.reached == sorted(PEOPLE)


def test_a_kill_between_leaves_nobody_twice(
    world: World, people: dict[str, str], postman: Postman
) -> None:
    with acting_as(DIRECTOR) as director:
        message = messages.write(director, DRAFT)
        messages.send(director, message.id)
        [first, *_] = queries.recipients(director, message)
    with the_clock(world) as worker:
        assert mailing.claim(worker, message.id, first.entry_id)
        # Here the worker is killed: nobody knows whether the letter went.
    with world.as_process("worker"):
        work_off()
    assert len(postman.reached) == len(set(postman.reached)) == 2
    with acting_as(DIRECTOR) as director:
        states = queries.letters_of(director, message)
    assert states == {"sent": 2, "uncertain": 1}


def test_what_the_server_did_not_take_goes_later_and_a_refusal_stays(
    world: World, people: dict[str, str], postman: Postman
) -> None:
    postman.answers = {PEOPLE[0]: "451 later", PEOPLE[1]: "550 nobody here"}
    message = sent(world)
    assert postman.reached == [PEOPLE[2]]
    with acting_as(DIRECTOR) as director:
        found = queries.get_message(director, message)
        assert queries.letters_of(director, found) == {
            "sent": 1,
            "waiting": 1,
            "refused": 1,
        }
        [waiting] = [
            one
            for one in queries.recipients(director, found)
            if one.address == PEOPLE[0]
        ]
    with the_clock(world) as worker:
        assert mailing.claim(worker, message, waiting.entry_id)
        assert mailing.post(worker, message, waiting.entry_id)
    with the_clock(world) as worker:
        assert not mailing.claim(worker, message, waiting.entry_id)
    assert postman.reached == [PEOPLE[0], PEOPLE[2]]


def test_one_tap_stops_it_until_the_own_hand_turns_it_on(
    world: World, people: dict[str, str], postman: Postman
) -> None:
    sent(world)
    word = word_in(postman.letters[0])
    address = str(postman.letters[0]["To"])
    with as_host(HOST) as here:
        visitor = Actor(ActorKind.VISITOR, here.municipality_id)
        holder, _ = queries.come_with_letter(visitor, word)
        own_entry.want_messages(holder, wanted=False)
    postman.letters.clear()
    sent(world)
    assert address not in postman.reached
    assert len(postman.reached) == 2
    with holding(people[address]) as holder:
        own_entry.want_messages(holder, wanted=True)
    postman.letters.clear()
    sent(world)
    assert address in postman.reached


def test_a_stop_counts_for_every_entry_of_the_same_address(
    world: World, people: dict[str, str]
) -> None:
    with acting_as(DIRECTOR) as director:
        code = links.show_code(director, None)
    with as_host(HOST):
        _, token = an_entry(the_visitor(), code, email=PEOPLE[0].upper())
    with holding(token) as holder:
        own_entry.want_messages(holder, wanted=False)
    with acting_as(DIRECTOR) as director:
        message = messages.write(director, DRAFT)
        reached = {one.address for one in queries.recipients(director, message)}
    assert reached == set(PEOPLE[1:])


def test_belief_is_no_audience_and_all_reaches_everybody(
    world: World, people: dict[str, str]
) -> None:
    with acting_as(DIRECTOR) as director:
        for domain, code in (("faith", "belief"), ("", "choose_domain")):
            draft = MessageDraft("x", "y", Audience.DOMAIN, domain=domain)
            with pytest.raises(RuleBroken, match=code):
                messages.write(director, draft)
        welfare = MessageDraft("x", "y", Audience.DOMAIN, domain="welfare")
        message = messages.write(director, welfare)
        reached = [one.address for one in queries.recipients(director, message)]
        assert sorted(reached) == list(PEOPLE[:2])
        everybody = messages.write(director, DRAFT)
        assert len(queries.recipients(director, everybody)) == 3


def test_a_message_to_nobody_is_not_sent(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        message = messages.write(director, DRAFT)
        with pytest.raises(RuleBroken, match="nobody_to_write"):
            messages.send(director, message.id)


def test_nobody_stands_in_a_message(world: World) -> None:
    for subject, body in (("x", "Jan Smeets is moslim"), ("Jan Smeets is boos", "x")):
        with acting_as(DIRECTOR) as director, pytest.raises(RuleBroken):
            messages.write(director, MessageDraft(subject, body, DRAFT.audience))


def test_a_test_goes_to_the_writer_alone(
    world: World, people: dict[str, str], postman: Postman
) -> None:
    with acting_as(DIRECTOR) as director:
        message = messages.write(director, DRAFT)
        messages.test(director, message.id)
    with world.as_process("worker"):
        work_off()
    assert postman.reached == ["director_mergelstad@mergelstad.example"]
    assert postman.letters[0]["Subject"] == f"Proef: {DRAFT.subject}"


def test_a_reply_is_of_an_organisation_and_goes_after_a_month(
    world: World, people: dict[str, str], postman: Postman
) -> None:
    message = sent(world)
    with as_host(HOST) as here:
        visitor = Actor(ActorKind.VISITOR, here.municipality_id)
        holder, about = queries.come_with_letter(visitor, word_in(postman.letters[0]))
        assert about == message
        for _ in range(2):
            replies.reply(holder, about, "Wij komen met twee collega's.")
        with pytest.raises(RuleBroken, match="guarded"):
            replies.reply(holder, about, "Jan Smeets komt, hij is moslim")
    with acting_as(DIRECTOR) as director:
        [reply] = queries.replies_to(director, queries.get_message(director, message))
        assert reply.organisation is not None
        columns = {field.name for field in MessageReply._meta.concrete_fields}
    assert not {one for one in columns if re.search(r"person|entry|name|mail", one)}
    later = clock.now() + timedelta(days=30)
    with clock.travel_to(later), the_clock(world, "retention") as retention:
        message_terms.end_messages(retention)
        assert MessageReply.objects.count() == 0
        assert MessageLetter.objects.count() == 0
        assert Message.objects.count() == 1
    over = clock.now() + timedelta(days=366)
    with clock.travel_to(over), the_clock(world, "retention") as retention:
        assert message_terms.end_messages(retention) == 1
        assert EndedCount.objects.get().kind == "message"


def test_who_left_is_not_written_to_and_the_word_opens_nothing(
    world: World, people: dict[str, str], postman: Postman
) -> None:
    sent(world)
    with acting_as(DIRECTOR):
        entry = PersonEntry.objects.get(email=PEOPLE[0])
        word = letter_words.word_for(uuid4(), entry.id)
    with holding(people[PEOPLE[0]]) as holder:
        own_entry.withdraw(holder)
    for wrong in (word, word[:-1] + "a", "a" * 77, "x", "ü"):
        with as_host(HOST) as here:
            visitor = Actor(ActorKind.VISITOR, here.municipality_id)
            with pytest.raises(NotFound):
                queries.come_with_letter(visitor, wrong)


def word_in(letter: EmailMessage) -> str:
    """The word in a letter."""
    found = re.search(r"/bericht/([a-z2-7]+)/uit/", letter.get_content())
    assert found
    return found.group(1)
