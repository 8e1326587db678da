# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody types to come in, to unlock and to look after their own access."""

import base64
from typing import Any

from django import forms
from django.contrib.auth import password_validation
from django.utils.translation import gettext_lazy as _

PRF_BYTES = 32

_NEW = forms.PasswordInput(attrs={"autocomplete": "new-password"})


class TwiceForm(forms.Form):
    """Something secret, typed twice."""

    first, second, differs = "", "", _("These two are not the same.")

    def clean(self) -> dict[str, Any]:
        """Refuse two that differ."""
        values = super().clean() or {}
        if (
            values.get(self.first)
            and values.get(self.second)
            and values[self.first] != values[self.second]
        ):
            self.add_error(self.second, self.differs)
        return values


class PasswordForm(TwiceForm):
    """The first password of a new account."""

    first, second = "password", "again"
    password = forms.CharField(
        label=_("Password"),
        help_text=_("At least twelve characters. A password manager helps."),
        widget=_NEW,
        strip=False,
    )
    again = forms.CharField(label=_("The same once more"), widget=_NEW, strip=False)

    def clean_password(self) -> str:
        """Refuse a password that others guess."""
        password: str = self.cleaned_data["password"]
        password_validation.validate_password(password)
        return password


class AccountForm(forms.Form):
    """The password of the account somebody has already."""

    password = forms.CharField(
        label=_("Your password"),
        help_text=_("The one with which you sign in at the other municipality."),
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        strip=False,
    )


class NewPhraseForm(TwiceForm):
    """The phrase that will open one's vault."""

    first, second = "phrase", "again"
    phrase = forms.CharField(
        label=_("Your unlock phrase"),
        help_text=_(
            "For example five words that do not belong together. Nobody can look it"
            " up or reset it for you."
        ),
        widget=_NEW,
        strip=False,
    )
    again = forms.CharField(label=_("The same once more"), widget=_NEW, strip=False)


class PhraseForm(forms.Form):
    """The phrase that opens one's vault."""

    phrase = forms.CharField(
        label=_("Your unlock phrase"),
        widget=forms.PasswordInput(
            attrs={"autocomplete": "current-password"}, render_value=True
        ),
        strip=False,
    )


class LanguageForm(forms.Form):
    """In which language one works."""

    language = forms.ChoiceField(
        label=_("Language"),
        choices=[("nl", "Nederlands"), ("en", "English")],
        widget=forms.RadioSelect,
    )


class GiveAccessForm(forms.Form):
    """Who waits for the key of which team."""

    team = forms.SlugField(max_length=40)
    membership = forms.UUIDField()


class PasskeyForm(forms.Form):
    """What a browser got from a passkey: its id and the answer to our salt."""

    credential = forms.CharField(max_length=2000)
    secret = forms.CharField(max_length=100)

    def clean_credential(self) -> bytes:
        """Return the id as bytes."""
        return _decoded(self.cleaned_data["credential"])

    def clean_secret(self) -> bytes:
        """Return the answer, which the standard makes 32 bytes long."""
        secret = _decoded(self.cleaned_data["secret"])
        if len(secret) != PRF_BYTES:
            raise forms.ValidationError(_("This passkey cannot open a vault."))
        return secret


def _decoded(text: str) -> bytes:
    try:
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except ValueError as error:
        raise forms.ValidationError(_("This passkey cannot open a vault.")) from error
