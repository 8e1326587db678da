# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""When the desk is there, as somebody types it."""

import re
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.intake.drafts.hours import (
    LONGEST_TEXT,
    MOST_OWN_DAYS,
    HoursDraft,
)
from netwerkregie.domain.intake.models import DeskHours
from netwerkregie.doors.choosing import let_choose
from netwerkregie.doors.guarded import DeskGuardedField

_SPAN = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*[-–]\s*(\d{1,2})(?:[:.](\d{2}))?")  # noqa: RUF001 - both dashes are typed
_PHONE = r"[0-9 ()+-]{3,20}"


class SpanField(forms.CharField):
    """From and until on one day: 9-17, 9:00-17:30, or nothing."""

    def clean(self, value: Any) -> tuple[int, int]:
        """Return minutes after midnight; nothing typed is a closed day."""
        typed = str(super().clean(value)).strip()
        if not typed:
            return 0, 0
        found = _SPAN.fullmatch(typed)
        if found is None:
            raise ValidationError(gettext("Type from and until, such as 9:00-17:00."))
        hour, minute, until, more = (int(part or 0) for part in found.groups())
        return hour * 60 + minute, until * 60 + more


class DaysField(forms.CharField):
    """Days, one on a line: 2026-12-24 or 24-12-2026."""

    def clean(self, value: Any) -> tuple[date, ...]:
        """Return the days; one that cannot be read is named."""
        lines = str(super().clean(value)).replace(",", "\n").split()
        if len(lines) > MOST_OWN_DAYS:
            raise ValidationError(gettext("These are too many days."))
        return tuple(_day(line) for line in lines)


def _day(line: str) -> date:
    parts = re.split(r"[-./]", line)
    try:
        numbers = [int(part) for part in parts]
        year_first = len(parts[0]) == 4  # noqa: PLR2004 - ISO 8601
        year, month, day = numbers if year_first else reversed(numbers)
        return date(year, month, day)
    except ValueError as bad:
        said = gettext("“{line}” is not a day. Type it as 24-12-2026.").format(
            line=line
        )
        raise ValidationError(said) from bad


class HoursForm(forms.Form):
    """Hours, days, a promise, and what is said when nobody is there."""

    telephone = forms.RegexField(
        _PHONE,
        label=_("Telephone number of the desk"),
        required=False,
        help_text=_("The number of the desk, not of a colleague."),
        error_messages={"invalid": _("Type a telephone number.")},
    )
    answer_days = forms.IntegerField(
        label=_("Promised answer, in working days"),
        min_value=1,
        max_value=14,
        help_text=_("Weekends, public holidays and your own closed days do not count."),
    )
    own_days = DaysField(
        label=_("Days on which the desk is closed"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_(
            "One day on a line, such as 24-12-2026. Public holidays are closed already."
        ),
    )
    crisis_telephone = forms.RegexField(
        _PHONE,
        label=_("Telephone number of your crisis service"),
        required=False,
        help_text=_("“Call 112” always stands above it and cannot be taken away."),
        error_messages={"invalid": _("Type a telephone number.")},
    )
    crisis_nl = DeskGuardedField(
        label=_("Who answers there, in Dutch"),
        required=False,
        rows=2,
        max_length=LONGEST_TEXT,
    )
    crisis_en = DeskGuardedField(
        label=_("Who answers there, in English"),
        required=False,
        rows=2,
        max_length=LONGEST_TEXT,
    )
    away_nl = DeskGuardedField(
        label=_("What we say while nobody is there, in Dutch"),
        required=False,
        rows=2,
        max_length=LONGEST_TEXT,
    )
    away_en = DeskGuardedField(
        label=_("What we say while nobody is there, in English"),
        required=False,
        rows=2,
        max_length=LONGEST_TEXT,
    )
    languages = forms.MultipleChoiceField(
        label=_("Further languages of your anonymous site"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Switch one on only when somebody can answer in it."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, languages: list[tuple[str, str]], **more: Any
    ) -> None:
        super().__init__(*args, **more)
        for number in range(7):
            self.fields[f"day_{number}"] = SpanField(
                label=WEEKDAYS[number], required=False, max_length=20
            )
        first = ["telephone", *(f"day_{number}" for number in range(7))]
        self.order_fields(first)
        let_choose(self, "languages", languages)
        if not languages:
            del self.fields["languages"]

    def draft(self) -> HoursDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        spans = [values[f"day_{number}"] for number in range(7)]
        words = ("crisis_nl", "crisis_en", "away_nl", "away_en")
        return HoursDraft(
            telephone=values["telephone"],
            week=tuple(minute for span in spans for minute in span),
            own_days=values["own_days"],
            answer_days=values["answer_days"],
            crisis_telephone=values["crisis_telephone"],
            languages=tuple(values.get("languages", ())),
            version=values["version"],
            **{name: values[name] for name in words},
        )


def initial_of(row: DeskHours, answer_days: int) -> dict[str, object]:
    """Return what stands in the form: what holds today."""
    names = ("telephone", "crisis_telephone", "crisis_nl", "crisis_en", "away_nl")
    started: dict[str, object] = {name: getattr(row, name) for name in names}
    for number in range(7):
        opens, closes = row.week[number * 2], row.week[number * 2 + 1]
        if closes > opens:
            started[f"day_{number}"] = f"{_time(opens)}-{_time(closes)}"
    return started | {
        "away_en": row.away_en,
        "own_days": "\n".join(day.strftime("%d-%m-%Y") for day in row.own_days),
        "answer_days": answer_days,
        "languages": row.languages,
        "version": row.version,
    }


def _time(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"
