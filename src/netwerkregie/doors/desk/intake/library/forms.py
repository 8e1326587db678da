# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the pages of the answer library and of colleagues elsewhere take in."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.intake.drafts.colleagues import (
    LONGEST_SUBJECT,
    LONGEST_TEXT,
    ColleagueDraft,
)
from netwerkregie.domain.intake.drafts.library import (
    LONGEST_BODY,
    LONGEST_HOURS,
    LONGEST_TITLE,
    Check,
    ItemDraft,
    ItemKind,
    ReadingDraft,
    SentBack,
    Texts,
    Theme,
)
from netwerkregie.domain.intake.models import LibraryItem
from netwerkregie.doors.choosing import let_choose
from netwerkregie.doors.guarded import DeskGuardedField
from netwerkregie.foundation.kernel import new_hidden_id
from netwerkregie.foundation.kernel.labels import choices
from netwerkregie.foundation.privacy.texts import About
from netwerkregie.foundation.signing.queries import Reader

CENTRE = "steunpunt-"
"""Stands for the support centre in the form; no municipality ends in a hyphen."""
MISSING = {"required": _("Write something here.")}


class LibraryFilterForm(forms.Form):
    """What is looked for in the library."""

    is_filter = True

    q = forms.CharField(label=_("What is it about?"), required=False, max_length=80)
    soort = forms.ChoiceField(
        label=_("Kind"), required=False, choices=[("", _("All kinds"))]
    )
    thema = forms.ChoiceField(
        label=_("Theme"), required=False, choices=[("", _("All themes"))]
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, kinds in (("soort", ItemKind), ("thema", Theme)):
            field = self.fields[name]
            field.choices = [*field.choices, *choices(kinds)]  # type: ignore[attr-defined]


class ItemForm(forms.Form):
    """A text for the library, written afresh: nothing is copied into it."""

    field_order = ["theme", "title", "body", "title_en", "body_en"]

    theme = forms.ChoiceField(label=_("Theme"), choices=choices(Theme))
    title = DeskGuardedField(
        label=_("Title, in Dutch"),
        max_length=LONGEST_TITLE,
        error_messages=MISSING,
        help_text=_("The question as somebody would ask it."),
    )
    body = DeskGuardedField(
        label=_("Text, in Dutch"),
        max_length=LONGEST_BODY,
        strip=False,
        rows=12,
        error_messages=MISSING,
        help_text=_(
            "About a matter and what somebody can do, never about a person. An empty "
            "line begins a paragraph."
        ),
    )
    title_en = DeskGuardedField(
        label=_("Title, in English"), max_length=LONGEST_TITLE, required=False
    )
    body_en = DeskGuardedField(
        label=_("Text, in English"),
        max_length=LONGEST_BODY,
        required=False,
        strip=False,
        rows=8,
        help_text=_("For who asks in English. Both or neither."),
    )
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    once = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, kind: ItemKind, **kwargs: Any) -> None:
        kwargs["initial"] = {"once": new_hidden_id()} | kwargs.get("initial", {})
        self.kind = kind
        super().__init__(*args, **kwargs)

    def draft(self) -> ItemDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return ItemDraft(
            kind=self.kind,
            theme=Theme(values["theme"]),
            texts=Texts(**{name: values.get(name, "") for name in Texts.__slots__}),
            version=values["version"],
            once=values["once"],
        )


class AddressForm(ItemForm):
    """An organisation to which somebody can be referred."""

    field_order = [
        *("theme", "title", "body", "phone", "hours", "website"),
        *("title_en", "body_en", "hours_en"),
    ]

    title = DeskGuardedField(
        label=_("Name, in Dutch"),
        about=About.ORGANISATION,
        max_length=LONGEST_TITLE,
        error_messages=MISSING,
        help_text=_("Of the service, never of somebody who works there."),
    )
    body = DeskGuardedField(
        label=_("What it is for, in Dutch"),
        max_length=LONGEST_BODY,
        strip=False,
        rows=4,
        error_messages=MISSING,
    )
    phone = forms.CharField(
        label=_("Telephone"),
        max_length=20,
        required=False,
        help_text=_("The number of the service, like 0800-2000. Never a mobile."),
    )
    hours = DeskGuardedField(
        label=_("When it can be reached, in Dutch"),
        max_length=LONGEST_HOURS,
        required=False,
    )
    website = forms.CharField(
        label=_("Website"),
        max_length=80,
        required=False,
        help_text=_("As text, like veiligthuis.nl. Nothing is fetched from it."),
    )
    title_en = DeskGuardedField(
        label=_("Name, in English"),
        about=About.ORGANISATION,
        max_length=LONGEST_TITLE,
        required=False,
    )
    body_en = DeskGuardedField(
        label=_("What it is for, in English"),
        max_length=LONGEST_BODY,
        required=False,
        strip=False,
        rows=4,
    )
    hours_en = DeskGuardedField(
        label=_("When it can be reached, in English"),
        max_length=LONGEST_HOURS,
        required=False,
    )


