# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is typed about conversations with a family; every word of it is sealed."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.casework.drafts.families import (
    BY_HAND,
    LONGEST_ABOUT,
    LONGEST_CONTACT,
    LONGEST_NAME,
    LONGEST_PART,
    WRITTEN,
    AgeBand,
    AgreementDraft,
    Choice,
    ConsentAbout,
    ConsentDraft,
    ConsentWay,
    MemberDraft,
    Part,
    SheetDraft,
    TalkDraft,
)
from netwerkregie.foundation.kernel.labels import choices, label

TEXTS = (*(part.value for part in WRITTEN), "sensitive_why")


class Words(forms.CharField):
    """Sealed words; their length is counted, and nothing is cut."""

    def __init__(self, label: Any, help_text: Any = "", rows: int = 3) -> None:
        super().__init__(
            label=label,
            help_text=help_text,
            max_length=LONGEST_PART,
            widget=forms.Textarea(attrs={"rows": rows}),
        )


class Day(forms.DateField):
    """A day, as the browser's own field gives it."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


def _set(form: forms.Form, field: str, offered: Iterable[tuple[str, object]]) -> None:
    form.fields[field].choices = list(offered)  # type: ignore[attr-defined]


def _tokens(numbers: Iterable[int]) -> list[tuple[str, object]]:
    return [(str(one), f"[P{one}]") for one in sorted(numbers)]


class TalkForm(forms.Form):
    """New conversations."""

    once = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    age_band = forms.ChoiceField(
        label=_("How old is the youngest whom it is about?"),
        help_text=_("For a minor everything is kept half as long. Not known is fine."),
        widget=forms.RadioSelect,
        choices=[],
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        _set(self, "age_band", choices(AgeBand))

    def draft(self) -> TalkDraft:
        """Return the typed input of the action."""
        data = self.cleaned_data
        return TalkDraft(data["once"], AgeBand(data["age_band"]))


class MemberForm(forms.Form):
    """Somebody of the family."""

    age_band = forms.ChoiceField(
        label=_("How old is this person?"), widget=forms.RadioSelect, choices=[]
    )
    name = forms.CharField(label=_("Name"), max_length=LONGEST_NAME, required=False)
    contact = forms.CharField(
        label=_("How to reach this person"), max_length=LONGEST_CONTACT, required=False
    )
    about = forms.CharField(
        label=_("Who is this to the others?"),
        help_text=_("In the words of the family. Sealed; nobody can search for it."),
        max_length=LONGEST_ABOUT,
        required=False,
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        _set(self, "age_band", choices(AgeBand))

    def draft(self) -> MemberDraft:
        """Return the typed input of the action."""
        data = self.cleaned_data
        return MemberDraft(
            AgeBand(data["age_band"]), data["name"], data["contact"], data["about"]
        )


class ConsentForm(forms.Form):
    """To what somebody of the family agreed."""

    by = forms.ChoiceField(label=_("Who agreed?"), widget=forms.RadioSelect, choices=[])
    about = forms.ChoiceField(label=_("To what?"), widget=forms.RadioSelect, choices=[])
    way = forms.ChoiceField(label=_("How?"), widget=forms.RadioSelect, choices=[])
    given_on = Day(label=_("On which day?"))
    words = Words(
        _("To what exactly"),
        _("In the words that were used. With whom may you speak, and about what?"),
    )

    def __init__(self, *args: Any, numbers: Iterable[int], **more: Any) -> None:
        super().__init__(*args, **more)
        _set(self, "by", _tokens(numbers))
        _set(self, "about", choices(ConsentAbout))
        _set(self, "way", choices(ConsentWay))

    def draft(self) -> ConsentDraft:
        """Return the typed input of the action."""
        data = self.cleaned_data
        return ConsentDraft(
            int(data["by"]),
            ConsentAbout(data["about"]),
            ConsentWay(data["way"]),
            data["given_on"],
            data["words"],
        )


class ChoiceForm(forms.Form):
    """What a family wants with what was written."""

    choice = forms.ChoiceField(
        label=_("What do they want?"), widget=forms.RadioSelect, choices=[]
    )
    number = forms.ChoiceField(
        label=_("Whose name goes?"),
        help_text=_("Only when one person goes."),
        choices=[],
        required=False,
    )

    def __init__(self, *args: Any, numbers: Iterable[int], **more: Any) -> None:
        super().__init__(*args, **more)
        _set(self, "choice", choices(Choice))
        _set(self, "number", [("", "-"), *_tokens(numbers)])

    def chosen(self) -> tuple[Choice, int | None]:
        """Return what was chosen, and whom it is about."""
        number = self.cleaned_data["number"]
        return Choice(self.cleaned_data["choice"]), int(number) if number else None


class SheetForm(forms.Form):
    """The sheet of one conversation: the family's own first, ours apart."""

    once = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    held_on = Day(label=_("Day of the conversation"))
    worry = Words(label(Part.WORRY))
    goes_well = Words(label(Part.GOES_WELL))
    wanted = Words(label(Part.WANTED))
    agreed = Words(label(Part.AGREED))
    calls = Words(label(Part.CALLS))
    observed = Words(
        label(Part.OBSERVED), _("Only what you saw or heard; what it means comes next.")
    )
    thought = Words(label(Part.THOUGHT), _("Your own view. It is not a fact."))
    sensitive_why = Words(
        label(Part.SENSITIVE),
        _("Only if belief, origin, opinion or health stands in a part above."),
        rows=2,
    )
    next_on = Day(label=_("Next day"))

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        for name in TEXTS:
            self.fields[name].required = False
        for part in (*WRITTEN, Part.SENSITIVE):
            name = "sensitive_why" if part is Part.SENSITIVE else part.value
            self.fields[name].label = label(part)

    def draft(self) -> SheetDraft:
        """Return the typed input of the action."""
        data = self.cleaned_data
        return SheetDraft(
            once=data["once"],
            held_on=data["held_on"],
            next_on=data["next_on"],
            parts={part: data[part.value] for part in WRITTEN},
            sensitive_why=data["sensitive_why"],
        )


