# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whom somebody asks to read along."""

from uuid import UUID

from django import forms


class ReaderForm(forms.Form):
    """One colleague of the pool; empty asks everybody of it."""

    reader = forms.UUIDField(required=False)

    def reader_id(self) -> UUID | None:
        """Return who is asked; None for the whole pool."""
        if not self.is_valid():
            return None
        found: UUID | None = self.cleaned_data["reader"]
        return found
