# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of this room: roles, states and why something is refused."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from netwerkregie.foundation.kernel import Role

ROLE_LABELS: dict[str, Promise] = {
    Role.NETWORK_DIRECTOR.value: _("Network director"),
    Role.DEPUTY.value: _("Deputy director"),
    Role.INTAKE_OFFICER.value: _("Intake officer"),
    Role.WEIGHER.value: _("Weigher"),
    Role.CHAIR.value: _("Chair"),
    Role.CASE_HOLDER.value: _("Case holder"),
    Role.CASE_PARTNER.value: _("Case partner"),
    Role.FAMILY_COUNSELLOR.value: _("Family counsellor"),
    Role.FOCAL_POINT.value: _("Focal point"),
    Role.PARTNER.value: _("Partner"),
    Role.KEY_PERSON.value: _("Key person"),
    Role.VOLUNTEER.value: _("Volunteer"),
    Role.POLICY_ADVISER.value: _("Policy adviser"),
    Role.MAYOR.value: _("Mayor"),
    Role.DPO.value: _("Privacy officer"),
    Role.AUDITOR.value: _("Auditor"),
    Role.ADMINISTRATOR.value: _("Administrator"),
    Role.RIGHTS_DESK.value: _("Rights desk"),
    Role.CUSTODIAN.value: _("Custodian"),
}

REFUSALS: dict[str, Promise] = {
    "accounts.address_taken": _(
        "Somebody with this address is already invited or working here."
    ),
    "accounts.already_member": _(
        "You already work here under another name. Ask an administrator."
    ),
    "accounts.already_left": _("This person does not work here any more."),
    "accounts.not_yourself": _(
        "You cannot end your own access. Ask another administrator."
    ),
    "accounts.last_administrator": _(
        "This is the last administrator. Give somebody else that role first."
    ),
    "accounts.language_unknown": _("Choose one of the languages of the list."),
    "accounts.date_past": _("This date has passed. Choose a later one."),
    "accounts.role_held": _("This person has this role, or it waits for a reader."),
    "accounts.roles_apart": _(
        "This role does not go together with another one of this person: whoever "
        "watches or runs the house opens no content."
    ),
    "accounts.absence_order": _("The last day comes before the first one."),
    "accounts.absence_long": _("That is longer than a year. Choose an earlier day."),
    "accounts.absence_cover": _(
        "Choose a colleague who works here to look after things."
    ),
    "accounts.already_decided": _("This has been decided already."),
    "accounts.proposal_expired": _(
        "This proposal waited longer than fourteen days. Propose the role again."
    ),
    "accounts.too_many_tries": _("Too many tries. Wait ten minutes and try again."),
    "kernel.not_found": _("This is not here, or not yours to see."),
    "kernel.not_allowed": _("Your role does not allow this."),
    "kernel.locked": _("Open your vault first."),
    "kernel.vault_unavailable": _(
        "The vault does not answer. Lists go on; what is sealed stays shut for now."
    ),
    "kernel.module_closed": _("This part is not switched on in this municipality."),
    "kernel.too_many": _("That went too fast. Wait a moment and try again."),
}

VERBS: dict[str, Promise] = {
    "accounts.member_invited": _("invited somebody"),
    "accounts.invitation_mailed": _("mailed an invitation"),
    "accounts.access_renewed": _("came in anew after losing password or phone"),
    "accounts.invitation_accepted": _("accepted an invitation"),
    "accounts.membership_ended": _("ended somebody's access"),
    "accounts.member_added": _("added somebody at the set-up"),
    "accounts.role_proposed": _("proposed a role"),
    "accounts.role_confirmed": _("confirmed a role as second reader"),
    "accounts.role_given": _("gave a role"),
    "accounts.role_ended": _("took a role back"),
    "accounts.sessions_ended": _("signed somebody out"),
    "accounts.language_changed": _("changed their language"),
    "accounts.unlocked": _("opened their vault"),
    "accounts.locked": _("closed their vault"),
    "accounts.keys_chosen": _("chose how their vault opens"),
    "accounts.key_given": _("gave a colleague a team's key"),
    "accounts.keys_withdrawn": _("took somebody's keys away"),
    "accounts.words_kept": _("kept what somebody was typing, for a day"),
    "accounts.absence_said": _("noted on which days somebody is away"),
    "accounts.absence_ended": _("noted that somebody is back"),
    "accounts.records_erased": _("destroyed records of people at their term"),
}
