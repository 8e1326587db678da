# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whatever people do in whatever order: no message is lost, doubled or another's.

Hypothesis draws sequences of asking, sending again, adding, answering, closing and
looking, over several threads at once, and keeps in plain lists what each asker must
see. Every step runs through the real actions, database roles and vault.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any

from django.db import connections
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from pytest_django.plugin import DjangoDbBlocker

from netwerkregie.domain.intake.actions import advice, mailbox
from netwerkregie.domain.intake.drafts import (
    AdditionDraft,
    AnswerDraft,
    ClosingDraft,
    Outcome,
    QuestionDraft,
    Reason,
    Want,
)
from netwerkregie.foundation.kernel import Actor, ActorKind, Purpose
from netwerkregie.foundation.tenancy.enter import as_host
from netwerkregie.foundation.vault import codes
from tests.cast import acting_as
from tests.harness.world import World, a_world

HOST = "advies.mergelstad.localhost"
SEQUENCES = int(os.environ.get("NR_SEQUENCES", "5"))
# Few texts, so that the same one often comes twice.
TEXTS = st.sampled_from(["Wat nu?", "En dan?", "Dank u.", "🙂", "x" * 3000, "a\nb"])


@dataclass
class Expected:
    """What one asker must see: who wrote what, in order."""

    code: str
    messages: list[tuple[str, str]] = field(default_factory=list)
    is_closed: bool = False

    def turn(self, author: str) -> tuple[tuple[str, str], ...]:
        """The messages of an author since the other one last wrote."""
        since: list[tuple[str, str]] = []
        for message in reversed(self.messages):
            if message[0] != author:
                break
            since.append(message)
        return tuple(since)

    def write(self, author: str, text: str) -> None:
        """Add a message; the very same one within a turn is a double click."""
        if (author, text) not in self.turn(author):
            self.messages.append((author, text))


class Mailbox(RuleBasedStateMachine):
    """The anonymous mailbox with its desk, and what it must show."""

    world: World
    threads = Bundle("threads")

    @initialize()
    def begin(self) -> None:
        self.all: list[Expected] = []

    @rule(target=threads, text=TEXTS)
    def ask(self, text: str) -> Expected:
        new = Expected(codes.new_code("nl"))
        self._ask(new, text)
        self.all.append(new)
        return new

    @rule(one=threads, text=TEXTS)
    def send_the_form_again(self, one: Expected, text: str) -> None:
        self._ask(one, text)

    @rule(one=threads, text=TEXTS, times=st.integers(1, 2))
    def add(self, one: Expected, text: str, times: int) -> None:
        before = len(one.messages)
        for _ in range(times):
            self._as_asker(
                lambda actor: mailbox.add(
                    actor, codes.derive(one.code), AdditionDraft(text)
                )
            )
            one.write("asker", text)
        if len(one.messages) > before:
            one.is_closed = False

    @rule(text=TEXTS)
    def add_with_a_code_of_nobody(self, text: str) -> None:
        keys = codes.derive(codes.new_code("nl"))
        self._as_asker(lambda actor: mailbox.add(actor, keys, AdditionDraft(text)))

    @rule(one=threads, text=TEXTS, times=st.integers(1, 2))
    def answer(self, one: Expected, text: str, times: int) -> None:
        if one.is_closed:
            return
        thread = self._id(one)
        for _ in range(times):
            with acting_as("director_mergelstad", unlocked=True) as director:
                advice.answer(director, thread, AnswerDraft(text))
            one.write("adviser", text)

    @rule(one=threads, text=TEXTS)
    def close(self, one: Expected, text: str) -> None:
        if one.is_closed:
            return
        with acting_as("director_mergelstad", unlocked=True) as director:
            draft = ClosingDraft(Outcome.DISPELLED, text, Reason.SETTLED)
            advice.close(director, self._id(one), draft)
        one.write("adviser", text)
        one.is_closed = True

    @rule(one=threads)
    def the_desk_reads_what_was_written(self, one: Expected) -> None:
        with acting_as("director_mergelstad", unlocked=True) as director:
            opened = advice.open_thread(director, self._id(one))
        assert [(str(m.author), m.text) for m in opened.messages] == one.messages

    @rule()
    def a_code_of_nobody_opens_nothing(self) -> None:
        assert self._look(codes.new_code("nl")) is None

    @invariant()
    def each_asker_sees_exactly_their_own_thread(self) -> None:
        for one in self.all:
            found = self._look(one.code)
            if not any(author == "adviser" for author, _ in one.messages):
                assert found is None
                continue
            assert found is not None
            seen = [(str(m.author), m.text) for m in found.messages]
            assert seen == one.messages
            assert found.is_closed is one.is_closed

    @invariant()
    def there_are_no_more_threads_than_were_asked(self) -> None:
        with self.world.connect_as_superuser() as superuser:
            counted = superuser.execute(
                "SELECT count(*), count(*) FILTER (WHERE lookup_hash = ANY (%s)),"
                " coalesce(sum(message_count) FILTER (WHERE lookup_hash = ANY (%s)), 0)"
                " FROM intake_advicethread",
                [self._hashes(), self._hashes()],
            ).fetchone()
        assert counted is not None
        assert counted[1] == len(self.all)
        assert counted[2] == sum(len(one.messages) for one in self.all)

    def _hashes(self) -> list[bytes]:
        return [codes.derive(one.code).lookup_hash for one in self.all]

    def _ask(self, one: Expected, text: str) -> None:
        before = len(one.messages)
        draft = QuestionDraft(body=text, want=Want.ONLY_ADVICE)
        self._as_asker(lambda actor: mailbox.ask(actor, draft, code=one.code))
        one.write("asker", text)
        if len(one.messages) > before:
            one.is_closed = False

    def _look(self, code: str) -> mailbox.OwnThread | None:
        keys = codes.derive(code)
        found: mailbox.OwnThread | None = self._as_asker(
            lambda actor: mailbox.look(actor, keys)
        )
        return found

    def _as_asker(self, act: Callable[[Actor], Any]) -> Any:
        with self.world.as_process("mailbox"), as_host(HOST) as here:
            return act(
                Actor(
                    kind=ActorKind.REPORTER,
                    municipality_id=here.municipality_id,
                    purpose=Purpose.ADVICE,
                )
            )

    def _id(self, one: Expected) -> Any:
        with self.world.connect_as_superuser() as superuser:
            row = superuser.execute(
                "SELECT id FROM intake_advicethread WHERE lookup_hash = %s",
                [codes.derive(one.code).lookup_hash],
            ).fetchone()
        assert row is not None
        return row[0]


