# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of plans and offers."""

from django.urls import path

from netwerkregie.doors.desk.casework.views import (
    interventions,
    measures,
    offers,
    plan_signing,
    plans,
)

PLAN = "<uuid:case_id>/plan/"
HELP = PLAN + "afspraak/<uuid:intervention_id>/"
OFFER = PLAN + "aanbod/<uuid:offered_id>/"
# Apart, and without a link between the two.
MEASURES = "<uuid:case_id>/maatregelen/"
ONE = MEASURES + "<uuid:measure_id>/"

urlpatterns = [
    # Where a second signer comes from Vandaag, with the plan alone.
    path("plan/<uuid:plan_id>/", plan_signing.to_sign, name="plan_to_sign"),
    path(PLAN, plans.plan, name="plan"),
    path(PLAN + "doel/", plans.goal, name="plan_goal"),
    path(PLAN + "doel/<uuid:goal_id>/", plans.goal_look, name="plan_goal_look"),
    path(PLAN + "dag/", plans.set_next, name="plan_next"),
    path(PLAN + "meelezen/", plans.let_in, name="plan_let_in"),
    path(PLAN + "afspraak/", interventions.agree, name="intervention_new"),
    path(HELP, interventions.intervention, name="intervention"),
    path(HELP + "overdragen/", interventions.hand_over, name="intervention_hand"),
    path(HELP + "einde/", interventions.end, name="intervention_end"),
    path(PLAN + "aanbod/", offers.make, name="help_offer_new"),
    path(OFFER, offers.offer, name="help_offer"),
    path(OFFER + "uitgelegd/", offers.tell, name="help_offer_tell"),
    path(PLAN + "laten-zien/", plan_signing.sign, name="plan_sign"),
    path(PLAN + "afdrukken/", plan_signing.print_out, name="plan_print"),
    path(PLAN + "vaststellen/", plan_signing.adopt, name="plan_adopt"),
    path(PLAN + "versie/<uuid:version_id>/", plan_signing.version, name="plan_version"),
    path(MEASURES, measures.measures, name="measures"),
    path(MEASURES + "nieuw/", measures.record, name="measure_new"),
    path(ONE + "bekijken/", measures.look, name="measure_look"),
    path(ONE + "einde/", measures.end, name="measure_end"),
]
