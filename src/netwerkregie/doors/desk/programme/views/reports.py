# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The council report: written, looked at, fixed, and taken along."""

from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from netwerkregie.domain.programme.actions import reports as actions
from netwerkregie.domain.programme.drafts.budget import YearState
from netwerkregie.domain.programme.drafts.reports import (
    ChapterKey,
    Report,
    report_of,
)
from netwerkregie.domain.programme.models import BudgetYear, ReportVersion
from netwerkregie.domain.programme.phrases import label
from netwerkregie.domain.programme.queries import budget, goals
from netwerkregie.domain.programme.queries import reports as queries
from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.doors.desk.programme.forms.accounts import FixForm, WordsForm
from netwerkregie.doors.desk.programme.showing import accounts as showing
from netwerkregie.doors.desk.programme.views.handing import handed_over
from netwerkregie.doors.desk.programme.views.trying import form_page, tried
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import Actor, NotFound, clock
from netwerkregie.overview.reporting import council, paper, sheets


@require_GET
def overview(request: DeskRequest) -> HttpResponse:
    """Show per year whether it is closed, reported, and what can be taken along."""
    queries.require_reader(request.actor)
    fixed = queries.versions_by_year(request.actor)
    years = [
        (one, showing.version_rows(fixed.get(one.id, [])))
        for one in budget.years(request.actor)
    ]
    context = {"years": years, "can_write": queries.can_write(request.actor)}
    return render(request, "desk/programme/accounts/overview.html", context)


@require_GET
def report(request: DeskRequest, year: int) -> HttpResponse:
    """Show the report of a year as it would be fixed now, with what is still to do."""
    found = budget.get_year(request.actor, year)
    queries.require_writer(request.actor)
    made = _composed(request.actor, found)
    before = queries.versions(request.actor, found)
    context = {
        "year": found,
        "report": made,
        "chapters": showing.chapters_of(made),
        "versions": showing.version_rows(before),
        "is_closed": found.state == YearState.CLOSED,
        "goals_run": goals.is_running(request.actor, year),
        "form": FixForm(is_first=not before),
        "crumbs": _crumbs(_("Council report {year}").format(year=year)),
    }
    return render(request, "desk/programme/accounts/report.html", context)


@require_http_methods(["GET", "POST"])
def words(request: DeskRequest, year: int, chapter: str) -> HttpResponse:
    """Write the director's words of a chapter."""
    found = budget.get_year(request.actor, year)
    queries.require_writer(request.actor)
    key = _chapter(chapter)
    before = queries.words_of(request.actor, found).get(key)
    kept = before.text if before else ""
    initial = {"text": kept, "sequence": before.sequence if before else 0}
    form = WordsForm(request.POST or None, initial=initial)
    if tried(request, form, partial(_write, request.actor, year, key, form)):
        messages.success(request, _("Saved. Look at the report as it is now."))
        return redirect(reverse("desk:report", args=[year]) + f"#{key}")
    here = Crumb(
        _("Council report {year}").format(year=year),
        reverse("desk:report", args=[year]),
    )
    return form_page(
        request,
        form,
        "desk/programme/accounts/words.html",
        title=label(key),
        kept=kept if form.is_bound else "",
        crumbs=[*_crumbs(""), here, Crumb(label(key))],
    )


@require_POST
def fix(request: DeskRequest, year: int) -> HttpResponse:
    """Fix a version: nothing of it changes any more."""
    found = budget.get_year(request.actor, year)
    queries.require_writer(request.actor)
    form = FixForm(request.POST, is_first=not queries.versions(request.actor, found))
    if tried(request, form, lambda: _fix(request.actor, year, form)):
        messages.success(request, _("Fixed. Take it along as a PDF for the council."))
        last = queries.versions(request.actor, found)[0]
        return redirect("desk:report_version", last.id)
    return form_page(
        request,
        form,
        "desk/programme/accounts/fix.html",
        year=found,
        crumbs=_crumbs(_("Council report {year}").format(year=year)),
    )


@require_GET
def version(request: DeskRequest, report_version_id: UUID) -> HttpResponse:
    """Show a fixed version."""
    made = queries.get_version(request.actor, report_version_id)
    kept = report_of(made.body)
    context = {
        "version": made,
        "report": kept,
        "foot": foot_of(made),
        "chapters": showing.chapters_of(kept),
        "crumbs": _crumbs(_("Version {number}").format(number=made.number)),
    }
    return render(request, "desk/programme/accounts/version.html", context)


@require_POST
def take(request: DeskRequest, report_version_id: UUID) -> HttpResponse:
    """Give a fixed version as a PDF or a spreadsheet; that is written in the log."""
    form = "xlsx" if request.POST.get("vorm") == "xlsx" else "pdf"
    made = actions.hand_over(request.actor, report_version_id, form)
    kept = report_of(made.body)
    with translation.override(kept.language):
        foot = foot_of(made)
    data = (
        sheets.xlsx_of(kept, foot)
        if form == "xlsx"
        else paper.pdf_of(kept, foot, made.fixed_at)
    )
    name = f"raadsverslag-{made.year.year}-v{made.number}"
    return handed_over(data, form, name)


def foot_of(made: ReportVersion) -> str:
    """Return what stands below every page: which version, and how to know it."""
    return _("Version {number}, fixed on {day}. Hash {hash}").format(
        number=made.number,
        day=f"{made.fixed_at:%d-%m-%Y}",
        hash=made.content_hash[:16],
    )


def _composed(actor: Actor, year: BudgetYear) -> Report:
    return council.report_of(actor, year, actor.organisation, clock.today())


def _fix(actor: Actor, year: int, form: FixForm) -> None:
    actions.fix(
        actor,
        year,
        partial(_composed, actor),
        what_changed=form.cleaned_data.get("what_changed", ""),
        once=form.cleaned_data["once"],
    )


def _write(actor: Actor, year: int, key: ChapterKey, form: WordsForm) -> None:
    values = form.cleaned_data
    actions.write_words(actor, year, key, values["text"], values["sequence"])


def _chapter(word: str) -> ChapterKey:
    try:
        return ChapterKey(word)
    except ValueError:
        raise NotFound from None


def _crumbs(last: str) -> list[Crumb]:
    first = Crumb(_("Account"), reverse("desk:accounts"))
    return [first, Crumb(last)] if last else [first]
