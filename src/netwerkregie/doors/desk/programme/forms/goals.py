# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the pages of goals take in; every word may reach the council and the public."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from netwerkregie.domain.programme.drafts.activities import ActivityKind
from netwerkregie.domain.programme.drafts.goals import (
    BY_KIND,
    EXPLANATION_LENGTH,
    FROM_ABOVE,
    HOW_LENGTH,
    OF_THE_GOAL,
    REASON_LENGTH,
    TITLE_LENGTH,
    WHY_LENGTH,
    Aim,
    CountDraft,
    CountedBy,
    Counter,
    GoalDraft,
    IndicatorDraft,
    Measure,
    Period,
    Side,
    Template,
    Unit,
)
from netwerkregie.domain.programme.models import (
    Activity,
    BudgetLine,
    Goal,
    Indicator,
)
from netwerkregie.domain.programme.phrases import choices, label
from netwerkregie.doors.choosing import let_choose
from netwerkregie.doors.desk.programme.forms.money import AmountField
from netwerkregie.doors.guarded import DeskGuardedField
from netwerkregie.foundation.kernel import clock, new_hidden_id

PUBLIC = _("The council and the public may read this. Nothing about a person.")


class BeginForm(forms.Form):
    """Which year, and with which examples."""

    year = forms.IntegerField(label=_("Year"), min_value=2000, max_value=2100)
    templates = forms.MultipleChoiceField(
        label=_("With which goals do you begin?"),
        required=False,
        choices=choices(Template),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("You make them your own afterwards. Tick nothing to begin empty."),
    )

    def chosen(self) -> list[Template]:
        """Return the examples that were ticked."""
        return [Template(one) for one in self.cleaned_data["templates"]]


