# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Labels of the closed lists and sentences of the rules."""

from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.network.rules import (
    AnswerKind,
    BestTime,
    Column,
    ContactKind,
    Domain,
    Entrance,
    EntryKind,
    ImportKind,
    InvitationSource,
    Outcome,
    ReachBy,
    RegisterKind,
    Subject,
    Topic,
)
from netwerkregie.domain.network.rules.invitations import State
from netwerkregie.domain.network.rules.names import Why
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them

PAIRS: list[tuple[StrEnum, Any]] = [
    (Domain.EDUCATION, _("Education")),
    (Domain.CARE, _("Care")),
    (Domain.WELFARE, _("Welfare")),
    (Domain.YOUTH, _("Youth")),
    (Domain.FAITH, _("Faith and philosophy")),
    (Domain.SPORT, _("Sport")),
    (Domain.RESIDENTS, _("Residents")),
    (Domain.HOUSING, _("Housing")),
    (Domain.INTEREST, _("Interest organisations")),
    (Domain.SAFETY, _("Safety")),
    (Domain.MUNICIPALITY, _("Municipality")),
    (Domain.BUSINESS, _("Business")),
    (RegisterKind.KVK, _("Trade register (KVK)")),
    (RegisterKind.DUO, _("School register (DUO)")),
    (RegisterKind.LRK, _("Childcare register (LRK)")),
    (RegisterKind.SUBSIDY, _("Public grants register of the municipality")),
    (ContactKind.VISIT, _("Visit")),
    (ContactKind.CALL, _("Phone call")),
    (ContactKind.MESSAGE, _("Message or letter")),
    (ContactKind.MEETING, _("Meeting")),
    (ContactKind.EVENT, _("Gathering")),
    (ContactKind.EARLIER, _("Earlier contact")),
    (Subject.ACQUAINTANCE, _("Getting to know each other")),
    (Subject.KEEPING_IN_TOUCH, _("Keeping in touch")),
    (Subject.ACTIVITY, _("An activity together")),
    (Subject.LESSON, _("A lesson at school")),
    (Subject.TRAINING, _("A training")),
    (Subject.AGREEMENT, _("An agreement")),
    (Subject.SPACE, _("A room or a place")),
    (Subject.NEIGHBOURHOOD, _("The neighbourhood")),
    (Subject.QUESTION, _("A question of the organisation")),
    (BestTime.MORNING, _("In the morning")),
    (BestTime.AFTERNOON, _("In the afternoon")),
    (BestTime.EVENING, _("In the evening")),
    (BestTime.WEEKEND, _("At the weekend")),
    (Entrance.FRONT, _("Front door")),
    (Entrance.SIDE, _("Side door")),
    (Entrance.BACK, _("Back door")),
    (Entrance.RECEPTION, _("Through reception")),
    (ReachBy.CALL, _("By phone")),
    (ReachBy.EMAIL, _("By e-mail")),
    (ReachBy.LETTER, _("By letter")),
    (ReachBy.MESSAGE, _("By text message")),
    (Topic.LESSONS, _("Lessons at school")),
    (Topic.DIALOGUE, _("Dialogue in the neighbourhood")),
    (Topic.TRAINING, _("Training of professionals")),
    (Topic.PARENTING, _("Raising children")),
    (Topic.ONLINE, _("Online life")),
    (Topic.SPORT, _("Sport")),
    (Topic.NEIGHBOURHOOD, _("The neighbourhood")),
    (Topic.ADVICE, _("Thinking along with a question")),
    (EntryKind.PROFESSIONAL, _("For my work")),
    (EntryKind.KEY_PERSON, _("As a key person")),
    (EntryKind.VOLUNTEER, _("As a volunteer")),
    (AnswerKind.VIEW, _("Our own view")),
    (AnswerKind.OBJECTION, _("We object")),
    (Outcome.TEXT_REMOVED, _("The text was removed")),
    (Outcome.TEXT_STAYS, _("The text stays, beside what you wrote")),
    (InvitationSource.COLLEAGUE, _("a conversation with our colleague")),
    (InvitationSource.LIST, _("a contact list that our colleague kept")),
    (InvitationSource.ORGANISATION, _("your organisation")),
    (ImportKind.RELATIONS, _("Contact list")),
    (ImportKind.SCHOOLS, _("School list (DUO)")),
    (ImportKind.DISTRICTS, _("Neighbourhood borders")),
    (State.READY, _("Ready to send")),
    (State.SENT, _("Waiting for an answer")),
    (State.WITHDRAWN, _("Being called back")),
    (Column.ORGANISATION, _("Name of the organisation")),
    (Column.DOMAIN, _("Domain")),
    (Column.DISTRICT, _("District")),
    (Column.STREET, _("Street")),
    (Column.HOUSE_NUMBER, _("House number")),
    (Column.POSTCODE, _("Postcode")),
    (Column.CITY, _("Town")),
    (Column.GENERAL_EMAIL, _("General e-mail address of the organisation")),
    (Column.GENERAL_PHONE, _("General phone number of the organisation")),
    (Column.WEBSITE, _("Website of the organisation")),
    (Column.REGISTER_NUMBER, _("Trade register number")),
    (Column.PERSON, _("Contact person, to be invited")),
    (Column.PERSON_ROLE, _("Role of the contact person")),
    (Column.PERSON_ADDRESS, _("Work address of the contact person")),
    (Column.LAST_CONTACT, _("Date of the last contact")),
    (Why.SAME_NAME, _("the same name")),
    (Why.SAME_NAME_OTHER_DOMAIN, _("the same name, in another domain")),
    (Why.SAME_REGISTER_NUMBER, _("the same register number")),
    (Why.SAME_ADDRESS, _("the same address, names {per_cent} % alike")),
    (Why.SAME_STREET, _("the same street, names {per_cent} % alike")),
    (Why.ALIKE, _("names {per_cent} % alike")),
]

