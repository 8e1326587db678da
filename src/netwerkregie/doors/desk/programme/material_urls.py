# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the library of lesson formats."""

from django.urls import path

from netwerkregie.doors.desk.programme.views import (
    materials,
    materials_sharing,
    materials_using,
)

_ONE, _VERSION = "<uuid:format_id>/", "versie/<uuid:format_version_id>/"
_SHARED, _FILE = "anderen/<uuid:shared_format_id>/", "bestand/<uuid:format_file_id>/"

urlpatterns = [
    path("", materials.library, name="formats"),
    path("nieuw/", materials.add, name="format_add"),
    path("inlezen/", materials.bring_in, name="format_import"),
    path("anderen/", materials.others, name="formats_shared"),
    path(
        "anderen/bestand/<uuid:shared_file_id>/",
        materials.shared_file,
        name="format_shared_file",
    ),
    path(_SHARED, materials_sharing.one_shared, name="format_shared"),
    path(f"{_SHARED}overnemen/", materials_sharing.adopt, name="format_adopt"),
    path(_FILE, materials.file, name="format_file"),
    path(f"{_FILE}weg/", materials.remove_file, name="format_file_remove"),
    path(_VERSION, materials.version, name="format_version"),
    path(f"{_VERSION}wijzigen/", materials.change, name="format_change"),
    path(f"{_VERSION}bestand/", materials.add_file, name="format_file_add"),
    path(f"{_VERSION}plannen/", materials_using.plan, name="format_plan"),
    path(f"{_VERSION}vragen/", materials_sharing.ask, name="format_ask"),
    path(f"{_VERSION}tekenen/", materials_sharing.sign, name="format_sign"),
    path(f"{_VERSION}terug/", materials_sharing.send_back, name="format_send_back"),
    path(f"{_VERSION}terugroepen/", materials_sharing.recall, name="format_recall"),
    path(f"{_VERSION}meegeven/", materials_sharing.take_out, name="format_take_out"),
    path(_ONE, materials.newest, name="format"),
    path(f"{_ONE}stap/", materials.step, name="format_step"),
    path(f"{_ONE}ervaring/", materials_using.note, name="format_note"),
]
