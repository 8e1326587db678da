# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The typed input about photos."""

from dataclasses import dataclass

from netwerkregie.domain.programme.rules.photos import ALT_LENGTH, PhotoState

__all__ = ["ALT_LENGTH", "PhotoDraft", "PhotoState"]


@dataclass(frozen=True, slots=True)
class PhotoDraft:
    """A photo that was drawn afresh already, with what is to be seen.

    Args:
        content_type: the kind of the picture.
        content: the picture, without place, time or camera.
        alt: what is to be seen, for who cannot see it.
        nobody: who sends it says that nobody can be recognised.

    """

    content_type: str
    content: bytes
    alt: str
    nobody: bool
