# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What hangs on an organisation, and how each of it follows a merge (ADR 17).

A merge is a pointer: nothing moves, so every read asks for the organisation's family
first (queries.links.family_of). A new foreign key to Organisation fails the tests until
a line of it stands here that says how it follows, and which test shows it.
"""

NETWORK = "src/netwerkregie/domain/network/tests/"
MERGES = NETWORK + "test_organisations.py::"
DOUBLES = NETWORK + "test_doubles.py::"
JOINED = "src/netwerkregie/domain/intake/tests/test_joined.py::"
PROGRAMME = "src/netwerkregie/domain/programme/tests/test_activities.py::"
FAMILY = NETWORK + "test_family.py::"

# Model.field: (how it follows, the test that shows it).
FOLLOWED: dict[str, tuple[str, str]] = {
    "programme.Activity.organisation": (
        "shown by its counterpart: the one that stays",
        PROGRAMME + "test_an_activity_at_a_joined_organisation_is_shown_at_the_other",
    ),
    "network.Organisation.merged_into": (
        "is the pointer itself; children of what goes point on",
        MERGES + "test_joining_and_parting_loses_nothing",
    ),
    "network.OrganisationLink.organisation": (
        "read by family: readers of both read on",
        MERGES + "test_the_reader_of_a_joined_organisation_reads_on",
    ),
    "network.ContactMoment.organisation": (
        "read by family: one timeline",
        MERGES + "test_a_joined_organisation_is_read_as_one_and_found_by_both_names",
    ),
    "network.PersonEntry.organisation": (
        "read by family: no entry of a person is ever rewritten (M2)",
        FAMILY + "test_people_of_both_are_shown_and_no_entry_is_touched",
    ),
    "network.Invitation.organisation": (
        "stays where it was asked; the entry that comes of it is read by family",
        FAMILY + "test_who_was_asked_before_a_merge_is_shown_after_it",
    ),
    "network.RegistrationCode.organisation": (
        "lives half an hour; the entry that comes of it is read by family",
        FAMILY + "test_people_of_both_are_shown_and_no_entry_is_touched",
    ),
    "network.Serves.organisation": (
        "copied to the one that stays, and taken away again",
        MERGES + "test_joining_and_parting_loses_nothing",
    ),
    "network.Posting.organisation": (
        "written anew for the one that stays, with the words of both",
        MERGES + "test_a_joined_organisation_is_read_as_one_and_found_by_both_names",
    ),
    "network.ImportItem.organisation": (
        "is of the import; undoing it leaves whom somebody joined",
        FAMILY + "test_undoing_an_import_leaves_who_was_joined_since",
    ),
    "network.AgreementParty.organisation": (
        "read by family; a party is today whom it points to",
        FAMILY + "test_agreements_and_promises_of_what_went_are_read_as_one",
    ),
    "network.AgreementDate.place": (
        "is a public visiting address; the day keeps where it was",
        FAMILY + "test_agreements_and_promises_of_what_went_are_read_as_one",
    ),
    "network.Promise.organisation": (
        "read by family; overdue ones stay on Today",
        FAMILY + "test_agreements_and_promises_of_what_went_are_read_as_one",
    ),
    "network.Partnership.organisation": (
        "counts for the one that stayed",
        NETWORK + "test_initiatives.py::test_a_merged_partner_is_the_one_that_stayed",
    ),
    "network.Relation.organisation": (
        "read by family: who of us knows either of the two",
        NETWORK + "test_handovers.py::test_a_merged_organisation_is_handed_over_once",
    ),
    "network.HandoverItem.organisation": (
        "is handed over once, as the one that stayed",
        NETWORK + "test_handovers.py::test_a_merged_organisation_is_handed_over_once",
    ),
    "network.Offer.organisation": (
        "read by family: what either of the two offers or asks",
        FAMILY + "test_visits_and_offers_of_what_went_are_read_as_one",
    ),
    "network.Visit.organisation": (
        "read by family: what is planned with either of the two",
        FAMILY + "test_visits_and_offers_of_what_went_are_read_as_one",
    ),
    "network.MessageReply.organisation": (
        "keeps the name it had, and after the merge that of what it became",
        FAMILY + "test_what_was_joined_is_called_as_what_it_became",
    ),
    "network.CardCall.organisation": (
        "keeps the name it had, and after the merge that of what it became",
        FAMILY + "test_what_was_joined_is_called_as_what_it_became",
    ),
    "network.Merge.kept": (
        "is the merge itself",
        MERGES + "test_joining_and_parting_loses_nothing",
    ),
    "network.Merge.gone": (
        "is the merge itself",
        MERGES + "test_joining_and_parting_loses_nothing",
    ),
    "network.Double.first": (
        "hidden while one of the two is joined; 'two' speaks for the family",
        DOUBLES + "test_two_never_come_back_not_even_after_another_is_joined",
    ),
    "intake.ShortAddress.organisation": (
        "greets as the one that stayed; read by family on its page",
        JOINED + "test_a_short_address_greets_as_the_organisation_that_stayed",
    ),
    "intake.Receiver.organisation": (
        "what it was asked is read by family, through either link",
        JOINED + "test_what_a_joined_receiver_was_asked_is_read_by_who_stayed",
    ),
    "network.Double.second": (
        "hidden while one of the two is joined; 'two' speaks for the family",
        DOUBLES + "test_two_never_come_back_not_even_after_another_is_joined",
    ),
}

# Reads that ask one organisation by number on purpose: file, function, why.
BY_NUMBER: dict[tuple[str, str], str] = {
    ("figures/__init__.py", "hangs_on_one"): "asks what was joined to it beside it",
    ("figures/reach.py", "_counted"): "districts are copied to who stays",
    ("queries/doubles.py", "sides"): "asks what was joined to it beside it",
    ("queries/finding.py", "_narrowed"): "asks whom it was joined to beside it",
    ("queries/exports.py", "_narrowed"): "districts are copied to who stays",
    ("queries/organisations.py", "with_family"): "districts are copied to who stays",
    ("queries/in_place.py", "districts_as_seen"): "districts are copied to who stays",
    ("queries/reach.py", "drawable"): "districts are copied to who stays",
    ("queries/relations.py", "_left_behind"): "asks what was joined to it beside it",
}
