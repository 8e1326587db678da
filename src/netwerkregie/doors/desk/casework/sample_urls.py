# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of second looks at dropped concerns."""

from django.urls import URLPattern, path

from netwerkregie.doors.desk.casework.views import samples as views

urlpatterns: list[URLPattern] = [
    path("steekproef/", views.overview, name="samples"),
    path("steekproef/klaarzetten/", views.prepare, name="samples_prepare"),
    path("steekproef/les/", views.write_lesson, name="sample_lesson"),
    path(
        "steekproef/les/<uuid:lesson_id>/", views.read_lesson, name="sample_lesson_read"
    ),
    path("steekproef/<uuid:sample_id>/", views.look, name="sample"),
]
