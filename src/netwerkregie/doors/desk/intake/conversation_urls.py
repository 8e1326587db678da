# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the conversation sheet, beside the queue of questions."""

from django.urls import path

from netwerkregie.doors.desk.intake.views import conversation

urlpatterns = [
    path("", conversation.conversation, name="conversation"),
    path("papier/", conversation.paper, name="conversation_paper"),
]
