# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of family conversations."""

from django.urls import path

from netwerkregie.doors.desk.casework.views import (
    families,
    family_handovers,
    family_people,
    family_steps,
)

ONE = "<uuid:talk_id>/"
PERSON = ONE + "mensen/<int:number>/"
HANDOVER = ONE + "overdragen/<uuid:family_handover_id>/"

urlpatterns = [
    path("", families.talk_list, name="families"),
    path("nieuw/", families.begin, name="family_new"),
    path("blad/", families.blank_sheet, name="family_blank"),
    path(
        "verlenging/<uuid:extension_id>/",
        family_steps.extension,
        name="family_extension",
    ),
    path(ONE, families.talk, name="family"),
    path(ONE + "gesprek/", families.sheet, name="family_sheet"),
    path(ONE + "aantekening/<uuid:note_id>/", families.correct, name="family_correct"),
    path(ONE + "toestemming/", family_people.consent, name="family_consent"),
    path(
        ONE + "toestemming/<uuid:consent_id>/intrekken/",
        family_people.withdraw,
        name="family_withdraw",
    ),
    path(ONE + "keuze/", family_people.choice, name="family_choice"),
    path(ONE + "mensen/", family_people.people, name="family_people"),
    path(PERSON + "tonen/", family_people.show, name="family_person_show"),
    path(PERSON + "weg/", family_people.erase, name="family_person_erase"),
    path(ONE + "dag/", family_steps.plan, name="family_plan"),
    path(ONE + "toegang/", family_steps.access, name="family_access"),
    path(
        ONE + "toegang/<uuid:member_id>/weg/",
        family_steps.show_out,
        name="family_show_out",
    ),
    path(ONE + "langer/", family_steps.longer, name="family_longer"),
    path(ONE + "papier/", family_steps.paper, name="family_paper"),
    path(ONE + "einde/", family_steps.end, name="family_end"),
    path(ONE + "overdragen/", family_handovers.begin, name="family_handovers"),
    path(HANDOVER, family_handovers.handover, name="family_handover"),
    path(HANDOVER + "zin/", family_handovers.agree, name="family_item_agree"),
    path(HANDOVER + "doorgeven/", family_handovers.send, name="family_handover_send"),
    path(HANDOVER + "klaar/", family_handovers.finish, name="family_handover_finish"),
]
