# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words for disclosures, receipts, notices and emergency access."""

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.casework.rules import disclosures as rules
from netwerkregie.domain.casework.rules import emergency
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them

name_them(
    [
        (rules.SubjectKind.CASE, _("Case")),
        (rules.SubjectKind.WEIGHING, _("Weighing")),
        (rules.SubjectKind.PLAN, _("Plan")),
        (rules.SubjectKind.FAMILY, _("Family conversation")),
        (rules.SubjectKind.ASSESSMENT, _("Assessment form")),
        (rules.SubjectKind.CONFERENCE, _("Case conference")),
        (rules.RecipientKind.PERSON, _("The person concerned")),
        (rules.RecipientKind.GUARDIAN, _("Parent or guardian")),
        (rules.RecipientKind.WEIGHING_PARTNER, _("The other party at the weighing")),
        (rules.RecipientKind.CARE, _("Care provider")),
        (rules.RecipientKind.POLICE, _("Police")),
        (rules.RecipientKind.PROSECUTOR, _("Public prosecutor")),
        (rules.RecipientKind.ZVH, _("Zorg- en Veiligheidshuis")),
        (rules.RecipientKind.FAMILY_SUPPORT, _("National family support")),
        (rules.RecipientKind.OWN_PRINT, _("Print for oneself")),
        (rules.LegalGround.CONSENT, _("The person agreed")),
        (rules.LegalGround.PUBLIC_TASK, _("Public task of the case table")),
        (rules.LegalGround.LEGAL_DUTY, _("Duty by law")),
        (rules.LegalGround.VITAL_INTEREST, _("A life is in danger")),
        (rules.LegalGround.OWN_RIGHT, _("Own right to know")),
        (rules.Way.PAPER, _("On paper")),
        (rules.Way.SEALED_FILE, _("As a sealed file")),
        (rules.Way.SPOKEN, _("Told")),
        (rules.Way.SCREEN, _("On screen")),
        (rules.FieldKind.NAME, _("Name")),
        (rules.FieldKind.BIRTH_DATE, _("Date of birth")),
        (rules.FieldKind.CONTACT, _("How to reach the person")),
        (rules.FieldKind.STATEMENT, _("Statement")),
        (rules.FieldKind.OUTCOME, _("Outcome of the weighing")),
        (rules.FieldKind.PLAN, _("Part of the plan")),
        (rules.FieldKind.MINUTES, _("Minutes of the conference")),
        (rules.FieldKind.QUESTION, _("Question")),
        (rules.FieldKind.SUMMARY, _("Summary")),
        (rules.DisclosureState.PREPARED, _("Prepared; nothing has left")),
        (rules.DisclosureState.LEFT, _("Disclosed")),
        (rules.DisclosureState.WITHDRAWN, _("Withdrawn; nothing left")),
        (rules.ReceiptAnswer.RECEIVED, _("Received")),
        (rules.ReceiptAnswer.NOT_RIGHT, _("Something is not right")),
        (rules.RecallReason.CORRECTION, _("Something in it was corrected")),
        (rules.RecallReason.ERASURE, _("It was erased")),
        (rules.RecallReason.MISTAKE, _("It should not have been sent")),
        (emergency.EmergencyReason.THREAT_TO_LIFE, _("A life is in danger now")),
        (emergency.EmergencyReason.UNSAFE_CHILD, _("A child is unsafe now")),
        (
            emergency.EmergencyReason.NOBODY_REACHED,
            _("Something must happen today and no member can be reached"),
        ),
        (emergency.EmergencyState.WAITING, _("Waits for a second person")),
        (emergency.EmergencyState.OPEN, _("Not closed yet")),
        (emergency.EmergencyState.LAPSED, _("Closed: nobody confirmed in time")),
        (emergency.EmergencyState.CLOSED, _("Closed")),
        (emergency.ReviewOutcome.RIGHT, _("It was needed")),
        (emergency.ReviewOutcome.LESSON, _("It was needed, and we learn from it")),
        (emergency.ReviewOutcome.NOT_RIGHT, _("It was not needed")),
    ]
)

