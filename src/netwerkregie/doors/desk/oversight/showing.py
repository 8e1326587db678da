# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The privacy officer's values as the components want them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.doors.desk.components.dates import day_words, moment_words
from netwerkregie.doors.desk.components.values import Column, Entry, Pair, Tab, Table
from netwerkregie.foundation.accounts.queries import names_of
from netwerkregie.foundation.jobs.queries import Job, may_see_jobs
from netwerkregie.foundation.kernel import Actor, ActorKind
from netwerkregie.foundation.ledger import Result
from netwerkregie.foundation.ledger.phrases import say_finding, say_verb
from netwerkregie.foundation.ledger.queries import Page, Shown
from netwerkregie.foundation.ledger.verdict import Verdict
from netwerkregie.foundation.privacy import Declaration
from netwerkregie.foundation.tenancy.models import ModuleStep
from netwerkregie.foundation.tenancy.modules import ModuleState
from netwerkregie.overview.oversight import policies
from netwerkregie.overview.oversight.models import Announcement, ErasureCertificate
from netwerkregie.overview.oversight.phrases import (
    ACTOR_KINDS,
    JOB_STATUSES,
    MODULE_STATES,
    MODULE_STEPS,
    MODULES,
    PURPOSES,
    RESULTS,
)
from netwerkregie.overview.oversight.queries import ModuleStanding
from netwerkregie.overview.oversight.register_words import say_declared

_PURPOSES = {str(key): label for key, label in PURPOSES.items()}


def tabs(actor: Actor, here: str) -> list[Tab]:
    """Return the pages of this desk that the actor's roles open."""
    watches = policies.may_watch(actor)
    places = [
        (watches, _("Log"), "desk:oversight"),
        (policies.may_see_runs(actor), _("End of terms"), "desk:oversight_terms"),
        (watches, _("Not taken up"), "desk:oversight_concerns"),
        (policies.may_see_modules(actor), _("Parts"), "desk:oversight_modules"),
        (watches, _("Register of processing"), "desk:oversight_register"),
        (watches, _("Safeguards"), "desk:oversight_safeguards"),
        (may_see_jobs(actor), _("Jobs"), "desk:oversight_jobs"),
    ]
    return [
        Tab(label, reverse(name), current=name == here)
        for allowed, label, name in places
        if allowed
    ]


def table_of_lines(actor: Actor, page: Page) -> Table:
    """Return log lines with the names of who acted, looked up now."""
    ids = {line.actor_id for line in page.lines if line.actor_id}
    names = names_of(actor, ids)
    return Table(
        caption=_("Log, newest first"),
        columns=[
            Column(_("No.")),
            Column(_("When")),
            Column(_("Who")),
            Column(_("Did what")),
            Column(_("Purpose")),
            Column(_("Result")),
            Column(_("Reason")),
        ],
        rows=[
            [
                line.seq,
                _when(line),
                _who(line, names.get(line.actor_id) if line.actor_id else None),
                say_verb(line.verb),
                _PURPOSES.get(line.purpose, line.purpose),
                RESULTS[Result(line.result)],
                line.reason,
            ]
            for line in page.lines
        ],
        hides_caption=True,
    )


def _when(line: Shown) -> str:
    when = moment_words(line.at)
    if line.told_at is not None:
        return _("%(when)s (told afterwards)") % {"when": when}
    return when


def _who(line: Shown, name: str | None) -> str:
    kind = str(ACTOR_KINDS[ActorKind(line.actor_kind)])
    if line.actor_id is None:
        return kind
    name = name or _("somebody who left")
    return f"{name}, {line.organisation}" if line.organisation else name


def pairs_of_verdict(verdict: Verdict) -> list[Pair]:
    """Return what the verification came to, both chains side by side."""
    return [
        Pair(_("Log of acts"), _chain(verdict.lines, verdict.first_bad_line)),
        Pair(
            _("Release log of the vault"),
            _chain(verdict.releases, verdict.first_bad_release)
            if verdict.vault_answered
            else _("The vault did not answer; this is half a proof."),
        ),
        Pair(
            _("Signed checkpoints"),
            verdict.bad_checkpoint
            or _("%(count)s, the newest over %(lines)s lines")
            % {"count": verdict.checkpoints, "lines": verdict.signed_until},
        ),
        Pair(_("Released, not completed"), len(verdict.not_completed)),
        Pair(_("Lines whose term has ended"), verdict.emptied),
        Pair(_("Lines told afterwards"), verdict.told),
    ]


def _chain(count: int, finding: object) -> str:
    if finding is None:
        return _("%(count)s lines, all in order") % {"count": count}
    seq, what = finding.seq, finding.what  # type: ignore[attr-defined]
    return _("First bad line: %(seq)s, %(what)s") % {
        "seq": seq,
        "what": say_finding(what),
    }


def table_of_announcements(found: Iterable[Announcement]) -> Table:
    """Return what goes next."""
    return Table(
        caption=_("Announced"),
        columns=[Column(_("What")), Column(_("Kind")), Column(_("Goes on"))],
        rows=[
            [one.label, kind_words(one.model), day_words(one.term_ends_on)]
            for one in found
        ],
        hides_caption=True,
    )


def table_of_certificates(found: Iterable[ErasureCertificate]) -> Table:
    """Return the declarations of destruction."""
    return Table(
        caption=_("Declarations of destruction"),
        columns=[
            Column(_("Destroyed on")),
            Column(_("Kind")),
            Column(_("How many"), numeric=True),
            Column(_("In no backup from")),
        ],
        rows=[
            [
                (
                    day_words(one.erased_on),
                    reverse("desk:oversight_certificate", args=[one.id]),
                ),
                kind_words(one.model),
                one.records,
                day_words(one.backups_gone_on),
            ]
            for one in found
        ],
        hides_caption=True,
    )