class GoalForm(forms.Form):
    """The words of a goal."""

    title = DeskGuardedField(
        label=_("What do we want to reach?"),
        max_length=TITLE_LENGTH,
        help_text=PUBLIC,
    )
    why = DeskGuardedField(
        label=_("What for?"), required=False, max_length=WHY_LENGTH, rows=3
    )
    once = forms.UUIDField(widget=forms.HiddenInput, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def draft(self) -> GoalDraft:
        """Return the typed input of the action."""
        return GoalDraft(**self.cleaned_data)


class ExplainForm(forms.Form):
    """What the director tells the council."""

    explanation = DeskGuardedField(
        label=_("Your explanation to the council"),
        required=False,
        max_length=EXPLANATION_LENGTH,
        rows=5,
        help_text=PUBLIC,
    )


class HangForm(forms.Form):
    """What else serves a goal."""

    what = forms.ChoiceField(label=_("Which activity serves this goal?"))

    def __init__(self, *args: Any, found: Sequence[Activity], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        let_choose(self, "what", _hangable(found))

    def chosen(self) -> tuple[UUID, bool]:
        """Return which activity, and whether its whole series comes along."""
        how, _dot, key = self.cleaned_data["what"].partition(".")
        return UUID(key), how == "series"


class GoalLineForm(forms.Form):
    """Which line of the budget is for a goal."""

    line = forms.ChoiceField(label=_("Which line of the budget is for this goal?"))

    def __init__(self, *args: Any, found: Sequence[BudgetLine], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(str(one.id), one.name) for one in found]
        let_choose(self, "line", named)


class ServesForm(forms.Form):
    """Which goal an activity serves."""

    goal = forms.ChoiceField(label=_("Which goal does this serve?"))

    def __init__(self, *args: Any, found: Sequence[Goal], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(str(one.id), one.title) for one in found]
        let_choose(self, "goal", named)


class EstimateForm(forms.Form):
    """What an activity will cost."""

    amount = AmountField(
        label=_("What do you think this will cost?"),
        help_text=_("An estimate. What was promised and paid is counted by itself."),
    )
    once = forms.UUIDField(widget=forms.HiddenInput, required=False)


class IndicatorForm(forms.Form):
    """An indicator: the fields that its way of knowing needs, and no others."""

    side = forms.ChoiceField(
        label=_("What does it tell?"),
        choices=choices(Side),
        widget=forms.RadioSelect,
        help_text=_(
            "What we did is in our own hands. What came of it is what it is for."
        ),
    )
    title = DeskGuardedField(
        label=_("What do we look at?"), max_length=TITLE_LENGTH, help_text=PUBLIC
    )
    counter = forms.ChoiceField(label=_("What do the registers count?"))
    kind = forms.ChoiceField(
        label=_("Of which kind of activity?"),
        required=False,
        choices=[("", _("Every kind")), *choices(ActivityKind)],
        help_text=_("Only for what is counted over activities of this goal."),
    )
    unit = forms.ChoiceField(label=_("In what do you count?"), choices=choices(Unit))
    period = forms.ChoiceField(
        label=_("Over which part of the year?"), choices=choices(Period)
    )
    baseline = forms.IntegerField(
        label=_("What was it before?"),
        required=False,
        min_value=0,
        help_text=_("Leave it empty when nobody knows."),
    )
    aim = forms.ChoiceField(label=_("What do we aim at?"), choices=choices(Aim))
    target = forms.IntegerField(
        label=_("How much?"),
        required=False,
        min_value=0,
        help_text=_("Leave it empty to follow it without a target."),
    )
    reason = DeskGuardedField(
        label=_("Why can it not be measured?"),
        max_length=REASON_LENGTH,
        rows=3,
        help_text=PUBLIC,
    )
    instead = DeskGuardedField(
        label=_("What do we look at instead?"),
        max_length=REASON_LENGTH,
        rows=3,
        help_text=_("A talk, a story, what others tell us."),
    )
    once = forms.UUIDField(widget=forms.HiddenInput, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, measure: Measure, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.measure = measure
        let_choose(self, "counter", _counters())
        for name in _NOT_NEEDED[measure]:
            del self.fields[name]

    def draft(self) -> IndicatorDraft:
        """Return the typed input of the action."""
        values = {
            name: value
            for name, value in self.cleaned_data.items()
            if value not in {"", None}
        }
        for name, of in _LISTS.items():
            if name in values:
                values[name] = of(values[name])
        return IndicatorDraft(measure=self.measure, **values)


_LISTS: dict[str, type] = {
    "side": Side,
    "counter": Counter,
    "kind": ActivityKind,
    "unit": Unit,
    "period": Period,
    "aim": Aim,
}
_NUMBERS = ("period", "baseline", "aim", "target")
_NOT_NEEDED: dict[Measure, tuple[str, ...]] = {
    Measure.REGISTERS: ("unit", "reason", "instead"),
    Measure.OWN: ("counter", "kind", "reason", "instead"),
    Measure.NOT_MEASURABLE: ("counter", "kind", "unit", *_NUMBERS),
}


class NumberField(AmountField):
    """A number as people write it here: 1.250,5; gives a decimal."""

    default_error_messages = {
        "no_amount": _("This is no number. Write for example 1250 or 12,5.")
    }

    def clean(self, value: Any) -> Decimal | None:
        """Return the number that was typed."""
        found = super().clean(value)
        return None if found is None else found.amount


class CountForm(forms.Form):
    """A count by hand, or a correction of one."""

    on = forms.DateField(
        label=_("On which day did it stand like this?"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    value = NumberField(label=_("How much is it, since the period began?"))
    counted_by = forms.ChoiceField(
        label=_("Who counted?"),
        choices=choices(one for one in CountedBy if one is not CountedBy.REGISTERS),
        help_text=_("A side, never a name."),
    )
    how = DeskGuardedField(
        label=_("How was it counted?"),
        required=False,
        max_length=HOW_LENGTH,
        help_text=_("In a correction: what was wrong."),
    )
    corrects = forms.UUIDField(widget=forms.HiddenInput, required=False)
    once = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def draft(self) -> CountDraft:
        """Return the typed input of the action."""
        values = dict(self.cleaned_data)
        return CountDraft(**values | {"counted_by": CountedBy(values["counted_by"])})


def new_count(corrects: UUID | None = None) -> dict[str, Any]:
    """Return what a count starts with."""
    return {"on": clock.today(), "once": new_hidden_id(), "corrects": corrects}


def initial_of(found: Indicator) -> dict[str, Any]:
    """Return what changing an indicator starts with."""
    columns = (
        *("side", "title", "counter", "kind", "unit", "period", "aim", "baseline"),
        *("target", "reason", "instead", "version"),
    )
    return {name: getattr(found, name) for name in columns}


def _counters() -> list[tuple[Any, list[tuple[str, Any]]]]:
    """Return the counters by what they count over."""
    of_goal = [one for one in Counter if one in OF_THE_GOAL]
    advice = [one for one in Counter if one in FROM_ABOVE]
    others = [one for one in Counter if one not in {*of_goal, *advice}]
    assert set(of_goal) >= BY_KIND
    return [
        (_("Over what hangs on this goal"), choices(of_goal)),
        (_("Over the network"), choices(others)),
        (_("Over the advice line"), choices(advice)),
    ]


def _hangable(found: Sequence[Activity]) -> list[tuple[str, str]]:
    """Return activities, a series as one choice before its own."""
    options = []
    seen: set[UUID] = set()
    many: dict[UUID | None, int] = {}
    for one in found:
        many[one.series_id] = many.get(one.series_id, 0) + 1
    for one in found:
        key = one.series_id
        if key is not None and key not in seen and many[key] > 1:
            seen.add(key)
            whole = ngettext(
                "%(title)s: the whole series, %(n)d time",
                "%(title)s: the whole series, %(n)d times",
                many[key],
            ) % {"title": one.title, "n": many[key]}
            options.append((f"series.{one.id}", whole))
        named = f"{one.on:%d-%m} {one.title} ({label(ActivityKind(one.kind)).lower()})"
        options.append((f"one.{one.id}", named))
    return options
