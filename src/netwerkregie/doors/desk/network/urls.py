# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the network: organisations, contacts, people asked, lists."""

from django.urls import include, path

from netwerkregie.doors.desk.network.views import (
    agreements,
    contacts,
    doubles,
    exports,
    handovers,
    in_place,
    lists,
    merging,
    network_people,
    offers,
    organisations,
    people,
    promises,
    relations,
    trainings,
)

urlpatterns = [
    path("", organisations.organisation_list, name="organisations"),
    path("", include("netwerkregie.doors.desk.network.week_urls")),
    path("nieuw/", organisations.add, name="organisation_add"),
    path("lijkt-op/", organisations.alike, name="organisation_alike"),
    path("uitnodigingen/", people.invitation_list, name="invitations"),
    path(
        "uitnodigingen/<uuid:invitation_id>/terug/",
        people.withdraw,
        name="invitation_withdraw",
    ),
    path("uitvoer/", exports.export, name="export"),
    path("dubbel/", doubles.queue, name="doubles_queue"),
    path("dubbel/twee/", doubles.two, name="doubles_two"),
    path("dubbel/<uuid:pair_id>/opnieuw/", doubles.again, name="doubles_again"),
    path("mensen/", network_people.people_list, name="network_people"),
    path("mensen/welkom/<uuid:arrival_id>/", network_people.welcome, name="welcome"),
    path("trainingen/", trainings.training_list, name="trainings"),
    path("trainingen/nieuw/", trainings.offer, name="training_offer"),
    path("trainingen/<uuid:training_id>/", trainings.training, name="training"),
    path(
        "trainingen/<uuid:training_id>/afzeggen/",
        trainings.call_off,
        name="training_call_off",
    ),
    path("lijsten/", lists.index, name="lists"),
    path("lijsten/aannemen/", lists.accept, name="list_accept"),
    path("lijsten/<uuid:run_id>/", lists.run, name="list_run"),
    path("lijsten/<uuid:run_id>/versturen/", lists.send, name="list_send"),
    path("lijsten/<uuid:run_id>/terug/", lists.undo, name="list_undo"),
    path("contact/<uuid:contact_id>/terug/", contacts.take_back, name="take_back"),
    path("bezwaar/<uuid:answer_id>/", contacts.settle, name="objection"),
    path("samenvoeging/<uuid:merge_id>/terug/", merging.undo, name="merge_undo"),
    path("aanbod/", offers.offer_list, name="offers"),
    path("aanbod/nieuw/", offers.add, name="offer_add"),
    path("aanbod/<uuid:offer_id>/", offers.detail, name="offer"),
    path("aanbod/<uuid:offer_id>/wijzigen/", offers.change, name="offer_change"),
    path("aanbod/<uuid:offer_id>/weg/", offers.withdraw, name="offer_withdraw"),
    path(
        "aanbod/<uuid:offer_id>/kennismaken/",
        offers.introduce,
        name="offer_introduce",
    ),
    path("afspraken/", agreements.agreement_list, name="agreements"),
    path("afspraken/nieuw/", agreements.add, name="agreement_add"),
    path("afspraken/<uuid:agreement_id>/", agreements.detail, name="agreement"),
    path(
        "afspraken/<uuid:agreement_id>/wijzigen/",
        agreements.change,
        name="agreement_change",
    ),
    path(
        "afspraken/<uuid:agreement_id>/partijen/",
        agreements.parties,
        name="agreement_parties",
    ),
    path("afspraken/<uuid:agreement_id>/stap/", agreements.step, name="agreement_step"),
    path(
        "afspraken/<uuid:agreement_id>/beeindigen/",
        agreements.end,
        name="agreement_end",
    ),
    path("afspraken/<uuid:agreement_id>/dag/", agreements.day, name="agreement_day"),
    path("", include("netwerkregie.doors.desk.network.message_urls")),
    path(
        "initiatieven/",
        include("netwerkregie.doors.desk.network.initiative_urls"),
    ),
    path("belofte/<uuid:promise_id>/", promises.settle, name="promise_settle"),
    path("overdracht/", handovers.index, name="handover"),
    path("overdracht/overnemen/", handovers.take_orphans, name="orphans_take"),
    path("overdracht/<uuid:handover_id>/", handovers.items, name="handover_items"),
    path(
        "overdracht/<uuid:handover_id>/stoppen/", handovers.stop, name="handover_stop"
    ),
    path("overdracht/<uuid:handover_id>/map/", handovers.pack, name="handover_pack"),
    path("<uuid:organisation_id>/belofte/", promises.add, name="promise_add"),
    path("<uuid:organisation_id>/kennen/", relations.know, name="relation_know"),
    path(
        "<uuid:organisation_id>/niet-meer-kennen/",
        relations.no_longer,
        name="relation_end",
    ),
    path(
        "<uuid:organisation_id>/volgende-datum/", in_place.next_date, name="next_date"
    ),
    path("<uuid:organisation_id>/praktisch/", in_place.practical, name="practical"),
    path("<uuid:organisation_id>/wijken/", in_place.districts, name="districts"),
    path("<uuid:organisation_id>/", organisations.detail, name="organisation"),
    path(
        "<uuid:organisation_id>/wijzigen/",
        organisations.change,
        name="organisation_change",
    ),
    path(
        "<uuid:organisation_id>/dubbel/",
        organisations.doubles,
        name="organisation_doubles",
    ),
    path("<uuid:organisation_id>/contact/", contacts.log, name="contact_log"),
    path(
        "<uuid:organisation_id>/contact/eerder/",
        contacts.older,
        name="contacts_older",
    ),
    path("<uuid:organisation_id>/meelezen/", people.ask_reader, name="ask_reader"),
    path("<uuid:organisation_id>/uitnodigen/", people.invite, name="person_invite"),
    path("<uuid:organisation_id>/code/", people.show_code, name="code_show"),
    path("<uuid:organisation_id>/samenvoegen/", merging.merge, name="merge"),
]
