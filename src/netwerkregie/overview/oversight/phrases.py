# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of oversight on screen."""

from django.utils.translation import gettext_lazy as _

from netwerkregie.foundation.jobs.queries import Status
from netwerkregie.foundation.kernel import ActorKind, Purpose, phrases
from netwerkregie.foundation.ledger import Result
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.models import ModuleStep
from netwerkregie.foundation.tenancy.modules import ModuleState
from netwerkregie.overview.oversight.rules import RunState
from netwerkregie.overview.oversight.verbs import Verb

MODULES: dict[Module, object] = {
    Module.FOUNDATION: _("Foundation"),
    Module.NETWORK: _("Network"),
    Module.ADVICE: _("Advice line"),
    Module.CONCERN: _("Concerns"),
    Module.WEIGHING: _("Weighing"),
    Module.CASE: _("Cases"),
    Module.FAMILY: _("Family conversations"),
    Module.PROGRAMME: _("Programme and money"),
}

MODULE_STATES: dict[ModuleState, object] = {
    ModuleState.PRACTICE: _("Practice mode"),
    ModuleState.ON: _("On"),
    ModuleState.READ_ONLY: _("Read only"),
    ModuleState.SUSPENDED: _("Stopped"),
}

MODULE_STEPS: dict[ModuleStep, object] = {
    ModuleStep.ADVISED: _("Advice of the privacy officer"),
    ModuleStep.DECIDED: _("Decision of the controller"),
    ModuleStep.SUSPENDED: _("Stopped by the privacy officer"),
    ModuleStep.RESUMED: _("Stop lifted by the controller"),
}

RUN_STATES: dict[RunState, object] = {
    RunState.OPEN: _("Is being destroyed"),
    RunState.ASKING: _("Waits for two people"),
    RunState.APPROVED: _("Approved by two people"),
    RunState.REFUSED: _("Refused; asked again after two weeks"),
    RunState.DONE: _("Destroyed"),
}

VERBS: dict[str, object] = {
    Verb.DESTRUCTION_ANNOUNCED: _("announced that terms end"),
    Verb.DESTRUCTION_STOPPED: _("stopped a destruction that was larger than usual"),
    Verb.DESTRUCTION_APPROVED: _("agreed to a large destruction"),
    Verb.DESTRUCTION_REFUSED: _("refused a large destruction"),
    Verb.RECORDS_DESTROYED: _("destroyed records at the end of their term"),
    Verb.MODULE_ADVISED: _("gave advice on a part of the work"),
    Verb.MODULE_DECIDED: _("decided to switch a part on"),
    Verb.MODULE_SUSPENDED: _("stopped a part of the work"),
    Verb.MODULE_RESUMED: _("lifted a stop"),
    Verb.LEDGER_READ: _("read the log"),
    Verb.CHAINS_VERIFIED: _("had the log verified"),
    Verb.LEDGER_EXPORTED: _("took a copy of the log"),
    Verb.JOB_TRIED_AGAIN: _("gave a job another try"),
}

REFUSALS: dict[str, object] = {
    "oversight.one_person_is_not_two": _(
        "You gave your opinion already. A second person must look, not you again."
    ),
    "oversight.still_there": _(
        "Something was still there after it was destroyed, so there is no "
        "certificate. The administrator sees the job that failed."
    ),
    "oversight.no_advice": _(
        "The privacy officer has not advised on what is kept now. Ask for advice "
        "first; then you can decide."
    ),
    "oversight.resume_first": _(
        "The privacy officer has stopped this part. Lift the stop first, with your "
        "reasons."
    ),
    "oversight.is_suspended": _("This part is stopped already."),
    "oversight.is_not_suspended": _("This part is not stopped."),
    "oversight.say_more": _(
        "Write at least {least} characters: someone must be able to follow your "
        "reasons later."
    ),
}

PURPOSES: dict[Purpose, object] = {
    Purpose.NETWORK: _("Network"),
    Purpose.ADVICE: _("Advice"),
    Purpose.CONCERN: _("Concern"),
    Purpose.WEIGHING: _("Weighing"),
    Purpose.CASE: _("Case"),
    Purpose.SUPPORT: _("Voluntary support"),
    Purpose.COERCION: _("Measure without consent"),
    Purpose.FAMILY: _("Family conversation"),
    Purpose.PROGRAMME: _("Programme"),
    Purpose.ACCOUNT: _("Account to the council"),
    Purpose.OVERSIGHT: _("Oversight"),
    Purpose.RIGHTS: _("Rights of persons"),
    Purpose.ADMINISTRATION: _("Administration"),
    Purpose.RETENTION: _("End of terms"),
    Purpose.SIGN_IN: _("Signing in"),
}

RESULTS: dict[Result, object] = {
    Result.DONE: _("Done"),
    Result.REFUSED: _("Refused"),
    Result.FAILED: _("Failed"),
}

ACTOR_KINDS: dict[ActorKind, object] = {
    ActorKind.MEMBER: _("Member"),
    ActorKind.REPORTER: _("Anonymous asker"),
    ActorKind.VISITOR: _("Visitor"),
    ActorKind.LINK_HOLDER: _("Holder of a link"),
    ActorKind.JOB: _("By the clock"),
    ActorKind.COMMAND: _("Command line"),
}

JOB_STATUSES: dict[Status, object] = {
    Status.WAITING: _("Waiting"),
    Status.RUNNING: _("Running"),
    Status.FAILED: _("Failed"),
    Status.DONE: _("Done"),
    Status.CANCELLED: _("Called off"),
    Status.ABORTED: _("Broken off"),
}


def register_all() -> None:
    """Let the doors find the words."""
    phrases.register(VERBS)
    phrases.register(REFUSALS)
