# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of goals and indicators."""

from django.urls import path

from netwerkregie.doors.desk.programme.views import goals, indicators, one_goal

urlpatterns = [
    path("", goals.newest, name="goals"),
    path("beginnen/", goals.begin, name="goal_begin"),
    path("<int:year>/", goals.year, name="goal_year"),
    path("<int:year>/nieuw/", goals.add, name="goal_add"),
    path("<int:year>/afsluiten/", goals.close, name="goal_close"),
    path("<int:year>/overnemen/", goals.copy, name="goal_copy"),
    path("doel/<uuid:goal_id>/", one_goal.goal, name="goal"),
    path("doel/<uuid:goal_id>/wijzigen/", one_goal.change, name="goal_change"),
    path("doel/<uuid:goal_id>/toelichting/", one_goal.explain, name="goal_explain"),
    path("doel/<uuid:goal_id>/weg/", one_goal.remove, name="goal_remove"),
    path("doel/<uuid:goal_id>/activiteit/", one_goal.hang, name="goal_hang"),
    path("doel/<uuid:goal_id>/regel/", one_goal.hang_line, name="goal_line"),
    path("doel/<uuid:goal_id>/eraf/", one_goal.take_off, name="goal_take_off"),
    path("doel/<uuid:goal_id>/indicator/", indicators.add, name="indicator_add"),
    path("indicator/<uuid:indicator_id>/", indicators.indicator, name="indicator"),
    path(
        "indicator/<uuid:indicator_id>/wijzigen/",
        indicators.change,
        name="indicator_change",
    ),
    path(
        "indicator/<uuid:indicator_id>/toelichting/",
        indicators.explain,
        name="indicator_explain",
    ),
    path(
        "indicator/<uuid:indicator_id>/tellen/",
        indicators.count,
        name="indicator_count",
    ),
    path(
        "indicator/<uuid:indicator_id>/weg/",
        indicators.remove,
        name="indicator_remove",
    ),
    path(
        "activiteit/<uuid:activity_id>/",
        one_goal.serve,
        name="activity_goal",
    ),
    path(
        "activiteit/<uuid:activity_id>/raming/",
        one_goal.estimate,
        name="activity_estimate",
    ),
]
