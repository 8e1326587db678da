# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of cases."""

from django.urls import path

from netwerkregie.doors.desk.casework.views import (
    case_files,
    case_members,
    case_parts,
    case_people,
    case_timeline,
    cases,
    guardians,
)

ONE = "<uuid:case_id>/"
PART = ONE + "deel/<uuid:case_part_id>/"
PERSON = ONE + "wie/<uuid:case_person_id>/"
FILE = ONE + "bestanden/<uuid:casefile_id>/"

urlpatterns = [
    path("", cases.case_list, name="cases"),
    path(ONE, cases.case, name="case"),
    path(ONE + "dag/", cases.plan, name="case_plan"),
    path(ONE + "leden/", case_members.members, name="case_members"),
    path(ONE + "leden/<uuid:case_seat_id>/", case_members.seat, name="case_seat"),
    path(ONE + "deel/nieuw/", case_parts.make, name="case_part_new"),
    path(PART, case_parts.part, name="case_part"),
    path(PART + "schrijven/", case_parts.write, name="case_write"),
    path(PART + "lezer/", case_parts.widen, name="case_part_widen"),
    path(PART + "instemming/", case_parts.consent, name="case_consent"),
    path(ONE + "wie/", case_people.people, name="case_people"),
    path(PERSON + "tonen/", case_people.show, name="case_person_show"),
    path(PERSON + "verbeteren/", case_people.correct, name="case_person_correct"),
    path(PERSON + "delen/", case_people.share, name="case_person_share"),
    path(PERSON + "weg/", case_people.erase, name="case_person_erase"),
    path(PERSON + "dubbel/", case_people.check, name="case_check"),
    path("bekend/<uuid:case_known_id>/", case_people.known, name="case_known"),
    path("bekend/<uuid:case_known_id>/klaar/", case_people.settle, name="case_settle"),
    path(ONE + "ouder/", guardians.guardian, name="case_guardian"),
    path(ONE + "bestanden/", case_files.file_list, name="case_files"),
    path(FILE, case_files.open_file, name="case_file"),
    path(FILE + "bewaren/", case_files.keep, name="case_file_keep"),
    path(ONE + "tijdlijn/", case_timeline.timeline, name="case_timeline"),
]
