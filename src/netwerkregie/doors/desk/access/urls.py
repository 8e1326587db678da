# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of coming in, unlocking and one's own page."""

from django.urls import path

from netwerkregie.doors.desk.access import arriving, away, inviting, keys, me, passkeys

urlpatterns = [
    path("binnen/", arriving.arrive, name="arrive"),
    path("binnen/tweede/", arriving.second_factor, name="second_factor"),
    path("binnen/geen/", arriving.no_access, name="no_access"),
    path("uitnodiging/<str:word>/", inviting.accept, name="accept_invitation"),
    path("sleutel/", keys.choose_phrase, name="choose_phrase"),
    path("sleutel/nieuw/", keys.change_phrase, name="change_phrase"),
    path("sleutel/kwijt/", keys.start_over, name="start_over"),
    path("sleutel/geven/", keys.give_access, name="give_access"),
    path("kluis/", keys.unlock, name="unlock"),
    path("kluis/passkey/", passkeys.unlock, name="unlock_with_passkey"),
    path("kluis/passkey/nieuw/", passkeys.let_unlock, name="let_passkey_unlock"),
    path("kluis/dicht/", keys.lock, name="lock"),
    path("ik/", me.page, name="me"),
    path("afwezig/", away.away, name="away"),
    path("afwezig/<uuid:absence_id>/terug/", away.back, name="away_end"),
    path("ik/taal/", me.language, name="my_language"),
    path("ik/uit/", me.end_session, name="end_my_session"),
]
