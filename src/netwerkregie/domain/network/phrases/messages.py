# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of messages to many and of incidents."""

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.network.rules.incidents import Function, IncidentKind
from netwerkregie.domain.network.rules.messages import (
    Audience,
    LetterState,
    MessageState,
)
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them

name_them(
    [
        (Audience.PROFESSIONALS, _("All professionals in the network")),
        (Audience.FOCAL_POINTS, _("All focal points")),
        (Audience.DOMAIN, _("Professionals of one domain")),
        (Audience.DISTRICT, _("Professionals of one district")),
        (MessageState.DRAFT, _("Not sent yet")),
        (MessageState.SENT, _("Sent")),
        (LetterState.POSTING, _("on the way")),
        (LetterState.WAITING, _("waiting for the mail server")),
        (LetterState.SENT, _("delivered to the mail server")),
        (LetterState.REFUSED, _("refused by the mail server")),
        (LetterState.UNCERTAIN, _("not certain; not sent again")),
        (IncidentKind.ATTACK, _("Attack")),
        (IncidentKind.DEMONSTRATION, _("Demonstration")),
        (IncidentKind.THREAT, _("Change of the threat level")),
        (IncidentKind.SCHOOL, _("Disturbance at a school")),
        (IncidentKind.UNREST, _("Unrest in a neighbourhood")),
        (Function.DUTY_OFFICER, _("Duty officer of the municipality")),
        (Function.MAYOR, _("The mayor's office")),
        (Function.COMMUNICATION, _("Communication")),
        (Function.POLICE, _("Police, control room")),
        (Function.NEIGHBOURHOOD_POLICE, _("Neighbourhood police team")),
        (Function.PROSECUTION, _("Public prosecution")),
        (Function.SCHOOL_BOARD, _("Crisis coordinator of the school board")),
        (Function.YOUTH_WORK, _("Youth work, team leader on duty")),
        (Function.CRISIS_CARE, _("Public health service, crisis line")),
        (Function.VICTIM_SUPPORT, _("Victim support")),
        (Function.DIRECTOR, _("Network director")),
    ]
)

phrases.register(
    {
        "network.subject_empty": _("Give the message a title."),
        "network.body_empty": _("Write the message."),
        "network.choose_domain": _("Choose which domain."),
        "network.choose_district": _("Choose which district."),
        "network.belief_no_audience": _("A belief is no audience. Choose another one."),
        "network.message_went": _("This message went out already."),
        "network.nobody_to_write": _(
            "Nobody gets this message: nobody of this audience is in the network, or "
            "they do not want messages."
        ),
        "network.reply_empty": _("Write your answer."),
        "network.incident_over": _("This incident is closed."),
        "network.line_empty": _("Write what was decided."),
        "network.card_empty": _("Do not leave this empty."),
        "network.phone_empty": _("Give a general number."),
        "network.phone_broken": _(
            "A number has digits, spaces and signs only. No name, no extension words."
        ),
        "network.time_not_yet": _("That moment is still to come."),
    }
)

phrases.register(
    {
        Verb.MESSAGE_WRITTEN: _("wrote a message to many"),
        Verb.MESSAGE_TESTED: _("sent a test of a message to themself"),
        Verb.MESSAGE_SENT: _("sent a message to many"),
        Verb.MESSAGE_DROPPED: _("threw away a message that was not sent"),
        Verb.MESSAGE_REPLIED: _("somebody replied to a message"),
        Verb.MESSAGES_STOPPED: _("somebody wants no more messages"),
        Verb.MESSAGES_WANTED: _("somebody wants messages again"),
        Verb.MESSAGE_ENDED: _("a message whose term ended was destroyed"),
        Verb.INCIDENT_OPENED: _("opened an incident"),
        Verb.INCIDENT_LOGGED: _("wrote a line in the log of an incident"),
        Verb.INCIDENT_CLOSED: _("closed an incident"),
        Verb.INCIDENT_DESTROYED: _("an incident with its log was destroyed"),
        Verb.CARD_CHANGED: _("changed an incident card"),
    }
)
