# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What we did: activities by kind, how many came, and what people said of it."""

from dataclasses import replace

from django.utils.translation import gettext as _

from netwerkregie.domain.programme.drafts.reports import (
    Chapter,
    ChapterKey,
    Figures,
    Value,
)
from netwerkregie.domain.programme.figures.year import (
    ActivityYear,
    Answer,
    Compared,
    Done,
    EvaluationYear,
    Group,
)
from netwerkregie.domain.programme.phrases import label
from netwerkregie.overview.reporting.showing import number, per_hundred


def chapter(done: ActivityYear, said: EvaluationYear) -> Chapter:
    """Return the activities of a year and what people said of them."""
    return Chapter(
        ChapterKey.DID,
        label(ChapterKey.DID),
        lines=[*_lines(done), *_said_lines(said)],
        figures=[*_tables(done), *_said_tables(said)],
    )


def _lines(found: ActivityYear) -> list[str]:
    whole = found.whole
    if not whole.held:
        return [_("No activity was held in this year.")]
    return [
        _(
            "{held} activities were held. Together {came} people came; who comes twice "
            "counts twice. We keep no names."
        ).format(held=number(whole.held), came=number(whole.attended)),
    ]


def _tables(found: ActivityYear) -> list[Figures]:
    kinds = [(label(one), at) for one, at in found.kinds.items()]
    groups = [(_group(one), at) for one, at in found.groups.items()]
    audiences = [(label(one), at) for one, at in found.audiences.items()]
    tables = []
    if kinds:
        by_kind = _("How often each kind was held, and how many people came in all.")
        same = _("The same activities, by whom they were meant for.")
        first = _table(_("Activities by kind"), _("Kind"), kinds, by_kind)
        tables.append(replace(first, drawn=(1,)))
        tables.append(_table(_("For whom"), _("For whom"), audiences, same))
    # One row of all others together tells nothing that is not told above.
    if any(one is not None for one in found.groups):
        tables.append(
            Figures(
                _("At which organisations"),
                [_("Organisations"), _("Held"), _("People who came")],
                [[name, one.held, one.attended] for name, one in groups],
                intro=_(
                    "Groups of fewer than five organisations are told together, so "
                    "that nobody can see which organisation it was."
                ),
            )
        )
    return tables


def _table(
    caption: str, what: str, rows: list[tuple[str, Done]], intro: str
) -> Figures:
    told: list[list[Value]] = [
        [name, one.held, one.cancelled, one.attended] for name, one in rows
    ]
    whole = sum((one for _name, one in rows), Done())
    told.append([_("Together"), whole.held, whole.cancelled, whole.attended])
    columns = [what, _("Held"), _("Called off"), _("People who came")]
    return Figures(caption, columns, told, has_total=True, intro=intro)


def _said_lines(said: EvaluationYear) -> list[str]:
    if not said.evaluated:
        return [_("Of no activity at least five people filled in the evaluation form.")]
    return [
        _(
            "Of {many} activities people filled in a short form without their name. "
            "Answers are counted by five at a time; what is left over is not counted."
        ).format(many=number(said.evaluated)),
        _(
            "Who filled it in before and who did afterwards need not be the same "
            "people. So a difference can be chance, and it is not proof that the "
            "activity did it. The range says how sure it is: 95 of 100 times the real "
            "difference lies within it."
        ),
    ]


def _said_tables(said: EvaluationYear) -> list[Figures]:
    if not said.evaluated:
        return []
    answers = list(Answer)
    after: list[list[Value]] = [
        [label(question), *(counts.get(one, 0) for one in answers)]
        for question, counts in said.after.items()
        if counts
    ]
    tables = []
    if after:
        tables.append(
            Figures(
                _("What people said afterwards"),
                [_("Question"), *(label(one) for one in answers)],
                after,
                intro=_("How many people gave which answer, over all activities."),
            )
        )
    compared: list[list[Value]] = [
        [
            label(question),
            _share(one.before),
            _share(one.after),
            _range(one),
            label(one.says),
        ]
        for question, one in said.compared.items()
    ]
    columns = [
        _("Question"),
        _("Yes before"),
        _("Yes afterwards"),
        _("Difference, per hundred"),
        _("What we may say of it"),
    ]
    intro = _("How many said yes before an activity, and how many afterwards.")
    title = _("Before and afterwards")
    tables.append(Figures(title, columns, compared, intro=intro))
    return tables


def _share(of: tuple[int, int]) -> str:
    yes, all_ = of
    if not all_:
        return ""
    return _("{yes} of {all} ({share} of 100)").format(
        yes=number(yes), all=number(all_), share=per_hundred(yes, all_)
    )


def _range(one: Compared) -> str:
    if not one.before[1] or not one.after[1]:
        return ""
    return _("from {low} to {high}").format(
        low=f"{round(100 * one.low):+d}", high=f"{round(100 * one.high):+d}"
    )


def _group(one: Group | None) -> str:
    return label(one) if one is not None else _("Other organisations, together")
