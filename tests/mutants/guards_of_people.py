# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: ISC004, E501 - a test is named whole, however long its name
"""Guards of what is kept about people at all: M1 to M9, M11, M12, M19, M22 and M23."""

from __future__ import annotations

from tests.mutants.kinds import Database, Function, Guard, Planted

M01 = "tests/house/test_m01_no_place_for_belief_or_origin.py"
M02 = "tests/house/test_m02_no_ties_between_people.py"
M03 = "tests/house/test_m03_nobody_is_entered.py"
M05 = "tests/house/test_m05_m06_m13_m20.py"
M11 = "tests/house/test_m11_an_owner_a_next_date_and_an_end.py"
CASEWORK = "domain/casework/tests"
INTAKE = "domain/intake/tests"
NETWORK = "domain/network/tests"
BY_ROWS = (
    "row security gives no row of another municipality whatever is asked: "
    "tests/house/test_tenancy.py"
)
NOBODY = "who is no member holds no key, and nobody's number is none"

PEOPLE: dict[str, tuple[Guard, ...]] = {
    # A field, option, filter or header about religion, origin, politics or health.
    "M1": (
        Function(
            "foundation/privacy/guard/special.py",
            "matches_special_category",
            (
                f"{M01}::test_the_check_finds_what_somebody_might_add",
                f"{M01}::test_no_name_that_we_declared_would_keep_such_a_fact",
                "foundation/privacy/guard/tests/test_special.py",
            ),
        ),
        Function(
            "domain/network/wording.py",
            "require_clean",
            (f"{M01}::test_a_planted_phrase_is_stopped_in_every_unsealed_text",),
        ),
        Function(
            "domain/network/wording.py",
            "found_in",
            (
                f"{M01}::test_a_planted_phrase_is_stopped_in_every_unsealed_text",
                f"{M01}::test_a_mark_is_stopped_in_the_words_about_an_organisation_too",
            ),
        ),
        Planted(
            "a filter by religion",
            "src/netwerkregie/domain/network/queries/listing.py",
            "class Filter:\n",
            "class Filter:\n    religion: str = ''\n",
            (f"{M01}::test_no_name_that_we_declared_would_keep_such_a_fact",),
        ),
    ),
    # Two persons of the network in one row; a colleague's word or number about one.
    "M2": (
        Database(
            "colleagues may add a person",
            "DROP POLICY own_hand_add ON network_personentry",
            (f"{NETWORK}/test_people.py"
             "::test_the_database_lets_no_colleague_write_on_a_person",),
        ),
        Database(
            "colleagues may change a person",
            "DROP POLICY own_hand_change ON network_personentry",
            (f"{NETWORK}/test_people.py"
             "::test_the_database_lets_no_colleague_write_on_a_person",),
        ),
        Planted(
            "a note about a person",
            "src/netwerkregie/domain/network/models/people.py",
            "class PersonEntry(TenantModel):\n",
            "class PersonEntry(TenantModel):\n"
            "    note = models.TextField(default='')\n",
            (f"{M02}::test_an_entry_has_no_column_that_another_hand_could_fill",),
        ),
        Planted(
            "one person knows another",
            "src/netwerkregie/domain/network/models/people.py",
            "class PersonEntry(TenantModel):\n",
            "class PersonEntry(TenantModel):\n"
            "    met = models.ForeignKey('self', models.CASCADE, null=True)\n",
            (f"{M02}::test_no_model_refers_to_a_person_of_the_network",),
        ),
    ),
    # In the network without having registered or confirmed.
    "M3": (
        Function(
            "domain/network/actions/retention.py",
            "expire_invitations",
            (f"{NETWORK}/test_people.py"
             "::test_unanswered_it_reminds_three_times_and_vanishes_after_thirty_days",
             f"{NETWORK}/test_people.py"
             "::test_what_is_not_mailed_within_a_day_is_not_kept"),
            {"+        until__lt=today": BY_ROWS},
        ),
        Function(
            "domain/network/rules/invitations.py",
            "expires_on",
            (f"{M03}::test_thirty_days_is_all_there_is",),
        ),
        Planted(
            "a list of who was invited, in the figures",
            "src/netwerkregie/domain/network/figures/__init__.py",
            "def count_reach(",
            "from netwerkregie.domain.network.models import Invitation\n\n\n"
            "def count_reach(",
            (f"{M03}::test_no_figure_search_or_export_names_an_invitation",),
        ),
    ),
    # Words about an organisation that it cannot read.
    "M4": (
        Function(
            "domain/network/actions/contacts.py",
            "_reader",
            (f"{NETWORK}/test_contacts.py"
             "::test_words_are_refused_while_nobody_of_the_organisation_reads_along",
             f"{NETWORK}/test_contacts.py::test_the_organisation_reads_the_same_bytes"),
        ),
        Database(
            "words without a reader",
            "ALTER TABLE network_contactmoment"
            " DROP CONSTRAINT no_words_without_a_reader",
            (f"{NETWORK}/test_contacts.py"
             "::test_the_database_refuses_words_without_a_reader_and_other_words",),
        ),
        Database(
            "words that change after they were read",
            "DROP TRIGGER words_stay ON network_contactmoment",
            (f"{NETWORK}/test_contacts.py"
             "::test_the_database_refuses_words_without_a_reader_and_other_words",),
        ),
    ),
    # A role, feed or export for research or suppliers.
    "M5": (
        Planted(
            "a role for researchers",
            "src/netwerkregie/foundation/kernel/roles.py",
            '    CUSTODIAN = "custodian"\n',
            '    CUSTODIAN = "custodian"\n    RESEARCHER = "researcher"\n',
            (f"{M05}::test_m05_there_is_no_role_for_research_or_a_supplier",),
        ),
        Planted(
            "a feed of relations",
            "src/netwerkregie/doors/desk/network/urls.py",
            "urlpatterns = [\n",
            "urlpatterns = [\n    path('relaties/export.csv', lambda r: None,"
            " name='planted_export'),\n",
            (f"{M05}::test_m05_there_is_no_address_for_a_feed_an_export_or_another_system",),
        ),
    ),
    # Rooms with content that call the internet; uploads that stay.
    "M6": (
        Planted(
            "a look at somebody's profile",
            "src/netwerkregie/domain/intake/actions/concerns.py",
            "from uuid import UUID\n",
            "from urllib.request import urlopen as look_up\nfrom uuid import UUID\n",
            (f"{M05}::test_m06_no_room_knows_how_to_fetch_something_from_elsewhere",),
        ),
        Function(
            "domain/intake/actions/destroying.py",
            "destroy_files",
            (f"{M05}::test_m06_a_screenshot_is_gone_after_fourteen_days",
             f"{INTAKE}/test_concerns.py"
             "::test_m06_a_screenshot_is_a_statement_and_its_file_goes"),
        ),
        Function(
            "domain/intake/rules/concerns.py",
            "file_gone_on",
            (f"{INTAKE}/test_concerns.py"
             "::test_m06_a_screenshot_is_a_statement_and_its_file_goes",),
        ),
    ),
    # Scores, rankings and colours of persons.
    "M7": (
        Function(
            "domain/casework/rules/nominal.py",
            "measures_in",
            (f"{CASEWORK}/test_forms.py",),
        ),
        Function(
            "domain/casework/rules/nominal.py",
            "_why",
            (f"{CASEWORK}/test_forms.py",),
        ),
        Function(
            "domain/casework/rules/form_files.py",
            "_option",
            (f"{CASEWORK}/test_forms.py",),
        ),
        Function(
            "domain/casework/rules/assessments.py",
            "is_bare_measure",
            (f"{CASEWORK}/test_forms.py",),
        ),
    ),
    # More than one person concerned outside one dossier; a search across dossiers.
    "M8": (
        Function(
            "foundation/vault/process/index.py",
            "_require_held",
            ("foundation/vault/tests/test_blind_index.py",
             f"{INTAKE}/test_duplicates.py"
             "::test_m8_who_does_not_hold_the_concern_cannot_ask"),
        ),
        Function(
            "foundation/vault/process/index.py",
            "_reason",
            ("foundation/vault/tests/test_blind_index.py",
             f"{INTAKE}/test_duplicates.py"
             "::test_m8_without_a_typed_reason_there_is_no_check"),
        ),
        Function(
            "domain/casework/policies/cases.py",
            "visible_parts",
            (f"{CASEWORK}/test_seats.py"
             "::test_m08_a_key_without_a_seat_and_a_seat_without_the_role_show_no_part",
             f"{CASEWORK}/test_cases.py", f"{CASEWORK}/test_case_ending.py"),
            {
                "CasePart.objects.filter()": BY_ROWS,
                "-        municipality_id=actor.municipality_id,": BY_ROWS,
                "-        holder_kind=HolderKind.MEMBER,": "no team has the number of a member",
                "membership_id is None:\n+    if False:": NOBODY,
            },
        ),
        Function(
            "domain/casework/policies/cases.py",
            "living_seats",
            (f"{CASEWORK}/test_seats.py"
             "::test_m08_a_key_without_a_seat_and_a_seat_without_the_role_show_no_part",
             f"{CASEWORK}/test_seats.py"),
            {"CaseMember.objects.filter()": BY_ROWS},
        ),
    ),
    # A concern on belief, clothing or protest alone.
    "M9": (
        Function(
            "domain/intake/rules/grounds.py",
            "check_words",
            (f"{INTAKE}/test_grounds.py",),
        ),
        Function(
            "domain/intake/rules/grounds.py",
            "behaviour_in",
            (f"{INTAKE}/test_grounds.py",),
        ),
        Function(
            "domain/intake/rules/grounds.py",
            "_is_taken_back",
            (f"{INTAKE}/test_grounds.py",),
        ),
        Function(
            "domain/intake/rules/grounds.py",
            "check_chosen",
            (f"{INTAKE}/test_grounds.py",),
        ),
        Function(
            "domain/intake/policies/concerns.py",
            "may_read_second",
            (f"{INTAKE}/test_concern_readers.py",),
        ),
    ),
    # Something about a person without an owner, a next date and an end.
    "M11": (
        Function(
            "domain/casework/rules/seats.py",
            "successor",
            (f"{CASEWORK}/test_seats.py"
             "::test_m11_a_case_whose_holder_is_gone_finds_the_chair_or_another_holder",),
        ),
        Function(
            "domain/intake/actions/concern_ending.py",
            "hand_on",
            (f"{INTAKE}/test_concerns.py::test_whoever_leaves_hands_on_the_same_day",
             f"{INTAKE}/test_clocks.py::test_m11_who_leaves_hands_on_the_same_day"),
        ),
        Database(
            "a case whose next day lies after its end",
            "ALTER TABLE casework_case DROP CONSTRAINT a_case_has_a_day_before_its_end",
            (f"{CASEWORK}/test_cases.py",),
        ),
    ),
    # Recognising a person after erasure.
    "M12": (
        Function(
            "foundation/vault/process/shares.py",
            "destroy_share",
            (f"{INTAKE}/test_duplicates.py"
             "::test_m12_after_erasure_the_person_is_one_never_seen",
             "foundation/vault/tests/test_blind_index.py"
             "::test_destroying_the_dossier_empties_the_index",
             "foundation/vault/tests/test_release.py"
             "::test_destroying_is_final_idempotent_and_logged_once"),
        ),
    ),
    # Finding a small number by combining tables.
    "M19": (
        Function(
            "domain/network/figures/reach.py",
            "without_what_is_small",
            (f"{NETWORK}/test_reach_rules.py",
             "doors/desk/insight/tests/test_pages.py"
             "::test_a_small_civil_society_is_in_no_figure_of_the_file"),
        ),
        Function(
            "domain/intake/rules/counting.py",
            "told",
            (f"{INTAKE}/test_counting.py", f"{INTAKE}/test_triage_rules.py"),
        ),
        Function(
            "domain/intake/rules/counting.py",
            "_can_be_counted_back",
            (f"{INTAKE}/test_counting.py", f"{INTAKE}/test_triage_rules.py"),
        ),
    ),
    # Treating "declined" otherwise.
    "M22": (
        Planted(
            "the log tells what was answered",
            "src/netwerkregie/domain/casework/actions/offers.py",
            "    record(actor.for_purpose(Purpose.SUPPORT), Verb.OFFER_ANSWERED, offer)",
            "    record(actor.for_purpose(Purpose.SUPPORT), Verb.OFFER_ANSWERED, offer,"
            " reason=str(given))",
            ("doors/desk/casework/tests/test_plan_pages.py"
             "::test_m22_twins_that_differ_in_declined_alone_look_the_same_everywhere",),
        ),
        Planted(
            "who declined comes back sooner",
            "src/netwerkregie/domain/casework/actions/offers.py",
            "    if offer.answered_on is None:\n",
            "    if given is OfferStep.DECLINED:\n"
            "        offer.next_on = clock.today()\n"
            "        offer.save(update_fields=['next_on'])\n"
            "    if offer.answered_on is None:\n",
            ("doors/desk/casework/tests/test_plan_pages.py"
             "::test_m22_twins_that_differ_in_declined_alone_look_the_same_everywhere",),
        ),
    ),
    # A longer term for a child, or at the eighteenth birthday.
    "M23": (
        Function(
            "foundation/kernel/ages.py", "is_minor", (f"{INTAKE}/test_ages.py",)
        ),
        Function(
            "foundation/kernel/ages.py", "days_for", (f"{INTAKE}/test_ages.py",)
        ),
        Function("foundation/kernel/ages.py", "ends_on", (f"{INTAKE}/test_ages.py",)),
        Function(
            "foundation/kernel/ages.py", "check_band", (f"{INTAKE}/test_ages.py",)
        ),
        Function(
            "foundation/kernel/ages.py",
            "needed_at_weighing",
            (f"{INTAKE}/test_ages.py",),
        ),
        Function(
            "foundation/kernel/ages.py",
            "check_birth_date",
            (f"{INTAKE}/test_ages.py",),
        ),
    ),
}  # fmt: skip
