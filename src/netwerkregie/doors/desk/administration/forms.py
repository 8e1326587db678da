# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an administrator types in."""

from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.foundation.accounts.drafts import MemberDraft, RoleDraft
from netwerkregie.foundation.accounts.phrases import ROLE_LABELS
from netwerkregie.foundation.kernel import Role


class InvitationForm(forms.Form):
    """Somebody who will work here."""

    name = forms.CharField(label=_("Name, as colleagues will see it"), max_length=80)
    email = forms.EmailField(
        label=_("Work e-mail address"),
        help_text=_("The invitation goes here; the address is their sign-in name."),
        max_length=254,
    )
    organisation = forms.CharField(
        label=_("For which organisation"),
        help_text=_("The controller for whom this person works; it is in the log."),
        max_length=80,
    )
    language = forms.ChoiceField(
        label=_("Language of the invitation"),
        choices=[("nl", "Nederlands"), ("en", "English")],
        widget=forms.RadioSelect,
        initial="nl",
    )

    def draft(self) -> MemberDraft:
        """Return the typed input of the action."""
        return MemberDraft(**self.cleaned_data)


class RoleForm(forms.Form):
    """A role for somebody."""

    role = forms.ChoiceField(label=_("Role"), choices=list(ROLE_LABELS.items()))
    valid_until = forms.DateField(
        label=_("Until and including"),
        help_text=_("Leave empty when there is no last day."),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
    )

    def draft(self, membership_id: UUID) -> RoleDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return RoleDraft(membership_id, Role(values["role"]), values["valid_until"])


class ReasonForm(forms.Form):
    """Why somebody's role or access ends; it stands in the log."""

    reason = forms.CharField(
        label=_("Why"),
        help_text=_("A few words for the log, for example: other job since 1 May."),
        max_length=200,
    )