class CorrectionForm(forms.Form):
    """What stands in the place of an earlier note of one's own."""

    text = Words(_("The words"), _("The earlier note stays readable beside it."))
    sensitive_why = Words(
        _("Why a protected fact cannot be left out"),
        _("Only if belief, origin, opinion or health stands in the words."),
        rows=2,
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["sensitive_why"].required = False


class PlanForm(forms.Form):
    """The next day."""

    next_on = Day(label=_("Next day"))


class AccessForm(forms.Form):
    """A colleague who is let in by name, until a day."""

    colleague = forms.ChoiceField(label=_("Which colleague?"), choices=[])
    until = Day(label=_("Until which day?"), required=False)

    def __init__(self, *args: Any, people: Mapping[UUID, str], **more: Any) -> None:
        super().__init__(*args, **more)
        _set(self, "colleague", [(str(one), name) for one, name in people.items()])


class LongerForm(forms.Form):
    """Why notes stay a term longer, and who reads along."""

    why = Words(_("Why is it still needed?"), _("A second reader reads only this."))
    reader = forms.ChoiceField(label=_("Who reads along?"), choices=[])

    def __init__(self, *args: Any, people: Mapping[UUID, str], **more: Any) -> None:
        super().__init__(*args, **more)
        _set(self, "reader", [(str(one), name) for one, name in people.items()])


class OwnWordsForm(forms.Form):
    """The own words of a second reader."""

    words = Words(_("Your own words"), _("Why do you stand behind it?"))


class EndForm(forms.Form):
    """How conversations end."""

    reason = forms.ChoiceField(
        label=_("How does it end?"), widget=forms.RadioSelect, choices=[]
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        _set(self, "reason", choices(BY_HAND))


class PaperForm(forms.Form):
    """Giving the family what was written."""

    once = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    why = Words(_("Who asked for it, and when?"), rows=2)


class ReceiverForm(forms.Form):
    """To which help, from the municipality's own list."""

    recipient = forms.ChoiceField(label=_("To which help?"), choices=[])

    def __init__(self, *args: Any, people: Mapping[UUID, str], **more: Any) -> None:
        super().__init__(*args, **more)
        _set(self, "recipient", [(str(one), name) for one, name in people.items()])


class ItemForm(forms.Form):
    """One sentence for the other party."""

    text = Words(
        _("One sentence, in the exact words"),
        _("Write tokens for names. Leave the child out unless a parent wants it."),
        rows=2,
    )


class AgreementForm(forms.Form):
    """That somebody of the family saw a sentence and agrees."""

    item = forms.UUIDField(widget=forms.HiddenInput)
    by = forms.ChoiceField(label=_("Who agrees?"), choices=[])
    child_by = forms.ChoiceField(
        label=_("Which parent says that this about a child goes along?"),
        help_text=_("Only when the sentence speaks of a child."),
        choices=[],
        required=False,
    )

    def __init__(
        self,
        *args: Any,
        numbers: Iterable[int],
        adults: Iterable[int],
        **more: Any,
    ) -> None:
        super().__init__(*args, **more)
        _set(self, "by", _tokens(numbers))
        _set(self, "child_by", [("", "-"), *_tokens(adults)])

    def draft(self) -> AgreementDraft:
        """Return the typed input of the action."""
        data = self.cleaned_data
        return AgreementDraft(data["item"], int(data["by"]), int(data["child_by"] or 0))


class SendForm(forms.Form):
    """Passing on what the family agreed to."""

    why = Words(_("Why does this go to them?"), rows=2)
