# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A question that comes by telephone or at the counter: a colleague writes along.

The same rules as on the anonymous site: no identity of anyone, the guard looks first,
everything is sealed, and the asker takes a code along to read the answer.
"""

from secrets import randbits

from netwerkregie.domain.intake.actions.advice import ADVICE_TEAM
from netwerkregie.domain.intake.actions.keeping import (
    keep_files,
    keep_words,
    require_nobody,
)
from netwerkregie.domain.intake.drafts import Channel, QuestionDraft
from netwerkregie.domain.intake.models import AdviceThread
from netwerkregie.domain.intake.policies import advice as policies
from netwerkregie.domain.intake.queries import hours
from netwerkregie.domain.intake.rules import advice as rules
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.foundation.kernel import Actor, Purpose, clock, new_hidden_id
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import ModuleState, require_writable
from netwerkregie.foundation.vault import codes, dossiers, opening, teams

KIND = "advice"


def write_along(actor: Actor, draft: QuestionDraft, *, code: str) -> AdviceThread:
    """Take in a question for somebody who calls; the same code is the same question.

    Args:
        actor: a colleague of the advice desk with an open vault.
        draft: the question, already shown with what the guard points at.
        code: the asker's code, which is stored nowhere.

    Raises:
        BadCode: this is no code.
        RuleBroken: the text is empty, too long, or leads to somebody.
        Locked: the actor's vault is locked.
        ModuleClosed: this municipality takes no questions.

    """
    policies.require(policies.may_write_along(actor))
    stands = require_writable(actor, Module.ADVICE)
    keys = codes.derive(code)
    text = require_nobody(draft.body)
    visible = policies.visible_threads(actor)
    # A second press of the button, or going back and sending again.
    known = visible.filter(lookup_hash=keys.lookup_hash).first()
    if known is not None:
        return known
    thread_id = new_hidden_id()
    opened = dossiers.create(
        actor,
        KIND,
        purpose=Purpose.ADVICE,
        teams=[teams.get_team(ADVICE_TEAM)],
        reporter=opening.reporter_holder(keys),
        dossier_id=thread_id,
    )
    today = clock.today()
    thread = AdviceThread.objects.create(
        id=thread_id,
        municipality_id=actor.municipality_id,
        lookup_hash=keys.lookup_hash,
        nickname=rules.nickname(randbits(64)),
        language=draft.language,
        channel=Channel.TELEPHONE,
        want=draft.want,
        domain=str(draft.domain or ""),
        state=rules.State.WAITING,
        received_on=today,
        promised_on=rules.promise(
            today, hours.answer_days(actor), hours.days_off(actor)
        ),
        last_message_on=today,
        destroy_on=rules.last_day(today),
        message_count=1,
        owner_id=actor.membership_id,
        is_practice=stands is ModuleState.PRACTICE,
    )
    message_id = keep_words(actor, opened, text, position=1, turn=0)
    keep_files(actor, opened, message_id, draft.files)
    record(actor.for_purpose(Purpose.ADVICE), Verb.THREAD_WRITTEN_ALONG, thread)
    return thread
