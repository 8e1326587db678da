# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sentences of the aid *May I share this?* in short words."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.intake.rules.sharing import (
    Answer,
    Ground,
    Instead,
    Reason,
    Receiver,
    Secrecy,
    Stage,
    Verdict,
)
from netwerkregie.foundation.kernel.labels import name_them

name_them(
    [
        (Stage.ADVICE, _("I ask for advice, without names")),
        (Stage.CONCERN, _("There is a concern")),
        (Stage.WEIGHING, _("It is being weighed by several organisations")),
        (Stage.CONFERENCE, _("There is a case conference")),
        (Stage.VOLUNTARY, _("Somebody gets help of their own free will")),
        (Stage.DANGER, _("Somebody is in danger now")),
        (Receiver.MANAGER, _("My own manager")),
        (Receiver.COLLEAGUE, _("A colleague of my own organisation")),
        (Receiver.ADVICE_LINE, _("The network director or the advice line")),
        (Receiver.NEIGHBOURHOOD_TEAM, _("The neighbourhood team")),
        (Receiver.VEILIG_THUIS, _("Veilig Thuis")),
        (Receiver.POLICE, _("The police")),
        (Receiver.PARENTS, _("Parents or a guardian")),
        (Receiver.THE_PERSON, _("The person it is about")),
        (Receiver.OTHER_MUNICIPALITY, _("Another municipality")),
        (Receiver.COUNCIL, _("The municipal council")),
        (Receiver.PRESS, _("The press")),
        (Secrecy.NO, _("No")),
        (Secrecy.YES, _("Yes, for instance in care or youth help")),
        (Secrecy.NOT_SURE, _("I am not sure")),
        (Verdict.YES, _("Yes")),
        (Verdict.ONLY_IF, _("Only if")),
        (Verdict.NO, _("No, ask first")),
    ]
)

REASONS: dict[Reason, Any] = {
    Reason.NOBODY_RECOGNISED: _(
        "Without a name or anything else that leads to somebody, no personal data are "
        "shared. That is what advice is for."
    ),
    Reason.ONLY_UNRECOGNISED: _(
        "Only if nobody can be recognised by what you tell. Who knows the class, the "
        "team or the street often does recognise somebody."
    ),
    Reason.ADVICE_STAYS_ADVICE: _(
        "What is asked as advice stays advice. It is not passed on for another purpose."
    ),
    Reason.OWN_OBSERVATION: _(
        "Only about what you saw yourself in your work, and only if it makes the child "
        "no less safe. Not that you asked advice, and not what others said."
    ),
    Reason.ABOUT_THEM: _(
        "It is about them. Say what you saw and ask how they are, if that is safe."
    ),
    Reason.TASK_NEEDS_IT: _(
        "Only if this colleague needs it for their own work with the person. Then only "
        "the facts that the work needs."
    ),
    Reason.SEALED_DOOR: _(
        "Only as a concern, in facts: what was seen, by whom, when. It is sealed, and "
        "the rest of the network cannot read it."
    ),
    Reason.CONSENT: _(
        "Only if the person agrees, and knows what you tell to whom. Below sixteen the "
        "parents or guardian agree."
    ),
    Reason.VIOLENCE: _(
        "Only if you suspect domestic violence or child abuse. Then follow the "
        "reporting code of your organisation. Consent is not needed then."
    ),
    Reason.CRIME: _(
        "Only if a crime was committed, or somebody is in danger. A worry alone is "
        "not enough."
    ),
    Reason.TALK_FIRST: _(
        "Only if talking makes the child no less safe. Usually you talk with the "
        "parents before you tell others."
    ),
    Reason.TOLD_TOGETHER: _(
        "Only together with who handles it. They have to tell the person what is kept; "
        "agree who says what, and when."
    ),
    Reason.NOT_BY_YOU: _(
        "You do not pass this on yourself. Who handles it does, for one person at a "
        "time, with a ground and a line in the log."
    ),
    Reason.STAYS_WITH_WEIGHERS: _(
        "What is weighed stays with the people who weigh it."
    ),
    Reason.WITHOUT_IDENTITY: _(
        "Only if they take part in the weighing. And without a name, until two "
        "organisations have written down that the criteria seem to be met."
    ),
    Reason.NAMED_MEMBER: _(
        "Only if they are a named member of this case, and only what their part needs."
    ),
    Reason.STAYS_IN_CASE: _(
        "What is told in a case conference stays with its named members."
    ),
    Reason.SAME_HELP: _(
        "Only if they give the same help or stand in for you, and no more than that "
        "needs."
    ),
    Reason.HELP_STAYS_HELP: _(
        "Help that somebody takes of their own free will does not go to the police. "
        "Otherwise nobody would dare to ask for help. Danger now? Then ring 112."
    ),
    Reason.BY_AGE: _(
        "Below twelve: yes, unless it harms the child. Twelve to fifteen: usually with "
        "the young person and the parents together. From sixteen on: only if the young "
        "person agrees."
    ),
    Reason.OWN_FILE: _(
        "It is about them. They may read their own file and have a copy, without what "
        "is about others."
    ),
    Reason.LIFE: _(
        "Ring 112. A life weighs more than secrecy. Tell what is needed to keep people "
        "safe, and no more."
    ),
    Reason.ACUTE: _(
        "Ring 112 first. After that you may report it to Veilig Thuis at once, also "
        "without consent."
    ),
    Reason.SAFETY_ONLY: _(
        "Only after 112, and only what is needed to keep people safe now."
    ),
    Reason.NOT_IF_UNSAFE: _(
        "Only after 112, and only if it makes nobody less safe. Ask the police when."
    ),
    Reason.COUNTS_ONLY: _(
        "The council hears numbers and no stories. Also without a name a story is soon "
        "recognised."
    ),
    Reason.NEVER_PRESS: _(
        "Nothing about a person goes to the press, also not “off the record”."
    ),
    Reason.ASK_FIRST: _("We have no answer to this. Then it is: no, ask first."),
}