def pairs_of_certificate(one: ErasureCertificate) -> list[Pair]:
    """Return a declaration of destruction; it holds no content."""
    return [
        Pair(_("Kind of record"), kind_words(one.model)),
        Pair(_("How many"), one.records),
        Pair(_("Term"), say_declared(one.retention_class)),
        Pair(_("Why this term"), say_declared(one.reason)),
        Pair(_("Selection list"), say_declared(one.selection_category)),
        Pair(
            _("Terms ended"),
            _("%(first)s to %(last)s")
            % {
                "first": day_words(one.first_term_ended_on),
                "last": day_words(one.last_term_ended_on),
            },
        ),
        Pair(_("Announced on"), day_words(one.announced_on)),
        Pair(_("Destroyed and verified unreadable on"), day_words(one.erased_on)),
        Pair(_("In no backup from"), day_words(one.backups_gone_on)),
        Pair(_("Line in the log"), one.ledger_seq),
    ]


def table_of_register(found: Sequence[Declaration]) -> Table:
    """Return the register of processing as it runs now (GDPR article 30)."""
    return Table(
        caption=_("Register of processing"),
        columns=[
            Column(_("Record")),
            Column(_("Part")),
            Column(_("About whom")),
            Column(_("Purpose")),
            Column(_("Ground")),
            Column(_("Who receives it")),
            Column(_("Term")),
        ],
        rows=[
            [
                one.model,
                MODULES[one.module],
                say_declared(one.persons),
                _PURPOSES[str(one.purpose)],
                say_declared(one.ground),
                ", ".join(map(say_declared, one.recipients)),
                _term(one),
            ]
            for one in found
        ],
        hides_caption=True,
    )


def _term(one: Declaration) -> str:
    term = one.retention
    if term.days is None:
        return f"{say_declared(term.name)}: {say_declared(term.reason)}"
    return _("%(days)s days after %(starts)s: %(reason)s") % {
        "days": term.days,
        "starts": say_declared(term.starts),
        "reason": say_declared(term.reason),
    }


def table_of_jobs(found: Iterable[Job], *, may_try_again: bool) -> Table:
    """Return what runs, waits and failed."""
    return Table(
        caption=_("Jobs"),
        columns=[
            Column(_("No.")),
            Column(_("Job")),
            Column(_("State")),
            Column(_("Tried"), numeric=True),
            Column(_("Since")),
        ],
        rows=[
            [
                (one.id, reverse("desk:oversight_try_again", args=[one.id]))
                if may_try_again and one.status == "failed"
                else one.id,
                one.task,
                JOB_STATUSES[one.status],
                one.attempts,
                moment_words(one.since) if one.since else "",
            ]
            for one in found
        ],
        hides_caption=True,
    )


def kind_words(model: str) -> str:
    """Return the kind of record in words, as far as we have any."""
    kinds = {
        "accounts.Absence": _("Absence of a colleague"),
        "accounts.Membership": _("Place of a colleague who left"),
        "accounts.MembershipInvitation": _("Invitation of a colleague"),
        "accounts.Unsent": _("Words that were not sent"),
        "casework.Case": _("Case"),
        "casework.FamilyTalk": _("Family conversations"),
        "casework.Weighing": _("Weighing"),
        "intake.AdviceThread": _("Question to the advice line"),
        "intake.Concern": _("Concern"),
        "network.ContactMoment": _("Words about a contact"),
        "network.Invitation": _("Invitation"),
        "network.PersonEntry": _("Own entry of a person"),
        "network.Promise": _("Promise to an organisation"),
        "programme.Activity": _("Activity"),
        "programme.BudgetYear": _("Budget of a year"),
        "programme.Source": _("Money from a funder"),
        "signing.SigningRequest": _("Question to a second reader"),
    }
    return kinds.get(model, model)


@dataclass(frozen=True, slots=True)
class ModuleRow:
    """A part of the work in the list."""

    label: object
    url: str
    state: object
    explains: str


def modules_of(found: Iterable[ModuleStanding]) -> list[ModuleRow]:
    """Return how every part stands, in words."""
    return [
        ModuleRow(
            MODULES[one.module],
            reverse("desk:oversight_module", args=[str(one.module)]),
            MODULE_STATES[one.state],
            state_words(one),
        )
        for one in found
    ]


def state_words(one: ModuleStanding) -> str:
    """Say what a state means for who works here."""
    return {
        ModuleState.PRACTICE: _("Only fictional data; nobody has decided yet."),
        ModuleState.ON: _("Advised on, decided on, and unchanged since."),
        ModuleState.READ_ONLY: _(
            "What is kept has changed since the decision. It can be read, not written, "
            "until the privacy officer has advised and the controller decided again."
        ),
        ModuleState.SUSPENDED: _(
            "The privacy officer stopped it. Only the controller lifts that, in "
            "writing."
        ),
    }[one.state]


def entries_of_steps(actor: Actor, standing: ModuleStanding) -> list[Entry]:
    """Return what was recorded about a part, oldest first."""
    names = names_of(actor, {step.membership_id for step in standing.steps})
    return [
        Entry(
            title=MODULE_STEPS[ModuleStep(step.step)],
            when=step.written_on,
            who=names.get(step.membership_id, _("somebody who left")),
            body=step.statement,
        )
        for step in reversed(standing.steps)
    ]
