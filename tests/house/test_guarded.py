# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Wherever unsealed words are typed, the guard marks them and offers a way out."""

from __future__ import annotations

import inspect
from importlib import import_module

import pytest
from django import forms

from netwerkregie.doors.guarded import DeskGuardedField, GuardedField
from netwerkregie.foundation.privacy.texts import About, findings_in
from tests.house.test_allowed import DOORS, forms_of_the_doors

# Typed text that the guard does not look at, each with its reason.
SEALED = "sealed before it is kept"
CODE = "a code, number or phrase with a form of its own"
SEARCH = "only looked for, kept nowhere"
UNGUARDED = {
    "desk.casework.forms.conferences": SEALED,
    "desk.access.forms": CODE,
    "desk.administration.forms": "an account of a colleague, made with their knowledge",
    "desk.casework.forms.assessments": SEALED,
    "desk.casework.forms.families": SEALED,
    "desk.casework.forms.disclosures.EmergencyForm": SEALED,
    "desk.casework.forms.disclosures.KeyMarkForm": CODE,
    "desk.casework.forms.disclosures.KeyForm": CODE,
    "desk.casework.forms.disclosures.OwnWordsForm": SEALED,
    "desk.casework.forms.disclosures.PiecesForm": SEALED,
    "desk.casework.forms.cases": SEALED,
    "desk.casework.forms.measures": SEALED,
    "desk.casework.forms.plans": SEALED,
    "desk.intake.forms.asking": SEALED,
    "desk.intake.forms.pasted_mail": "kept nowhere; what is left of it goes on",
    "desk.intake.forms.feedback": SEALED,
    "desk.intake.forms.notes": SEALED,
    "desk.intake.forms.conversation": SEALED,
    "desk.intake.forms.questions": SEALED,
    "desk.intake.forms.threads": SEALED,
    "mailbox.forms": SEALED,
    "desk.style": "the living page of components; keeps nothing",
    "desk.oversight.forms": "written by the privacy officer about the processing",
}
FIELDS_APART = {
    "desk.casework.forms.weighings.OutcomeForm.party": SEALED,
    "desk.casework.forms.disclosures.EmergencyForm.nickname": SEARCH,
    "desk.casework.forms.disclosures.EmergencyForm.words": SEALED,
    "desk.casework.forms.disclosures.KeyMarkForm.key_mark": CODE,
    "desk.casework.forms.disclosures.KeyForm.age_key": CODE,
    "desk.casework.forms.disclosures.OwnWordsForm.words": SEALED,
    "desk.casework.forms.disclosures.PiecesForm.why": SEALED,
    "desk.intake.library.forms.LibraryFilterForm.q": SEARCH,
    "desk.intake.library.forms.PickForm.zoek": SEARCH,
    "desk.intake.library.forms.AddressForm.phone": CODE,
    "desk.intake.library.forms.AddressForm.website": CODE,
    "desk.intake.library.forms.ReadingForm.content_hash": CODE,
    "desk.intake.library.forms.AskReaderForm.content_hash": CODE,
    "desk.intake.forms.concerns.PersonForm.name": "sealed under a key of its own",
    "desk.intake.forms.concerns.PersonForm.contact": "sealed under a key of its own",
    "desk.intake.forms.closing.AwayForm.feedback": SEALED,
    "desk.intake.forms.closing.ClosingForm.feedback": SEALED,
    "desk.intake.forms.closing.DangerForm.feedback": SEALED,
    "desk.intake.forms.closing.DangerForm.told": SEALED,
    "desk.intake.forms.closing.ReferralForm.feedback": SEALED,
    "desk.network.forms.FilterForm.q": SEARCH,
    "desk.network.forms.agreements.PartySearchForm.q": SEARCH,
    "desk.network.forms.offers.OfferFilterForm.q": SEARCH,
    "desk.network.forms.OrganisationForm.register_number": CODE,
    "desk.network.forms.OrganisationForm.house_number": CODE,
    "desk.network.forms.OrganisationForm.postcode": CODE,
    "desk.network.forms.OrganisationForm.phone": CODE,
    "desk.network.forms.exports.ExportForm.q": SEARCH,
    "desk.network.forms.initiatives.SearchForm.q": SEARCH,
    "desk.network.forms.people.PeopleFilter.q": SEARCH,
    "desk.network.forms.quick.QuickForm.zoek": SEARCH,
    "desk.network.forms.visits.PlanForm.zoek": SEARCH,
    "desk.programme.forms.activities.ActivityForm.zoek": SEARCH,
    "desk.programme.forms.materials.FormatFilterForm.q": SEARCH,
    "desk.programme.forms.materials.FormatReadingForm.content_hash": CODE,
    "desk.programme.forms.materials.FormatAskForm.content_hash": CODE,
    "desk.network.forms.messages.CallForm.phone": "a general number of a function",
    "desk.casework.forms.disclosures.EmergencyDisclosureForm.why": SEALED,
    "desk.programme.forms.quotes.SupplierForm.number": CODE,
    "desk.programme.forms.quotes.SupplierForm.phone": CODE,
    "public.small_grants.forms.AccountForm.holder": "whose account; gone once paid",
    "public.small_grants.forms.AccountForm.iban": CODE,
    "public.small_grants.forms.ApplyForm.contact": "one's own name, to be reached",
    "public.small_grants.forms.ApplyForm.key": CODE,
    "public.small_grants.forms.ApplyForm.phone": "one's own number, to be reached",
    "public.small_grants.forms.ApplyForm.website": "a trap for machines; not kept",
    "public.small_grants.forms.CorrectForm.contact": "one's own name, to be reached",
    "public.small_grants.forms.CorrectForm.phone": "one's own number, to be reached",
    "public.small_grants.forms.PlanForm.contact": "one's own name, to be reached",
    "public.small_grants.forms.PlanForm.phone": "one's own number, to be reached",
    "public.initiatives.forms.ProposalForm.key": CODE,
    "public.initiatives.forms.ProposalForm.website": "a trap for machines; not kept",
    "public.joining.forms.JoinForm.phone": "one's own number, to be reached",
    "public.links.forms.EntryForm.phone": "one's own number, to be reached",
    "public.links.forms.OwnFactsForm.phone": CODE,
}
PERSON = "Mohammed el Amrani is moslim en zijn neef ook"


