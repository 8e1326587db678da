# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page of one planned lesson."""

from django.urls import path

from netwerkregie.doors.public.lessons import views

urlpatterns = [
    path("les/<str:code>/", views.lesson, name="lesson"),
    path("les/<str:code>/<uuid:format_file_id>/", views.file, name="lesson_file"),
]
