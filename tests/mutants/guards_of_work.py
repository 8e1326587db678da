# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: ISC004, E501 - a test is named whole, however long its name
"""Guards of how people decide, share, log and forget: M10, M13 to M18, M20 and M21."""

from __future__ import annotations

from tests.mutants.kinds import Database, Function, Guard, Planted

HOUSE = "tests/house/test_m05_m06_m13_m20.py"
CASEWORK = "domain/casework/tests"
INTAKE = "domain/intake/tests"
WEIGHED = f"{CASEWORK}/test_weighings.py"
WEIGHS = f"{CASEWORK}/test_weighing_policies.py"
DISCLOSED = f"{CASEWORK}/test_disclosure_rules.py"
BEGINS = f"{WEIGHED}::test_m10_judging_begins_with_two_organisations_and_each_declared"
YOUTH = f"{WEIGHED}::test_m23_a_minor_is_weighed_with_a_youth_professional_only"
OF_TWO = f"{WEIGHED}::test_m10_no_concern_is_ever_decided_by_one_organisation"
APART = f"{WEIGHED}::test_m10_who_took_it_in_holds_no_seat_whatever_the_account"
LEDGER = "foundation/ledger/tests"
MODULES = "overview/oversight/tests/test_modules.py"

WORK: dict[str, tuple[Guard, ...]] = {
    # One organisation deciding alone.
    "M10": (
        Function("domain/casework/rules/weighings.py", "are_two", (BEGINS, OF_TWO)),
        Function("domain/casework/rules/weighings.py", "controllers", (BEGINS, OF_TWO)),
        Function("domain/casework/rules/weighings.py", "require_table", (BEGINS, YOUTH)),
        Function("domain/casework/policies/weighings.py", "may_decide", (WEIGHS,)),
        Function("domain/casework/policies/weighings.py", "may_judge", (WEIGHS,)),
        Function("domain/casework/policies/weighings.py", "_apart", (APART, f"{WEIGHED}::test_nobody_else_knows_that_a_weighing_is_there")),
        Function(
            "domain/casework/policies/weighings.py", "_is_kept_apart", (WEIGHS, APART)
        ),
        Database(
            "an outcome without two organisations",
            "DROP TRIGGER outcome_of_two ON casework_weighingoutcome",
            (OF_TWO,),
        ),
        Database(
            "a weighing that is decided without an outcome",
            "DROP TRIGGER weighing_decided_by_outcome ON casework_weighing",
            (OF_TWO,),
        ),
        Database(
            "a seat for who took it in",
            "DROP TRIGGER weighing_seat_apart ON casework_weighingseat",
            (APART,),
        ),
    ),
    # A way out that is not on the list; more than one person at a time.
    "M13": (
        Function(
            "domain/casework/rules/disclosures.py",
            "check_pieces",
            (DISCLOSED, f"{CASEWORK}/test_disclosures.py"),
        ),
        Function(
            "domain/casework/rules/disclosures.py", "needs_second", (DISCLOSED,)
        ),
        Planted(
            "a file of all cases",
            "src/netwerkregie/doors/desk/casework/views/cases.py",
            "from django.http import",
            "from django.http import JsonResponse as Everything\n"
            "leaves = lambda: JsonResponse({})\nfrom django.http import",
            (f"{HOUSE}::test_m13_every_way_out_is_on_the_list",),
        ),
    ),
    # A correction that earlier receivers never hear of.
    "M14": (
        Function(
            "domain/casework/actions/recalls.py",
            "_owe",
            (f"{CASEWORK}/test_recalls.py",),
        ),
        Function(
            "domain/casework/actions/recalls.py",
            "owe_for_subject",
            (f"{CASEWORK}/test_recalls.py",),
        ),
        Function(
            "domain/casework/actions/recalls.py",
            "escalate",
            (f"{CASEWORK}/test_recalls.py",),
        ),
    ),
    # Withholding notice without ground, a second person and an end.
    "M16": (
        Function(
            "domain/casework/actions/notices.py",
            "_to_sign",
            (f"{CASEWORK}/test_case_notices.py",),
        ),
        Function(
            "domain/casework/actions/notices.py",
            "fall_due",
            (f"{CASEWORK}/test_case_notices.py",),
        ),
        Function(
            "domain/casework/rules/reviews.py",
            "check_two",
            (f"{CASEWORK}/test_case_notices.py",),
        ),
        Function(
            "domain/intake/rules/notices.py",
            "check_two",
            (f"{INTAKE}/test_concern_persons.py"
             "::test_m16_telling_later_takes_a_ground_two_people_and_an_end",),
        ),
        Database(
            "telling later on one word",
            "ALTER TABLE casework_casenotice DROP CONSTRAINT later_takes_two",
            (f"{CASEWORK}/test_case_notices.py"
             "::test_m16_the_database_withholds_nothing_on_one_word",),
        ),
        Database(
            "a deferral of one person",
            "ALTER TABLE intake_concernnotice DROP CONSTRAINT a_deferral_takes_two",
            (f"{INTAKE}/test_concern_persons.py"
             "::test_m16_the_database_keeps_no_deferral_of_one_person",),
        ),
    ),
    # Changing the log; reading without a line.
    "M17": (
        Database(
            "a line can be changed by the owner",
            "DROP TRIGGER only_empty ON ledger_entry",
            (f"{LEDGER}/test_append.py::test_m17_the_owner_is_stopped_by_triggers",),
        ),
        Database(
            "a line can be deleted by the owner",
            "DROP TRIGGER stays ON ledger_entry",
            (f"{LEDGER}/test_append.py::test_m17_the_owner_is_stopped_by_triggers",),
        ),
        Database(
            "the desk may change a line",
            "GRANT UPDATE ON ledger_entry TO nr_desk",
            (f"{LEDGER}/test_append.py::test_m17_no_app_role_changes_the_ledger",),
        ),
        Function(
            "foundation/ledger/chain.py",
            "Walk._wrong_with",
            (f"{LEDGER}/test_tampering.py",),
        ),
        Function(
            "foundation/ledger/chain.py",
            "Walk._wrong_text",
            (f"{LEDGER}/test_tampering.py",),
        ),
        Function(
            "foundation/ledger/chain.py",
            "Walk._wrong_at_end",
            (f"{LEDGER}/test_tampering.py",),
        ),
        Function(
            "foundation/vault/process/log.py",
            "append",
            ("foundation/vault/tests/test_release.py",),
        ),
    ),
    # A module on without advice on exactly what it keeps.
    "M18": (
        Function("foundation/tenancy/modules.py", "require_writable", (MODULES,)),
        Function("overview/oversight/actions/modules.py", "decide", (MODULES,)),
        Function("overview/oversight/actions/modules.py", "suspend", (MODULES,)),
        Function("overview/oversight/actions/modules.py", "resume", (MODULES,)),
        Function("overview/oversight/policies.py", "may_advise", (MODULES,)),
        Function("overview/oversight/policies.py", "may_decide", (MODULES,)),
        Function("overview/oversight/policies.py", "may_resume", (MODULES,)),
    ),
    # A read without a purpose, or for another one.
    "M20": (
        Function(
            "foundation/vault/process/shares.py",
            "release",
            ("foundation/vault/tests/test_release.py",
             f"{CASEWORK}/test_emergency.py"),
        ),
    ),
    # A path from advice, family or support to a coercive act.
    "M21": (
        Function(
            "domain/casework/rules/disclosures.py",
            "check_receiver",
            (DISCLOSED,),
        ),
        Function(
            "domain/intake/rules/danger.py",
            "check_ground",
            (f"{INTAKE}/test_triage_rules.py",),
        ),
        Database(
            "support reaches the police",
            "ALTER TABLE casework_disclosure"
            " DROP CONSTRAINT support_never_reaches_coercion",
            (f"{CASEWORK}/test_disclosures.py"
             "::test_m21_the_database_itself_keeps_support_from_the_police",),
        ),
        Planted(
            "a measure that knows the plan",
            "src/netwerkregie/domain/casework/models/measures.py",
            "class Measure(TenantModel):\n",
            "class Measure(TenantModel):\n"
            "    plan = models.ForeignKey('casework.Plan', models.CASCADE)\n",
            ("tests/house/test_m21_two_tracks.py"
             "::test_m21_no_foreign_key_leads_to_a_measure_or_from_one_to_support",),
        ),
    ),
}  # fmt: skip
