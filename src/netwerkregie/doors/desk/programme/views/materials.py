# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The library of lesson formats: found, written, changed, with its files."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from netwerkregie.domain.programme.actions import materials as actions
from netwerkregie.domain.programme.actions import (
    materials_adopting,
    materials_file,
    materials_sharing,
    materials_using,
)
from netwerkregie.domain.programme.drafts.materials import MaterialFile
from netwerkregie.domain.programme.format_file import MOST_RAW, unpack
from netwerkregie.domain.programme.models import FormatVersion
from netwerkregie.domain.programme.queries import materials as queries
from netwerkregie.domain.programme.queries import materials_shared as shared
from netwerkregie.doors.desk.components.values import Tab
from netwerkregie.doors.desk.programme.forms.materials import (
    FileForm,
    FormatFilterForm,
    FormatForm,
    ImportForm,
    initial_of_format,
    new_format,
)
from netwerkregie.doors.desk.programme.showing import materials as showing
from netwerkregie.doors.desk.programme.views.material_page import version_page
from netwerkregie.doors.desk.programme.views.trying import form_page, said, tried
from netwerkregie.doors.uploaded import drawn
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import NotFound, RuleBroken

FOLDER = "desk/programme/materials"


@require_GET
def library(request: DeskRequest) -> HttpResponse:
    """Show the formats of our own library."""
    form = FormatFilterForm(request.GET)
    wanted = form.wanted()
    page = queries.formats(request.actor, wanted, request.GET.get("na", ""))
    recalled = shared.recalled_among(request.actor, page.rows)
    context = {
        "rows": showing.rows_of(page.rows, recalled),
        **_list_of(request, form, page.next, "ours"),
    }
    part = "_rows" if getattr(request, "htmx", False) else "list"
    return render(request, f"{FOLDER}/{part}.html", context)


@require_GET
def others(request: DeskRequest) -> HttpResponse:
    """Show what the municipalities of this installation share."""
    form = FormatFilterForm(request.GET)
    page = shared.shared(request.actor, form.wanted(), request.GET.get("na", ""))
    taken = shared.adopted(request.actor, [one.line for one in page.rows])
    context = {
        "rows": showing.shared_rows(
            page.rows, set(taken), request.actor.municipality_id
        ),
        "is_others": True,
        **_list_of(request, form, page.next, "others"),
    }
    part = "_rows" if getattr(request, "htmx", False) else "list"
    return render(request, f"{FOLDER}/{part}.html", context)


@require_http_methods(["GET", "POST"])
def add(request: DeskRequest) -> HttpResponse:
    """Write a format of our own."""
    queries.require_writer(request.actor)
    assert request.municipality is not None
    start = new_format(request.municipality.name)
    form = FormatForm(request.POST or None, initial=start)
    made: list[FormatVersion] = []
    if not tried(
        request, form, lambda: made.append(actions.write(request.actor, form.draft()))
    ):
        crumbs = showing.crumbs_of((_("Write a format"), ""))
        return form_page(request, form, f"{FOLDER}/form.html", crumbs=crumbs)
    messages.success(request, _("Written. You can add files and plan with it."))
    return redirect("desk:format", made[0].format_id)


@require_http_methods(["GET", "POST"])
def bring_in(request: DeskRequest) -> HttpResponse:
    """Take in a format from a file of elsewhere; its files are drawn afresh."""
    queries.require_writer(request.actor)
    form = ImportForm(request.POST or None, request.FILES or None)
    made: list[FormatVersion] = []
    if not tried(request, form, lambda: made.append(_brought(request))):
        crumbs = showing.crumbs_of((_("Take in a file"), ""))
        return form_page(request, form, f"{FOLDER}/import.html", crumbs=crumbs)
    messages.success(request, _("Taken in, as it came."))
    return redirect("desk:format", made[0].format_id)


@require_GET
def newest(request: DeskRequest, format_id: UUID) -> HttpResponse:
    """Show a format: its newest version."""
    found = queries.newest_of(request.actor, format_id)
    opened = materials_sharing.open_version(request.actor, found.id)
    return version_page(request, opened)


@require_GET
def version(request: DeskRequest, format_version_id: UUID) -> HttpResponse:
    """Show one version; a reader's opening is written."""
    return version_page(
        request, materials_sharing.open_version(request.actor, format_version_id)
    )