def test_no_sequence_of_acts_loses_doubles_or_reveals_a_message(
    django_db_blocker: DjangoDbBlocker,
) -> None:
    with ExitStack() as stack:
        stack.enter_context(django_db_blocker.unblock())
        world = stack.enter_context(a_world())
        machine = type("MailboxOfThisWorld", (Mailbox,), {"world": world})
        run_state_machine_as_test(
            machine,
            settings=settings(
                max_examples=SEQUENCES,
                stateful_step_count=12,
                deadline=None,
                derandomize=True,
                database=None,
                suppress_health_check=list(HealthCheck),
            ),
        )


def test_what_people_send_at_the_same_moment_is_all_there_and_nothing_twice(
    world: World,
) -> None:
    one = Expected(codes.new_code("nl"))
    mine = codes.derive(one.code)
    texts = [f"Tekst {number}" for number in range(4)] * 2

    def as_asker(act: Callable[[Actor], Any]) -> Any:
        with as_host(HOST) as here:
            return act(
                Actor(
                    kind=ActorKind.REPORTER,
                    municipality_id=here.municipality_id,
                    purpose=Purpose.ADVICE,
                )
            )

    def send(text: str) -> None:
        try:
            as_asker(lambda actor: mailbox.add(actor, mine, AdditionDraft(text)))
        finally:
            connections.close_all()

    first = QuestionDraft(body="Eerst.", want=Want.ONLY_ADVICE)
    with world.as_process("mailbox"):
        as_asker(lambda actor: mailbox.ask(actor, first, code=one.code))
        # Each text comes twice, from two hands at once.
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(send, texts))
    with world.connect_as_superuser() as superuser:
        rows = superuser.execute(
            "SELECT count(*), count(DISTINCT position), count(DISTINCT digest),"
            " max(message_count) FROM intake_advicemessage m"
            " JOIN intake_advicethread t ON t.id = m.thread_id"
            " WHERE t.lookup_hash = %s",
            [mine.lookup_hash],
        ).fetchone()
    assert rows == (5, 5, 5, 5)


def test_a_code_with_and_without_a_thread_cost_the_database_the_same_searches(
    world: World,
) -> None:
    code = codes.new_code("nl")
    has, none = codes.derive(code), codes.derive(codes.new_code("nl"))
    with world.as_process("mailbox"), as_host(HOST) as here:
        actor = Actor(
            kind=ActorKind.REPORTER,
            municipality_id=here.municipality_id,
            purpose=Purpose.ADVICE,
        )
        mailbox.ask(actor, QuestionDraft("Wat nu?", Want.ONLY_ADVICE), code=code)
    with world.connect("nr_mailbox") as connection:
        counted = [
            _searches(connection, keys.lookup_hash, keys.holder_id)
            for keys in (has, none, has, none)
        ]
    assert counted[2] == counted[3]
    assert len(counted[2]) >= 4


def _searches(connection: Any, lookup: bytes, holder: Any) -> dict[str, int]:
    """How often each table was searched by its index in one question."""
    asked = (
        "SELECT relname, coalesce(pg_stat_get_xact_numscans(i.indrelid), 0)"
        " + sum(coalesce(pg_stat_get_xact_numscans(i.indexrelid), 0))"
        " FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid"
        " WHERE relname IN ('intake_advicethread', 'intake_advicemessage',"
        " 'vault_dossier', 'vault_dossierwrap') GROUP BY relname, i.indrelid"
    )
    with connection.transaction():
        connection.execute("SELECT gate.enter_host(%s)", [HOST])
        before = dict(connection.execute(asked).fetchall())
        connection.execute(
            "SELECT * FROM mailbox.find_thread(%s::bytea, %s::uuid)", [lookup, holder]
        )
        after = dict(connection.execute(asked).fetchall())
    return {name: int(after[name] - before[name]) for name in after}
