# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a resident may say about an initiative: what, where, and nobody."""

from uuid import UUID

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.network.drafts.initiatives import (
    ABOUT_LENGTH,
    NAME_LENGTH,
    PLACE_LENGTH,
    ProposalDraft,
)
from netwerkregie.doors.guarded import GuardedField
from netwerkregie.foundation.kernel import new_hidden_id

_SALT = "netwerkregie.proposal"
PAGE_DAYS = 2


def new_key() -> str:
    """Draw the key of a proposal; signed, so that nobody chooses it themselves."""
    return signing.dumps(str(new_hidden_id()), salt=_SALT)


class ProposalForm(forms.Form):
    """An initiative that a resident proposes."""

    name = GuardedField(label=_("What do you call it?"), max_length=NAME_LENGTH)
    about = GuardedField(
        label=_("What would happen?"),
        max_length=ABOUT_LENGTH,
        rows=5,
        help_text=_("Without names of people, and not about anybody in particular."),
    )
    place = GuardedField(
        label=_("Where?"),
        required=False,
        max_length=PLACE_LENGTH,
        help_text=_("For example: in the park, or in the community centre."),
    )
    email = forms.EmailField(
        label=_("Your e-mail address"),
        required=False,
        help_text=_(
            "Only for our answer; then we forget it. You can leave it out: you get a "
            "link where the answer stands."
        ),
    )
    # For programs that fill in everything; people do not see it.
    website = forms.CharField(
        label=_("Leave this empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )
    key = forms.CharField(widget=forms.HiddenInput, initial=new_key)

    def clean_key(self) -> UUID:
        """Accept a key that this page drew lately."""
        try:
            drawn = signing.loads(
                self.cleaned_data["key"], salt=_SALT, max_age=PAGE_DAYS * 86_400
            )
        except signing.BadSignature:
            raise ValidationError(
                _("This page was open for too long. Send it once more.")
            ) from None
        return UUID(drawn)

    def clean_website(self) -> str:
        """Refuse what only a program fills in."""
        if self.cleaned_data["website"]:
            raise ValidationError(_("Leave this empty."))
        return ""

    def draft(self) -> ProposalDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return ProposalDraft(
            key=values["key"],
            name=values["name"],
            about=values["about"],
            place=values["place"],
            email=values["email"],
            language=(get_language() or "nl")[:2],
        )


class SayBackForm(forms.Form):
    """The answer to our question about a proposal."""

    text = GuardedField(
        label=_("Your answer"),
        max_length=ABOUT_LENGTH,
        rows=4,
        help_text=_("Without names of people."),
    )
