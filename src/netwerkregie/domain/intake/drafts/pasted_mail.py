# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A pasted mail as a draft; nothing of it is kept, so it needs no action."""

from netwerkregie.domain.intake.rules.pasted_mail import (
    LARGEST_MAIL,
    LONGEST_PASTE,
    draft_of_file,
    draft_of_text,
)

__all__ = ["LARGEST_MAIL", "LONGEST_PASTE", "draft_of_file", "draft_of_text"]