@require_http_methods(["GET", "POST"])
def change(request: DeskRequest, format_version_id: UUID) -> HttpResponse:
    """Change a version that was not shared; whoever saves second is told."""
    found = queries.get_version(request.actor, format_version_id)
    queries.require_writer(request.actor)
    form = FormatForm(request.POST or None, initial=initial_of_format(found))
    if not tried(
        request,
        form,
        lambda: actions.change(request.actor, format_version_id, form.draft()),
    ):
        if form.is_bound:
            # What was typed stays; the next press is about what is saved now.
            form.data = request.POST.copy()
            form.data["revision"] = str(found.revision)
        here = reverse("desk:format", args=[found.format_id])
        crumbs = showing.crumbs_of((found.title, here), (_("Change"), ""))
        return form_page(
            request, form, f"{FOLDER}/form.html", version=found, crumbs=crumbs
        )
    messages.success(request, _("Changed."))
    return redirect("desk:format", found.format_id)


@require_POST
def add_file(request: DeskRequest, format_version_id: UUID) -> HttpResponse:
    """Add a file; it is drawn afresh before it is kept."""
    found = queries.get_version(request.actor, format_version_id)
    form = FileForm(request.POST, request.FILES)
    if tried(request, form, lambda: _keep_file(request, format_version_id, form)):
        messages.success(request, _("Added."))
        return redirect("desk:format", found.format_id)
    return version_page(request, found, file_form=form)


@require_GET
def file(request: DeskRequest, format_file_id: UUID) -> HttpResponse:
    """Show a file of our own library."""
    found = queries.get_file(request.actor, format_file_id)
    return _file(bytes(found.content), found.content_type)


@require_GET
def shared_file(request: DeskRequest, shared_file_id: UUID) -> HttpResponse:
    """Show a file that another municipality shares."""
    found = shared.get_shared_file(request.actor, shared_file_id)
    return _file(bytes(found.content), found.content_type)


@require_POST
def remove_file(request: DeskRequest, format_file_id: UUID) -> HttpResponse:
    """Take a file out of a version that was not shared."""
    found = queries.get_file(request.actor, format_file_id)
    try:
        actions.remove_file(request.actor, format_file_id)
    except RuleBroken as broken:
        messages.error(request, said(broken))
    else:
        messages.success(request, _("Taken out."))
    return redirect("desk:format_version", found.version_id)


@require_POST
def step(request: DeskRequest, format_id: UUID) -> HttpResponse:
    """Do one small thing with a format: a new version, still right, take it out."""
    acts = {
        "renew": (actions.renew, _("A new version. The one before stays as it is.")),
        "confirm": (actions.confirm, _("Noted: it still holds today.")),
        "newer": (materials_adopting.take_newer, _("This is the newest version now.")),
        "seen": (materials_adopting.recall_seen, _("Noted.")),
    }
    wanted = request.POST.get("step", "")
    try:
        if wanted in acts:
            act, done = acts[wanted]
            act(request.actor, format_id)
            messages.success(request, done)
        elif wanted == "note_away":
            note = UUID(request.POST.get("note", ""))
            materials_using.remove_note(request.actor, format_id, note)
            messages.success(request, _("Taken out."))
        elif wanted == "remove":
            actions.remove(request.actor, format_id)
            messages.success(request, _("It is out of the library."))
            return redirect("desk:formats")
        else:
            queries.get_format(request.actor, format_id)
    except RuleBroken as broken:
        messages.error(request, said(broken))
    except ValueError:
        raise NotFound from None
    return redirect("desk:format", format_id)


def _brought(request: DeskRequest) -> FormatVersion:
    """Unpack a file, have each of its files drawn, and take it in."""
    given = request.FILES["file"]
    packed = unpack(given.read(MOST_RAW + 1))  # type: ignore[union-attr] # one file
    files = []
    for one in packed.files:
        clean = drawn(one.content)
        files.append(MaterialFile(one.title, clean.content_type, clean.content))
    return materials_file.bring_in(request.actor, packed, files)


def _keep_file(request: DeskRequest, format_version_id: UUID, form: FileForm) -> None:
    said = form.cleaned_data
    clean = drawn(said["file"].read())
    file = MaterialFile(said["title"], clean.content_type, clean.content)
    actions.add_file(request.actor, format_version_id, file)


def _file(content: bytes, content_type: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=content_type)
    answer["Content-Disposition"] = "inline"
    return answer


def _list_of(
    request: DeskRequest, form: FormatFilterForm, following: str, here: str
) -> dict[str, object]:
    query = request.GET.copy()
    query["na"] = following
    tabs = [
        Tab(_("Ours"), reverse("desk:formats"), current=here == "ours"),
        Tab(_("Shared"), reverse("desk:formats_shared"), current=here == "others"),
    ]
    names = ("soort", "leeftijd", "duur", "taal", "licentie")
    return {
        "form": form,
        "more": f"?{query.urlencode()}" if following else "",
        "tabs": tabs,
        "is_narrowed": any(request.GET.get(name) for name in names),
        "is_filtered": any(request.GET.get(name) for name in ("q", *names)),
        "can_write": queries.can_write(request.actor),
    }
