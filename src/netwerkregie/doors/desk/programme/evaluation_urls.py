# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of evaluations."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