name_them(PAIRS)

phrases.register(
    {
        "network.file_empty": _("This file is empty. Choose another one."),
        "network.file_too_large": _(
            "This file is larger than {megabytes} MB. Split it and send the parts."
        ),
        "network.file_old_excel": _(
            "This is a spreadsheet of before 2007. Save it as .xlsx and send it again."
        ),
        "network.file_damaged": _(
            "This file is damaged or not a spreadsheet. Open it in your own program, "
            "save it as .xlsx and send it again."
        ),
        "network.file_unpacks_too_large": _(
            "This file becomes far too large when it is unpacked. It was not opened."
        ),
        "network.file_has_password": _(
            "This file has a password. Save it without one and send it again."
        ),
        "network.file_no_list": _(
            "There is no list with columns in this file. Send an .xlsx or .csv file."
        ),
        "network.file_no_header": _(
            "No row was found with the names of columns. One column has to be called "
            "'Organisatie'."
        ),
        "network.file_too_many_rows": _(
            "This file has more than {rows} rows. Split it and send the parts."
        ),
        "network.file_not_schools": _(
            "This is not the list of school locations of DUO: the columns "
            "VESTIGINGSCODE, VESTIGINGSNAAM and GEMEENTENAAM are missing."
        ),
        "network.file_not_borders": _(
            "This is not a map of neighbourhoods: GeoJSON with buurtcode and buurtnaam."
        ),
        "network.file_nothing_here": _("There is nothing in it about {municipality}."),
        "network.preview_gone": _(
            "This preview is too old or not yours. Send the file again; nothing has "
            "been stored."
        ),
        "network.text_guarded": _(
            "These words are about a person. Take them out, make it an advice "
            "question, or put it on your scratch note."
        ),
        "network.no_text_without_representative": _(
            "Text can be kept only when somebody of the organisation has confirmed "
            "that they can read it. Log the contact without the agreement, or ask "
            "the organisation to confirm."
        ),
        "network.no_text_without_register": _(
            "Give a public register with a number, or let the organisation confirm "
            "itself, before a text is kept."
        ),
        "network.agreement_too_long": _("An agreement has at most {most} characters."),
        "network.day_in_future": _("A contact that was held lies in the past."),
        "network.next_in_past": _("The next date lies in the future."),
        "network.name_missing": _("Give the name of the organisation."),
        "network.name_empty": _("Give a name."),
        "network.register_number_missing": _(
            "Give both the register and the number in it, or neither."
        ),
        "network.registered_already": _(
            "There is already an organisation with this register number: {name}."
        ),
        "network.changed_meanwhile": _(
            "A colleague changed this while you were writing. What you typed is still "
            "here; look at what changed and save again."
        ),
        "network.address_broken": _("This is not an e-mail address."),
        "network.no_general_address": _(
            "First write down the general e-mail address of the organisation."
        ),
        "network.invited_already": _("This address has already been asked."),
        "network.here_already": _("This person is already in the network."),
        "network.left_in_peace": _(
            "This address said no or did not answer. It is left in peace until {until}."
        ),
        "network.invitation_not_open": _("This invitation is no longer open."),
        "network.not_to_take_back": _(
            "This contact is older than a day or has been answered. It stays."
        ),
        "network.already_answered": _("You have answered this already."),
        "network.settled_already": _("This objection was settled already."),
        "network.not_confirmed": _(
            "First confirm that you speak for this organisation."
        ),
        "network.merge_with_itself": _("Choose two different organisations."),
        "network.undo_too_late": _(
            "This can no longer be undone: 30 days have passed."
        ),
        "network.undo_in_order": _("First undo what was merged into it later."),
        "network.undone_already": _("This was undone already."),
        "network.sent_already": _("These invitations were sent already."),
        "network.send_too_late": _(
            "Prepared invitations are kept for 24 hours. They are gone; nothing was "
            "sent."
        ),
    }
)

