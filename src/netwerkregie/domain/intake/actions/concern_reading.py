# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Second readers of a concern: asked in one tap, own words first, then a signature.

Two different people sign the same facts. What the first one thinks of them stays out
of sight until the second has written; any change of the facts voids both.
"""

from uuid import UUID

from netwerkregie.domain.intake.actions.concern_opening import (
    INTAKE_TEAM,
    KIND,
    OpenConcern,
    end_concern,
    read_all,
    unlocked,
    write_statement,
)
from netwerkregie.domain.intake.models import Concern
from netwerkregie.domain.intake.policies import concerns as policies
from netwerkregie.domain.intake.queries import concerns as queries
from netwerkregie.domain.intake.rules import concerns as rules
from netwerkregie.domain.intake.rules.concerns import (
    HELD_BACK,
    DropReason,
    Kind,
    State,
    Step,
)
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.domain.intake.wording import require_tokens
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken, clock
from netwerkregie.foundation.kernel.ages import AgeBand
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.signing import actions as signing
from netwerkregie.foundation.signing import policies as signing_policies
from netwerkregie.foundation.signing import queries as signatures
from netwerkregie.foundation.signing.drafts import Asking
from netwerkregie.foundation.signing.queries import Standing
from netwerkregie.foundation.tenancy.modules import require_writable
from netwerkregie.foundation.vault import dossiers, teams


def as_read_by(actor: Actor, whole: OpenConcern) -> OpenConcern:
    """Return what this reader sees now: a second reader writes before reading on."""
    concern = whole.concern
    if concern.state != State.DRAFTED or not policies.may_read_second(actor, concern):
        return whole
    request = signatures.open_request(actor, KIND, concern.id)
    if request is not None:
        if signing_policies.may_read_words_of_others(actor, request.id):
            return whole
        if signing_policies.may_read(actor, request):
            signing.opened(actor, request.id)
    shown = tuple(one for one in whole.statements if one.kind not in HELD_BACK)
    held = len(whole.statements) - len(shown)
    return OpenConcern(concern, shown, whole.files, held_back=held)


def ask_reader(actor: Actor, concern_id: UUID, reader_id: UUID | None) -> Concern:
    """Ask a colleague, or everybody who may, to read and to confirm.

    A chair who is asked by name is given this one concern to open, and no other.

    Raises:
        RuleBroken: own words are missing, somebody was asked already, or too few may
            read it.
        Locked: the actor's vault is locked.

    """
    concern = queries.get_concern(actor, concern_id, lock=True)
    policies.require(policies.may_hold(actor, concern))
    require_writable(actor, Module.CONCERN)
    rules.step(State(concern.state), Step.CONFIRM)
    opened = unlocked(actor, concern, Verb.CONCERN_READER_ASKED)
    whole = OpenConcern(concern, read_all(actor, concern, opened))
    own = [
        one
        for one in whole.of(Kind.INTERPRETATION)
        if one.written_by == actor.membership_id
    ]
    if not own:
        code = "intake.own_words_first"
        raise RuleBroken(code)
    signing.ask(
        actor,
        Asking(
            KIND,
            concern.id,
            whole.content_hash(),
            Purpose.CONCERN,
            pool=policies.READERS,
            words_id=own[-1].id,
            reader_id=reader_id,
            apart=_apart(actor, concern),
        ),
    )
    _let_in(actor, concern, reader_id)
    record(actor.for_purpose(Purpose.CONCERN), Verb.CONCERN_READER_ASKED, concern)
    return concern


def confirm(actor: Actor, concern_id: UUID, words: str) -> Concern:
    """Sign the facts as a second reader, in own words; the concern stands.

    Raises:
        RuleBroken: nobody asked, it changed since, or it was signed already.
        Locked: the actor's vault is locked.

    """
    concern = _to_read(actor, concern_id)
    after = rules.step(State(concern.state), Step.CONFIRM)
    opened = unlocked(actor, concern, Verb.CONCERN_CONFIRMED)
    whole = OpenConcern(concern, read_all(actor, concern, opened))
    text = _own_words(words)
    written = write_statement(
        actor, concern, opened, Kind.SECOND_READING, {"text": text}
    )
    request = signatures.open_request(actor, KIND, concern.id)
    if request is None:
        code = "intake.nobody_asked"
        raise RuleBroken(code, "words")
    signed_hash = whole.content_hash()
    signing.sign(actor, request.id, content_hash=signed_hash, words_id=written.id)
    if signatures.is_signed(actor, KIND, concern.id, signed_hash):
        today = clock.today()
        concern.state, concern.confirmed_on = after, today
        concern.next_on = rules.next_look(
            today, AgeBand(concern.age_band), concern.destroy_on
        )
        concern.save(update_fields=["state", "confirmed_on", "next_on"])
    record(actor.for_purpose(Purpose.CONCERN), Verb.CONCERN_CONFIRMED, concern)
    return concern


def refuse(actor: Actor, concern_id: UUID, words: str) -> Concern:
    """End a concern as a second reader who does not stand behind it, in own words.

    Raises:
        RuleBroken: it is over, or no words were written.
        Locked: the actor's vault is locked.

    """
    concern = _to_read(actor, concern_id)
    after = rules.step(State(concern.state), Step.DROP)
    opened = unlocked(actor, concern, Verb.CONCERN_DROPPED)
    text = _own_words(words)
    write_statement(actor, concern, opened, Kind.SECOND_READING, {"text": text})
    end_concern(concern, after, DropReason.NOT_CONFIRMED)
    signing.void(actor, KIND, concern.id)
    told = actor.for_purpose(Purpose.CONCERN)
    reason = str(DropReason.NOT_CONFIRMED)
    record(told, Verb.CONCERN_DROPPED, concern, reason=reason)
    return concern


def standing(actor: Actor, opened: OpenConcern) -> Standing:
    """Return how the second reading of an opened concern stands, for its page."""
    concern = opened.concern
    policies.require(policies.may_read(actor, concern))
    return signatures.standing(
        actor,
        KIND,
        concern.id,
        opened.content_hash(),
        pool=policies.READERS,
        apart=_apart(actor, concern),
    )


def _to_read(actor: Actor, concern_id: UUID) -> Concern:
    concern = queries.get_concern(actor, concern_id, lock=True)
    policies.require(policies.may_read_second(actor, concern))
    require_writable(actor, Module.CONCERN)
    return concern


def _own_words(words: str) -> str:
    text = rules.check_filled(words, "words")
    require_tokens(text, "words")
    return text


def _apart(actor: Actor, concern: Concern) -> tuple[UUID, ...]:
    """Keep who took it in away from reading it, by person and not by membership.

    Who took it in and still owns it is the author, who signs first.
    """
    if concern.taken_in_by == concern.owner_id:
        return ()
    taker = accounts.user_behind(actor, concern.taken_in_by)
    return (taker,) if taker else ()


def _let_in(actor: Actor, concern: Concern, reader_id: UUID | None) -> None:
    """Give a chair the key of this one dossier; an officer holds the team's."""
    team = teams.get_team(INTAKE_TEAM)
    if reader_id is None or reader_id in teams.holders_of(team):
        return
    if ("member", reader_id) not in dossiers.holders_of(concern.id):
        dossiers.add_member(actor, concern.id, reader_id)
    concern.reader_id = reader_id
    concern.save(update_fields=["reader_id"])
