# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an anonymous asker does: ask, look, and add; by a code and nothing else.

The mailbox's database role has no right on any table. It may call a few functions
(migration 0002), which take and give only what belongs to one code.
"""

from dataclasses import dataclass, replace
from datetime import date
from secrets import randbits
from typing import Any
from uuid import UUID

from django.db import connections

from netwerkregie.domain.intake.actions.told import (
    Facts as Facts,
)
from netwerkregie.domain.intake.actions.told import Greeting as Greeting
from netwerkregie.domain.intake.actions.told import OwnThread as OwnThread
from netwerkregie.domain.intake.actions.told import ReadMessage as ReadMessage
from netwerkregie.domain.intake.actions.told import Receipt as Receipt
from netwerkregie.domain.intake.actions.told import ShownAnswer as ShownAnswer
from netwerkregie.domain.intake.drafts import (
    AdditionDraft,
    FileDraft,
    QuestionDraft,
)
from netwerkregie.domain.intake.queries.hours import Desk, desk_of
from netwerkregie.domain.intake.rules import advice as rules
from netwerkregie.domain.intake.rules.short_addresses import (
    DOMAIN_OF,
    canonical_word,
    way_of,
)
from netwerkregie.domain.intake.sealing import (
    body_place,
    file_place,
    padded,
    unpadded,
)
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.foundation.kernel import (
    Actor,
    ModuleClosed,
    Purpose,
    RuleBroken,
    clock,
    new_hidden_id,
)
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.tenancy.enter import ALIAS
from netwerkregie.foundation.vault import asking, codes, opening
from netwerkregie.foundation.vault.codes import ReporterKeys
from netwerkregie.foundation.vault.hpke import PublicKey
from netwerkregie.foundation.vault.opening import OpenDossier, SealTo, Wrap


@dataclass(frozen=True, slots=True)
class _Found:
    """A row of mailbox.find_thread()."""

    id: UUID
    state: str
    has_answer: bool
    promised_on: date
    destroy_on: date
    last_position: int
    turn: int
    version: int
    wrapped: bytes | memoryview


@dataclass(frozen=True, slots=True)
class _Desk:
    """A row of mailbox.facts()."""

    facts: Facts
    team: SealTo | None
    recovery: SealTo | None


def facts(_actor: Actor) -> Facts:
    """Return what the pages say about this municipality; asked once per page."""
    return _desk().facts


def shown_answers(_actor: Actor) -> tuple[ShownAnswer, ...]:
    """Return what residents may read before they ask: read by two, and not stale."""
    shown = _rows("SELECT * FROM mailbox.shown_answers(%s::date)", [clock.today()])
    return tuple(ShownAnswer(*row) for row in shown)


def greet(_actor: Actor, typed: str) -> Greeting | None:
    """Return the greeting of a short address; None for one never made or ended."""
    rows = _rows(
        "SELECT * FROM mailbox.short_address(%s::text)", [canonical_word(typed)]
    )
    if not rows:
        return None
    name, domain, with_address = rows[0]
    return Greeting(name, DOMAIN_OF.get(domain), way_of(domain, with_address))


def ask(actor: Actor, draft: QuestionDraft, *, code: str) -> Receipt:
    """Take in a question and return what its asker takes along.

    The code is drawn before the question is sent, so a double click or a going back
    and sending again is known as the same question.

    Args:
        actor: the anonymous visitor of this municipality.
        draft: the question.
        code: the asker's code, which is stored nowhere.

    Raises:
        BadCode: this is no code.
        RuleBroken: the text is empty or too long.
        ModuleClosed: this municipality takes no questions.

    """
    keys = codes.derive(code)
    text = rules.check_text(draft.body)
    desk, found = _desk(), _find(keys)
    if found is not None:
        _add_to(actor, keys, found, AdditionDraft(text, draft.files), desk.facts)
        return Receipt(code, found.promised_on, found.destroy_on, desk.facts)
    return _ask_first(actor, replace(draft, body=text), code, keys, desk)


def look(actor: Actor, keys: ReporterKeys) -> OwnThread | None:
    """Return the asker's thread once there is an answer in it.

    None for "no such mailbox", "gone" and "no answer yet" alike: the same single
    question to the database, no key used and no line written in any of the three.
    """
    found = _find(keys)
    if found is None or not found.has_answer:
        return None
    opened = _open(actor, keys, found, Verb.THREAD_READ_BY_ASKER)
    messages = tuple(
        ReadMessage(author, written_on, _text(opened, message_id, body), files)
        for message_id, author, written_on, body, files in _rows(
            "SELECT * FROM mailbox.read_messages(%s::bytea)", [keys.lookup_hash]
        )
    )
    record(actor, Verb.THREAD_READ_BY_ASKER, found.id)
    waits = found.state in {rules.State.WAITING, rules.State.REFERRED}
    return OwnThread(
        messages,
        is_closed=found.state == rules.State.CLOSED,
        last_day=found.destroy_on,
        promised_on=found.promised_on if waits else None,
    )


def add(actor: Actor, keys: ReporterKeys, draft: AdditionDraft) -> Facts:
    """Add to a thread; for a code without a thread nothing is kept.

    Both look the same from outside, and cost the same work.

    Raises:
        RuleBroken: the text is empty or too long.

    """
    draft = AdditionDraft(rules.check_text(draft.body), draft.files)
    told, found = _desk().facts, _find(keys)
    if found is None:
        opening.open_nothing_as_reporter(
            actor.municipality_id,
            keys,
            purpose=Purpose.ADVICE,
            action=str(Verb.THREAD_ADDED_TO),
        )
        return told
    _add_to(actor, keys, found, draft, told)
    return told


def _ask_first(
    actor: Actor, draft: QuestionDraft, code: str, keys: ReporterKeys, desk: _Desk
) -> Receipt:
    text = draft.body
    if not desk.facts.is_open or desk.team is None or desk.recovery is None:
        raise ModuleClosed("intake.desk_not_ready")
    thread_id, message_id = new_hidden_id(), new_hidden_id()
    made = opening.create_as_reporter(
        actor.municipality_id,
        thread_id,
        keys,
        [desk.team, desk.recovery],
        purpose=Purpose.ADVICE,
        trace=actor.trace_id,
    )
    today = clock.today()
    promised, last = _promise(today, desk.facts), rules.last_day(today)
    wraps = made.wraps
    created = _one(
        "SELECT mailbox.create_thread(%s::uuid, %s::bytea, %s::text, %s::text, "
        "%s::text, %s::text, %s::date, %s::date, %s::date, %s::text[], %s::uuid[], "
        "%s::bytea[], %s::bytea[], %s::uuid, %s::bytea, %s::bytea, %s::text)",
        [
            thread_id,
            keys.lookup_hash,
            rules.nickname(randbits(64)),
            draft.language,
            str(draft.want),
            str(draft.domain or ""),
            today,
            promised,
            last,
            [wrap.holder_kind for wrap in wraps],
            [wrap.holder_id for wrap in wraps],
            [wrap.wrapped for wrap in wraps],
            [wrap.public for wrap in wraps],
            message_id,
            made.opened.seal_bytes(body_place(message_id), padded(text)),
            made.opened.digest(f"0|{text}"),
            str(draft.channel),
        ],
    )
    if not created:
        # Somebody sent the same form twice at the same moment: once is enough.
        found = _find(keys)
        if found is None:
            raise RuleBroken("intake.step_not_open")
        return Receipt(code, found.promised_on, found.destroy_on, desk.facts)
    _keep_files(made.opened, thread_id, message_id, draft.files, today)
    record(actor, Verb.THREAD_ASKED, thread_id)
    return Receipt(code, promised, last, desk.facts)


def _add_to(
    actor: Actor,
    keys: ReporterKeys,
    found: _Found,
    draft: AdditionDraft,
    told: Facts,
) -> None:
    opened = _open(actor, keys, found, Verb.THREAD_ADDED_TO)
    today, message_id = clock.today(), new_hidden_id()
    rules.step(rules.State(found.state), rules.Step.WRITE_AGAIN)
    is_new = _one(
        "SELECT mailbox.append_message(%s::bytea, %s::uuid, %s::bytea, %s::bytea, "
        "%s::date, %s::date, %s::date)",
        [
            keys.lookup_hash,
            message_id,
            opened.seal_bytes(body_place(message_id), padded(draft.body)),
            opened.digest(f"{found.turn}|{draft.body}"),
            today,
            _promise(today, told),
            rules.last_day(today),
        ],
    )
    if not is_new:
        return
    _keep_files(opened, found.id, message_id, draft.files, today)
    record(actor, Verb.THREAD_ADDED_TO, found.id)


def _keep_files(
    opened: OpenDossier,
    thread_id: UUID,
    message_id: UUID,
    files: tuple[FileDraft, ...],
    today: date,
) -> None:
    for file in files:
        file_id = new_hidden_id()
        content = b"".join(opened.seal_file(file_place(file_id), [file.content]))
        _one(
            "SELECT mailbox.keep_file(%s::uuid, %s::uuid, %s::uuid, %s::text, "
            "%s::bytea, %s::date)",
            [
                file_id,
                thread_id,
                message_id,
                file.content_type,
                content,
                rules.file_gone_on(today),
            ],
        )


def _open(actor: Actor, keys: ReporterKeys, found: _Found, verb: Verb) -> OpenDossier:
    wrap = Wrap(asking.REPORTER, keys.holder_id, found.version, bytes(found.wrapped))
    return opening.open_as_reporter(
        actor.municipality_id,
        found.id,
        keys,
        wrap,
        purpose=Purpose.ADVICE,
        action=str(verb),
        trace=actor.trace_id,
    )


def _find(keys: ReporterKeys) -> _Found | None:
    rows = _rows(
        "SELECT * FROM mailbox.find_thread(%s::bytea, %s::uuid)",
        [keys.lookup_hash, keys.holder_id],
    )
    if not rows:
        return None
    return _Found(*rows[0])


def _desk() -> _Desk:
    (row,) = _rows("SELECT * FROM mailbox.facts()", [])
    name, days, is_practice, is_open, team, team_key, recovery, recovery_key = row[:8]
    return _Desk(
        Facts(name, days, is_practice, is_open, _desk_of(row[8:])),
        _seal_to(asking.TEAM, team, team_key),
        _seal_to(asking.RECOVERY, recovery, recovery_key),
    )


def _desk_of(told: tuple[Any, ...]) -> Desk:
    telephone, week, days_off, crisis_telephone, texts, languages = told
    numbers = (telephone, crisis_telephone)
    return desk_of(numbers, week, days_off, texts, languages)


def _promise(today: date, told: Facts) -> date:
    return rules.promise(today, told.answer_days, told.desk.days_off)


def _seal_to(kind: str, holder: UUID | None, public: bytes | None) -> SealTo | None:
    if holder is None or public is None:
        return None
    return SealTo(kind, holder, PublicKey.from_bytes(bytes(public)))


def _text(opened: OpenDossier, message_id: UUID, body: bytes) -> str:
    return unpadded(opened.unseal_bytes(body_place(message_id), bytes(body)))


def _one(statement: str, values: list[Any]) -> Any:
    return _rows(statement, values)[0][0]


def _rows(statement: str, values: list[Any]) -> list[tuple[Any, ...]]:
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())