VERBS = {
    Verb.RECIPIENT_ADDED: _("put a receiver on the list"),
    Verb.RECIPIENT_ENDED: _("took a receiver off the list"),
    Verb.RECIPIENT_FORGOTTEN: _("forgot receivers that were off the list"),
    Verb.KEY_ENTERED: _("entered the key of a receiver"),
    Verb.KEY_CHECKED: _("compared the key of a receiver"),
    Verb.DISCLOSURE_PREPARED: _("prepared a disclosure"),
    Verb.DISCLOSURE_READ: _("read a disclosure"),
    Verb.DISCLOSURE_SIGNED: _("signed a disclosure as second reader"),
    Verb.DISCLOSURE_RESEALED: _("sealed a disclosure anew"),
    Verb.DISCLOSURE_WITHDRAWN: _("withdrew a disclosure before it left"),
    Verb.DISCLOSED: _("disclosed"),
    Verb.RECEIPT_GIVEN: _("said whether something came"),
    Verb.RECALL_OWED: _("owed a notice to an earlier receiver"),
    Verb.RECALL_TOLD: _("sent a notice to an earlier receiver"),
    Verb.RECALL_ESCALATED: _("passed on that a receiver is silent"),
    Verb.RECALL_ENDED: _("ended notices to earlier receivers"),
    Verb.EMERGENCY_TEAM_MADE: _("made the key of the emergency access"),
    Verb.EMERGENCY_ASKED: _("asked for emergency access"),
    Verb.EMERGENCY_CONFIRMED: _("confirmed emergency access"),
    Verb.EMERGENCY_READ: _("read by emergency access"),
    Verb.EMERGENCY_WORDS_READ: _("read why emergency access was asked"),
    Verb.EMERGENCY_DISCLOSED: _("disclosed by emergency access"),
    Verb.EMERGENCY_CLOSED: _("closed emergency access"),
    Verb.EMERGENCY_REVIEWED: _("looked back on emergency access"),
}

REFUSALS = {
    "casework.disclose_something": _("Choose what leaves: at least one piece."),
    "casework.disclose_less": _(
        "This is more than fits in one disclosure; choose at most {most} pieces."
    ),
    "casework.one_person_at_a_time": _(
        "A disclosure is about one person. Make another one for somebody else."
    ),
    "casework.provider_must_agree": _(
        "This comes from the police or the prosecutor. It leaves only after who gave "
        "it agreed, on record."
    ),
    "casework.disclose_for_its_purpose": _(
        "This was recorded for another purpose. It cannot leave for this one."
    ),
    "casework.never_to_coercion": _(
        "What was told in voluntary support, family conversations or advice does not "
        "go to police, prosecutor or Zorg- en Veiligheidshuis. Only emergency access "
        "for a threat to life changes that."
    ),
    "casework.ground_does_not_fit": _(
        "This ground does not go with this receiver. Choose another one."
    ),
    "casework.way_not_possible": _(
        "A sealed file goes to the Zorg- en Veiligheidshuis only. Choose paper."
    ),
    "casework.choose_a_receiver": _(
        "Choose a receiver from the list. Is it not there? Let it be added first."
    ),
    "casework.receiver_without_key": _(
        "The key of this receiver was not compared by two people yet."
    ),
    "casework.why_disclose": _("Write why this is necessary."),
    "casework.second_is_another": _("The second person must be somebody else."),
    "casework.disclosure_not_open": _(
        "This disclosure left already, or was withdrawn."
    ),
    "casework.disclosure_not_left": _("Nothing of this has left."),
    "casework.disclosure_not_signed": _(
        "A second person has to read this first. Until then nothing leaves."
    ),
    "casework.nobody_can_read_along": _(
        "No colleague can open this besides you. Give somebody a seat in the case, or "
        "let a member look who it is, first."
    ),
    "casework.receiver_names_a_person": _(
        "Name an organisation and a function here, not a person."
    ),
    "casework.receiver_not_of_the_list": _(
        "Choose an organisation that can receive something."
    ),
    "casework.receiver_incomplete": _("Write the name of the organisation."),
    "casework.key_not_possible": _(
        "This is no public key of age. It begins with age1 and has 62 signs."
    ),
    "casework.fingerprint_differs": _(
        "The fingerprint is another one. Call the receiver and compare once more."
    ),
    "casework.compare_by_another": _(
        "Somebody else compares the key, by telephone with the receiver."
    ),
    "casework.no_emergency_key": _(
        "The emergency key was not made yet. A chair or a case holder makes it."
    ),
    "casework.emergency_alone": _(
        "Alone you can open it only when a life is in danger. Ask a second person."
    ),
    "casework.emergency_another_person": _(
        "Somebody else, in another role, must confirm this."
    ),
    "casework.emergency_over": _(
        "This emergency access is closed. Ask again if it is still needed."
    ),
    "casework.emergency_waits": _(
        "A second person must confirm within fifteen minutes. Call somebody."
    ),
    "casework.emergency_no_case": _(
        "We know no open case by that name with such a part, or you are a member of it."
    ),
    "casework.emergency_only_for_life": _(
        "Only emergency access for a threat to life lets something leave. Reach a "
        "member of the case."
    ),
    "casework.emergency_not_sealed": _(
        "This part was made before the emergency key. Only its members can open it."
    ),
    "casework.review_by_another": _(
        "Somebody else looks back on this: not who asked and not who confirmed."
    ),
    "casework.nothing_was_opened": _(
        "Nothing was opened by it, so there is nothing to look back on."
    ),
    "casework.reviewed_already": _("Somebody looked back on this already."),
}

phrases.register(REFUSALS)
phrases.register({verb.value: text for verb, text in VERBS.items()})
