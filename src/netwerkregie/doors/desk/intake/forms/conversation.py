# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The conversation sheet: a part per thing to ask, so that none runs into another."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.intake.drafts import Domain, Want
from netwerkregie.domain.intake.drafts.conversation import (
    LONGEST_PART,
    LONGEST_WHEN,
    PARTS,
    SAID_UNKNOWN,
    ConversationDraft,
    Known,
    Part,
)
from netwerkregie.domain.intake.phrases.advice import DOMAINS, WANTS
from netwerkregie.domain.intake.phrases.conversation import NOT_KNOWN, PROMPTS
from netwerkregie.foundation.kernel.labels import choices, label

UNKNOWN = "_unknown"
TOLD = tuple(part for part in PARTS if part is not Part.WANT)
OPEN = tuple(part for part in TOLD if part is not Part.OBSERVATION)

NAMES: dict[Part, tuple[str, ...]] = {
    Part.OBSERVATION: ("observation", "when", "known"),
    **{part: (str(part), f"{part}{UNKNOWN}") for part in OPEN},
    Part.WANT: ("want", "domain"),
}
FIELDS = tuple(name for names in NAMES.values() for name in names)


def _words(**more: Any) -> forms.CharField:
    area = forms.Textarea(attrs={"rows": 3, "autocomplete": "off"})
    return forms.CharField(label="", widget=area, max_length=LONGEST_PART, **more)


def _open() -> forms.CharField:
    return _words(required=False)


def _unknown() -> forms.BooleanField:
    return forms.BooleanField(required=False)


class ConversationForm(forms.Form):
    """What somebody tells, in parts; all but the first may stay empty.

    The headings on the page are the labels; what to say aloud describes the field.
    """

    says_nothing_about_optional = True

    observation = _words(
        error_messages={
            "required": _(
                "Write down what was seen or heard. Without that there is no question "
                "yet."
            )
        }
    )
    when = forms.CharField(label=_("When?"), required=False, max_length=LONGEST_WHEN)
    known = forms.ChoiceField(
        label=_("First-hand or heard?"),
        choices=choices(Known),
        widget=forms.RadioSelect,
        initial=str(Known.NOT_KNOWN),
        required=False,
    )
    source, source_unknown = _open(), _unknown()
    interpretation, interpretation_unknown = _open(), _unknown()
    worry, worry_unknown = _open(), _unknown()
    alternative, alternative_unknown = _open(), _unknown()
    protective, protective_unknown = _open(), _unknown()
    done, done_unknown = _open(), _unknown()
    want = forms.ChoiceField(
        label=_("Advice, help, or a look at it?"),
        choices=[(str(want), words) for want, words in WANTS.items()],
        widget=forms.RadioSelect,
        initial=str(Want.ONLY_ADVICE),
    )
    domain = forms.ChoiceField(
        label=_("From where do they see this?"),
        choices=[("", _("Would rather not say"))]
        + [(str(domain), words) for domain, words in DOMAINS.items()],
        required=False,
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        for part in PARTS:
            said = format_html("“{}”", PROMPTS[part].say)
            self.fields[str(part)].help_text = said
        # The talk begins at once; a page that came back begins with what it says.
        if not self.is_bound:
            self.fields[str(Part.OBSERVATION)].widget.attrs["autofocus"] = True
        for part in OPEN:
            self.fields[f"{part}{UNKNOWN}"].label = format_html(
                '{}<span class="nr-visually-hidden">: {}</span>',
                NOT_KNOWN,
                label(part),
            )
        self.fields["when"].widget.attrs["autocomplete"] = "off"

    def draft(self) -> ConversationDraft:
        """Return what was told, in parts; empty is not spoken about."""
        values = self.cleaned_data
        return ConversationDraft(
            observation=values["observation"],
            want=Want(values["want"]),
            when=values["when"],
            known=Known(values["known"] or Known.NOT_KNOWN),
            domain=Domain(values["domain"]) if values["domain"] else None,
            **{str(part): _said(values, part) for part in OPEN},
        )


def _said(values: Mapping[str, Any], part: Part) -> str | None:
    """Return the words of a part, "" for not known, None for not spoken about."""
    text = str(values[str(part)]).strip()
    if text in SAID_UNKNOWN or (not text and values[f"{part}{UNKNOWN}"]):
        return ""
    return text or None


def as_concern(posted: Mapping[str, Any]) -> dict[str, str]:
    """Return what a concern begins with: the words of a talk under its own names.

    Who said it and on which day is not taken over: there each fact gets them anew.
    """
    words = {name: str(posted.get(name) or "").strip() for name in FIELDS}
    begun = {
        "fact": "\n".join(filter(None, [words["observation"], words["when"]])),
        "harm": words["worry"],
        "hearing": words["known"],
        "interpretation": words["interpretation"],
        "alternative": words["alternative"],
        "protective": words["protective"],
        "done": words["done"],
    }
    return {name: text for name, text in begun.items() if text not in SAID_UNKNOWN}