def _typed_fields() -> dict[str, forms.Field]:
    found = {}
    for name in forms_of_the_doors():
        module, _, form = name.rpartition(".")
        if any(module.startswith(place) for place in UNGUARDED):
            continue
        members = dict(inspect.getmembers(import_module(DOORS + module)))
        for field_name, field in getattr(members[form], "base_fields", {}).items():
            is_text = type(field) is forms.CharField or isinstance(field, GuardedField)
            if is_text:
                found[f"{name}.{field_name}"] = field
    return found


def test_every_field_for_unsealed_words_is_guarded() -> None:
    unguarded = {
        name
        for name, field in _typed_fields().items()
        if not isinstance(field, GuardedField)
    }
    assert unguarded - set(FIELDS_APART) == set()
    assert set(FIELDS_APART) - unguarded == set(), "no longer needed"


def test_at_the_desk_the_words_can_always_go_to_a_sealed_place() -> None:
    assert {
        name
        for name, field in _typed_fields().items()
        if isinstance(field, GuardedField)
        and isinstance(field, DeskGuardedField) != name.startswith("desk.")
    } == set()


@pytest.mark.parametrize(
    ("about", "stops"),
    [
        (About.TEXT, PERSON),
        (About.PERSON, f"{PERSON} Amrani"),
        (About.ORGANISATION, "Stichting X (invloed: hoog)"),
    ],
)
def test_a_guarded_field_marks_its_words_and_offers_what_to_do(
    about: About, stops: str
) -> None:
    class One(forms.Form):
        words = DeskGuardedField(about=about, max_length=200)

    form = One({"words": stops})
    assert not form.is_valid()
    shown = str(form)
    assert "<mark>" in shown
    assert 'value="leave_out"' in shown
    assert "/advies/nieuw/" in shown
    assert "/advies/kladje/" in shown
    assert One({"words": stops, "step": "leave_out"}).is_valid()


@pytest.mark.parametrize("about", list(About))
def test_the_marks_cover_everything_that_was_found(about: About) -> None:
    class One(forms.Form):
        words = GuardedField(about=about, max_length=300)

    text = f"{PERSON} - 06-12345678 (invloed: hoog) / BSN 111222333"
    left = One({"words": text, "step": "leave_out"})
    left.is_valid()
    assert not findings_in(str(left["words"].value()), about)
