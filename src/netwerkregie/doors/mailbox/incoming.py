# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What comes in from outside, turned into typed values or a clear sentence."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from netwerkregie.doors.uploaded import files_of
from netwerkregie.foundation.vault.codes import Slip

__all__ = ["files_of", "say_slip"]


def say_slip(slip: Slip) -> str:
    """Say what is wrong with a typed code; never whether a mailbox exists."""
    if slip.unknown:
        return ngettext(
            "This is not in any of our codes: {parts}. Look at your note again.",
            "These are not in any of our codes: {parts}. Look at your note again.",
            len(slip.unknown),
        ).format(parts=", ".join(slip.unknown))
    return _(
        "A code has {wanted} words or signs; this has {given}. Look at your note again."
    ).format(wanted=slip.wanted, given=slip.given)