def form_of(kind: ItemKind) -> type[ItemForm]:
    """Return the form that belongs to a kind."""
    return AddressForm if kind is ItemKind.ADDRESS else ItemForm


def initial_of(item: LibraryItem) -> dict[str, Any]:
    """Return what the form of an existing text starts with."""
    names = (*Texts.__slots__, "theme", "version")
    return {name: getattr(item, name) for name in names}


class ReadingForm(forms.Form):
    """What somebody says who puts their name under a text."""

    content_hash = forms.CharField(widget=forms.HiddenInput, max_length=64)
    checks = forms.MultipleChoiceField(
        label=_("I looked at each of these"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _(
                "Look at each of the five points. A lesson by which somebody can be "
                "recognised is not kept."
            ),
        },
    )

    def __init__(self, *args: Any, item: LibraryItem, **kwargs: Any) -> None:
        kwargs["initial"] = {"content_hash": item.hash}
        super().__init__(*args, **kwargs)
        let_choose(self, "checks", choices(Check))
        if item.kind != ItemKind.LESSON:
            del self.fields["checks"]

    def draft(self) -> ReadingDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return ReadingDraft(
            values["content_hash"],
            frozenset(Check(one) for one in values.get("checks", [])),
            values.get("reader_id"),
        )


class AskReaderForm(ReadingForm):
    """One's own name under a text, and who is asked to read along."""

    reader = forms.ChoiceField(
        label=_("Who reads along?"), required=False, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, readers: Iterable[Reader], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(str(one.membership_id), one.name) for one in readers]
        field = self.fields["reader"]
        field.choices = [("", _("Whoever has time first")), *named]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Turn the chosen colleague into an identifier."""
        values = super().clean() or {}
        reader = values.get("reader")
        return values | {"reader_id": UUID(reader) if reader else None}


class SendBackForm(forms.Form):
    """Why a second reader does not sign."""

    reason = forms.ChoiceField(
        label=_("Why do you not sign it?"),
        choices=choices(SentBack),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a reason.")},
    )

    def reason_value(self) -> SentBack:
        """Return the chosen reason."""
        return SentBack(self.cleaned_data["reason"])


class ColleagueForm(forms.Form):
    """A question to a colleague elsewhere, composed afresh."""

    to = forms.ChoiceField(label=_("Whom do you ask?"), widget=forms.RadioSelect)
    theme = forms.ChoiceField(label=_("Theme"), choices=choices(Theme))
    subject = DeskGuardedField(
        label=_("Your question in one line"),
        max_length=LONGEST_SUBJECT,
        error_messages=MISSING,
    )
    body = DeskGuardedField(
        label=_("Your question"),
        max_length=LONGEST_TEXT,
        strip=False,
        rows=8,
        error_messages=MISSING,
        help_text=_(
            "About a way of working or a phenomenon. No person, no place, no date: "
            "the other municipality keeps a copy of its own."
        ),
    )
    once = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, elsewhere: Mapping[str, str], **kwargs: Any) -> None:
        kwargs["initial"] = {
            "once": new_hidden_id(),
            "to": next(iter(elsewhere), CENTRE),
        }
        super().__init__(*args, **kwargs)
        centre = (CENTRE, _("The national support centre (you send it yourself)"))
        let_choose(self, "to", [*elsewhere.items(), centre])

    def draft(self) -> ColleagueDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return ColleagueDraft(
            to="" if values["to"] == CENTRE else values["to"],
            theme=Theme(values["theme"]),
            subject=values["subject"],
            body=values["body"],
            once=values["once"],
        )


class ColleagueAnswerForm(forms.Form):
    """The answer to a colleague elsewhere, or what the support centre said."""

    answer = DeskGuardedField(
        label=_("The answer"),
        max_length=LONGEST_BODY,
        strip=False,
        rows=8,
        error_messages=MISSING,
        help_text=_("About what works, never about a person."),
    )


class PickForm(forms.Form):
    """A text of the library to put in an answer; the answer stays the adviser's."""

    is_filter = True

    zoek = forms.CharField(label=_("Look for a text"), required=False, max_length=80)
    pick = forms.ChoiceField(label=_("Text"), required=False)

    def __init__(
        self, *args: Any, texts: Iterable[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        let_choose(self, "pick", list(texts))
