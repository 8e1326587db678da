# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The result of an evaluation as bars with their numbers, and a comparison in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from netwerkregie.domain.programme.drafts.evaluations import Answer, Moment
from netwerkregie.domain.programme.phrases import label
from netwerkregie.domain.programme.queries.evaluations import Result, compared

WIDE = 300


@dataclass(frozen=True, slots=True)
class Bar:
    """One answer: its words, how often, and how long its bar is."""

    label: str
    count: int
    width: int
    y: int


def questions_of(result: Result) -> list[dict[str, Any]]:
    """Return each question with its answers, in the order in which they were asked."""
    rows = []
    for question, counts in result.counts.items():
        most = max(counts.values(), default=0) or 1
        bars = [
            Bar(
                label(answer),
                counts.get(answer, 0),
                round(WIDE * counts.get(answer, 0) / most),
                24 * place,
            )
            for place, answer in enumerate(Answer)
        ]
        rows.append({"question": label(question), "bars": bars})
    return rows


def comparison_of(results: Sequence[Result]) -> list[dict[str, str]]:
    """Return what may be said of before and after, question by question."""
    by_moment = {Moment(one.evaluation.moment): one for one in results}
    if set(by_moment) != set(Moment):
        return []
    found = compared(by_moment[Moment.BEFORE], by_moment[Moment.AFTER])
    return [
        {
            "question": label(question),
            "says": label(one.says),
            "numbers": _("before %(before)s, afterwards %(after)s said yes")
            % {"before": _share(one.before), "after": _share(one.after)},
        }
        for question, one in found.items()
    ]


def _share(part: tuple[int, int]) -> str:
    yes, all_ = part
    return _("%(yes)s of %(all)s") % {
        "yes": number_format(yes),
        "all": number_format(all_),
    }