phrases.register(
    {
        Verb.ORGANISATION_ADDED: _("added an organisation"),
        Verb.ORGANISATION_CHANGED: _("changed an organisation"),
        Verb.ORGANISATION_MERGED: _("joined two organisations"),
        Verb.MERGE_UNDONE: _("parted two organisations again"),
        Verb.MERGE_SETTLED: _("a merge can no longer be undone"),
        Verb.CONTACT_LOGGED: _("wrote down a contact"),
        Verb.CONTACT_TAKEN_BACK: _("took back a slip of the same day"),
        Verb.CONTACT_ANSWERED: _("the organisation answered or objected"),
        Verb.OBJECTION_SETTLED: _("settled an organisation's objection"),
        Verb.CONTACT_TEXT_DESTROYED: _("the words of a contact were destroyed"),
        Verb.LINK_MADE: _("made a link by which an organisation reads along"),
        Verb.LINK_CLOSED: _("closed an organisation's link"),
        Verb.REPRESENTATIVE_CONFIRMED: _("somebody confirmed to read along"),
        Verb.REPRESENTATIVE_LEFT: _("somebody stopped reading along"),
        Verb.OWN_FACTS_CHANGED: _("an organisation changed its own facts"),
        Verb.CODE_SHOWN: _("showed a code by which somebody registers on the spot"),
        Verb.INVITATION_PREPARED: _("prepared an invitation"),
        Verb.INVITATION_SENT: _("sent an invitation"),
        Verb.INVITATION_REMINDED: _("reminded once more"),
        Verb.INVITATION_WITHDRAWN: _("withdrew an invitation"),
        Verb.INVITATION_CALLED_BACK: _("called an invitation back"),
        Verb.INVITATION_DECLINED: _("somebody said no"),
        Verb.INVITATION_EXPIRED: _("an invitation ended"),
        Verb.ENTRY_CONFIRMED: _("somebody confirmed that they want to be here"),
        Verb.ENTRY_CHANGED: _("somebody changed their own entry"),
        Verb.ENTRY_RENEWED: _("somebody kept their entry for another year"),
        Verb.ENTRY_WITHDRAWN: _("somebody left the network"),
        Verb.ENTRY_EXPIRED: _("an entry ended"),
        Verb.ENTRY_ERASED: _("an entry was erased on request"),
        Verb.INVITATION_ERASED: _("an invitation was erased on request"),
        Verb.LIST_IMPORTED: _("accepted a list"),
        Verb.LIST_SENT: _("sent a list's invitations"),
        Verb.LIST_UNDONE: _("undid an import"),
        Verb.UNDO_DATA_DESTROYED: _("what undoing needed was destroyed"),
    }
)
