# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of case conferences."""

from django.urls import path

from netwerkregie.doors.desk.casework.views import conference_papers as papers
from netwerkregie.doors.desk.casework.views import conference_table as table
from netwerkregie.doors.desk.casework.views import conferences

ALL = "<uuid:case_id>/overleggen/"
ONE = ALL + "<uuid:conference_id>/"
ITEM = ONE + "punt/<uuid:item_id>/"

urlpatterns = [
    path(ALL, conferences.conference_list, name="conferences"),
    path(ALL + "nieuw/", conferences.plan, name="conference_new"),
    path(ONE, conferences.conference, name="conference"),
    path(ONE + "antwoord/", conferences.answer, name="conference_answer"),
    path(ONE + "stap/", conferences.move_on, name="conference_step"),
    path(ONE + "punt/", conferences.add_item, name="conference_item"),
    path(ONE + "tafel/", table.table, name="conference_table"),
    path(ONE + "nieuws/", table.news, name="conference_news"),
    path(ITEM + "notitie/", table.note, name="conference_note"),
    path(ITEM + "besluit/", table.decide, name="conference_decide"),
    path(ITEM + "actie/", table.agree, name="conference_agree"),
    path(ONE + "verslag/", papers.minutes, name="conference_minutes"),
    path(ITEM + "tekenen/", papers.sign, name="conference_sign"),
    path(ONE + "afdruk/", papers.take_along, name="conference_print"),
    path("<uuid:case_id>/acties/<uuid:action_id>/", papers.action, name="case_action"),
]
