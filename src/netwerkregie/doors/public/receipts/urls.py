# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The address on paper or in a letter, by which a receiver says that it came."""

from django.urls import path

from netwerkregie.doors.public.receipts import views

urlpatterns = [path("ontvangst/<str:token>/", views.receipt, name="receipt")]
