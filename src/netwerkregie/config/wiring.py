# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one table of "when this happens, that job runs", and of what runs by the clock.

An action names a verb and knows no job; a job calls an action and knows no verb. Here,
and nowhere else, the two are tied together.
"""

from datetime import timedelta

from django.apps import apps

from netwerkregie.domain.casework import jobs as casework
from netwerkregie.domain.casework.verbs import Verb as Casework
from netwerkregie.domain.intake import jobs as intake
from netwerkregie.domain.intake.verbs import Verb as Intake
from netwerkregie.domain.network import jobs as network
from netwerkregie.domain.network.verbs import Verb as Network
from netwerkregie.domain.programme import jobs as programme
from netwerkregie.domain.programme.verbs import Verb as Programme
from netwerkregie.foundation import jobs, privacy
from netwerkregie.foundation.accounts import jobs as accounts
from netwerkregie.foundation.accounts.verbs import Verb as Accounts
from netwerkregie.foundation.jobs import Task
from netwerkregie.foundation.jobs.sweeping import sweep
from netwerkregie.foundation.ledger import VerbEnum
from netwerkregie.foundation.ledger.checkpoints import EVERY, seal_checkpoint
from netwerkregie.foundation.ledger.terms import empty_lines
from netwerkregie.foundation.signing import jobs as signing
from netwerkregie.foundation.signing.verbs import Verb as Signing
from netwerkregie.overview.oversight import jobs as oversight
from netwerkregie.overview.oversight.verbs import Verb as Oversight

WHEN: tuple[tuple[VerbEnum, Task], ...] = (
    (Accounts.MEMBER_INVITED, accounts.mail_invitation),
    (Accounts.MEMBERSHIP_ENDED, accounts.withdraw_keys),
    (Accounts.MEMBERSHIP_ENDED, network.hand_on_agreements),
    (Accounts.ROLE_ENDED, network.hand_on_agreements),
    (Signing.REMINDED, signing.mail_readers),
    (Signing.CHAIR_TOLD, signing.mail_chair),
    (Accounts.MEMBERSHIP_ENDED, intake.hand_on_concerns),
    (Accounts.ROLE_ENDED, intake.hand_on_concerns),
    (Accounts.MEMBERSHIP_ENDED, intake.find_owners),
    (Accounts.ROLE_ENDED, intake.find_owners),
    (Accounts.MEMBERSHIP_ENDED, casework.hand_on_weighings),
    (Accounts.ROLE_ENDED, casework.hand_on_weighings),
    (Accounts.MEMBERSHIP_ENDED, casework.bring_back_weighings),
    (Accounts.ROLE_ENDED, casework.bring_back_weighings),
    (Casework.WEIGHING_HANDED_ON, casework.bring_back_weighings),
    (Casework.WEIGHING_BROUGHT_BACK, casework.tell_brought_back),
    (Casework.WEIGHING_FAILED, casework.tell_failed),
    (Accounts.MEMBERSHIP_ENDED, casework.hand_on_families),
    (Accounts.ROLE_ENDED, casework.hand_on_families),
    (Accounts.MEMBERSHIP_ENDED, casework.hand_on_plans),
    (Accounts.ROLE_ENDED, casework.hand_on_plans),
    (Accounts.MEMBERSHIP_ENDED, casework.hand_on_measures),
    (Accounts.ROLE_ENDED, casework.hand_on_measures),
    (Intake.CONCERN_ESCALATED, intake.mail_rung),
    (Casework.SEAT_ENDED, casework.hand_on_actions),
    (Casework.CONFERENCE_PLANNED, casework.mail_invited),
    (Casework.CONFERENCE_INVITED, casework.mail_invited),
    (Accounts.MEMBERSHIP_ENDED, casework.hand_on_actions),
    (Accounts.ROLE_ENDED, casework.hand_on_actions),
    (Network.INVITATION_PREPARED, network.mail_invitation),
    (Network.INVITATION_WITHDRAWN, network.call_back),
    (Network.LINK_MADE, network.mail_link),
    (Network.CONTACT_LOGGED, network.tell_of_contact),
    (Network.ORGANISATION_ADDED, network.find_doubles),
    (Network.ORGANISATION_CHANGED, network.find_doubles),
    (Network.ORGANISATION_MERGED, network.find_doubles),
    (Network.LIST_IMPORTED, network.find_doubles_in_list),
    (Network.VISIT_PLANNED, network.mail_visit),
    (Network.VISIT_MOVED, network.mail_visit),
    (Network.VISIT_CANCELLED, network.mail_visit),
    (Network.ENTRY_CONFIRMED, network.mail_entry),
    (Network.AGREEMENT_OFFERED, network.tell_of_agreement),
    (Network.AGREEMENT_ENDING, network.mail_ending),
    (Network.OFFER_MADE, network.mail_offer),
    (Network.OFFER_ASKED_AGAIN, network.mail_offer_again),
    (Network.INTRODUCTION_ASKED, network.mail_introduction),
    (Network.INTRODUCTION_AGREED, network.mail_introduction),
    (Network.PARTNER_ASKED, network.mail_partner),
    (Network.PROPOSAL_DECIDED, network.mail_answer),
    (Network.MESSAGE_TESTED, network.test_message),
    (Network.MESSAGE_SENT, network.spread_message),
    (Network.ENTRY_JOINED, network.mail_entry),
    (Network.JOIN_ASKED, network.mail_joining),
    (Network.ARRIVAL_WELCOMED, network.mail_welcome),
    (Network.TRAINING_OFFERED, network.ask_to_training),
    (Network.TRAINING_CALLED_OFF, network.tell_called_off),
    (Intake.THREAD_REFERRED, intake.tell_receiver),
    (Intake.THREAD_REFUSED, intake.destroy_refused),
    (Intake.DANGER_PASSED_ON, intake.tell_watchers),
    (Programme.ACTIVITY_PLANNED, programme.mail_activity),
    (Programme.ACTIVITY_CHANGED, programme.mail_activity),
    (Programme.ACTIVITY_CANCELLED, programme.mail_activity),
    (Programme.GRANT_ASKED, programme.mail_small_grant),
    (Programme.GRANT_QUESTIONED, programme.mail_small_grant),
    (Programme.GRANT_DECIDED, programme.mail_small_grant),
    (Programme.GRANT_SETTLED, programme.mail_small_grant),
    (Casework.CASE_NOTICE_LATE, casework.tell_watchers),
    (Accounts.MEMBERSHIP_ENDED, casework.expire_seats),
    (Accounts.ROLE_ENDED, casework.expire_seats),
    (Casework.SEAT_ENDED, casework.drop_seat),
    (Oversight.DESTRUCTION_APPROVED, oversight.destroy),
    (Casework.RECALL_OWED, casework.tell_receivers),
    (Casework.EMERGENCY_ASKED, casework.tell_of_emergency),
    (Casework.EMERGENCY_DISCLOSED, casework.tell_of_emergency),
)

DAILY = timedelta(days=1)
HOURLY = timedelta(hours=1)

BY_THE_CLOCK: tuple[tuple[Task, timedelta], ...] = (
    (seal_checkpoint, EVERY),
    (empty_lines, DAILY),
    (sweep, DAILY),
    (accounts.clear_sessions, HOURLY),
    (accounts.forget_unsent, HOURLY),
    (signing.look_after, DAILY),
    (casework.hand_on_actions, DAILY),
    (casework.remind_actions, DAILY),
    (intake.let_rest, DAILY),
    (intake.destroy_files, DAILY),
    (intake.remind_owed, DAILY),
    (intake.end_referrals, DAILY),
    (intake.forget_addresses, DAILY),
    (intake.renew_days, DAILY),
    (intake.destroy_concern_files, DAILY),
    (intake.erase_persons, HOURLY),
    (intake.hand_on_concerns, DAILY),
    (intake.find_owners, DAILY),
    (intake.escalate, DAILY),
    (casework.hand_on_plans, DAILY),
    (casework.hand_on_measures, DAILY),
    (intake.forget_turns, DAILY),
    (intake.end_library, DAILY),
    (casework.erase_families, HOURLY),
    (casework.hand_on_families, DAILY),
    (casework.hand_on_weighings, DAILY),
    (casework.bring_back_weighings, DAILY),
    (casework.remind_weighers, DAILY),
    (casework.reopen_tables, DAILY),
    (casework.expire_seats, HOURLY),
    (casework.end_casefile_terms, DAILY),
    (casework.erase_persons, HOURLY),
    (network.remind, DAILY),
    (network.ask_again, DAILY),
    (network.look_after_agreements, DAILY),
    (network.ask_offers_again, DAILY),
    (network.end_terms, DAILY),
    (casework.lapse_forms, DAILY),
    (casework.tell_receivers, HOURLY),
    (casework.escalate_recalls, DAILY),
    (casework.forget_recalls, DAILY),
    (casework.draw_samples, DAILY),
    (casework.end_samples, DAILY),
    (programme.remind, DAILY),
    (programme.remind_of_activities, DAILY),
    (programme.forget_bookings, DAILY),
    (programme.remind_of_reports, DAILY),
    (programme.end_small_grants, DAILY),
    (casework.end_terms, DAILY),
    (casework.remind_members, DAILY),
    (programme.close_evaluations, DAILY),
    (programme.end_formats, DAILY),
    (oversight.let_terms_end, DAILY),
)


def wire() -> None:
    """Tie jobs to verbs and to the clock."""
    for verb, task in WHEN:
        jobs.react(verb, task)
    for task, every in BY_THE_CLOCK:
        jobs.ring(task, every=every)


def check_declarations() -> None:
    """Stop the start when a model or a column says too little about itself.

    Raises:
        UndeclaredError: names everything that is missing, or declared in vain.

    """
    privacy.require_complete(
        {
            model._meta.label: [  # noqa: SLF001 - the documented way to a model's form
                field.name
                for field in model._meta.concrete_fields  # noqa: SLF001
            ]
            for model in apps.get_models(include_auto_created=True)
        }
    )
