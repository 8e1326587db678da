# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
# Sentences stay whole, as translators see them.
# ruff: noqa: E501
"""Why a file is not taken, and what the person can do."""

from django.utils.translation import gettext_lazy as _

from netwerkregie.foundation.kernel import phrases

SENTENCES = {
    "intake.upload_empty": _("This file is empty. Choose another file."),
    "intake.upload_too_large": _(
        "This file is larger than {megabytes} MB. Choose a smaller one, or take a picture of your screen."
    ),
    "intake.upload_kind": _(
        "We can take pictures (JPEG, PNG, WebP, HEIC), PDF documents and text documents (Word .docx, OpenDocument .odt). Save another kind as PDF, or take a picture of your screen."
    ),
    "intake.upload_macros": _(
        "This document has macros: small programs inside. Save it as PDF and choose it again."
    ),
    "intake.upload_malware": _(
        "Our virus scanner stopped this file. It is not kept. Take a picture of your screen instead, and have your device looked at."
    ),
    "intake.upload_pixels": _(
        "This picture has more than 50 million dots. Choose a smaller one, or take a picture of your screen."
    ),
    "intake.upload_pages": _(
        "This document has more than 20 pages. Send only the pages that matter."
    ),
    "intake.upload_locked": _(
        "This document has a password. Save it without one and choose it again."
    ),
    "intake.upload_animated": _(
        "This picture moves. Take a picture of your screen instead."
    ),
    "intake.upload_heavy": _(
        "This file is too heavy to check. Take a picture of your screen instead."
    ),
    "intake.upload_broken": _(
        "We cannot read this file. Open it yourself to see if it works, or take a picture of your screen."
    ),
    "intake.upload_busy": _(
        "Many files are coming in right now. Your text is kept: try the file again in a minute."
    ),
    "intake.upload_unavailable": _(
        "We cannot check files right now, so we do not take them. You can send your text without a file."
    ),
}

phrases.register(SENTENCES)
