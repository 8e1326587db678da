# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the answer library and of colleagues elsewhere."""

from django.urls import path

from netwerkregie.doors.desk.intake.library import (
    colleagues,
    reading,
    sharing,
    views,
)

urlpatterns = [
    path("", views.item_list, name="answers"),
    path("nieuw/", views.add, name="answer_new"),
    path("les/", views.lesson, name="lesson_new"),
    path("meegeleverd/", sharing.put_shipped_in, name="answers_shipped"),
    path("van-anderen/", sharing.shared_list, name="answers_shared"),
    path("van-anderen/<uuid:shared_id>/", sharing.shared, name="answer_shared"),
    path(
        "van-anderen/<uuid:shared_id>/overnemen/",
        sharing.take_over,
        name="answer_take_over",
    ),
    path("collega/", colleagues.question_list, name="colleagues"),
    path("collega/vragen/", colleagues.ask, name="colleague_ask"),
    path("collega/<uuid:colleague_id>/", colleagues.question, name="colleague"),
    path(
        "collega/<uuid:colleague_id>/weet-niet/",
        colleagues.decline,
        name="colleague_decline",
    ),
    path(
        "collega/<uuid:colleague_id>/terug/",
        colleagues.take_back,
        name="colleague_take_back",
    ),
    path(
        "collega/<uuid:colleague_id>/bewaren/",
        colleagues.keep,
        name="colleague_keep",
    ),
    path("<uuid:item_id>/", views.detail, name="answer"),
    path("<uuid:item_id>/wijzigen/", views.change, name="answer_change"),
    path("<uuid:item_id>/klopt-nog/", views.read_again, name="answer_read_again"),
    path("<uuid:item_id>/weg/", views.remove, name="answer_remove"),
    path("<uuid:item_id>/tonen/", views.show, name="answer_show"),
    path("<uuid:item_id>/delen/", sharing.share, name="answer_share"),
    path("<uuid:item_id>/meelezer/", reading.ask, name="answer_ask"),
    path("<uuid:item_id>/tekenen/", reading.sign, name="answer_sign"),
    path("<uuid:item_id>/terugsturen/", reading.send_back, name="answer_send_back"),
]