INSTEAD: dict[Instead, Any] = {
    Instead.LEAVE_OUT: _("Leave out names, streets, schools, classes and clubs."),
    Instead.ASK_ADVICE: _("Ask the advice line, without names."),
    Instead.ASK_CONSENT: _(
        "Ask the person first. Write down in your own file what they agreed to."
    ),
    Instead.ASK_HANDLER: _(
        "Ask the intake officer, the chair or the case holder what may be told."
    ),
    Instead.ASK_OFFICER: _("Ask the privacy officer of your own organisation."),
    Instead.MAKE_CONCERN: _("Tell the intake officer the facts, and who said them."),
    Instead.ASK_VEILIG_THUIS: _(
        "Ask Veilig Thuis for advice first. That can be done without names."
    ),
    Instead.RING_112: _("Ring 112 first."),
    Instead.RIGHTS_DESK: _(
        "Show the way to the rights desk, for reading and correcting."
    ),
    Instead.SPOKESPERSON: _(
        "Give the number of the spokesperson. Confirm nothing and deny nothing."
    ),
    Instead.YEARLY_REPORT: _("Point to the yearly report and its numbers."),
    Instead.WRITE_DOWN: _(
        "Afterwards write down in your own file what you told to whom, and why."
    ),
}

GROUNDS: dict[Ground, Any] = {
    Ground.GDPR_4: _("GDPR article 4(1): what personal data are"),
    Ground.GDPR_5_PURPOSE: _("GDPR article 5(1)(b): only for the purpose it came for"),
    Ground.GDPR_5_LITTLE: _("GDPR article 5(1)(c): no more than is needed"),
    Ground.GDPR_6_CONSENT: _("GDPR article 6(1)(a) and 7: consent"),
    Ground.GDPR_6_VITAL: _("GDPR article 6(1)(d): to protect a life"),
    Ground.GDPR_6_TASK: _("GDPR article 6(1)(e): a task in the public interest"),
    Ground.GDPR_9: _("GDPR article 9: special personal data"),
    Ground.GDPR_10: _("GDPR article 10: data about crimes"),
    Ground.GDPR_14: _("GDPR article 14: telling people what is kept of them"),
    Ground.GDPR_15: _("GDPR article 15: the right to see one's own data"),
    Ground.WMO_4_1_1: _("Wmo 2015 article 4.1.1: Veilig Thuis gives advice"),
    Ground.WMO_5_2_6: _(
        "Wmo 2015 article 5.2.6: telling Veilig Thuis without consent, also when bound "
        "to secrecy"
    ),
    Ground.REPORTING_CODE: _(
        "The reporting code for domestic violence and child abuse (Wmo 2015 article "
        "3.3, Jeugdwet article 4.1.7)"
    ),
    Ground.WGBO_450: _("Civil Code articles 7:447 and 7:450: age and consent in care"),
    Ground.WGBO_456: _("Civil Code article 7:456: reading one's own file in care"),
    Ground.WGBO_457: _("Civil Code article 7:457: secrecy in care"),
    Ground.BIG_88: _("Wet BIG article 88: secrecy of registered professions"),
    Ground.YOUTH_7_3_11: _("Jeugdwet article 7.3.11: secrecy in youth help"),
    Ground.AWB_2_5: _(
        "General Administrative Law Act (Awb) article 2:5: secrecy in public work"
    ),
    Ground.POLICE_DATA_7: _(
        "Police Data Act (Wpg) article 7: what the police tell stays with who hears it"
    ),
    Ground.CRIMINAL_161: _(
        "Code of Criminal Procedure article 161: anyone may report a crime"
    ),
    Ground.PARENTAL_247: _("Civil Code article 1:247: what parents are there for"),
}

SECRECY = _(
    "You are bound to secrecy, or are not sure. Then you also need one of these: the "
    "person agrees; a law says you may; or two duties clash, you asked a colleague, "
    "and you wrote down why you speak."
)
SECRECY_LIFTED = _(
    "You are bound to secrecy, or are not sure. This law allows you to speak all the "
    "same, as far as it is needed to stop the violence or to look into it."
)
TO_CONFIRM = _(
    "To be confirmed by your privacy officer: the article for this has not been "
    "settled here. Until then: ask first."
)


def say_secrecy(answer: Answer) -> Any:
    """Return what secrecy adds to an answer, or nothing."""
    if not answer.secrecy:
        return ""
    return SECRECY_LIFTED if Ground.WMO_5_2_6 in answer.grounds else SECRECY
