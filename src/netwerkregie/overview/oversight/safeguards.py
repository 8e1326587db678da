# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the product must make impossible, row by row, and which test tries it.

A row without a test says "not built yet": honest is better than reassuring. A house
test looks whether each named test exists.
"""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Safeguard:
    """A row of the list.

    Args:
        number: its name everywhere, "M17".
        promise: what cannot happen.
        tested_by: the test that tries it; empty while the part is not built.

    """

    number: str
    promise: object
    tested_by: str = ""

    @property
    def is_tested(self) -> bool:
        """Tell whether a test tries to break it."""
        return bool(self.tested_by)


SAFEGUARDS: tuple[Safeguard, ...] = (
    Safeguard(
        "M1",
        _("No field, choice or filter is about belief, origin, politics or health."),
        "test_no_name_that_we_declared_would_keep_such_a_fact",
    ),
    Safeguard(
        "M2",
        _("Nothing ties two network persons together."),
        "test_in_a_populated_database_no_row_holds_two_people",
    ),
    Safeguard(
        "M3",
        _("Nobody is in the network who did not say so."),
        "test_an_invitation_is_in_no_list_search_figure_or_page",
    ),
    Safeguard(
        "M4",
        _("What is written about an organisation can be read by it."),
        "test_the_organisation_reads_the_same_bytes",
    ),
    Safeguard("M5", _("Research and supplier organisations hold no role.")),
    Safeguard(
        "M6", _("Rooms with content look nothing up elsewhere; a file goes in 14 days.")
    ),
    Safeguard(
        "M7",
        _("Nobody is scored, ranked or coloured."),
        "test_m07_no_list_of_cases_is_ordered_chosen_or_counted_by_an_answer",
    ),
    Safeguard("M8", _("Nobody can search across dossiers.")),
    Safeguard(
        "M9",
        _("Belief, protest and opinion are no ground for a concern."),
        "test_m09_lawful_expression_alone_cannot_be_submitted",
    ),
    Safeguard(
        "M10",
        _("No outcome without two people of two organisations."),
        "test_m10_no_concern_is_ever_decided_by_one_organisation",
    ),
    Safeguard("M11", _("Nothing about a person is without owner, next date and end.")),
    Safeguard(
        "M12",
        _("After destruction a person is as unknown as anybody."),
        "test_m12_after_the_erasure_of_a_case_its_person_is_one_never_seen",
    ),
    Safeguard("M13", _("Nothing leaves without recipient, ground and a log line.")),
    Safeguard(
        "M14",
        _("A correction reaches everyone who received the mistake."),
        "test_m14_a_correction_makes_a_notice_and_silence_goes_up",
    ),
    Safeguard("M15", _("A request for access is answered completely and in time.")),
    Safeguard(
        "M16",
        _("Notice is not withheld without ground, reader and end."),
        "test_m16_the_database_withholds_nothing_on_one_word",
    ),
    Safeguard(
        "M17",
        _("Nobody changes the log unseen; nothing is read without a line."),
        "test_m17_no_app_role_changes_the_ledger",
    ),
    Safeguard(
        "M18",
        _("Nothing is on without advice, assessment and decision."),
        "test_m18_a_module_is_practice_until_advice_and_decision_are_recorded",
    ),
    Safeguard("M19", _("No small number can be worked out from what is published.")),
    Safeguard(
        "M20",
        _("Every record has one purpose, and every reading states it."),
        "test_another_purpose_is_refused",
    ),
    Safeguard(
        "M21",
        _("No path leads from advice to coercion."),
        "test_m21_no_foreign_key_leads_to_a_measure_or_from_one_to_support",
    ),
    Safeguard(
        "M22",
        _("Who declines help is nowhere worse off."),
        "test_m22_twins_that_answer_otherwise_leave_every_list_figure_and_export_as_it_was",
    ),
    Safeguard(
        "M23",
        _("For minors every term is at most half."),
        "test_m23_every_term_is_at_most_half_for_who_is_not_known_to_be_adult",
    ),
    Safeguard("M24", _("What is under a claim is neither read nor destroyed.")),
)
